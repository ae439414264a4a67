// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace remindesk {

/// A file that goes with a reminder. The content lies in the profile under its hash, so that neither a moved nor a
/// changed original can change what was approved.
struct Attachment
{
    QString name;           ///< as the customer will see it: "营业执照.pdf"
    QString type;           ///< media type, judged by the content
    qint64 size = 0;        ///< bytes
    QString sha256;         ///< of the content, hex
    bool hasScript = false; ///< a PDF that runs or opens something

    bool operator==(const Attachment &) const = default;
};

/// Each mail server refuses what is too large for it, the strictest of the usual ones above 20 MB. Base64 with its
/// line ends adds 37 % (RFC 2045 §6.8): 14 MB become 19.2.
inline constexpr qint64 maxAttachmentBytes = 14'000'000; ///< all files of one reminder
inline constexpr int maxAttachments = 10;
/// Decoding needs four bytes for each: more is no photo but an attempt to fill somebody's memory.
inline constexpr qint64 maxPixels = 100'000'000;

/// "pdf", "png" …: what may be sent. Nothing that runs (exe, lnk, html, svg, macros) is among them.
[[nodiscard]] QStringList attachmentEndings();

/// Judges a file by name and content; pure. E-ATT-01 name %1 · E-ATT-02 empty (%1) · E-ATT-03 %1 is %2, limit %3 ·
/// E-ATT-04 kind of %1 is not sent (allowed: %2) · E-ATT-05 %1 is not what its name says, but %2 · E-ATT-06 picture
/// %1 has %2 pixels, limit %3. Elsewhere: E-ATT-07 %1 cannot be read (%2) · E-ATT-08 the copy of %1 is gone or
/// changed · E-ATT-09 %1 cannot be kept (%2).
[[nodiscard]] Result<Attachment> attachmentOf(const QString &name, const QByteArray &content);

/// Files as one text, for a message's part "attachments", and back. What cannot be read: E-ATT-08.
[[nodiscard]] QString attachmentsText(const QList<Attachment> &files);
[[nodiscard]] Result<QList<Attachment>> attachmentsFrom(const QString &text);
[[nodiscard]] qint64 totalSize(const QList<Attachment> &files);
[[nodiscard]] QString sizeText(qint64 bytes); ///< "820 B", "12.4 kB", "1.2 MB"

/// The name of the part of an e-mail that lists its files: no text for people.
inline constexpr const char *attachmentsPart = "attachments";

/// The content of a kept file in a folder of files named by their hash, checked against it. Blocks. E-ATT-08.
[[nodiscard]] Result<QByteArray> keptContent(const QString &folder, const Attachment &file);

} // namespace remindesk
