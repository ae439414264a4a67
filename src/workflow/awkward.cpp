// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/awkward.h"

#include "templating/words.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// What differs from one made-up ticket to the next.
struct Flavour
{
    const char *key;
    const char16_t *customer[2]; ///< Chinese, English
    const char16_t *subject[2];
    const char16_t *product[2];
    const char16_t *item[2];
    const char16_t *text[2];     ///< of every detail that is a text
    const char16_t *person[2];   ///< contact and owner
};

// Long names are long as people's names are, not as fields allow: of 200 characters no SMS could make sense.
constexpr Flavour flavours[] = {
    {"usual",
     {u"李雷", u"Han Mei"},
     {u"宽带移机申请", u"Broadband move"},
     {u"家庭宽带 500M", u"Home broadband 500M"},
     {u"身份证正反面照片", u"ID card"},
     {u"线路勘测已完成", u"the survey is done"},
     {u"王敏", u"Sarah Chen"}},
    {"longest",
     {u"阿不都热合曼·买买提艾力·吐尔逊江", u"Wolfeschlegelsteinhausen-Featherstonehaugh"},
     {u"新址宽带移机申请及旧址设备回收、发票抬头变更与合同期顺延的说明",
      u"Broadband move to the new address, return of the old modem and a corrected invoice"},
     {u"全屋智能千兆光纤宽带融合套餐（含三个无线接入点）", u"Whole-home gigabit fibre bundle with three access points"},
     {u"盖有公章的营业执照副本复印件", u"stamped copy of the certificate of incorporation"},
     {u"新址楼道内没有空闲端口，需要先扩容，再安排上门安装", u"the building has no free port, so capacity comes first"},
     {u"欧阳司徒·阿依古丽", u"Maximiliane von Hohenlohe-Schillingsfürst"}},
    {"sparse",
     {u"李", u"Li"},
     {u"移机", u"Move"},
     {u"", u""},
     {u"合同", u"lease"},
     {u"配件未到", u"a part is late"},
     {u"王敏", u"Sarah"}},
    {"arabic",
     {u"محمد بن عبد الله", u"محمد بن عبد الله"},
     {u"طلب نقل الإنترنت", u"طلب نقل الإنترنت"},
     {u"إنترنت منزلي", u"إنترنت منزلي"},
     {u"بطاقة الهوية", u"بطاقة الهوية"},
     {u"تم الفحص", u"تم الفحص"},
     {u"王敏", u"Sarah Chen"}},
    {"emoji",
     {u"小雨🌧️👩‍👩‍👧", u"Zoë 🌧️👩‍👩‍👧"},
     {u"路由器🔥一直掉线😭", u"Router 🔥 keeps dropping 😭"},
     {u"路由器📡", u"Router 📡"},
     {u"身份证📷", u"ID card 📷"},
     {u"已修好✅", u"fixed ✅"},
     {u"王敏", u"Sarah Chen"}},
    {"hostile",
     {u"{{ company.name }}</p><script>alert(1)</script>", u"{{ company.name }}</p><script>alert(1)</script>"},
     {u"{% include 'x' %}\"><img src=x onerror=1>\u202Egpj",
      u"{% include 'x' %}\"><img src=x onerror=1>\u202Egpj"},
     {u"<b>粗</b>&amp;{{7|times:7}}\r\nBcc: x@example.com", u"<b>bold</b>&amp;{{7|times:7}}\r\nBcc: x@example.com"},
     {u"<a href=\"javascript:1\">x</a>", u"<a href=\"javascript:1\">x</a>"},
     {u"{{ 'x' | safe }}<iframe>\u0007", u"{{ 'x' | safe }}<iframe>\u0007"},
     {u"王敏", u"Sarah Chen"}},
};

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

class Maker
{
public:
    Maker(const Scenario &scenario, const QString &locale, const ComposingKit &kit, Instant now)
        : m_scenario(scenario), m_locale(locale), m_kit(kit), m_now(now), m_index(isChinese(locale) ? 0 : 1)
    {
    }

    TrialTicket make(const Flavour &flavour) const
    {
        TrialTicket trial;
        trial.key = QString::fromLatin1(flavour.key);
        const bool isSparse = trial.key == "sparse"_L1;
        trial.detail.ticket = ticket(flavour);
        trial.detail.customer = customer(flavour, isSparse);
        trial.sender = sender();
        trial.draft = newDraft(m_kit, trial.detail, m_scenario.key, m_now);
        fill(trial.draft, flavour, isSparse);
        return trial;
    }

    TrialTicket makeOf(const TicketDetail &detail) const
    {
        TrialTicket trial{detail.ticket.number, detail, {}, m_kit.sender(m_locale)};
        trial.detail.customer.locale = m_locale;
        trial.draft = newDraft(m_kit, trial.detail, m_scenario.key, m_now);
        trial.draft.locale = m_locale;
        const QString owner = trial.draft.raci.responsible;
        const ContactPerson contact = trial.draft.contact;
        const QList<NeededItem> items = trial.draft.items;
        fill(trial.draft, flavours[0], false);
        if (!owner.isEmpty())
            trial.draft.raci.responsible = owner;
        if (!contact.name.isEmpty() && !contact.reach.isEmpty())
            trial.draft.contact = contact;
        if (!items.isEmpty())
            trial.draft.items = items;
        return trial;
    }

private:
    [[nodiscard]] QString in(const char16_t *const (&texts)[2]) const { return QString::fromUtf16(texts[m_index]); }
    [[nodiscard]] QString in(const char16_t *chinese, const char16_t *english) const
    {
        return QString::fromUtf16(m_index == 0 ? chinese : english);
    }

    Ticket ticket(const Flavour &flavour) const
    {
        Ticket ticket;
        ticket.id = {u"trial"_s};
        ticket.source = {u"trial"_s};
        ticket.number = u"RT-1042"_s;
        ticket.customer = {u"trial"_s};
        ticket.subject = in(flavour.subject);
        ticket.product = in(flavour.product);
        ticket.stage = Stage::InProgress;
        ticket.created = m_now.plusMs(-3 * day);
        ticket.updated = m_now.plusMs(-day);
        ticket.due = m_now.plusMs(3 * day);
        ticket.url = u"https://tickets.example/1042"_s;
        return ticket;
    }

    Customer customer(const Flavour &flavour, bool isSparse) const
    {
        Customer customer;
        customer.id = {u"trial"_s};
        customer.name = in(flavour.customer);
        customer.salutation = isSparse ? QString() : in(u"先生", u"Ms");
        customer.locale = m_locale;
        customer.zone = m_kit.zone;
        customer.zoneIsKnown = true;
        const QString phone = in(u"+8613800138000", u"+12025550143");
        for (const Channel channel : {Channel::Sms, Channel::Voice})
            customer.contacts.append({channel, phone, true, Consent::Granted});
        customer.contacts.append({Channel::Email, u"customer@example.com"_s, true, Consent::Granted});
        customer.contacts.append({Channel::Push, u"device-1"_s, true, Consent::Granted});
        customer.contacts.append({Channel::WeChat, u"oTrial-0001"_s, true, Consent::Granted});
        customer.postal = {in(u"浙江省杭州市西湖区文三路 90 号", u"Lindenstrasse 12"), in(u"310012", u"10969 Berlin"),
                           in(u"中国", u"Germany")};
        return customer;
    }

    Sender sender() const
    {
        Sender sender = m_kit.sender(m_locale);
        const auto fill = [](QString &value, const QString &otherwise) {
            if (value.trimmed().isEmpty())
                value = otherwise;
        };
        fill(sender.company, in(u"远山科技", u"Farhill"));
        fill(sender.signature, in(u"【远山科技】", u"Farhill:"));
        fill(sender.hotline, u"400-820-1234"_s);
        fill(sender.site, u"https://farhill.example"_s);
        fill(sender.address, in(u"杭州市文三路 90 号", u"90 Wensan Road, Hangzhou"));
        fill(sender.unsubscribe, u"https://farhill.example/u"_s);
        return sender;
    }

    void fill(ReminderDraft &draft, const Flavour &flavour, bool isSparse) const
    {
        const QString person = in(flavour.person);
        draft.raci.responsible = person;
        if (draft.raci.accountable.isEmpty())
            draft.raci.accountable = in(u"陈立华", u"Tom Baker");
        draft.contact = {person, in(u"400-820-1231", u"+1 202-555-0143")};
        const auto fillText = [](QString &text, const QString &otherwise) {
            if (text.trimmed().isEmpty())
                text = otherwise;
        };
        fillText(draft.goal, in(u"办完这件事", u"Get this done"));
        fillText(draft.customerAction, in(u"回复确认", u"Reply to confirm"));
        fillText(draft.nextStep, in(u"收到后 1 个工作日内办理", u"We carry on within 1 working day"));
        fillText(draft.completion, in(u"客户已确认", u"The customer has confirmed"));
        draft.items.clear();
        if (m_scenario.needsItems) {
            draft.items = {{in(flavour.item), false}};
            if (!isSparse)
                draft.items.append({in(u"移机申请表", u"order form"), true});
        }
        draft.deadline.reset();
        if (m_scenario.needsDeadline || !isSparse)
            draft.deadline = m_now.plusMs(3 * day);
        for (const DetailField &field : m_scenario.details) {
            if (field.isRequired || !isSparse)
                draft.details.insert(field.key, valueOf(field, flavour));
            else
                draft.details.remove(field.key);
        }
        if (isSparse)
            draft.evidence = {};
    }

    QString valueOf(const DetailField &field, const Flavour &flavour) const
    {
        switch (field.type) {
        case DetailType::Money:
            return u"128.50 CNY"_s;
        case DetailType::Instant:
            // The begin of a span is before its end, whichever way the scenario names them.
            return isoUtc(m_now.plusMs(field.key.endsWith("from"_L1) || field.key.startsWith("old"_L1) ? 4 * day : 5 * day));
        case DetailType::Link:
            return u"https://farhill.example/t/7"_s;
        case DetailType::Number:
            return u"3"_s;
        case DetailType::Code:
            return u"SO-77120"_s;
        case DetailType::Text:
            break;
        }
        return in(flavour.text);
    }

    const Scenario &m_scenario;
    const QString &m_locale;
    const ComposingKit &m_kit;
    Instant m_now;
    int m_index;
};

} // namespace

QStringList awkwardKeys()
{
    QStringList keys;
    for (const Flavour &flavour : flavours)
        keys.append(QString::fromLatin1(flavour.key));
    return keys;
}

QList<TrialTicket> awkwardTickets(const Scenario &scenario, const QString &locale, const ComposingKit &kit, Instant now)
{
    const Maker maker(scenario, locale, kit, now);
    QList<TrialTicket> all;
    for (const Flavour &flavour : flavours)
        all.append(maker.make(flavour));
    return all;
}

TrialTicket trialOf(const TicketDetail &detail, const Scenario &scenario, const QString &locale,
                    const ComposingKit &kit, Instant now)
{
    return Maker(scenario, locale, kit, now).makeOf(detail);
}

} // namespace remindesk
