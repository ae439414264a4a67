// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/strictjson.h"

namespace remindesk {

using namespace Qt::StringLiterals;

StrictJson::StrictJson(QJsonObject object, QString codePrefix, QString path)
    : m_object(std::move(object)), m_prefix(std::move(codePrefix)), m_path(std::move(path))
{
}

QString StrictJson::at(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void StrictJson::fail(const QString &number, const QStringList &arguments)
{
    if (!m_error)
        m_error = Error{m_prefix + number, arguments, m_path};
}

void StrictJson::adopt(const Done &done)
{
    if (!done && !m_error)
        m_error = done.error();
}

void StrictJson::require(const QString &key)
{
    if (!has(key))
        fail(u"04"_s, {at(key)});
}

QJsonValue StrictJson::take(const QString &key)
{
    m_asked.insert(key);
    return m_object.value(key);
}

QString StrictJson::text(const QString &key, const QString &otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    if (!value.isString())
        fail(u"05"_s, {at(key), u"text"_s});
    return value.toString();
}

bool StrictJson::flag(const QString &key, bool otherwise)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    if (!value.isBool())
        fail(u"05"_s, {at(key), u"true/false"_s});
    return value.toBool();
}

qint64 StrictJson::integer(const QString &key, qint64 otherwise, qint64 least, qint64 most)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return otherwise;
    const qint64 low = value.toInteger(0);
    const qint64 high = value.toInteger(1); // differ only where the value is no whole number
    if (!value.isDouble() || low != high) {
        fail(u"05"_s, {at(key), u"whole number"_s});
        return otherwise;
    }
    if (low < least || low > most)
        fail(u"09"_s, {at(key), QString::number(least), QString::number(most)});
    return low;
}

QStringList StrictJson::texts(const QString &key)
{
    QStringList list;
    const QJsonArray values = array(key);
    for (const auto value : values) {
        if (!value.isString())
            fail(u"05"_s, {at(key), u"list of texts"_s});
        list.append(value.toString());
    }
    return list;
}

QJsonObject StrictJson::object(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isObject())
        fail(u"05"_s, {at(key), u"object"_s});
    return value.toObject();
}

QJsonArray StrictJson::array(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isUndefined() && !value.isArray())
        fail(u"05"_s, {at(key), u"list"_s});
    return value.toArray();
}

void StrictJson::objects(const QString &key, const std::function<void(StrictJson &)> &read)
{
    const QJsonArray values = array(key);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString path = u"%1[%2]"_s.arg(at(key), QString::number(i));
        if (!values.at(i).isObject()) {
            fail(u"05"_s, {path, u"object"_s});
            return;
        }
        StrictJson json(values.at(i).toObject(), m_prefix, path);
        read(json);
        adopt(json.finish());
    }
}

Done StrictJson::finish()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_asked.contains(it.key()))
            fail(u"03"_s, {at(shown(it.key()))});
    }
    if (m_error)
        return failure(*m_error);
    return {};
}

} // namespace remindesk
