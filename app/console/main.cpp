// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setup.h"
#include "app/console/consoleengine.h"
#include "app/console/firstpaint.h"
#include "platform/desktopcolours.h"
#include "translations/translations.h"
#include "translations/language.h"
#include "ui/common/prompter.h"
#include "ui/common/theme.h"
#include "ui/desk/desk.h"
#include "ui/shell/mainwindow.h"
#include "wording/wording.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

struct StartOptions
{
    QString profile;
    QString theme;
    QString language;
};

StartOptions startOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Reminders that customers can act on."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"profile"_s, u"Folder of the workspace."_s, u"DIR"_s, defaultProfile()});
    parser.addOption({u"theme"_s, u"system, light or dark."_s, u"THEME"_s, u"system"_s});
    parser.addOption({u"lang"_s, u"zh-CN, zh-TW or en; the session's when left out."_s, u"LANG"_s,
                      qEnvironmentVariable("REMINDESK_LANG")});
    parser.process(application);
    return {parser.value(u"profile"_s), parser.value(u"theme"_s), parser.value(u"lang"_s)};
}

/// A first start: asks what the new workspace should hold. Null: the person would rather not.
Result<std::unique_ptr<Workspace>> firstWorkspace(const QString &profile)
{
    QMessageBox box;
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(u"Remindesk"_s);
    box.setText(QCoreApplication::translate("console", "There is no workspace in %1 yet.").replace(u"%1"_s, profile));
    box.setInformativeText(QCoreApplication::translate(
        "console", "A sample workspace has tickets to look around with and sends into folders only."));
    const QAbstractButton *sample = box.addButton(QCoreApplication::translate("console", "Sample workspace"), QMessageBox::AcceptRole);
    const QAbstractButton *empty = box.addButton(QCoreApplication::translate("console", "Empty workspace"), QMessageBox::ActionRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != sample && box.clickedButton() != empty)
        return std::unique_ptr<Workspace>();
    auto workspace = Workspace::open({profile, true});
    if (!workspace)
        return workspace;
    const Done done = box.clickedButton() == sample ? setUpSample(**workspace) : setUp(**workspace);
    if (!done)
        return failure(done.error());
    return workspace;
}

Result<std::unique_ptr<Workspace>> opened(const QString &profile)
{
    auto workspace = Workspace::open({profile, false});
    if (!workspace && workspace.error().code == u"E-WSP-01"_s)
        return firstWorkspace(profile);
    return workspace;
}

int run(Workspace &workspace)
{
    WidgetPrompter prompter;
    ConsoleEngine engine(workspace);
    Desk desk(engine.ports(), prompter, QDir(workspace.profile()).filePath(u"window.ini"_s));
    prompter.setWindow(&desk.window());
    QObject::connect(&engine, &ConsoleEngine::changed, &desk, &Desk::refresh);
    QObject::connect(&engine, &ConsoleEngine::failed, &desk, [&desk](const Error &error) { desk.tell(sentence(error)); });
    if (auto *list = desk.window().findChild<QAbstractItemView *>(u"ticketList"_s))
        new FirstPaint(list);
    desk.window().show();
    desk.start();
    engine.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"remindesk"_s);
    QApplication::setApplicationDisplayName(u"Remindesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(REMINDESK_VERSION));
    initTranslations();
    const StartOptions options = startOptions(application);
    installLanguage(options.language);
    Theme theme(application);
    theme.setMode(Theme::modeFromKey(options.theme));
    DesktopColours desktop;
    QObject::connect(&desktop, &DesktopColours::changed, &theme, &Theme::setDesktopIsDark);

    const auto workspace = opened(options.profile);
    if (!workspace) {
        WidgetPrompter(nullptr).tell(u"Remindesk"_s, sentence(workspace.error()));
        return 5;
    }
    return *workspace ? run(**workspace) : 0;
}
