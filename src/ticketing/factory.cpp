// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/factory.h"

#include "ticketing/csvsource.h"
#include "ticketing/rtsource.h"

using namespace Qt::StringLiterals;

namespace remindesk {

Result<std::unique_ptr<TicketSource>> makeSource(const SourceConfig &config, const QByteArray &secret)
{
    if (config.kind == u"rt"_s) {
        const Result<RtSettings> settings = rtSettings(config, secret.trimmed());
        if (!settings)
            return failure(settings.error());
        return std::make_unique<RtSource>(*settings, secret.trimmed());
    }
    if (config.kind == u"csv"_s) {
        const Result<ImportOptions> options = importOptions(config, {});
        if (!options)
            return failure(options.error());
        return std::make_unique<CsvSource>(config.id);
    }
    return failure(u"E-SRC-07"_s, {shown(config.kind), sourceKinds().join(u", "_s)});
}

QStringList sourceKinds()
{
    return {u"rt"_s, u"csv"_s};
}

} // namespace remindesk
