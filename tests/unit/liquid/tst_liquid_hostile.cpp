// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostilecases.h"

#include <QFile>
#include <QtTest>

using namespace remindesk::testing;
using namespace Qt::StringLiterals;

namespace {

// A sanitizer keeps shadow memory and freed blocks of its own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qint64 kMostKb = 64 * 1024;
#else
constexpr qint64 kMostKb = 16 * 1024;
#endif

qint64 peakKb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

void forgetPeak()
{
    QFile reset(u"/proc/self/clear_refs"_s);
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
}

} // namespace

/// Whatever a template says, it ends: with a text or with the error of a limit, in 16 MB. How soon is for
/// bench_hostile: a unit test has no clock.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsInLittleMemory_data();
    void endsInLittleMemory();
};

void HostileTest::endsInLittleMemory_data()
{
    QTest::addColumn<HostileCase>("hostile");
    for (const HostileCase &hostile : hostileCases())
        QTest::newRow(qPrintable(hostile.name)) << hostile;
}

void HostileTest::endsInLittleMemory()
{
    QFETCH(HostileCase, hostile);
    forgetPeak();
    const qint64 before = peakKb();
    const QString got = outcomeOf(hostile);
    const qint64 grown = peakKb() - before;
    QVERIFY2(got.startsWith(hostile.outcome), qPrintable(got));
    QVERIFY2(grown < kMostKb, qPrintable(u"%1 kB"_s.arg(grown)));
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_liquid_hostile.moc"
