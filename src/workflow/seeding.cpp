// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/seeding.h"

#include "base/utf8.h"

#include <QDir>
#include <QFile>

namespace remindesk {

namespace {

using namespace Qt::StringLiterals;

Result<QByteArray> contents(const QString &path)
{
    constexpr qint64 mostMiB = 4;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"E-SEE-01"_s, {file.errorString()}, path);
    QByteArray bytes = file.read(mostMiB * 1024 * 1024 + 1);
    if (bytes.size() > mostMiB * 1024 * 1024)
        return failure(u"E-RIN-03"_s, {QString::number(mostMiB)}, path);
    return bytes;
}

Result<QString> wordsIn(const QString &path)
{
    return contents(path).and_then([&path](const QByteArray &bytes) { return utf8Text(bytes, path); });
}

Result<FormSchema> readSchema(const QString &folder)
{
    FormSchema schema;
    const auto fields = contents(folder + u"/fields.json"_s).and_then(parseFieldRules);
    if (!fields)
        return failure(fields.error().at(u"fields.json"_s));
    schema.fields = *fields;
    const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name == u"fields.json"_s)
            continue;
        const auto scenario = contents(folder + u'/' + name).and_then(parseScenario);
        if (!scenario)
            return failure(scenario.error().at(name + u' ' + scenario.error().where));
        schema.scenarios += *scenario;
    }
    return schema;
}

Result<MessageTemplate> readTemplate(const QString &path, const QString &scenario, const QString &locale)
{
    const QString key = QFileInfo(path).completeBaseName();
    const auto channel = channelFromKey(key);
    if (!channel)
        return failure(u"E-SEE-02"_s, {key}, path);
    const auto words = wordsIn(path);
    if (!words)
        return failure(words.error());
    const auto parts = parseTemplateFile(*words);
    if (!parts)
        return failure(parts.error().at(path + u' ' + parts.error().where));
    MessageTemplate text;
    text.scenario = scenario;
    text.locale = locale;
    text.channel = *channel;
    text.parts = *parts;
    text.author = u"Remindesk"_s;
    text.reason = u"seed"_s;
    return text;
}

Done readTemplates(const QDir &root, SeedLibrary &library)
{
    for (const QString &scenario : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (scenario.startsWith(u'_'))
            continue;
        const QDir folder(root.filePath(scenario));
        for (const QString &locale : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QDir texts(folder.filePath(locale));
            for (const QString &name : texts.entryList({u"*.liquid"_s}, QDir::Files, QDir::Name)) {
                const auto text = readTemplate(texts.filePath(name), scenario, locale);
                if (!text)
                    return failure(text.error());
                library.templates += *text;
            }
        }
    }
    return {};
}

Done readPartials(const QDir &root, SeedLibrary &library)
{
    for (const QString &locale : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(root.filePath(locale));
        for (const QString &name : folder.entryList({u"*.liquid"_s}, QDir::Files, QDir::Name)) {
            const auto text = wordsIn(folder.filePath(name));
            if (!text)
                return failure(text.error());
            library.partials[locale][QFileInfo(name).completeBaseName()] = *text;
        }
    }
    return {};
}

/// Runs the steps one after the other; the first error ends it.
Async<void> inOrder(QList<std::function<Async<void>()>> steps)
{
    if (steps.isEmpty())
        return ready<Done>({});
    const auto first = steps.takeFirst();
    return followed(first(), [steps] { return inOrder(steps); });
}

Async<void> publishMissing(TemplateStore &store, const MessageTemplate &text)
{
    TemplateStore *templates = &store;
    return chained(store.versions(text.scenario, text.locale, text.channel),
                   [templates, text](const QList<MessageTemplate> &versions) -> Async<void> {
                       if (!versions.isEmpty())
                           return ready<Done>({});
                       return chained(templates->publish(text), [](int) { return ready<Done>({}); });
                   });
}

} // namespace

Result<SeedLibrary> readSeedLibrary(const QString &root)
{
    SeedLibrary library;
    const auto schema = readSchema(root + u"/scenarios"_s);
    if (!schema)
        return failure(schema.error());
    library.schema = *schema;
    const QDir templates(root + u"/templates"_s);
    if (const Done done = readTemplates(templates, library); !done)
        return failure(done.error());
    if (const Done done = readPartials(QDir(templates.filePath(u"_partials"_s)), library); !done)
        return failure(done.error());
    return library;
}

Async<void> seed(const SeedLibrary &library, TemplateStore &templates, Instant now)
{
    TemplateStore *store = &templates;
    QList<std::function<Async<void>()>> steps;
    steps += [store, schema = library.schema] { return store->putSchema(schema); };
    for (PieceVersion piece : firstPieces(library.partials)) {
        piece.author = u"Remindesk"_s;
        piece.reason = u"seed"_s;
        piece.savedAt = now;
        steps += [store, piece] { return store->beginPiece(piece); };
    }
    for (const MessageTemplate &seed : library.templates) {
        MessageTemplate text = seed;
        text.savedAt = now;
        steps += [store, text] { return publishMissing(*store, text); };
    }
    return inOrder(steps);
}

Async<void> seedSample(const SampleWorkspace &sample, SettingsStore &settings, TicketStore &tickets)
{
    SettingsStore *store = &settings;
    TicketStore *list = &tickets;
    QList<std::function<Async<void>()>> steps;
    for (auto value = sample.values.begin(); value != sample.values.end(); ++value)
        steps += [store, key = value.key(), text = value.value()] { return store->putValue(key, text); };
    for (const Person &person : sample.people)
        steps += [store, person] { return store->putPerson(person); };
    steps += [list, records = sample.tickets] {
        return chained(list->put({u"sample"_s}, records), [](const ImportCount &) { return ready<Done>({}); });
    };
    return inOrder(steps);
}

} // namespace remindesk
