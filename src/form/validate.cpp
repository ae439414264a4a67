// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/validate.h"

#include "form/validator.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

void Validator::add(Severity severity, const QString &code, const QString &field,
                    const QStringList &arguments, bool isApprovable)
{
    findings.append({code, field, severity, isApprovable, arguments});
}

void Validator::block(const QString &code, const QString &field, const QStringList &arguments)
{
    add(Severity::Blocking, code, field, arguments);
}

void Validator::warn(const QString &code, const QString &field, const QStringList &arguments)
{
    add(Severity::Warning, code, field, arguments, true);
}

Instant Validator::sendAt() const
{
    return std::max(draft.notBefore.value_or(context.now), context.now);
}

Instant Validator::notAfter() const
{
    if (draft.notAfter)
        return *draft.notAfter;
    if (draft.deadline)
        return *draft.deadline;
    return sendAt().plusSeconds(scenario.expiresAfterHours * 3600LL);
}

Validation Validator::run(const ReminderDraft &draft, const FormContext &context)
{
    const Scenario *scenario = context.schema ? context.schema->scenario(draft.scenario) : nullptr;
    if (!scenario) {
        const QString code = draft.scenario.isEmpty() ? u"field.missing"_s : u"scenario.unknown"_s;
        const QString argument = draft.scenario.isEmpty() ? u"scenario"_s : shown(draft.scenario);
        return {{{code, u"scenario"_s, Severity::Blocking, false, {argument}}}, std::nullopt};
    }
    Validator validator{context, *scenario, draft, {}};
    validator.checkTicket();
    validator.checkRepetition();
    validator.checkTexts();
    validator.checkItems();
    validator.checkTimes();
    validator.checkPeople();
    validator.checkContact();
    validator.checkEvidence();
    validator.checkClass();
    validator.checkDetails();
    validator.checkChannels();
    validator.checkFiles();
    validator.applyApproval();
    Validation result{validator.findings, std::nullopt};
    if (blocks(result.findings))
        return result;

    ValidReminder reminder;
    reminder.m_scenario = *scenario;
    reminder.m_ticket = context.ticket;
    reminder.m_customer = context.customer;
    reminder.m_notAfter = validator.notAfter();
    reminder.m_fields = validator.draft;
    reminder.m_fields.reminderClass = validator.reminderClass();
    reminder.m_fields.expected = draft.expected.value_or(scenario->expected);
    result.reminder = std::move(reminder);
    return result;
}

Validation validate(const ReminderDraft &draft, const FormContext &context)
{
    return Validator::run(draft, context);
}

} // namespace remindesk
