// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/scenario.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

QString LocalText::in(const QString &locale) const
{
    if (const auto exact = texts.constFind(locale); exact != texts.cend())
        return *exact;
    const QString language = locale.section(u'-', 0, 0);
    if (const auto found = texts.constFind(language); found != texts.cend())
        return *found;
    for (auto it = texts.cbegin(); it != texts.cend() && !language.isEmpty(); ++it) {
        if (it.key().section(u'-', 0, 0) == language)
            return it.value();
    }
    if (const auto english = texts.constFind(u"en"_s); english != texts.cend())
        return *english;
    return texts.isEmpty() ? QString() : texts.first();
}

const Scenario *FormSchema::scenario(const QString &key) const
{
    const auto found = std::find_if(scenarios.begin(), scenarios.end(),
                                    [&](const Scenario &s) { return s.key == key; });
    return found == scenarios.end() ? nullptr : &*found;
}

const FieldRule *FormSchema::field(const QString &key) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldRule &f) { return f.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace remindesk
