// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the seed library does justice to every awkward ticket: what an admin rolls back to can be published.
#include "support/samplespace.h"
#include "wording/wording.h"
#include "workflow/templatecheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestAwkward : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_kit = m_sample.kit(); }

    void seedTextsPass_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<Channel>("channel");
        for (const MessageTemplate &text : m_sample.space.templates)
            QTest::newRow(qPrintable(slotOf(text).path())) << text.scenario << text.locale << text.channel;
    }

    void seedTextsPass()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, locale);
        QFETCH(Channel, channel);
        const MessageTemplate *text = m_kit->templates->find(scenario, locale, channel);
        QVERIFY(text);
        const auto check = checkTemplate({slotOf(*text), templateFile(text->parts, channel)}, *m_kit, m_sample.clock.now());
        QVERIFY(check);
        QStringList words;
        for (const TextProblem &problem : check->problems)
            words += u"%1 %2:%3"_s.arg(problem.error.code).arg(problem.line).arg(problem.column);
        for (const TrialResult &trial : check->trials) {
            for (const Finding &finding : trial.findings) {
                if (finding.severity == Severity::Blocking)
                    words += trial.key + u' ' + finding.code + u' ' + finding.arguments.join(u',');
            }
        }
        for (const Finding &finding : check->remarks)
            words += finding.code + u' ' + finding.arguments.join(u',');
        QVERIFY2(words.isEmpty(), qPrintable(words.join(u'\n')));
        QCOMPARE(check->trials.size(), awkwardKeys().size());
    }

private:
    SampleSpace m_sample;
    Kit m_kit;
};

QTEST_MAIN(TestAwkward)
#include "tst_awkward.moc"
