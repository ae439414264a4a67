// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>

namespace remindesk {

/// What a person answered at the first start. Values only.
struct WelcomeAnswers
{
    enum class Begin { Sample, Tracker, Empty };
    enum class Mail { Folder, Smtp };

    QString language = QStringLiteral("en"); ///< of the screens, and of messages when a customer has none
    QString name, login, role = QStringLiteral("agent");
    QString company;
    Begin begin = Begin::Sample;
    QString trackerUrl, trackerQueue;
    QByteArray trackerToken; ///< goes to the keychain and nowhere else
    Mail mail = Mail::Folder;
    QString host, port, security = QStringLiteral("starttls"), user, from;
    QByteArray password;     ///< goes to the keychain and nowhere else

    /// The first thing that is missing or cannot be, in words; empty: the step is complete.
    [[nodiscard]] QString problemWithPerson() const;
    [[nodiscard]] QString problemWithTickets() const;
    [[nodiscard]] QString problemWithMail() const;
};

/// What the program does for the person. Each answers later, with words to show; an error leaves everything as it was.
struct WelcomeWork
{
    std::function<Async<QString>(WelcomeAnswers)> build;   ///< makes the workspace; trying again is fine
    std::function<Async<QString>(QString address)> sendFirst; ///< a first message to the person's own address
};

} // namespace remindesk
