// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomeanswers.h"

#include "domain/address.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct WelcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(Welcome)
};

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
}

} // namespace

QString WelcomeAnswers::problemWithPerson() const
{
    if (name.trimmed().isEmpty())
        return WelcomeWords::tr("Your name is missing: customers read it as the one who handles their ticket.");
    if (begin != Begin::Sample && company.trimmed().isEmpty())
        return WelcomeWords::tr("The name of your company is missing: every message begins with it.");
    return {};
}

QString WelcomeAnswers::problemWithTickets() const
{
    if (begin != Begin::Tracker)
        return {};
    const QUrl url(trackerUrl.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return WelcomeWords::tr("The tracker's address begins with https:// and has no blanks.");
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()))
        return WelcomeWords::tr("Without https:// everybody on the way could read the token. Ask for the https address.");
    return trackerToken.isEmpty() ? WelcomeWords::tr("The token is missing: make one in Request Tracker under “Auth Tokens”.")
                                  : QString();
}

QString WelcomeAnswers::problemWithMail() const
{
    if (mail != Mail::Smtp)
        return {};
    if (host.trimmed().isEmpty())
        return WelcomeWords::tr("The mail server's name is missing.");
    bool isNumber = false;
    const int number = port.toInt(&isNumber);
    if (!port.isEmpty() && (!isNumber || number < 1 || number > 65'535))
        return WelcomeWords::tr("The port is a number from 1 to 65535; leave it empty for the usual one.");
    if (const auto sender = EmailAddress::parse(from.trimmed()); !sender)
        return sentence(sender.error());
    if (!user.isEmpty() && password.isEmpty())
        return WelcomeWords::tr("The password is missing.");
    if (!user.isEmpty() && security == "none"_L1)
        return WelcomeWords::tr("A login without encryption would show the password to everybody on the way.");
    return {};
}

} // namespace remindesk
