// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/channelrules.h"

#include "templating/characters.h"
#include "templating/htmlcheck.h"
#include "templating/parts.h"
#include "templating/sms.h"
#include "templating/voice.h"
#include "templating/wechat.h"
#include "templating/words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxSubject = 200;
constexpr int maxSmsSegments = 6;
constexpr int maxPushBytes = 4096;
constexpr int goodPushTitle = 50;
constexpr int goodVoiceSeconds = 90;
constexpr int maxPartLength = 100'000;
constexpr int longNumber = 5; ///< digits in a row that a voice would read as a number

class Checker
{
public:
    Checker(const Message &message, const CheckScene &scene)
        : m_message(message), m_scene(scene), m_field(u"channel."_s + channelKey(message.channel))
    {
    }

    Findings check()
    {
        for (auto it = m_message.parts.begin(); it != m_message.parts.end(); ++it)
            checkPart(it.key(), it.value());
        switch (m_message.channel) {
        case Channel::Email:
            checkEmail();
            break;
        case Channel::Sms:
            checkSms();
            break;
        case Channel::Push:
            checkPush();
            break;
        case Channel::WeChat:
            for (auto it = m_message.parts.begin(); it != m_message.parts.end(); ++it)
                m_findings += checkWeChatField(it.key(), it.value());
            break;
        case Channel::Voice:
            checkVoice();
            break;
        case Channel::Letter:
            break;
        }
        return m_findings;
    }

private:
    void add(const char16_t *code, QStringList arguments, Severity severity = Severity::Blocking)
    {
        m_findings.append({QString::fromUtf16(code), m_field, severity, false, std::move(arguments)});
    }

    // Values come without control characters: what is found here stands in the template itself, or is
    // a line end of a value inside a line.
    void checkPart(const QString &name, const QString &text)
    {
        if (text.isEmpty())
            add(u"part.empty", {name});
        if (text.size() > maxPartLength)
            add(u"part.too-long", {name, QString::number(text.size()), QString::number(maxPartLength)});
        const bool isLine = isLinePart(name);
        if (isLine && (text.contains(u'\n') || text.contains(u'\r')))
            add(u"line.break", {name});
        const bool hasControl = std::any_of(text.begin(), text.end(), [isLine](QChar c) {
            return (isControl(c.unicode()) && c != u'\r') || (isLine && isBidiControl(c.unicode()));
        });
        if (hasControl)
            add(u"part.control", {name});
    }

    void checkEmail()
    {
        const int length = characterCount(m_message.part("subject"));
        if (length > maxSubject)
            add(u"subject.too-long", {QString::number(length), QString::number(maxSubject)});
        for (const QString &what : forbiddenHtml(m_message.part("html")))
            add(u"html.forbidden", {what});
        requireOptOut();
    }

    void checkSms()
    {
        const MessageMeasure &measure = m_message.measure;
        if (measure.segments > maxSmsSegments)
            add(u"sms.too-long", {QString::number(measure.segments), QString::number(maxSmsSegments)});
        if (measure.encoding == SmsEncoding::Ucs2)
            blameOneCharacter();
        const QString &signature = m_scene.sender->signature;
        if (isChinese(m_message.locale) && !(signature.startsWith(u'【') && signature.endsWith(u'】')))
            add(u"signature.missing", {shown(signature)});
        requireOptOut();
    }

    // An English text that one curly quote made twice as long.
    void blameOneCharacter()
    {
        QList<char32_t> others;
        QString body = m_message.part("text");
        const QString &signature = m_scene.sender->signature;
        if (!signature.isEmpty() && body.startsWith(signature))
            body = body.sliced(signature.size());
        for (const char32_t c : codePoints(body)) {
            if (!isGsm(c) && !others.contains(c))
                others.append(c);
        }
        const bool isSignatureOnly = others.isEmpty() && !signature.isEmpty();
        if (others.size() > 1 || (!isSignatureOnly && others.isEmpty()))
            return;
        const char32_t culprit = isSignatureOnly ? m_message.measure.ucs2Culprit.toUcs4().value(0) : others.first();
        if (others.size() == 1 && isHan(culprit))
            return;
        add(u"sms.ucs2",
            {QString::fromUcs4(&culprit, 1), u"U+%1"_s.arg(uint(culprit), 4, 16, QLatin1Char('0')).toUpper(),
             QString::number(m_message.measure.segments)},
            Severity::Notice);
    }

    void checkPush()
    {
        if (m_message.measure.units > maxPushBytes)
            add(u"push.too-long", {QString::number(m_message.measure.units), QString::number(maxPushBytes)});
        const int title = characterCount(m_message.part("title"));
        if (title > goodPushTitle) {
            add(u"push.title-long", {QString::number(title), QString::number(goodPushTitle)},
                Severity::Warning);
        }
    }

    void checkVoice()
    {
        if (m_message.measure.seconds > goodVoiceSeconds) {
            add(u"voice.too-long",
                {QString::number(m_message.measure.seconds), QString::number(goodVoiceSeconds)},
                Severity::Warning);
        }
        int run = 0;
        const QString text = m_message.part("text");
        const bool hasLongNumber = std::any_of(text.begin(), text.end(), [&run](QChar c) {
            run = isAsciiDigit(c.unicode()) ? run + 1 : 0;
            return run >= longNumber;
        });
        if (hasLongNumber)
            add(u"voice.number", {QString::number(longNumber)}, Severity::Warning);
    }

    void requireOptOut()
    {
        if (m_scene.reminderClass != ReminderClass::Care)
            return;
        const QString text = m_message.part("text");
        const QString &own = m_scene.sender->unsubscribe;
        if (!own.isEmpty() && text.contains(own))
            return;
        for (const auto word : {u"退订", u"拒收", u"回T", u"回复T", u"unsubscribe", u"opt out", u"opt-out"}) {
            if (text.contains(QStringView(word), Qt::CaseInsensitive))
                return;
        }
        if (!text.contains(u"STOP"_s))
            add(u"optout.missing", {});
    }

    const Message &m_message;
    const CheckScene &m_scene;
    QString m_field;
    Findings m_findings;
};

} // namespace

QByteArray pushJson(const Message &message)
{
    const QJsonObject json{{u"title"_s, message.part("title")}, {u"body"_s, message.part("body")}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

void measure(Message &message)
{
    MessageMeasure &result = message.measure;
    switch (message.channel) {
    case Channel::Sms:
        result = measureSms(message.part("text"));
        return;
    case Channel::Voice:
        result.units = spokenUnits(message.part("text"), message.locale);
        result.seconds = spokenSeconds(message.part("text"), message.locale);
        break;
    case Channel::Push:
        result.units = int(pushJson(message).size());
        break;
    case Channel::Email:
    case Channel::WeChat:
    case Channel::Letter:
        break;
    }
    for (auto it = message.parts.begin(); it != message.parts.end(); ++it) {
        if (it.key() != u"html" && it.key() != u"template")
            result.characters += characterCount(it.value());
    }
}

Findings checkMessage(const Message &message, const CheckScene &scene)
{
    return Checker(message, scene).check();
}

} // namespace remindesk
