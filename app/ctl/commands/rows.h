// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "form/finding.h"
#include "workflow/historystore.h"
#include "workflow/stores.h"
#include "workflow/ticketstore.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace remindesk {
struct HealthConcern;
}

namespace remindesk::ctl {

// The JSON of every answer; its schema is docs/json.md, and scripts rely on it.

[[nodiscard]] QJsonObject toJson(const TicketRow &row);
[[nodiscard]] QJsonObject toJson(const Customer &customer);
[[nodiscard]] QJsonObject toJson(const TicketDetail &detail);
[[nodiscard]] QJsonObject toJson(const Message &message);
[[nodiscard]] QJsonObject toJson(const OutboxItem &item);
[[nodiscard]] QJsonObject toJson(const HistoryRow &row);
[[nodiscard]] QJsonObject toJson(const HistoryDetail &detail);
[[nodiscard]] QJsonObject toJson(const GatewayConfig &config);
[[nodiscard]] QJsonObject toJson(const SourceConfig &config);
[[nodiscard]] QJsonArray toJson(const Findings &findings);
[[nodiscard]] QJsonObject toJson(const QMap<QString, QString> &map);
[[nodiscard]] QJsonValue jsonTime(const std::optional<Instant> &instant); ///< ISO UTC or null

/// Rows as columns that line up, wide characters counted as two.
class TextTable
{
public:
    explicit TextTable(QStringList heads) { m_rows += std::move(heads); }
    void add(QStringList row) { m_rows += std::move(row); }
    [[nodiscard]] QString text() const;

private:
    QList<QStringList> m_rows;
};

/// What is the matter with the store, and the command that ends it where one does: the console has its own way.
[[nodiscard]] QString concernWords(const HealthConcern &concern);

/// Control characters of texts from outside shown as escapes: a terminal must not obey them.
[[nodiscard]] QString printable(const QString &text);

} // namespace remindesk::ctl
