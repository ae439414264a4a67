// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setup.h"
#include "app/console/consoleengine.h"
#include "app/console/singleinstance.h"
#include "base/logging.h"
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

#include <cstdio>
#include <cstdlib>
#include <future>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

struct StartOptions
{
    QString profile;
    QString theme;
    QString language;
    InstanceRequest request;
};

constexpr int usageExit = 2;
constexpr int failedExit = 5;

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
    parser.addOption({u"compose"_s, u"Begin a reminder for this ticket, in the window that is open if there is one."_s, u"TICKET"_s});
    parser.process(application);
    const InstanceRequest request{parser.value(u"compose"_s)};
    if (parser.isSet(u"compose"_s) && (request.compose.isEmpty() || !InstanceRequest::parse(request.line()))) {
        std::fputs("--compose: this is no ticket's number\n", stderr);
        std::exit(usageExit); // as QCommandLineParser does
    }
    return {parser.value(u"profile"_s), parser.value(u"theme"_s), parser.value(u"lang"_s), request};
}

/// Says why there will be no window, and waits until it was read.
int refuse(const QString &words)
{
    std::fputs(qPrintable(words + u'\n'), stderr);
    QMessageBox box(QMessageBox::NoIcon, u"Remindesk"_s, words, QMessageBox::Ok);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return failedExit;
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

Result<std::unique_ptr<Workspace>> opened(Result<std::unique_ptr<Workspace>> workspace, const QString &profile)
{
    if (!workspace && workspace.error().code == u"E-WSP-01"_s)
        return firstWorkspace(profile);
    return workspace;
}

void follow(const InstanceRequest &request, Desk &desk)
{
    qCDebug(lcApp) << "asked to show itself";
    desk.showWindow();
    if (!request.compose.isEmpty())
        desk.composeFor(request.compose);
}

int run(Workspace &workspace, SingleInstance &instance, const InstanceRequest &request)
{
    WidgetPrompter prompter;
    ConsoleEngine engine(workspace);
    Desk desk(engine.ports(), prompter, QDir(workspace.profile()).filePath(u"window.ini"_s));
    prompter.setWindow(&desk.window());
    QObject::connect(&engine, &ConsoleEngine::changed, &desk, &Desk::refresh);
    QObject::connect(&engine, &ConsoleEngine::failed, &desk, [&desk](const Error &error) { desk.tell(sentence(error)); });
    QObject::connect(&desk, &Desk::furnished, &engine, &ConsoleEngine::start);
    QObject::connect(&instance, &SingleInstance::asked, &desk,
                     [&desk](const InstanceRequest &asked) { follow(asked, desk); });
    desk.window().show();
    desk.start();
    if (!request.compose.isEmpty())
        desk.composeFor(request.compose);
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
    SingleInstance instance(options.profile);
    const SingleInstance::Role role = instance.begin(options.request);
    if (role == SingleInstance::Role::Second)
        return 0;
    // The store opens on its own thread while this one gets the looks ready.
    auto opening = std::async(std::launch::async, &Workspace::open, WorkspaceOptions{options.profile, false});
    installLanguage(options.language);
    Theme theme(application, Theme::modeFromKey(options.theme));
    DesktopColours desktop;
    QObject::connect(&desktop, &DesktopColours::changed, &theme, &Theme::setDesktopIsDark);
    if (role == SingleInstance::Role::Stuck)
        return refuse(QCoreApplication::translate("console", "Remindesk is already open for this workspace and does not answer. End it, then start again."));

    const auto workspace = opened(opening.get(), options.profile);
    if (!workspace)
        return refuse(sentence(workspace.error()));
    return *workspace ? run(**workspace, instance, options.request) : 0;
}
