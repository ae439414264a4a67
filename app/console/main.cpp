// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleengine.h"
#include "app/console/doorkeeper.h"
#include "app/console/singleinstance.h"
#include "app/console/welcomework.h"
#include "base/logging.h"
#include "platform/desktopcolours.h"
#include "platform/desktopnotes.h"
#include "translations/language.h"
#include "translations/translations.h"
#include "ui/common/preferences.h"
#include "ui/common/prompter.h"
#include "ui/common/theme.h"
#include "ui/desk/bell.h"
#include "ui/desk/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tray.h"
#include "ui/welcome/welcomedialog.h"
#include "wording/wording.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFontDatabase>
#include <QMessageBox>

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
    parser.addOption({u"theme"_s, u"system, light or dark; the person's choice when left out."_s, u"THEME"_s});
    parser.addOption({u"lang"_s, u"zh-CN, zh-TW or en; the person's choice, or the session's, when left out."_s, u"LANG"_s,
                      qEnvironmentVariable("REMINDESK_LANG")});
    parser.addOption({u"compose"_s, u"Begin a reminder for this ticket, in the window that is open if there is one."_s, u"TICKET"_s});
    parser.process(application);
    if (parser.value(u"profile"_s).isEmpty() || !parser.positionalArguments().isEmpty()) {
        std::fputs("usage: remindesk [--profile DIR] [--theme THEME] [--lang LANG] [--compose TICKET]\n", stderr);
        std::exit(usageExit); // an empty folder is a variable that was never set, not the folder one stands in
    }
    const InstanceRequest request{parser.value(u"compose"_s)};
    if (parser.isSet(u"compose"_s) && (request.compose.isEmpty() || !InstanceRequest::parse(request.line()))) {
        std::fputs("--compose: this is no ticket's number\n", stderr);
        std::exit(usageExit); // as QCommandLineParser does
    }
    return {parser.value(u"profile"_s), parser.value(u"theme"_s), parser.value(u"lang"_s), request};
}

std::unique_ptr<Preferences> preferencesOf(const QString &profile)
{
    return std::make_unique<Preferences>(QDir(profile).filePath(u"preferences.ini"_s));
}

/// Says why there will be no window, and waits until it was read.
int stopSaying(const QString &words)
{
    std::fputs(qPrintable(words + u'\n'), stderr);
    QMessageBox box(QMessageBox::NoIcon, u"Remindesk"_s, words, QMessageBox::Ok);
    box.setTextFormat(Qt::PlainText);
    box.exec();
    return failedExit;
}

/// A first start: asks who sits here and what the workspace should hold. Null: the person would rather not.
std::unique_ptr<Workspace> firstWorkspace(const QString &profile)
{
    QApplication::setWindowIcon(Tray::icon(0));
    WelcomeAnswers answers;
    answers.language = uiLocale();
    WelcomeMaker maker(profile);
    WelcomeDialog dialog(maker.work(), answers);
    QObject::connect(&dialog, &WelcomeDialog::languageChosen, &dialog, &installLanguage);
    const bool isAccepted = dialog.exec() == QDialog::Accepted;
    if (isAccepted)
        preferencesOf(profile)->setLanguage(dialog.answers().language);
    auto workspace = maker.take();
    return isAccepted ? std::move(workspace) : nullptr;
}

Result<std::unique_ptr<Workspace>> opened(Result<std::unique_ptr<Workspace>> workspace, const QString &profile)
{
    if (!workspace && workspace.error().code == u"E-WSP-01"_s)
        return firstWorkspace(profile);
    return workspace;
}

/// The desktop's notes and tray speak for the window.
void connectDesktop(Desk &desk, DesktopNotes &notes, Tray &tray, Doorkeeper &keeper)
{
    QObject::connect(&desk.bell(), &Bell::rung, &notes, &DesktopNotes::show);
    QObject::connect(&desk.bell(), &Bell::hushed, &notes, [&notes] { notes.take(Bell::group); });
    QObject::connect(&notes, &DesktopNotes::acted, &desk, [&] {
        if (!keeper.standsBefore())
            desk.showOutbox();
    });
    QObject::connect(&desk, &Desk::needsPersonChanged, &tray, &Tray::setCount);
    QObject::connect(&tray, &Tray::showAsked, &desk, [&] {
        if (!keeper.standsBefore())
            desk.showWindow();
    });
    QObject::connect(&tray, &Tray::quitAsked, &desk.window(), &QWidget::close);
}

void follow(const InstanceRequest &request, Desk &desk)
{
    qCDebug(lcApp) << "asked to show itself";
    desk.showWindow();
    if (!request.compose.isEmpty())
        desk.composeFor(request.compose);
}

int run(Workspace &workspace, Preferences &preferences, SingleInstance &instance, const InstanceRequest &request)
{
    WidgetPrompter prompter;
    ConsoleEngine engine(workspace);
    Desk desk(engine.ports(), prompter, preferences, QDir(workspace.profile()).filePath(u"window.ini"_s));
    prompter.setWindow(&desk.window());
    Doorkeeper keeper(workspace, desk.window(), desk.commands());
    QObject::connect(&engine, &ConsoleEngine::changed, &desk, &Desk::refresh);
    QObject::connect(&engine, &ConsoleEngine::failed, &desk, [&desk](const Error &error) { desk.tell(sentence(error)); });
    QObject::connect(&engine, &ConsoleEngine::sourcesOpened, &desk, &Desk::setSources);
    QObject::connect(&engine, &ConsoleEngine::concernsChanged, &desk, &Desk::setConcerns);
    QObject::connect(&desk, &Desk::furnished, &engine, &ConsoleEngine::start);
    QObject::connect(&instance, &SingleInstance::asked, &desk,
                     [&](const InstanceRequest &asked) {
                         if (!keeper.standsBefore())
                             follow(asked, desk);
                     });
    QObject::connect(&keeper, &Doorkeeper::unlocked, &desk, &Desk::refresh);
    DesktopNotes notes;
    std::unique_ptr<Tray> tray; // its pictures can wait until the tickets are seen
    QObject::connect(&desk, &Desk::furnished, &desk, [&] {
        QApplication::setWindowIcon(Tray::icon(0));
        tray = std::make_unique<Tray>();
        connectDesktop(desk, notes, *tray, keeper);
    });
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
    QApplication::setDesktopFileName(u"remindesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(REMINDESK_VERSION));
    initTranslations();
    const StartOptions options = startOptions(application);
    SingleInstance instance(options.profile);
    const SingleInstance::Role role = instance.begin(options.request);
    if (role == SingleInstance::Role::Second)
        return 0;
    // The store opens on its own thread while this one gets the looks ready.
    auto opening = std::async(std::launch::async, &Workspace::open, WorkspaceOptions{options.profile, false});
    // So does the list of this machine's fonts, which the first word on the screen would wait for.
    const auto listing = std::async(std::launch::async, [] { return QFontDatabase::families().size(); });
    const auto preferences = preferencesOf(options.profile);
    installLanguage(options.language.isEmpty() ? preferences->language() : options.language);
    setTextScale(preferences->textScale());
    setDenseRows(preferences->hasDenseRows());
    Theme theme(application, Theme::modeFromKey(options.theme.isEmpty() ? preferences->theme() : options.theme));
    QObject::connect(preferences.get(), &Preferences::themeChanged, &theme,
                     [&] { theme.setMode(Theme::modeFromKey(preferences->theme())); });
    DesktopColours desktop;
    QObject::connect(&desktop, &DesktopColours::changed, &theme, &Theme::setDesktopIsDark);
    if (role == SingleInstance::Role::Stuck)
        return stopSaying(QCoreApplication::translate("console", "Remindesk is already open for this workspace and does not answer. End it, then start again."));

    const auto workspace = opened(opening.get(), options.profile);
    if (!workspace)
        return stopSaying(sentence(workspace.error()));
    if (!*workspace)
        return 0;
    int result = 0;
    do {
        if (!Doorkeeper::letIn(**workspace, *preferences))
            return 0;
        result = run(**workspace, *preferences, instance, options.request);
        (*workspace)->session().end(); // somebody else sits down
    } while (result == Doorkeeper::somebodyElseExit);
    return result;
}
