// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// An agent's eight hours: 10,000 reminders written and sent with real keys in one window, on a workspace in memory.
// What the process holds afterwards, as a ratio to what it held when it was warm (after a tenth): at most 1.05.
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/common/undobar.h"

#include <QFile>
#include <QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr int cycles = 10'000;
constexpr double most = 1.05;

double residentMiB()
{
    malloc_trim(0);
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss_Anon:"))
            return line.mid(9).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

class BenchWorkday : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandReminders()
    {
        installTestLanguage(u"zh-CN"_s);
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.open();
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("REMINDESK_CYCLES", &isNumber);
        const int count = isNumber ? asked : cycles;
        double warm = 0;
        for (int cycle = 1; cycle <= count; ++cycle) {
            sendOne(driver);
            if (QTest::currentTestFailed())
                return;
            // What a database would hold on disk; the store in memory is not what is measured.
            sample.space.queued.clear();
            sample.space.messages.clear();
            sample.space.reminderDrafts.clear();
            sample.space.queries.clear();
            sample.space.seen.clear();
            if (cycle == count / 10)
                warm = residentMiB();
            if (cycle % std::max(1, count / 10) == 0)
                qInfo("%d reminders: %.1f MiB", cycle, residentMiB());
        }
        const double end = residentMiB();
        qInfo("after %d reminders %.1f MiB, warm %.1f MiB: ratio %.3f (limit %.2f)", count, end, warm, end / warm, most);
        QVERIFY2(end <= warm * most, "the console grows as it works");
    }

private:
    static void sendOne(DeskDriver &driver)
    {
        driver.selectRow(u"ticketList"_s, u"RT-1046"_s);
        driver.key(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return driver.isShown(u"field.goal"_s); }));
        driver.type(u"field.goal"_s, u"收集照片"_s);
        driver.type(u"field.customer_action"_s, u"上传铭牌照片"_s);
        driver.type(u"items.add"_s, u"铭牌"_s);
        driver.key(Qt::Key_Return);
        driver.type(u"field.deadline"_s, u"明天18点"_s);
        driver.type(u"field.accountable"_s, u"陈立华"_s);
        driver.type(u"field.next_step"_s, u"安排换新"_s);
        driver.type(u"field.contact"_s, u"王敏, 400-820-1231"_s);
        driver.type(u"field.completion"_s, u"收到照片"_s);
        driver.type(u"field.evidence"_s, u"来信"_s);
        driver.key(Qt::Key_Tab);
        driver.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return driver.desk().window().place() == u"tickets"_s; }));
        driver.desk().window().undoBar().settle();
    }
};

QTEST_MAIN(BenchWorkday)
#include "bench_workday.moc"
