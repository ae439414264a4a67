// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/signin.h"

#include "workflow/accounts.h"

#include <QFile>

#include <termios.h>
#include <unistd.h>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLine = 4096;

/// Keeps what is typed off the screen while it lives.
class Unseen
{
public:
    Unseen()
    {
        m_isTerminal = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios unseen = m_before;
        unseen.c_lflag &= ~tcflag_t(ECHO);
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    ~Unseen()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;

private:
    termios m_before{};
    bool m_isTerminal = false;
};

/// Whether the input is the process's own and a person sits before it.
bool isTerminal(QIODevice &in)
{
    const auto *file = qobject_cast<QFile *>(&in);
    return file && file->handle() == STDIN_FILENO && isatty(STDIN_FILENO) == 1;
}

QByteArray line(QIODevice &in)
{
    QByteArray text = in.readLine(longestLine);
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    return text;
}

QByteArray typed(const Streams &streams, const QString &question)
{
    streams.err << question << Qt::flush;
    const Unseen unseen;
    QByteArray password = line(streams.in);
    streams.err << '\n' << Qt::flush;
    return password;
}

Result<QByteArray> password(const Run &run, Workspace &workspace, const QString &name)
{
    const QString ref = run.isSet("as-secret") ? run.option("as-secret") : qEnvironmentVariable("REMINDESK_ACCOUNT_SECRET");
    if (!ref.isEmpty())
        return awaited(workspace.secret(ref));
    if (!isTerminal(run.streams().in))
        return failure(u"E-ACC-06"_s);
    return typed(run.streams(), u"Password of %1: "_s.arg(name));
}

} // namespace

void addSignInOptions(QCommandLineParser &parser)
{
    parser.addOption({u"as"_s, u"Account that runs this command ($REMINDESK_ACCOUNT)."_s, u"NAME"_s});
    parser.addOption({u"as-secret"_s,
                      u"Where its password is: env:VAR, credential:NAME or keychain:PLACE ($REMINDESK_ACCOUNT_SECRET)."_s,
                      u"REF"_s});
}

Done signIn(const Run &run, Workspace &workspace)
{
    const QString name = run.isSet("as") ? run.option("as") : qEnvironmentVariable("REMINDESK_ACCOUNT");
    if (name.isEmpty())
        return failure(u"E-ACC-02"_s);
    const auto given = password(run, workspace, name);
    if (!given)
        return failure(given.error());
    const auto actor = awaited(workspace.accounts().signIn(name, *given));
    return actor ? Done() : failure(actor.error());
}

Result<QByteArray> newPassword(Run &run)
{
    if (!isTerminal(run.streams().in)) {
        const QByteArray given = line(run.streams().in);
        return given.isEmpty() ? Result<QByteArray>(failure(u"E-ACC-06"_s)) : given;
    }
    const QByteArray once = typed(run.streams(), u"New password: "_s);
    if (typed(run.streams(), u"Once more: "_s) != once)
        return failure(u"E-ACC-12"_s);
    return once;
}

} // namespace remindesk::ctl
