// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/templatefolder.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

Result<bool> writeFile(const QString &path, const QByteArray &content)
{
    QFile old(path);
    if (old.open(QIODevice::ReadOnly) && old.readAll() == content)
        return false;
    old.close();
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(content) != content.size()
        || !file.commit())
        return failure(u"E-TPL-38"_s, {file.errorString()}, path);
    return true;
}

/// Only files of our own kind, in our own folder of templates.
Result<int> removeOthers(const QMap<QString, QByteArray> &files, const QDir &root)
{
    int removed = 0;
    QDirIterator it(root.filePath(u"templates"_s), {u"*.liquid"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        if (files.contains(root.relativeFilePath(path)))
            continue;
        if (!QFile::remove(path))
            return failure(u"E-TPL-38"_s, {u"remove"_s}, path);
        ++removed;
    }
    return removed;
}

} // namespace

QMap<QString, QByteArray> libraryFiles(const SeedLibrary &library)
{
    QMap<QString, QByteArray> files;
    for (const MessageTemplate &text : library.templates) {
        files.insert(u"templates/"_s + slotOf(text).path() + u".liquid"_s,
                     templateFile(text.parts, text.channel).toUtf8());
    }
    for (auto locale = library.partials.begin(); locale != library.partials.end(); ++locale) {
        for (auto piece = locale->begin(); piece != locale->end(); ++piece)
            files.insert(u"templates/_partials/%1/%2.liquid"_s.arg(locale.key(), piece.key()), piece->toUtf8());
    }
    files.insert(u"scenarios/fields.json"_s, fieldRulesJson(library.schema.fields));
    for (const Scenario &scenario : library.schema.scenarios)
        files.insert(u"scenarios/"_s + scenario.key + u".json"_s, scenarioJson(scenario));
    return files;
}

Async<SeedLibrary> publishedLibrary(TemplateStore &templates)
{
    TemplateStore *store = &templates;
    return chained(store->schema(), [store](const FormSchema &schema) {
        return chained(store->pieces(), [store, schema](const QList<PieceVersion> &pieces) {
            return chained(store->published(), [schema, pieces](const QList<MessageTemplate> &texts) {
                return ready<Result<SeedLibrary>>(SeedLibrary{schema, texts, newestPieces(pieces)});
            });
        });
    });
}

Result<int> writeLibrary(const SeedLibrary &library, const QString &folder)
{
    const QDir root(folder);
    const QMap<QString, QByteArray> files = libraryFiles(library);
    int changed = 0;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto written = writeFile(root.filePath(file.key()), file.value());
        if (!written)
            return failure(written.error());
        changed += *written ? 1 : 0;
    }
    const auto removed = removeOthers(files, root);
    if (!removed)
        return failure(removed.error());
    return changed + *removed;
}

LibraryDifference differenceOf(const SeedLibrary &brought, const SeedLibrary &published)
{
    LibraryDifference difference;
    for (const MessageTemplate &text : brought.templates) {
        const auto there = std::find_if(published.templates.begin(), published.templates.end(),
                                        [&text](const MessageTemplate &other) { return slotOf(other) == slotOf(text); });
        const bool isThere = there != published.templates.end();
        if (isThere && there->parts == text.parts)
            continue;
        TemplateDraft draft;
        draft.slot = slotOf(text);
        draft.file = templateFile(text.parts, text.channel);
        draft.basedOn = isThere ? there->version : 0;
        difference.drafts.append(draft);
    }
    for (const PieceVersion &piece : firstPieces(brought.partials)) {
        if (published.partials.value(piece.locale).value(piece.name) != piece.source)
            difference.pieces.append({{piece.locale, piece.name}, piece.source, 0, {}, {}, {}});
    }
    const auto files = libraryFiles({brought.schema, {}, {}});
    const auto ours = libraryFiles({published.schema, {}, {}});
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (ours.value(file.key()) != file.value())
            difference.others.append(file.key());
    }
    return difference;
}

} // namespace remindesk
