// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/reminderform.h"

#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/composer/fieldtable.h"
#include "ui/common/kitlabels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

QStringList formRows(const Scenario *scenario)
{
    QStringList rows{u"ticket"_s, u"scenario"_s, u"locale"_s, u"goal"_s,     u"customer_action"_s,
                     u"items"_s,  u"expected_response"_s, u"deadline"_s, u"priority"_s};
    if (scenario) {
        for (const DetailField &field : scenario->details)
            rows += u"details."_s + field.key;
    }
    return rows + QStringList{u"responsible"_s, u"accountable"_s, u"consulted"_s, u"informed"_s, u"next_step"_s,
                              u"contact"_s,     u"completion"_s,  u"evidence"_s,  u"files"_s,
                              u"channels"_s};
}

ReminderForm::ReminderForm(Start start, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_kit(std::move(start.kit))
    , m_detail(std::move(start.detail))
    , m_known(m_detail)
    , m_draft(std::move(start.draft))
    , m_seat(std::move(start.seat))
    , m_clock(clock)
{
    revalidate();
}

bool ReminderForm::isRequired(const QString &key) const
{
    const Scenario *chosen = scenario();
    if (key.startsWith("details."_L1)) {
        if (!chosen)
            return false;
        const auto field = std::find_if(chosen->details.begin(), chosen->details.end(),
                                        [&](const DetailField &f) { return key.mid(8) == f.key; });
        return field != chosen->details.end() && field->isRequired;
    }
    if (key == "deadline"_L1)
        return chosen && chosen->needsDeadline;
    if (key == "items"_L1)
        return chosen && chosen->needsItems;
    const FieldRule *rule = m_kit->schema.field(key);
    return key == "scenario"_L1 || (rule && rule->isRequired) || (chosen && chosen->required.contains(key));
}

void ReminderForm::change(const QString &key, const std::function<void(ReminderDraft &)> &how)
{
    const ReminderDraft before = m_draft;
    how(m_draft);
    if (m_draft == before)
        return;
    if (keepsSteps(key)) {
        m_back[key].append(before);
        m_forward.remove(key);
    }
    m_typed.insert(key);
    revalidate();
    Q_EMIT changed(key);
}

void ReminderForm::setText(const QString &key, const QString &text)
{
    change(key, [&](ReminderDraft &draft) { setEditText(draft, key, text); });
}

void ReminderForm::setTimeText(const QString &key, const QString &text)
{
    std::optional<Instant> at;
    const bool wasUnreadable = m_unreadable.remove(key) > 0;
    if (!text.trimmed().isEmpty()) {
        const Result<Instant> parsed = parseTime(text, m_seat.zone, {m_clock.now(), m_kit->calendar});
        if (parsed)
            at = *parsed;
        else
            m_unreadable.insert(key, {parsed.error().code, key, Severity::Blocking, false, parsed.error().arguments});
    }
    if (wasUnreadable || m_unreadable.contains(key))
        revalidate();
    change(key, [&](ReminderDraft &draft) {
        if (key == "deadline"_L1)
            draft.deadline = at;
        else
            setEditText(draft, key, at ? isoUtc(*at) : QString());
    });
}

void ReminderForm::setScenario(const QString &key)
{
    if (key == m_draft.scenario || !m_kit->schema.scenario(key))
        return;
    ReminderDraft fresh = newDraft(*m_kit, m_detail, key, m_clock.now());
    fresh.id = m_draft.id;
    fresh.facts = m_draft.facts;
    fresh.locale = m_draft.locale;
    fresh = withTyped(fresh);
    fresh.scenario = key;
    m_back[u"scenario"_s].append(m_draft);
    m_forward.remove(u"scenario"_s);
    m_draft = fresh;
    m_typed.insert(u"scenario"_s);
    m_unreadable.clear();
    revalidate();
    Q_EMIT scenarioChanged();
    Q_EMIT changed(u"scenario"_s);
}

void ReminderForm::visit(const QString &key)
{
    if (isVisited(key))
        return;
    m_visited.insert(key);
    Q_EMIT findingsChanged();
}

void ReminderForm::visitAll()
{
    m_allVisited = true;
    Q_EMIT findingsChanged();
}

void ReminderForm::revalidate()
{
    Findings findings = validate(m_draft, context()).findings;
    for (const Finding &unreadable : std::as_const(m_unreadable)) {
        // "Missing" beside "cannot be read" would be one finding too many.
        findings.removeIf([&](const Finding &finding) { return finding.field == unreadable.field; });
        findings += unreadable;
    }
    for (auto notice = m_notices.cbegin(); notice != m_notices.cend(); ++notice)
        findings += {notice->code, notice.key(), Severity::Warning, false, notice->arguments};
    if (findings == m_findings)
        return;
    m_findings = findings;
    Q_EMIT findingsChanged();
}

std::optional<Finding> ReminderForm::shownFor(const QString &rowKey) const
{
    if (!isVisited(rowKey))
        return {};
    std::optional<Finding> worst;
    for (const Finding &finding : m_findings) {
        if (rowKeyOf(finding) == rowKey && (!worst || finding.severity > worst->severity))
            worst = finding;
    }
    return worst;
}

QString ReminderForm::words(const Finding &finding) const
{
    // A missing field says why it matters, in the schema's own words.
    const FieldRule *rule = m_kit->schema.field(finding.field);
    if (finding.code == "field.missing"_L1 && rule) {
        QString why = rule->why.in(uiLocale());
        if (!why.isEmpty())
            return why;
    }
    return sentence(finding, labels());
}

Labels ReminderForm::labels() const
{
    return labelsOf(m_kit.get(), m_draft.scenario, m_detail.customer.zone,
                    messageLocale(m_draft, m_detail.customer, *m_kit));
}

QStringList ReminderForm::blockedRows() const
{
    QStringList blocked;
    for (const QString &key : formRows(scenario())) {
        const bool isBlocked = std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding &finding) {
            return finding.severity == Severity::Blocking && rowKeyOf(finding) == key;
        });
        if (isBlocked)
            blocked += key;
    }
    const bool hasOther = std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding &finding) {
        return finding.severity == Severity::Blocking && !formRows(scenario()).contains(rowKeyOf(finding));
    });
    return hasOther ? blocked + QStringList{u"ticket"_s} : blocked;
}

void ReminderForm::setTicket(const TicketDetail &detail)
{
    m_detail = detail;
    revalidate();
    Q_EMIT driftChanged();
}

QStringList ReminderForm::drifted() const
{
    return drift(m_draft.facts, factsOf(m_detail.ticket, m_detail.customer, lastMessageIn(m_detail.events)));
}

QStringList ReminderForm::driftLines() const
{
    const TicketFacts now = factsOf(m_detail.ticket, m_detail.customer, lastMessageIn(m_detail.events));
    const auto text = [this](const TicketFacts &facts, const QString &key) {
        if (key == "stage"_L1)
            return stageWords(facts.stage);
        if (key == "due"_L1)
            return facts.due ? timeWords(*facts.due, m_clock.now(), m_seat.zone) : tr("none");
        const QMap<QString, QString> texts{{u"number"_s, facts.number},   {u"customer"_s, facts.customerName},
                                           {u"product"_s, facts.product}, {u"subject"_s, facts.subject},
                                           {u"owner"_s, facts.owner}};
        const QString value = texts.value(key);
        return value.isEmpty() ? tr("none") : value;
    };
    QStringList lines;
    for (const QString &key : drifted())
        lines += tr("%1: %2 → %3").arg(fieldWords(key), text(m_draft.facts, key), text(now, key));
    return lines;
}

} // namespace remindesk
