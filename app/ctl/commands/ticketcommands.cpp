// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "ticketing/csvsource.h"
#include "ticketing/ticketfile.h"
#include "wording/wording.h"

#include <QFile>
#include <QFileInfo>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int chunkSize = 2000;
constexpr int ticketsAtOnce = 500;

/// "column=field" pairs of an option that may be repeated.
Result<QMap<QString, QString>> pairsOf(const Run &run, const char *option)
{
    QMap<QString, QString> pairs;
    for (const QString &text : run.options(option)) {
        if (!text.contains(u'='))
            return failure(u"E-CLI-03"_s, {shown(text)});
        pairs.insert(text.section(u'=', 0, 0), text.section(u'=', 1));
    }
    return pairs;
}

/// What the configured source says about its files, where --source names one of kind csv.
Result<ImportOptions> sourceOptions(Workspace &workspace, const QString &name, Instant now)
{
    const auto sources = awaited(workspace.settings().sources());
    if (!sources)
        return failure(sources.error());
    for (const SourceConfig &config : *sources) {
        if (config.name == name && config.kind == u"csv"_s)
            return importOptions(config, now);
    }
    return ImportOptions{};
}

Result<ImportOptions> optionsOf(const Run &run, Workspace &workspace)
{
    const QString source = run.isSet("source") ? run.option("source") : u"file"_s;
    const Instant now = workspace.clock().now();
    auto options = sourceOptions(workspace, source, now);
    const auto columns = pairsOf(run, "map");
    const auto statuses = pairsOf(run, "status");
    const auto owners = pairsOf(run, "owner");
    const auto kit = awaited(workspace.kit());
    for (const auto &problem : {options ? Done() : failure(options.error()), columns ? Done() : failure(columns.error()),
                                statuses ? Done() : failure(statuses.error()), owners ? Done() : failure(owners.error()),
                                kit ? Done() : failure(kit.error())}) {
        if (!problem)
            return failure(problem.error());
    }
    options->columns.insert(*columns);
    options->statuses.insert(*statuses);
    options->owners.insert(*owners);
    if (run.isSet("encoding"))
        options->encoding = run.option("encoding");
    if (options->zone == TimeZoneId())
        options->zone = (*kit)->zone;
    if (options->region.isEmpty())
        options->region = (*kit)->region;
    options->source = {source};
    options->now = now;
    return options;
}

class TicketImport final : public WorkspaceCommand
{
public:
    QString name() const override { return u"ticket import"_s; }
    QString synopsis() const override { return u"FILE [--source NAME] [--encoding ENC] [--map column=field]…"_s; }
    QString purpose() const override { return u"Bring tickets from a CSV or JSON file; bad rows go to FILE.rejects.csv."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"source"_s, u"Source the tickets belong to."_s, u"NAME"_s});
        parser.addOption({u"encoding"_s, u"utf-8, gb18030, utf-16 or latin1; detected when left out."_s, u"ENC"_s});
        parser.addOption({u"map"_s, u"A column of the file and the field it holds."_s, u"column=field"_s});
        parser.addOption({u"status"_s, u"A status word of the file and the stage it means."_s, u"word=stage"_s});
        parser.addOption({u"owner"_s, u"An owner of the file and the person it means."_s, u"word=person"_s});
    }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"one file is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto options = optionsOf(run, workspace);
        if (!options)
            return run.fail(options.error());
        const QString path = run.words().first();
        const auto file = readTicketFile(path, *options);
        if (!file)
            return run.fail(file.error());
        const auto count = store(workspace, options->source, file->records);
        if (!count)
            return run.fail(count.error());
        if (!file->rejects.isEmpty()) {
            if (const Done done = writeRejects(*file, rejectsPath(path), [](const Error &error) { return sentence(error); }); !done)
                return run.fail(done.error());
        }
        report(run, *file, *count, path);
        return file->rejects.isEmpty() ? Fine : Partly;
    }

private:
    static Result<ImportCount> store(Workspace &workspace, const SourceId &source, const QList<TicketRecord> &records)
    {
        ImportCount total;
        for (qsizetype i = 0; i < records.size(); i += chunkSize) {
            const auto count = awaited(workspace.tickets().put(source, records.mid(i, chunkSize)));
            if (!count)
                return failure(count.error());
            total.added += count->added;
            total.changed += count->changed;
            total.unchanged += count->unchanged;
        }
        return total;
    }

    static QJsonArray rejectsJson(const TicketFile &file)
    {
        QJsonArray rows;
        for (const RejectedRow &reject : file.rejects) {
            QJsonArray mistakes;
            for (const RowMistake &mistake : reject.mistakes)
                mistakes += QJsonObject{{u"code"_s, mistake.error.code}, {u"column"_s, mistake.column},
                                        {u"error"_s, sentence(mistake.error)}};
            rows += QJsonObject{{u"row"_s, reject.row}, {u"mistakes"_s, mistakes}};
        }
        return rows;
    }

    static void report(Run &run, const TicketFile &file, const ImportCount &count, const QString &path)
    {
        for (const Error &warning : file.warnings)
            run.streams().err << sentence(warning) << '\n';
        for (const RejectedRow &reject : file.rejects) {
            for (const RowMistake &mistake : reject.mistakes)
                run.streams().err << sentence(mistake.error) << '\n';
        }
        const QString rejects = file.rejects.isEmpty() ? QString() : rejectsPath(path);
        if (run.isJson()) {
            run.json(QJsonObject{{u"added"_s, count.added},
                                 {u"changed"_s, count.changed},
                                 {u"unchanged"_s, count.unchanged},
                                 {u"rejected"_s, file.rejects.size()},
                                 {u"encoding"_s, file.encoding},
                                 {u"rejects"_s, rejectsJson(file)},
                                 {u"rejects_file"_s, rejects}});
            return;
        }
        run.line(QString::number(count.added) + u" new, "_s + QString::number(count.changed) + u" changed, "_s
                 + QString::number(count.unchanged) + u" unchanged, "_s + QString::number(file.rejects.size())
                 + u" rejected ("_s + file.encoding + u')');
        if (!rejects.isEmpty())
            run.line(u"rejected rows: "_s + rejects);
    }
};

class TicketList final : public Command
{
public:
    QString name() const override { return u"ticket list"_s; }
    QString synopsis() const override { return u"[--view VIEW] [--owner KEY] [--text WORDS] [--limit N]"_s; }
    QString purpose() const override { return u"Tickets, newest change first."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"view"_s, u"all, open, waiting, due-today or never-reminded."_s, u"VIEW"_s, u"all"_s});
        parser.addOption({u"owner"_s, u"Only this person's, with --view open."_s, u"KEY"_s});
        parser.addOption({u"text"_s, u"Number, customer, subject or conversation."_s, u"WORDS"_s});
        parser.addOption({u"limit"_s, u"At most so many."_s, u"N"_s});
    }

    int run(Run &run) const override
    {
        static const QMap<QString, TicketView> views{{u"all"_s, TicketView::All},
                                                     {u"open"_s, TicketView::MyOpen},
                                                     {u"waiting"_s, TicketView::WaitingOnCustomer},
                                                     {u"due-today"_s, TicketView::DueToday},
                                                     {u"never-reminded"_s, TicketView::NeverReminded}};
        const auto limit = run.limit();
        if (!limit)
            return run.fail(limit.error());
        if (!views.contains(run.option("view")))
            return run.fail({u"E-CLI-10"_s, {shown(run.option("view")), QStringList(views.keyBegin(), views.keyEnd()).join(u", "_s)}, {}});
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        TicketQuery query;
        query.view = views.value(run.option("view"));
        query.owner = run.option("owner");
        query.text = run.option("text");
        return list(run, **workspace, query, *limit);
    }

private:
    static void setDay(TicketQuery &query, const ComposingKit &kit, Instant now)
    {
        const WallTime today = wallTime(now, kit.zone);
        query.dayBegin = resolve({today.date, QTime(0, 0)}, kit.zone);
        query.dayEnd = resolve({today.date.addDays(1), QTime(0, 0)}, kit.zone);
    }

    static int list(Run &run, Workspace &workspace, TicketQuery query, int limit)
    {
        const auto kit = awaited(workspace.kit());
        if (!kit)
            return run.fail(kit.error());
        setDay(query, **kit, workspace.clock().now());
        QJsonArray rows;
        TextTable table({u"NUMBER"_s, u"STAGE"_s, u"DUE"_s, u"CUSTOMER"_s, u"SUBJECT"_s});
        do {
            query.limit = std::min(ticketsAtOnce, limit);
            const auto page = awaited(workspace.tickets().list(query));
            if (!page)
                return run.fail(page.error());
            for (const TicketRow &row : page->rows) {
                if (run.isJson())
                    rows += toJson(row);
                else
                    table.add({row.number, stageKey(row.stage), row.due ? isoLocal(*row.due, (*kit)->zone) : u"-"_s,
                               row.customerName, row.subject});
            }
            limit -= int(page->rows.size());
            query.after = page->next;
        } while (!query.after.isEmpty() && limit > 0);
        if (run.isJson())
            run.json(rows);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

class TicketShow final : public WorkspaceCommand
{
public:
    QString name() const override { return u"ticket show"_s; }
    QString synopsis() const override { return u"NO"_s; }
    QString purpose() const override { return u"One ticket with customer and timeline."_s; }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"one ticket number is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto detail = awaited(workspace.tickets().byNumber(run.words().first()));
        if (!detail)
            return run.fail(detail.error());
        if (run.isJson())
            run.json(toJson(*detail));
        else
            show(run, *detail);
        return Fine;
    }

private:
    static void show(Run &run, const TicketDetail &detail)
    {
        const Ticket &ticket = detail.ticket;
        run.line(ticket.number + u"  "_s + printable(ticket.subject));
        TextTable table({u"stage"_s, stageWords(ticket.stage) + u" ("_s + ticket.sourceStatus + u')'});
        table.add({u"customer"_s, detail.customer.name + u", "_s + detail.customer.zone.text()});
        for (const ContactPoint &contact : detail.customer.contacts) {
            table.add({u"  "_s + channelKey(contact.channel), masked(contact.address) + u", consent "_s
                                                                  + consentKey(contact.consent)});
        }
        table.add({u"owner"_s, ticket.owner});
        table.add({u"product"_s, ticket.product});
        table.add({u"due"_s, ticket.due ? isoLocal(*ticket.due, detail.customer.zone) : u"-"_s});
        table.add({u"source"_s, ticket.source.value + u' ' + ticket.url});
        run.streams().out << table.text();
        for (const TicketEvent &event : detail.events) {
            run.line(isoLocal(event.at, detail.customer.zone) + u"  "_s + ticketEventKindKey(event.kind) + u"  "_s
                     + printable(event.author) + u": "_s + printable(event.text.simplified()));
        }
    }
};

} // namespace

std::unique_ptr<Command> makeTicketImport() { return std::make_unique<TicketImport>(); }
std::unique_ptr<Command> makeTicketList() { return std::make_unique<TicketList>(); }
std::unique_ptr<Command> makeTicketShow() { return std::make_unique<TicketShow>(); }

} // namespace remindesk::ctl
