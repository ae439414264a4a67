// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"

#include <QLibraryInfo>
#include <QTranslator>

#include <array>

using namespace Qt::StringLiterals;

namespace remindesk {

void installLanguage(QCoreApplication &application, const QString &locale)
{
    static std::array<QTranslator, 2> translators; // live as long as the program, as Qt asks
    const QLocale wanted = locale.isEmpty() ? QLocale::system() : QLocale(QString(locale).replace(u'-', u'_'));
    const QString name = wanted.language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
    QLocale::setDefault(QLocale(name));
    const std::array files{std::pair(u"qtbase_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                           std::pair(u"remindesk_"_s, u":/i18n"_s)};
    for (std::size_t i = 0; i < files.size(); ++i) {
        application.removeTranslator(&translators[i]);
        if (translators[i].load(files[i].first + name, files[i].second))
            application.installTranslator(&translators[i]);
    }
}

QString uiLocale()
{
    //: The locale of this translation, such as zh-CN: not a word
    return QCoreApplication::translate("Language", "en");
}

QLocale uiDates()
{
    return QLocale(uiLocale().replace(QLatin1Char('-'), QLatin1Char('_')));
}

} // namespace remindesk
