// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace remindesk {

/// Text of a file as bytes in which , " and line ends are ASCII bytes and nothing else: true of UTF-8, Latin-1 and of
/// GB18030, whose trail bytes begin at 0x30 and leave out those. UTF-16 has been turned into UTF-8.
struct EncodedText
{
    QByteArray bytes;   ///< without a byte order mark
    QString encoding;   ///< "utf-8" "gb18030" "utf-16" "latin1": what the file had
    QString inner;      ///< what `bytes` have now: "utf-8" "gb18030" "latin1"
};

/// Takes `asked`, or finds out when it is empty or "auto". E-IMP-06 when several readings are possible: never guessed;
/// E-IMP-07 for a name that is not known. What cannot be decoded stays as bytes that TextDecoder refuses.
[[nodiscard]] Result<EncodedText> withEncoding(const QByteArray &bytes, const QString &asked);

/// Decodes value by value and says when one is not in that encoding; never puts U+FFFD in silently.
class TextDecoder
{
public:
    explicit TextDecoder(const QString &inner);
    [[nodiscard]] std::optional<QString> decode(QByteArrayView bytes);

private:
    QStringDecoder m_decoder;
};

} // namespace remindesk
