// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What changes the draft from elsewhere than its editors: undo, a changed ticket, an approval.
#include "ui/composer/fieldtable.h"
#include "ui/composer/reminderform.h"
#include "workflow/drafting.h"

using namespace Qt::StringLiterals;

namespace remindesk {

bool ReminderForm::keepsSteps(const QString &key)
{
    static const QStringList chosen{u"items"_s,    u"expected_response"_s, u"priority"_s, u"locale"_s,
                                    u"channels"_s, u"files"_s,             u"scenario"_s};
    return chosen.contains(key);
}

/// What the agent typed, put into another draft.
ReminderDraft ReminderForm::withTyped(ReminderDraft draft) const
{
    for (const QString &typed : m_typed)
        copyField(typed, m_draft, draft);
    return draft;
}

bool ReminderForm::step(const QString &key, QList<ReminderDraft> &from, QList<ReminderDraft> &to)
{
    if (from.isEmpty())
        return false;
    const ReminderDraft known = from.takeLast();
    to.append(m_draft);
    const bool isScenario = key == "scenario"_L1;
    if (isScenario) {
        ReminderDraft back = withTyped(known);
        back.scenario = known.scenario;
        m_draft = back;
        m_unreadable.clear();
    } else {
        copyField(key, known, m_draft);
    }
    revalidate();
    if (isScenario)
        Q_EMIT scenarioChanged();
    Q_EMIT replaced();
    Q_EMIT changed(key);
    return true;
}

void ReminderForm::takeTexts(const QString &scenario, const QMap<QString, QString> &texts)
{
    setScenario(scenario);
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text)
        setText(text.key(), text.value());
    Q_EMIT replaced();
}

void ReminderForm::setNotice(const QString &field, const std::optional<Error> &problem)
{
    if (problem)
        m_notices.insert(field, *problem);
    else if (m_notices.remove(field) == 0)
        return;
    revalidate();
}

void ReminderForm::acceptDrift(bool follows)
{
    const ReminderDraft fresh = withTicketNow(m_draft, *m_kit, m_known, m_detail, m_clock.now(), follows);
    m_known = m_detail;
    change(u"facts"_s, [&](ReminderDraft &draft) { draft = fresh; });
    Q_EMIT replaced();
    Q_EMIT driftChanged();
}

Findings ReminderForm::approvable() const
{
    Findings found;
    for (const Finding &finding : m_findings) {
        if (finding.isApprovable && finding.severity == Severity::Blocking)
            found += finding;
    }
    return found;
}

void ReminderForm::askApproval(const QString &why)
{
    change(u"approval"_s, [&](ReminderDraft &draft) {
        draft.approval.askedBy = m_seat.me.name;
        draft.approval.request = why.simplified();
    });
}

void ReminderForm::approve(const QString &reason)
{
    QStringList codes;
    for (const Finding &finding : approvable())
        codes += finding.code;
    change(u"approval"_s, [&](ReminderDraft &draft) {
        draft.approval.by = m_seat.me.name;
        draft.approval.reason = reason.simplified();
        draft.approval.codes = codes;
    });
}

void ReminderForm::takeBackApproval()
{
    change(u"approval"_s, [](ReminderDraft &draft) { draft.approval = {}; });
}

} // namespace remindesk
