// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The first start by keyboard: from nothing to a workspace, and what is refused on the way.
#include "ui/support/sampledesk.h"
#include "ui/welcome/welcomedialog.h"

#include "translations/language.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

struct Work
{
    QList<WelcomeAnswers> built;
    QStringList sentTo;
    bool isRefused = false;

    WelcomeWork ports()
    {
        return {[this](const WelcomeAnswers &answers) -> Async<QString> {
                    built += answers;
                    if (isRefused)
                        return ready(Result<QString>(failure(u"E-WEL-02"_s)));
                    return ready(Result<QString>(u"39 tickets"_s));
                },
                [this](const QString &address) {
                    sentTo += address;
                    return ready(Result<QString>(u"Written"_s));
                }};
    }
};

class Driver
{
public:
    explicit Driver(Work &work)
        : dialog(work.ports(), {})
    {
        QObject::connect(&dialog, &WelcomeDialog::languageChosen, &dialog, &installLanguage);
        dialog.show();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not become active");
    }
    void type(const QString &name, const QString &text)
    {
        auto *edit = dialog.findChild<QLineEdit *>(u"welcome."_s + name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void choose(const QString &name) { dialog.findChild<QRadioButton *>(u"welcome."_s + name)->setFocus(); QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); }
    void enter() { QTest::keyClick(&dialog, Qt::Key_Return); }
    [[nodiscard]] QString words() const { return dialog.findChild<QLabel *>(u"welcome.words"_s)->text(); }
    [[nodiscard]] int step() const { return dialog.findChild<QStackedWidget *>(u"welcome.steps"_s)->currentIndex(); }

    WelcomeDialog dialog;
};

} // namespace

class TestWelcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTestLanguage(u"en"_s); }

    void sampleInFourEnters()
    {
        Work work;
        Driver driver(work);
        driver.enter();
        QCOMPARE(driver.step(), 0);
        QVERIFY(driver.words().contains(u"name is missing"_s));
        driver.type(u"name"_s, u"Han Mei"_s);
        driver.enter();
        QCOMPARE(driver.step(), 1);
        driver.enter();
        QCOMPARE(driver.step(), 2);
        driver.enter();
        QTRY_COMPARE(driver.step(), 3);
        QCOMPARE(work.built.size(), 1);
        QCOMPARE(work.built.first().name, u"Han Mei"_s);
        QCOMPARE(work.built.first().begin, WelcomeAnswers::Begin::Sample);
        driver.type(u"to"_s, u"me@example.com"_s);
        auto *send = driver.dialog.findChild<QPushButton *>(u"welcome.send"_s);
        send->setFocus();
        QTest::keyClick(send, Qt::Key_Space);
        QTRY_COMPARE(driver.words(), u"Written"_s);
        QCOMPARE(work.sentTo, QStringList(u"me@example.com"_s));
        driver.dialog.findChild<QPushButton *>(u"welcome.next"_s)->setFocus();
        driver.enter();
        QCOMPARE(driver.dialog.result(), int(QDialog::Accepted));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("no scheme") << u"url"_s << u"rt.example.com"_s << u"begins with https"_s;
        QTest::newRow("plain http") << u"url"_s << u"http://rt.example.com"_s << u"Without https"_s;
        QTest::newRow("no token") << u"url"_s << u"https://rt.example.com"_s << u"token is missing"_s;
    }

    void refused()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, words);
        Work work;
        Driver driver(work);
        driver.type(u"name"_s, u"Han Mei"_s);
        driver.type(u"company"_s, u"Farhill"_s);
        driver.enter();
        driver.choose(u"tracker"_s);
        driver.type(field, text);
        driver.enter();
        QCOMPARE(driver.step(), 1);
        QVERIFY2(driver.words().contains(words), qPrintable(driver.words()));
        QVERIFY(work.built.isEmpty());
    }

    void mailIsChecked()
    {
        Work work;
        Driver driver(work);
        driver.type(u"name"_s, u"Han Mei"_s);
        driver.enter();
        driver.enter();
        driver.choose(u"smtp"_s);
        driver.enter();
        QVERIFY(driver.words().contains(u"server"_s));
        driver.type(u"host"_s, u"smtp.example.com"_s);
        driver.type(u"port"_s, u"99999"_s);
        driver.enter();
        QVERIFY(driver.words().contains(u"65535"_s));
        driver.type(u"port"_s, u"587"_s);
        driver.type(u"from"_s, u"nobody"_s);
        driver.enter();
        QVERIFY(driver.words().contains(u"E-ADR"_s) || !driver.words().isEmpty());
        driver.type(u"from"_s, u"service@example.com"_s);
        driver.type(u"user"_s, u"service"_s);
        driver.enter();
        QVERIFY(driver.words().contains(u"password"_s));
        QVERIFY(work.built.isEmpty());
        driver.type(u"password"_s, u"secret"_s);
        driver.enter();
        QTRY_COMPARE(driver.step(), 3);
        QCOMPARE(work.built.first().password, QByteArray("secret"));
    }

    /// Each way is a card: all of it can be clicked, arrows lead from one to the next, and the steps scroll to what has the focus.
    void aWayIsACard()
    {
        Work work;
        Driver driver(work);
        driver.type(u"name"_s, u"Han Mei"_s);
        driver.enter();
        auto *tracker = driver.dialog.findChild<QRadioButton *>(u"welcome.tracker"_s);
        auto *sample = driver.dialog.findChild<QRadioButton *>(u"welcome.sample"_s);
        QVERIFY(sample->isChecked() && sample->hasFocus());
        auto *about = tracker->parentWidget()->findChild<QLabel *>();
        QTest::mouseClick(about, Qt::LeftButton);
        QVERIFY(tracker->isChecked() && !sample->isChecked());
        QVERIFY(driver.dialog.findChild<QLineEdit *>(u"welcome.url"_s)->isVisible());
        tracker->setFocus();
        QTest::keyClick(tracker, Qt::Key_Up);
        QVERIFY(sample->isChecked());
        QVERIFY(!driver.dialog.findChild<QLineEdit *>(u"welcome.url"_s)->isVisible());
        driver.enter();
        driver.choose(u"smtp"_s);
        driver.dialog.resize(driver.dialog.minimumSizeHint());
        auto *password = driver.dialog.findChild<QLineEdit *>(u"welcome.password"_s);
        QTRY_VERIFY(password->isVisible());
        for (int i = 0; i < 20 && !password->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(password->hasFocus());
        QVERIFY(password->visibleRegion().boundingRect().height() >= password->height() - 1);
    }

    void whatFailsCanBeTriedAgain()
    {
        Work work;
        work.isRefused = true;
        Driver driver(work);
        driver.type(u"name"_s, u"Han Mei"_s);
        for (int i = 0; i < 3; ++i)
            driver.enter();
        QTRY_VERIFY(driver.words().contains(u"gateway"_s));
        QCOMPARE(driver.step(), 2);
        work.isRefused = false;
        driver.enter();
        QTRY_COMPARE(driver.step(), 3);
        QCOMPARE(work.built.size(), 2);
    }

    void speaksAtOnce()
    {
        Work work;
        Driver driver(work);
        driver.dialog.findChild<QLineEdit *>(u"welcome.name"_s)->setText(u"韩梅"_s); // keys cannot type it
        auto *language = driver.dialog.findChild<QComboBox *>(u"welcome.language"_s);
        language->setFocus();
        language->setCurrentIndex(language->findData(u"zh-CN"_s));
        Q_EMIT language->activated(language->currentIndex());
        QTRY_COMPARE(driver.dialog.windowTitle(), u"欢迎使用 Remindesk"_s);
        QCOMPARE(driver.dialog.findChild<QLineEdit *>(u"welcome.name"_s)->text(), u"韩梅"_s); // what was typed stays
        QCOMPARE(driver.dialog.findChild<QComboBox *>(u"welcome.language"_s)->currentData().toString(), u"zh-CN"_s);
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_ui_welcome.moc"
