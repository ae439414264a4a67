// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"

#include "wording/codesentence.h"

#include <QHash>

#include <array>

namespace remindesk {

namespace {

QHash<QString, const char *> collected()
{
    QHash<QString, const char *> all;
    for (const auto table : {inputSentences(), sourceSentences(), templateSentences(), storeSentences(),
                             gatewaySentences(), findingSentences(), reasonSentences(), intakeSentences(), upkeepSentences(),
                             accessSentences(), settingSentences()}) {
        for (const CodeSentence &entry : table)
            all.insert(QLatin1String(entry.code), entry.text);
    }
    return all;
}

const char *textOf(const QString &code)
{
    static const QHash<QString, const char *> all = collected();
    return all.value(code, nullptr);
}

/// Errors carry keys where a program compares them.
QStringList spoken(const QString &code, const QStringList &arguments)
{
    if (code == QLatin1String("E-ACC-01") && arguments.size() == 3)
        return {roleWords(arguments[0]), permissionWords(arguments[1]), roleWords(arguments[2])};
    return arguments;
}

QString words(const QString &code, const QStringList &arguments)
{
    const char *text = textOf(code);
    if (!text && code.startsWith(QLatin1String("smtp.")))
        return filled(QCoreApplication::translate("wording", "The mail server answered %1."), {code.mid(5)});
    if (!text && code.startsWith(QLatin1String("http.")))
        return filled(QCoreApplication::translate("wording", "The gateway answered %1."), {code.mid(5)});
    if (!text)
        return (QStringList{code} + arguments).join(QLatin1Char(' ')).trimmed();
    return filled(QCoreApplication::translate("wording", text), spoken(code, arguments));
}

} // namespace

QString filled(const QString &text, const QStringList &arguments)
{
    QString result;
    result.reserve(text.size() + 32);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == QLatin1Char('%') && i + 1 < text.size()
                             && text[i + 1] >= QLatin1Char('1') && text[i + 1] <= QLatin1Char('9');
        if (!isPlace) {
            result += text[i];
            continue;
        }
        const int index = text[++i].digitValue() - 1;
        result += arguments.value(index, QStringLiteral("…"));
    }
    return result;
}

QString sentence(const Error &error)
{
    const QString text = words(error.code, error.arguments);
    const QString separator = QStringLiteral(" — ");
    const qsizetype advice = text.indexOf(separator);
    QStringList parts{advice < 0 ? text : text.left(advice)};
    if (!error.where.isEmpty())
        parts += error.where;
    if (advice >= 0)
        parts += text.mid(advice + separator.size());
    const QString code = textOf(error.code) ? error.code + QLatin1Char(' ') : QString();
    return code + parts.join(separator);
}

QString sentence(const Finding &finding, const Labels &labels)
{
    return words(finding.code, argumentWords(finding.code, finding.arguments, labels));
}

QString reasonWords(const QString &code, const QStringList &arguments, const Labels &labels)
{
    return code.isEmpty() ? QString() : words(code, argumentWords(code, arguments, labels));
}

bool hasSentence(const QString &code)
{
    return textOf(code) != nullptr;
}

} // namespace remindesk
