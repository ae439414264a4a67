// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/actor.h"
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/historyexport.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "exporting/writers.h"
#include "wording/wording.h"
#include "wording/why.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

void addFilterOptions(QCommandLineParser &parser)
{
    parser.addOption({u"channel"_s, u"Only this channel."_s, u"C"_s});
    parser.addOption({u"state"_s, u"Only this state: sent, unknown, failed …"_s, u"STATE"_s});
    parser.addOption({u"ticket"_s, u"Only this ticket."_s, u"NO"_s});
    parser.addOption({u"actor"_s, u"Only what this person sent."_s, u"NAME"_s});
    parser.addOption({u"owner"_s, u"Only what this person owns."_s, u"NAME"_s});
    parser.addOption({u"template"_s, u"Only this scenario, KEY or KEY/VERSION."_s, u"KEY"_s});
    parser.addOption({u"reason"_s, u"Only with this reason code."_s, u"CODE"_s});
    parser.addOption({u"engagement"_s, u"Only where the customer did this: replied, acked, opened …"_s, u"MARK"_s});
    parser.addOption({u"customer"_s, u"Only this customer, by id (history list --json)."_s, u"ID"_s});
    parser.addOption({u"needs-person"_s, u"Only what failed, is unknown, came back, expired or is contradictory."_s});
    parser.addOption({u"from"_s, u"Queued at or after this time (2026-11-01, 2026-11-01T08:00Z)."_s, u"TIME"_s});
    parser.addOption({u"until"_s, u"Queued before this time."_s, u"TIME"_s});
    parser.addOption({u"limit"_s, u"At most so many."_s, u"N"_s});
}

Result<std::optional<Instant>> timeOption(const Run &run, const char *name)
{
    if (!run.isSet(name))
        return std::optional<Instant>();
    const auto day = QDate::fromString(run.option(name), Qt::ISODate);
    const auto moment = QDateTime::fromString(run.option(name), Qt::ISODate);
    if (day.isValid() && run.option(name).size() == 10)
        return std::optional(Instant{QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()});
    if (!moment.isValid())
        return failure(u"E-CLI-25"_s, {shown(run.option(name)), u"2026-11-01, 2026-11-01T08:00:00Z"_s});
    return std::optional(Instant{moment.toMSecsSinceEpoch()});
}

/// Those that only supervisors ask for.
Done addRareFilters(const Run &run, HistoryQuery &query)
{
    query.owner = run.option("owner");
    query.scenario = run.option("template").section(u'/', 0, 0);
    query.templateVersion = run.option("template").section(u'/', 1, 1).toInt();
    query.reason = run.option("reason");
    query.customer = {run.option("customer")};
    query.onlyAttention = run.isSet("needs-person");
    if (run.isSet("engagement")) {
        query.engagement = engagementFromKey(run.option("engagement"));
        if (!query.engagement)
            return failure(u"E-CLI-25"_s, {shown(run.option("engagement")), u"replied, acked, opened, opted_out …"_s});
    }
    const auto from = timeOption(run, "from");
    const auto until = timeOption(run, "until");
    if (!from || !until)
        return failure((from ? until : from).error());
    query.from = *from;
    query.until = *until;
    return {};
}

Result<HistoryQuery> queryOf(const Run &run)
{
    HistoryQuery query;
    if (run.isSet("channel")) {
        query.channel = channelFromKey(run.option("channel"));
        if (!query.channel)
            return failure(u"E-CLI-08"_s, {shown(run.option("channel"))});
    }
    if (run.isSet("state")) {
        query.state = deliveryStateFromKey(run.option("state"));
        if (!query.state)
            return failure(u"E-CLI-14"_s, {shown(run.option("state"))});
    }
    query.ticketNumber = run.option("ticket");
    query.author = run.option("actor");
    if (const Done added = addRareFilters(run, query); !added)
        return failure(added.error());
    return query;
}

/// list and search: the same, but that search needs words.
class HistoryList final : public Command
{
public:
    explicit HistoryList(bool isSearch) : m_isSearch(isSearch) {}
    QString name() const override { return m_isSearch ? u"history search"_s : u"history list"_s; }
    QString synopsis() const override
    {
        return (m_isSearch ? u"WORDS "_s : QString()) + u"[--channel C] [--state S] [--ticket NO] [--limit N]"_s;
    }
    QString purpose() const override
    {
        return m_isSearch ? u"Messages whose text has these words."_s : u"Messages, newest first."_s;
    }
    void addOptions(QCommandLineParser &parser) const override { addFilterOptions(parser); }

    int run(Run &run) const override
    {
        if (m_isSearch && run.words().isEmpty())
            return usage(run, u"words to look for are needed"_s);
        auto query = queryOf(run);
        if (!query)
            return run.fail(query.error());
        const auto limit = run.limit();
        if (!limit)
            return run.fail(limit.error());
        query->text = run.words().join(u' ');
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        QJsonArray all;
        TextTable table({u"AT"_s, u"STATE"_s, u"TICKET"_s, u"CHANNEL"_s, u"SCENARIO"_s, u"CUSTOMER"_s, u"MESSAGE"_s,
                         u"WHY"_s});
        const auto wholeWords = eachHistoryRow((*workspace)->history(), *query, *limit, [&](const HistoryRow &row) {
            all += run.isJson() ? toJson(row) : QJsonObject();
            table.add({isoUtc(row.at), deliveryStateKey(row.state), row.ticketNumber, channelKey(row.channel),
                       row.scenario, row.customerName, row.message.value, reasonWords(row.reason)});
        });
        if (!wholeWords)
            return run.fail(wholeWords.error());
        for (const QString &word : *wholeWords)
            run.streams().err << "only the word \"" << printable(word) << "\": too many begin with it; give another letter\n";
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }

private:
    bool m_isSearch;
};

/// show and reveal: the same, but that reveal says why and then shows what show masks.
class HistoryShow final : public WorkspaceCommand
{
public:
    explicit HistoryShow(bool reveals) : m_reveals(reveals) {}
    QString name() const override { return m_reveals ? u"history reveal"_s : u"history show"_s; }
    QString synopsis() const override { return u"MESSAGE "_s + (m_reveals ? u"--why WORDS [--frozen]"_s : u"[--frozen]"_s); }
    QString purpose() const override
    {
        return m_reveals ? u"One message with its personal data; the look and its reason are noted for good."_s
                         : u"One message: its text, every event, the exact bytes; others' masked."_s;
    }
    void addOptions(QCommandLineParser &parser) const override
    {
        if (m_reveals)
            parser.addOption({u"why"_s, u"What it is needed for."_s, u"WORDS"_s});
        parser.addOption({u"frozen"_s, u"Only the exact bytes that were handed to the gateway."_s});
    }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"one message id is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto detail = read(run, workspace);
        if (!detail)
            return run.fail(detail.error());
        if (run.isSet("frozen") && detail->isMasked)
            return run.fail(Error{u"E-ACC-18"_s, {detail->item.id.value}, {}});
        if (run.isSet("frozen"))
            run.bytes(detail->frozen);
        else if (run.isJson())
            run.json(toJson(*detail));
        else
            show(run, *detail);
        return Fine;
    }

private:
    [[nodiscard]] Result<HistoryDetail> read(const Run &run, Workspace &workspace) const
    {
        const MessageId id{run.words().first()};
        if (!m_reveals)
            return awaited(workspace.history().detail(id));
        return awaited(workspace.history().reveal(id, run.option("why"), u"agent:cli"_s, workspace.clock().now()));
    }

    static void show(Run &run, const HistoryDetail &detail)
    {
        const OutboxItem &item = detail.item;
        const QString to = detail.isMasked ? item.message.recipient : printable(item.message.recipient).replace(u'\n', u", "_s);
        run.line(item.ticketNumber + u"  "_s + channelKey(item.message.channel) + u"  "_s + to + u"  "_s + stateWords(item.state));
        run.line(whySentence(item, detail.events));
        run.line(u"key "_s + item.idempotencyKey);
        if (detail.isMasked)
            run.line(u"--- hidden: somebody else deals with this customer"_s);
        for (auto part = item.message.parts.begin(); !detail.isMasked && part != item.message.parts.end(); ++part)
            run.line(u"--- "_s + part.key() + u'\n' + printable(part.value()));
        TextTable table({u"SEQ"_s, u"AT"_s, u"EVENT"_s, u"SOURCE"_s, u"WHY"_s, u"DETAIL"_s});
        for (const HistoryEvent &event : detail.events) {
            table.add({QString::number(event.seq), isoUtc(event.at), eventWords(event.kind), event.source,
                       reasonWords(event.reason), detailWords(event)});
        }
        run.streams().out << table.text();
    }

    bool m_reveals;
};

class HistoryExport final : public Command
{
public:
    QString name() const override { return u"history export"_s; }
    QString synopsis() const override { return u"[FILE.csv|FILE.xlsx|FILE.pdf|FILE.json] [--events] [--personal-data WHY] [filters of history list]"_s; }
    QString purpose() const override { return u"The history as CSV (formula-safe), workbook, document or JSON; - or nothing: standard output."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        addFilterOptions(parser);
        parser.addOption({u"personal-data"_s, u"Names and addresses in the clear; the reason is noted in the audit log."_s, u"WHY"_s});
        parser.addOption({u"events"_s, u"Every decision and event of each message, with source and time, and the sentence why."_s});
    }
    int run(Run &run) const override
    {
        if (run.words().size() > 1)
            return usage(run, u"at most one file"_s);
        auto query = queryOf(run);
        if (!query)
            return run.fail(query.error());
        const auto limit = run.limit();
        if (!limit)
            return run.fail(limit.error());
        query->isForFile = true;
        query->clearBecause = run.option("personal-data").simplified();
        if (run.isSet("personal-data") && query->clearBecause.isEmpty())
            return run.fail(Error{u"E-ACC-13"_s, {}, {}});
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        const QString path = run.words().value(0, u"-"_s);
        const auto format = tableFormatOf(path);
        if (format && *format != TableFormat::Csv) {
            const Done done = exportHistory((*workspace)->history(), *query, *limit, run.isSet("events"),
                                            *makeTableWriter(*format), path);
            return done ? int(Fine) : run.fail(done.error());
        }
        const ExportForm form{run.isJson() || path.endsWith(u".json"_s), run.isSet("events")};
        const Done done = path == u"-"_s
                              ? exportHistory((*workspace)->history(), *query, *limit, form, run.streams().out)
                              : exportHistory((*workspace)->history(), *query, *limit, form, path);
        return done ? int(Fine) : run.fail(done.error());
    }
};

} // namespace

std::unique_ptr<Command> makeHistoryList() { return std::make_unique<HistoryList>(false); }
std::unique_ptr<Command> makeHistorySearch() { return std::make_unique<HistoryList>(true); }
std::unique_ptr<Command> makeHistoryShow() { return std::make_unique<HistoryShow>(false); }
std::unique_ptr<Command> makeHistoryReveal() { return std::make_unique<HistoryShow>(true); }
std::unique_ptr<Command> makeHistoryExport() { return std::make_unique<HistoryExport>(); }

} // namespace remindesk::ctl
