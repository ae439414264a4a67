// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/lint.h"

#include "templating/characters.h"
#include "templating/factscan.h"
#include "templating/lintwords.h"
#include "templating/sms.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// What a person reads of the message: identifiers of ours ("REMIND_COLLECT") are not for customers.
QString readText(const Message &message)
{
    if (message.channel != Channel::WeChat)
        return plainText(message);
    QStringList texts;
    for (auto part = message.parts.begin(); part != message.parts.end(); ++part) {
        if (part.key() != "template"_L1)
            texts.append(part.value());
    }
    return texts.join(u'\n');
}

class Linter
{
public:
    explicit Linter(const LintSubject &subject)
        : m_subject(subject), m_message(*subject.message), m_text(readText(m_message))
    {
    }

    Findings run()
    {
        checkAction();
        checkDeadline();
        checkWords();
        checkShouting();
        checkEncoding();
        checkLinks();
        return m_findings;
    }

private:
    void add(const char16_t *code, const QStringList &arguments, bool needsApproval = false)
    {
        m_findings.append({QString::fromUtf16(code), u"channel."_s + channelKey(m_message.channel),
                           needsApproval ? Severity::Blocking : Severity::Warning, needsApproval, arguments});
    }

    /// Texts are cut for WeChat and joined by others: the beginning is enough to know them again.
    [[nodiscard]] bool says(const QString &text) const
    {
        constexpr qsizetype enough = 12;
        const QString begin = text.simplified().left(enough);
        return !begin.isEmpty() && m_text.simplified().contains(begin, Qt::CaseInsensitive);
    }

    void checkAction()
    {
        if (m_message.channel == Channel::WeChat)
            return; // a card of a few facts, 20 characters each: it leads to the ticket, which says it
        const ReminderDraft &draft = *m_subject.draft;
        const ExpectedResponse expected = draft.expected.value_or(m_subject.scenario->expected);
        if (expected == ExpectedResponse::None || says(draft.customerAction))
            return;
        for (const NeededItem &item : draft.items) {
            if (!item.isReceived && says(item.name))
                return;
        }
        static const QRegularExpression anyLink(u"https?://"_s);
        if (!m_text.contains(anyLink))
            add(u"lint.no-action", {});
    }

    void checkDeadline()
    {
        const ReminderDraft &draft = *m_subject.draft;
        if (!draft.deadline)
            return;
        const WallTime wall = wallTime(*draft.deadline, draft.zone);
        const QList<FoundMoment> found = momentsIn(m_text);
        const bool isSaid = std::any_of(found.begin(), found.end(), [&wall](const FoundMoment &moment) {
            return moment.isOnDay(wall.date);
        });
        if (!isSaid)
            add(u"lint.no-deadline", {});
    }

    void checkWords()
    {
        const QString source = ownText();
        for (const LintWord &entry : jargonWords()) {
            if (const QString word = wordIn(source, entry.word); !word.isEmpty())
                add(u"lint.jargon", {QString::fromUtf16(entry.better), word});
        }
        if (reminderClass() == ReminderClass::Care)
            return;
        for (const LintWord &entry : promotionWords()) {
            if (const QString word = wordIn(source, entry.word); !word.isEmpty())
                add(u"lint.promotion", {word}, true);
        }
    }

    void checkShouting()
    {
        // A name or an abbreviation is one word in capitals; somebody who shouts uses more.
        static const QRegularExpression capitals(u"\\b[A-Z]{3,}(?:[ ,'-]+[A-Z]{2,})+\\b"_s);
        static const QRegularExpression marks(u"[!！]{2,}"_s);
        const QString source = ownText();
        for (const QRegularExpression &pattern : {capitals, marks}) {
            if (const QRegularExpressionMatch match = pattern.match(source); match.hasMatch())
                add(u"lint.shouting", {match.captured()});
        }
    }

    void checkEncoding()
    {
        const MessageMeasure &measure = m_message.measure;
        const QString &culprit = measure.ucs2Culprit;
        if (m_message.channel != Channel::Sms || measure.encoding != SmsEncoding::Ucs2 || culprit.isEmpty())
            return;
        QString without = m_message.part("text");
        without.replace(culprit, u"."_s);
        const MessageMeasure cheaper = measureSms(without);
        if (cheaper.encoding == SmsEncoding::Gsm7 && ownText().contains(culprit))
            add(u"lint.sms-dearer", {QString::number(measure.segments), QString::number(cheaper.segments), culprit});
    }

    void checkLinks()
    {
        static const QRegularExpression anchor(u"<a\\s[^>]*?href\\s*=\\s*[\"']([^\"']*)[\"'][^>]*>(.*?)</a>"_s,
                                               QRegularExpression::CaseInsensitiveOption
                                                   | QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression tags(u"<[^>]*>"_s);
        static const QRegularExpression named(u"(?:https?://|www\\.)?((?:[a-z0-9-]+\\.)+[a-z]{2,})"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        auto matches = anchor.globalMatch(m_message.part("html"));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            QString text = match.captured(2);
            text.remove(tags);
            const QString host = QUrl(match.captured(1)).host();
            const QRegularExpressionMatch other = named.match(text);
            if (!host.isEmpty() && other.hasMatch() && !text.contains(u'@') && !isSameHost(other.captured(1), host))
                add(u"lint.link-host", {host, other.captured(1)});
        }
    }

    static bool isSameHost(const QString &shown, const QString &real)
    {
        const auto bare = [](QString host) {
            host = host.toLower();
            return host.startsWith("www."_L1) ? host.sliced(4) : host;
        };
        return bare(shown) == bare(real);
    }

    /// The template's own words, without what stands in braces: a customer's product may be called SALE.
    [[nodiscard]] QString ownText() const
    {
        static const QRegularExpression liquid(u"\\{\\{.*?\\}\\}|\\{%.*?%\\}"_s,
                                               QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression tags(u"<[^>]*>"_s);
        QStringList texts;
        for (auto part = m_subject.parts->begin(); part != m_subject.parts->end(); ++part) {
            if (part.key() == "template"_L1)
                continue;
            QString text = part.value();
            text.replace(liquid, u" "_s);
            texts.append(text.remove(tags));
        }
        return texts.join(u'\n');
    }

    /// The word as it stands in the text; a Latin one only by itself.
    static QString wordIn(const QString &text, const char16_t *word)
    {
        const QString sought = QString::fromUtf16(word);
        const bool isLatin = sought.front().unicode() < 0x80;
        for (qsizetype at = text.indexOf(sought, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(sought, at + 1, Qt::CaseInsensitive)) {
            const auto touches = [&](qsizetype index) {
                return index >= 0 && index < text.size() && text[index].unicode() < 0x80 && text[index].isLetterOrNumber();
            };
            if (!isLatin || (!touches(at - 1) && !touches(at + sought.size())))
                return text.mid(at, sought.size());
        }
        return {};
    }

    [[nodiscard]] ReminderClass reminderClass() const
    {
        return m_subject.draft->reminderClass.value_or(m_subject.scenario->reminderClass);
    }

    const LintSubject &m_subject;
    const Message &m_message;
    QString m_text;
    Findings m_findings;
};

} // namespace

Findings lint(const LintSubject &subject)
{
    return Linter(subject).run();
}

bool needsSecondApproval(const Findings &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.isApprovable && finding.severity == Severity::Blocking && finding.code.startsWith("lint."_L1);
    });
}

} // namespace remindesk
