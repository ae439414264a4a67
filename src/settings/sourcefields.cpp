// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/sourcefields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

using enum SettingKind;

// clang-format off
SettingFields placeFields()
{
    return {
        {u"zone"_s, Zone, false, QT_TRANSLATE_NOOP("settings", "Time zone"), QT_TRANSLATE_NOOP("settings", "Of customers without one of their own; left empty: the workspace's.")},
        {u"region"_s, Region, false, QT_TRANSLATE_NOOP("settings", "Country"), QT_TRANSLATE_NOOP("settings", "Where telephone numbers without + belong, for example CN; left empty: the workspace's.")},
    };
}

SettingFields fileFields()
{
    return SettingFields{
               {u"path"_s, File, false, QT_TRANSLATE_NOOP("settings", "File"), QT_TRANSLATE_NOOP("settings", "CSV or JSON, read again at each sync.")},
               {u"encoding"_s, Choice, false, QT_TRANSLATE_NOOP("settings", "Encoding"), QT_TRANSLATE_NOOP("settings", "Only where it is not recognised rightly."), u"auto"_s,
                {u"utf-8"_s, u"gb18030"_s, u"utf-16"_s, u"latin1"_s}},
           }
           + placeFields();
}

SettingFields trackerFields()
{
    return SettingFields{
               {u"url"_s, HttpUrl, true, QT_TRANSLATE_NOOP("settings", "Address"), QT_TRANSLATE_NOOP("settings", "Of Request Tracker, for example https://rt.example.com.")},
               {u"queue"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Queues"), QT_TRANSLATE_NOOP("settings", "With commas; left empty: every queue the token may see.")},
               {u"history"_s, Choice, false, QT_TRANSLATE_NOOP("settings", "Conversations"), QT_TRANSLATE_NOOP("settings", "Which tickets' conversations are brought."), u"lazy"_s, {u"lazy"_s, u"all"_s}},
               {u"overlap"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Overlap (seconds)"), QT_TRANSLATE_NOOP("settings", "How much each run reads again."), u"120"_s},
               {u"rt-zone"_s, Zone, false, QT_TRANSLATE_NOOP("settings", "Request Tracker's time zone"), QT_TRANSLATE_NOOP("settings", "Only where it does not tell by itself.")},
               {u"allow-plain"_s, YesNo, false, QT_TRANSLATE_NOOP("settings", "Token over http"), QT_TRANSLATE_NOOP("settings", "“yes” lets the token travel unencrypted."), u"no"_s},
           }
           + placeFields()
           + SettingFields{
               {u"mapping.role.accountable"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Role of who is accountable"), QT_TRANSLATE_NOOP("settings", "AdminCc, Cc or the name of a custom role."), u"Accountable"_s},
               {u"mapping.role.consulted"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Role of who is consulted"), QT_TRANSLATE_NOOP("settings", "AdminCc, Cc or the name of a custom role."), u"AdminCc"_s},
               {u"mapping.role.informed"_s, Text, false, QT_TRANSLATE_NOOP("settings", "Role of who is informed"), QT_TRANSLATE_NOOP("settings", "AdminCc, Cc or the name of a custom role."), u"Cc"_s},
               {u"priority.urgent"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Urgent from"), QT_TRANSLATE_NOOP("settings", "Request Tracker's priority number."), u"90"_s},
               {u"priority.high"_s, Number, false, QT_TRANSLATE_NOOP("settings", "High from"), QT_TRANSLATE_NOOP("settings", "Request Tracker's priority number."), u"60"_s},
               {u"priority.normal"_s, Number, false, QT_TRANSLATE_NOOP("settings", "Normal from"), QT_TRANSLATE_NOOP("settings", "Request Tracker's priority number."), u"20"_s},
           };
}

QList<SourceKind> makeSourceKinds()
{
    return {
        {u"csv"_s, fileFields(), QT_TRANSLATE_NOOP("settings", "File (CSV, JSON)"),
         QT_TRANSLATE_NOOP("settings", "A list that somebody exports; nothing is written back."), "", u"column."_s, u"status."_s},
        {u"rt"_s, trackerFields(), QT_TRANSLATE_NOOP("settings", "Request Tracker"),
         QT_TRANSLATE_NOOP("settings", "Brings changes by itself, and writes a comment for each message that went out."),
         QT_TRANSLATE_NOOP("settings", "Token"), u"mapping.field."_s, u"mapping.status."_s},
    };
}
// clang-format on

} // namespace

const QList<SourceKind> &sourceFieldKinds()
{
    static const QList<SourceKind> kinds = makeSourceKinds();
    return kinds;
}

const SourceKind *sourceKind(const QString &key)
{
    for (const SourceKind &kind : sourceFieldKinds()) {
        if (kind.key == key)
            return &kind;
    }
    return nullptr;
}

QString kindLabel(const SourceKind &kind)
{
    return said(kind.label);
}

QString kindHint(const SourceKind &kind)
{
    return said(kind.hint);
}

QString kindSecret(const SourceKind &kind)
{
    return said(kind.secret);
}

} // namespace remindesk
