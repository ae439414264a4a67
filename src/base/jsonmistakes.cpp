// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonmistakes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Walks over valid JSON and knows of each string whether it is a key.
class MistakeScanner
{
public:
    explicit MistakeScanner(QByteArrayView json) : m_json(json) {}

    /// The next mistake; nothing at the end.
    std::optional<Error> next()
    {
        for (; m_at < m_json.size(); ++m_at) {
            const char c = m_json[m_at];
            if (c == '"') {
                if (auto error = string())
                    return error;
            } else {
                sign(c);
            }
        }
        return {};
    }
    /// Which item of the outermost list is being read; 0 in an object.
    [[nodiscard]] qsizetype item() const { return m_item; }

private:
    using Level = std::optional<QSet<QString>>; ///< the keys of an object; nothing for a list

    void sign(char c)
    {
        if (c == '{' || c == '[') {
            m_levels.push_back(c == '{' ? Level(QSet<QString>()) : Level());
            m_expectsKey = c == '{';
        } else if (c == '}' || c == ']') {
            if (!m_levels.empty())
                m_levels.pop_back();
            m_expectsKey = false;
        } else if (c == ',') {
            m_expectsKey = !m_levels.empty() && m_levels.back();
            m_item += m_levels.size() == 1 && !m_levels.back() ? 1 : 0;
        }
    }

    /// Leaves m_at at the closing quote, or behind it with an error.
    std::optional<Error> string()
    {
        const qsizetype begin = m_at++;
        qsizetype half = -1; // where half a character stands
        bool hasEscape = false;
        while (m_at < m_json.size() && m_json[m_at] != '"') {
            const qsizetype length = m_json[m_at] == '\\' ? escapeLength() : 1;
            hasEscape = hasEscape || m_json[m_at] == '\\';
            half = length == halfEscape && half < 0 ? m_at : half;
            m_at += length;
        }
        m_at = std::min(m_at, m_json.size() - 1);
        const QByteArrayView quoted = m_json.sliced(begin, m_at + 1 - begin);
        const bool isKey = std::exchange(m_expectsKey, false);
        const bool isTwice = isKey && !isNew(keyOf(quoted, hasEscape));
        if (!isTwice && half < 0)
            return {};
        ++m_at; // whoever asks again goes on behind it
        return isTwice ? error(u"E-JSN-01"_s, shown(keyOf(quoted, hasEscape)), begin)
                       : error(u"E-JSN-02"_s, QString::fromLatin1(m_json.sliced(half, halfEscape)), half);
    }

    bool isNew(const QString &key)
    {
        QSet<QString> &keys = *m_levels.back();
        const qsizetype before = keys.size();
        keys.insert(key);
        return keys.size() > before;
    }

    [[nodiscard]] Error error(const QString &code, const QString &what, qsizetype at) const
    {
        const QByteArrayView head = m_json.first(at);
        const auto line = std::count(head.begin(), head.end(), '\n') + 1;
        const auto column = QString::fromUtf8(head.sliced(head.lastIndexOf('\n') + 1)).size() + 1;
        return {code, {what, QString::number(line), QString::number(column)}, {}};
    }

    /// The code unit that \uXXXX at `at` stands for; 0: no such escape stands there.
    [[nodiscard]] char16_t unitAt(qsizetype at) const
    {
        if (at + 6 > m_json.size() || m_json[at] != '\\' || m_json[at + 1] != 'u')
            return 0;
        return char16_t(m_json.sliced(at + 2, 4).toByteArray().toUShort(nullptr, 16));
    }

    /// How long the escape at m_at is: a pair of surrogates 12, half of one halfEscape.
    [[nodiscard]] qsizetype escapeLength() const
    {
        const char16_t unit = unitAt(m_at);
        if (!QChar::isSurrogate(unit))
            return 2;
        return QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(unitAt(m_at + 6)) ? 12 : halfEscape;
    }

    /// "a" and "\u0061" are one key.
    static QString keyOf(QByteArrayView quoted, bool hasEscape)
    {
        if (!hasEscape)
            return QString::fromUtf8(quoted.sliced(1).chopped(1));
        return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString();
    }

    static constexpr qsizetype halfEscape = 6;
    QByteArrayView m_json;
    qsizetype m_at = 0;
    bool m_expectsKey = false;
    qsizetype m_item = 0;
    std::vector<Level> m_levels; ///< from the outermost in
};

} // namespace

std::optional<Error> jsonMistake(QByteArrayView json)
{
    return MistakeScanner(json).next();
}

QMap<qsizetype, Error> jsonMistakesByItem(QByteArrayView json)
{
    QMap<qsizetype, Error> found;
    MistakeScanner scanner(json);
    while (const auto error = scanner.next()) {
        if (!found.contains(scanner.item())) // the first one of each
            found.insert(scanner.item(), *error);
    }
    return found;
}

} // namespace remindesk
