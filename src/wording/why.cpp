// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/why.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text, const QStringList &arguments)
{
    return filled(QCoreApplication::translate("wording", text), arguments);
}

/// An event that is written beside a message and changes nothing about it.
bool isNote(const QString &kind)
{
    static constexpr std::array notes{"report"_L1,  "contradiction"_L1, "late-result"_L1, "awaiting"_L1,
                                      "replied"_L1, "acked"_L1,         "opted-out"_L1};
    return kind.startsWith("comment-"_L1) || kind.startsWith("answer-"_L1)
           || std::find(notes.begin(), notes.end(), kind) != notes.end();
}

QString timeText(Instant at, const TimeZoneId &zone)
{
    const WallTime wall = wallTime(at, zone);
    return wall.date.toString(u"yyyy-MM-dd "_s) + wall.time.toString(u"HH:mm"_s);
}

constexpr qsizetype detailLength = 160;

/// Of a reason only what is the matter, not the advice behind it: it becomes part of one sentence.
QString firstOf(const QString &text)
{
    qsizetype end = text.size();
    for (const QString &stop : {u". "_s, u"。"_s}) {
        if (const qsizetype at = text.indexOf(stop); at >= 0)
            end = std::min(end, at);
    }
    return text.left(end);
}

/// Without its last stop: it goes into the middle or to the end of another sentence.
QString inside(QString text)
{
    text = text.simplified();
    while (text.endsWith(u'.') || text.endsWith(u'。'))
        text.chop(1);
    return text;
}

struct Story
{
    QString at;     ///< of the decisive event
    QString who;    ///< its source
    QString why;    ///< reason and the provider's words; may be empty
    QString next;   ///< the next try
    QString reason; ///< code
    QString kind;
};

QString waiting(DeliveryState state, const Story &story)
{
    using enum DeliveryState;
    if (state == Draft)
        return say(QT_TRANSLATE_NOOP("wording", "Not sent: it is still a draft."), {});
    if (state == Blocked)
        return say(QT_TRANSLATE_NOOP("wording", "Not sent: it waits for approval or completion (%1)."),
                   {story.why.isEmpty() ? story.at : story.why});
    if (state == Held && story.why.isEmpty())
        return say(QT_TRANSLATE_NOOP("wording", "Not sent yet: held until %1."), {story.next});
    if (state == Held)
        return say(QT_TRANSLATE_NOOP("wording", "Not sent yet: held until %1, because: %2."), {story.next, story.why});
    if (state == Scheduled)
        return say(QT_TRANSLATE_NOOP("wording", "Not sent yet: %1 set it for %2."), {story.who, story.next});
    if (story.kind == "retried"_L1)
        return say(QT_TRANSLATE_NOOP("wording", "Not sent yet: %1 put it back into the queue at %2."), {story.who, story.at});
    if (!story.why.isEmpty())
        return say(QT_TRANSLATE_NOOP("wording", "Not sent yet: tried again from %1 on, because: %2."), {story.next, story.why});
    return say(QT_TRANSLATE_NOOP("wording", "Not sent yet: in the queue since %1, to go from %2 on."), {story.at, story.next});
}

QString gone(DeliveryState state, const Story &story)
{
    using enum DeliveryState;
    if (state == Sending)
        return say(QT_TRANSLATE_NOOP("wording", "Being sent since %1; its result is not known yet."), {story.at});
    if (state == Delivered && story.reason == "arrived"_L1)
        return say(QT_TRANSLATE_NOOP("wording", "Sent, and %2 confirmed at %1 that it arrived."), {story.at, story.who});
    if (state == Delivered)
        return say(QT_TRANSLATE_NOOP("wording", "Sent, and delivered at %1 according to %2."), {story.at, story.who});
    if (state == Sent)
        return say(QT_TRANSLATE_NOOP("wording", "Sent at %1: every rule let it pass and %2 accepted it; whether it was "
                                                "delivered is not reported."),
                   {story.at, story.who});
    if (state == Unknown)
        return say(QT_TRANSLATE_NOOP("wording", "Perhaps sent (%1), nobody can know: %2."), {story.at, story.why});
    if (state == Simulated)
        return say(QT_TRANSLATE_NOOP("wording", "Not sent: only simulated at %1."), {story.at});
    return say(QT_TRANSLATE_NOOP("wording", "Sent, but not delivered: %2 reported at %1: %3."),
               {story.at, story.who, story.why});
}

QString stopped(DeliveryState state, const Story &story)
{
    using enum DeliveryState;
    const QString why = story.why.isEmpty() ? stateWords(state) : story.why;
    switch (state) {
    case Canceled:
        return say(QT_TRANSLATE_NOOP("wording", "Not sent: stopped by %2 at %1, because: %3."), {story.at, story.who, why});
    case Failed:
        return say(QT_TRANSLATE_NOOP("wording", "Not sent: it failed at %1, because: %2."), {story.at, why});
    case Expired:
        return say(QT_TRANSLATE_NOOP("wording", "Not sent: at %1 it was too late, because: %2."), {story.at, why});
    case Merged:
        return say(QT_TRANSLATE_NOOP("wording", "Not sent by itself: merged with another message at %1."), {story.at});
    default:
        return say(QT_TRANSLATE_NOOP("wording", "Not sent: decided at %1, because: %2."), {story.at, why});
    }
}

/// A report that denies what stands is part of the truth about it.
bool isContradicted(const HistoryEvent *decisive, const QList<HistoryEvent> &events)
{
    return std::any_of(events.begin(), events.end(), [decisive](const HistoryEvent &event) {
        return event.kind == "contradiction"_L1 && (!decisive || event.seq > decisive->seq);
    });
}

Story storyOf(const OutboxItem &item, const HistoryEvent *decisive, const Labels &labels)
{
    Story story;
    story.next = timeText(item.nextTry, labels.zone);
    story.at = timeText(decisive ? decisive->at : item.created, labels.zone);
    story.who = decisive ? sourceWords(decisive->source) : item.author;
    story.reason = decisive ? decisive->reason : item.reason;
    story.kind = decisive ? decisive->kind : QString();
    const QString detail = decisive ? inside(detailWords(*decisive, labels).left(detailLength)) : QString();
    story.why = inside(firstOf(reasonWords(story.reason, {}, labels)));
    if (!story.why.isEmpty() && !detail.isEmpty())
        story.why = say(QT_TRANSLATE_NOOP("wording", "%1 (%2)"), {story.why, detail});
    else if (story.why.isEmpty())
        story.why = detail;
    return story;
}

/// Which gateway was meant to have it, where the last one to take it was a fallback and it went.
QString fallbackOf(const OutboxItem &item, const QList<HistoryEvent> &events, const Labels &labels)
{
    using enum DeliveryState;
    if (item.state != Sent && item.state != Delivered && item.state != Undelivered && item.state != Bounced)
        return {};
    const auto taken = std::find_if(events.crbegin(), events.crend(),
                                    [](const HistoryEvent &event) { return event.kind == "claimed"_L1; });
    if (taken == events.crend() || taken->reason != "gateway.fallback"_L1)
        return {};
    return detailWords(*taken, labels);
}

} // namespace

const HistoryEvent *decisiveEvent(const OutboxItem &item, const QList<HistoryEvent> &events)
{
    const auto found = std::find_if(events.crbegin(), events.crend(), [&item](const HistoryEvent &event) {
        return event.state == item.state && !isNote(event.kind);
    });
    return found == events.crend() ? nullptr : &*found;
}

QString whySentence(const OutboxItem &item, const QList<HistoryEvent> &events, const Labels &labels)
{
    using enum DeliveryState;
    const HistoryEvent *decisive = decisiveEvent(item, events);
    const Story story = storyOf(item, decisive, labels);
    QString text;
    switch (item.state) {
    case Draft:
    case Blocked:
    case Scheduled:
    case Held:
    case Queued:
        text = waiting(item.state, story);
        break;
    case Sending:
    case Sent:
    case Delivered:
    case Undelivered:
    case Bounced:
    case Unknown:
    case Simulated:
        text = gone(item.state, story);
        break;
    case Merged:
    case Skipped:
    case Canceled:
    case Failed:
    case Expired:
        text = stopped(item.state, story);
        break;
    }
    if (const QString instead = fallbackOf(item, events, labels); !instead.isEmpty())
        text = say(QT_TRANSLATE_NOOP("wording", "%1; a fallback took it (%2)."), {inside(text), instead});
    if (!isContradicted(decisive, events))
        return text;
    return say(QT_TRANSLATE_NOOP("wording", "%1; another report contradicts it."), {inside(text)});
}

} // namespace remindesk
