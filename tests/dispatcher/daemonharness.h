// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace remindesk::test {

struct Answer
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// A workspace with the sample and folder gateways, and the programs on it.
class DaemonHarness
{
public:
    DaemonHarness();

    [[nodiscard]] Answer ctl(const QStringList &arguments, const QByteArray &input = {}) const;
    /// One complete reminder by e-mail, urgent: it may go at any hour. Answers its message's id.
    [[nodiscard]] QString queueReminder(const QString &ticket = QStringLiteral("RT-1042"),
                                        const QString &channel = QStringLiteral("email")) const;
    [[nodiscard]] QString stateOf(const QString &message) const;
    [[nodiscard]] bool waitForState(const QString &message, const QString &state, int ms = 30'000) const;
    [[nodiscard]] QString profile() const { return m_folder.filePath(QStringLiteral("workspace")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// remindeskd on this workspace; `more` is added to its environment as NAME=value.
    [[nodiscard]] std::unique_ptr<QProcess> daemon(const QStringList &more = {}) const;
    QProcessEnvironment environment;

private:
    QTemporaryDir m_folder;
};

/// What the program has written so far contains `text`, within the time. Keeps what it read in `log`.
[[nodiscard]] bool waitForLog(QProcess &process, QByteArray &log, const QByteArray &text, int ms = 30'000);

/// Ends it as systemd does; answers its exit code, -1 when it had to be killed.
[[nodiscard]] int terminated(QProcess &process, int ms = 15'000);

/// A socket as systemd's, for sd_notify(3).
class NotifySocket
{
public:
    explicit NotifySocket(const QString &path);
    ~NotifySocket();
    /// A datagram that contains `text`, within the time.
    [[nodiscard]] bool waitFor(const QByteArray &text, int ms = 30'000);

private:
    int m_socket = -1;
    QByteArray m_heard;
};

} // namespace remindesk::test
