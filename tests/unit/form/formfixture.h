// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/draftfields.h"
#include "form/validate.h"

#include <algorithm>

namespace remindesk::test {

using namespace Qt::StringLiterals;

/// Tuesday 24 November 2026, 10:15 in Shanghai.
inline Instant fixtureNow()
{
    return {1'795'486'500'000};
}

inline FormSchema fixtureSchema()
{
    Scenario collect;
    collect.key = u"collect-materials"_s;
    collect.reminderClass = ReminderClass::Progress;
    collect.expected = ExpectedResponse::File;
    collect.needsItems = true;
    collect.channels = {Channel::Email, Channel::Sms, Channel::Letter};
    collect.defaults = {{u"goal"_s, {{{u"en"_s, u"Complete the file"_s}, {u"zh-CN"_s, u"补齐材料"_s}}}},
                        {u"items"_s, {{{u"en"_s, u"ID card; Lease"_s}, {u"zh-CN"_s, u"身份证；租约"_s}}}}};
    Scenario payment;
    payment.key = u"payment-due"_s;
    payment.reminderClass = ReminderClass::Transaction;
    payment.channels = {Channel::Email, Channel::Sms};
    payment.details = {{u"amount"_s, DetailType::Money, true, {}, {}},
                       {u"pay_at"_s, DetailType::Instant, false, {}, {}},
                       {u"pay_link"_s, DetailType::Link, false, {}, {}},
                       {u"parts"_s, DetailType::Number, false, {}, {}},
                       {u"invoice"_s, DetailType::Code, false, {}, {}},
                       {u"remark"_s, DetailType::Text, false, {}, {}}};
    Scenario progress;
    progress.key = u"progress"_s;
    progress.reminderClass = ReminderClass::Progress;
    progress.needsDeadline = false;
    progress.expiresAfterHours = 48;
    progress.channels = {Channel::Email};
    Scenario resolved = progress;
    resolved.key = u"resolved"_s;
    Scenario satisfaction = progress;
    satisfaction.key = u"satisfaction"_s;
    satisfaction.reminderClass = ReminderClass::Care;
    FormSchema schema;
    schema.scenarios = {collect, payment, progress, resolved, satisfaction};
    schema.fields = {{u"goal"_s, true, {}, {}, 80}, {u"responsible"_s, false, {}, {}, 60}};
    return schema;
}

/// A ticket, its customer and a schema; complete() is a draft for them that has no finding at all.
struct Fixture
{
    FormSchema schema = fixtureSchema();
    FormContext context;

    Fixture()
    {
        context.schema = &schema;
        context.now = fixtureNow();
        context.defaultRegion = u"CN"_s;
        Customer &customer = context.customer;
        customer.id.value = u"c1"_s;
        customer.name = u"李雷"_s;
        customer.locale = u"zh-CN"_s;
        customer.zone = TimeZoneId::parse(u"Asia/Shanghai"_s).value();
        customer.zoneIsKnown = true;
        customer.contacts = {{Channel::Email, u"lilei@example.com"_s, true, Consent::Granted},
                             {Channel::Sms, u"+8613800138000"_s, true, Consent::Granted}};
        Ticket &ticket = context.ticket;
        ticket.id.value = u"t1"_s;
        ticket.customer = customer.id;
        ticket.number = u"00123"_s;
        ticket.subject = u"退款申请"_s;
        ticket.product = u"家电保修"_s;
        ticket.stage = Stage::WaitingCustomer;
        ticket.owner = u"王敏"_s;
        ticket.accountable = u"赵主管"_s;
        ticket.revision = u"7"_s;
        ticket.url = u"https://rt.example.com/Ticket/Display.html?id=123"_s;
    }
    Fixture(const Fixture &) = delete;
    Fixture &operator=(const Fixture &) = delete;

    [[nodiscard]] ReminderDraft complete(const QString &scenario = u"collect-materials"_s) const
    {
        ReminderDraft draft = prefilled(scenario, context, u"王敏"_s);
        draft.goal = u"补齐退款材料"_s;
        draft.customerAction = u"请上传身份证照片"_s;
        draft.nextStep = u"收到后一个工作日内审核"_s;
        draft.completion = u"材料齐全并通过审核"_s;
        draft.contact = {u"王敏"_s, u"400-820-8820"_s};
        if (schema.scenario(scenario) && schema.scenario(scenario)->needsDeadline)
            draft.deadline = context.now.plusSeconds(2 * 86'400);
        if (scenario == "payment-due"_L1)
            draft.details.insert(u"amount"_s, u"128.50 CNY"_s);
        return draft;
    }
};

/// "code@field" of every finding, for readable comparisons.
inline QStringList findingTexts(const Findings &findings)
{
    QStringList texts;
    for (const Finding &finding : findings)
        texts.append(finding.code + u'@' + finding.field);
    return texts;
}

inline const Finding *findingWith(const Findings &findings, const QString &code)
{
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Finding &f) { return f.code == code; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace remindesk::test
