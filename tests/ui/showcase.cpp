// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The console on the sample workspace, for looking at it: no store, no network, nothing is sent.
#include "translations/language.h"
#include "ui/common/theme.h"
#include "ui/desk/desk.h"
#include "ui/drivers/screens.h"
#include "ui/support/smallpicture.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace remindesk;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"theme"_s, u"light, dark or system"_s, u"theme"_s, u"light"_s},
                       {u"language"_s, u"zh-CN, zh-TW or en"_s, u"language"_s, u"zh-CN"_s},
                       {u"screen"_s, u"one of --screens"_s, u"screen"_s, u"tickets"_s},
                       {u"screens"_s, u"list the screens"_s},
                       {u"ticket"_s, u"ticket number"_s, u"ticket"_s},
                       {u"size"_s, u"WxH"_s, u"size"_s, u"1280x800"_s},
                       {u"shot"_s, u"save a picture there and end"_s, u"file"_s}});
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(u"screens"_s)) {
        QTextStream(stdout) << screenNames().join(u'\n') << '\n';
        return 0;
    }
    Theme theme(application);
    theme.setMode(Theme::modeFromKey(parser.value(u"theme"_s)));
    installTestLanguage(parser.value(u"language"_s));
    SampleDesk sample;
    fillWithMessages(sample);
    DeskDriver driver(sample);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    driver.desk().window().resize(size.value(0).toInt(), size.value(1).toInt());
    driver.open();
    QTest::qWait(300);
    QWidget &shown = showScreen(driver, parser.value(u"screen"_s), parser.value(u"ticket"_s));
    const QString shot = parser.value(u"shot"_s);
    if (shot.isEmpty())
        return QApplication::exec();
    QTest::qWait(1500); // also on a busy machine
    return saveSmall(shown.grab().toImage(), shot) ? 0 : 1;
}
