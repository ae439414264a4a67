// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/takingback.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// It is being sent, or has an end already.
bool isTooLate(const Error &error)
{
    return error.code == "E-STO-22"_L1 || error.code == "E-STO-23"_L1;
}

} // namespace

TakingBack::TakingBack(ReminderStore &store, QList<MessageId> messages, QString source, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_messages(std::move(messages))
    , m_source(std::move(source))
{
}

void TakingBack::start(Instant at)
{
    m_at = at;
    next(0);
}

void TakingBack::next(qsizetype index)
{
    if (index == m_messages.size()) {
        if (m_problem)
            Q_EMIT failed(*m_problem);
        Q_EMIT finished(m_canceled, m_tooLate);
        deleteLater();
        return;
    }
    const MessageId &message = m_messages.at(index);
    listen(this, m_store.cancel(message, QStringLiteral("canceled-by-agent"), m_source, m_at), [this, index](const Done &done) {
        if (done) {
            ++m_canceled;
            Q_EMIT canceled(m_messages.at(index));
        } else if (isTooLate(done.error())) {
            ++m_tooLate;
        } else if (!m_problem) {
            m_problem = done.error();
        }
        next(index + 1);
    });
}

} // namespace remindesk
