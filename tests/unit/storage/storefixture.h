// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources/seeddata.h"
#include "storage/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

namespace remindesk {

struct TestClock final : Clock
{
    Instant time{1'763'700'000'000}; // 2025-11-21 04:40 UTC: noon in Shanghai, nobody sleeps
    [[nodiscard]] Instant now() const override { return time; }
    [[nodiscard]] qint64 bootMs() const override { return time.ms; }
};

/// Waits for a future; the test must not ask for the value of a failure.
template<typename T>
Result<T> waited(Async<T> future)
{
    future.waitForFinished();
    return future.result();
}

template<typename T>
QString codeOf(Async<T> future)
{
    const Result<T> result = waited(std::move(future));
    return result ? QString() : result.error().code;
}

/// A real file in a folder of its own.
struct StoreFixture
{
    StoreFixture() { initSeedData(); }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("store.db")); }
    [[nodiscard]] Result<std::unique_ptr<Store>> open()
    {
        OpenOptions options;
        options.clock = &clock;
        return Store::open(path(), options);
    }
    void start()
    {
        auto opened = open();
        if (!opened)
            qFatal("cannot open: %s", qPrintable(opened.error().code));
        store = std::move(*opened);
    }

    QTemporaryDir folder;
    TestClock clock;
    std::unique_ptr<Store> store;
};

/// SQL past the program, as somebody with a database tool would run it. The error; empty when it worked. `value`
/// becomes the last row's first column.
inline QString tamper(const QString &path, const QStringList &statements, QString *value = nullptr)
{
    sqlite3 *database = nullptr;
    const auto keep = [](void *kept, int, char **texts, char **) {
        if (kept != nullptr)
            *static_cast<QString *>(kept) = QString::fromUtf8(texts[0]);
        return 0;
    };
    int code = sqlite3_open(path.toUtf8().constData(), &database);
    sqlite3_busy_timeout(database, 5000);
    for (const QString &statement : statements) {
        if (code == SQLITE_OK)
            code = sqlite3_exec(database, statement.toUtf8().constData(), keep, value, nullptr);
    }
    const QString problem = code == SQLITE_OK ? QString() : QString::fromUtf8(sqlite3_errmsg(database));
    sqlite3_close(database);
    return problem;
}

/// The first column of the last row; the error where there was one.
inline QString valueIn(const QString &path, const QString &sql)
{
    QString value;
    const QString problem = tamper(path, {sql}, &value);
    return problem.isEmpty() ? value : problem;
}

inline TicketRecord makeRecord(int number, const QString &subject = QStringLiteral("退款申请"))
{
    TicketRecord record;
    record.ticket.number = QString::number(number);
    record.ticket.subject = subject;
    record.ticket.product = QStringLiteral("远山路由器");
    record.ticket.stage = Stage::InProgress;
    record.ticket.owner = QStringLiteral("wang");
    record.ticket.created = {1'763'000'000'000};
    record.ticket.updated = {1'763'600'000'000 + number * 1000};
    record.ticket.due = Instant{1'763'800'000'000 + number * 1000};
    record.ticket.fields = {{QStringLiteral("地区"), QStringLiteral("华东")}};
    record.customer.externalKey = QStringLiteral("customer%1@example.com").arg(number);
    record.customer.name = QStringLiteral("客户%1").arg(number);
    record.customer.zone = *TimeZoneId::parse(QStringLiteral("Asia/Shanghai"));
    record.customer.zoneIsKnown = true;
    record.customer.contacts = {{Channel::Email, record.customer.externalKey, true, Consent::Granted}};
    record.events = {{QStringLiteral("e1"), {1'763'000'000'000}, TicketEventKind::MessageIn,
                      record.customer.externalKey, QStringLiteral("请尽快处理，订单 A%1").arg(number)}};
    return record;
}

inline QList<TicketRecord> makeRecords(int count)
{
    QList<TicketRecord> records;
    for (int i = 1; i <= count; ++i)
        records.append(makeRecord(i));
    return records;
}

} // namespace remindesk
