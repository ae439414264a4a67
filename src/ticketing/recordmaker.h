// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/ticketcolumns.h"
#include "ticketing/ticketfile.h"

#include <QHash>

namespace remindesk {

/// Makes a ticket with its customer out of one row of a file. Remembers words, zones and ticket numbers, so one maker
/// belongs to one file. Anything wrong with a row rejects it; all of it is named, so that a row is mended once.
class RecordMaker
{
public:
    RecordMaker(const ImportOptions &options, const QStringList &columns, ColumnPlan plan, Instant fileTime);

    /// E-IMP-30 … E-IMP-39, and the reasons of addresses, zones and times (E-ADR, E-TIM).
    [[nodiscard]] tl::expected<TicketRecord, QList<RowMistake>> make(int row, const QStringList &values);

    /// What was taken but should be shown; `where` names row and column.
    [[nodiscard]] const QList<Error> &warnings() const { return m_warnings; }

private:
    [[nodiscard]] QString text(TicketField field) const;    ///< trimmed
    [[nodiscard]] QString column(TicketField field) const;
    void refuse(TicketField field, QString code, QStringList arguments = {});
    void refuse(TicketField field, const Error &error);
    void readNumber(Ticket &ticket);
    void readStatus(Ticket &ticket);
    void readPeople(Ticket &ticket);
    void readTimes(Ticket &ticket);
    [[nodiscard]] std::optional<Instant> readTime(TicketField field);
    void readCustomer(Customer &customer);
    void readContacts(Customer &customer);
    void readZone(Customer &customer);
    [[nodiscard]] QString readPerson(TicketField field);
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
    QList<RowMistake> m_mistakes; ///< of the row that is being read
};

} // namespace remindesk
