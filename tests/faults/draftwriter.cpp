// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The console on a real store, typing into a reminder until somebody kills it. Says after each key how many there were
// and when: "COUNT MONOTONIC_MS".
#include "app/assembly/setup.h"
#include "app/assembly/workspace.h"
#include "ui/common/preferences.h"
#include "ui/desk/desk.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

QWidget *visible(Desk &desk, const QString &name)
{
    QWidget *found = nullptr;
    const auto look = [&] {
        for (QWidget *widget : desk.window().findChildren<QWidget *>(name)) {
            if (widget->isVisible())
                found = widget;
        }
        return found != nullptr;
    };
    if (!QTest::qWaitFor(look, 15'000))
        qFatal("no visible widget is named %s", qPrintable(name));
    return found;
}

void select(QTableView &table, const QString &number)
{
    const auto found = [&] {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 0).data().toString() != number)
                continue;
            table.setFocus();
            table.setCurrentIndex(table.model()->index(row, 0));
            return true;
        }
        return false;
    };
    if (!QTest::qWaitFor(found, 15'000))
        qFatal("there is no ticket %s", qPrintable(number));
}

Result<std::unique_ptr<Workspace>> workspaceIn(const QString &profile)
{
    auto known = Workspace::open({profile, false});
    if (known)
        return known;
    auto fresh = Workspace::open({profile, true});
    if (!fresh)
        return fresh;
    if (const Done done = setUpSample(**fresh); !done)
        return failure(done.error());
    return fresh;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const auto workspace = workspaceIn(application.arguments().value(1));
    if (!workspace)
        qFatal("the workspace does not open: %s", qPrintable(workspace.error().code));
    Workspace &w = **workspace;
    WidgetPrompter prompter;
    Preferences preferences{QString()};
    Desk desk({w.tickets(), w.history(), w.reminders(), w.drafts(), w.templates(), w.settings(), w.clock(), {}, {}},
              prompter, preferences, QString());
    bool isReady = false;
    QObject::connect(&desk, &Desk::kitReady, &desk, [&isReady] { isReady = true; });
    desk.window().show();
    desk.window().activateWindow();
    desk.start();
    if (!QTest::qWaitFor([&] { return isReady; }, 15'000))
        qFatal("the console does not become ready");
    select(*qobject_cast<QTableView *>(visible(desk, u"ticketList"_s)), application.arguments().value(2));
    QTest::qWait(200);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
    QWidget *goal = visible(desk, u"field.goal"_s);
    goal->setFocus();
    QTest::keyClick(goal, Qt::Key_A, Qt::ControlModifier);
    for (int count = 1;; ++count) {
        QTest::keyClick(goal, Qt::Key(Qt::Key_A + count % 26));
        QElapsedTimer now;
        now.start();
        std::printf("%d %lld\n", count, static_cast<long long>(now.msecsSinceReference()));
        std::fflush(stdout);
        QTest::qWait(40);
    }
}
