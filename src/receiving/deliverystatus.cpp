// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/mailreading.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostGroups = 100;

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// RFC 5322 fields with their folding undone; groups are divided by empty lines (RFC 3464 §2.1).
QList<Fields> groupsIn(QByteArray content)
{
    content.replace("\r\n", "\n");
    QList<Fields> groups{{}};
    for (const QByteArray &line : content.split('\n')) {
        Fields &group = groups.last();
        if (line.trimmed().isEmpty()) {
            if (!group.isEmpty() && groups.size() <= mostGroups)
                groups.append(Fields());
        } else if ((line.startsWith(' ') || line.startsWith('\t')) && !group.isEmpty()) {
            if (group.last().second.size() < 4096)
                group.last().second += ' ' + line.trimmed();
        } else if (const qsizetype colon = line.indexOf(':'); colon > 0 && group.size() < 100) {
            group.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
        }
    }
    return groups;
}

QByteArray field(const Fields &fields, const char *name)
{
    for (const auto &[key, value] : fields) {
        if (key == name)
            return value;
    }
    return {};
}

/// RFC 3461 §4: "+2B" stands for a plus sign.
QByteArray fromXtext(const QByteArray &text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int code = text[i] == '+' ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex)
            i += 2;
        plain += isHex ? char(code) : text[i];
    }
    return plain;
}

/// "smtp; 550 5.1.1 …" without the type.
QByteArray afterType(const QByteArray &value)
{
    const qsizetype semicolon = value.indexOf(';');
    return semicolon < 0 ? value : value.mid(semicolon + 1).trimmed();
}

/// RFC 3463: the subject of an enhanced status code.
QString failureReason(const QByteArray &status)
{
    if (status == "5.2.2" || status == "4.2.2")
        return u"dsn.full"_s;
    if (status.startsWith("5.1.") || status == "5.2.1")
        return u"dsn.address"_s;
    if (status.startsWith("5.7.") || status.startsWith("4.7."))
        return u"dsn.refused"_s;
    if (status.startsWith("4."))
        return u"dsn.expired"_s;
    return u"report.bounced"_s;
}

} // namespace

DeliveryStatus readDeliveryStatus(const QByteArray &content)
{
    DeliveryStatus status;
    for (const Fields &fields : groupsIn(content)) {
        if (status.envelopeId.isEmpty())
            status.envelopeId = fromXtext(field(fields, "original-envelope-id"));
        const QByteArray action = field(fields, "action").toLower();
        if (!action.isEmpty())
            status.groups.append({action, field(fields, "status").split(' ').first(),
                                  afterType(field(fields, "diagnostic-code"))});
    }
    return status;
}

std::pair<Report, QString> meaningOfStatus(const StatusGroup &group)
{
    if (group.action == "failed")
        return {Report::Bounced, failureReason(group.status)};
    if (group.action == "delayed")
        return {Report::Progress, u"report.delayed"_s};
    if (group.action == "delivered")
        return {Report::Delivered, u"report.delivered"_s};
    if (group.action == "relayed" || group.action == "expanded") // to where no report comes from
        return {Report::Progress, u"report.relayed"_s};
    return {Report::Other, u"report.other"_s};
}

} // namespace remindesk
