// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/settingfields.h"

#include "app/ctl/commands/rows.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

int printFields(Run &run, const SettingFields &fields)
{
    QJsonArray all;
    TextTable table({u"KEY"_s, u"VALUE"_s, u"LEFT OUT"_s, u"MEANING"_s});
    for (const SettingField &field : fields) {
        const QString hint = hintOf(field);
        const QString meaning = hint.isEmpty() ? labelOf(field) : labelOf(field) + u": "_s + hint;
        table.add({field.key, kindWords(field), field.isRequired ? u"required"_s : field.fallback, meaning});
        all += QJsonObject{{u"key"_s, field.key},           {u"value"_s, kindWords(field)},
                           {u"required"_s, field.isRequired}, {u"default"_s, field.fallback},
                           {u"label"_s, labelOf(field)},     {u"hint"_s, hint}};
    }
    if (run.isJson())
        run.json(all);
    else
        run.streams().out << table.text();
    return Fine;
}

} // namespace remindesk::ctl
