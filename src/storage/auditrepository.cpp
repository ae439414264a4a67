// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/auditrepository.h"

#include "storage/cursor.h"
#include "storage/storethread.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 2000;
constexpr auto auditColumns = "seq, at_ms, actor, what, subject, before_text, after_text"_L1;

AuditEntry entryFrom(const Row &row)
{
    return {row.number(0), row.instant(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6)};
}

/// Numbers as eight bytes, texts behind their length: no two entries encode alike.
QString hashOf(const QString &previous, const AuditEntry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto addNumber = [&hash](qint64 number) {
        const qint64 wire = qToBigEndian(number);
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&wire), sizeof wire));
    };
    addNumber(entry.seq);
    addNumber(entry.at.ms);
    for (const QString &text : {u"remindesk audit 1"_s, previous, entry.actor, entry.what, entry.subject, entry.before,
                                entry.after}) {
        const QByteArray bytes = text.toUtf8();
        addNumber(bytes.size());
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

void appendAudit(Database &database, AuditEntry entry)
{
    const auto last = database
                          .one(u"SELECT seq, chain FROM audit ORDER BY seq DESC LIMIT 1"_s, {},
                               [](const Row &row) { return std::pair(row.number(0), row.text(1)); })
                          .value_or(std::pair(qint64(0), QString()));
    entry.seq = last.first + 1;
    entry.before = entry.before.left(longestText);
    entry.after = entry.after.left(longestText);
    database.run(u"INSERT INTO audit (seq, at_ms, actor, what, subject, before_text, after_text, chain) "
                 "VALUES (?,?,?,?,?,?,?,?)"_s,
                 {entry.seq, entry.at.ms, entry.actor, entry.what, entry.subject, entry.before, entry.after,
                  hashOf(last.second, entry)});
}

Async<void> AuditRepository::note(Actor who, QString what, QString subject, QString before, QString after)
{
    AuditEntry entry{0, m_clock.now(), who.id, std::move(what), std::move(subject), std::move(before), std::move(after)};
    return m_thread.write<void>([entry = std::move(entry)](Database &database) { appendAudit(database, entry); });
}

Async<Page<AuditEntry>> AuditRepository::list(AuditQuery query)
{
    return m_thread.read<Page<AuditEntry>>([query = std::move(query)](Database &database) {
        QString where = u" WHERE 1 = 1"_s;
        SqlValues values;
        if (!query.actor.isEmpty()) {
            where += " AND actor = ?"_L1;
            values.append(query.actor);
        }
        if (!query.what.isEmpty()) {
            where += " AND what = ?"_L1;
            values.append(query.what);
        }
        if (const auto after = cursorFromText(query.after)) {
            where += " AND seq < ?"_L1;
            values.append(after->seq);
        }
        const int limit = pageLimit(query.limit);
        values.append(limit + 1);
        Page<AuditEntry> page;
        page.rows = database.all(u"SELECT "_s + auditColumns + " FROM audit"_L1 + where + " ORDER BY seq DESC LIMIT ?"_L1,
                                 values, entryFrom);
        if (page.rows.size() > limit) {
            page.rows.removeLast();
            page.next = cursorText({page.rows.constLast().seq, page.rows.constLast().seq});
        }
        return page;
    });
}

Async<AuditReport> AuditRepository::verify()
{
    return m_thread.read<AuditReport>([](Database &database) {
        AuditReport report;
        QString previous;
        database.each(u"SELECT "_s + auditColumns + ", chain FROM audit ORDER BY seq"_L1, {}, [&](const Row &row) {
            const AuditEntry entry = entryFrom(row);
            if (!report.isIntact)
                return;
            report.isIntact = entry.seq == report.rows + 1 && row.text(7) == hashOf(previous, entry);
            if (!report.isIntact) {
                report.firstBad = report.rows + 1;
                return;
            }
            ++report.rows;
            previous = row.text(7);
        });
        return report;
    });
}

} // namespace remindesk
