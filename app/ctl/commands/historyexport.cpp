// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/historyexport.h"

#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "wording/why.h"

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
            deliveryStateKey(row.state),                  row.reason,
            marks.join(u' ')};
}

QStringList headWords()
{
    return {u"at"_s,      u"message"_s,   u"reminder"_s, u"ticket"_s, u"customer"_s, u"scenario"_s,  u"template_version"_s,
            u"channel"_s, u"recipient"_s, u"author"_s,   u"owner"_s,  u"state"_s,    u"reason"_s, u"engagement"_s};
}

QStringList eventHeads()
{
    return {u"seq"_s, u"event_at"_s, u"event"_s, u"event_state"_s, u"event_reason"_s, u"source"_s, u"detail"_s, u"why"_s};
}

/// The message's cells before each of its events, so that every line can be read by itself.
void writeEvents(QTextStream &out, const HistoryRow &row, const HistoryDetail &detail)
{
    const QString why = whySentence(detail.item, detail.events);
    for (const HistoryEvent &event : detail.events) {
        out << csvLine(cellsOf(row)
                       + QStringList{QString::number(event.seq), isoUtc(event.at), event.kind, deliveryStateKey(event.state),
                                     event.reason, event.source, event.detail, why});
    }
}

QString jsonOf(const HistoryRow &row, const HistoryDetail *detail)
{
    QJsonObject object = toJson(row);
    if (detail != nullptr) {
        object.insert(u"events"_s, toJson(*detail).value(u"events"_s));
        object.insert(u"why"_s, whySentence(detail->item, detail->events));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
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

Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, const ExportForm &form, QTextStream &out)
{
    if (!form.isJson) {
        out << csvLine(headWords() + (form.hasEvents ? eventHeads() : QStringList()));
    }
    QString separator = u"[\n"_s;
    Done detailed;
    const Done done = eachHistoryRow(history, query, limit, [&](const HistoryRow &row) {
        const auto events = form.hasEvents && detailed ? awaited(history.detail(row.message)) : Result<HistoryDetail>();
        if (!events) {
            detailed = failure(events.error());
            return;
        }
        if (form.isJson) {
            out << separator << jsonOf(row, form.hasEvents ? &*events : nullptr);
            separator = u",\n"_s;
        } else if (form.hasEvents) {
            writeEvents(out, row, *events);
        } else {
            out << csvLine(cellsOf(row));
        }
    });
    if (form.isJson)
        out << (separator.startsWith(u'[') ? u"[]\n"_s : u"\n]\n"_s);
    return done ? detailed : done;
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

Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, const ExportForm &form, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(u"E-RIN-07"_s, {file.errorString()}, path);
    QTextStream out(&file);
    if (const Done done = exportHistory(history, query, limit, form, out); !done)
        return done;
    out.flush();
    if (out.status() != QTextStream::Ok || !file.commit())
        return failure(u"E-RIN-07"_s, {file.errorString()}, path);
    return {};
}

} // namespace remindesk::ctl
