// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <vector>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Walks over valid JSON and knows of each string whether it is a key.
class KeyScanner
{
public:
    explicit KeyScanner(QByteArrayView json) : m_json(json) {}

    /// The next repeated key; nothing at the end.
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

    /// Leaves m_at at the closing quote.
    std::optional<Error> string()
    {
        const qsizetype begin = m_at++;
        bool hasEscape = false;
        for (; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at) {
            const bool isEscape = m_json[m_at] == '\\';
            hasEscape = hasEscape || isEscape;
            m_at += isEscape ? 1 : 0;
        }
        const QByteArrayView quoted = m_json.sliced(begin, std::min(m_at + 1, m_json.size()) - begin);
        m_at = begin + quoted.size() - 1;
        if (!m_expectsKey)
            return {};
        m_expectsKey = false;
        QSet<QString> &keys = *m_levels.back();
        const QString key = keyOf(quoted, hasEscape);
        const qsizetype before = keys.size();
        keys.insert(key);
        if (keys.size() > before)
            return {};
        ++m_at; // whoever asks again goes on behind it
        const QByteArrayView head = m_json.first(begin);
        const auto line = std::count(head.begin(), head.end(), '\n') + 1;
        const auto column = QString::fromUtf8(head.sliced(head.lastIndexOf('\n') + 1)).size() + 1;
        return Error{u"E-JSN-01"_s, {shown(key), QString::number(line), QString::number(column)}, {}};
    }

    /// "a" and "\u0061" are one key.
    static QString keyOf(QByteArrayView quoted, bool hasEscape)
    {
        if (!hasEscape)
            return QString::fromUtf8(quoted.sliced(1).chopped(1));
        return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString();
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    bool m_expectsKey = false;
    qsizetype m_item = 0;
    std::vector<Level> m_levels; ///< from the outermost in
};

} // namespace

std::optional<Error> repeatedKey(QByteArrayView json)
{
    return KeyScanner(json).next();
}

QMap<qsizetype, Error> repeatedKeysByItem(QByteArrayView json)
{
    QMap<qsizetype, Error> found;
    KeyScanner scanner(json);
    while (const auto error = scanner.next()) {
        if (!found.contains(scanner.item())) // the first one of each
            found.insert(scanner.item(), *error);
    }
    return found;
}

} // namespace remindesk
