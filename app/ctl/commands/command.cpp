// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/command.h"

#include "access/actor.h"
#include "app/ctl/commands/signin.h"
#include "wording/wording.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

Run::Run(Streams streams, const QCommandLineParser &options, QStringList words)
    : m_streams(streams)
    , m_options(options)
    , m_words(std::move(words))
{}

void Run::json(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray())
                                                   : QJsonDocument(value.toObject());
    m_streams.out << QString::fromUtf8(document.toJson(QJsonDocument::Indented));
}

void Run::bytes(const QByteArray &exact)
{
    m_streams.out.flush();
    m_streams.out.device()->write(exact);
}

int Run::fail(const Error &error)
{
    m_streams.out.flush();
    m_streams.err << sentence(error) << '\n';
    return exitCode(error);
}

int Run::usage(const QString &what)
{
    m_streams.out.flush();
    m_streams.err << what << '\n';
    return Usage;
}

int Command::usage(Run &run, const QString &what) const
{
    return run.usage(u"E-CLI-05 %1 — usage: remindeskctl %2"_s.arg(what, (name() + u' ' + synopsis()).trimmed()));
}

int WorkspaceCommand::run(Run &run) const
{
    if (const QString wrong = misuse(run); !wrong.isEmpty())
        return usage(run, wrong);
    auto workspace = run.workspace();
    return workspace ? runIn(run, **workspace) : run.fail(workspace.error());
}

QString Run::profile() const
{
    return isSet("profile") ? option("profile") : defaultProfile();
}

Result<std::unique_ptr<Workspace>> Run::workspace(bool isCreated) const
{
    auto workspace = Workspace::open({profile(), isCreated});
    if (workspace && (*workspace)->session().actor().isNobody()) {
        if (const Done done = signIn(*this, **workspace); !done)
            return failure(done.error());
    }
    return workspace;
}

Result<QMap<QString, QString>> Run::settings() const
{
    QMap<QString, QString> pairs;
    for (const QString &text : options("set")) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals <= 0)
            return failure(u"E-CLI-03"_s, {shown(text)});
        pairs.insert(text.left(equals).trimmed(), text.mid(equals + 1));
    }
    return pairs;
}

Result<int> Run::limit() const
{
    if (!isSet("limit"))
        return std::numeric_limits<int>::max();
    bool isNumber = false;
    const int limit = option("limit").toInt(&isNumber);
    if (!isNumber || limit < 1)
        return failure(u"E-CLI-04"_s, {shown(option("limit"))});
    return limit;
}

int exitCode(const Error &error)
{
    struct Area
    {
        QLatin1StringView prefix;
        ExitCode code;
    };
    static constexpr Area areas[] = {
        {"E-CLI"_L1, Usage},        {"E-LCK"_L1, Locked},       {"E-STO"_L1, StoreTrouble},
        {"E-WSP"_L1, StoreTrouble}, {"E-SEC"_L1, SecretTrouble}, {"E-NET"_L1, Refused},
        {"E-ACC"_L1, Refused},      {"E-RTR"_L1, Refused},      {"E-SMT"_L1, Refused},       {"E-KAN"_L1, Refused},
    };
    // What names something that is not there is the caller's input, not a broken store or a wrong option.
    static const QStringList unknownNames{u"E-STO-11"_s, u"E-STO-12"_s, u"E-STO-13"_s, u"E-STO-24"_s, u"E-CLI-06"_s};
    if (unknownNames.contains(error.code))
        return Input;
    if (error.code == u"E-DLV-03"_s)
        return Locked;
    for (const Area &area : areas) {
        if (error.code.startsWith(area.prefix))
            return area.code;
    }
    return Input;
}

} // namespace remindesk::ctl
