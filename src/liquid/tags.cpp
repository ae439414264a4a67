// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/tags.h"

#include "liquid/template.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

struct StandardTag
{
    QStringView name;
    TagParser parse;
};

constexpr StandardTag kTags[] = {
    {u"assign", parseAssign},
    {u"break", parseBreak},
    {u"capture", parseCapture},
    {u"case", parseCase},
    {u"comment", parseComment},
    {u"continue", parseContinue},
    {u"cycle", parseCycle},
    {u"decrement", parseDecrement},
    {u"doc", parseDoc},
    {u"echo", parseEcho},
    {u"for", parseFor},
    {u"if", parseIf},
    {u"ifchanged", parseIfChanged},
    {u"include", parseInclude},
    {u"increment", parseIncrement},
    {u"raw", parseRaw},
    {u"render", parseRender},
    {u"tablerow", parseTableRow},
    {u"unless", parseUnless},
    {u"#", parseInlineComment},
};

} // namespace

TagParser standardTag(QStringView name)
{
    for (const StandardTag &tag : kTags) {
        if (tag.name == name)
            return tag.parse;
    }
    return nullptr;
}

QStringList standardTags()
{
    QStringList names{u"liquid"_s};
    for (const StandardTag &tag : kTags)
        names.append(tag.name.toString());
    names.sort();
    return names;
}

} // namespace remindesk::liquid
