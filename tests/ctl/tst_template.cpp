// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctlharness.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

namespace {

const QString slot = u"progress/en/sms"_s;

QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

} // namespace

/// remindeskctl template: what the studio does, from a script.
class TestTemplateCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_harness.initSample().code, 0); }

    void mistakeRefusedFixedPublishedRolledBack()
    {
        const QString shown = text();
        const QString wrong = m_harness.file(u"wrong.liquid"_s, (shown + u"{{ contact.nmae }}\n"_s).toUtf8());
        const Answer refused = m_harness.run({u"template"_s, u"publish"_s, slot, wrong, u"--reason"_s, u"x"_s});
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains(u"E-TPL-12"_s) && refused.err.contains(slot + u" 3:4"_s), qPrintable(refused.err));
        const Answer checked = m_harness.run({u"template"_s, u"check"_s, slot, wrong, u"--json"_s});
        QCOMPARE(checked.code, 1);
        const QJsonObject problem = checked.json()[u"problems"_s][0].toObject();
        QCOMPARE(problem[u"line"_s].toInt(), 3);
        QCOMPARE(problem[u"column"_s].toInt(), 4);

        const QString right = m_harness.file(u"right.liquid"_s, (shown.chopped(1) + u" Thank you.\n"_s).toUtf8());
        QCOMPARE(m_harness.run({u"template"_s, u"publish"_s, slot, right}).code, 4); // no reason
        const Answer published = m_harness.run({u"template"_s, u"publish"_s, slot, right, u"--reason"_s, u"kinder"_s});
        QCOMPARE(published.out, slot + u" v2\n"_s);
        QCOMPARE(m_harness.run({u"template"_s, u"publish"_s, slot, right, u"--reason"_s, u"again"_s}).code, 4); // the same

        const Answer back = m_harness.run({u"template"_s, u"rollback"_s, slot, u"1"_s, u"--reason"_s, u"too kind"_s});
        QCOMPARE(back.out, slot + u" v3\n"_s);
        QCOMPARE(text(), shown);
        const QJsonArray versions = m_harness.run({u"template"_s, u"versions"_s, slot, u"--json"_s}).json().array();
        QCOMPARE(versions.size(), 3);
        QCOMPARE(versions[0][u"status"_s].toString(), u"published"_s);
        QCOMPARE(versions[1][u"reason"_s].toString(), u"kinder"_s);
        QCOMPARE(m_harness.run({u"template"_s, u"show"_s, slot, u"--version"_s, u"2"_s}).out, shown.chopped(1) + u" Thank you.\n"_s);
    }

    /// Export, import, export: the same bytes, and nothing to draft; a changed file becomes a draft and is not sent.
    void folderRoundTrip()
    {
        const QString folder = m_harness.path(u"library"_s);
        QCOMPARE(m_harness.run({u"template"_s, u"export"_s, folder}).code, 0);
        const auto first = filesIn(folder);
        QVERIFY(first.size() > 150);
        QCOMPARE(m_harness.run({u"template"_s, u"export"_s, folder}).out, u"0\n"_s); // nothing is touched without need
        const Answer same = m_harness.run({u"template"_s, u"import"_s, folder, u"--json"_s});
        QCOMPARE(same.code, 0);
        QVERIFY(same.json()[u"drafts"_s].toArray().isEmpty());
        // The program's own files come out as they went in.
        const QString seeds = QStringLiteral(SOURCE_ROOT "/resources/templates/");
        for (auto file = first.begin(); file != first.end(); ++file) {
            if (!file.key().startsWith(u"templates/"_s) || file.key().endsWith(u"wechat.liquid"_s))
                continue; // the fields of a card are written by name
            QFile seed(seeds + file.key().mid(10));
            QVERIFY2(seed.open(QIODevice::ReadOnly), qPrintable(file.key()));
            QVERIFY2(seed.readAll() == file.value(), qPrintable(file.key()));
        }
        QFile changed(folder + u"/templates/"_s + slot + u".liquid"_s);
        QVERIFY(changed.open(QIODevice::Append));
        changed.write("\\--- not a part\n");
        changed.close();
        const Answer imported = m_harness.run({u"template"_s, u"import"_s, folder, u"--json"_s});
        QCOMPARE(imported.json()[u"drafts"_s].toArray(), QJsonArray{slot});
        QVERIFY(!text().contains(u"not a part"_s));
        QCOMPARE(m_harness.run({u"template"_s, u"export"_s, folder}).out, u"1\n"_s); // what is published
        QCOMPARE(filesIn(folder), first);
    }

    /// A shared piece is published with the texts that take it in, or not at all; a changed file becomes a draft.
    void piecesGoWithTheirTexts()
    {
        const QString piece = u"en/text_core"_s;
        const auto run = [this](const QStringList &words) { return m_harness.run(QStringList{u"piece"_s} + words); };
        const QString shown = run({u"show"_s, piece}).out;
        const QStringList users = run({u"users"_s, piece}).out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(users.size() > 5);
        const QString wrong = m_harness.file(u"wrongpiece.liquid"_s, (shown + u"{{ nobody }}"_s).toUtf8());
        const Answer refused = run({u"publish"_s, piece, wrong, u"--reason"_s, u"x"_s});
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains(u"E-TPL-42"_s), qPrintable(refused.err));
        const QString right = m_harness.file(u"rightpiece.liquid"_s, (shown + u"\nThank you."_s).toUtf8());
        const Answer published = run({u"publish"_s, piece, right, u"--reason"_s, u"kinder"_s, u"--json"_s});
        QCOMPARE(published.json()[u"version"_s].toInt(), 2);
        QCOMPARE(published.json()[u"texts"_s].toArray().size(), users.size());
        const QJsonArray versions = m_harness.run({u"template"_s, u"versions"_s, users.first(), u"--json"_s}).json().array();
        QCOMPARE(versions[0][u"reason"_s].toString(), u"en/text_core v2: kinder"_s);
        QCOMPARE(run({u"rollback"_s, piece, u"1"_s, u"--reason"_s, u"too kind"_s}).code, 0);
        QCOMPARE(run({u"show"_s, piece}).out, shown);
        QCOMPARE(run({u"versions"_s, piece, u"--json"_s}).json().array().size(), 3);
        QVERIFY(run({u"show"_s, u"en/nothing"_s}).err.contains(u"E-TPL-43"_s));
        for (const QString &number : {u"abc"_s, u"0"_s, u"1.5"_s, u"99"_s, u"99999999999"_s}) {
            QVERIFY(run({u"rollback"_s, piece, number, u"--reason"_s, u"x"_s}).err.contains(u"E-TPL-37"_s));
            QVERIFY(run({u"show"_s, piece, u"--version"_s, number}).err.contains(u"E-TPL-37"_s));
        }
        QCOMPARE(run({u"versions"_s, piece, u"--json"_s}).json().array().size(), 3);

        const QString loud = m_harness.file(u"loudpiece.liquid"_s, (shown + u"\nA special offer."_s).toUtf8());
        const Answer checked = run({u"check"_s, piece, loud, u"--json"_s});
        QCOMPARE(checked.code, 0);
        QVERIFY(checked.json()[u"second_person"_s].toBool());
        QVERIFY(run({u"publish"_s, piece, loud, u"--reason"_s, u"louder"_s}).err.contains(u"E-TPL-33"_s));
        const Answer mistaken = run({u"check"_s, piece, wrong});
        QCOMPARE(mistaken.code, 1);
        QVERIFY2(mistaken.out.contains(users.first()), qPrintable(mistaken.out));
    }

    void wrongNames_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("no slot") << QStringList{u"show"_s, u"progress"_s} << u"E-TPL-36"_s;
        QTest::newRow("unknown scenario") << QStringList{u"show"_s, u"nothing/en/sms"_s} << u"E-TPL-36"_s;
        QTest::newRow("unknown channel") << QStringList{u"versions"_s, u"progress/en/fax"_s} << u"E-TPL-36"_s;
        QTest::newRow("unknown version") << QStringList{u"rollback"_s, slot, u"99"_s, u"--reason"_s, u"x"_s} << u"E-TPL-37"_s;
        QTest::newRow("no number") << QStringList{u"rollback"_s, slot, u"x"_s, u"--reason"_s, u"x"_s} << u"E-TPL-37"_s;
        QTest::newRow("version in words") << QStringList{u"show"_s, slot, u"--version"_s, u"newest"_s} << u"E-TPL-37"_s;
        QTest::newRow("version 0") << QStringList{u"rollback"_s, slot, u"0"_s, u"--reason"_s, u"x"_s} << u"E-TPL-37"_s;
        QTest::newRow("no folder") << QStringList{u"import"_s, u"/nonexistent"_s} << u"E-SEE-01"_s;
    }
    void wrongNames()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        const Answer answer = m_harness.run(QStringList{u"template"_s} + words);
        QVERIFY(answer.code != 0);
        QVERIFY2(answer.err.contains(code), qPrintable(answer.err));
    }

private:
    [[nodiscard]] QString text() const { return m_harness.run({u"template"_s, u"show"_s, slot}).out; }

    CtlHarness m_harness;
};

QTEST_MAIN(TestTemplateCommand)
#include "tst_template.moc"
