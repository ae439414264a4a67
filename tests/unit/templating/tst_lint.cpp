// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/channelrules.h"
#include "templating/guide.h"
#include "templating/lint.h"
#include "templating/linediff.h"
#include "templating/proof.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

using Parts = QMap<QString, QString>;

class TestLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remarks_data();
    void remarks();
    void careMayAdvertise();
    void valuesAreNotTheAuthors();
    void proofPlaces_data();
    void proofPlaces();
    void linesOfTheFile();
    void diff_data();
    void diff();
    void everyVariableIsKnown();

private:
    static Findings linted(Channel channel, const Parts &parts, ReminderClass reminderClass = ReminderClass::Transaction,
                           const Parts &source = {});
};

Findings TestLint::linted(Channel channel, const Parts &parts, ReminderClass reminderClass, const Parts &source)
{
    Scenario scenario;
    scenario.expected = ExpectedResponse::File;
    scenario.reminderClass = reminderClass;
    ReminderDraft draft;
    draft.zone = TimeZoneId::parse(u"Asia/Shanghai"_s).value();
    draft.customerAction = u"Send us the lease"_s;
    draft.items = {{u"租赁合同"_s, false}, {u"ID card"_s, true}};
    draft.deadline = Instant{1795514400000}; // 2026-11-24 18:00 in Shanghai
    Message message;
    message.channel = channel;
    message.locale = u"en"_s;
    message.parts = parts;
    measure(message);
    const Parts &written = source.isEmpty() ? parts : source;
    return lint({&message, &draft, &scenario, &written});
}

void TestLint::remarks_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto sms = [](const QString &text) { return Parts{{u"text"_s, text}}; };
    const QString good = u"Send us the lease by 24 Nov 18:00. "_s;
    const auto row = [&](const char *name, const QString &text, const QString &code, const QString &words) {
        QTest::newRow(name) << Channel::Sms << sms(text) << code << words;
    };
    row("fine", good, {}, {});
    row("fine in Chinese", u"请在11月24日 18:00 前发来租赁合同"_s, {}, {});
    row("an item is an action", u"租赁合同 11月24日"_s, {}, {});
    row("a link is an action", u"https://farhill.example/u 24 Nov"_s, {}, {});
    row("a received item is none", u"ID card, 24 Nov"_s, u"lint.no-action"_s, {});
    row("nothing to do", u"Your ticket goes on, 24 Nov."_s, u"lint.no-action"_s, {});
    row("no deadline", u"Send us the lease."_s, u"lint.no-deadline"_s, {});
    row("another day", u"Send us the lease by 25 Nov."_s, u"lint.no-deadline"_s, {});
    row("jargon", good + u"This is within our SLA."_s, u"lint.jargon"_s, u"SLA"_s);
    row("jargon in Chinese", u"请于11月24日 18:00 前发来租赁合同，以便闭环"_s, u"lint.jargon"_s, u"闭环"_s);
    row("part of a word is none", good + u"Slate translation"_s, {}, {});
    row("shouting", good + u"ACT RIGHT NOW"_s, u"lint.shouting"_s, u"ACT RIGHT NOW"_s);
    row("exclamation", good + u"Hurry!!"_s, u"lint.shouting"_s, u"!!"_s);
    row("full-width exclamation", u"请在11月24日 18:00 前发来租赁合同！！"_s, u"lint.shouting"_s, u"！！"_s);
    row("one abbreviation", good + u"As PDF file"_s, {}, {});
    row("promotion", good + u"Limited time: 20% off!"_s, u"lint.promotion"_s, u"Limited time"_s);
    row("promotion in Chinese", u"请在11月24日 18:00 前发来租赁合同，抢购从速"_s, u"lint.promotion"_s, u"抢购"_s);
    row("two characters, neither alone", good + u"It\u2019s \u4f60"_s, {}, {});
    row("dearer SMS", good + u"It\u2019s needed"_s, u"lint.sms-dearer"_s, u"\u2019"_s);
    const auto mail = [&](const QString &html) {
        return Parts{{u"subject"_s, u"Lease"_s}, {u"text"_s, good}, {u"html"_s, html}};
    };
    QTest::newRow("honest link") << Channel::Email << mail(u"<a href=\"https://farhill.example/u\">farhill.example</a>"_s)
                                 << QString() << QString();
    QTest::newRow("www is the same") << Channel::Email
                                     << mail(u"<a href=\"https://www.farhill.example/u\">https://farhill.example/u</a>"_s)
                                     << QString() << QString();
    QTest::newRow("words are no host") << Channel::Email << mail(u"<a href=\"https://x.example\">Upload here</a>"_s)
                                       << QString() << QString();
    QTest::newRow("another host") << Channel::Email
                                  << mail(u"<a class=\"b\" href='https://evil.example/u'><b>farhill.example</b></a>"_s)
                                  << u"lint.link-host"_s << u"farhill.example"_s;
    QTest::newRow("hidden behind a user name") << Channel::Email
                                               << mail(u"<a href=\"https://farhill.example@evil.example/\">farhill.example</a>"_s)
                                               << u"lint.link-host"_s << u"farhill.example"_s;
}

void TestLint::remarks()
{
    QFETCH(Channel, channel);
    QFETCH(Parts, parts);
    QFETCH(QString, code);
    QFETCH(QString, words);
    const Findings findings = linted(channel, parts);
    QStringList codes;
    for (const Finding &finding : findings)
        codes += finding.code;
    QCOMPARE(codes.isEmpty() ? QString() : codes.first(), code);
    if (!words.isEmpty())
        QCOMPARE(findings.first().arguments.last(), words);
    QCOMPARE(needsSecondApproval(findings), code == "lint.promotion"_L1);
}

void TestLint::careMayAdvertise()
{
    const Parts parts{{u"text"_s, u"Send us the lease by 24 Nov: special offer"_s}};
    QVERIFY(needsSecondApproval(linted(Channel::Sms, parts)));
    QVERIFY(needsSecondApproval(linted(Channel::Sms, parts, ReminderClass::Progress)));
    QVERIFY(!needsSecondApproval(linted(Channel::Sms, parts, ReminderClass::Care)));
}

void TestLint::valuesAreNotTheAuthors()
{
    const Parts rendered{{u"text"_s, u"Send us the lease by 24 Nov: SPECIAL OFFER ROUTER!! It\u2019s SLA"_s}};
    const Parts source{{u"text"_s, u"{{ action }} by {{ deadline | when }}: {{ ticket.product }} {% if goal %}{% endif %}"_s}};
    QVERIFY(linted(Channel::Sms, rendered, ReminderClass::Transaction, source).isEmpty());
}

void TestLint::proofPlaces_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected"); ///< "code line:column" of each
    QTest::newRow("clean") << u"--- title\nHello {{ customer.name }}\n--- body\n{{ goal }}\n"_s << QString();
    QTest::newRow("no head") << u"Hello\n"_s << u"E-TPL-01 1:0"_s;
    QTest::newRow("bad head") << u"--- title\nx\n--- Body\ny\n"_s << u"E-TPL-02 3:0"_s;
    QTest::newRow("part missing") << u"--- title\nx\n"_s << u"E-TPL-06 0:0"_s;
    QTest::newRow("part unknown") << u"--- title\nx\n--- body\ny\n--- footer\nz\n"_s << u"E-TPL-05 5:0"_s;
    QTest::newRow("part empty") << u"--- title\n\n--- body\ny\n"_s << u"E-TPL-07 1:0"_s;
    QTest::newRow("two misspelt") << u"--- title\n{{ gaol }}\n--- body\nx\ny {{ customer.nmae }} {{ x.y }}\n"_s
                                  << u"E-TPL-12 2:4|E-TPL-12 5:6|E-TPL-12 5:26"_s;
    QTest::newRow("unclosed") << u"--- title\nx\n--- body\na\n{% if goal %}\n"_s << u"E-LIQ-06 5:1"_s;
    QTest::newRow("unknown tag") << u"--- title\nx\n--- body\n{% fi %}\n"_s << u"E-LIQ-05 4:1"_s;
    QTest::newRow("escaped line") << u"--- title\nx\n--- body\n\\--- {{ gaol }}\n"_s << u"E-TPL-12 4:9"_s;
    QTest::newRow("detail of another scenario") << u"--- title\nx\n--- body\n{{ details.amonut }}\n"_s << u"E-TPL-14 4:4"_s;
    QTest::newRow("own detail") << u"--- title\nx\n--- body\n{{ details.amount | money }}\n"_s << QString();
    QTest::newRow("nothing") << QString() << u"E-TPL-04 0:0"_s;
}

void TestLint::proofPlaces()
{
    QFETCH(QString, file);
    QFETCH(QString, expected);
    Scenario scenario;
    scenario.key = u"payment-due"_s;
    scenario.details = {{u"amount"_s, DetailType::Money, true, {}, {}}};
    MessageTemplate slot;
    slot.scenario = scenario.key;
    slot.locale = u"en"_s;
    slot.channel = Channel::Push;
    const auto library = TemplateSet::compile({}, {});
    QVERIFY(library);
    QStringList found;
    for (const TextProblem &problem : proofread(file, slot, **library, &scenario).problems)
        found += u"%1 %2:%3"_s.arg(problem.error.code).arg(problem.line).arg(problem.column);
    QCOMPARE(found.join(u'|'), expected);
}

void TestLint::linesOfTheFile()
{
    const QString file = u"--- title\na\n--- body\nb\nc\n"_s;
    QCOMPARE(fileLine(file, u"title"_s, 1), 2);
    QCOMPARE(fileLine(file, u"body"_s, 2), 5);
    QCOMPARE(fileLine(file, u"none"_s, 1), 0);
}

void TestLint::diff_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("rows");
    QTest::newRow("same") << u"a\nb"_s << u"a\nb"_s << u"=a|=b"_s;
    QTest::newRow("changed") << u"a\nb\nc"_s << u"a\nx\nc"_s << u"=a|b>x|=c"_s;
    QTest::newRow("added") << u"a\nc"_s << u"a\nb\nc"_s << u"=a|+b|=c"_s;
    QTest::newRow("removed") << u"a\nb\nc"_s << u"a\nc"_s << u"=a|-b|=c"_s;
    QTest::newRow("from nothing") << u""_s << u"a"_s << u">a"_s;
    QTest::newRow("all new") << u"a\nb"_s << u"c"_s << u"a>c|-b"_s;
}

void TestLint::diff()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QStringList rows;
    QStringList left;
    QStringList right;
    for (const DiffRow &row : sideBySide(before, after)) {
        if (row.kind != DiffRow::Kind::Added)
            left += row.before;
        if (row.kind != DiffRow::Kind::Removed)
            right += row.after;
        rows += row.kind == DiffRow::Kind::Same      ? u'=' + row.before
                : row.kind == DiffRow::Kind::Added   ? u'+' + row.after
                : row.kind == DiffRow::Kind::Removed ? u'-' + row.before
                                                     : row.before + u'>' + row.after;
    }
    QTEST(rows.join(u'|'), "rows");
    QCOMPARE(left.join(u'\n'), before); // nothing is lost on either side
    QCOMPARE(right.join(u'\n'), after);
}

/// What completion offers compiles.
void TestLint::everyVariableIsKnown()
{
    const auto library = TemplateSet::compile({}, {});
    MessageTemplate slot;
    slot.channel = Channel::Sms;
    for (const QString &name : mergeVariables(nullptr)) {
        const Proof proof = proofread(u"--- text\n{{ "_s + name + u" }}\n"_s, slot, **library, nullptr);
        QVERIFY2(proof.isClean(), qPrintable(name));
    }
    for (const QString &name : templateFilters())
        QVERIFY2(!name.isEmpty(), "filter");
    QVERIFY(templateFilters().contains(u"truncate"_s));
}

QTEST_GUILESS_MAIN(TestLint)
#include "tst_lint.moc"
