// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dispatcher/processsignals.h"

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace remindesk {

namespace {

constexpr int watched[] = {SIGTERM, SIGINT, SIGHUP, SIGUSR1};
std::atomic<int> writeEnd{-1}; // what a handler can reach

extern "C" void noteSignal(int number)
{
    const int saved = errno;
    const char byte = char(number);
    [[maybe_unused]] const ssize_t written = ::write(writeEnd.load(), &byte, 1); // full: one is enough
    errno = saved;
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(number, &action, nullptr);
}

int madePipe(int ends[2])
{
    return ::pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0 ? ends[0] : -1;
}

} // namespace

ProcessSignals::ProcessSignals(QObject *parent)
    : QObject(parent)
    , m_notifier(madePipe(m_ends), QSocketNotifier::Read)
{
    writeEnd = m_ends[1];
    connect(&m_notifier, &QSocketNotifier::activated, this, &ProcessSignals::read);
    for (const int number : watched)
        handle(number, noteSignal);
}

ProcessSignals::~ProcessSignals()
{
    for (const int number : watched)
        handle(number, SIG_DFL);
    m_notifier.setEnabled(false);
    writeEnd = -1;
    for (const int end : m_ends)
        ::close(end);
}

void ProcessSignals::read()
{
    char number = 0;
    while (::read(m_ends[0], &number, 1) == 1) {
        if (number == SIGHUP)
            Q_EMIT reloadWanted();
        else if (number == SIGUSR1)
            Q_EMIT reportWanted();
        else
            Q_EMIT stopWanted();
    }
}

} // namespace remindesk
