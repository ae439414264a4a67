// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/seeker.h"

#include "access/actor.h"
#include "translations/language.h"
#include "ui/templates/templatetree.h"
#include "wording/wording.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int mostTickets = 6;
constexpr int mostScenarios = 3;
constexpr int mostTexts = 3;
constexpr int stepsAtMost = 8; // of a search whose words seldom meet

bool hasWords(const QString &text, const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Its names in all languages and its key, whose words are English.
QString namesOf(const Scenario &scenario)
{
    QString names;
    for (const QString &name : scenario.name.texts)
        names += name + u' ';
    return names + QString(scenario.key).replace(u'-', u' ');
}

bool isNamed(const Scenario &scenario, const QString &typed)
{
    const auto begins = [&](const QString &name) { return name.startsWith(typed, Qt::CaseInsensitive); };
    return begins(scenario.key) || std::any_of(scenario.name.texts.begin(), scenario.name.texts.end(), begins);
}

} // namespace

bool mayWriteTemplates(const ConsolePorts &ports)
{
    return ports.studio && (!ports.session || can(ports.session->actor(), Permission::EditTemplates));
}

Seeker::Seeker(const ConsolePorts &ports, SeekDesk desk, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_desk(std::move(desk))
{
}

void Seeker::seek(const QString &text, const std::function<void(QList<Hit>)> &use)
{
    TicketQuery query;
    query.text = text;
    query.limit = mostTickets;
    seekTickets(query, {}, 1, [this, text, use](const QList<TicketRow> &rows) {
        QList<Hit> tickets;
        for (const TicketRow &row : rows) {
            tickets += Hit{u"%1  %2"_s.arg(row.number, row.subject), row.customerName,
                           [this, id = row.id] { m_desk.showTicket(id); }};
        }
        const Kit kit = m_desk.kit();
        const auto scenarios = kit ? kit->schema.scenarios : QList<Scenario>();
        const bool namesOne = std::any_of(scenarios.begin(), scenarios.end(),
                                          [&](const Scenario &scenario) { return isNamed(scenario, text); });
        const QList<Hit> others = scenarioHits(text) + templateHits(text);
        use(namesOne ? others + tickets : tickets + others);
    });
}

void Seeker::seekTickets(const TicketQuery &query, const QList<TicketRow> &soFar, int steps,
                         const std::function<void(const QList<TicketRow> &)> &use)
{
    listen(this, m_ports.tickets.list(query), [this, query, soFar, steps, use](const Result<Page<TicketRow>> &page) {
        if (!page) {
            m_desk.fail(page.error()); // "nothing found" would not be true
            return use(soFar);
        }
        const QList<TicketRow> rows = soFar + page->rows;
        if (rows.size() >= mostTickets || page->next.isEmpty() || steps >= stepsAtMost)
            return use(rows.mid(0, mostTickets));
        TicketQuery rest = query;
        rest.after = page->next;
        seekTickets(rest, rows, steps + 1, use);
    });
}

/// A reminder for the ticket in sight.
QList<Hit> Seeker::scenarioHits(const QString &text)
{
    QList<Hit> found;
    const Kit kit = m_desk.kit();
    const std::optional<Ticket> ticket = m_desk.ticketInSight();
    if (!kit || !ticket)
        return found;
    for (const Scenario &scenario : kit->schema.scenarios) {
        if (found.size() == mostScenarios || !hasWords(namesOf(scenario), text))
            continue;
        found += Hit{tr("Remind: %1").arg(scenario.name.in(uiLocale())), ticket->number,
                     [this, id = ticket->id, key = scenario.key] { m_desk.compose(id, key); }};
    }
    return found;
}

/// One for each scenario the words name, or the texts of it that they name more closely ("satisfaction sms").
QList<Hit> Seeker::templateHits(const QString &text)
{
    QList<Hit> found;
    const Kit kit = m_desk.kit();
    if (!kit || !mayWriteTemplates(m_ports))
        return found;
    for (const Scenario &scenario : kit->schema.scenarios) {
        const QString names = namesOf(scenario);
        QList<TemplateSlot> fitting;
        for (const QString &locale : {u"zh-CN"_s, u"en"_s}) {
            for (const Channel channel : scenario.channels) {
                const QString place = languageName(locale) + u' ' + channelWords(channel) + u' ' + channelKey(channel);
                if (hasWords(names + u' ' + place, text))
                    fitting += TemplateSlot{scenario.key, locale, channel};
            }
        }
        std::stable_partition(fitting.begin(), fitting.end(),
                              [](const TemplateSlot &slot) { return uiLocale().startsWith(slot.locale.left(2)); });
        const qsizetype shown = hasWords(names, text) ? 1 : fitting.size();
        for (const TemplateSlot &slot : fitting.mid(0, std::min<qsizetype>(shown, mostTexts - found.size())))
            found += Hit{tr("Template: %1").arg(scenario.name.in(uiLocale())),
                         u"%1 · %2"_s.arg(languageName(slot.locale), channelWords(slot.channel)),
                         [this, slot] { m_desk.openTemplate(slot); }};
    }
    return found;
}

} // namespace remindesk
