// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace remindesk::test {

struct Answer
{
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
};

/// Runs command lines in this process on a workspace of its own.
class CtlHarness
{
public:
    /// Every answer is for this workspace: --profile is added.
    [[nodiscard]] Answer run(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString profile() const { return path(QStringLiteral("workspace")); }
    /// Writes a file into the harness's folder and answers its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &contents) const;
    [[nodiscard]] Answer initSample() const;
    /// A ticket of the sample that waits for its customer, and what a complete reminder about it needs.
    [[nodiscard]] QStringList completeReminder(const QString &verb) const;

private:
    QTemporaryDir m_folder;
};

/// SQL past the program, as somebody with a database tool would run it; ends the test where it cannot.
void tamper(const QString &store, const QByteArray &sql);

} // namespace remindesk::test
