// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The console on the sample workspace, for looking at it: no store, no network, nothing is sent.
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/desk/desk.h"
#include "ui/drivers/deskdriver.h"
#include "ui/shell/mainwindow.h"
#include "ui/welcome/welcomedialog.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

void fill(SampleDesk &sample)
{
    const auto number = [&](int index) { return sample.space.tickets.at(index).ticket.number; };
    sample.addMessage(number(0), Channel::Sms, DeliveryState::Delivered, {}, 118);
    sample.addMessage(number(1), Channel::Email, DeliveryState::Unknown, u"smtp.lost"_s, 40);
    sample.addMessage(number(2), Channel::Email, DeliveryState::Held, u"quiet-hours"_s, 12);
    sample.addMessage(number(3), Channel::Sms, DeliveryState::Scheduled, {}, 5);
    sample.addMessage(number(4), Channel::Sms, DeliveryState::Failed, u"smtp.550"_s, 60 * 26);
    sample.addMessage(number(5), Channel::Email, DeliveryState::Delivered, {}, 60 * 50);
    sample.space.tickets[4].events.prepend({u"answer"_s, sample.clock.now().plusSeconds(-600), TicketEventKind::MessageIn,
                                            sample.space.tickets.at(4).customer.name, u"好的，马上发给您。"_s});
}

void goTo(DeskDriver &driver, const QString &screen, const QString &ticket)
{
    if (screen == "compose"_L1 || screen == "findings"_L1 || screen.startsWith("preview"_L1)) {
        if (!ticket.isEmpty())
            driver.selectRow(u"ticketList"_s, ticket);
        QTest::qWait(200);
        driver.key(Qt::Key_N, Qt::ControlModifier);
        QTest::qWait(600);
        if (screen == "findings"_L1)
            driver.key(Qt::Key_Return, Qt::ControlModifier);
        if (screen.startsWith("preview."_L1))
            driver.click(u"preview.chip."_s + screen.mid(8));
    } else if (screen == "find"_L1) {
        driver.key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"in"_s);
    } else if (screen == "bulk"_L1 || screen == "columns"_L1) {
        driver.key(Qt::Key_5, Qt::AltModifier);
        QTest::qWait(200);
        for (int i = 0; i < 9; ++i)
            driver.key(Qt::Key_Down, Qt::ShiftModifier);
        driver.key(screen == "bulk"_L1 ? Qt::Key_N : Qt::Key_L, {Qt::ControlModifier | Qt::ShiftModifier});
        if (auto *scenarios = QApplication::activeModalWidget()->findChild<QComboBox *>()) {
            scenarios->setCurrentIndex(screen == "bulk"_L1 ? 6 : scenarios->currentIndex());
            if (screen == "bulk"_L1)
                Q_EMIT scenarios->activated(6);
        }
    } else if (screen == "many"_L1) {
        driver.key(Qt::Key_5, Qt::AltModifier);
        QTest::qWait(200);
        for (int i = 0; i < 4; ++i)
            driver.key(Qt::Key_Down, Qt::ShiftModifier);
    } else if (screen.startsWith("preferences"_L1)) {
        driver.key(Qt::Key_Comma, Qt::ControlModifier);
        if (auto *tabs = QApplication::activeModalWidget()->findChild<QTabWidget *>())
            tabs->setCurrentIndex(screen.section(u'.', 1).toInt());
    } else if (screen.startsWith("welcome"_L1)) {
        WelcomeAnswers answers;
        answers.language = uiLocale();
        auto *dialog = new WelcomeDialog({}, answers, &driver.desk().window());
        dialog->findChild<QLineEdit *>(u"welcome.name"_s)->setText(u"王敏"_s);
        dialog->findChild<QLineEdit *>(u"welcome.company"_s)->setText(u"远山科技"_s);
        dialog->open();
        QTest::qWait(300);
        const QString step = screen.section(u'.', 1);
        for (int i = 0; i < step.toInt(); ++i)
            QTest::keyClick(dialog, Qt::Key_Return);
        if (auto *choice = dialog->findChild<QRadioButton *>(step == "1"_L1 ? u"welcome.tracker"_s : u"welcome.smtp"_s))
            choice->setChecked(true);
    } else if (screen == "shortcuts"_L1) {
        driver.key(Qt::Key_F1);
    } else if (!screen.isEmpty()) {
        driver.desk().window().go(screen);
    }
    if (screen == "tickets"_L1 && !ticket.isEmpty())
        driver.selectRow(u"ticketList"_s, ticket);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"theme"_s, u"light, dark or system"_s, u"theme"_s, u"light"_s},
                       {u"language"_s, u"zh-CN, zh-TW or en"_s, u"language"_s, u"zh-CN"_s},
                       {u"screen"_s, u"tickets, compose, findings, preview.CHANNEL, drafts, outbox, history, find, bulk, columns, many, "
                                      "shortcuts, preferences.TAB, welcome.STEP"_s,
                        u"screen"_s, u"tickets"_s},
                       {u"ticket"_s, u"ticket number"_s, u"ticket"_s},
                       {u"size"_s, u"WxH"_s, u"size"_s, u"1280x800"_s},
                       {u"shot"_s, u"save a picture there and end"_s, u"file"_s}});
    parser.addHelpOption();
    parser.process(application);
    Theme theme(application);
    theme.setMode(Theme::modeFromKey(parser.value(u"theme"_s)));
    installTestLanguage(parser.value(u"language"_s));
    SampleDesk sample;
    fill(sample);
    DeskDriver driver(sample);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    driver.desk().window().resize(size.value(0).toInt(), size.value(1).toInt());
    driver.open();
    QTest::qWait(300);
    goTo(driver, parser.value(u"screen"_s), parser.value(u"ticket"_s));
    const QString shot = parser.value(u"shot"_s);
    if (shot.isEmpty())
        return QApplication::exec();
    QTest::qWait(700);
    QWidget *shown = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &driver.desk().window();
    return shown->grab().save(shot) ? 0 : 1;
}
