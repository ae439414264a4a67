// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/erasurestore.h"
#include "workflow/guard.h"

namespace remindesk {

/// Handing over and erasing a customer, and deleting what is too old. What it is given outlives it.
///
/// E-ERA-01 %1 customers answer to that, one is needed   -02 a message about ticket %1 is being sent right now
///       -03 the file still has old pages                 -04 the file %1 cannot be deleted
///       -05 %1 cannot be written: %2
class Erasure
{
public:
    struct Ports
    {
        ErasureStore &store;
        const Session &session;
        AuditLog &audit;
        const Clock &clock;
    };
    explicit Erasure(const Ports &ports) : m_ports(ports) {}

    /// customer.json and a file for each message into a folder; how many files. ExportCustomer.
    [[nodiscard]] Async<int> exportTo(QString who, QString folder);
    /// Everything about one customer, and the file written anew. Erase.
    [[nodiscard]] Async<ErasureReport> erase(QString who, bool deletesCopies);
    /// What is older than the rules say, step by step. Retain.
    [[nodiscard]] Async<ErasureReport> retain(RetentionRules rules);

private:
    [[nodiscard]] Guard guard() const { return {m_ports.session, m_ports.audit}; }
    [[nodiscard]] ErasureWish wish(const QString &what, const QString &subject) const;
    [[nodiscard]] Async<ErasureReport> retainOn(RetentionRules rules, ErasureReport soFar);

    Ports m_ports;
};

} // namespace remindesk
