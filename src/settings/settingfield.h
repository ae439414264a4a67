// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace remindesk {

/// What a setting's value is; expectationOf() holds each kind's rule.
enum class SettingKind {
    Text, Folder, Port, Count, Seconds, Security, HttpUrl, Unsubscribe, Address, File,
    Lines,      ///< text of several lines
    HeaderName, ///< RFC 9110 §5.1
    Headers,    ///< "Name: value", one a line
    Method, Auth, Pointer, YesNo,
    Rate,       ///< "10/s", "100/min", "5000/h"
    DailyCap, Failures,
    DsnWish,    ///< "failures", "all", "none"
    Host,       ///< a name or address of a machine
    Socket,     ///< "127.0.0.1:8090"
    Choice,     ///< one of SettingField::choices
    TimeOfDay,  ///< "09:00"
    Days,       ///< lines of days, see daysFromLines()
    Number,     ///< 0 … 1,000,000
    Zone,       ///< IANA time zone
    Region,     ///< ISO 3166 alpha-2
    Locale,     ///< "zh-CN"
    Person      ///< key of a person; any text
};

/// One setting, described once: the console's forms, the command line's help and the documents' tables are made of it.
/// Label and hint are English; labelOf() and hintOf() say them in the installed language.
struct SettingField
{
    QString key;
    SettingKind kind = SettingKind::Text;
    bool isRequired = false;
    const char *label = "";
    const char *hint = "";    ///< one sentence; may be empty
    QString fallback{};       ///< what counts where nothing is given
    QStringList choices{};    ///< for Choice; else those of the kind
    const char *example = ""; ///< instead of that of the kind

    [[nodiscard]] bool hasLines() const { return kind == SettingKind::Lines || kind == SettingKind::Headers || kind == SettingKind::Days; }
};

using SettingFields = QList<SettingField>;

/// A source text of the translation context "settings" in the installed language; empty stays empty.
[[nodiscard]] QString said(const char *text);
[[nodiscard]] QString labelOf(const SettingField &field);
[[nodiscard]] QString hintOf(const SettingField &field);
/// The values one can choose from; empty: any text.
[[nodiscard]] QStringList choicesOf(const SettingField &field);
/// A choice in words; keys without words stand as they are.
[[nodiscard]] QString choiceWords(const SettingField &field, const QString &choice);
/// Words for a table of help: "1…65535", "yes | no", "text".
[[nodiscard]] QString kindWords(const SettingField &field);

/// What the value should have been; empty where it is right. The empty value is right wherever it is not required.
[[nodiscard]] QString expectationOf(const SettingField &field, const QString &value);
/// No control characters, and the line breaks only where lines belong.
[[nodiscard]] bool isPrintableSetting(const SettingField &field, const QString &value);

/// keychain:NAME, env:NAME or credential:NAME: what stands in the settings where a secret is meant.
[[nodiscard]] bool isSecretPlace(const QString &text);

/// E-SET-01 %1 is missing · E-SET-02 there is no setting %1 · E-SET-03 %1: "%2" is not possible; expected %3 · E-SET-14 a secret
/// instead of its place · E-CAL where days are expected. The error stands at the field's key.
[[nodiscard]] Done checkFields(const SettingFields &fields, const QMap<QString, QString> &values);

[[nodiscard]] const SettingField *fieldNamed(const SettingFields &fields, const QString &key);

} // namespace remindesk
