// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/historyexport.h"

#include "app/ctl/commands/rows.h"
#include "domain/time.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 1000;

QString csvCell(QString text)
{
    static const QString formulaStarts = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

QString csvLine(const QStringList &cells)
{
    QStringList quoted;
    for (const QString &cell : cells)
        quoted += csvCell(cell);
    return quoted.join(u',') + u"\r\n"_s;
}

QStringList cellsOf(const HistoryRow &row)
{
    QStringList marks;
    for (const Engagement mark : row.engagement)
        marks += engagementKey(mark);
    return {isoUtc(row.at),       row.message.value,      row.reminder.value,
            row.ticketNumber,     row.customerName,       row.scenario,
            QString::number(row.templateVersion),         channelKey(row.channel),
            masked(row.recipient), row.author,            row.owner,
            deliveryStateKey(row.state),                  row.reason};
}

QStringList headWords()
{
    return {u"at"_s,      u"message"_s,   u"reminder"_s, u"ticket"_s, u"customer"_s, u"scenario"_s,  u"template_version"_s,
            u"channel"_s, u"recipient"_s, u"author"_s,   u"owner"_s,  u"state"_s,    u"reason"_s, u"engagement"_s};
}

} // namespace

Done eachHistoryRow(HistoryStore &history, HistoryQuery query, int limit,
                    const std::function<void(const HistoryRow &)> &use)
{
    do {
        query.limit = std::min(pageSize, limit);
        const auto page = awaited(history.list(query));
        if (!page)
            return failure(page.error());
        for (const HistoryRow &row : page->rows)
            use(row);
        limit -= int(page->rows.size());
        query.after = page->next;
    } while (!query.after.isEmpty() && limit > 0);
    return {};
}

Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, bool isJson, QTextStream &out)
{
    if (!isJson) {
        out << csvLine(headWords());
        return eachHistoryRow(history, query, limit, [&out](const HistoryRow &row) { out << csvLine(cellsOf(row)); });
    }
    QString separator = u"[\n"_s;
    const Done done = eachHistoryRow(history, query, limit, [&](const HistoryRow &row) {
        out << separator << QString::fromUtf8(QJsonDocument(toJson(row)).toJson(QJsonDocument::Compact));
        separator = u",\n"_s;
    });
    out << (separator.startsWith(u'[') ? u"[]\n"_s : u"\n]\n"_s);
    return done;
}

Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, TableWriter &writer, const QString &path)
{
    if (const Done begun = writer.begin(path, u"remindesk"_s, headWords()); !begun)
        return begun;
    Done written;
    QList<QStringList> rows;
    const auto flush = [&] {
        if (written)
            written = writer.add(rows);
        rows.clear();
    };
    const Done read = eachHistoryRow(history, query, limit, [&](const HistoryRow &row) {
        rows += cellsOf(row);
        if (rows.size() >= pageSize)
            flush();
    });
    flush();
    if (!read || !written) {
        writer.abandon();
        return read ? written : read;
    }
    return writer.finish();
}

Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, bool isJson, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(u"E-RIN-07"_s, {file.errorString()}, path);
    QTextStream out(&file);
    if (const Done done = exportHistory(history, query, limit, isJson, out); !done)
        return done;
    out.flush();
    if (out.status() != QTextStream::Ok || !file.commit())
        return failure(u"E-RIN-07"_s, {file.errorString()}, path);
    return {};
}

} // namespace remindesk::ctl
