// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <array>

namespace remindesk {

QString wantedLanguage(const QStringList &arguments)
{
    QString wanted = qEnvironmentVariable("REMINDESK_LANG");
    const qsizetype option = arguments.indexOf(QStringLiteral("--lang"));
    if (option >= 0)
        wanted = arguments.value(option + 1);
    if (wanted.isEmpty())
        wanted = QLocale().name();
    return wanted.startsWith(QStringLiteral("zh")) ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void installLanguage(const QString &language)
{
    static std::array<QTranslator, 2> translators; // live as long as the program, as Qt asks
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    const std::array<std::pair<QString, QString>, 2> files{
        {{QStringLiteral("qtbase_") + language, qtFolder},
         {QStringLiteral("remindesk_") + language, QStringLiteral(":/i18n")}}};
    for (std::size_t i = 0; i < files.size(); ++i) {
        QCoreApplication::removeTranslator(&translators[i]);
        if (translators[i].load(files[i].first, files[i].second))
            QCoreApplication::installTranslator(&translators[i]);
    }
}

} // namespace remindesk
