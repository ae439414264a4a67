// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "ui/welcome/welcomeanswers.h"

#include <QThreadPool>

#include <memory>

namespace remindesk {

/// Does what the first start asks for, on a thread of its own: makes the workspace, tries tracker and mail server
/// before anything is kept. Window's thread; work() must not outlive it.
class WelcomeMaker
{
public:
    explicit WelcomeMaker(QString profile);
    ~WelcomeMaker(); ///< waits for what still runs

    [[nodiscard]] WelcomeWork work();
    /// The workspace that was made; null before.
    [[nodiscard]] std::unique_ptr<Workspace> take();

private:
    [[nodiscard]] Result<QString> build(const WelcomeAnswers &answers);
    [[nodiscard]] Done furnish(const WelcomeAnswers &answers);
    [[nodiscard]] Result<QString> connectTracker(const WelcomeAnswers &answers);
    [[nodiscard]] Done connectMail(const WelcomeAnswers &answers);
    [[nodiscard]] Result<QString> sendFirst(const QString &address);

    QString m_profile;
    std::unique_ptr<Workspace> m_workspace;
    QThreadPool m_pool; ///< one thread: one step at a time
};

} // namespace remindesk
