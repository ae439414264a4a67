// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/words.h"

#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

struct Pair
{
    const char16_t *chinese;
    const char16_t *english;

    [[nodiscard]] QString in(QStringView locale) const
    {
        return QString::fromUtf16(isChinese(locale) ? chinese : english);
    }
};

struct Named
{
    const char *key;
    Pair words;
};

// In the order of Stage and ExpectedResponse. WeChat's phrases hold five Chinese characters.
constexpr std::array stages{Pair{u"已受理", u"received"}, Pair{u"处理中", u"in progress"},
                            Pair{u"等待您回复", u"waiting for you"}, Pair{u"已解决", u"resolved"},
                            Pair{u"已关闭", u"closed"}};
constexpr std::array responses{Pair{u"无需回复", u"no reply needed"}, Pair{u"文字回复", u"a short reply"},
                               Pair{u"上传文件", u"files"}, Pair{u"点击确认", u"one click"},
                               Pair{u"电话回复", u"a phone call"}};

constexpr std::array zones{
    Named{"UTC", {u"协调世界时", u"UTC"}},
    Named{"Etc/UTC", {u"协调世界时", u"UTC"}},
    Named{"Asia/Shanghai", {u"北京时间", u"Beijing time"}},
    Named{"Asia/Chongqing", {u"北京时间", u"Beijing time"}},
    Named{"Asia/Urumqi", {u"乌鲁木齐时间", u"Urumqi time"}},
    Named{"Asia/Hong_Kong", {u"香港时间", u"Hong Kong time"}},
    Named{"Asia/Macau", {u"澳门时间", u"Macau time"}},
    Named{"Asia/Taipei", {u"台北时间", u"Taipei time"}},
    Named{"Asia/Singapore", {u"新加坡时间", u"Singapore time"}},
    Named{"Asia/Kuala_Lumpur", {u"吉隆坡时间", u"Kuala Lumpur time"}},
    Named{"Asia/Bangkok", {u"曼谷时间", u"Bangkok time"}},
    Named{"Asia/Ho_Chi_Minh", {u"胡志明市时间", u"Ho Chi Minh City time"}},
    Named{"Asia/Jakarta", {u"雅加达时间", u"Jakarta time"}},
    Named{"Asia/Manila", {u"马尼拉时间", u"Manila time"}},
    Named{"Asia/Tokyo", {u"东京时间", u"Tokyo time"}},
    Named{"Asia/Seoul", {u"首尔时间", u"Seoul time"}},
    Named{"Asia/Kolkata", {u"印度时间", u"India time"}},
    Named{"Asia/Dubai", {u"迪拜时间", u"Dubai time"}},
    Named{"Australia/Sydney", {u"悉尼时间", u"Sydney time"}},
    Named{"Australia/Melbourne", {u"墨尔本时间", u"Melbourne time"}},
    Named{"Pacific/Auckland", {u"奥克兰时间", u"Auckland time"}},
    Named{"Europe/London", {u"伦敦时间", u"London time"}},
    Named{"Europe/Dublin", {u"都柏林时间", u"Dublin time"}},
    Named{"Europe/Lisbon", {u"里斯本时间", u"Lisbon time"}},
    Named{"Europe/Paris", {u"巴黎时间", u"Paris time"}},
    Named{"Europe/Berlin", {u"柏林时间", u"Berlin time"}},
    Named{"Europe/Madrid", {u"马德里时间", u"Madrid time"}},
    Named{"Europe/Rome", {u"罗马时间", u"Rome time"}},
    Named{"Europe/Amsterdam", {u"阿姆斯特丹时间", u"Amsterdam time"}},
    Named{"Europe/Zurich", {u"苏黎世时间", u"Zurich time"}},
    Named{"Europe/Vienna", {u"维也纳时间", u"Vienna time"}},
    Named{"Europe/Stockholm", {u"斯德哥尔摩时间", u"Stockholm time"}},
    Named{"Europe/Moscow", {u"莫斯科时间", u"Moscow time"}},
    Named{"Europe/Istanbul", {u"伊斯坦布尔时间", u"Istanbul time"}},
    Named{"America/New_York", {u"纽约时间", u"New York time"}},
    Named{"America/Chicago", {u"芝加哥时间", u"Chicago time"}},
    Named{"America/Denver", {u"丹佛时间", u"Denver time"}},
    Named{"America/Los_Angeles", {u"洛杉矶时间", u"Los Angeles time"}},
    Named{"America/Toronto", {u"多伦多时间", u"Toronto time"}},
    Named{"America/Vancouver", {u"温哥华时间", u"Vancouver time"}},
    Named{"America/Sao_Paulo", {u"圣保罗时间", u"São Paulo time"}},
};

constexpr std::array salutations{Pair{u"先生", u"Mr"}, Pair{u"女士", u"Ms"}, Pair{u"女士", u"Mrs"},
                                 Pair{u"小姐", u"Miss"}, Pair{u"博士", u"Dr"}, Pair{u"教授", u"Prof."}};

constexpr std::array variables{
    Named{"customer.name", {u"客户姓名", u"customer's name"}},
    Named{"customer.greeting", {u"客户姓名", u"customer's name"}},
    Named{"customer.salutation", {u"称呼", u"salutation"}},
    Named{"ticket.number", {u"工单号", u"ticket number"}},
    Named{"ticket.subject", {u"工单主题", u"ticket subject"}},
    Named{"ticket.product", {u"产品或服务", u"product or service"}},
    Named{"ticket.stage", {u"当前阶段", u"stage"}},
    Named{"goal", {u"任务目标", u"goal"}},
    Named{"action", {u"客户需要做什么", u"what the customer does"}},
    Named{"next_step", {u"客服下一步", u"our next step"}},
    Named{"completion", {u"完成标准", u"completion criterion"}},
    Named{"items", {u"所需信息清单", u"needed items"}},
    Named{"missing_items", {u"所需信息清单", u"needed items"}},
    Named{"deadline", {u"时限", u"deadline"}},
    Named{"contact.name", {u"联系人", u"contact person"}},
    Named{"contact.reach", {u"联系方式", u"contact's number or link"}},
    Named{"owner.name", {u"负责人", u"responsible person"}},
    Named{"accountable.name", {u"升级负责人", u"accountable person"}},
    Named{"evidence.summary", {u"上次联系摘要", u"summary of the last contact"}},
    Named{"company.name", {u"公司名称", u"company name"}},
    Named{"company.signature", {u"短信签名", u"SMS signature"}},
    Named{"company.hotline", {u"服务热线", u"hotline"}},
    Named{"company.site", {u"公司网址", u"web site"}},
    Named{"company.address", {u"公司地址", u"company address"}},
    Named{"company.unsubscribe", {u"退订方式", u"way to unsubscribe"}},
};

template<size_t n>
const Named *findIn(const std::array<Named, n> &table, QStringView key)
{
    for (const Named &entry : table) {
        if (key == QLatin1StringView(entry.key))
            return &entry;
    }
    return nullptr;
}

QString translatedSalutation(const QString &salutation, QStringView locale)
{
    for (const Pair &pair : salutations) {
        if (salutation == QStringView(pair.chinese)
            || salutation.compare(QStringView(pair.english), Qt::CaseInsensitive) == 0)
            return salutation == pair.in(locale) ? salutation : pair.in(locale);
    }
    return salutation;
}

} // namespace

bool isChinese(QStringView locale)
{
    return locale.startsWith(u"zh", Qt::CaseInsensitive);
}

QString stageWord(Stage stage, QStringView locale)
{
    return stages.at(size_t(stage)).in(locale);
}

QString expectedWord(ExpectedResponse expected, QStringView locale)
{
    return responses.at(size_t(expected)).in(locale);
}

QString zoneWord(const TimeZoneId &zone, QStringView locale)
{
    if (const Named *known = findIn(zones, zone.text()))
        return known->words.in(locale);
    QString city = zone.text().section(u'/', -1);
    city.replace(u'_', u' ');
    return isChinese(locale) ? city + u" 当地时间"_s : city + u" time"_s;
}

QString greeting(const QString &name, const QString &salutation, QStringView locale)
{
    if (salutation.isEmpty() || name.isEmpty())
        return name;
    const QString title = translatedSalutation(salutation, locale);
    if (isChinese(locale))
        return name.endsWith(title) ? name : name + title;
    return name.startsWith(title + u' ') ? name : title + u' ' + name;
}

QString joinedList(const QStringList &items, QStringView locale)
{
    if (items.size() < 2)
        return items.join(QString());
    const bool chinese = isChinese(locale);
    return items.sliced(0, items.size() - 1).join(chinese ? u"、"_s : u", "_s)
           + (chinese ? u"和"_s : u" and "_s) + items.last();
}

QString variableWord(QStringView variable, QStringView locale)
{
    const Named *known = findIn(variables, variable);
    return known ? known->words.in(locale) : QString();
}

} // namespace remindesk
