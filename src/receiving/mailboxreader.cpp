// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/mailboxreader.h"

#include "base/logging.h"
#include "receiving/mailreading.h"

#include <QDateTime>

#include <condition_variable>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int idleSeconds = 300;        // RFC 2177 asks for less than 29 minutes; a dead connection shows sooner
constexpr int refusedSeconds = 300;     // one login in five minutes locks nobody out
constexpr qint64 weekMs = 7LL * 24 * 3600 * 1000;

/// RFC 3501 date: "1-Nov-2026", English whatever the locale.
QByteArray weekBefore(Instant now)
{
    static const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const QDate day = QDateTime::fromMSecsSinceEpoch(now.ms - weekMs, Qt::UTC).date();
    return QByteArray::number(day.day()) + '-' + months[day.month() - 1] + '-' + QByteArray::number(day.year());
}

} // namespace

MailboxReader::MailboxReader(MailboxSetup setup, MailboxPorts ports)
    : m_setup(std::move(setup))
    , m_ports(ports)
{}

MailboxReader::~MailboxReader()
{
    m_thread.request_stop();
    const std::lock_guard lock(m_mutex);
    if (m_session != nullptr)
        m_session->wake();
}

void MailboxReader::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void MailboxReader::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const Done done = session(stop);
        if (stop.stop_requested())
            return;
        int seconds = m_setup.config.pollSeconds;
        if (!done) {
            noteTrouble(done.error());
            if (done.error().code == u"E-MBX-06"_s)
                seconds = std::max(seconds, refusedSeconds);
        }
        waitFor(seconds, stop);
    }
}

/// One connection: until it breaks, or, without IDLE, for one look.
Done MailboxReader::session(const std::stop_token &stop)
{
    ImapSession imap(m_setup);
    {
        const std::lock_guard lock(m_mutex);
        if (stop.stop_requested())
            return {};
        m_session = &imap;
    }
    Done done = imap.open();
    while (done && !stop.stop_requested()) {
        done = readNew(imap, stop);
        if (done && !m_lastTrouble.isNull()) {
            m_lastTrouble = QString();
            qCInfo(lcSource).noquote() << provider() << "can be read";
        }
        if (!done || !imap.canIdle())
            break;
        const auto news = imap.idle(idleSeconds);
        if (!news)
            done = failure(news.error());
    }
    const std::lock_guard lock(m_mutex);
    m_session = nullptr;
    return done;
}

Done MailboxReader::readNew(ImapSession &imap, const std::stop_token &stop)
{
    auto place = this->place(imap.uidValidity());
    if (!place)
        return failure(place.error());
    const QByteArray criteria = place->lastUid == 0 ? "SINCE " + weekBefore(m_ports.clock.now())
                                                    : "UID " + QByteArray::number(place->lastUid + 1) + ":*";
    const auto uids = imap.search(criteria);
    if (!uids)
        return failure(uids.error());
    for (const quint32 uid : *uids) {
        if (uid <= place->lastUid) // "n:*" holds the last mail even when there is none from n on
            continue;
        if (stop.stop_requested())
            return {};
        const auto mail = imap.fetch(uid);
        if (!mail)
            return failure(mail.error());
        if (Done taken = take(*mail); !taken)
            return taken;
        place->lastUid = uid;
        if (Done kept = keepPlace(*place); !kept)
            return kept;
    }
    return {};
}

Done MailboxReader::take(const QByteArray &mail)
{
    const ReadMail read = readMail(mail, provider(), m_ports.clock.now());
    if (!read.receipts.isEmpty()) {
        const auto taken = awaited(m_ports.intake.takeReceipts(read.receipts));
        if (!taken)
            return failure(taken.error());
    }
    if (!read.answer)
        return {};
    const auto taken = awaited(m_ports.intake.takeAnswer(*read.answer));
    if (!taken)
        return failure(taken.error());
    if (!taken->isRepeated && m_answered)
        m_answered();
    return {};
}

Result<MailboxReader::Place> MailboxReader::place(quint32 uidValidity)
{
    const auto state = awaited(m_ports.places.syncState({provider()}));
    if (!state)
        return failure(state.error());
    const Place kept{state->cursor.section(u':', 0, 0).toUInt(), state->cursor.section(u':', 1).toUInt()};
    return kept.uidValidity == uidValidity ? kept : Place{uidValidity, 0};
}

Done MailboxReader::keepPlace(const Place &place)
{
    SyncState state;
    state.cursor = QString::number(place.uidValidity) + u':' + QString::number(place.lastUid);
    state.lastRun = m_ports.clock.now();
    return awaited(m_ports.places.putSyncState({provider()}, state));
}

void MailboxReader::noteTrouble(const Error &error)
{
    if (error.code != m_lastTrouble) // once, not at every try
        qCWarning(lcSource).noquote() << provider() << "cannot be read:" << error.code << error.arguments.join(u' ');
    m_lastTrouble = error.code;
}

void MailboxReader::waitFor(int seconds, const std::stop_token &stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait_for(lock, stop, std::chrono::seconds(seconds), [] { return false; });
}

Result<int> checkMailbox(const MailboxSetup &setup, Instant now)
{
    ImapSession imap(setup);
    if (const Done done = imap.open(); !done)
        return failure(done.error());
    const auto uids = imap.search("SINCE " + weekBefore(now));
    if (!uids)
        return failure(uids.error());
    return int(uids->size());
}

} // namespace remindesk
