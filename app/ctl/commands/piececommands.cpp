// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/files.h"
#include "app/ctl/commands/rows.h"
#include "app/ctl/commands/templateslot.h"
#include "workflow/piecepublishing.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject pieceJson(const PieceVersion &piece, int texts)
{
    return {{u"piece"_s, piece.path()},     {u"version"_s, piece.version}, {u"author"_s, piece.author},
            {u"reason"_s, piece.reason},    {u"saved_at"_s, savedAtJson(piece.savedAt)}, {u"texts"_s, texts}};
}

void print(Run &run, const QList<PieceVersion> &pieces, const TemplateSet &set)
{
    if (run.isJson()) {
        QJsonArray all;
        for (const PieceVersion &piece : pieces)
            all += pieceJson(piece, int(set.usersOf(piece.locale, piece.name).size()));
        run.json(all);
        return;
    }
    TextTable table({u"PIECE"_s, u"VERSION"_s, u"TEXTS"_s, u"AUTHOR"_s, u"REASON"_s});
    for (const PieceVersion &piece : pieces)
        table.add({piece.path(), QString::number(piece.version), QString::number(set.usersOf(piece.locale, piece.name).size()),
                   printable(piece.author), printable(piece.reason)});
    run.streams().out << table.text();
}

PieceSlot pieceSlot(const QString &path)
{
    return {path.section(u'/', 0, 0), path.section(u'/', 1)};
}

/// What "LOCALE/NAME FILE" names; E-RIN-02.
Result<PieceText> pieceText(const Run &run)
{
    const auto file = fileText(run.words().at(1));
    if (!file)
        return failure(file.error());
    return PieceText{pieceSlot(run.words().first()), *file};
}

/// Every version of one piece, newest first; E-TPL-43.
Result<QList<PieceVersion>> versionsOf(const PieceSlot &slot, const TemplateSet &set)
{
    QList<PieceVersion> found;
    for (const PieceVersion &piece : set.pieces()) {
        if (slotOf(piece) == slot)
            found.prepend(piece);
    }
    if (found.isEmpty())
        return failure(u"E-TPL-43"_s, {shown(slot.path())});
    return found;
}

/// One of them; 0: the newest. E-TPL-37.
Result<PieceVersion> versionOf(const PieceSlot &slot, const TemplateSet &set, int number)
{
    const auto versions = versionsOf(slot, set);
    if (!versions)
        return failure(versions.error());
    for (const PieceVersion &piece : *versions) {
        if (number == 0 || piece.version == number)
            return piece;
    }
    return failure(u"E-TPL-37"_s, {shown(slot.path()), QString::number(number)});
}

struct SlotCheck
{
    QString path;
    TemplateCheck check;
};

/// The piece by itself, then each text that would read otherwise.
QList<SlotCheck> partsOf(const PieceSlot &slot, const PieceCheck &check)
{
    QList<SlotCheck> parts{{slot.path(), {check.problems, {}, {}}}};
    for (const PieceTrial &trial : check.trials)
        parts.append({slotOf(trial.text).path(), {{}, trial.trials, trial.remarks}});
    return parts;
}

/// What the commands below begin with: the texts as they are.
class OfPieces : public WorkspaceCommand
{
protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != wordCount() ? u"a shared piece such as en/text_core is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto kit = awaited(workspace.kit());
        return kit ? runOn(run, workspace, **kit) : run.fail(kit.error());
    }
    [[nodiscard]] virtual int wordCount() const { return 1; }
    [[nodiscard]] virtual int runOn(Run &run, Workspace &workspace, const ComposingKit &kit) const = 0;
    static int publishNow(Run &run, Workspace &workspace, const ComposingKit &kit, const PiecePublication &publication)
    {
        const auto checked = readyToPublish(publication, workspace.session().actor(), kit, workspace.clock().now());
        if (!checked)
            return run.fail(checked.error());
        const auto version = awaited(publish(*checked, workspace.studio()));
        if (!version)
            return run.fail(version.error());
        QStringList texts;
        for (const MessageTemplate &text : checked->texts())
            texts += slotOf(text).path();
        if (run.isJson()) {
            run.json(QJsonObject{{u"piece"_s, checked->piece().path()}, {u"version"_s, *version},
                                 {u"texts"_s, QJsonArray::fromStringList(texts)}});
            return Fine;
        }
        const QString first = u"%1 v%2"_s.arg(checked->piece().path(), QString::number(*version));
        run.line((QStringList{first} + texts).join(u"\n  "_s));
        return Fine;
    }
};

class PieceList final : public OfPieces
{
public:
    QString name() const override { return u"piece list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"The shared pieces as they are taken in now, and by how many texts."_s; }

protected:
    int wordCount() const override { return 0; }
    int runOn(Run &run, Workspace &, const ComposingKit &kit) const override
    {
        QMap<QString, PieceVersion> newest;
        for (const PieceVersion &piece : kit.templates->pieces())
            newest.insert(piece.path(), piece);
        print(run, newest.values(), *kit.templates);
        return Fine;
    }
};

class PieceVersions final : public OfPieces
{
public:
    QString name() const override { return u"piece versions"_s; }
    QString synopsis() const override { return u"LOCALE/NAME"_s; }
    QString purpose() const override { return u"Every version of a shared piece, newest first."_s; }

protected:
    int runOn(Run &run, Workspace &, const ComposingKit &kit) const override
    {
        const auto versions = versionsOf(pieceSlot(run.words().first()), *kit.templates);
        if (!versions)
            return run.fail(versions.error());
        print(run, *versions, *kit.templates);
        return Fine;
    }
};

class PieceUsers final : public OfPieces
{
public:
    QString name() const override { return u"piece users"_s; }
    QString synopsis() const override { return u"LOCALE/NAME"_s; }
    QString purpose() const override { return u"The texts that take a shared piece in."_s; }

protected:
    int runOn(Run &run, Workspace &, const ComposingKit &kit) const override
    {
        const PieceSlot slot = pieceSlot(run.words().first());
        if (const auto there = versionsOf(slot, *kit.templates); !there)
            return run.fail(there.error());
        QStringList texts;
        for (const MessageTemplate &text : kit.templates->usersOf(slot.locale, slot.name))
            texts += slotOf(text).path();
        if (run.isJson())
            run.json(QJsonArray::fromStringList(texts));
        else if (!texts.isEmpty())
            run.line(texts.join(u'\n'));
        return Fine;
    }
};

class PieceShow final : public OfPieces
{
public:
    QString name() const override { return u"piece show"_s; }
    QString synopsis() const override { return u"LOCALE/NAME [--version N]"_s; }
    QString purpose() const override { return u"A shared piece as a file: what “piece publish” takes."_s; }
    void addOptions(QCommandLineParser &parser) const override { addVersionOption(parser); }

protected:
    int runOn(Run &run, Workspace &, const ComposingKit &kit) const override
    {
        const PieceSlot slot = pieceSlot(run.words().first());
        const auto number = wantedVersion(run, slot.path());
        if (!number)
            return run.fail(number.error());
        const auto piece = versionOf(slot, *kit.templates, *number);
        if (!piece)
            return run.fail(piece.error());
        run.bytes(piece->source.toUtf8());
        return Fine;
    }
};

class PieceCheckCommand final : public OfPieces
{
public:
    QString name() const override { return u"piece check"_s; }
    QString synopsis() const override { return u"LOCALE/NAME FILE"_s; }
    QString purpose() const override { return u"What is wrong with a shared piece: mistakes, texts that cannot be written with it, remarks."_s; }

protected:
    int wordCount() const override { return 2; }
    int runOn(Run &run, Workspace &workspace, const ComposingKit &kit) const override
    {
        const auto text = pieceText(run);
        if (!text)
            return run.fail(text.error());
        const auto check = checkPiece(*text, kit, workspace.clock().now());
        if (!check)
            return run.fail(check.error());
        const QList<SlotCheck> parts = partsOf(text->slot, *check);
        QJsonObject texts;
        for (const auto &[path, part] : parts) {
            texts.insert(path, checkJson(part));
            if (run.isJson() || (part.isRenderable() && part.remarks.isEmpty()))
                continue;
            run.line(path);
            printCheck(run, part, path);
        }
        if (run.isJson())
            run.json(QJsonObject{{u"piece"_s, text->slot.path()}, {u"second_person"_s, needsSecondApproval(check->remarks())}, {u"texts"_s, texts}});
        return std::all_of(parts.begin(), parts.end(), [](const SlotCheck &part) { return part.check.isRenderable(); }) ? Fine : Refused;
    }
};

class PiecePublish final : public OfPieces
{
public:
    QString name() const override { return u"piece publish"_s; }
    QString synopsis() const override { return u"LOCALE/NAME FILE --reason TEXT"_s; }
    QString purpose() const override { return u"A new version, taken in from now on; refused while a text cannot be written with it."_s; }
    void addOptions(QCommandLineParser &parser) const override { addReasonOption(parser); }

protected:
    int wordCount() const override { return 2; }
    int runOn(Run &run, Workspace &workspace, const ComposingKit &kit) const override
    {
        const auto text = pieceText(run);
        if (!text)
            return run.fail(text.error());
        const auto there = publishedPiece(text->slot, *kit.templates);
        return publishNow(run, workspace, kit, {*text, run.option("reason"), there ? there->version : 0, {}});
    }
};

class PieceRollBack final : public OfPieces
{
public:
    QString name() const override { return u"piece rollback"_s; }
    QString synopsis() const override { return u"LOCALE/NAME VERSION --reason TEXT"_s; }
    QString purpose() const override { return u"Publishes the text of an older version as a new one."_s; }
    void addOptions(QCommandLineParser &parser) const override { addReasonOption(parser); }

protected:
    int wordCount() const override { return 2; }
    int runOn(Run &run, Workspace &workspace, const ComposingKit &kit) const override
    {
        const PieceSlot slot = pieceSlot(run.words().first());
        const auto number = versionFrom(run.words().at(1), slot.path());
        if (!number)
            return run.fail(number.error());
        const auto older = versionOf(slot, *kit.templates, *number);
        if (!older)
            return run.fail(older.error());
        const int newest = publishedPiece(slot, *kit.templates)->version; // of what has an older one there is one
        return publishNow(run, workspace, kit, {{slot, older->source}, run.option("reason"), newest, {}});
    }
};

} // namespace

std::unique_ptr<Command> makePieceList() { return std::make_unique<PieceList>(); }
std::unique_ptr<Command> makePieceVersions() { return std::make_unique<PieceVersions>(); }
std::unique_ptr<Command> makePieceUsers() { return std::make_unique<PieceUsers>(); }
std::unique_ptr<Command> makePieceShow() { return std::make_unique<PieceShow>(); }
std::unique_ptr<Command> makePieceCheck() { return std::make_unique<PieceCheckCommand>(); }
std::unique_ptr<Command> makePiecePublish() { return std::make_unique<PiecePublish>(); }
std::unique_ptr<Command> makePieceRollBack() { return std::make_unique<PieceRollBack>(); }

} // namespace remindesk::ctl
