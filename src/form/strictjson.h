// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace remindesk {

/// Reads one JSON object key by key and remembers the first thing that is wrong with it: a wrong type,
/// a missing key and, in finish(), a key nobody asked for. Private to form/. The error's code is the
/// family's prefix and one of 03 unknown key, 04 missing, 05 wrong type, 06 value not allowed,
/// 09 number out of range.
class StrictJson
{
public:
    /// `path` leads to the object ("details[2]") and stands in every error.
    StrictJson(QJsonObject object, QString codePrefix, QString path = {});

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] QString text(const QString &key, const QString &otherwise = {});
    [[nodiscard]] bool flag(const QString &key, bool otherwise);
    [[nodiscard]] qint64 integer(const QString &key, qint64 otherwise, qint64 least, qint64 most);
    [[nodiscard]] QStringList texts(const QString &key);
    [[nodiscard]] QJsonObject object(const QString &key);
    [[nodiscard]] QJsonArray array(const QString &key);
    /// An array of objects, each read by `read`; its error becomes ours.
    void objects(const QString &key, const std::function<void(StrictJson &)> &read);
    /// A word out of a fixed set: `fromKey` knows it, `allowed` is shown when it does not.
    template<typename FromKey, typename T>
    [[nodiscard]] T word(const QString &key, FromKey fromKey, T otherwise, const QString &allowed)
    {
        const QString value = text(key);
        if (!has(key) || m_error)
            return otherwise;
        if (const auto found = fromKey(value))
            return *found;
        fail(QStringLiteral("06"), {at(key), shown(value), allowed});
        return otherwise;
    }
    void require(const QString &key);
    void fail(const QString &number, const QStringList &arguments);
    void adopt(const Done &done);

    [[nodiscard]] QString at(const QString &key) const;
    /// Done when everything asked for was right and nothing else was there.
    [[nodiscard]] Done finish();

private:
    [[nodiscard]] QJsonValue take(const QString &key);

    QJsonObject m_object;
    QString m_prefix;
    QString m_path;
    QSet<QString> m_asked;
    std::optional<Error> m_error;
};

} // namespace remindesk
