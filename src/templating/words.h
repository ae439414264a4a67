// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/reminder.h"
#include "domain/ticket.h"
#include "domain/time.h"

#include <QString>
#include <QStringList>

namespace remindesk {

// Words that are part of a message's text, and therefore follow the message's locale and not that of the
// program: Chinese for "zh…", English for everything else. Pure; any thread.

[[nodiscard]] bool isChinese(QStringView locale);

[[nodiscard]] QString stageWord(Stage stage, QStringView locale);               ///< "处理中" "in progress"
[[nodiscard]] QString expectedWord(ExpectedResponse expected, QStringView locale); ///< "上传文件" "files"
/// A zone as people say it: "北京时间", "Berlin time".
[[nodiscard]] QString zoneWord(const TimeZoneId &zone, QStringView locale);
/// Name and salutation in the order of the locale: "李雷先生", "Ms Han Mei". A salutation of the other
/// language is translated; one that the name has already is not said twice.
[[nodiscard]] QString greeting(const QString &name, const QString &salutation, QStringView locale);
/// "A、B和C", "A, B and C".
[[nodiscard]] QString joinedList(const QStringList &items, QStringView locale);
/// The name of a merge variable for people, for 〔…〕 in previews; empty if unknown.
[[nodiscard]] QString variableWord(QStringView variable, QStringView locale);

} // namespace remindesk
