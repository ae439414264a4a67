// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "largefile.h"

#include "storage/chain.h"
#include "storage/counters.h"
#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/searchtext.h"

#include <QFile>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'700'000'000'000;

/// 4,000 different subjects; "退款" in every 40th, "熔断" in one.
QString subject(int i)
{
    static const QStringList things{u"路由器"_s, u"订单"_s, u"发票"_s, u"账户"_s, u"会员卡"_s,
                                    u"宽带"_s,   u"合同"_s, u"配件"_s, u"地址"_s, u"Invoice"_s};
    static const QStringList matters{u"无法使用"_s, u"信息有误"_s, u"需要更换"_s, u"迟迟未到"_s,
                                     u"申请延期"_s, u"请求回电"_s, u"not delivered"_s};
    QString text = things.at(i % things.size()) + matters.at(i / 10 % matters.size()) + u" "_s + QString::number(i);
    if (i % 40 == 0)
        text += u" 申请退款"_s;
    if (i == 17)
        text += u" 熔断"_s;
    return text;
}

/// The statements that make the indexes, which are dropped while the rows go in.
QStringList dropIndexes(Database &database)
{
    QStringList names;
    QStringList statements;
    database.each(u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"_s, {},
                  [&](const Row &row) {
                      names.append(row.text(0));
                      statements.append(row.text(1));
                  });
    for (const QString &name : names)
        database.once(u"DROP INDEX "_s + name);
    return statements;
}

void fillTexts(Database &database)
{
    database.once(u"CREATE TEMP TABLE line (k INTEGER PRIMARY KEY, plain TEXT, spaced TEXT)"_s);
    for (int i = 0; i < 4000; ++i)
        database.run(u"INSERT INTO line (k, plain, spaced) VALUES (?,?,?)"_s,
                     {i, subject(i), indexedText(subject(i))});
}

const QString numbers = u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "_s;

void fillTickets(Database &database, int rows)
{
    database.once(numbers
                      + u"INSERT INTO customer (id, external_key, name, salutation, locale, zone, zone_known, segment, postal_json, "
                        "quiet_from, quiet_to, by_person, source_ms) SELECT printf('c%035d', i), 'k' || i, '客户' || i, '', 'zh-CN', "
                        "'Asia/Shanghai', 1, '', '[]', 79200000, 28800000, 0, 0 FROM n"_s,
                  {rows / 20});
    // A third is open, every ninth waits; the times run over two years in no order.
    database.once(
        numbers
            + u"INSERT INTO ticket (seq, id, source_id, number, number_sort, customer_id, customer_name, subject, product, "
              "queue, source_status, stage, is_open, priority, owner, accountable, consulted_json, informed_json, "
              "due_ms, due_sort, created_ms, updated_ms, revision, url, fields_json, last_message_in_ms, "
              "last_reminder_ms, last_reminder_id, last_reminder_channel, last_reminder_state) SELECT i, printf('t%035d', i), 'bench', 100000 + i, printf('%018d', 100000 + i), "
              "printf('c%035d', i % %1 + 1), '客户' || (i % %1 + 1), plain, '产品', '', '', "
              "CASE WHEN i % 9 = 0 THEN 'waiting-customer' WHEN i % 9 < 3 THEN 'in-progress' ELSE 'closed' END, "
              "i % 9 < 3, 'normal', 'agent' || (i % 50), '', '[]', '[]', "
              "%2 + i * 7919 % 63072000 * 1000, %2 + i * 7919 % 63072000 * 1000, %2, "
              "%2 + i * 104729 % 63072000 * 1000, '', '', '{}', 0, "
              "CASE WHEN i % 4 = 0 THEN %2 END, '', CASE WHEN i % 4 = 0 THEN 'email' ELSE '' END, "
              "CASE WHEN i % 4 = 0 THEN 'sent' ELSE '' END FROM n JOIN line ON line.k = n.i * 31 % 4000"_s
                  .replace("%1"_L1, QString::number(rows / 20))
                  .replace("%2"_L1, QString::number(start)),
        {rows});
    database.once(numbers
                      + u"INSERT INTO ticket_fts (rowid, body) SELECT n.i, (100000 + n.i) || ' 客 户 ' || "
                        "(n.i % 50000 + 1) || ' ' || spaced FROM n JOIN line ON line.k = n.i * 31 % 4000 "
                        "ORDER BY n.i"_s,
                  {rows});
}

void fillMessages(Database &database, int rows)
{
    database.once(
        numbers
            + u"INSERT INTO message (seq, id, reminder_id, ticket_id, customer_id, ticket_number, customer_name, "
              "gateway_id, pinned_gateway, idempotency_key, reminder_class, unknown_policy, state, reason, created_ms, "
              "next_try_ms, not_after_ms, attempts, crashes, author, owner, channel, locale, scenario, template_version, "
              "recipient, recipient_name, last_ms, spent_ms, source_id, noted) SELECT n.i, printf('m%035d', n.i), printf('r%035d', n.i), printf('t%035d', n.i), "
              "printf('c%035d', n.i % %1 + 1), 100000 + n.i, '客户' || (n.i % %1 + 1), 'mail', '', 'key' || n.i, "
              "'transaction', 'ask', CASE WHEN n.i % 50 = 0 THEN 'failed' ELSE 'sent' END, '', "
              "%2 + n.i * 1000, %2 + n.i * 1000, NULL, 1, 0, 'agent' || (n.i % 50), '王敏', "
              "CASE WHEN n.i % 3 = 0 THEN 'sms' ELSE 'email' END, 'zh-CN', 'progress', 1, "
              "'customer' || (n.i % %1 + 1) || '@example.com', '客户', "
              "%2 + n.i * 1000, NULL, 'bench', 1 FROM n"_s
                  .replace("%1"_L1, QString::number(rows / 20))
                  .replace("%2"_L1, QString::number(start)),
        {rows});
    database.once(numbers
                      + u"INSERT INTO message_text SELECT n.i, '{\"text\":\"' || plain || '\"}', '{}' "
                        "FROM n JOIN line ON line.k = n.i * 31 % 4000 ORDER BY n.i"_s,
                  {rows});
    // With the words that tagsOf() writes (storage/messagetags.h).
    QString words = u"$c || CASE WHEN n.i % 3 = 0 THEN 'sms' ELSE 'email' END || $a || "
                    "lower(hex('agent' || (n.i % 50))) || $o || lower(hex('王敏')) || $s || lower(hex('progress')) || $v || "
                    "lower(hex('progress')) || 'x1 '"_s;
    for (const QChar kind : u"caosv"_s)
        words.replace(u'$' + QString(kind), u"' ' || char(57344) || '%1'"_s.arg(kind));
    database.once(numbers + u"INSERT INTO message_fts (rowid, body) SELECT n.i, "_s + words
                      + u" || (100000 + n.i) || ' 客 户 ' || spaced FROM n JOIN line ON line.k = n.i * 31 % 4000 ORDER BY n.i"_s,
                  {rows});
}

void fillHistory(Database &database, int rows)
{
    HistoryEvent event;
    event.kind = u"sent"_s;
    event.state = DeliveryState::Sent;
    event.source = u"gateway:mail"_s;
    for (int i = 1; i <= rows; ++i) {
        event.seq = i;
        event.at = {start + qint64(i) * 1000};
        event.message = {u'm' + QString::number(i).rightJustified(35, u'0')};
        event.chain = chainHash(event.chain, event);
        database.run(u"INSERT INTO history VALUES (?,?,?,'','','sent','sent','',?,'',?)"_s,
                     {i, event.at.ms, event.message.value, event.source, event.chain});
    }
    database.run(u"UPDATE history_head SET seq = ?, chain = ?"_s, {rows, event.chain});
}

void fillCounters(Database &database, int rows)
{
    CounterDeltas deltas;
    deltas.add(u"tickets"_s, rows);
    deltas.add(u"messages.sent"_s, rows - rows / 50);
    deltas.add(u"messages.failed"_s, rows / 50);
    deltas.write(database);
}

} // namespace

QStringList searchedWords()
{
    return {u"退款"_s, u"熔断"_s, u"蓝鲸"_s, u"发票"_s};
}

void makeLargeFile(const QString &path, int rows)
{
    if (QFile::exists(path))
        return;
    const QString part = path + ".part"_L1;
    QFile::remove(part);
    const auto migrations = loadMigrations(u":/sql"_s);
    if (!migrations)
        throw StoreFailure{migrations.error(), 0};
    if (const Done made = migrateFile(part, false, *migrations); !made)
        throw StoreFailure{made.error(), 0};
    Database database;
    database.open(part);
    database.once(u"PRAGMA synchronous = OFF"_s);
    database.once(u"PRAGMA journal_mode = OFF"_s);
    database.once(u"PRAGMA cache_size = -400000"_s);
    database.once(u"BEGIN"_s);
    const QStringList indexes = dropIndexes(database);
    fillTexts(database);
    fillTickets(database, rows);
    fillMessages(database, rows);
    fillHistory(database, rows);
    fillCounters(database, rows);
    for (const QString &statement : indexes)
        database.once(statement);
    database.once(u"COMMIT"_s);
    database.close();
    QFile::rename(part, path);
}

} // namespace remindesk
