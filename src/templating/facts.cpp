// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/render.h"

#include "templating/characters.h"
#include "templating/factscan.h"
#include "templating/moments.h"
#include "templating/voice.h"

#include <QDateTime>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

// What a reader of the message sees: no markup, no id of a provider's template.
QString readableText(const Message &message)
{
    QStringList texts;
    for (auto it = message.parts.begin(); it != message.parts.end(); ++it) {
        if (it.key() != u"html" && it.key() != u"template")
            texts.append(it.value());
    }
    return texts.join(u'\n');
}

/// What a message says, found once and looked at by several questions.
struct ReadMessage
{
    QString locale;
    QString text;
    QList<FoundMoment> moments; ///< where there is a deadline
    QList<FoundMoney> money;    ///< where there is an amount
};

bool isPhoneNumber(const QString &reach)
{
    const auto isDigit = [](QChar c) { return isAsciiDigit(c.unicode()); };
    return std::count_if(reach.begin(), reach.end(), isDigit) >= 5
           && std::none_of(reach.begin(), reach.end(), [](QChar c) { return c.isLetter() || c == u'@'; });
}

/// The facts of a draft, and what else its own texts say: a date the agent wrote into the next step is no
/// contradiction of the deadline.
class Facts
{
public:
    explicit Facts(const ReminderDraft &draft) : m_draft(draft), m_number(cleaned(draft.facts.number).trimmed())
    {
        for (const QString &value : draft.details) {
            if (const std::optional<Money> money = parseMoney(value)) {
                m_money.append(*money);
                continue;
            }
            const QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
            if (value.endsWith(u'Z') && time.isValid())
                m_moments.append(wallTime({time.toMSecsSinceEpoch()}, draft.zone));
            m_ownWords.append(value);
        }
        for (const std::optional<Instant> &instant :
             {draft.deadline, draft.notBefore, draft.notAfter, draft.facts.due}) {
            if (instant)
                m_moments.append(wallTime(*instant, draft.zone));
        }
        m_ownWords << draft.nextStep << draft.completion << draft.evidence.summary << draft.facts.subject
                   << draft.facts.product << draft.contact.reach << draft.evidence.attachments;
        for (const NeededItem &item : draft.items)
            m_ownWords.append(item.name);
        m_words = m_ownWords.join(u'\n');
        m_otherMoments = moments(m_words);
        m_otherMoney = money(m_words);
    }

    ReadMessage read(const Message &message) const
    {
        const QString text = readableText(message);
        return {message.locale, text, moments(text), money(text)};
    }

    struct State
    {
        QString fact;
        QString expected;
        bool isCarried = false;
    };

    QList<State> states(const ReadMessage &message) const
    {
        const QString &text = message.text;
        QList<State> states;
        if (!m_number.isEmpty()) {
            states.append({u"ticket"_s, m_number,
                           containsNumber(text, m_number)
                               || text.contains(readOneByOne(m_number, message.locale))});
        }
        if (m_draft.deadline)
            states.append({u"deadline"_s, written(*m_draft.deadline, message.locale), hasDeadline(message)});
        for (const Money &money : m_money)
            states.append({u"amount"_s, writtenMoney(money, message.locale), hasMoney(message, money)});
        const QString reach = cleaned(m_draft.contact.reach).trimmed();
        if (!reach.isEmpty()) {
            states.append({u"contact"_s, reach,
                           text.contains(reach, Qt::CaseInsensitive)
                               || (isPhoneNumber(reach) && containsPhone(text, reach))});
        }
        return states;
    }

    /// Fact, expected and found text of everything that contradicts.
    QList<QStringList> contradictions(const ReadMessage &message) const
    {
        QList<QStringList> result;
        if (m_draft.deadline) {
            for (const FoundMoment &found : message.moments) {
                if (found.time && !isKnown(found))
                    result.append({u"deadline"_s, written(*m_draft.deadline, message.locale), found.text});
            }
        }
        if (!m_money.isEmpty()) {
            for (const FoundMoney &found : message.money) {
                if (!isKnown(found))
                    result.append({u"amount"_s, writtenMoney(m_money.first(), message.locale), found.text});
            }
        }
        if (!m_number.isEmpty()) {
            for (const QString &other : otherNumbersLike(message.text, m_number)) {
                if (!m_words.contains(other))
                    result.append({u"ticket"_s, m_number, other});
            }
        }
        return result;
    }

private:
    QList<FoundMoment> moments(const QString &text) const { return m_draft.deadline ? momentsIn(text) : QList<FoundMoment>(); }
    QList<FoundMoney> money(const QString &text) const { return m_money.isEmpty() ? QList<FoundMoney>() : moneyIn(text); }

    QString written(Instant instant, const QString &locale) const
    {
        return writtenMoment(instant, m_draft.zone, locale, MomentStyle::Short, instant);
    }

    bool hasDeadline(const ReadMessage &message) const
    {
        const WallTime wall = wallTime(*m_draft.deadline, m_draft.zone);
        const QList<FoundMoment> &found = message.moments;
        const bool isThere = std::any_of(found.begin(), found.end(), [&](const FoundMoment &moment) {
            return moment.time && moment.agreesWith(wall);
        });
        // Day and time in fields of their own, as WeChat has them.
        const bool hasDay = std::any_of(found.begin(), found.end(),
                                        [&](const FoundMoment &moment) { return moment.isOnDay(wall.date); });
        return isThere || (hasDay && containsNumber(message.text, wall.time.toString(u"HH:mm"_s)));
    }

    static bool hasMoney(const ReadMessage &message, const Money &money)
    {
        return std::any_of(message.money.begin(), message.money.end(),
                           [&](const FoundMoney &one) { return one.agreesWith(money); });
    }

    bool isKnown(const FoundMoment &found) const
    {
        return std::any_of(m_moments.begin(), m_moments.end(),
                           [&](const WallTime &wall) { return found.agreesWith(wall); })
               || std::any_of(m_otherMoments.begin(), m_otherMoments.end(), [&](const FoundMoment &other) {
                      return other.month == found.month && other.day == found.day && other.time == found.time;
                  });
    }

    bool isKnown(const FoundMoney &found) const
    {
        return std::any_of(m_money.begin(), m_money.end(),
                           [&](const Money &money) { return found.agreesWith(money); })
               || std::any_of(m_otherMoney.begin(), m_otherMoney.end(), [&](const FoundMoney &other) {
                      return other.amount == found.amount && other.currency == found.currency;
                  });
    }

    const ReminderDraft &m_draft;
    QString m_number;
    QList<Money> m_money;
    QList<WallTime> m_moments;
    QStringList m_ownWords;
    QString m_words;
    QList<FoundMoment> m_otherMoments;
    QList<FoundMoney> m_otherMoney;
};

// WeChat's fields and a push are short, and a voice cannot read a link out: the contact may be missing there.
Severity severityOf(const QString &fact, Channel channel, const QString &expected)
{
    const bool mayLeaveOut = channel == Channel::WeChat || channel == Channel::Push
                             || (channel == Channel::Voice && !isPhoneNumber(expected));
    return fact == u"contact" && mayLeaveOut ? Severity::Warning : Severity::Blocking;
}

} // namespace

Findings factFindings(const QList<Message> &messages, const ReminderDraft &draft)
{
    const Facts facts(draft);
    Findings findings;
    for (const Message &message : messages) {
        const QString field = u"channel."_s + channelKey(message.channel);
        const ReadMessage read = facts.read(message);
        for (const Facts::State &state : facts.states(read)) {
            if (!state.isCarried) {
                findings.append({u"fact.missing"_s, field, severityOf(state.fact, message.channel, state.expected),
                                 false, {state.fact, state.expected}});
            }
        }
        // Reading a text is guesswork: a supervisor may say that the other date is meant.
        for (const QStringList &contradiction : facts.contradictions(read))
            findings.append({u"fact.differs"_s, field, Severity::Blocking, true, contradiction});
    }
    return findings;
}

QMap<QString, QList<Channel>> factCoverage(const QList<Message> &messages, const ReminderDraft &draft)
{
    const Facts facts(draft);
    QMap<QString, QList<Channel>> coverage;
    for (const Message &message : messages) {
        QMap<QString, bool> carried;
        for (const Facts::State &state : facts.states(facts.read(message)))
            carried[state.fact] = carried.value(state.fact, true) && state.isCarried;
        for (auto it = carried.begin(); it != carried.end(); ++it) {
            QList<Channel> &channels = coverage[it.key()]; // a fact nobody carries is listed as well
            if (it.value())
                channels.append(message.channel);
        }
    }
    return coverage;
}

} // namespace remindesk
