// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/intakerepository.h"

#include "storage/answerwriter.h"
#include "storage/chain.h"
#include "storage/jsontext.h"
#include "storage/receiptwriter.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

UnnotedAnswer unnotedFrom(const Row &row)
{
    UnnotedAnswer unnoted;
    unnoted.seq = row.number(0);
    Answer &answer = unnoted.answer;
    answer.provider = row.text(1);
    answer.eventId = row.text(2);
    answer.channel = keyed(channelFromKey, row.text(3), "channel");
    answer.sender = row.text(4);
    answer.text = row.text(5);
    answer.meaning = keyed(meaningFromKey, row.text(6), "meaning");
    answer.at = row.instant(7);
    unnoted.message = {row.text(8)};
    unnoted.reminder = {row.text(9)};
    unnoted.ticket = {row.text(10)};
    unnoted.ticketNumber = row.text(11);
    unnoted.customerName = row.text(12);
    unnoted.state = keyed(deliveryStateFromKey, row.text(13), "state");
    return unnoted;
}

} // namespace

Async<QList<TakenReceipt>> IntakeRepository::takeReceipts(QList<Receipt> receipts)
{
    return m_thread.write<QList<TakenReceipt>>(
        [receipts = std::move(receipts)](Database &database) {
            QList<TakenReceipt> taken;
            for (const Receipt &receipt : receipts)
                taken.append(takeReceipt(database, receipt));
            return taken;
        },
        DiskNeed::Result);
}

Async<TakenAnswer> IntakeRepository::takeAnswer(Answer answer)
{
    return m_thread.write<TakenAnswer>(
        [answer = std::move(answer)](Database &database) { return AnswerWriter(database, answer).take(); },
        DiskNeed::Result);
}

Async<int> IntakeRepository::joinAside(Instant now)
{
    return m_thread.write<int>([now](Database &database) { return joinAsideReceipts(database, now); });
}

Async<QList<UnnotedAnswer>> IntakeRepository::unnotedAnswers(QList<SourceId> sources, int limit)
{
    return m_thread.read<QList<UnnotedAnswer>>([sources = std::move(sources), limit](Database &database) {
        QList<UnnotedAnswer> answers;
        for (const SourceId &source : sources)
            answers += database.all(
                u"SELECT a.seq, a.provider, a.event_id, a.channel, a.sender, a.text, a.meaning, a.at_ms, m.id, "
                "m.reminder_id, m.ticket_id, m.ticket_number, m.customer_name, m.state "
                "FROM answer a JOIN message m ON m.id = a.message_id "
                "WHERE a.source_id = ? AND a.noted = 0 AND a.source_id <> '' ORDER BY a.seq LIMIT ?"_s,
                {source.value, limit - answers.size()}, unnotedFrom);
        return answers;
    });
}

Async<void> IntakeRepository::markNoted(qint64 seq, HistoryEvent event)
{
    return m_thread.write<void>([seq, event = std::move(event)](Database &database) {
        if (database.run(u"UPDATE answer SET noted = 1 WHERE seq = ? AND noted = 0"_s, {seq}) == 0)
            return;
        HistoryEvent written = event;
        appendHistory(database, written);
    });
}

Async<IntakeCounts> IntakeRepository::intakeCounts()
{
    return m_thread.read<IntakeCounts>([](Database &database) {
        return IntakeCounts{database.number(u"SELECT count(*) FROM receipt WHERE effect = 'aside'"_s),
                            database.number(u"SELECT count(*) FROM receipt WHERE effect = 'contradiction'"_s)};
    });
}

Async<QList<IntakeRow>> IntakeRepository::openRows(int limit)
{
    return m_thread.read<QList<IntakeRow>>([limit](Database &database) {
        return database.all(u"SELECT provider, report, reason, words, effect, message_id, at_ms FROM receipt "
                            "WHERE effect IN ('aside', 'contradiction') ORDER BY seq DESC LIMIT ?"_s,
                            {limit}, [](const Row &row) {
                                return IntakeRow{row.text(0), row.text(1),   row.text(2),   row.text(3),
                                                 row.text(4), {row.text(5)}, row.instant(6)};
                            });
    });
}

Async<QStringList> IntakeRepository::engagement(MessageId message)
{
    return m_thread.read<QStringList>([message = std::move(message)](Database &database) {
        return QStringList(database.all(u"SELECT e.mark FROM engagement e JOIN message m ON m.reminder_id = e.reminder_id "
                                        "WHERE m.id = ? ORDER BY e.at_ms, e.mark"_s,
                                        {message.value}, [](const Row &row) { return row.text(0); }));
    });
}

} // namespace remindesk
