// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/ticketcolumns.h"
#include "ticketing/ticketfile.h"

#include <QHash>

namespace remindesk {

/// Makes a ticket with its customer out of one row of a file. Remembers words, zones and ticket numbers, so one maker
/// belongs to one file. The first thing wrong with a row rejects it.
class RecordMaker
{
public:
    RecordMaker(const ImportOptions &options, const QStringList &columns, ColumnPlan plan, Instant fileTime);

    struct Refusal
    {
        QString column;
        Error error;
    };
    /// E-IMP-30 … E-IMP-39, and the reasons of addresses, zones and times (E-ADR, E-TIM).
    [[nodiscard]] tl::expected<TicketRecord, Refusal> make(int row, const QStringList &values);

    /// What was taken but should be shown; `where` names row and column.
    [[nodiscard]] const QList<Error> &warnings() const { return m_warnings; }

private:
    using Step = tl::expected<void, Refusal>;
    [[nodiscard]] QString text(TicketField field) const;    ///< trimmed
    [[nodiscard]] QString column(TicketField field) const;
    [[nodiscard]] tl::unexpected<Refusal> refuse(TicketField field, QString code, QStringList arguments = {}) const;
    [[nodiscard]] Step readNumber(Ticket &ticket);
    [[nodiscard]] Step readStatus(Ticket &ticket);
    [[nodiscard]] Step readPeople(Ticket &ticket) const;
    [[nodiscard]] Step readTimes(Ticket &ticket);
    [[nodiscard]] tl::expected<std::optional<Instant>, Refusal> readTime(TicketField field);
    [[nodiscard]] Step readCustomer(Customer &customer);
    [[nodiscard]] Step readContacts(Customer &customer) const;
    [[nodiscard]] Step readZone(Customer &customer);
    [[nodiscard]] Step readPerson(TicketField field, QString &person) const;
    void readRest(TicketRecord &record) const;
    void warn(TicketField field, const QString &code, const QStringList &arguments);

    ImportOptions m_options;
    QStringList m_columns;
    ColumnPlan m_plan;
    Instant m_fileTime;
    QStringList m_values;
    int m_row = 0;
    QHash<TicketField, int> m_places;
    QHash<QString, int> m_numbers; ///< ticket number -> row
    QHash<QString, std::optional<Stage>> m_stages;
    QHash<QString, Result<TimeZoneId>> m_zones;
    QList<Error> m_warnings;
};

} // namespace remindesk
