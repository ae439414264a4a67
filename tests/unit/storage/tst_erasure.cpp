// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Erasure on a real store: afterwards no file of the profile holds a word of the customer, and the chain still verifies.
#include "outboxfixture.h"

#include "workflow/erasure.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const QString canary = u"qzxvkanarienvogel"_s; // one word for the full-text index
const QString address = u"qzxvkanarienvogel@example.com"_s;

struct ErasureFixture : OutboxFixture
{
    ErasureFixture()
    {
        TicketRecord record = makeRecord(77, canary + u" 退款"_s);
        record.customer.name = canary;
        record.customer.externalKey = address;
        record.customer.contacts = {{Channel::Email, address, true, Consent::Granted}};
        record.customer.postal = {canary};
        record.ticket.url = u"https://tracker.example/"_s + canary;
        record.ticket.fields = {{u"note"_s, canary}};
        record.events.first().text = u"I am "_s + canary;
        known = record;
        put();
    }

    void put()
    {
        if (!waited(store->tickets().put(source, {known})))
            qFatal("put");
    }

    [[nodiscard]] Erasure erasure() { return Erasure({store->erasure(), session, store->audit(), clock}); }

    /// A message about ticket 77 in every stage of its life, an answer, a report, a draft, files.
    void fill()
    {
        QueuedReminder sent = reminder(77);
        sent.draftJson = u"{\"goal\":\"%1\",\"file\":\"%2\"}"_s.arg(canary, hash());
        sent.items.first().message.parts.insert(u"text"_s, u"Dear "_s + canary);
        queue(sent);
        const Claimed claimed = claim().claimed.constFirst();
        QVERIFY(waited(store->outbox().markAwaiting(claimed.attempt, clock.time)));
        Settlement settled = settlement(claimed, DeliveryState::Sent);
        settled.result.words = u"250 ok for "_s + canary;
        settled.result.providerId = canary;
        QVERIFY(waited(store->outbox().settle(settled)));
        key = claimed.item.idempotencyKey;
        QVERIFY(waited(store->intake().takeReceipts({{u"gateway:mail"_s, u"1"_s, key, Report::Delivered, {}, canary, clock.time}})));
        QVERIFY(waited(store->intake().takeAnswer({u"mailbox:a"_s, u"2"_s, Channel::Email, address, key, canary, Meaning::Text, clock.time})));
        waiting = reminder(77);
        waiting.id = {newUuid7(clock.time.ms + 1)};
        waiting.items.first().message.parts.insert(u"text"_s, canary);
        queue(waiting);
        ReminderDraft draft;
        draft.id = {u"draft-1"_s};
        draft.ticket = ticket(77).ticket.id;
        draft.goal = canary;
        QVERIFY(waited(store->drafts().save(draft, clock.time)));
        for (const QString &name : {u"outbox/email/new/"_s + key + u".eml"_s, u"attachments/"_s + hash()}) {
            QFile file(folder.filePath(name));
            QVERIFY(QDir().mkpath(QFileInfo(file.fileName()).absolutePath()) && file.open(QIODevice::WriteOnly));
            file.write(canary.toUtf8());
        }
        HistoryEvent note;
        note.at = clock.time;
        note.ticket = draft.ticket;
        note.kind = u"comment-failed"_s;
        note.source = u"source:rt"_s;
        note.detail = canary;
        QVERIFY(waited(store->history().append(note)));
    }

    [[nodiscard]] static QString hash()
    {
        return QString::fromLatin1(QCryptographicHash::hash(canary.toUtf8(), QCryptographicHash::Sha256).toHex());
    }

    [[nodiscard]] MessageId waitingMessage()
    {
        HistoryQuery query;
        query.ticketNumber = u"77"_s;
        const auto page = waited(store->history().list(query));
        for (const HistoryRow &row : page->rows) {
            if (row.reminder == waiting.id)
                return row.message;
        }
        return {};
    }

    /// Files of the profile, and where their names or contents have the canary: as it is, or set apart as an index does.
    [[nodiscard]] QStringList found() const
    {
        QStringList all;
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            // FTS5 shares the beginnings of neighbouring words: the rest of the word would stand alone.
            if (const QByteArray bytes = file.readAll(); bytes.contains("kanarienvogel") || files.fileName().contains(canary))
                all += files.fileName();
        }
        return all;
    }

    TicketRecord known;
    Session session{localActor()};
    QueuedReminder waiting;
    QString key;
};

} // namespace

class ErasureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileHoldsAWordOfTheCustomer()
    {
        ErasureFixture f;
        f.fill();
        QFile copy(f.path() + u".before-9.db"_s);
        QVERIFY(QFile::copy(f.path(), copy.fileName()));
        QVERIFY(!f.found().isEmpty());
        const auto report = waited(f.erasure().erase(address, true));
        QVERIFY2(report, qPrintable(report ? QString() : report.error().code));
        QCOMPARE(report->tickets, 1);
        QCOMPARE(report->messages, 2);
        QCOMPARE(report->drafts, 1);
        QCOMPARE(report->files, 2);
        QCOMPARE(report->copies, QStringList());
        QVERIFY(!copy.exists());
        QCOMPARE(f.found(), QStringList()); // with the store open: its WAL is looked at too
        f.store.reset();
        QCOMPARE(f.found(), QStringList());
        QCOMPARE(valueIn(f.path(), u"PRAGMA integrity_check"_s), u"ok"_s);
        QCOMPARE(tamper(f.path(), {u"INSERT INTO message_fts (message_fts) VALUES ('integrity-check')"_s,
                                   u"INSERT INTO ticket_fts (ticket_fts) VALUES ('integrity-check')"_s}), QString());
        QCOMPARE(valueIn(f.path(), u"SELECT count(*) FROM customer WHERE external_key LIKE 'customer%'"_s), u"3"_s); // the others
    }

    void theChainStillVerifies()
    {
        ErasureFixture f;
        f.fill();
        const qint64 before = waited(f.store->history().verify())->rows;
        QVERIFY(waited(f.erasure().erase(address, false)));
        const auto report = waited(f.store->history().verify());
        QVERIFY2(report->isIntact, qPrintable(QString::number(report->firstBad)));
        QCOMPARE(report->rows, before + 2); // the waiting one was canceled; the erasure itself
        QVERIFY(waited(f.store->audit().verify())->isIntact);
    }

    void whatIsLeftIsProved_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another state in an erased line")
            << u"UPDATE history SET state = 'failed' WHERE seq = (SELECT min(seq) FROM history_erased)"_s;
        QTest::newRow("another time") << u"UPDATE history SET at_ms = 1 WHERE seq = (SELECT max(seq) FROM history_erased)"_s;
        QTest::newRow("words put back") << u"UPDATE history SET detail = 'x' WHERE seq = (SELECT min(seq) FROM history_erased)"_s;
        QTest::newRow("one more line said to be erased")
            << u"INSERT INTO history_erased SELECT seq, (SELECT max(seq) FROM history) FROM history WHERE detail = '' AND seq NOT IN "
               "(SELECT seq FROM history_erased) LIMIT 1"_s;
        QTest::newRow("an erasure that never was") << u"INSERT INTO history_erased SELECT 1, 999999"_s;
        QTest::newRow("one line less") << u"DELETE FROM history_erased WHERE seq = (SELECT min(seq) FROM history_erased)"_s;
    }
    void whatIsLeftIsProved()
    {
        QFETCH(QString, sql);
        ErasureFixture f;
        f.fill();
        QVERIFY(waited(f.erasure().erase(address, false)));
        f.store.reset();
        QCOMPARE(tamper(f.path(), {u"DROP TRIGGER history_no_update"_s, sql}), QString());
        f.start();
        QVERIFY(!waited(f.store->history().verify())->isIntact);
    }

    void onlyWordsMayGo_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a line that is not erased") << u"UPDATE history SET detail = '' WHERE kind = 'erased'"_s;
        QTest::newRow("a new word") << u"UPDATE history SET detail = 'x' WHERE seq IN (SELECT seq FROM history_erased)"_s;
        QTest::newRow("the reason") << u"UPDATE history SET detail = '', reason = 'x' WHERE seq IN (SELECT seq FROM history_erased)"_s;
        QTest::newRow("the line") << u"DELETE FROM history WHERE seq IN (SELECT seq FROM history_erased)"_s;
    }
    void onlyWordsMayGo()
    {
        QFETCH(QString, sql);
        ErasureFixture f;
        f.fill();
        QVERIFY(waited(f.erasure().erase(address, false)));
        f.store.reset();
        QVERIFY(tamper(f.path(), {sql}).contains(u"append-only"_s));
    }

    void whatIsErasedIsNotSentAndNotBroughtBack()
    {
        ErasureFixture f;
        f.fill();
        QVERIFY(waited(f.erasure().erase(address, false)));
        QVERIFY(f.claim().claimed.isEmpty());
        QCOMPARE(f.detail(f.waitingMessage()).item.state, DeliveryState::Canceled);
        f.known.ticket.updated = f.clock.time;
        f.put(); // the source still has them
        QCOMPARE(f.found(), QStringList());
        const TicketDetail left = f.ticket(77);
        QCOMPARE(left.customer.name, QString());
        QCOMPARE(left.events.size(), 0);
        TicketQuery query;
        query.text = canary;
        QCOMPARE(waited(f.store->tickets().list(query))->rows.size(), 0);
        HistoryQuery messages;
        messages.text = canary;
        QCOMPARE(waited(f.store->history().list(messages))->rows.size(), 0);
        QVERIFY(waited(f.store->tickets().put(f.source, {makeRecord(78)}))); // others come as ever
        QCOMPARE(f.ticket(78).customer.name, u"客户78"_s);
    }

    void refuses()
    {
        ErasureFixture f;
        QCOMPARE(codeOf(f.erasure().erase(u"nobody@example.com"_s, false)), u"E-ERA-01"_s);
        QCOMPARE(codeOf(f.erasure().erase({}, false)), u"E-ERA-01"_s);
        f.queue(f.reminder(77));
        QCOMPARE(f.claim().claimed.size(), 1); // is being sent
        QCOMPARE(codeOf(f.erasure().erase(address, false)), u"E-ERA-02"_s);
        QCOMPARE(f.ticket(77).customer.name, canary); // nothing half
        f.session.begin({u"li"_s, {}, Role::Supervisor});
        QCOMPARE(codeOf(f.erasure().erase(address, false)), u"E-ACC-01"_s);
        QCOMPARE(codeOf(f.erasure().exportTo(address, f.folder.path())), u"E-ACC-01"_s);
    }

    void copiesAreNamed()
    {
        ErasureFixture f;
        f.fill();
        QVERIFY(QFile::copy(f.path(), f.folder.filePath(u"backup.db"_s)));
        const auto report = waited(f.erasure().erase(address, false));
        QCOMPARE(report->copies, QStringList{f.folder.filePath(u"backup.db"_s)});
        QVERIFY(QFile::exists(f.folder.filePath(u"backup.db"_s)));
    }

    void handsEverythingOver()
    {
        ErasureFixture f;
        f.fill();
        const QString target = f.folder.filePath(u"export"_s);
        const auto files = waited(f.erasure().exportTo(address, target));
        QCOMPARE(files.value_or(-1), 3); // JSON, two messages
        QFile json(target + u"/customer.json"_s);
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject all = QJsonDocument::fromJson(json.readAll()).object();
        QCOMPARE(all[u"customer"_s][u"contacts"_s][0][u"address"_s].toString(), address);
        QCOMPARE(all[u"tickets"_s][0][u"number"_s].toString(), u"77"_s);
        QCOMPARE(all[u"conversation"_s].toArray().size(), 2); // the first mail and the answer
        QCOMPARE(all[u"reminders"_s].toArray().size(), 2);
        QCOMPARE(all[u"drafts"_s].toArray().size(), 1);
        QCOMPARE(all[u"answers"_s][0][u"text"_s].toString(), canary);
        QCOMPARE(all[u"messages"_s].toArray().size(), 2);
        QCOMPARE(QDir(target + u"/messages"_s).entryList({u"*.eml"_s}).size(), 1);
        QCOMPARE(QDir(target + u"/messages"_s).entryList({u"*.txt"_s}).size(), 1);
        QCOMPARE(QFile(target + u"/customer.json"_s).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void retentionTakesWhatIsThroughAndOld()
    {
        ErasureFixture f;
        f.fill(); // one sent, one waiting
        Erasure erasure = f.erasure();
        QCOMPARE(waited(erasure.retain({}))->messages, 0);
        QCOMPARE(waited(erasure.retain({30, 30}))->messages, 0);
        f.clock.time = f.clock.time.plusSeconds(31 * 86'400);
        f.session.begin(serviceActor());
        const auto report = waited(erasure.retain({30, 30}));
        QVERIFY(report);
        QCOMPARE(report->messages, 1); // what waits stays
        QCOMPARE(report->drafts, 1);
        QVERIFY(waited(f.store->history().verify())->isIntact);
        QCOMPARE(waited(erasure.retain({30, 30}))->messages, 0);
        QCOMPARE(f.ticket(77).customer.name, canary); // the ticket is the tracker's
        QCOMPARE(f.detail(f.waitingMessage()).item.message.part("text"), canary);
        f.session.begin({u"li"_s, {}, Role::Supervisor});
        QCOMPARE(codeOf(erasure.retain({30, 30})), u"E-ACC-01"_s);
    }

    void manyAreRetainedInSteps()
    {
        OutboxFixture f(2);
        for (int i = 0; i < 450; ++i) {
            QueuedReminder reminder = f.reminder(1 + i % 2);
            reminder.id = {newUuid7(f.clock.time.ms + i)};
            f.queue(reminder);
            QVERIFY(waited(f.store->reminders().cancel(waited(f.store->history().list({}))->rows.constFirst().message, u"x"_s, {}, f.clock.time)));
        }
        f.clock.time = f.clock.time.plusSeconds(2 * 86'400);
        const Session session(serviceActor());
        Erasure erasure({f.store->erasure(), session, f.store->audit(), f.clock});
        QCOMPARE(waited(erasure.retain({1, 0}))->messages, 450);
        QVERIFY(waited(f.store->history().verify())->isIntact);
    }

    void rulesAreRead()
    {
        const RetentionRules rules = RetentionRules::from({{u"retention.message-days"_s, u"365"_s}, {u"retention.draft-days"_s, u"-1"_s}});
        QCOMPARE(rules.messageDays, 365);
        QCOMPARE(rules.draftDays, 0);
        QVERIFY(RetentionRules::from({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ErasureTest)
#include "tst_erasure.moc"
