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

#include <limits>

namespace remindesk {

enum class TemplateStatus { Draft, Published, Retired };

/// The shared pieces as they are now.
inline constexpr int newestEdition = std::numeric_limits<int>::max();

/// One version of a shared piece, which texts of its locale take in with {% render %}. Never changes. Each version of
/// whichever piece is one more edition of all of them together.
struct PieceVersion
{
    QString locale;
    QString name;
    int version = 1;
    QString source; ///< Liquid
    QString author;
    QString reason; ///< why this version was published
    Instant savedAt;
    int edition = 1;

    [[nodiscard]] QString path() const { return locale + QLatin1Char('/') + name; } ///< "zh-CN/contact"
    bool operator==(const PieceVersion &) const = default;
};

/// Sources by locale and name -> the first version of each, and back: the newest of each.
[[nodiscard]] QList<PieceVersion> firstPieces(const QMap<QString, QMap<QString, QString>> &sources);
[[nodiscard]] QMap<QString, QMap<QString, QString>> newestPieces(const QList<PieceVersion> &pieces);

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
    int edition = newestEdition; ///< of the shared pieces it was checked with, and is written with

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
