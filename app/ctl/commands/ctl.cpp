// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"

#include "app/ctl/commands/signin.h"

#include <QCoreApplication>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOption({u"profile"_s, u"Folder of the workspace."_s, u"DIR"_s});
    parser.addOption({u"json"_s, u"Answer as JSON (docs/json.md)."_s});
    parser.addOption({u"lang"_s, u"Language of the sentences: zh-CN, zh-TW or en."_s, u"LANG"_s});
    addSignInOptions(parser);
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
}

QString synopsisOf(const Command &command)
{
    return u"remindeskctl "_s + command.name() + (command.synopsis().isEmpty() ? QString() : u" "_s)
           + command.synopsis();
}

QString overview(const CommandList &commands)
{
    QString text = u"usage: remindeskctl COMMAND [ARGUMENT…] [--profile DIR] [--json]\n\n"_s;
    for (const auto &command : commands)
        text += u"  "_s + command->name().leftJustified(18) + command->purpose() + u'\n';
    return text + u"\nremindeskctl COMMAND --help shows the options of one command.\n"_s;
}

/// Options that stand before the command are moved behind it.
QStringList commandFirst(QStringList arguments)
{
    QStringList leading;
    while (!arguments.isEmpty() && arguments.first().startsWith(u'-') && arguments.first() != u"--"_s) {
        const QString option = arguments.takeFirst();
        leading += option;
        const bool takesValue = option == u"--profile"_s || option == u"--lang"_s || option == u"--as"_s
                                || option == u"--as-secret"_s;
        if (takesValue && !arguments.isEmpty())
            leading += arguments.takeFirst();
    }
    qsizetype words = 0;
    while (words < arguments.size() && words < 2 && !arguments[words].startsWith(u'-'))
        ++words;
    return arguments.first(words) + leading + arguments.sliced(words);
}

/// The command whose name the words begin with; longer names first.
const Command *named(const CommandList &commands, const QStringList &words)
{
    for (const qsizetype count : {2, 1}) {
        for (const auto &command : commands) {
            if (words.size() >= count && command->name() == words.first(count).join(u' '))
                return command.get();
        }
    }
    return nullptr;
}

/// What no command puts up with; empty: nothing. An empty word is a script's variable that was never set: it would be taken
/// for "here", "all" or "none".
QString misuseOf(const Command &command, const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.contains(QString()))
        return u"a word is empty"_s;
    const QStringList given = parser.optionNames();
    for (const QString &name : given) {
        if (parser.values(name).contains(QString()))
            return u"--%1 is empty"_s.arg(name);
    }
    const QString synopsis = command.synopsis();
    const bool takesWords = !synopsis.isEmpty() && !synopsis.startsWith(u"--"_s) && !synopsis.startsWith(u"[--"_s);
    return !takesWords && !words.isEmpty() ? u"unexpected word "_s + shown(words.first()) : QString();
}

int helpFor(const Command &command, const QCommandLineParser &parser, Streams streams)
{
    streams.out << "usage: " << synopsisOf(command) << '\n' << command.purpose() << '\n';
    const QString help = parser.helpText();
    streams.out << help.mid(help.indexOf(u"Options:"_s));
    return Fine;
}

} // namespace

CommandList allCommands()
{
    CommandList commands;
    for (auto *make : {makeInit, makeSourceAdd, makeSourceSync, makeSourceList, makeTicketImport, makeTicketList,
                       makeTicketShow, makeGatewayAdd, makeGatewayTest, makeGatewayList, makeGatewayPresets,
                       makeGatewayFields, makeGatewayEnable, makeGatewayDisable, makeGatewayRemove,
                       makeScenarioList,
                       makeScenarioShow, makeTemplateList, makeTemplateVersions, makeTemplateShow,
                       makeTemplateCheck, makeTemplatePublish, makeTemplateRollBack, makeTemplateExport,
                       makeTemplateImport, makePieceList, makePieceVersions, makePieceUsers, makePieceShow, makePieceCheck, makePiecePublish,
                       makePieceRollBack, makeRemindCheck, makeRemindPreview, makeRemindSend, makeDispatch, makeStatus,
                       makeListenerSet, makeListenerShow, makeHookAdd, makeMailboxAdd, makeMailboxList, makeMailboxCheck,
                       makeIntakeList,
                       makeOutboxList, makeOutboxCancel, makeOutboxRetry, makeOutboxArrived, makeHistoryList,
                       makeHistoryShow, makeHistoryReveal, makeHistorySearch, makeHistoryVerify, makeHistoryKey, makeHistoryExport,
                       makeSettingSet, makeSettingList, makeSettingsExport, makeSettingsImport, makePersonAdd, makeAccountAdd,
                       makeAccountList, makeAccountRole, makeAccountEnable,
                       makeAccountDisable, makeAccountPassword, makeAuditList, makeAuditVerify, makeApprovalList,
                       makeApprovalShow, makeApprovalApprove, makeApprovalReturn, makeCustomerShow, makeCustomerSet, makeCustomerExport, makeCustomerErase, makeRetain, makeLiquid,
                       makeDoctor, makeBackup, makeRestore, makeRepair, makeSendingResume})
        commands.push_back(make());
    return commands;
}

int runCtl(const QStringList &arguments, Streams streams)
{
    const CommandList commands = allCommands();
    const QStringList ordered = commandFirst(arguments);
    if (ordered.isEmpty() || ordered.first() == u"--help"_s || ordered.first() == u"-h"_s
        || ordered.first() == u"help"_s) {
        (ordered.isEmpty() ? streams.err : streams.out) << overview(commands);
        return ordered.isEmpty() ? Usage : Fine;
    }
    const Command *command = named(commands, ordered);
    if (!command) {
        streams.err << "E-CLI-01 no such command: " << shown(ordered.first(std::min<qsizetype>(2, ordered.size())).join(u' '))
                    << " — remindeskctl --help lists them\n";
        return Usage;
    }
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    addCommonOptions(parser);
    command->addOptions(parser);
    const qsizetype nameWords = command->name().count(u' ') + 1;
    if (!parser.parse(QStringList{u"remindeskctl"_s} + ordered.sliced(nameWords))) {
        streams.err << "E-CLI-02 " << parser.errorText() << " — usage: " << synopsisOf(*command) << '\n';
        return Usage;
    }
    if (parser.isSet(u"help"_s))
        return helpFor(*command, parser, streams);
    Run run(streams, parser, parser.positionalArguments());
    if (const QString wrong = misuseOf(*command, parser); !wrong.isEmpty())
        return command->usage(run, wrong);
    const int code = command->run(run);
    streams.out.flush();
    streams.err.flush();
    return code;
}

} // namespace remindesk::ctl
