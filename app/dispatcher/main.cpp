// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/workspace.h"
#include "app/dispatcher/daemon.h"
#include "app/dispatcher/processsignals.h"
#include "translations/language.h"
#include "translations/translations.h"
#include "wording/wording.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

namespace {

using namespace remindesk;
using namespace Qt::StringLiterals;

// As the command line's (docs/json.md): 2 usage, 5 store, 6 secret.
enum ExitCode { Fine = 0, Usage = 2, StoreTrouble = 5 };

int complain(const QString &text, int code)
{
    QTextStream(stderr) << text << '\n';
    return code;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Sends a workspace's reminders and takes what comes back, without a window."_s);
    parser.addOption({u"profile"_s, u"Folder of the workspace."_s, u"DIR"_s});
    parser.addOption({u"health"_s, u"Seconds between two health lines in the log (300)."_s, u"SECONDS"_s, u"300"_s});
    parser.addOption({u"lang"_s, u"Language of the sentences: zh-CN, zh-TW or en."_s, u"LANG"_s});
    parser.addHelpOption();
}

/// The journal keeps the time itself and reads the priority from "<4>" (sd-daemon(3)).
void setUpLog()
{
    const bool isJournal = qEnvironmentVariableIsSet("JOURNAL_STREAM");
    qSetMessagePattern(isJournal ? u"%{if-debug}<7>%{endif}%{if-info}<6>%{endif}%{if-warning}<4>%{endif}"
                                   "%{if-critical}<3>%{endif}%{if-fatal}<2>%{endif}%{category}: %{message}"_s
                                 : u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{category}: %{message}"_s);
}

int serve(Workspace &workspace, const DaemonOptions &options)
{
    ProcessSignals processSignals;
    Daemon daemon(workspace, options);
    QObject::connect(&processSignals, &ProcessSignals::stopWanted, &daemon, [&daemon] {
        daemon.stop();
        QCoreApplication::exit(Fine);
    });
    QObject::connect(&processSignals, &ProcessSignals::reloadWanted, &daemon, &Daemon::reload);
    QObject::connect(&processSignals, &ProcessSignals::reportWanted, &daemon, &Daemon::report);
    QObject::connect(&daemon, &Daemon::broken, &daemon, [&daemon](const Error &error) {
        complain(sentence(error), StoreTrouble);
        daemon.stop();
        QCoreApplication::exit(StoreTrouble);
    });
    QMetaObject::invokeMethod(&daemon, &Daemon::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"remindesk"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(REMINDESK_VERSION));
    setUpLog();
    initTranslations();
    installLanguage(wantedLocale(QCoreApplication::arguments()));

    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return complain(parser.errorText(), Usage);
    if (parser.isSet(u"help"_s))
        parser.showHelp(Fine);
    bool isNumber = false;
    const int seconds = parser.value(u"health"_s).toInt(&isNumber);
    const bool isProfileEmpty = parser.isSet(u"profile"_s) && parser.value(u"profile"_s).isEmpty(); // a variable never set
    if (!isNumber || seconds < 1 || seconds > 86'400 || isProfileEmpty || !parser.positionalArguments().isEmpty())
        return complain(u"usage: remindeskd [--profile DIR] [--health SECONDS, 1…86400] [--lang LANG]"_s, Usage);

    const QString profile = parser.isSet(u"profile"_s) ? parser.value(u"profile"_s) : defaultProfile();
    auto workspace = Workspace::open({profile, false, true});
    if (!workspace)
        return complain(sentence(workspace.error()), StoreTrouble);
    return serve(**workspace, {seconds});
}
