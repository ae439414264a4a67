// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/backupplan.h"

#include "domain/time.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 oldMs = 2 * dayMs;
constexpr qint64 behindMs = 120'000;
constexpr qint64 latestPlausibleMs = 2'111'443'200'000; // 2036-11-28: nobody runs a program of 2026 then
const QString nameStart = u"remindesk-"_s;
const QString nameEnd = u"Z.daily.db"_s;
const QString timeFormat = u"yyyyMMdd'T'HHmmss"_s;

int numberOf(const QString &text, int usual, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? number : usual;
}

QDateTime utc(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC);
}

HealthConcern concernOf(const SendingStop &stop)
{
    HealthConcern concern{u"stop."_s + stopKindKey(stop.kind), {stop.detail}, true};
    const qint64 number = stop.detail.toLongLong();
    if (stop.kind == StopKind::Clock)
        concern.arguments = {QString::number(number / 1000)};
    if (stop.kind == StopKind::Restored)
        concern.arguments = {number > 0 ? isoUtc({number}) : u"?"_s};
    if (stop.kind == StopKind::Shortened && stop.detail.isEmpty())
        concern.code = u"stop.differs"_s;
    return concern;
}

} // namespace

BackupPlan backupPlan(const QMap<QString, QString> &settings)
{
    BackupPlan plan;
    plan.isOn = settings.value(u"backup.daily"_s) != "off"_L1;
    plan.folder = settings.value(u"backup.folder"_s);
    plan.days = numberOf(settings.value(u"backup.days"_s), plan.days, 366);
    plan.weeks = numberOf(settings.value(u"backup.weeks"_s), plan.weeks, 520);
    return plan;
}

QString dailyBackupName(Instant made)
{
    return nameStart + utc(made).toString(timeFormat) + nameEnd;
}

std::optional<Instant> dailyBackupTime(const QString &name)
{
    if (!name.startsWith(nameStart) || !name.endsWith(nameEnd))
        return {};
    QDateTime time = QDateTime::fromString(name.mid(nameStart.size(), name.size() - nameStart.size() - nameEnd.size()),
                                           timeFormat);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(Instant{time.toMSecsSinceEpoch()}) : std::nullopt;
}

QStringList outdatedBackups(const QStringList &names, const BackupPlan &plan)
{
    QList<std::pair<Instant, QString>> known;
    for (const QString &name : names) {
        if (const auto made = dailyBackupTime(name))
            known.append({*made, name});
    }
    std::sort(known.begin(), known.end(), std::greater<>());
    QStringList outdated;
    QSet<QDate> days;
    QSet<std::pair<int, int>> weeks;
    for (const auto &[made, name] : std::as_const(known)) {
        const QDate day = utc(made).date();
        if (days.contains(day)) {
            outdated += name;
            continue;
        }
        if (days.size() < plan.days) {
            days.insert(day);
            continue;
        }
        int year = 0;
        const int week = day.weekNumber(&year);
        const bool isKept = !weeks.contains({year, week}) && weeks.size() < plan.weeks;
        if (isKept)
            weeks.insert({year, week});
        else
            outdated += name;
    }
    return outdated;
}

bool isBackupDue(const UpkeepNote &backup, Instant now)
{
    if (now < backup.done) // the clock went back
        return backup.done.ms - now.ms > dayMs;
    if (now.ms - backup.done.ms < dayMs)
        return false;
    return backup.code.isEmpty() || now < backup.tried || now.ms - backup.tried.ms >= hourMs;
}

QList<HealthConcern> healthConcerns(const StoreHealth &health, const BackupPlan &plan, Instant now)
{
    QList<HealthConcern> concerns;
    if (health.isReadOnly)
        concerns += HealthConcern{u"store.damaged"_s, {health.damage}, true};
    for (const SendingStop &stop : health.stops)
        concerns += concernOf(stop);
    const UpkeepNote &backup = health.backup;
    const bool isOld = backup.tried.ms > 0 && now.ms - backup.done.ms > oldMs;
    if (plan.isOn && !backup.code.isEmpty())
        concerns += HealthConcern{u"backup.failed"_s, {backup.code, {}, {}, backup.detail}, false};
    else if (plan.isOn && isOld)
        concerns += HealthConcern{u"backup.old"_s, {QString::number((now.ms - backup.done.ms) / dayMs)}, false};
    if (!health.anchor.code.isEmpty())
        concerns += HealthConcern{u"anchor.failed"_s, {health.anchor.code, {}, {}, health.anchor.detail}, false};
    if (!health.keyNote.code.isEmpty())
        concerns += HealthConcern{u"history.keyless"_s, {health.keyNote.code, {}, {}, health.keyNote.detail}, false};
    return concerns;
}

qint64 clockDoubtMs(Instant newestEvent, Instant now)
{
    if (now.ms < newestEvent.ms - behindMs)
        return now.ms - newestEvent.ms;
    return now.ms > latestPlausibleMs ? now.ms - latestPlausibleMs : 0;
}

} // namespace remindesk
