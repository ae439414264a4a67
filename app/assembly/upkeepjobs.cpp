// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/upkeepjobs.h"

#include "app/assembly/historykey.h"
#include "app/assembly/testmessage.h"
#include "base/logging.h"
#include "storage/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <tuple>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 quickBytes = 256LL << 20; // half a second from the disk's cache
constexpr qint64 dayMs = 24LL * 3'600'000;

QString storePathOf(const Workspace &workspace)
{
    return QDir(workspace.profile()).filePath(u"remindesk.db"_s);
}

/// That work was tried, and what came of it. The store itself says so when even that cannot be written.
Done noted(Workspace &workspace, const QString &task, Instant tried, const Result<QString> &result)
{
    UpkeepNote note;
    note.tried = tried;
    note.done = result ? tried : Instant();
    note.code = result ? QString() : result.error().code;
    note.detail = result ? *result : result.error().arguments.join(u' ');
    const Done written = awaited(workspace.store().upkeep().noteUpkeep(task, note));
    return result ? written : failure(result.error());
}

Done mailAnchor(Workspace &workspace, const QString &to, const QString &text)
{
    const auto configs = awaited(workspace.store().settings().gateways());
    if (!configs)
        return failure(configs.error());
    for (const GatewayConfig &config : *configs) {
        if (!config.isEnabled || config.channel != Channel::Email)
            continue;
        const auto sent = sendPlainMail(workspace, config, to, u"Remindesk anchor"_s, text);
        if (!sent)
            return failure(sent.error());
        return wentThrough(*sent) ? Done() : failure(u"E-ANC-05"_s, {sent->code}, config.name);
    }
    return failure(u"E-ANC-04"_s);
}

Done mailDaily(Workspace &workspace, const AnchorPlan &plan, const QString &text, Instant now)
{
    const auto last = awaited(workspace.store().upkeep().note(u"anchor-mail"_s));
    if (!last)
        return failure(last.error());
    const bool isSoonAfterFailure = !last->code.isEmpty() && now.ms - last->tried.ms < dayMs / 24;
    if (plan.mailTo.isEmpty() || now.ms - last->done.ms < dayMs || isSoonAfterFailure)
        return {};
    const Done mailed = mailAnchor(workspace, plan.mailTo, text);
    return noted(workspace, u"anchor-mail"_s, now, mailed ? Result<QString>(QString()) : failure(mailed.error()));
}

struct AnchorNews
{
    StoreHealth health;
    AnchorPoint point;
};

Done addToFile(Workspace &workspace, const AnchorPlan &plan, const AnchorNews &news, std::optional<AnchorFile> &known)
{
    const Instant now = news.point.at;
    if (!known) {
        auto read = readAnchor(plan.file, plan.key);
        if (!read)
            return noted(workspace, u"anchor"_s, now, failure(read.error()));
        known = std::move(*read);
    }
    if (!known->points.isEmpty() && known->points.constLast().chain == news.point.chain)
        return {}; // nothing happened since
    const UpkeepNote &last = news.health.anchor;
    Done added = appendAnchor(plan.file, plan.key, news.health.id, news.point, *known);
    if (!added || !last.code.isEmpty() || last.done.ms == 0 || now.ms - last.done.ms > dayMs)
        std::ignore = noted(workspace, u"anchor"_s, now, added ? Result<QString>(plan.file) : failure(added.error()));
    return added;
}

} // namespace

Result<SendingLook> lookBeforeSending(Workspace &workspace)
{
    SendingLook look;
    look.isCheckLeft = QFileInfo(storePathOf(workspace)).size() > quickBytes;
    if (!look.isCheckLeft) {
        if (const Done checked = checkWholeStore(workspace); !checked)
            return failure(checked.error());
    }
    if (const Done keyed = readyHistoryKey(workspace, FirstKey::LeaveIt); !keyed)
        return failure(keyed.error());
    const Instant now = workspace.clock().now();
    auto health = awaited(workspace.store().upkeep().health(now));
    if (!health)
        return failure(health.error());
    look.health = *health;
    const qint64 doubt = clockDoubtMs(health->newestEvent, now);
    if (doubt == 0 || health->isReadOnly)
        return look;
    const SendingStop stop{StopKind::Clock, now, QString::number(doubt)};
    if (const Done stopped = awaited(workspace.store().upkeep().stopSending(stop)); !stopped)
        return failure(stopped.error());
    look.health.stops += stop;
    return look;
}

Done checkWholeStore(Workspace &workspace, const std::atomic<bool> *cancel)
{
    if (workspace.store().damage())
        return {}; // known already
    const auto found = checkStore(storePathOf(workspace), cancel);
    if (!found)
        return failure(found.error());
    if (found->isEmpty())
        return {};
    qCCritical(lcStore).noquote() << "the store is damaged, nothing more is written:" << *found;
    return awaited(workspace.store().declareDamaged(*found));
}

Result<BackupPlan> planOf(Workspace &workspace)
{
    const auto values = awaited(workspace.store().settings().values());
    return values ? Result<BackupPlan>(backupPlan(*values)) : failure(values.error());
}

QString backupFolder(const Workspace &workspace, const BackupPlan &plan)
{
    return plan.folder.isEmpty() ? QDir(workspace.profile()).filePath(u"backups"_s) : plan.folder;
}

Done backUpDaily(Workspace &workspace, const std::atomic<bool> *cancel)
{
    const auto plan = planOf(workspace);
    if (!plan)
        return failure(plan.error());
    const Instant now = workspace.clock().now();
    const auto health = awaited(workspace.store().upkeep().health(now));
    if (!health)
        return failure(health.error());
    if (!plan->isOn || health->isReadOnly || !isBackupDue(health->backup, now))
        return {};
    const QDir folder(backupFolder(workspace, *plan));
    if (!QDir().mkpath(folder.absolutePath()))
        return noted(workspace, u"backup"_s, now, failure(u"E-STO-01"_s, {folder.absolutePath()}, {}));
    for (const QString &part : folder.entryList({u"remindesk-*.daily.db.part*"_s}, QDir::Files))
        QFile::remove(folder.filePath(part)); // of one that was killed
    const auto made = makeBackup(storePathOf(workspace), folder.filePath(dailyBackupName(now)), now, cancel, workspace.historyKeys());
    if (!made)
        return cancel != nullptr && *cancel ? Done() : noted(workspace, u"backup"_s, now, failure(made.error()));
    for (const QString &name : outdatedBackups(folder.entryList(QDir::Files), *plan))
        QFile::remove(folder.filePath(name));
    qCInfo(lcStore) << "backup made and checked:" << made->bytes << "bytes," << made->historyLines << "lines of history";
    UpkeepNote note{now, now, {}, made->path};
    if (made->badLine > 0) { // kept all the same, and said until somebody looked
        note.code = u"E-BAK-07"_s;
        note.detail = QString::number(made->badLine);
    }
    return awaited(workspace.store().upkeep().noteUpkeep(u"backup"_s, note));
}

Result<AnchorPlan> anchorPlan(Workspace &workspace)
{
    const auto values = awaited(workspace.store().settings().values());
    if (!values)
        return failure(values.error());
    AnchorPlan plan;
    plan.file = values->value(u"anchor.file"_s);
    plan.mailTo = values->value(u"anchor.mail"_s);
    plan.seconds = std::clamp(values->value(u"anchor.seconds"_s, u"60"_s).toInt(), 1, 86'400);
    const auto key = awaited(workspace.secret(values->value(u"anchor.secret"_s)));
    if (!key)
        return failure(key.error());
    plan.key = *key;
    return plan;
}

Done writeAnchor(Workspace &workspace, const AnchorPlan &plan, std::optional<AnchorFile> &known)
{
    if (plan.file.isEmpty() && plan.mailTo.isEmpty())
        return {};
    UpkeepStore &upkeep = workspace.store().upkeep();
    const Instant now = workspace.clock().now();
    const auto health = awaited(upkeep.health(now));
    if (!health)
        return failure(health.error());
    // What is not known to be the history's own past must not be vouched for.
    if (health->isReadOnly || !health->stops.isEmpty())
        return {};
    const AnchorPoint point{health->historyLines, health->historyHead, now};
    if (point.seq == 0)
        return {};
    if (!plan.file.isEmpty()) {
        if (Done added = addToFile(workspace, plan, {*health, point}, known); !added)
            return added;
    }
    return mailDaily(workspace, plan, anchorText(health->id, point), now);
}

Result<AnchoredReport> verifyHistory(Workspace &workspace, const GivenProof &given)
{
    const auto plan = anchorPlan(workspace);
    if (!plan)
        return failure(plan.error());
    const QString place = given.anchor ? given.anchorName : plan->file;
    if (!given.anchor && !place.isEmpty() && !QFileInfo::exists(place))
        return failure(u"E-ANC-01"_s, {u"ENOENT"_s}, place);
    const auto anchor = given.anchor     ? keptAnchor(*given.anchor, plan->key, place)
                        : place.isEmpty() ? Result<AnchorFile>(AnchorFile())
                                          : readAnchor(place, plan->key);
    if (!anchor)
        return failure(anchor.error());
    const auto health = awaited(workspace.store().upkeep().health(workspace.clock().now()));
    if (!health)
        return failure(health.error());
    if (!anchor->storeId.isEmpty() && anchor->storeId != health->id)
        return failure(u"E-ANC-03"_s, {}, place);
    auto keys = olderHistoryKeys(workspace);
    if (!keys)
        return failure(keys.error());
    for (const QString &ref : given.keyRefs) {
        const auto key = awaited(workspace.secret(ref));
        if (!key)
            return failure(key.error());
        *keys += *key;
    }
    auto report = awaited(workspace.store().upkeep().verifyAgainst(anchor->points, *keys));
    if (report)
        report->place = place;
    return report;
}

} // namespace remindesk
