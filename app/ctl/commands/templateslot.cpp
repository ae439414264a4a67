// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/templateslot.h"

#include "app/ctl/commands/rows.h"
#include "wording/templatewords.h"
#include "wording/wording.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

Result<TemplateSlot> slotFrom(const QString &path)
{
    const QStringList steps = path.split(u'/');
    const auto channel = steps.size() == 3 ? channelFromKey(steps.at(2)) : std::nullopt;
    if (!channel)
        return failure(u"E-TPL-36"_s, {shown(path)});
    return TemplateSlot{steps.at(0), steps.at(1), *channel};
}

Result<QList<MessageTemplate>> versionsOf(Workspace &workspace, const TemplateSlot &slot)
{
    auto versions = awaited(workspace.templates().versions(slot.scenario, slot.locale, slot.channel));
    if (versions && versions->isEmpty())
        return failure(u"E-TPL-36"_s, {shown(slot.path())});
    return versions;
}

Result<MessageTemplate> versionOf(Workspace &workspace, const TemplateSlot &slot, int number)
{
    const auto versions = versionsOf(workspace, slot);
    if (!versions)
        return failure(versions.error());
    for (const MessageTemplate &text : *versions) {
        if (number == 0 ? text.status == TemplateStatus::Published : text.version == number)
            return text;
    }
    return failure(u"E-TPL-37"_s, {shown(slot.path()), QString::number(number)});
}

Result<int> versionFrom(const QString &word, const QString &path)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (!isNumber || number < 1)
        return failure(u"E-TPL-37"_s, {shown(path), shown(word)});
    return number;
}

Result<int> wantedVersion(const Run &run, const QString &path)
{
    const QString word = run.option("version");
    return word.isNull() ? Result<int>(0) : versionFrom(word, path);
}

void addVersionOption(QCommandLineParser &parser)
{
    parser.addOption({u"version"_s, u"Another than the one in use."_s, u"N"_s});
}

void addReasonOption(QCommandLineParser &parser)
{
    parser.addOption({u"reason"_s, u"Why: it stands beside the version."_s, u"TEXT"_s});
}

void printCheck(Run &run, const TemplateCheck &check, const QString &path)
{
    for (const TextProblem &problem : check.problems)
        run.line(u"%1:%2:%3 %4"_s.arg(path, QString::number(problem.line), QString::number(problem.column),
                                      printable(sentence(Error{problem.error.code, problem.error.arguments, {}}))));
    for (const TrialResult &trial : check.failed()) {
        for (const Finding &finding : trial.findings) {
            if (finding.severity == Severity::Blocking)
                run.line(trialWords(trial.key) + u": "_s + printable(sentence(finding)));
        }
    }
    for (const Finding &finding : check.remarks)
        run.line(u"! "_s + printable(sentence(finding)));
}

QJsonValue savedAtJson(Instant savedAt)
{
    return savedAt == Instant() ? QJsonValue() : QJsonValue(isoUtc(savedAt));
}

QJsonObject checkJson(const TemplateCheck &check)
{
    QJsonArray problems;
    for (const TextProblem &problem : check.problems) {
        problems += QJsonObject{{u"code"_s, problem.error.code},
                                {u"part"_s, problem.part},
                                {u"line"_s, problem.line},
                                {u"column"_s, problem.column},
                                {u"arguments"_s, QJsonArray::fromStringList(problem.error.arguments)}};
    }
    QJsonArray trials;
    for (const TrialResult &trial : check.trials) {
        trials += QJsonObject{{u"ticket"_s, trial.key},
                              {u"rendered"_s, trial.isRendered()},
                              {u"findings"_s, toJson(trial.findings)}};
    }
    return {{u"publishable"_s, check.isRenderable()},
            {u"second_person"_s, needsSecondApproval(check.remarks)},
            {u"problems"_s, problems},
            {u"trials"_s, trials},
            {u"remarks"_s, toJson(check.remarks)}};
}

int publishNow(Run &run, Workspace &workspace, const Publication &publication)
{
    const auto kit = awaited(workspace.kit());
    if (!kit)
        return run.fail(kit.error());
    const auto checked = readyToPublish(publication, workspace.session().actor(), **kit, workspace.clock().now());
    if (!checked)
        return run.fail(checked.error());
    const auto version = awaited(publish(*checked, workspace.studio()));
    if (!version)
        return run.fail(version.error());
    if (run.isJson())
        run.json(QJsonObject{{u"template"_s, publication.text.slot.path()}, {u"version"_s, *version}});
    else
        run.line(u"%1 v%2"_s.arg(publication.text.slot.path()).arg(*version));
    return Fine;
}

} // namespace remindesk::ctl
