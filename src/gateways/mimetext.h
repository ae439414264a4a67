// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmime/gmime.h> // before Qt

#include "gateways/mimefiles.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace remindesk {

/// A text as it stands in a mail (RFC 2045 §6), lines with LF only.
struct MimeText
{
    QByteArray bytes; ///< encoded, but for quoted-printable, which GMime makes of it
    GMimeContentEncoding encoding = GMIME_CONTENT_ENCODING_7BIT;
};

/// Readable on the wire where nothing speaks against it.
[[nodiscard]] MimeText mimeText(const QString &text);

/// The text of a mail and, if there is one, its HTML beside it (multipart/alternative, RFC 2046 §5.1.4).
struct MimeTexts
{
    MimeText plain;
    std::optional<MimeText> html;
    QByteArray boundary; ///< in none of them
};

/// After g_mime_init().
[[nodiscard]] MimeRef<GMimeObject> textObject(const MimeTexts &texts);
/// What GMime writes for it, headers first. Nearly every mail is framed alike: what stands around the texts is written once
/// and kept.
[[nodiscard]] QByteArray textBytes(const MimeTexts &texts);
/// An object in bytes; empty when GMime cannot write it.
[[nodiscard]] QByteArray bytesOf(GMimeObject *object);

} // namespace remindesk
