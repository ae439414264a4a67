// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message.h"

#include "domain/attachment.h"

#include <QStringList>

namespace remindesk {

using namespace Qt::StringLiterals;

QString plainText(const Message &message)
{
    // What heads a message is read first; the other parts follow in the order of their names.
    QStringList texts;
    for (const auto heading : {"subject"_L1, "title"_L1})
        texts.append(message.parts.value(heading));
    for (auto part = message.parts.cbegin(); part != message.parts.cend(); ++part) {
        if (part.key() != "html"_L1 && part.key() != QLatin1StringView(attachmentsPart) && part.key() != "subject"_L1 && part.key() != "title"_L1)
            texts.append(part.value());
    }
    texts.removeAll(QString());
    return texts.join(u'\n');
}

} // namespace remindesk
