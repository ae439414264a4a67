// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reminder.h"

#include "domain/keytable.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<ExpectedResponse, 5> responses{{"none"_L1, "text"_L1, "file"_L1, "click"_L1,
                                                   "call"_L1}};
constexpr KeyTable<ReminderClass, 3> classes{{"transaction"_L1, "progress"_L1, "care"_L1}};

} // namespace

QString expectedResponseKey(ExpectedResponse response)
{
    return responses.key(response);
}

std::optional<ExpectedResponse> expectedResponseFromKey(const QString &key)
{
    return responses.value(key);
}

QString reminderClassKey(ReminderClass value)
{
    return classes.key(value);
}

std::optional<ReminderClass> reminderClassFromKey(const QString &key)
{
    return classes.value(key);
}

} // namespace remindesk
