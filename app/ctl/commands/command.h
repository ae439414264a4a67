// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "base/error.h"

#include <QCommandLineParser>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <memory>

namespace remindesk::ctl {

/// What every command answers with (delivery.md, Errors).
enum ExitCode { Fine = 0, Refused = 1, Usage = 2, Locked = 3, Input = 4, StoreTrouble = 5, SecretTrouble = 6, Partly = 7 };

/// Where a command reads and writes: the process's streams, or a test's.
struct Streams
{
    QTextStream &out;
    QTextStream &err;
    QIODevice &in;
};

/// What a command is run with: its words, options and streams. Lives as long as the run.
class Run
{
public:
    Run(Streams streams, const QCommandLineParser &options, QStringList words);

    [[nodiscard]] const QStringList &words() const { return m_words; } ///< positional, without the command's own
    [[nodiscard]] bool isJson() const { return m_options.isSet(QStringLiteral("json")); }
    [[nodiscard]] bool isSet(const char *name) const { return m_options.isSet(QLatin1String(name)); }
    [[nodiscard]] QString option(const char *name) const { return m_options.value(QLatin1String(name)); }
    [[nodiscard]] QStringList options(const char *name) const { return m_options.values(QLatin1String(name)); }
    [[nodiscard]] Streams &streams() { return m_streams; }
    [[nodiscard]] const Streams &streams() const { return m_streams; }

    void line(const QString &text) { m_streams.out << text << '\n'; }
    void json(const QJsonValue &value);
    void bytes(const QByteArray &exact); ///< past the text stream: a PDF is no text
    /// Says the error and answers the exit code it stands for.
    [[nodiscard]] int fail(const Error &error);
    [[nodiscard]] int usage(const QString &what); ///< a sentence with its code
    /// Opens the workspace of --profile (`isCreated`: makes it where there is none) and signs in where it has accounts.
    [[nodiscard]] Result<std::unique_ptr<Workspace>> workspace(bool isCreated = false) const;
    [[nodiscard]] QString profile() const;
    /// --set key=value pairs; E-CLI-03 for one without "=".
    [[nodiscard]] Result<QMap<QString, QString>> settings() const;
    /// --limit, all when it is not given; E-CLI-04 when it is no number.
    [[nodiscard]] Result<int> limit() const;

private:
    Streams m_streams;
    const QCommandLineParser &m_options;
    QStringList m_words;
};

/// One command: "ticket import". Stateless.
class Command
{
public:
    virtual ~Command() = default;
    [[nodiscard]] virtual QString name() const = 0;      ///< "ticket import"
    /// What follows the name: words, then options. One that begins with an option takes no words.
    [[nodiscard]] virtual QString synopsis() const = 0;
    [[nodiscard]] virtual QString purpose() const = 0;
    virtual void addOptions(QCommandLineParser &) const {}
    [[nodiscard]] virtual int run(Run &run) const = 0;

    /// E-CLI-05: what is wrong with the words, and how the command is used.
    [[nodiscard]] int usage(Run &run, const QString &what) const;
};

/// A command on the workspace of --profile, which is opened once its words are in order.
class WorkspaceCommand : public Command
{
public:
    int run(Run &run) const final;

protected:
    /// What is wrong with words and options; empty: nothing.
    [[nodiscard]] virtual QString misuse(const Run &) const { return {}; }
    [[nodiscard]] virtual int runIn(Run &run, Workspace &workspace) const = 0;
};

[[nodiscard]] int exitCode(const Error &error);

} // namespace remindesk::ctl
