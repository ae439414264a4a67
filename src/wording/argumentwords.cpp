// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings and reasons carry keys, so that programs can compare them. Here they become what a reader says.
#include "wording/wording.h"

#include "wording/codesentence.h"
#include "wording/wechatlabels.h"

#include <QHash>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Text, Field, Fields, StageKey, ChannelKey, ClassKey, ScenarioKey, Part, Fact, ErrorCode, Rule, Time };

using Kinds = QList<Kind>;

const QHash<QString, Kinds> &kindsByCode()
{
    using enum Kind;
    static const QHash<QString, Kinds> kinds{
        {u"field.missing"_s, {Field}},
        {u"field.too-long"_s, {Field}},
        {u"field.control"_s, {Field}},
        {u"name.markup"_s, {Field}},
        {u"name.is-address"_s, {Field}},
        {u"ticket.drift"_s, {Fields}},
        {u"drift"_s, {Fields}},
        {u"ticket.ended"_s, {StageKey}},
        {u"stage-ended"_s, {StageKey}},
        {u"class.lowered"_s, {ClassKey, ClassKey}},
        {u"details.unknown"_s, {Text, ScenarioKey}},
        {u"channel.no-address"_s, {ChannelKey}},
        {u"channel.no-gateway"_s, {ChannelKey}},
        {u"channel.bad-address"_s, {ErrorCode}},
        {u"channel.left-out-address"_s, {ErrorCode}},
        {u"channel.unusual"_s, {ChannelKey, ScenarioKey}},
        {u"consent.denied"_s, {ChannelKey}},
        {u"consent.transaction-only"_s, {ChannelKey}},
        {u"consent"_s, {ChannelKey}},
        {u"switched-channel"_s, {ChannelKey}},
        {u"recipient.missing"_s, {ChannelKey}},
        {u"template.none"_s, {ScenarioKey, Text, ChannelKey}},
        {u"template.blank"_s, {Text, Part}},
        {u"template.failed"_s, {ErrorCode, Part}},
        {u"part.empty"_s, {Part}},
        {u"part.too-long"_s, {Part}},
        {u"part.control"_s, {Part}},
        {u"line.break"_s, {Part}},
        {u"wechat.too-long"_s, {Part}},
        {u"wechat.format"_s, {Part, Rule}},
        {u"stop.restored"_s, {Time}},
        {u"backup.failed"_s, {ErrorCode}},
        {u"anchor.failed"_s, {ErrorCode}},
        {u"history.keyless"_s, {ErrorCode}},
        {u"fact.missing"_s, {Fact}},
        {u"fact.differs"_s, {Fact}},
        {u"customer-replied"_s, {Time}},
        {u"deadline-passed"_s, {Time}},
        {u"quiet-hours"_s, {Time}},
        {u"not-before"_s, {Time}},
        {u"quiet-past-deadline"_s, {Time, Time}},
        {u"cap"_s, {Text, Text, Time}},
        {u"cap-past-deadline"_s, {Time, Time}},
    };
    return kinds;
}

QString fieldLabel(const QString &key, const Labels &labels)
{
    const Scenario *scenario = labels.schema ? labels.schema->scenario(labels.scenario) : nullptr;
    for (const DetailField &detail : scenario ? scenario->details : QList<DetailField>()) {
        if (key == u"details."_s + detail.key)
            return detail.label.in(labels.locale);
    }
    const FieldRule *rule = labels.schema ? labels.schema->field(key) : nullptr;
    const QString own = rule ? rule->label.in(labels.locale) : QString();
    return own.isEmpty() ? fieldWords(key) : own;
}

QString fieldList(const QString &keys, const Labels &labels)
{
    QStringList words;
    for (const QString &key : keys.split(u", "_s))
        words += fieldLabel(key, labels);
    return words.join(QCoreApplication::translate("wording", ", "));
}

QString scenarioName(const QString &key, const Labels &labels)
{
    const Scenario *scenario = labels.schema ? labels.schema->scenario(key) : nullptr;
    const QString name = scenario ? scenario->name.in(labels.locale) : QString();
    return name.isEmpty() ? key : name;
}

QString factLabel(const QString &fact)
{
    if (fact == "ticket"_L1)
        return QCoreApplication::translate("wording", "ticket number");
    if (fact == "amount"_L1)
        return QCoreApplication::translate("wording", "amount");
    if (fact == "deadline"_L1)
        return QCoreApplication::translate("wording", "deadline");
    if (fact == "contact"_L1)
        return QCoreApplication::translate("wording", "contact for questions");
    return fieldWords(fact);
}

QString partLabel(const QString &part, const Labels &labels)
{
    const MessageTemplate *source = labels.templates ? labels.templates->find(labels.scenario, labels.messageLocale,
                                                                              Channel::WeChat)
                                                     : nullptr;
    const QString onCard = source ? wechatLabels(*source, labels.schema, labels.locale).value(part) : QString();
    return onCard.isEmpty() ? partWords(part) : onCard;
}

QString ruleLabel(const QString &rule)
{
    static const QHash<QString, const char *> rules{
        {u"no-cjk"_s, QT_TRANSLATE_NOOP("wording", "letters, digits and signs")},
        {u"number"_s, QT_TRANSLATE_NOOP("wording", "a number")},
        {u"letter"_s, QT_TRANSLATE_NOOP("wording", "letters")},
        {u"symbol"_s, QT_TRANSLATE_NOOP("wording", "signs")},
        {u"time"_s, QT_TRANSLATE_NOOP("wording", "a time")},
        {u"date"_s, QT_TRANSLATE_NOOP("wording", "a date")},
        {u"amount"_s, QT_TRANSLATE_NOOP("wording", "an amount of money")},
        {u"phone"_s, QT_TRANSLATE_NOOP("wording", "a telephone number")},
        {u"car"_s, QT_TRANSLATE_NOOP("wording", "a number plate")},
        {u"name"_s, QT_TRANSLATE_NOOP("wording", "a name")},
        {u"han"_s, QT_TRANSLATE_NOOP("wording", "Chinese characters")},
    };
    const char *text = rules.value(rule, nullptr);
    return text ? worded(text) : rule;
}

/// What is wrong, without the advice that follows and without the full stop.
QString firstSentence(const QString &text)
{
    qsizetype end = text.size();
    for (const QString &stop : {u". "_s, u"。"_s}) {
        if (const qsizetype at = text.indexOf(stop); at >= 0)
            end = std::min(end, at);
    }
    QString first = text.left(end);
    while (first.endsWith(u'.') || first.endsWith(u'。'))
        first.chop(1);
    return first;
}

QString errorLabel(const QString &code, const QStringList &arguments)
{
    return hasSentence(code) ? firstSentence(sentence(Error{code, arguments, {}}).mid(code.size()).trimmed()) : code;
}

QString timeLabel(const QString &text, const Labels &labels)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return text;
    const WallTime wall = wallTime({time.toMSecsSinceEpoch()}, labels.zone);
    return wall.date.toString(u"MM-dd "_s) + wall.time.toString(u"HH:mm"_s);
}

template<typename Value>
QString keyWords(const std::optional<Value> &value, QString (*words)(Value), const QString &key)
{
    return value ? words(*value) : key;
}

QString labelOf(Kind kind, const QStringList &arguments, qsizetype index, const Labels &labels)
{
    const QString &key = arguments.at(index);
    switch (kind) {
    case Kind::Text: return key;
    case Kind::Field: return fieldLabel(key, labels);
    case Kind::Fields: return fieldList(key, labels);
    case Kind::StageKey: return keyWords(stageFromKey(key), stageWords, key);
    case Kind::ChannelKey: return keyWords(channelFromKey(key), channelWords, key);
    case Kind::ClassKey: return keyWords(reminderClassFromKey(key), classWords, key);
    case Kind::ScenarioKey: return scenarioName(key, labels);
    case Kind::Part: return partLabel(key, labels);
    case Kind::Fact: return factLabel(key);
    case Kind::ErrorCode: return errorLabel(key, arguments.mid(3)); // template.failed: code, part, place, its own
    case Kind::Rule: return ruleLabel(key);
    case Kind::Time: return timeLabel(key, labels);
    }
    return key;
}

/// Of a message's taking: the id of the gateway, what it said comes with the next event; for a fallback also the preferred one and why
/// that could not take it.
QString fallbackWords(const HistoryEvent &event, const Labels &labels)
{
    if (event.reason != "gateway.fallback"_L1)
        return {};
    QString why = reasonWords(event.detail.section(u", "_s, 2), {}, labels);
    while (why.endsWith(u'.') || why.endsWith(u'。'))
        why.chop(1);
    return filled(QCoreApplication::translate("wording", "%1 goes first, but: %2"), {event.detail.section(u", "_s, 1, 1), why});
}

} // namespace

QStringList argumentWords(const QString &code, const QStringList &arguments, const Labels &labels)
{
    const Kinds kinds = kindsByCode().value(code);
    QStringList words = arguments;
    for (qsizetype i = 0; i < std::min(kinds.size(), arguments.size()); ++i)
        words[i] = labelOf(kinds.at(i), arguments, i, labels);
    return words;
}

QString detailWords(const HistoryEvent &event, const Labels &labels)
{
    if (event.kind == "claimed"_L1)
        return fallbackWords(event, labels);
    const Kinds kinds = kindsByCode().value(event.reason);
    if (kinds.isEmpty() || event.source.startsWith("gateway:"_L1))
        return event.detail;
    if (kinds.constFirst() == Kind::Fields)
        return fieldList(event.detail, labels);
    return argumentWords(event.reason, event.detail.split(u", "_s), labels).join(QCoreApplication::translate("wording", ", "));
}

QString partWords(const QString &part)
{
    static const QHash<QString, const char *> parts{
        {u"subject"_s, QT_TRANSLATE_NOOP("wording", "subject line")},
        {u"title"_s, QT_TRANSLATE_NOOP("wording", "title")},
        {u"text"_s, QT_TRANSLATE_NOOP("wording", "text")},
        {u"body"_s, QT_TRANSLATE_NOOP("wording", "text of the page")},
        {u"html"_s, QT_TRANSLATE_NOOP("wording", "formatted mail")},
        {u"template"_s, QT_TRANSLATE_NOOP("wording", "name of the WeChat template")},
    };
    const char *text = parts.value(part, nullptr);
    return text ? worded(text) : part;
}

QString sourceWords(const QString &source)
{
    QString who = source.section(u':', 1);
    if (source == "dispatcher"_L1)
        return QCoreApplication::translate("wording", "the sending service");
    if (source.startsWith("agent:"_L1))
        return who;
    if (source.startsWith("gateway:"_L1))
        return filled(QCoreApplication::translate("wording", "gateway %1"), {who});
    if (source.startsWith("source:"_L1))
        return filled(QCoreApplication::translate("wording", "ticket source %1"), {who});
    return source;
}

QString ruleWords(const Reason &reason, const Labels &labels)
{
    static const QHash<QString, const char *> passed{
        {u"ticket-vanished"_s, QT_TRANSLATE_NOOP("wording", "the ticket is in its source")},
        {u"stage-ended"_s, QT_TRANSLATE_NOOP("wording", "the ticket is open, or the reminder fits its end")},
        {u"customer-replied"_s, QT_TRANSLATE_NOOP("wording", "the customer has not written since")},
        {u"drift"_s, QT_TRANSLATE_NOOP("wording", "the ticket is as it was")},
        {u"consent"_s, QT_TRANSLATE_NOOP("wording", "the customer has not refused this channel")},
        {u"deadline-passed"_s, QT_TRANSLATE_NOOP("wording", "there is time enough")},
        {u"not-before"_s, QT_TRANSLATE_NOOP("wording", "its time has come")},
        {u"quiet-hours"_s, QT_TRANSLATE_NOOP("wording", "no quiet hours where the customer is")},
        {u"cap"_s, QT_TRANSLATE_NOOP("wording", "not too many messages lately")},
    };
    const char *text = reason.isPassed ? passed.value(reason.code, nullptr) : nullptr;
    return text ? worded(text) : reasonWords(reason.code, reason.arguments, labels);
}

} // namespace remindesk
