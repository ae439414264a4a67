// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/reminder.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace remindesk {

/// A text in several languages by locale ("zh-CN", "en").
struct LocalText
{
    QMap<QString, QString> texts;

    /// Exact locale, then its language, then English, then any.
    [[nodiscard]] QString in(const QString &locale) const;
    bool operator==(const LocalText &) const = default;
};

enum class DetailType { Text, Money, Instant, Link, Number, Code };

/// A field of one scenario only: the amount of a payment, the time of an appointment.
struct DetailField
{
    QString key;
    DetailType type = DetailType::Text;
    bool isRequired = false;
    LocalText label;
    LocalText hint;

    bool operator==(const DetailField &) const = default;
};

/// A kind of reminder and its rules, as data (resources/scenarios/KEY.json).
struct Scenario
{
    QString key; ///< kebab-case English: "collect-materials"
    LocalText name;
    LocalText purpose; ///< one sentence for the picker
    ReminderClass reminderClass = ReminderClass::Transaction;
    ExpectedResponse expected = ExpectedResponse::None;
    bool needsItems = false;
    bool needsDeadline = true; ///< false: a pure notice
    QStringList required;      ///< fields of the contract that must be filled here, whatever the contract says
    UnknownPolicy unknownPolicy = UnknownPolicy::Ask;
    int expiresAfterHours = 72; ///< not_after when neither the agent nor the deadline says
    QList<Channel> channels;    ///< in the order of preference
    QList<DetailField> details;
    QMap<QString, LocalText> defaults; ///< field key -> text put into a new draft

    bool operator==(const Scenario &) const = default;
};

/// A field of the contract: whether it must be filled, and why (shown beside it when missing).
struct FieldRule
{
    QString key;
    bool isRequired = true;
    LocalText label;
    LocalText why;
    int maxLength = 500; ///< characters

    bool operator==(const FieldRule &) const = default;
};

/// Everything the form is made of: the contract's fields and the scenarios. Data, edited by admins.
struct FormSchema
{
    QList<FieldRule> fields;
    QList<Scenario> scenarios;

    [[nodiscard]] const Scenario *scenario(const QString &key) const;
    [[nodiscard]] const FieldRule *field(const QString &key) const;
};

// The files. Strict: an unknown key or a wrong type is an error that names it. Texts are objects
// {"zh-CN": "…", "en": "…"}. Scenario: key, name, purpose, class, expected, needs_items, needs_deadline,
// required [field, …] (of optionalFieldKeys()), unknown_policy "ask"|"resend"|"reconcile", expires_after_hours,
// channels ["email", …], details [{key, type
// "text"|"money"|"instant"|"link"|"number"|"code", required, label, hint}], defaults {field: text};
// key, name, class and channels must be there. Fields: {"fields": [{key, required, label, why,
// max_length}]}. Field keys are those of draftFieldKeys().

/// Reads resources/scenarios/fields.json and the scenario files. E-SCH codes name file and field.
[[nodiscard]] Result<QList<FieldRule>> parseFieldRules(const QByteArray &json);
[[nodiscard]] Result<Scenario> parseScenario(const QByteArray &json);
[[nodiscard]] QByteArray scenarioJson(const Scenario &scenario);
[[nodiscard]] QByteArray fieldRulesJson(const QList<FieldRule> &fields);

/// Fields of the contract that admins may demand or not: all others are always needed, or never.
[[nodiscard]] QStringList optionalFieldKeys();

} // namespace remindesk
