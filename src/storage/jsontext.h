// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "domain/ticket.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

namespace remindesk {

// Small structures as compact JSON columns. What cannot be read back throws StoreFailure E-STO-18: the file
// was changed by something else.

[[nodiscard]] QString mapText(const QMap<QString, QString> &map);
[[nodiscard]] QMap<QString, QString> mapFromText(const QString &text);
[[nodiscard]] QString listText(const QStringList &list);
[[nodiscard]] QStringList listFromText(const QString &text);
[[nodiscard]] QString objectText(const QJsonObject &object);
[[nodiscard]] QJsonObject objectFromText(const QString &text);
[[nodiscard]] QString measureText(const MessageMeasure &measure);
[[nodiscard]] MessageMeasure measureFromText(const QString &text);
[[nodiscard]] QString factsText(const TicketFacts &facts);
[[nodiscard]] TicketFacts factsFromText(const QString &text);

/// A stored key as its value, for the enumerations of src/domain: keyed(stageFromKey, "open", "stage").
[[noreturn]] void throwUnreadable(const QString &what, const QString &value);
template<typename FromKey>
[[nodiscard]] auto keyed(FromKey fromKey, const QString &key, const char *what)
{
    const auto value = fromKey(key);
    if (!value)
        throwUnreadable(QString::fromLatin1(what), key);
    return *value;
}

} // namespace remindesk
