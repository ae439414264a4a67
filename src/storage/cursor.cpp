// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cursor.h"

#include "storage/database.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

// "n<number>/<seq>" or "t<text>/<seq>": the seq has no slash, the text may have.

QString cursorText(const PageCursor &cursor)
{
    const bool isText = cursor.key.isText();
    return (isText ? u't' : u'n') + cursor.key.text() + u'/' + QString::number(cursor.seq);
}

std::optional<PageCursor> cursorFromText(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const qsizetype slash = text.lastIndexOf(u'/');
    bool seqIsNumber = false;
    bool keyIsNumber = false;
    const qint64 seq = text.mid(slash + 1).toLongLong(&seqIsNumber);
    const QString key = slash > 0 ? text.mid(1, slash - 1) : QString();
    const qint64 number = key.toLongLong(&keyIsNumber);
    const bool isText = text.front() == u't';
    if (slash < 1 || !seqIsNumber || !(isText || (text.front() == u'n' && keyIsNumber)))
        throw StoreFailure{Error{u"E-STO-17"_s, {shown(text)}, {}}, 0};
    return PageCursor{isText ? SqlValue(key) : SqlValue(number), seq};
}

int pageLimit(int wanted)
{
    return std::clamp(wanted, 1, 1000);
}

} // namespace remindesk
