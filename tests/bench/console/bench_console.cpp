// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an agent waits for, over a million tickets: the longest time the window's event loop does not come round while
// the list is scrolled, words are typed into the search, a reminder is written and the places are opened. Each as a
// ratio to the 50 ms that console.md allows, and as processor time of the window's thread, held to half of that: what
// other programs do on the machine does not count there.
#include "app/assembly/settingsworkbench.h"
#include "app/assembly/setup.h"
#include "app/assembly/workspace.h"
#include "bench/storage/largefile.h"
#include "support/stallwatch.h"
#include "ui/common/theme.h"
#include "ui/desk/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/sampledesk.h"
#include "ui/support/scriptedprompter.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr int tickets = 1'000'000;
constexpr double limitMs = 50;
constexpr double cpuLimitMs = 25;
constexpr int rounds = 5;

struct Stalls
{
    QList<double> wall;
    QList<double> cpu;

    /// A round, of one stretch or of several.
    void begin()
    {
        wall += 0;
        cpu += 0;
    }
    void take(const StallWatch &watch)
    {
        wall.last() = std::max(wall.last(), watch.worstMs());
        cpu.last() = std::max(cpu.last(), watch.worstCpuMs());
    }
    void add(const StallWatch &watch)
    {
        begin();
        take(watch);
    }
};

} // namespace

class BenchConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installTestLanguage(u"zh-CN"_s);
        m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light); // half of what a window costs is its style sheet
        const QString profile = qEnvironmentVariable("REMINDESK_BENCH_DATA");
        QVERIFY(QDir().mkpath(profile));
        makeLargeFile(profile + u"/remindesk.db"_s, tickets);
        auto workspace = Workspace::open({profile, true});
        QVERIFY(workspace.has_value());
        m_workspace = std::move(*workspace);
        QVERIFY(setUp(*m_workspace));
        QVERIFY(awaited(m_workspace->settings().putValue(u"me.key"_s, u"agent1"_s)));
    }

    void cleanupTestCase()
    {
        m_desk.reset();
        m_bench.reset();
        m_workspace.reset();
    }

    /// A watch that sees nothing would let everything pass.
    void theWatchSees()
    {
        QTest::qWait(20);
        m_watch.restart();
        QThread::msleep(80);
        QTest::qWait(20);
        QVERIFY(m_watch.worstMs() >= 75);
        m_watch.restart();
        QTest::qWait(100);
        QVERIFY(m_watch.worstMs() < 75);
    }

    /// From nothing to the first rows and the other pages.
    void opening()
    {
        m_watch.restart();
        m_desk = std::make_unique<Desk>(ports(), m_prompter, m_preferences, QString());
        bool isReady = false;
        connect(m_desk.get(), &Desk::kitReady, this, [&] { isReady = true; });
        window().resize(1280, 800);
        window().show();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        m_desk->start();
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, 60'000);
        // Making a window is one piece of work; it is judged by bench_start.
        qInfo("opening: longest stall %.1f ms, of processor time %.1f ms (start is judged by bench_start)", m_watch.worstMs(),
              m_watch.worstCpuMs());
        Stalls stalls; // the other pages come while somebody may be typing already
        m_watch.restart();
        QTRY_VERIFY_WITH_TIMEOUT(isReady, 60'000);
        QTest::qWait(2000);
        stalls.add(m_watch);
        judge("furnishing", stalls);
    }

    /// All tickets, far down, page after page: the scroll bar at its end again and again, and the wheel between.
    void scrolling()
    {
        key(Qt::Key_5, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() >= 200, 30'000);
        QTest::qWait(500);
        Stalls stalls;
        for (int round = 0; round < rounds; ++round) {
            m_watch.restart();
            const int before = table()->model()->rowCount();
            for (int step = 0; step < 40; ++step) {
                QScrollBar *bar = table()->verticalScrollBar();
                bar->setValue(std::min(bar->value() + bar->pageStep(), bar->maximum()));
                QTest::qWait(15);
            }
            QVERIFY(table()->model()->rowCount() > before); // it did read on
            stalls.add(m_watch);
        }
        judge("scrolling over a million tickets", stalls);
    }

    void searching()
    {
        auto *search = window().findChild<QLineEdit *>(u"tickets.search"_s);
        QVERIFY(search);
        Stalls stalls;
        for (int round = 0; round < rounds; ++round) {
            search->setFocus();
            search->clear();
            QTest::qWait(500);
            m_watch.restart();
            for (const QChar letter : u"退款 Invoice"_s) {
                QTest::sendKeyEvent(QTest::Click, search, Qt::Key_unknown, QString(letter), Qt::NoModifier);
                QTest::qWait(60);
            }
            QTest::qWait(500);
            stalls.add(m_watch);
        }
        search->clear();
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, 30'000);
        judge("typing into the search", stalls);
    }

    /// Each place for the first time, then again; the settings with each of their sections.
    void places()
    {
        Stalls stalls;
        for (int round = 0; round < rounds; ++round) {
            stalls.begin();
            for (const char *place : {"drafts", "outbox", "history", "approvals", "templates", "settings", "tickets"}) {
                m_watch.restart();
                window().go(QLatin1StringView(place));
                QTest::qWait(400);
                stalls.take(m_watch);
                if (round == 0)
                    qInfo("%s for the first time: %.1f ms of processor time", place, m_watch.worstCpuMs());
            }
        }
        judge("opening each place", stalls);
    }

    void sections()
    {
        window().go(u"settings"_s);
        auto *list = window().findChild<QListWidget *>(u"settings.sections"_s);
        QVERIFY(list);
        Stalls stalls;
        for (int round = 0; round < rounds; ++round) {
            stalls.begin();
            for (int section = 0; section < list->count(); ++section) {
                m_watch.restart();
                list->setCurrentRow(section);
                QTest::qWait(200);
                stalls.take(m_watch);
                if (round == 0)
                    qInfo("section %d for the first time: %.1f ms of processor time", section, m_watch.worstCpuMs());
            }
        }
        window().go(u"tickets"_s);
        judge("opening each section of the settings", stalls);
    }

    void composing()
    {
        Stalls stalls;
        for (int round = 0; round < rounds; ++round) {
            table()->setFocus();
            table()->setCurrentIndex(table()->model()->index(round, 0));
            QTest::qWait(500);
            m_watch.restart();
            key(Qt::Key_N, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(window().findChild<QWidget *>(u"field.goal"_s), 10'000);
            QTest::qWait(1000);
            stalls.add(m_watch);
            key(Qt::Key_Escape, Qt::NoModifier);
            QTRY_COMPARE(window().place(), u"tickets"_s);
        }
        judge("beginning a reminder", stalls);
    }

    /// The box of commands, the sheet of keys, the preferences.
    void boxes()
    {
        Stalls stalls;
        for (int round = 0; round < rounds; ++round) {
            stalls.begin();
            for (const auto &[code, modifiers] : {std::pair(Qt::Key_K, Qt::ControlModifier), std::pair(Qt::Key_F1, Qt::NoModifier),
                                                  std::pair(Qt::Key_Comma, Qt::ControlModifier)}) {
                m_watch.restart();
                key(code, modifiers);
                QTest::qWait(300);
                stalls.take(m_watch);
                if (round == 0)
                    qInfo("key %x for the first time: %.1f ms of processor time", unsigned(code), m_watch.worstCpuMs());
                key(Qt::Key_Escape, Qt::NoModifier);
                QTest::qWait(100);
                window().activateWindow();
                QVERIFY(QTest::qWaitForWindowActive(&window()));
            }
        }
        judge("opening boxes", stalls);
    }

    void writing()
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::qWait(500);
        key(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window().findChild<QWidget *>(u"field.goal"_s), 10'000);
        QTest::qWait(1000);
        QWidget *edit = window().findChild<QWidget *>(u"field.goal"_s);
        Stalls stalls;
        for (int round = 0; round < rounds; ++round) {
            edit->setFocus();
            m_watch.restart();
            for (int i = 0; i < 30; ++i) {
                QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(QChar(ushort(0x4e00 + i))), Qt::NoModifier);
                QTest::qWait(30);
            }
            QTest::qWait(500); // the other channels and the draft's own saving follow
            stalls.add(m_watch);
        }
        judge("writing a reminder", stalls);
    }

private:
    /// As the console has them, without what sends and syncs.
    [[nodiscard]] ConsolePorts ports()
    {
        ConsolePorts ports{m_workspace->tickets(), m_workspace->history(), m_workspace->reminders(),
                           m_workspace->drafts(), m_workspace->templates(), m_workspace->settings(),
                           m_workspace->clock(), {}, {}};
        ports.approvals = &m_workspace->approvals();
        ports.studio = &m_workspace->studio();
        ports.session = &m_workspace->session();
        ports.accounts = &m_workspace->accounts();
        ports.corrections = &m_workspace->corrections();
        m_bench = std::make_unique<SettingsWorkbench>(*m_workspace);
        ports.setup.emplace(SettingsPorts{m_workspace->settings(), m_workspace->syncStates(), *m_bench, m_workspace->session()});
        return ports;
    }

    /// The median of the rounds counts: one interruption by another program is not the console's. Of the processor time
    /// the worst.
    static void judge(const char *what, Stalls stalls)
    {
        std::sort(stalls.wall.begin(), stalls.wall.end());
        const double median = stalls.wall.at(stalls.wall.size() / 2);
        const double cpu = *std::max_element(stalls.cpu.begin(), stalls.cpu.end());
        qInfo("%s: longest stall %.1f ms (median of %d), at worst %.1f ms; ratio to the limit %.2f; processor time at worst %.1f ms",
              what, median, int(stalls.wall.size()), stalls.wall.last(), median / limitMs, cpu);
        QVERIFY2(median <= limitMs, what);
        QVERIFY2(cpu <= cpuLimitMs, what);
    }

    [[nodiscard]] MainWindow &window() { return m_desk->window(); }
    [[nodiscard]] QTableView *table() { return window().findChild<QTableView *>(u"ticketList"_s); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : &window(), key, modifiers);
    }

    StallWatch m_watch;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SettingsWorkbench> m_bench;
    ScriptedPrompter m_prompter;
    Preferences m_preferences{QString()};
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(BenchConsole)
#include "bench_console.moc"
