// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storeplace.h"

#include "base/logging.h"
#include "storage/jsontext.h"
#include "storage/witness.h"

#include <QCryptographicHash>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <functional>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString machineHash()
{
    QFile file(u"/etc/machine-id"_s);
    const QByteArray id = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    if (id.isEmpty())
        return {};
    return QString::fromLatin1(QCryptographicHash::hash("remindesk store " + id, QCryptographicHash::Sha256).toHex().left(32));
}

/// FAT, exFAT and what runs through FUSE make up file numbers at every mount.
bool keepsFileNumbers(const QString &path)
{
    struct statfs system{};
    if (statfs(QFile::encodeName(path).constData(), &system) != 0)
        return false;
    const auto type = static_cast<quint32>(system.f_type);
    return type != 0x4d44 && type != 0x2011bab0 && type != 0x65735546;
}

QString fileNumber(const QString &path)
{
    if (!keepsFileNumbers(path))
        return {};
    struct statx found{};
    if (statx(AT_FDCWD, QFile::encodeName(path).constData(), 0, STATX_INO | STATX_BTIME, &found) != 0)
        return {};
    QString text = QString::number(found.stx_ino);
    if ((found.stx_mask & STATX_BTIME) != 0)
        text += u'.' + QString::number(found.stx_btime.tv_sec) + u'.' + QString::number(found.stx_btime.tv_nsec);
    return text;
}

void change(Database &database, const std::function<void()> &work)
{
    database.run(u"BEGIN IMMEDIATE"_s);
    try {
        work();
        database.run(u"COMMIT"_s);
    } catch (const StoreFailure &) {
        database.run(u"ROLLBACK"_s);
        throw;
    }
}

/// Lines the witness has seen and the history has no more; -1: as long, but not the same.
std::optional<qint64> gone(Database &database, const QString &path)
{
    const auto seen = readWitness(path);
    if (!seen || seen->storeId != storeId(database))
        return {};
    const qint64 last = database.number(u"SELECT seq FROM history_head WHERE only = 1"_s);
    if (last < seen->seq)
        return seen->seq - last;
    const auto chain = database.one(u"SELECT chain FROM history WHERE seq = ?"_s, {seen->seq},
                                    [](const Row &row) { return row.text(0); });
    return chain && *chain == seen->chain ? std::optional<qint64>() : -1;
}

} // namespace

StorePlace placeOf(const QString &path)
{
    return {machineHash(), fileNumber(path)};
}

bool isElsewhere(const StorePlace &before, const StorePlace &now)
{
    const auto differs = [](const QString &one, const QString &other) {
        return !one.isEmpty() && !other.isEmpty() && one != other;
    };
    return differs(before.machine, now.machine) || differs(before.file, now.file);
}

void checkPlace(Database &database, const QString &path, Instant now)
{
    const auto before = database.one(u"SELECT machine, file FROM store_place WHERE only = 1"_s, {},
                                     [](const Row &row) { return StorePlace{row.text(0), row.text(1)}; });
    if (!before) {
        change(database, [&] {
            database.run(u"INSERT INTO store_place (only, id, machine, file) VALUES (1, ?, '', '')"_s, {newUuid7(now.ms)});
            adoptPlace(database, path);
        });
        return;
    }
    if (isSendingStopped(database))
        return; // a person has to look anyway
    std::optional<SendingStop> stop;
    if (isElsewhere(*before, placeOf(path)))
        stop = SendingStop{StopKind::Copied, now, {}};
    else if (const auto lines = gone(database, path))
        stop = SendingStop{StopKind::Shortened, now, *lines > 0 ? QString::number(*lines) : QString()};
    if (!stop)
        return;
    qCWarning(lcStore).noquote() << "nothing will be sent until a person says so: the store was" << stopKindKey(stop->kind);
    change(database, [&] { putStop(database, *stop); });
}

void adoptPlace(Database &database, const QString &path)
{
    const StorePlace place = placeOf(path);
    database.run(u"UPDATE store_place SET machine = ?, file = ? WHERE only = 1"_s, {place.machine, place.file});
}

QString storeId(Database &database)
{
    return database.one(u"SELECT id FROM store_place WHERE only = 1"_s, {}, [](const Row &row) { return row.text(0); })
        .value_or(QString());
}

QList<SendingStop> sendingStops(Database &database)
{
    return database.all(u"SELECT kind, since_ms, detail FROM sending_stop ORDER BY since_ms, kind"_s, {},
                        [](const Row &row) {
                            return SendingStop{keyed(stopKindFromKey, row.text(0), "stop"), row.instant(1), row.text(2)};
                        });
}

bool isSendingStopped(Database &database)
{
    return database.number(u"SELECT EXISTS (SELECT 1 FROM sending_stop)"_s) != 0;
}

void putStop(Database &database, const SendingStop &stop)
{
    database.run(u"INSERT INTO sending_stop (kind, since_ms, detail) VALUES (?,?,?) ON CONFLICT (kind) DO NOTHING"_s,
                 {stopKindKey(stop.kind), stop.since.ms, stop.detail});
}

} // namespace remindesk
