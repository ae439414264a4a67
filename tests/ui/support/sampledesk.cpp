// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/sampledesk.h"

#include "exporting/writers.h"
#include "translations/language.h"
#include "translations/translations.h"

using namespace Qt::StringLiterals;

namespace remindesk {

ConsolePorts SampleDesk::ports()
{
    ConsolePorts ports{tickets, history, reminders, drafts, templates, settings, clock, {}, [this] { ++wakes; }};
    ports.tables = makeTableWriter;
    ports.certificates = writeCertificate;
    ports.studio = &studio;
    ports.upkeep = &upkeep;
    ports.session = &session;
    ports.corrections = &corrections;
    ports.accounts = &accounts;
    if (sync)
        ports.sync = [this](const std::shared_ptr<SyncProgress> &watched) { return sync(watched); };
    if (hasApprovals)
        ports.approvals = &approvals;
    ports.setup.emplace(SettingsPorts{settings, places, bench, session});
    return ports;
}

void installTestLanguage(const QString &locale)
{
    initTranslations();
    installLanguage(locale);
    if (uiLocale() != locale)
        qFatal("no translation for %s", qPrintable(locale));
}

} // namespace remindesk
