// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/validator.h"

#include "domain/address.h"

#include <QRegularExpression>
#include <QUrl>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Numbers that only work inside one country and that everybody there knows: 95588, 12345, 400-820-8820.
bool isHotline(const QString &text)
{
    static const QRegularExpression hotline(
        u"^(?:9[56]\\d{3,4}|1[02]\\d{3}|1[02]\\d{4}|[48]00[ -]?\\d{3}[ -]?\\d{4}|[48]00[ -]?\\d{4}[ -]?\\d{3})$"_s);
    return hotline.match(text).hasMatch();
}

/// "010-62800000 转 8001" -> the part a telephone network knows.
QString withoutExtension(const QString &text)
{
    static const QRegularExpression extension(
        u"\\s*(?:转|分机|ext\\.?|extension|x)\\s*\\d{1,6}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(extension);
}

} // namespace

std::optional<QString> linkProblem(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return u"link.invalid"_s;
    if (!url.userInfo().isEmpty() || text.section(u'/', 2, 2).contains(u'@'))
        return u"link.user-info"_s;
    const QString scheme = url.scheme().toLower();
    if (scheme == "http"_L1)
        return u"link.not-https"_s;
    if (scheme != "https"_L1)
        return u"link.invalid"_s;
    return std::nullopt;
}

bool isReachable(const QString &reach, const QString &region)
{
    if (reach.contains("://"_L1))
        return !linkProblem(reach);
    const QString number = withoutExtension(reach);
    return isHotline(number) || PhoneNumber::parse(number, region).has_value();
}

void Validator::checkName(const QString &key, const QString &name)
{
    if (name.contains(u'<') || name.contains(u'>'))
        block(u"name.markup"_s, key, {key, shown(name)});
    else if (name.contains(u'@'))
        warn(u"name.is-address"_s, key, {key});
}

void Validator::checkPerson(const QString &key, const QString &name)
{
    if (isBlank(name)) {
        block(u"raci.missing-"_s + key, key);
        return;
    }
    if (!checkText(key, name, false))
        return;
    static const QRegularExpression several(u"[;\uff1b\u3001\uff0c&]| and | 和 "_s);
    if (name.contains(several))
        block(u"raci.several-"_s + key, key, {shown(name)});
    else
        checkName(key, name);
}

void Validator::checkPeople()
{
    Raci &raci = draft.raci;
    raci.responsible = raci.responsible.trimmed();
    raci.accountable = raci.accountable.trimmed();
    checkPerson(u"responsible"_s, raci.responsible);
    checkPerson(u"accountable"_s, raci.accountable);
    if (!isBlank(raci.responsible) && raci.responsible == raci.accountable)
        warn(u"raci.same-person"_s, u"accountable"_s, {shown(raci.responsible)});
    for (const QString &name : std::as_const(raci.consulted))
        checkText(u"consulted"_s, name, true);
    for (const QString &name : std::as_const(raci.informed))
        checkText(u"informed"_s, name, true);
}

void Validator::checkContact()
{
    ContactPerson &contact = draft.contact;
    contact.name = contact.name.trimmed();
    contact.reach = contact.reach.trimmed();
    if (isBlank(contact.name))
        block(u"contact.missing-name"_s, u"contact"_s);
    else if (checkText(u"contact"_s, contact.name, false))
        checkName(u"contact"_s, contact.name);
    if (isBlank(contact.reach))
        block(u"contact.missing-reach"_s, u"contact"_s);
    else if (checkText(u"contact"_s, contact.reach, false)
             && !isReachable(contact.reach, context.defaultRegion))
        block(u"contact.unreachable"_s, u"contact"_s, {shown(contact.reach)});
}

} // namespace remindesk
