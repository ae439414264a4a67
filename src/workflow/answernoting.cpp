// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/answernoting.h"

#include "base/logging.h"
#include "domain/time.h"
#include "wording/wording.h"
#include "workflow/noting.h"

namespace remindesk {

namespace {

constexpr int answersAtOnce = 50;
constexpr int answerSoonMs = 300;
constexpr int againMs = 60'000;

} // namespace

AnswerNoting::AnswerNoting(const QList<TicketSource *> &sources, IntakeStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
    for (TicketSource *source : sources) {
        if (source->isLive())
            m_sources.insert(source->id(), source);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(answerSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AnswerNoting::begin);
}

void AnswerNoting::runSoon()
{
    QMetaObject::invokeMethod(this, [this] {
        if (m_isRunning)
            m_isAgainWanted = true;
        else if (!m_sources.isEmpty())
            m_soon.start(answerSoonMs);
    });
}

void AnswerNoting::begin()
{
    m_isRunning = true;
    m_isAgainWanted = false;
    m_written = 0;
    m_failed = 0;
    m_open = m_sources.keys();
    next();
}

void AnswerNoting::next()
{
    if (!m_answers.isEmpty())
        return write(m_answers.takeFirst());
    if (m_open.isEmpty())
        return rest(m_isAgainWanted);
    listen(this, m_store.unnotedAnswers({m_open.first()}, answersAtOnce), [this](const Result<QList<UnnotedAnswer>> &answers) {
        if (!answers) {
            qCWarning(lcSource) << "answers were not noted:" << answers.error().code;
            return rest(false);
        }
        m_answers = *answers;
        if (m_answers.isEmpty())
            m_open.removeFirst();
        next();
    });
}

void AnswerNoting::write(const UnnotedAnswer &answer)
{
    TicketSource *source = m_sources.value(m_open.first());
    listen(this, source->writeNote(answer.ticketNumber, answerNoteText(answer)), [this, answer](const Done &written) {
        if (written || !isTemporary(written.error()))
            return putDown(answer, written);
        qCWarning(lcSource) << "an answer's note was put off:" << written.error().code;
        m_answers.clear();
        m_open.removeFirst();
        m_soon.start(againMs);
        next();
    });
}

void AnswerNoting::putDown(const UnnotedAnswer &answer, const Done &written)
{
    HistoryEvent event;
    event.at = m_clock.now();
    event.message = answer.message;
    event.reminder = answer.reminder;
    event.ticket = answer.ticket;
    event.kind = written ? QStringLiteral("answer-noted") : QStringLiteral("answer-not-noted");
    event.state = answer.state;
    event.reason = written ? QString() : written.error().code;
    event.source = QStringLiteral("source:") + m_open.first().value;
    listen(this, m_store.markNoted(answer.seq, event), [this, isWritten = written.has_value()](const Done &done) {
        if (!done) {
            qCWarning(lcSource) << "an answer's note was not put down:" << done.error().code;
            return rest(false);
        }
        ++(isWritten ? m_written : m_failed);
        next();
    });
}

void AnswerNoting::rest(bool isAgainWanted)
{
    m_isRunning = false;
    m_answers.clear();
    Q_EMIT rested(m_written, m_failed);
    if (isAgainWanted)
        m_soon.start(answerSoonMs);
}

QString answerNoteText(const UnnotedAnswer &answer)
{
    const QString first = reasonWords(QStringLiteral("answer.note"),
                                      {channelWords(answer.answer.channel), masked(answer.answer.sender),
                                       isoUtc(answer.answer.at)});
    return QStringLiteral("Remindesk: ") + first + QStringLiteral("\n\n") + answer.answer.text;
}

} // namespace remindesk
