// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeaccounts.h"
#include "support/fakeaudit.h"
#include "support/fakesettings.h"
#include "ui/common/theme.h"
#include "ui/settings/settingspage.h"
#include "ui/support/scriptedprompter.h"
#include "ui/support/settling.h"
#include "workflow/accounts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

/// The place in a window of its own, over a workspace in memory, used by keys as a person does.
class SettingsDriver
{
public:
    explicit SettingsDriver(const Actor &actor = localActor())
        : session(actor)
    {
        ConsolePorts ports{tickets, history, reminders, drafts, templates, settings, clock, {}, {}};
        ports.setup.emplace(SettingsPorts{settings, places, bench, session});
        ports.accounts = &accounts;
        m_page = new SettingsPage({ports, m_commands, prompter, m_memory}, &m_window);
        m_window.setCentralWidget(m_page);
        m_window.resize(1100, 740);
    }

    void open()
    {
        m_window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        m_page->refresh(); // as the desk does on entering
        QTRY_VERIFY(m_window.findChild<QWidget *>(u"field.gateway.order"_s)); // every kind has it
    }

    /// What comes a moment later is waited for.
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        const auto visible = [&]() -> Widget * {
            const auto all = m_window.findChildren<Widget *>(name);
            const auto found = std::find_if(all.begin(), all.end(), [&](const Widget *one) { return one->isVisibleTo(&m_window); });
            return found == all.end() ? nullptr : *found;
        };
        if (!QTest::qWaitFor([&] { return visible() != nullptr; }))
            qFatal("nothing visible is called %s", qPrintable(name));
        return visible();
    }

    void type(const QString &field, const QString &text)
    {
        auto *edit = find<QWidget>(field);
        edit->setFocus();
        QWidget *part = edit->focusProxy() ? edit->focusProxy() : edit;
        QTest::keyClick(part, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(part, text);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QWidget *focus = m_window.focusWidget();
        QTest::keyClick(focus ? focus : &m_window, key, modifiers);
        QCoreApplication::processEvents();
    }

    void press(Qt::Key which) { key(which, Qt::NoModifier); }
    /// After so many tabs, wherever the focus is then.
    void keys(const QString &text, int tabs = 0)
    {
        for (int i = 0; i < tabs; ++i)
            press(Qt::Key_Tab);
        QTest::keyClicks(m_window.focusWidget(), text);
    }
    void click(const QString &name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); QCoreApplication::processEvents(); }
    void show(const QString &section) { m_page->showSection(section); settle(); }
    /// What stands there by now; nothing while the label is not shown.
    [[nodiscard]] QString said(const QString &name) const
    {
        const auto *label = m_window.findChild<QLabel *>(name);
        return label && label->isVisibleTo(&m_window) ? label->text() : QString();
    }
    [[nodiscard]] QString words(const QString &name) const { return find<QLabel>(name)->text(); }
    [[nodiscard]] QMainWindow &window() { return m_window; }

    FakeClock clock{Instant{1795226400000}};
    FakeWorkspace space;
    FakeTicketStore tickets{space};
    FakeHistoryStore history{space};
    FakeReminderStore reminders{space};
    FakeDraftStore drafts{space};
    FakeTemplateStore templates{space};
    FakeSettingsStore settings{space};
    FakeSyncStore places;
    FakeSettingsBench bench;
    Session session;
    FakeAccountStore accountStore;
    FakeAuditLog audit;
    Accounts accounts{{accountStore, session, audit, clock}};
    ScriptedPrompter prompter;

private:
    CommandTable m_commands;
    WindowMemory m_memory{QString()};
    QMainWindow m_window;
    SettingsPage *m_page = nullptr;
};

} // namespace remindesk
