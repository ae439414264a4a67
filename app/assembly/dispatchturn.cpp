// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/dispatchturn.h"

#include <QFile>

namespace remindesk {

using namespace Qt::StringLiterals;

DispatchTurn::DispatchTurn(QString lockPath, QObject *parent)
    : QObject(parent)
    , m_path(std::move(lockPath))
{
    m_again.setInterval(500);
    connect(&m_again, &QTimer::timeout, this, &DispatchTurn::tryNow);
}

DispatchTurn::~DispatchTurn() = default;

void DispatchTurn::begin()
{
    m_again.start();
    tryNow();
}

void DispatchTurn::giveUp()
{
    m_again.stop();
    m_otherProcess.clear();
    m_lock.reset();
}

void DispatchTurn::tryNow()
{
    auto lock = DispatcherLock::take(m_path);
    if (lock) {
        m_again.stop();
        m_lock = std::move(*lock);
        Q_EMIT taken();
        return;
    }
    if (lock.error().code != u"E-DLV-03"_s) {
        m_again.stop();
        Q_EMIT failed(lock.error());
        return;
    }
    const QString other = lock.error().arguments.value(0);
    if (other == m_otherProcess)
        return;
    m_otherProcess = other;
    Q_EMIT waiting(other, programName(other));
}

QString programName(const QString &processId)
{
    QFile file(u"/proc/"_s + processId + u"/comm"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed()) : QString();
}

} // namespace remindesk
