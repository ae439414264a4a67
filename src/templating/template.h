// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/channel.h"
#include "domain/reminder.h"

#include <QList>
#include <QMap>
#include <QString>

namespace remindesk {

enum class TemplateStatus { Draft, Published, Retired };

/// The text of one scenario in one locale for one channel. A published version never changes.
struct MessageTemplate
{
    QString scenario;
    QString locale;
    Channel channel = Channel::Email;
    int version = 1;
    TemplateStatus status = TemplateStatus::Published;
    QMap<QString, QString> parts; ///< part name -> Liquid source; see domain/message.h for the names
    QString author;
    QString reason; ///< why this version was published
    Instant savedAt;

    bool operator==(const MessageTemplate &) const = default;
};

/// A template file: parts, each begun by a line "--- NAME". Round-trips exactly. E-TPL codes with line.
[[nodiscard]] Result<QMap<QString, QString>> parseTemplateFile(const QString &text);
[[nodiscard]] QString templateFile(const QMap<QString, QString> &parts, Channel channel);

/// Who speaks: put into every message.
struct Sender
{
    QString company;   ///< "远山科技"
    QString signature; ///< SMS signature with its brackets: "【远山科技】"; empty: none
    QString hotline;
    QString site;
    QString address;   ///< postal, one line, for letters and mail footers
    QString unsubscribe; ///< link or mailto for care messages

    bool operator==(const Sender &) const = default;
};

} // namespace remindesk
