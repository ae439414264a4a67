// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The anchor outside the store: its file, and every tampering with the history that it must show.
#include "outboxfixture.h"

#include "storage/anchorfile.h"
#include "storage/chaincheck.h"
#include "tampering.h"

#include <QFile>
#include <QRandomGenerator>

using namespace remindesk;
using namespace Qt::StringLiterals;
using test::Tampering;

namespace {

constexpr qint64 lines = 120;

QString hashText(int number)
{
    return QString::number(number).rightJustified(64, u'a');
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write");
}

} // namespace

class AnchorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_fixture->start();
    }

    void theFileKeepsWhatWasAdded()
    {
        const QString path = m_fixture->folder.filePath(u"anchor.txt"_s);
        AnchorFile file;
        for (int i = 1; i <= 3; ++i)
            QVERIFY(appendAnchor(path, "key", u"ws"_s, {i, hashText(i), {1'763'700'000'000 + i}}, file));
        const auto read = readAnchor(path, "key");
        QVERIFY(read);
        QCOMPARE(read->points.size(), 3);
        QCOMPARE(read->points.constLast(), (AnchorPoint{3, hashText(3), {1'763'700'000'003}}));
        QCOMPARE(read->storeId, u"ws"_s);
        QVERIFY(readAnchor(m_fixture->folder.filePath(u"none"_s), {})->points.isEmpty());
        AnchorFile known = *read;
        QCOMPARE(appendAnchor(path, "key", u"other"_s, {4, hashText(4), {}}, known).error().code, u"E-ANC-03"_s);
    }

    void aChangedFileIsNoticed_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("line edited") << u"edit"_s << u"E-ANC-02"_s;
        QTest::newRow("line taken out") << u"remove"_s << u"E-ANC-02"_s;
        QTest::newRow("line doubled") << u"double"_s << u"E-ANC-02"_s;
        QTest::newRow("line spoiled") << u"spoil"_s << u"E-ANC-02"_s;
        QTest::newRow("written with another key") << u"key"_s << u"E-ANC-02"_s;
        QTest::newRow("a folder") << u"folder"_s << u"E-ANC-01"_s;
        QTest::newRow("broken off while written") << u"half"_s << QString();
    }
    void aChangedFileIsNoticed()
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        const QString path = m_fixture->folder.filePath(u"anchor.txt"_s);
        AnchorFile file;
        for (int i = 1; i <= 3; ++i)
            QVERIFY(appendAnchor(path, "key", u"ws"_s, {i, hashText(i), {1'763'700'000'000 + i}}, file));
        QList<QByteArray> rows = contentOf(path).split('\n');
        if (how == u"edit"_s)
            rows[2].replace(" 2 ", " 3 ");
        else if (how == u"remove"_s)
            rows.removeAt(2);
        else if (how == u"double"_s)
            rows.insert(2, rows[2]);
        else if (how == u"spoil"_s)
            rows[2] = "nothing";
        if (how == u"folder"_s)
            QVERIFY(QFile::remove(path) && QDir().mkdir(path));
        else
            write(path, rows.join('\n') + (how == u"half"_s ? "2026-11-22T07:15" : ""));
        const auto read = readAnchor(path, how == u"key"_s ? "other" : "key");
        QCOMPARE(read ? QString() : read.error().code, code);
        if (how != u"half"_s)
            return;
        QVERIFY(appendAnchor(path, "key", u"ws"_s, {4, hashText(4), {1'763'700'000'004}}, file));
        QCOMPARE(readAnchor(path, "key")->points.size(), 4);
    }

    /// What somebody kept: the file, or mails as they lie in a mailbox, quoted, wrapped or pasted together.
    void whatWasKeptIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QList<qint64>>("lines");
        const QString one = anchorText(u"ws"_s, {11, hashText(1), {1'763'700'000'001}});
        const QString two = anchorText(u"ws"_s, {22, hashText(2), {1'763'786'400'002}});
        const QString wrapped = QString(two).replace(u' ', u"\r\n"_s);
        const auto row = [](const char *name, const QString &text, const char *code, QList<qint64> lines) {
            QTest::newRow(name) << text << QString::fromLatin1(code) << lines;
        };
        row("one mail", u"Subject: Remindesk anchor\r\n\r\n"_s + one + u"\r\n"_s, "", {11});
        row("twice in one mail, as text and HTML", one + u"\n<p>"_s + one + u"</p>"_s, "", {11});
        row("two, the newer first", two + u"\n\n"_s + one, "", {11, 22});
        row("quoted", u"> "_s + one + u"\n> "_s + two, "", {11, 22});
        row("wrapped by a mail program", wrapped, "", {22});
        row("wrapped within quotes", QString(two).replace(u' ', u"\n> "_s), "", {22});
        row("soft breaks of quoted-printable", one.left(40) + u"=\r\n"_s + one.mid(40), "", {11});
        row("nothing", {}, "E-ANC-06", {});
        row("words", u"see you tomorrow"_s, "E-ANC-06", {});
        row("a hash too short", one.chopped(1), "E-ANC-06", {});
        row("no time", QString(one).replace(u"T"_s, u"t"_s), "E-ANC-06", {});
        row("of two workspaces", one + u'\n' + QString(two).replace(u" ws "_s, u" other "_s), "E-ANC-03", {});
    }
    void whatWasKeptIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QList<qint64>, lines);
        const auto kept = keptAnchor(text.toUtf8(), "key", u"mail"_s);
        QCOMPARE(kept ? QString() : kept.error().code, code);
        QList<qint64> found;
        for (const AnchorPoint &point : kept ? kept->points : QList<AnchorPoint>())
            found += point.seq;
        QCOMPARE(found, lines);
    }

    void aKeptFileIsHeldToItsLinks()
    {
        const QString path = m_fixture->folder.filePath(u"anchor.txt"_s);
        AnchorFile file;
        for (int i = 1; i <= 3; ++i)
            QVERIFY(appendAnchor(path, "key", u"ws"_s, {i, hashText(i), {1'763'700'000'000 + i}}, file));
        const QByteArray content = contentOf(path);
        QCOMPARE(keptAnchor(content, "key", path)->points.size(), 3);
        QCOMPARE(keptAnchor(content, "other", path).error().code, u"E-ANC-02"_s);
        QCOMPARE(keptAnchor(QByteArray(content).replace(" 2 ", " 9 "), "key", path).error().code, u"E-ANC-02"_s);
    }

    /// Every kind at the beginning, in the middle, at the end and at random lines, with an anchor every ten lines.
    void everyTamperingIsFound_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("isKeyed");
        for (int kind = 0; kind < test::tamperings; ++kind) {
            QTest::addRow("%s, keyed", qPrintable(test::tamperingName(Tampering(kind)))) << kind << true;
            if (Tampering(kind) < Tampering::RewriteKeyless) // the others are about the key
                QTest::addRow("%s, plain", qPrintable(test::tamperingName(Tampering(kind)))) << kind << false;
        }
    }
    void everyTamperingIsFound()
    {
        QFETCH(int, kind);
        QFETCH(bool, isKeyed);
        const QByteArray secret = isKeyed ? QByteArray("0123456789abcdef") : QByteArray();
        QVERIFY(waited(m_fixture->store->useHistoryKey(secret, m_fixture->clock.time)));
        QList<AnchorPoint> anchors;
        for (qint64 line = isKeyed ? 2 : 1; line <= lines; ++line) { // the first says that there is a key
            HistoryEvent event;
            event.at = {1'763'700'000'000 + line};
            event.kind = QString::number(line);
            event.source = u"agent:王敏"_s;
            QVERIFY(waited(m_fixture->store->history().append(event)));
            if (line % 10 == 0)
                anchors += *waited(m_fixture->store->upkeep().historyHead(m_fixture->clock.time));
        }
        const auto whole = waited(m_fixture->store->upkeep().verifyAgainst(anchors));
        QVERIFY(whole->chain.isIntact);
        QCOMPARE(whole->lastGood->seq, lines);
        m_fixture->store.reset();

        Database database;
        database.open(m_fixture->path());
        database.setChainKey(ChainKey::fromSecret(secret).value_or(ChainKey()));
        test::dropHistoryTriggers(database);
        QRandomGenerator random(7);
        QList<qint64> places{1, 2, lines / 2, lines - 1};
        for (int i = 0; i < 20; ++i)
            places += random.bounded(1, int(lines) - 1);
        for (const qint64 line : std::as_const(places)) {
            database.run(u"SAVEPOINT whole"_s);
            test::tamperWith(database, Tampering(kind), line, database.chainKey());
            ChainCheckBench check(anchors);
            const AnchoredReport report = check.run(database);
            database.run(u"ROLLBACK TO whole"_s);
            database.run(u"RELEASE whole"_s);
            QVERIFY2(!report.chain.isIntact, qPrintable(u"line %1"_s.arg(line)));
            sayWhere(report, Tampering(kind), line);
        }
    }

    void withoutAnchorTheCutIsNotFound()
    {
        OutboxFixture fixture;
        fixture.queue(fixture.reminder(1));
        fixture.queue(fixture.reminder(2));
        const AnchorPoint anchor = *waited(fixture.store->upkeep().historyHead(fixture.clock.time));
        fixture.store.reset();
        {
            Database database;
            database.open(fixture.path());
            test::dropHistoryTriggers(database);
            test::tamperWith(database, Tampering::CutTailAndHead, 2);
        }
        fixture.start();
        QVERIFY(waited(fixture.store->history().verify())->isIntact); // what the anchor is for
        const auto report = waited(fixture.store->upkeep().verifyAgainst({anchor}));
        QVERIFY(!report->chain.isIntact);
        QCOMPARE(report->missing, 1);
    }

private:
    /// Within a savepoint: no transaction of its own.
    struct ChainCheckBench
    {
        explicit ChainCheckBench(const QList<AnchorPoint> &anchors) : check(anchors) {}
        AnchoredReport run(Database &database)
        {
            std::optional<AnchoredReport> report;
            while (!report)
                report = check.partOf(database);
            return *report;
        }
        ChainCheck check;
    };

    /// The line itself where the chain breaks; else the anchors it lies between.
    static void sayWhere(const AnchoredReport &report, Tampering kind, qint64 line)
    {
        const qint64 found = report.chain.firstBad;
        if (kind == Tampering::PlainFromStart) {
            QCOMPARE(found, 1);
        } else if (kind == Tampering::Rewrite || kind == Tampering::Downgrade || kind == Tampering::ForeignKey) {
            QVERIFY(report.bad);
            QVERIFY2(found <= line && line <= report.bad->seq, qPrintable(u"%1 in %2"_s.arg(line).arg(found)));
        } else if (kind == Tampering::CutTailAndHead || kind == Tampering::LowerHead || kind == Tampering::CutTail) {
            QVERIFY(report.missing > 0 || report.chain.firstBad > 0);
        } else {
            QVERIFY2(found >= line && found <= line + 1, qPrintable(u"%1 said for %2"_s.arg(found).arg(line)));
        }
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

QTEST_GUILESS_MAIN(AnchorTest)
#include "tst_anchor.moc"
