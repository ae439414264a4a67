// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/address.h"

#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLocalOctets = 64;    // RFC 5321 §4.5.3.1.1
constexpr qsizetype maxAddressOctets = 254; // §4.5.3.1.3 less the angle brackets
constexpr qsizetype maxLabelOctets = 63;    // RFC 1035 §2.3.4

bool isAsciiAlnum(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// RFC 5321 atext.
bool isAtomCharacter(QChar c)
{
    return isAsciiAlnum(c) || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

/// What neither part may have, wherever it stands.
Done checkCharacters(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.category() == QChar::Other_Control)
            return failure(u"E-ADR-24"_s, {shown(c)});
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size()
                            && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            ++i;
            continue;
        }
        if (c.isSurrogate() || c.category() == QChar::Other_Format
            || c.category() == QChar::Other_NotAssigned
            || c.category() == QChar::Other_PrivateUse)
            return failure(u"E-ADR-25"_s, {shown(text)});
    }
    return {};
}

/// What is recognisably something other than one bare address.
Done checkShape(const QString &text)
{
    if (text.contains(u'<') || text.contains(u'>'))
        return failure(u"E-ADR-13"_s, {shown(text)});
    if (text.startsWith(u'"'))
        return failure(u"E-ADR-11"_s, {shown(text)});
    if (text.contains(u'(') || text.contains(u')'))
        return failure(u"E-ADR-12"_s, {shown(text)});
    if (text.contains(u',') || text.contains(u';'))
        return failure(u"E-ADR-14"_s, {shown(text)});
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    if (std::any_of(text.begin(), text.end(), isSpace))
        return failure(u"E-ADR-09"_s, {shown(text)});
    const qsizetype at = text.indexOf(u'@');
    if (at < 0)
        return failure(u"E-ADR-02"_s, {shown(text)});
    if (text.indexOf(u'@', at + 1) >= 0)
        return failure(u"E-ADR-03"_s, {shown(text)});
    if (at == 0)
        return failure(u"E-ADR-04"_s, {shown(text)});
    if (at == text.size() - 1)
        return failure(u"E-ADR-05"_s, {shown(text)});
    if (text.at(at + 1) == u'[')
        return failure(u"E-ADR-15"_s, {shown(text)});
    return {};
}

Done checkLocal(const QString &local)
{
    if (local.startsWith(u'.'))
        return failure(u"E-ADR-06"_s, {shown(local)});
    if (local.endsWith(u'.'))
        return failure(u"E-ADR-07"_s, {shown(local)});
    if (local.contains(".."_L1))
        return failure(u"E-ADR-08"_s, {shown(local)});
    for (const QChar c : local) {
        if (c.unicode() < 0x80 && c != u'.' && !isAtomCharacter(c))
            return failure(u"E-ADR-10"_s, {shown(c)});
    }
    const qsizetype octets = local.toUtf8().size();
    if (octets > maxLocalOctets)
        return failure(u"E-ADR-16"_s, {QString::number(octets)});
    return {};
}

Done checkDomain(const QString &domain)
{
    if (domain.startsWith(u'.') || domain.endsWith(u'.'))
        return failure(u"E-ADR-20"_s, {shown(domain)});
    if (domain.contains(".."_L1))
        return failure(u"E-ADR-21"_s, {shown(domain)});
    for (const QChar c : domain) {
        if (c.unicode() < 0x80 && c != u'.' && c != u'-' && !isAsciiAlnum(c))
            return failure(u"E-ADR-23"_s, {shown(c)});
    }
    const QStringList labels = domain.split(u'.');
    for (const QString &label : labels) {
        if (label.size() > maxLabelOctets)
            return failure(u"E-ADR-18"_s, {shown(label), QString::number(label.size())});
        if (label.startsWith(u'-') || label.endsWith(u'-'))
            return failure(u"E-ADR-22"_s, {shown(label)});
    }
    if (labels.size() < 2)
        return failure(u"E-ADR-19"_s, {shown(domain)});
    const QString &top = labels.last();
    if (std::all_of(top.begin(), top.end(), [](QChar c) { return c.isDigit(); }))
        return failure(u"E-ADR-27"_s, {shown(domain)});
    return {};
}

/// Letters, digits, hyphens, and nothing that is, or looks like, an encoded label: IDNA has nothing to do.
bool isPlainDomain(const QString &domain)
{
    const bool isAscii = std::all_of(domain.begin(), domain.end(), [](QChar c) { return c.unicode() < 0x80; });
    return isAscii && !domain.contains("--"_L1);
}

/// The domain as DNS asks for it (IDNA, RFC 5891): some code points, and labels that only become too
/// long when they are encoded, fail here.
Result<QByteArray> aceOf(const QString &domain)
{
    if (isPlainDomain(domain)) // nearly every one, and encoding costs more than all other checks together
        return domain.toLatin1();
    const QByteArray ace = QUrl::toAce(domain, QUrl::IgnoreIDNWhitelist);
    const QStringList labels = QUrl::fromAce(ace, QUrl::IgnoreIDNWhitelist).split(u'.');
    const bool hasUndecodable = std::any_of(labels.begin(), labels.end(), [](const QString &label) {
        return label.startsWith("xn--"_L1);
    });
    if (ace.isEmpty() || hasUndecodable)
        return failure(u"E-ADR-26"_s, {shown(domain)});
    return ace;
}

/// UTS 39 "highly restrictive": one script, or Latin beside the scripts of one East Asian language.
bool labelMixesScripts(const QString &label)
{
    QSet<QChar::Script> scripts;
    for (const char32_t c : label.toUcs4()) {
        const QChar::Script script = QChar::script(c);
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(script);
    }
    if (scripts.size() < 2)
        return false;
    scripts.remove(QChar::Script_Latin);
    static const QList<QSet<QChar::Script>> together{
        {QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana},
        {QChar::Script_Han, QChar::Script_Bopomofo},
        {QChar::Script_Han, QChar::Script_Hangul}};
    return std::none_of(together.begin(), together.end(),
                        [&](const auto &group) { return group.contains(scripts); });
}

bool domainMixesScripts(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    return std::any_of(labels.begin(), labels.end(), labelMixesScripts);
}

} // namespace

Result<EmailAddress> EmailAddress::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return failure(u"E-ADR-01"_s);
    // Line ends at the edges are no typing slip: they come from header injection.
    if (const Done done = checkCharacters(text); !done)
        return failure(done.error());
    if (const Done done = checkShape(trimmed); !done)
        return failure(done.error());

    const qsizetype at = trimmed.indexOf(u'@');
    EmailAddress address;
    address.m_text = trimmed;
    address.m_local = trimmed.left(at);
    const QString typed = trimmed.mid(at + 1);
    if (const Done done = checkLocal(address.m_local); !done)
        return failure(done.error());
    if (const Done done = checkDomain(typed); !done)
        return failure(done.error());
    const Result<QByteArray> ace = aceOf(typed.toLower());
    if (!ace)
        return failure(ace.error());
    address.m_domain = isPlainDomain(typed) ? QString::fromLatin1(*ace) : QUrl::fromAce(*ace, QUrl::IgnoreIDNWhitelist);

    const qsizetype octets = address.m_local.toUtf8().size() + 1 + ace->size();
    if (octets > maxAddressOctets)
        return failure(u"E-ADR-17"_s, {QString::number(octets)});
    address.m_needsSmtpUtf8 = std::any_of(address.m_local.begin(), address.m_local.end(),
                                          [](QChar c) { return c.unicode() >= 0x80; });
    address.m_mixesScripts = !isPlainDomain(address.m_domain) && domainMixesScripts(address.m_domain);
    return address;
}

QString EmailAddress::aceDomain() const
{
    return isPlainDomain(m_domain) ? m_domain : QString::fromLatin1(QUrl::toAce(m_domain, QUrl::IgnoreIDNWhitelist));
}

bool EmailAddress::isRoleAddress() const
{
    // RFC 2142, and the mailboxes that only send.
    static const QSet<QString> roles{
        u"abuse"_s,     u"admin"_s,      u"administrator"_s, u"bounce"_s,    u"bounces"_s,
        u"donotreply"_s, u"ftp"_s,       u"hostmaster"_s,    u"info"_s,      u"mailerdaemon"_s,
        u"marketing"_s, u"news"_s,       u"noc"_s,           u"noreply"_s,   u"nobody"_s,
        u"postmaster"_s, u"root"_s,      u"sales"_s,         u"security"_s,  u"support"_s,
        u"usenet"_s,    u"uucp"_s,       u"webmaster"_s,     u"www"_s};
    QString name = m_local.section(u'+', 0, 0).toLower();
    name.remove(u'-').remove(u'_').remove(u'.');
    return roles.contains(name);
}

} // namespace remindesk
