// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in and the lock by keyboard, on a real workspace with accounts.
#include "app/console/doorkeeper.h"
#include "ui/signin/passworddialog.h"
#include "ui/signin/signindialog.h"
#include "workflow/accounts.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

const QByteArray password = "correct horse 1";

struct House
{
    House()
    {
        auto made = Workspace::open({folder.filePath(u"workspace"_s), true});
        if (!made)
            qFatal("no workspace: %s", qPrintable(made.error().code));
        workspace = std::move(*made);
    }
    void addAccount(const QString &id, Roles roles)
    {
        QVERIFY(awaited(workspace->accounts().add({id, id, roles}, password)));
    }
    void enter(const QString &id) { QVERIFY(awaited(workspace->accounts().signIn(id, password))); }
    [[nodiscard]] QString actor() const { return workspace->session().actor().id; }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

template<typename Dialog>
Dialog *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<Dialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void type(QWidget &dialog, const QString &name, const QByteArray &text)
{
    auto *edit = dialog.findChild<QLineEdit *>(name);
    edit->setFocus();
    QTest::keyClicks(edit, QString::fromUtf8(text));
}

QString words(QWidget &dialog, const QString &name)
{
    return dialog.findChild<QLabel *>(name)->text();
}

/// A window with a door of its own.
struct Room
{
    explicit Room(House &house) : keeper(*house.workspace, window, commands) { window.show(); }

    QWidget window;
    CommandTable commands;
    Doorkeeper keeper;
};

} // namespace

class TestDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAccountsNobodyIsAsked()
    {
        House house;
        Preferences preferences({});
        QVERIFY(Doorkeeper::letIn(*house.workspace, preferences));
        Room room(house);
        QVERIFY(!room.commands.find(u"lock"_s));
        room.keeper.lock();
        QVERIFY(!room.keeper.isLocked());
        QVERIFY(room.window.isVisible());
    }

    void signsInByKeyboard()
    {
        House house;
        house.addAccount(u"chen"_s, Role::Admin);
        Preferences preferences(house.folder.filePath(u"preferences.ini"_s));
        QTimer::singleShot(0, this, [&] {
            auto *dialog = shown<SignInDialog>();
            QVERIFY(dialog);
            QTest::keyClick(dialog, Qt::Key_Return);
            QVERIFY(!words(*dialog, u"signIn.words"_s).isEmpty());
            type(*dialog, u"signIn.name"_s, "chen");
            type(*dialog, u"signIn.password"_s, "wrong password");
            QTest::keyClick(dialog, Qt::Key_Return);
            QTRY_VERIFY(words(*dialog, u"signIn.words"_s).startsWith(u"E-ACC-03"_s));
            QVERIFY(house.workspace->session().actor().isNobody());
            QCOMPARE(dialog->findChild<QLineEdit *>(u"signIn.password"_s)->text(), QString());
            type(*dialog, u"signIn.password"_s, password);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QVERIFY(Doorkeeper::letIn(*house.workspace, preferences));
        QCOMPARE(house.actor(), u"chen"_s);
        QCOMPARE(preferences.account(), u"chen"_s);
    }

    void whoLeavesIsNotLetIn()
    {
        House house;
        house.addAccount(u"chen"_s, Role::Admin);
        Preferences preferences({});
        QTimer::singleShot(0, this, [] { QTest::keyClick(shown<SignInDialog>(), Qt::Key_Escape); });
        QVERIFY(!Doorkeeper::letIn(*house.workspace, preferences));
        QVERIFY(house.workspace->session().actor().isNobody());
    }

    void lockedNothingIsReadAndUnlockedAllIsThere()
    {
        House house;
        house.addAccount(u"chen"_s, Role::Admin);
        house.enter(u"chen"_s);
        Room room(house);
        QSignalSpy unlocked(&room.keeper, &Doorkeeper::unlocked);
        room.commands.find(u"lock"_s)->trigger();
        QVERIFY(room.keeper.isLocked());
        QVERIFY(!room.window.isVisible());
        QVERIFY(room.keeper.standsBefore());
        QCOMPARE(awaited(house.workspace->tickets().list({})).error().code, u"E-ACC-02"_s);
        QPointer<SignInDialog> dialog = shown<SignInDialog>();
        QTest::keyClick(dialog, Qt::Key_Escape); // closing it opens nothing
        QVERIFY(room.keeper.isLocked() && !room.window.isVisible());
        dialog = shown<SignInDialog>();
        QVERIFY(dialog->findChild<QLineEdit *>(u"signIn.name"_s)->isReadOnly());
        type(*dialog, u"signIn.password"_s, password);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(unlocked.size(), 1);
        QVERIFY(room.window.isVisible() && !room.keeper.isLocked());
        QVERIFY(awaited(house.workspace->tickets().list({})));
    }

    void locksWhenNobodyIsThere()
    {
        IdleWatch watch;
        QSignalSpy idled(&watch, &IdleWatch::idled);
        watch.setLimit(0);
        QTest::qWait(50);
        QCOMPARE(idled.size(), 0);
        watch.setLimit(300);
        QWidget window;
        for (int i = 0; i < 4; ++i) {
            QTest::qWait(100);
            QTest::keyClick(&window, Qt::Key_A); // somebody is there
        }
        QCOMPARE(idled.size(), 0);
        QTRY_COMPARE(idled.size(), 1);
    }

    void theFirstAccountEndsTheOpenHouse()
    {
        House house;
        Room room(house);
        QCOMPARE(house.actor(), u"local"_s);
        house.addAccount(u"chen"_s, Role::Admin);
        house.workspace->session().begin(localActor()); // as another program's session, which knows nothing of it
        QTimer::singleShot(0, &room.keeper, [&] { QMetaObject::invokeMethod(&room.keeper, "look"); });
        QCOMPARE(QApplication::exec(), Doorkeeper::somebodyElseExit);
        QVERIFY(house.workspace->session().actor().isNobody());
    }

    void changesOnesOwnPassword()
    {
        House house;
        house.addAccount(u"chen"_s, Role::Admin);
        house.enter(u"chen"_s);
        PasswordDialog dialog([&](const QByteArray &old, const QByteArray &next) {
            return house.workspace->accounts().changePassword(old, next);
        });
        dialog.show();
        type(dialog, u"password.old"_s, password);
        type(dialog, u"password.new"_s, "another horse 2");
        type(dialog, u"password.again"_s, "another horse 3");
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(words(dialog, u"password.words"_s).startsWith(u"E-ACC-12"_s));
        dialog.findChild<QLineEdit *>(u"password.again"_s)->clear();
        type(dialog, u"password.again"_s, "another horse 2");
        QTest::keyClick(&dialog, Qt::Key_Return);
        QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(awaited(house.workspace->accounts().signIn(u"chen"_s, "another horse 2")));
    }
};

QTEST_MAIN(TestDoor)
#include "tst_door.moc"
