// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/rtapi.h"

#include <QObject>

#include <functional>

namespace remindesk {

/// Writes a comment to a ticket and reads it back: RT answers 200 to many writes that failed. A comment, never
/// correspondence, which RT would mail to the customer. One use; on the source's thread. E-RTR-11.
class RtNote : public QObject
{
public:
    using Then = std::function<void(const Done &)>;

    RtNote(RtApi &api, QString number, QString text, QObject *parent);
    void start(Then then);

private:
    void readTransaction(const QString &transaction);
    void readText(const QString &transaction);
    void finish(const Done &done);

    RtApi &m_api;
    QString m_number;
    QString m_text;
    Then m_then;
};

} // namespace remindesk
