// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/historyexport.h"

#include "app/ctl/commands/files.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "wording/why.h"
#include "workflow/masking.h"

#include <QJsonDocument>
#include <QSaveFile>

#include <utility>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int exportedAtOnce = 1000;

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

QStringList cellsOf(const HistoryRow &row, bool isClear)
{
    QStringList marks;
    for (const Engagement mark : row.engagement)
        marks += engagementKey(mark);
    return {isoUtc(row.at),       row.message.value,      row.reminder.value,
            row.ticketNumber,     row.customerName,       row.scenario,
            QString::number(row.templateVersion),         channelKey(row.channel),
            isClear ? row.recipient : maskedRecipient(row.channel, row.recipient), row.author, row.owner,
            deliveryStateKey(row.state),                  row.reason, marks.join(u' ')};
}

QStringList heads(bool hasEvents)
{
    QStringList words{u"at"_s,      u"message"_s,   u"reminder"_s, u"ticket"_s, u"customer"_s, u"scenario"_s,
                      u"template_version"_s,        u"channel"_s,  u"recipient"_s, u"author"_s, u"owner"_s,
                      u"state"_s,   u"reason"_s,    u"engagement"_s};
    if (hasEvents)
        words += {u"seq"_s, u"event_at"_s, u"event"_s, u"event_state"_s, u"event_reason"_s, u"source"_s, u"detail"_s, u"why"_s};
    return words;
}

/// One line; with its events one for each, the message's cells before them, so that every line can be read by itself.
QList<QStringList> linesOf(const HistoryRow &row, const HistoryDetail *detail, bool isClear)
{
    const QStringList cells = cellsOf(row, isClear);
    if (detail == nullptr)
        return {cells};
    const QString why = whySentence(detail->item, detail->events);
    QList<QStringList> lines;
    for (const HistoryEvent &event : detail->events) {
        lines += cells
                 + QStringList{QString::number(event.seq), isoUtc(event.at), event.kind, deliveryStateKey(event.state),
                               event.reason, event.source, event.detail, why};
    }
    return lines;
}

QString jsonOf(const HistoryRow &row, const HistoryDetail *detail, bool isClear)
{
    QJsonObject object = toJson(row);
    if (!isClear)
        object.insert(u"recipient"_s, maskedRecipient(row.channel, row.recipient));
    if (detail != nullptr) {
        object.insert(u"events"_s, toJson(*detail).value(u"events"_s));
        object.insert(u"why"_s, whySentence(detail->item, detail->events));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

using UseRow = std::function<Done(const HistoryRow &row, const HistoryDetail *detail)>;

/// Every row, with its detail where the events are asked for; ends at the first error.
Done eachExported(HistoryStore &history, const HistoryQuery &query, int limit, bool hasEvents, const UseRow &use)
{
    Done used;
    const auto read = eachHistoryRow(history, query, limit, [&](const HistoryRow &row) {
        if (!used)
            return;
        if (!hasEvents) {
            used = use(row, nullptr);
            return;
        }
        const auto detail = awaited(history.detail(row.message));
        used = detail ? use(row, &*detail) : Done(failure(detail.error()));
    });
    return read ? used : Done(failure(read.error()));
}

} // namespace

Result<QStringList> eachHistoryRow(HistoryStore &history, HistoryQuery query, int limit,
                                   const std::function<void(const HistoryRow &)> &use)
{
    QStringList wholeWords;
    do {
        query.limit = std::min(exportedAtOnce, limit);
        const auto page = awaited(history.list(query));
        if (!page)
            return failure(page.error());
        for (const HistoryRow &row : page->rows)
            use(row);
        limit -= int(page->rows.size());
        query.after = page->next;
        wholeWords = page->wholeWords; // the same on every page
    } while (!query.after.isEmpty() && limit > 0);
    return wholeWords;
}

Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, const ExportForm &form, QTextStream &out)
{
    const bool isClear = !query.clearBecause.isEmpty();
    QString separator = u"[\n"_s;
    if (!form.isJson)
        out << csvLine(heads(form.hasEvents));
    Done done = eachExported(history, query, limit, form.hasEvents,
                                   [&](const HistoryRow &row, const HistoryDetail *detail) -> Done {
        if (form.isJson) {
            out << separator << jsonOf(row, detail, isClear);
            separator = u",\n"_s;
        } else {
            for (const QStringList &line : linesOf(row, detail, isClear))
                out << csvLine(line);
        }
        return {};
    });
    if (form.isJson)
        out << (separator.startsWith(u'[') ? u"[]\n"_s : u"\n]\n"_s);
    return done;
}

Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, bool hasEvents, TableWriter &writer,
                   const QString &path)
{
    if (Done begun = writer.begin(path, u"remindesk"_s, heads(hasEvents)); !begun)
        return begun;
    QList<QStringList> lines;
    Done done = eachExported(history, query, limit, hasEvents,
                             [&](const HistoryRow &row, const HistoryDetail *detail) -> Done {
        lines += linesOf(row, detail, !query.clearBecause.isEmpty());
        return lines.size() < exportedAtOnce ? Done() : writer.add(std::exchange(lines, {}));
    });
    if (done)
        done = writer.add(lines);
    if (!done) {
        writer.abandon();
        return done;
    }
    return writer.finish();
}

Done exportHistory(HistoryStore &history, const HistoryQuery &query, int limit, const ExportForm &form, const QString &path)
{
    if (Done regular = mayBeReplaced(path); !regular)
        return regular;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(u"E-RIN-07"_s, {file.errorString()}, path);
    QTextStream out(&file);
    if (Done done = exportHistory(history, query, limit, form, out); !done)
        return done;
    out.flush();
    if (out.status() != QTextStream::Ok || !file.commit())
        return failure(u"E-RIN-07"_s, {file.errorString()}, path);
    return {};
}

} // namespace remindesk::ctl
