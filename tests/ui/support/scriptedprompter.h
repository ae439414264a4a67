// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompter.h"

#include <QList>
#include <QStringList>

namespace remindesk {

/// Answers without windows: what a test put in, in order; nothing left means the person gave up.
class ScriptedPrompter final : public Prompter
{
public:
    void ask(const Question &question, std::function<void(std::optional<QString>)> use) override
    {
        asked += question;
        use(answers.isEmpty() ? std::nullopt : std::optional(answers.takeFirst()));
    }
    void askFile(const FileQuestion &question, std::function<void(std::optional<QString>)> use) override
    {
        askedFiles += question;
        use(answers.isEmpty() ? std::nullopt : std::optional(answers.takeFirst()));
    }
    void tell(const QString &, const QString &text) override { told += text; }
    void openLink(const QString &url) override { opened += url; }

    QStringList answers;
    QList<Question> asked;
    QList<FileQuestion> askedFiles;
    QStringList told;
    QStringList opened;
};

} // namespace remindesk
