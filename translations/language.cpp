// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <array>

using namespace Qt::StringLiterals;

namespace remindesk {

QStringList spokenLocales()
{
    return {u"zh-CN"_s, u"zh-TW"_s, u"en"_s};
}

QString spokenLocale(const QString &wanted)
{
    const QStringList parts = wanted.section(u'.', 0, 0).toLower().replace(u'_', u'-').split(u'-');
    if (parts.first() != "zh"_L1)
        return u"en"_s;
    if (parts.contains("hans"_L1))
        return u"zh-CN"_s;
    const bool isTraditional = parts.contains("hant"_L1) || parts.contains("tw"_L1) || parts.contains("hk"_L1)
                               || parts.contains("mo"_L1);
    return isTraditional ? u"zh-TW"_s : u"zh-CN"_s;
}

QString wantedLocale(const QStringList &arguments)
{
    const qsizetype option = arguments.indexOf(u"--lang"_s);
    const QString asked = option >= 0 ? arguments.value(option + 1) : qEnvironmentVariable("REMINDESK_LANG");
    return asked.isEmpty() ? QLocale::system().name() : asked;
}

void installLanguage(const QString &locale)
{
    static std::array<QTranslator, 2> translators; // live as long as the program, as Qt asks
    const QString name = spokenLocale(locale.isEmpty() ? QLocale::system().name() : locale).replace(u'-', u'_');
    QLocale::setDefault(QLocale(name));
    const std::array files{std::pair(u"qtbase_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
                           std::pair(u"remindesk_"_s, u":/i18n"_s)};
    for (std::size_t i = 0; i < files.size(); ++i) {
        QCoreApplication::removeTranslator(&translators[i]);
        if (translators[i].load(files[i].first + name, files[i].second))
            QCoreApplication::installTranslator(&translators[i]);
    }
}

QString uiLocale()
{
    //: The locale of this translation, such as zh-CN: not a word
    return QCoreApplication::translate("Language", "en");
}

QLocale uiDates()
{
    return QLocale(uiLocale().replace(u'-', u'_'));
}

} // namespace remindesk
