// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTimeZone>

namespace remindesk::test {

using namespace Qt::StringLiterals;

namespace {

const QString resources = QStringLiteral(SOURCE_ROOT "/resources");

bool isChineseCase(const QString &locale)
{
    return locale == u"zh-CN";
}

Instant at(const char *iso)
{
    return {QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toMSecsSinceEpoch()};
}

TimeZoneId zoneOf(const QString &locale)
{
    return TimeZoneId::parse(isChineseCase(locale) ? u"Asia/Shanghai"_s : u"Europe/Berlin"_s).value();
}

void readScenarios(SeedLibrary &library)
{
    const QDir folder(resources + u"/scenarios"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QByteArray json = readText(folder.filePath(name), &library.problem).toUtf8();
        if (name == u"fields.json") {
            if (auto fields = parseFieldRules(json))
                library.schema.fields = *fields;
            else
                library.problem = name + u' ' + fields.error().code + u' ' + fields.error().where;
        } else if (auto scenario = parseScenario(json)) {
            library.schema.scenarios.append(*scenario);
        } else {
            library.problem = name + u' ' + scenario.error().code + u' ' + scenario.error().where;
        }
    }
}

void readTemplates(SeedLibrary &library)
{
    const QDir folder(resources + u"/templates"_s);
    QDirIterator it(folder.path(), {u"*.liquid"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        const QStringList steps = folder.relativeFilePath(path).split(u'/');
        const QString text = readText(path, &library.problem);
        const QString name = steps.value(2).chopped(7);
        if (steps.value(0) == u"_partials") {
            library.partials[steps.value(1)].insert(name, text);
            continue;
        }
        const auto parts = parseTemplateFile(text);
        const auto channel = channelFromKey(name);
        if (!parts || !channel) {
            library.problem = path + (parts ? u" unknown channel"_s : parts.error().code + parts.error().where);
            continue;
        }
        MessageTemplate source;
        source.scenario = steps.value(0);
        source.locale = steps.value(1);
        source.channel = *channel;
        source.parts = *parts;
        library.templates.append(source);
    }
}

struct Filled
{
    const char *key;
    const char16_t *chinese;
    const char16_t *english;
};

// A detail of any scenario by its key; instants are UTC.
constexpr Filled details[] = {
    {"event", u"登录密码被修改", u"your password was changed"},
    {"event_at", u"2026-11-21T08:40:00.000Z", u"2026-11-21T08:40:00.000Z"},
    {"device", u"安卓手机，杭州", u"an Android phone in Berlin"},
    {"appointment_at", u"2026-11-25T01:30:00.000Z", u"2026-11-25T08:30:00.000Z"},
    {"place", u"文三路 90 号 3 幢 502 室", u"12 Lindenstrasse, Berlin"},
    {"visitor", u"刘师傅", u"Mr Vogel"},
    {"bring", u"身份证", u"your ID card"},
    {"meeting_link", u"https://farhill.example/m/7", u"https://farhill.example/m/7"},
    {"scope", u"远程查看路由器设置", u"look at your router settings remotely"},
    {"scope_end", u"2026-11-30T10:00:00.000Z", u"2026-11-30T17:00:00.000Z"},
    {"authorise_link", u"https://farhill.example/a/7", u"https://farhill.example/a/7"},
    {"topic", u"移机时间", u"the date of the move"},
    {"hours", u"工作日 9:00 至 18:00", u"weekdays 9:00 to 18:00"},
    {"tip", u"每月重启一次路由器，网速更稳定", u"Restart the router once a month to keep it fast"},
    {"upload_link", u"https://farhill.example/u/7", u"https://farhill.example/u/7"},
    {"to_confirm", u"新地址：文三路 90 号", u"New address: 12 Lindenstrasse"},
    {"confirm_link", u"https://farhill.example/c/7", u"https://farhill.example/c/7"},
    {"reason", u"配件晚到两天", u"a spare part is two days late"},
    {"eta_from", u"2026-11-26T01:00:00.000Z", u"2026-11-26T08:00:00.000Z"},
    {"eta_to", u"2026-11-27T10:00:00.000Z", u"2026-11-27T17:00:00.000Z"},
    {"old_eta", u"2026-11-24T10:00:00.000Z", u"2026-11-24T17:00:00.000Z"},
    {"workaround", u"可以先用备用网卡", u"Use the spare modem until then"},
    {"order_no", u"SO-77120", u"SO-77120"},
    {"carrier", u"顺丰速运", u"DHL"},
    {"tracking_no", u"SF1402208873", u"JD0146000033"},
    {"track_link", u"https://farhill.example/t/7", u"https://farhill.example/t/7"},
    {"amount", u"128.50 CNY", u"128.50 CNY"},
    {"bill_no", u"B-2026-118", u"B-2026-118"},
    {"purpose", u"11月宽带费", u"broadband in November"},
    {"pay_link", u"https://farhill.example/p/7", u"https://farhill.example/p/7"},
    {"done", u"已完成新址线路勘测", u"The line at the new address has been surveyed"},
    {"answer", u"移机后合同期不变", u"The contract term stays the same after the move"},
    {"article_link", u"https://farhill.example/h/7", u"https://farhill.example/h/7"},
    {"service", u"家庭宽带 500M", u"Home broadband 500M"},
    {"expires_at", u"2026-12-05T10:00:00.000Z", u"2026-12-05T17:00:00.000Z"},
    {"price", u"1280.00 CNY", u"1280.00 CNY"},
    {"renew_link", u"https://farhill.example/r/7", u"https://farhill.example/r/7"},
    {"solution", u"已更换光猫，网络恢复正常", u"We replaced the modem and the line is stable again"},
    {"prevention", u"我们每周检查一次线路", u"We now check the line every week"},
    {"survey_link", u"https://farhill.example/s/7", u"https://farhill.example/s/7"},
};

Ticket sampleTicket(const QString &locale)
{
    const bool chinese = isChineseCase(locale);
    Ticket ticket;
    ticket.id = {u"ticket-1"_s};
    ticket.source = {u"sample"_s};
    ticket.number = u"RT-1042"_s;
    ticket.customer = {u"customer-1"_s};
    ticket.subject = chinese ? u"宽带移机申请"_s : u"Broadband move"_s;
    ticket.product = chinese ? u"家庭宽带 500M"_s : u"Home broadband 500M"_s;
    ticket.stage = Stage::WaitingCustomer;
    ticket.owner = chinese ? u"王敏"_s : u"Sarah Chen"_s;
    ticket.accountable = chinese ? u"陈立华"_s : u"Tom Baker"_s;
    ticket.due = at(chinese ? "2026-11-24T10:00:00Z" : "2026-11-24T17:00:00Z");
    ticket.created = at("2026-11-18T02:00:00Z");
    ticket.updated = at("2026-11-20T02:00:00Z");
    ticket.revision = u"77"_s;
    ticket.url = u"https://rt.example/Ticket/Display.html?id=1042"_s;
    return ticket;
}

Customer sampleCustomer(const QString &locale)
{
    const bool chinese = isChineseCase(locale);
    Customer customer;
    customer.id = {u"customer-1"_s};
    customer.name = chinese ? u"李雷"_s : u"Han Mei"_s;
    customer.salutation = chinese ? u"先生"_s : u"Ms"_s;
    customer.locale = locale;
    customer.zone = zoneOf(locale);
    customer.zoneIsKnown = true;
    const QString phone = chinese ? u"+8613800138000"_s : u"+4915123456789"_s;
    const QList<std::pair<Channel, QString>> addresses{{Channel::Email, u"customer@example.com"_s},
                                                       {Channel::Sms, phone},
                                                       {Channel::Voice, phone},
                                                       {Channel::Push, u"device-1"_s},
                                                       {Channel::WeChat, u"oFar-0001"_s}};
    for (const auto &[channel, address] : addresses)
        customer.contacts.append({channel, address, true, Consent::Granted});
    customer.postal = chinese ? QStringList{u"浙江省杭州市西湖区文三路 90 号"_s, u"李雷 收"_s, u"310012"_s, u"中国"_s}
                              : QStringList{u"Han Mei"_s, u"Lindenstrasse 12"_s, u"10969 Berlin"_s, u"Germany"_s};
    return customer;
}

} // namespace

QString readText(const QString &path, QString *problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = path + u": "_s + file.errorString();
        return {};
    }
    return QString::fromUtf8(file.readAll());
}

SeedLibrary loadSeedLibrary()
{
    SeedLibrary library;
    readScenarios(library);
    readTemplates(library);
    return library;
}

FormContext sampleContext(const FormSchema &schema, const QString &locale)
{
    FormContext context;
    context.schema = &schema;
    context.ticket = sampleTicket(locale);
    context.customer = sampleCustomer(locale);
    context.now = at("2026-11-21T09:00:00Z");
    context.defaultRegion = u"CN"_s;
    return context;
}

RenderContext sampleRenderContext(const QString &locale)
{
    RenderContext context;
    context.now = at("2026-11-21T09:00:00Z");
    context.sender = isChineseCase(locale)
                         ? Sender{u"远山科技"_s, u"【远山科技】"_s, u"400-820-1234"_s, u"https://farhill.example"_s,
                                  u"浙江省杭州市西湖区文三路 90 号，310012"_s, u"https://farhill.example/u"_s}
                         : Sender{u"Farhill Technologies"_s, u"Farhill:"_s, u"+1 202-555-0140"_s,
                                  u"https://farhill.example/en"_s, u"90 Wensan Road, Hangzhou 310012, China"_s,
                                  u"https://farhill.example/en/u"_s};
    return context;
}

ReminderDraft sampleDraft(const QString &scenarioKey, const FormContext &context)
{
    const bool chinese = isChineseCase(context.customer.locale);
    ReminderDraft draft = prefilled(scenarioKey, context, chinese ? u"王敏"_s : u"Sarah Chen"_s);
    draft.contact = chinese ? ContactPerson{u"王敏"_s, u"400-820-1231"_s}
                            : ContactPerson{u"Sarah Chen"_s, u"+1 202-555-0143"_s};
    const Scenario *scenario = context.schema->scenario(scenarioKey);
    if (!scenario)
        return draft;
    if (scenario->needsItems) {
        draft.items = chinese ? QList<NeededItem>{{u"身份证正反面照片"_s, false}, {u"租赁合同"_s, false}, {u"移机申请表"_s, true}}
                              : QList<NeededItem>{{u"ID card"_s, false}, {u"lease"_s, false}, {u"order form"_s, true}};
    }
    for (const DetailField &field : scenario->details) {
        for (const Filled &filled : details) {
            if (field.key == QLatin1String(filled.key))
                draft.details.insert(field.key, QString::fromUtf16(chinese ? filled.chinese : filled.english));
        }
    }
    return draft;
}

QString listed(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings) {
        text += severityKey(finding.severity) + u' ' + finding.code + u' ' + finding.field
                + (finding.arguments.isEmpty() ? QString() : u" ("_s + finding.arguments.join(u", "_s) + u')') + u'\n';
    }
    return text;
}

} // namespace remindesk::test
