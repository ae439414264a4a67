// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/answer.h"

#include "domain/keytable.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<Engagement, 9> engagements{{"opened"_L1, "clicked"_L1, "acked"_L1, "replied"_L1, "rated"_L1,
                                               "question"_L1, "correction"_L1, "opted_out"_L1, "complained"_L1}};
constexpr KeyTable<Meaning, 5> meanings{
    {"text"_L1, "acknowledge"_L1, "stop"_L1, "maybe-stop"_L1, "resume"_L1}};

/// Full width becomes ordinary width (NFKC), capitals small letters, spaces single; what ends a sentence goes.
QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
    const auto isBare = [](QChar c) { return !c.isLetterOrNumber(); };
    while (!plain.isEmpty() && isBare(plain.back()))
        plain.chop(1);
    while (!plain.isEmpty() && isBare(plain.front()))
        plain.remove(0, 1);
    return plain;
}

bool isOneOf(const QString &text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text == word; });
}

bool holdsOneOf(const QString &text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

constexpr qsizetype longestHint = 60; // a longer text is a letter that may speak of stopping anything

bool soundsLikeStop(const QString &text)
{
    if (text.size() > longestHint)
        return false;
    if (holdsOneOf(text, {u"don't stop", u"don’t stop", u"dont stop", u"do not stop", u"not unsubscribe", u"不要停", u"别停",
                          u"不退订", u"不要退订", u"别退订", u"不取消", u"不要取消"}))
        return false;
    return holdsOneOf(text, {u"no more", u"stop", u"unsubscribe", u"opt out", u"remove me", u"leave me alone", u"退订",
                             u"退訂", u"别再发", u"不要再发", u"别发了", u"不要发", u"勿发", u"勿扰", u"拒收", u"别打扰"});
}

} // namespace

QList<Engagement> allEngagements()
{
    QList<Engagement> all;
    for (std::size_t i = 0; i < engagements.keys.size(); ++i)
        all += Engagement(i);
    return all;
}

QString engagementKey(Engagement engagement)
{
    return engagements.key(engagement);
}

std::optional<Engagement> engagementFromKey(const QString &key)
{
    return engagements.value(key);
}

bool isAnswer(Engagement engagement)
{
    switch (engagement) {
    case Engagement::Acked:
    case Engagement::Replied:
    case Engagement::Rated:
    case Engagement::Question:
    case Engagement::Correction:
        return true;
    case Engagement::Opened:
    case Engagement::Clicked:
    case Engagement::OptedOut:
    case Engagement::Complained:
        break;
    }
    return false;
}

QString meaningKey(Meaning meaning)
{
    return meanings.key(meaning);
}

std::optional<Meaning> meaningFromKey(const QString &key)
{
    return meanings.value(key);
}

Meaning meaningOf(const QString &text)
{
    const QString plain = folded(text.left(longestHint * 2));
    if (isOneOf(plain, {u"stop", u"stopall", u"stop all", u"unsubscribe", u"cancel", u"end", u"quit", u"td", u"t",
                        u"退订", u"退訂", u"取消", u"取消订阅", u"停止"}))
        return Meaning::Stop;
    if (plain == u"1")
        return Meaning::Acknowledge;
    if (isOneOf(plain, {u"start", u"unstop", u"resume", u"恢复", u"恢復", u"重新订阅"}))
        return Meaning::Resume;
    return soundsLikeStop(plain) ? Meaning::MaybeStop : Meaning::Text;
}

} // namespace remindesk
