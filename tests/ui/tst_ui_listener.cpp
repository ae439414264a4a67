// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The listener's form and the order of gateways, by keys.
#include "ui/support/settingsdriver.h"

using namespace remindesk;

namespace {

QString place(SettingsDriver &driver, int row)
{
    const auto *model = driver.find<QTableView>(u"gateway.list"_s)->model();
    return model->index(row, 0).data().toString() + u' ' + model->index(row, 2).data().toString();
}

void addFolder(SettingsDriver &driver, const QString &name, Channel channel = Channel::Sms)
{
    driver.space.gateways += GatewayConfig{{name}, name, u"folder"_s, channel, {{u"path"_s, u"/srv/"_s + name}}, {}, true};
}

} // namespace

class TestUiListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsCheckedBeforeATokenIsMade()
    {
        SettingsDriver driver;
        open(driver);
        QCOMPARE(driver.words(u"listener.calls"_s), u"Nothing listens."_s);
        driver.type(u"field.listener.address"_s, u"somewhere"_s);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(!driver.said(u"finding.listener.address"_s).isEmpty());
        QCOMPARE(driver.words(u"listener.words"_s), u"Not saved: a field needs another value."_s);
        QVERIFY(driver.bench.secrets.isEmpty() && !driver.space.values.contains(u"listener.address"_s));

        driver.type(u"field.listener.address"_s, u"127.0.0.1:8090"_s);
        driver.type(u"field.listener.url"_s, u"https://user:pass@reports.example.com"_s); // no place for a login
        driver.key(Qt::Key_S);
        QTRY_VERIFY(!driver.said(u"finding.listener.url"_s).isEmpty());
        QVERIFY(driver.said(u"finding.listener.address"_s).isEmpty()); // put right meanwhile
        QVERIFY(driver.bench.secrets.isEmpty());

        driver.type(u"field.listener.url"_s, u"https://reports.example.com"_s);
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.space.values.value(u"listener.address"_s), u"127.0.0.1:8090"_s);
        QCOMPARE(driver.space.values.value(u"listener.url"_s), u"https://reports.example.com"_s);
        QCOMPARE(driver.bench.secrets.value(u"keychain:remindesk/listener"_s), driver.bench.randomToken());
        QTRY_VERIFY(driver.words(u"listener.calls"_s).contains(u"https://reports.example.com/mo/TOKEN"_s));
        QVERIFY(!driver.words(u"listener.calls"_s).contains(QString::fromLatin1(driver.bench.randomToken()))); // not shown
        QVERIFY(driver.words(u"listener.words"_s).startsWith(u"Saved."_s));
    }

    void aTypedTokenIsKeptAndNeverShownAgain()
    {
        SettingsDriver driver;
        open(driver);
        driver.type(u"field.listener.address"_s, u"[::1]:8090"_s);
        driver.type(u"listener.secret"_s, u"ours-2026"_s);
        QCOMPARE(driver.find<QLineEdit>(u"listener.secret"_s)->echoMode(), QLineEdit::Password);
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.bench.secrets.value(u"keychain:remindesk/listener"_s), "ours-2026");
        QTRY_VERIFY(driver.find<QLineEdit>(u"listener.secret"_s)->text().isEmpty());

        driver.type(u"field.listener.url"_s, u"https://reports.example.com"_s); // another change leaves it as it is
        driver.key(Qt::Key_S);
        QTRY_COMPARE(driver.space.values.value(u"listener.url"_s), u"https://reports.example.com"_s);
        QCOMPARE(driver.bench.secrets.value(u"keychain:remindesk/listener"_s), "ours-2026");
    }

    void emptiedNothingListens()
    {
        SettingsDriver driver;
        driver.space.values.insert(u"listener.address"_s, u"127.0.0.1:8090"_s);
        driver.space.values.insert(u"listener.secret"_s, u"env:TOKEN"_s);
        driver.space.values.insert(u"hook.shop"_s, u"env:HOOK"_s);
        open(driver);
        QTRY_COMPARE(driver.find<QLineEdit>(u"field.listener.address"_s)->text(), u"127.0.0.1:8090"_s);
        QVERIFY(driver.words(u"listener.calls"_s).contains(u"/hook/shop"_s));
        driver.find<QLineEdit>(u"field.listener.address"_s)->setFocus();
        driver.key(Qt::Key_A);
        driver.press(Qt::Key_Delete);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(!driver.space.values.contains(u"listener.address"_s));
        QTRY_COMPARE(driver.words(u"listener.calls"_s), u"Nothing listens."_s);
    }

    void whoMayNotIsTold()
    {
        SettingsDriver driver(Actor{u"x"_s, u"X"_s, Role::Agent});
        open(driver);
        driver.type(u"field.listener.address"_s, u"127.0.0.1:8090"_s);
        driver.key(Qt::Key_S);
        QTRY_VERIFY(driver.said(u"listener.words"_s).contains(u"role"_s));
        QVERIFY(!driver.space.values.contains(u"listener.address"_s) && driver.bench.secrets.isEmpty());
    }

    void theOrderOfGatewaysIsChangedByKeys()
    {
        SettingsDriver driver;
        addFolder(driver, u"one"_s);
        addFolder(driver, u"other"_s);
        addFolder(driver, u"print"_s, Channel::Letter);
        driver.open();
        auto *list = driver.find<QTableView>(u"gateway.list"_s);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QCOMPARE(place(driver, 0), u"one preferred"_s);
        QCOMPARE(place(driver, 1), u"other fallback 1"_s);
        QCOMPARE(place(driver, 2), u"print preferred"_s); // of its own channel
        list->setFocus();
        list->selectRow(1);
        QTRY_COMPARE(driver.find<QLineEdit>(u"field.gateway.name"_s)->text(), u"other"_s);
        driver.key(Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(place(driver, 0), u"other preferred"_s);
        QCOMPARE(place(driver, 1), u"one fallback 1"_s);
        QTRY_COMPARE(driver.find<QLineEdit>(u"field.gateway.name"_s)->text(), u"other"_s); // stays chosen
        driver.find<QTableView>(u"gateway.list"_s)->setFocus();
        driver.key(Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(place(driver, 0), u"one preferred"_s);
    }

private:
    static void open(SettingsDriver &driver)
    {
        driver.open();
        driver.show(u"listener"_s);
        QTRY_VERIFY(driver.window().findChild<QWidget *>(u"field.listener.address"_s));
    }
};

QTEST_MAIN(TestUiListener)
#include "tst_ui_listener.moc"
