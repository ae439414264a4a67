// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace remindesk {

/// English as a language that needs a third more room and has accents: what no translator has seen yet shows itself
/// without brackets, and what has no room is cut. Place holders and mnemonics stay.
class PseudoLocale final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "Language") == 0)
            return QStringLiteral("en");
        const QString text = QString::fromUtf8(source);
        QString wider(u'⟦');
        for (const QChar c : text) {
            const qsizetype vowel = QStringView(u"aeiouAEIOU").indexOf(c);
            wider += vowel < 0 ? c : QStringView(u"áéíóúÁÉÍÓÚ").at(vowel);
        }
        return wider + QString((text.size() + 2) / 3, u'·') + u'⟧';
    }
    bool isEmpty() const override { return false; }
};

} // namespace remindesk
