// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/engagement.h"

#include <QCoreApplication>

namespace remindesk {

namespace {

const char *nameOf(Engagement engagement)
{
    switch (engagement) {
    case Engagement::Opened: return QT_TRANSLATE_NOOP("wording", "opened");
    case Engagement::Clicked: return QT_TRANSLATE_NOOP("wording", "link followed");
    case Engagement::Acked: return QT_TRANSLATE_NOOP("wording", "acknowledged");
    case Engagement::Replied: return QT_TRANSLATE_NOOP("wording", "answered");
    case Engagement::Rated: return QT_TRANSLATE_NOOP("wording", "rated");
    case Engagement::Question: return QT_TRANSLATE_NOOP("wording", "asked back");
    case Engagement::Correction: return QT_TRANSLATE_NOOP("wording", "corrected us");
    case Engagement::OptedOut: return QT_TRANSLATE_NOOP("wording", "opted out");
    case Engagement::Complained: return QT_TRANSLATE_NOOP("wording", "complained");
    }
    return "";
}

} // namespace

QString engagementWords(Engagement engagement)
{
    return QCoreApplication::translate("wording", nameOf(engagement));
}

} // namespace remindesk
