// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/language.h"
#include "app/ctl/commands/ctl.h"
#include "translations/translations.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("remindesk"));
    QStringList arguments = QCoreApplication::arguments();
    arguments.removeFirst();
    // What went well is answered, not logged; QT_LOGGING_RULES brings the rest back.
    QLoggingCategory::setFilterRules(QStringLiteral("remindesk.*.info=false"));
    remindesk::initTranslations();
    remindesk::installLanguage(remindesk::wantedLocale(arguments));

    QFile outFile;
    QFile errFile;
    QFile inFile;
    if (!outFile.open(stdout, QIODevice::WriteOnly) || !errFile.open(stderr, QIODevice::WriteOnly)
        || !inFile.open(stdin, QIODevice::ReadOnly))
        return remindesk::ctl::StoreTrouble;
    QTextStream out(&outFile);
    QTextStream err(&errFile);
    return remindesk::ctl::runCtl(arguments, {out, err, inFile});
}
