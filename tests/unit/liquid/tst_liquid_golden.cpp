// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldensuite.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

/// Conformance with the reference implementation: our own cases always, the public suite when the
/// environment names its file.
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownCases();
    void publicSuite();
};

void GoldenTest::ownCases()
{
    auto cases = test::readGoldenCases(QStringLiteral(SOURCE_ROOT "/tests/unit/liquid/cases.json"));
    QCOMPARE_GT(cases.size(), 140);
    // Written here, answered by Shopify/liquid 5.13.
    const auto answered = test::readGoldenCases(QStringLiteral(SOURCE_ROOT "/tests/unit/liquid/reference-cases.json"));
    QCOMPARE_GT(answered.size(), 600);
    cases += answered;
    QStringList wrong;
    for (const test::GoldenCase &golden : cases) {
        if (const QString how = test::deviation(golden); !how.isEmpty())
            wrong.append(u"%1: %2"_s.arg(golden.name, how));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void GoldenTest::publicSuite()
{
    const QString fileName = qEnvironmentVariable("REMINDESK_GOLDEN_LIQUID");
    if (fileName.isEmpty())
        return; // registered with the file only where it exists; ownCases() is what always holds
    const auto cases = test::readGoldenCases(fileName);
    QVERIFY2(!cases.isEmpty(), qPrintable(u"no cases in "_s + fileName));
    QFile exceptionsFile(QStringLiteral(SOURCE_ROOT "/tests/unit/liquid/golden-exceptions.json"));
    QVERIFY(exceptionsFile.open(QIODevice::ReadOnly));
    const QJsonObject exceptions = QJsonDocument::fromJson(exceptionsFile.readAll()).object();
    QStringList wrong;
    qsizetype good = 0;
    for (const test::GoldenCase &golden : cases) {
        const QString how = test::deviation(golden);
        if (how.isEmpty())
            ++good;
        if (how.isEmpty() == exceptions.contains(golden.name))
            wrong.append(how.isEmpty() ? golden.name + u": works, is no exception any more"_s
                                       : golden.name + u": "_s + how);
    }
    qInfo().noquote() << u"golden: %1 of %2"_s.arg(good).arg(cases.size());
    for (const QString &line : wrong) // one at a time: Qt Test cuts a long message
        qWarning().noquote() << line;
    QVERIFY(wrong.isEmpty());
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_liquid_golden.moc"
