// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/ticketstore.h"

#include <QList>
#include <QObject>

namespace remindesk {

/// Brings every row that a query of the ticket list finds, page by page, so that nothing waits. Lives on its maker's
/// thread; the store outlives it.
class Gathering final : public QObject
{
    Q_OBJECT

public:
    explicit Gathering(TicketStore &store, QObject *parent = nullptr) : QObject(parent), m_store(store) {}

    /// Begins anew; what was under way is dropped.
    void start(const TicketQuery &query);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// In the order of the list. All of them once finished() was emitted.
    [[nodiscard]] const QList<TicketRow> &rows() const { return m_rows; }

Q_SIGNALS:
    void progressed(int rows);
    void finished();
    void failed(const remindesk::Error &error);

private:
    void next(const QString &after);

    TicketStore &m_store;
    TicketQuery m_query;
    QList<TicketRow> m_rows;
    int m_generation = 0;
    bool m_isRunning = false;
};

} // namespace remindesk
