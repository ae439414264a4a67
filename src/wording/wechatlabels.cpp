// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wechatlabels.h"

#include "templating/mergevalues.h"
#include "templating/wechat.h"
#include "templating/words.h"

#include <QRegularExpression>

#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

struct CardWord
{
    const char *key;
    QStringView chinese;
    QStringView english;
};

/// Short, and said to the customer: our own words for the fields speak to the agent.
constexpr std::array byVariable{
    CardWord{"ticket.number", u"工单号", u"Ticket"},     CardWord{"ticket.subject", u"事项", u"Subject"},
    CardWord{"ticket.product", u"产品", u"Product"},     CardWord{"ticket.stage", u"进度", u"Progress"},
    CardWord{"customer.name", u"客户", u"Name"},         CardWord{"customer.greeting", u"客户", u"Name"},
    CardWord{"missing_items", u"待补资料", u"Still needed"}, CardWord{"items", u"所需资料", u"Needed"},
    CardWord{"action", u"待办", u"To do"},               CardWord{"next_step", u"下一步", u"Next step"},
    CardWord{"deadline", u"截止时间", u"Deadline"},      CardWord{"contact.name", u"联系人", u"Contact"},
    CardWord{"contact.reach", u"联系方式", u"Contact"},  CardWord{"owner.name", u"负责人", u"Responsible"},
    CardWord{"company.name", u"公司", u"Company"},       CardWord{"company.hotline", u"服务热线", u"Hotline"},
};

constexpr std::array byType{
    CardWord{"thing", u"内容", u"Details"},      CardWord{"const", u"类型", u"Kind"},
    CardWord{"character_string", u"编号", u"Number"}, CardWord{"number", u"数量", u"Count"},
    CardWord{"letter", u"代码", u"Code"},        CardWord{"symbol", u"标记", u"Sign"},
    CardWord{"time", u"时间", u"Time"},          CardWord{"date", u"日期", u"Date"},
    CardWord{"amount", u"金额", u"Amount"},      CardWord{"phone_number", u"电话", u"Telephone"},
    CardWord{"car_number", u"车牌号", u"Number plate"}, CardWord{"name", u"姓名", u"Name"},
    CardWord{"phrase", u"状态", u"State"},
};

template<size_t n>
QString wordIn(const std::array<CardWord, n> &words, const QString &key, QStringView locale)
{
    for (const CardWord &word : words) {
        if (key == QLatin1StringView(word.key))
            return (isChinese(locale) ? word.chinese : word.english).toString();
    }
    return {};
}

QString labelOfVariable(const QString &variable, const FormSchema *schema, const Scenario *scenario, const QString &locale)
{
    QString word = wordIn(byVariable, variable, locale);
    if (!word.isEmpty())
        return word;
    const QString label = isMergeVariable(variable) ? variableLabel(variable, schema, scenario, locale) : QString();
    return label == variable ? QString() : label;
}

/// The variables a piece of Liquid names, in order: "ticket.number", "deadline".
QStringList variablesIn(const QString &liquid)
{
    static const QRegularExpression name(u"\\b[a-z][a-z_]*(?:\\.[a-z_]+)?\\b"_s);
    QStringList names;
    for (auto found = name.globalMatch(liquid); found.hasNext();)
        names += found.next().captured();
    return names;
}

} // namespace

QMap<QString, QString> wechatLabels(const MessageTemplate &source, const FormSchema *schema, const QString &locale)
{
    const Scenario *scenario = schema ? schema->scenario(source.scenario) : nullptr;
    QMap<QString, QString> labels;
    QStringList used;
    for (auto part = source.parts.constBegin(); part != source.parts.constEnd(); ++part) {
        const WeChatField *field = wechatField(part.key());
        if (!field)
            continue;
        QString label;
        for (const QString &variable : variablesIn(part.value())) {
            label = labelOfVariable(variable, schema, scenario, locale);
            if (!label.isEmpty() && !used.contains(label))
                break;
            label.clear();
        }
        if (label.isEmpty())
            label = wordIn(byType, QLatin1String(field->type), locale);
        for (int more = 2; used.contains(label); ++more) {
            const QString plain = label.section(u' ', 0, -2);
            label = (more == 2 ? label : plain) + u' ' + QString::number(more);
        }
        used += label;
        labels.insert(part.key(), label);
    }
    return labels;
}

} // namespace remindesk
