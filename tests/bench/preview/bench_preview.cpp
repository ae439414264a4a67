// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr int keystrokes = 200;
constexpr double limitMs = 50;

/// The time from the key's event until the window has been painted with the preview that belongs to it.
double typed(DeskDriver &driver, QWidget *edit, QChar letter)
{
    QElapsedTimer time;
    time.start();
    QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    QApplication::sendPostedEvents();
    driver.desk().window().repaint();
    return double(time.nsecsElapsed()) / 1e6;
}

} // namespace

class BenchPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"zh-CN"_s); }

    void keystrokeToPreview_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<bool>("asHtml");
        for (const char *channel : {"sms", "email", "wechat", "push", "voice", "letter"})
            QTest::newRow(channel) << QString::fromLatin1(channel) << false;
        QTest::newRow("email as HTML") << u"email"_s << true;
    }

    void keystrokeToPreview()
    {
        QFETCH(QString, chip);
        QFETCH(bool, asHtml);
        SampleDesk sample;
        DeskDriver driver(sample);
        driver.desk().window().resize(1280, 800);
        driver.open();
        driver.selectRow(u"ticketList"_s, u"RT-1046"_s);
        QTRY_VERIFY(driver.textOf(u"ticket.title"_s).startsWith(u"RT-1046"_s));
        driver.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(driver.isShown(u"field.goal"_s));
        driver.click(u"preview.chip."_s + chip);
        if (asHtml)
            driver.click(u"preview.mail.asHtml"_s);
        QWidget *edit = driver.find(u"field.customer_action"_s);
        edit->setFocus();
        QList<double> times;
        for (int i = 0; i < keystrokes; ++i) {
            if (i % 40 == 0)
                qobject_cast<QLineEdit *>(edit)->clear();
            times += typed(driver, edit, QChar(ushort(0x4e00 + i)));
            if (i % 10 == 0)
                QTest::qWait(200); // the other channels follow in the pauses, as they do for a person
        }
        std::sort(times.begin(), times.end());
        const double p95 = times.at(times.size() * 95 / 100);
        qInfo("%s: p50 %.1f ms, p95 %.1f ms, worst %.1f ms; ratio of p95 to the limit %.2f", QTest::currentDataTag(),
              times.at(times.size() / 2), p95, times.last(), p95 / limitMs);
        QVERIFY2(p95 <= limitMs, "a keystroke's preview takes more than 50 ms at 95 %");
    }
};

QTEST_MAIN(BenchPreview)
#include "bench_preview.moc"
