// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldensuite.h"

#include <QFile>

namespace remindesk::test {

using namespace Qt::StringLiterals;
using liquid::Value;

namespace {

const Value &memberOf(const Value &object, QStringView name)
{
    static const Value nil;
    const Value *found = object.isObject() ? object.object().find(name) : nullptr;
    return found ? *found : nil;
}

QStringList textsOf(const Value &list)
{
    QStringList texts;
    if (list.isArray()) {
        for (const Value &item : list.array())
            texts.append(item.toText());
    }
    return texts;
}

/// A member of the case itself, else of the file, which all its cases share.
const Value &sharedMemberOf(const Value &json, const Value &file, QStringView name)
{
    const Value &own = memberOf(json, name);
    return own.isNil() ? memberOf(file, name) : own;
}

GoldenCase caseOf(const Value &json, const Value &file)
{
    GoldenCase golden;
    golden.source = memberOf(json, u"template").toText();
    golden.name = memberOf(json, u"name").isNil() ? golden.source : memberOf(json, u"name").toText();
    golden.data = sharedMemberOf(json, file, u"data");
    golden.tags = textsOf(memberOf(json, u"tags"));
    golden.isInvalid = memberOf(json, u"invalid").isTruthy();
    golden.results = textsOf(memberOf(json, u"results"));
    if (const Value &result = memberOf(json, u"result"); !result.isNil())
        golden.results.append(result.toText());
    if (const Value &partials = sharedMemberOf(json, file, u"templates"); partials.isObject()) {
        for (const auto &[name, source] : partials.object().entries())
            golden.partials.insert(name, source.toText());
    }
    return golden;
}

} // namespace

QList<GoldenCase> readGoldenCases(const QString &fileName)
{
    QList<GoldenCase> cases;
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    const auto json = Value::fromJson(file.readAll());
    if (!json)
        return cases;
    const Value &tests = memberOf(*json, u"tests");
    for (const Value &item : tests.isArray() ? tests.array() : liquid::Array())
        cases.append(caseOf(item, *json));
    return cases;
}

QString deviation(const GoldenCase &golden)
{
    // The suite marks with "strict2" what only the newest, strictest syntax refuses.
    liquid::CompileOptions options;
    options.mode = golden.tags.contains(u"strict2"_s) ? liquid::Mode::Strict : liquid::Mode::Lax;
    liquid::RenderOptions rendering;
    rendering.mode = liquid::Mode::Lax;
    rendering.now = Instant{1'700'000'000'000};
    QString outcome;
    bool isRefused = false;
    for (auto it = golden.partials.begin(); it != golden.partials.end(); ++it) {
        const auto partial = liquid::Template::compile(it.value(), it.key(), options);
        if (partial)
            rendering.partials.insert(it.key(), *partial);
    }
    const auto compiled = liquid::Template::compile(golden.source, u"golden"_s, options);
    const auto text = compiled ? compiled->render(golden.data, rendering)
                               : Result<QString>(failure(compiled.error()));
    isRefused = !text;
    outcome = text ? u"wrote: "_s + *text
                   : u"refused: %1 %2 at %3"_s.arg(text.error().code, text.error().arguments.join(u", "_s),
                                                   text.error().where);
    if (golden.isInvalid)
        return isRefused ? QString() : outcome;
    return !isRefused && golden.results.contains(*text) ? QString() : outcome;
}

} // namespace remindesk::test
