// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/ticketcolumns.h"

#include "ticketing/ticketfile.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct FieldNames
{
    TicketField field;
    QString key;
    QString names; ///< separated by blanks; lower case without blanks and punctuation
};

const QList<FieldNames> &fieldNames()
{
    using F = TicketField;
    static const QList<FieldNames> names{
        {F::Number, u"number"_s, u"编号 工单号 工单编号 单号 工单 ticket ticketno ticketnumber ticketid number no id"_s},
        {F::Customer, u"customer"_s,
         u"客户 客户姓名 客户名称 姓名 联系人 customer customername client requester requestor contact"_s},
        {F::Status, u"status"_s, u"状态 工单状态 status state"_s},
        {F::Due, u"due"_s, u"到期 截止 到期时间 截止时间 截止日期 期限 时限 due duedate dueat deadline duetime"_s},
        {F::Owner, u"owner"_s, u"负责人 处理人 经办人 客服 受理人 owner assignee assignedto agent responsible"_s},
        {F::CustomerKey, u"customer-id"_s, u"客户编号 客户号 客户id customerid customerno customerkey clientid"_s},
        {F::Salutation, u"salutation"_s, u"称呼 称谓 salutation title"_s},
        {F::Segment, u"segment"_s, u"客户等级 客户类型 分群 segment tier"_s},
        {F::Email, u"email"_s, u"邮箱 电子邮箱 电子邮件 邮件 email emailaddress mail customeremail"_s},
        {F::Phone, u"phone"_s, u"手机 手机号 手机号码 电话 联系电话 电话号码 phone mobile mobilephone phonenumber telephone"_s},
        {F::Zone, u"zone"_s, u"时区 客户时区 timezone zone tz"_s},
        {F::Quiet, u"quiet-hours"_s, u"免打扰 免打扰时段 勿扰时段 quiethours quiettime donotdisturb"_s},
        {F::Locale, u"locale"_s, u"语言 客户语言 language locale lang"_s},
        {F::Address, u"address"_s, u"地址 邮寄地址 通信地址 address postaladdress"_s},
        {F::WeChat, u"wechat"_s, u"微信 微信号 openid wechat wechatid wechatopenid"_s},
        {F::Push, u"push"_s, u"推送 推送id push pushid device"_s},
        {F::Subject, u"subject"_s, u"主题 标题 摘要 subject summary topic"_s},
        {F::Product, u"product"_s, u"产品 产品服务 服务 商品 product service productservice"_s},
        {F::Queue, u"queue"_s, u"队列 组 分组 部门 queue group team department"_s},
        {F::Stage, u"stage"_s, u"阶段 当前阶段 stage phase"_s},
        {F::Priority, u"priority"_s, u"优先级 优先 紧急程度 priority urgency"_s},
        {F::Accountable, u"accountable"_s, u"主管 责任人 升级人 accountable escalation supervisor"_s},
        {F::Consulted, u"consulted"_s, u"咨询人 协办人 consulted"_s},
        {F::Informed, u"informed"_s, u"知会人 抄送 informed cc"_s},
        {F::Created, u"created"_s, u"创建时间 创建日期 建单时间 created createdat createdon opened"_s},
        {F::Updated, u"updated"_s, u"更新时间 更新日期 修改时间 最后更新 updated updatedat updatedon lastupdated modified"_s},
        {F::Comment, u"comment"_s, u"备注 评论 留言 说明 comment comments note notes remark"_s},
        {F::Url, u"url"_s, u"链接 网址 工单链接 url link"_s},
        {F::Ignored, u"ignore"_s, u"remindeskrow remindeskcode remindeskreason"_s},
    };
    return names;
}

/// "Ticket No." and "ticket_no" are one name.
QString plain(const QString &name)
{
    QString out;
    const QString folded = name.normalized(QString::NormalizationForm_KC).toLower();
    for (const QChar c : folded) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

Done checkNames(const QStringList &columns, const QMap<QString, QString> &asked)
{
    if (columns.size() > importColumnLimit)
        return failure(u"E-IMP-11"_s, {QString::number(columns.size()), QString::number(importColumnLimit)});
    QSet<QString> seen;
    for (const QString &column : columns) {
        if (!column.isEmpty() && seen.contains(column))
            return failure(u"E-IMP-16"_s, {shown(column)});
        seen.insert(column);
    }
    for (auto it = asked.begin(); it != asked.end(); ++it) {
        if (!seen.contains(it.key()))
            return failure(u"E-IMP-18"_s, {shown(it.key())});
    }
    return {};
}

using Words = QList<QPair<QString, QString>>; // key, words

const Words &stageWords()
{
    static const Words words{
        {u"received"_s, u"new 新建 新 新工单 待处理 未处理 待受理 已受理 待分配 received"_s},
        {u"in-progress"_s, u"open inprogress processing assigned active 处理中 进行中 已分配 跟进中 受理中 打开"_s},
        {u"waiting-customer"_s,
         u"pending waiting waitingcustomer waitingforcustomer onhold stalled 等待客户 待客户 待客户回复 待客户确认 待回复 挂起 暂停"_s},
        {u"resolved"_s, u"resolved solved fixed done completed 已解决 已处理 已完成 完成"_s},
        {u"closed"_s, u"closed rejected cancelled canceled deleted 已关闭 关闭 已取消 取消 已拒绝 已结单 已归档"_s}};
    return words;
}

const Words &priorityWords()
{
    static const Words words{{u"urgent"_s, u"urgent critical p1 紧急 特急 非常紧急"_s},
                             {u"high"_s, u"high p2 高 重要"_s},
                             {u"normal"_s, u"normal medium p3 普通 中 一般 正常"_s},
                             {u"low"_s, u"low p4 低"_s}};
    return words;
}

QString keyOf(const Words &words, const QString &word)
{
    const QString wanted = plain(word);
    for (const auto &[key, list] : words) {
        if (list.split(u' ').contains(wanted))
            return key;
    }
    return {};
}

} // namespace

std::optional<TicketField> ticketFieldFromKey(const QString &key)
{
    for (const FieldNames &entry : fieldNames()) {
        if (entry.key == key)
            return entry.field;
    }
    return std::nullopt;
}

TicketField ticketFieldFromName(const QString &name)
{
    static const QHash<QString, TicketField> table = [] {
        QHash<QString, TicketField> all;
        for (const FieldNames &entry : fieldNames()) {
            for (const QString &word : entry.names.split(u' '))
                all.insert(word, entry.field);
        }
        return all;
    }();
    return table.value(plain(name), TicketField::Custom);
}

QString ticketFieldKey(TicketField field)
{
    for (const FieldNames &entry : fieldNames()) {
        if (entry.field == field)
            return entry.key;
    }
    return {};
}

QStringList ticketFieldKeys()
{
    QStringList keys;
    for (const FieldNames &entry : fieldNames())
        keys.append(entry.key);
    return keys;
}

Result<ColumnPlan> planColumns(const QStringList &columns, const QMap<QString, QString> &asked)
{
    if (const Done named = checkNames(columns, asked); !named)
        return failure(named.error());
    ColumnPlan plan{QList<TicketField>(columns.size(), TicketField::Custom), columns};
    const auto isFree = [&plan](TicketField field) {
        return field == TicketField::Ignored || !plan.fields.contains(field);
    };
    for (int i = 0; i < columns.size(); ++i) {
        const auto wish = asked.find(columns[i]);
        if (wish == asked.end())
            continue;
        const std::optional<TicketField> field = ticketFieldFromKey(*wish);
        if (field && !isFree(*field))
            return failure(u"E-IMP-17"_s, {*wish});
        plan.fields[i] = field.value_or(TicketField::Custom);
        plan.customNames[i] = *wish;
    }
    for (int i = 0; i < columns.size(); ++i) {
        const TicketField field = ticketFieldFromName(columns[i]);
        if (!asked.contains(columns[i]) && field != TicketField::Custom && isFree(field))
            plan.fields[i] = field;
    }
    if (plan.columnOf(TicketField::Status) < 0 && plan.columnOf(TicketField::Stage) >= 0)
        plan.fields[plan.columnOf(TicketField::Stage)] = TicketField::Status;
    QStringList missing;
    for (const TicketField field : {TicketField::Number, TicketField::Customer, TicketField::Status,
                                    TicketField::Due, TicketField::Owner}) {
        if (plan.columnOf(field) < 0)
            missing.append(ticketFieldKey(field));
    }
    if (!missing.isEmpty())
        return failure(u"E-IMP-12"_s, {missing.join(u", "_s)});
    return plan;
}

std::optional<Stage> stageFromWord(const QString &word)
{
    return stageFromKey(keyOf(stageWords(), word));
}

std::optional<Priority> priorityFromWord(const QString &word)
{
    return priorityFromKey(keyOf(priorityWords(), word));
}

QString knownStatusWords()
{
    QStringList lines;
    for (const auto &[key, list] : stageWords())
        lines.append(list.split(u' ').mid(0, 5).join(u", "_s));
    return lines.join(u"; "_s);
}

} // namespace remindesk
