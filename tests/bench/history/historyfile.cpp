// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfile.h"

#include "storage/database.h"
#include "storage/migrator.h"
#include "storage/searchtext.h"

#include <QFile>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

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

void fillLines(Database &database)
{
    database.once(u"CREATE TEMP TABLE line (k INTEGER PRIMARY KEY, plain TEXT, spaced TEXT)"_s);
    for (int i = 0; i < 4000; ++i)
        database.run(u"INSERT INTO line (k, plain, spaced) VALUES (?,?,?)"_s, {i, subject(i), indexedText(subject(i))});
}

const QString numbers = u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "_s;

/// What the words below stand for: every filter by a number that runs in an order of its own.
QString with(QString sql)
{
    const QList<std::pair<QString, QString>> words{
        {u"$AT"_s, QString::number(historyBegins) + u" + i * "_s + QString::number(historyStepMs)},
        {u"$CHANNEL"_s, u"CASE i % 5 WHEN 0 THEN 'sms' WHEN 1 THEN 'sms' WHEN 2 THEN 'push' ELSE 'email' END"_s},
        {u"$AUTHOR"_s, u"'agent' || (i * 31 % 50)"_s},
        {u"$OWNER"_s, u"'owner' || (i * 17 % 60)"_s},
        {u"$SCENARIO"_s, u"'scenario' || (i * 13 % 12)"_s},
        {u"$MARK"_s, u"char(57344)"_s},
        {u"$VERSION"_s, u"(1 + i / 2500000)"_s},
        {u"$STATE"_s, u"CASE WHEN i * 7919 % 1000 < 700 THEN 'delivered' WHEN i * 7919 % 1000 < 920 THEN 'sent' "
                      "WHEN i * 7919 % 1000 < 940 THEN 'failed' WHEN i * 7919 % 1000 < 945 THEN 'unknown' "
                      "WHEN i * 7919 % 1000 < 965 THEN 'bounced' WHEN i * 7919 % 1000 < 970 THEN 'expired' "
                      "ELSE 'canceled' END"_s}};
    for (const auto &[word, meaning] : words)
        sql.replace(word, meaning);
    return sql;
}

void fillMessages(Database &database, qint64 rows)
{
    database.once(
        with(numbers
             + u"INSERT INTO message (seq, id, reminder_id, ticket_id, customer_id, ticket_number, customer_name, gateway_id, "
               "pinned_gateway, idempotency_key, reminder_class, unknown_policy, state, reason, created_ms, next_try_ms, "
               "attempts, crashes, author, owner, channel, locale, scenario, template_version, recipient, recipient_name, "
               "last_ms, source_id, noted, attention) SELECT i, 'm' || i, 'r' || i, 't' || (i / 5), 'c' || (i / 100), "
               "100000 + i / 5, '客户' || (i / 100), 'mail', '', 'key' || i, 'transaction', 'ask', $STATE, "
               "CASE WHEN $STATE = 'failed' THEN CASE WHEN i % 7 = 0 THEN 'smtp.451' ELSE 'smtp.550' END ELSE '' END, "
               "$AT, $AT, 1, 0, $AUTHOR, $OWNER, $CHANNEL, 'zh-CN', $SCENARIO, $VERSION, 'k' || (i / 100) || '@example.com', "
               "'客户', $AT + 4000, 'bench', 1, i % 97 = 0 AND $STATE IN ('failed', 'unknown', 'bounced', 'expired') FROM n"_s),
        {rows});
    // With the words that tagsOf() writes.
    database.once(with(numbers
                       + u"INSERT INTO message_fts (rowid, body) SELECT i, $MARK || 'c' || "
                         "($CHANNEL) || ' ' || $MARK || 'a' || lower(hex($AUTHOR)) || ' ' || $MARK || 'o' || lower(hex($OWNER)) || "
                         "' ' || $MARK || 's' || lower(hex($SCENARIO)) || ' ' || $MARK || 'v' || lower(hex($SCENARIO)) || 'x' || "
                         "$VERSION || CASE WHEN (i & 4095) = 0 OR (i & 4095) = 4095 THEN ' ' || $MARK || 'z' ELSE '' END || "
                         "' ' || (100000 + i / 5) || ' 客 户 ' || (i / 100) || ' ' || "
                         "spaced FROM n JOIN line ON line.k = n.i * 31 % 4000 ORDER BY i"_s),
                  {rows});
}

/// Every tenth delivered message is answered, an hour to a day after it left.
void fillAnswers(Database &database, qint64 rows)
{
    database.once(with(numbers
                       + u"INSERT INTO engagement (reminder_id, mark, message_id, at_ms, message_seq) SELECT 'r' || i, "
                         "CASE WHEN i % 3 = 0 THEN 'acked' ELSE 'replied' END, 'm' || i, "
                         "$AT + 2000 + 3600000 * (1 + i % 23), i FROM n WHERE i % 10 = 3 AND $STATE = 'delivered'"_s),
                  {rows});
    database.once(with(numbers
                       + u"INSERT INTO attempt (id, message_id, number, gateway_id, owner, phase, prepared_ms, awaiting_ms, "
                         "settled_ms, outcome, code, words, provider_id) SELECT 'a' || i, 'm' || i, 1, 'mail', 'bench', "
                         "'settled', $AT, $AT, $AT + 2000, 'accepted', '', '', '' FROM n "
                         "WHERE i % 10 = 3 AND $STATE = 'delivered'"_s),
                  {rows});
}

void fillCustomers(Database &database, qint64 rows)
{
    database.once(numbers
                      + u"INSERT INTO customer (id, external_key, name, salutation, locale, zone, zone_known, segment, postal_json, "
                        "quiet_from, quiet_to, by_person, source_ms) SELECT 'c' || i, 'k' || i, '客户' || i, '', 'zh-CN', 'Asia/Shanghai', 1, '', "
                        "'[]', 79200000, 28800000, 0, 0 FROM n"_s,
                  {rows / 10'000});
    database.once(numbers
                      + u"INSERT INTO ticket (seq, id, source_id, number, number_sort, customer_id, customer_name, subject, "
                        "product, queue, source_status, stage, is_open, priority, owner, accountable, consulted_json, "
                        "informed_json, due_ms, due_sort, created_ms, updated_ms, revision, url, fields_json, "
                        "last_message_in_ms, last_reminder_ms, last_reminder_id, last_reminder_channel, last_reminder_state) "
                        "SELECT i, 't' || i, 'bench', 100000 + i, printf('%018d', 100000 + i), 'c' || (i / 20), '', '', '', "
                        "'', '', 'closed', 0, 'normal', '', '', '[]', '[]', 0, 0, 0, 0, '', '', '{}', 0, NULL, '', '', '' "
                        "FROM n"_s,
                  {rows / 500});
}

} // namespace

void makeHistoryFile(const QString &path, qint64 rows)
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
    database.once(u"PRAGMA foreign_keys = OFF"_s);
    database.once(u"PRAGMA cache_size = -1000000"_s);
    database.once(u"BEGIN"_s);
    const QStringList indexes = dropIndexes(database);
    database.once(u"DROP TRIGGER engagement_knows_message"_s);
    fillLines(database);
    fillCustomers(database, rows);
    fillMessages(database, rows);
    fillAnswers(database, rows);
    for (const QString &statement : indexes)
        database.once(statement);
    database.once(u"COMMIT"_s);
    database.close();
    QFile::rename(part, path);
}

} // namespace remindesk
