// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/templateslot.h"
#include "workflow/piecepublishing.h"
#include "workflow/templatefolder.h"

#include <QJsonArray>
#include <QJsonObject>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

class TemplateExport final : public WorkspaceCommand
{
public:
    QString name() const override { return u"template export"_s; }
    QString synopsis() const override { return u"FOLDER"_s; }
    QString purpose() const override { return u"Published texts, shared pieces and forms as files for git; the same content is the same bytes."_s; }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"one folder is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto library = awaited(publishedLibrary(workspace.templates()));
        if (!library)
            return run.fail(library.error());
        const auto changed = writeLibrary(*library, run.words().first());
        if (!changed)
            return run.fail(changed.error());
        if (run.isJson())
            run.json(QJsonObject{{u"changed"_s, *changed}});
        else
            run.line(QString::number(*changed));
        return Fine;
    }
};

class TemplateImport final : public Command
{
public:
    QString name() const override { return u"template import"_s; }
    QString synopsis() const override { return u"FOLDER"_s; }
    QString purpose() const override { return u"Texts that differ from what is published become drafts; nothing is published by this."_s; }
    int run(Run &run) const override
    {
        if (run.words().size() != 1)
            return usage(run, u"one folder is needed"_s);
        const auto brought = readSeedLibrary(run.words().first());
        if (!brought)
            return run.fail(brought.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        const auto published = awaited(publishedLibrary((*workspace)->templates()));
        if (!published)
            return run.fail(published.error());
        const LibraryDifference difference = differenceOf(*brought, *published);
        for (const TemplateDraft &draft : difference.drafts) {
            const Done kept = awaited(keepDraft(draft, (*workspace)->session().actor(), (*workspace)->studio()));
            if (!kept)
                return run.fail(kept.error());
        }
        const auto pieces = awaited((*workspace)->templates().pieces());
        if (!pieces)
            return run.fail(pieces.error());
        for (PieceDraft piece : difference.pieces) {
            for (const PieceVersion &there : *pieces)
                piece.basedOn = slotOf(there) == piece.slot ? there.version : piece.basedOn;
            const Done kept = awaited(keepPiece(piece, (*workspace)->session().actor(), (*workspace)->studio()));
            if (!kept)
                return run.fail(kept.error());
        }
        say(run, difference);
        return difference.others.isEmpty() ? Fine : Partly;
    }

private:
    static void say(Run &run, const LibraryDifference &difference)
    {
        QStringList drafts;
        for (const TemplateDraft &draft : difference.drafts)
            drafts += draft.slot.path();
        for (const PieceDraft &piece : difference.pieces)
            drafts += u"_partials/"_s + piece.slot.path();
        if (run.isJson()) {
            run.json(QJsonObject{{u"drafts"_s, QJsonArray::fromStringList(drafts)},
                                 {u"not_taken"_s, QJsonArray::fromStringList(difference.others)}});
            return;
        }
        for (const QString &draft : std::as_const(drafts))
            run.line(u"draft "_s + draft);
        for (const QString &other : difference.others)
            run.line(u"not taken "_s + other);
    }
};

} // namespace

std::unique_ptr<Command> makeTemplateExport() { return std::make_unique<TemplateExport>(); }
std::unique_ptr<Command> makeTemplateImport() { return std::make_unique<TemplateImport>(); }

} // namespace remindesk::ctl
