// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace remindesk {

/// JSON text (RFC 8259) in one pass, where QJsonDocument would first build all of it and sort its names. The caller sees to
/// it that objects and lists end, and that no name comes twice.
class JsonWriter
{
public:
    void beginObject(); ///< the whole, or an element of a list
    void beginObject(QStringView name);
    void endObject() { end(u'}'); }
    void beginList(QStringView name);
    void endList() { end(u']'); }

    void add(QStringView name, const QString &text);
    void add(QStringView name, qint64 number);
    void add(QStringView name, bool flag);
    void add(QStringView name, const QStringList &texts);
    void addElement(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }

private:
    void next();
    void next(QStringView name);
    void begin(QChar bracket);
    void end(QChar bracket);
    void quote(QStringView text);
    void escape(QChar c);

    QString m_text;
    bool m_isFirst = true; ///< of its object or list
};

} // namespace remindesk
