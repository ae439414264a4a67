// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "receiving/httplistener.h"
#include "workflow/intakestore.h"

#include <QHash>

#include <atomic>
#include <functional>

namespace remindesk {

/// Who may call, and how it is known.
struct IntakeKeys
{
    QByteArray token;                  ///< the secret part of Kannel's paths; empty: these are closed
    QHash<QString, QByteArray> hooks;  ///< key of each webhook by its name
    QString region;                    ///< where numbers without "+" belong
};

/// Answers the listener: /dlr/TOKEN and /mo/TOKEN for Kannel, POST /hook/NAME for signed webhooks, GET /health. An
/// answer of success is given after the commit, so that what was not kept is sent again. Any thread.
class IntakeServer
{
public:
    IntakeServer(IntakeStore &store, const Clock &clock, IntakeKeys keys);

    [[nodiscard]] HttpReply handle(const HttpCall &call);
    /// Called after an answer of a customer was kept (to write it into its ticket).
    void setAnswered(std::function<void()> answered) { m_answered = std::move(answered); }

    [[nodiscard]] qint64 refused() const { return m_refused; } ///< calls with a wrong token or signature

private:
    [[nodiscard]] HttpReply kannel(const HttpCall &call, bool isReport);
    [[nodiscard]] HttpReply hook(const HttpCall &call, const QString &name);
    [[nodiscard]] HttpReply keep(const QList<Receipt> &receipts, const QList<Answer> &answers);
    [[nodiscard]] HttpReply refuse(const QString &code);
    [[nodiscard]] bool isToken(const QByteArray &given) const;

    IntakeStore &m_store;
    const Clock &m_clock;
    const IntakeKeys m_keys;
    std::function<void()> m_answered;
    std::atomic<qint64> m_refused = 0;
};

} // namespace remindesk
