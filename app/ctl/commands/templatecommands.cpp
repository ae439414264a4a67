// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/files.h"
#include "app/ctl/commands/rows.h"
#include "app/ctl/commands/templateslot.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

QString statusKey(TemplateStatus status)
{
    return status == TemplateStatus::Published ? u"published"_s : status == TemplateStatus::Draft ? u"draft"_s : u"retired"_s;
}

QJsonObject templateJson(const MessageTemplate &text)
{
    return {{u"template"_s, slotOf(text).path()}, {u"version"_s, text.version},  {u"status"_s, statusKey(text.status)},
            {u"author"_s, text.author},           {u"reason"_s, text.reason},    {u"saved_at"_s, savedAtJson(text.savedAt)}};
}

void print(Run &run, const QList<MessageTemplate> &texts)
{
    if (run.isJson()) {
        QJsonArray all;
        for (const MessageTemplate &text : texts)
            all += templateJson(text);
        run.json(all);
        return;
    }
    TextTable table({u"TEMPLATE"_s, u"VERSION"_s, u"STATUS"_s, u"AUTHOR"_s, u"REASON"_s});
    for (const MessageTemplate &text : texts)
        table.add({slotOf(text).path(), QString::number(text.version), statusKey(text.status), printable(text.author),
                   printable(text.reason)});
    run.streams().out << table.text();
}

class TemplateList final : public WorkspaceCommand
{
public:
    QString name() const override { return u"template list"_s; }
    QString synopsis() const override { return {}; }
    QString purpose() const override { return u"The published texts."_s; }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto texts = awaited(workspace.templates().published());
        if (!texts)
            return run.fail(texts.error());
        print(run, *texts);
        return Fine;
    }
};

/// What the commands below begin with: one slot, a workspace.
class OfSlot : public WorkspaceCommand
{
protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != wordCount() ? u"a template such as progress/en/sms is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto slot = slotFrom(run.words().first());
        return slot ? runOn(run, workspace, *slot) : run.fail(slot.error());
    }
    [[nodiscard]] virtual int wordCount() const { return 1; }
    [[nodiscard]] virtual int runOn(Run &run, Workspace &workspace, const TemplateSlot &slot) const = 0;
};

class TemplateVersions final : public OfSlot
{
public:
    QString name() const override { return u"template versions"_s; }
    QString synopsis() const override { return u"SCENARIO/LOCALE/CHANNEL"_s; }
    QString purpose() const override { return u"Every version of a text, newest first."_s; }

protected:
    int runOn(Run &run, Workspace &workspace, const TemplateSlot &slot) const override
    {
        const auto versions = versionsOf(workspace, slot);
        if (!versions)
            return run.fail(versions.error());
        print(run, *versions);
        return Fine;
    }
};

class TemplateShow final : public OfSlot
{
public:
    QString name() const override { return u"template show"_s; }
    QString synopsis() const override { return u"SCENARIO/LOCALE/CHANNEL [--version N]"_s; }
    QString purpose() const override { return u"A text as a file: what “template publish” takes."_s; }
    void addOptions(QCommandLineParser &parser) const override { addVersionOption(parser); }

protected:
    int runOn(Run &run, Workspace &workspace, const TemplateSlot &slot) const override
    {
        const auto number = wantedVersion(run, slot.path());
        if (!number)
            return run.fail(number.error());
        const auto text = versionOf(workspace, slot, *number);
        if (!text)
            return run.fail(text.error());
        run.bytes(templateFile(text->parts, text->channel).toUtf8());
        return Fine;
    }
};

class TemplateCheckCommand final : public OfSlot
{
public:
    QString name() const override { return u"template check"_s; }
    QString synopsis() const override { return u"SCENARIO/LOCALE/CHANNEL FILE"_s; }
    QString purpose() const override { return u"What is wrong with a text: mistakes with line and column, trial tickets, remarks."_s; }

protected:
    int wordCount() const override { return 2; }
    int runOn(Run &run, Workspace &workspace, const TemplateSlot &slot) const override
    {
        const auto file = fileText(run.words().at(1));
        if (!file)
            return run.fail(file.error());
        const auto kit = awaited(workspace.kit());
        if (!kit)
            return run.fail(kit.error());
        const auto check = checkTemplate({slot, *file}, **kit, workspace.clock().now());
        if (!check)
            return run.fail(check.error());
        if (run.isJson())
            run.json(checkJson(*check));
        else
            printCheck(run, *check, slot.path());
        return check->isRenderable() ? Fine : Refused;
    }
};

class TemplatePublish final : public OfSlot
{
public:
    QString name() const override { return u"template publish"_s; }
    QString synopsis() const override { return u"SCENARIO/LOCALE/CHANNEL FILE --reason TEXT"_s; }
    QString purpose() const override { return u"A new version, sent from now on; refused while it cannot be rendered for every trial ticket."_s; }
    void addOptions(QCommandLineParser &parser) const override { addReasonOption(parser); }

protected:
    int wordCount() const override { return 2; }
    int runOn(Run &run, Workspace &workspace, const TemplateSlot &slot) const override
    {
        const auto file = fileText(run.words().at(1));
        if (!file)
            return run.fail(file.error());
        const auto now = versionOf(workspace, slot, 0);
        return publishNow(run, workspace, {{slot, *file}, run.option("reason"), now ? now->version : 0, {}});
    }
};

class TemplateRollBack final : public OfSlot
{
public:
    QString name() const override { return u"template rollback"_s; }
    QString synopsis() const override { return u"SCENARIO/LOCALE/CHANNEL VERSION --reason TEXT"_s; }
    QString purpose() const override { return u"Publishes the text of an older version as a new one."_s; }
    void addOptions(QCommandLineParser &parser) const override { addReasonOption(parser); }

protected:
    int wordCount() const override { return 2; }
    int runOn(Run &run, Workspace &workspace, const TemplateSlot &slot) const override
    {
        const auto number = versionFrom(run.words().at(1), slot.path());
        if (!number)
            return run.fail(number.error());
        const auto older = versionOf(workspace, slot, *number);
        const auto now = versionOf(workspace, slot, 0);
        if (!older || !now)
            return run.fail(older ? now.error() : older.error());
        return publishNow(run, workspace, rollBackTo(*older, now->version, run.option("reason")));
    }
};

} // namespace

std::unique_ptr<Command> makeTemplateList() { return std::make_unique<TemplateList>(); }
std::unique_ptr<Command> makeTemplateVersions() { return std::make_unique<TemplateVersions>(); }
std::unique_ptr<Command> makeTemplateShow() { return std::make_unique<TemplateShow>(); }
std::unique_ptr<Command> makeTemplateCheck() { return std::make_unique<TemplateCheckCommand>(); }
std::unique_ptr<Command> makeTemplatePublish() { return std::make_unique<TemplatePublish>(); }
std::unique_ptr<Command> makeTemplateRollBack() { return std::make_unique<TemplateRollBack>(); }

} // namespace remindesk::ctl
