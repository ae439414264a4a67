// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"

#include <QStringDecoder>

namespace remindesk {

using namespace Qt::StringLiterals;

Result<QString> utf8Text(const QByteArray &bytes, const QString &where)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return failure(u"E-RIN-08"_s, {}, where);
    return text;
}

} // namespace remindesk
