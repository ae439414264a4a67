// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer.h"
#include "storage/database.h"
#include "workflow/customerpreferences.h"

#include <optional>

namespace remindesk {

// Customers and their contact points as rows. Storage thread; throws StoreFailure.

/// As stored.
[[nodiscard]] std::optional<Customer> readCustomer(Database &database, const CustomerId &id);
/// As rules and people take them: who has no quiet hours of their own has those of the settings policy.quiet-from and
/// policy.quiet-to.
[[nodiscard]] std::optional<Customer> customerInForce(Database &database, const CustomerId &id);

/// What a merge did: which customer it is and whether its name is another now.
struct MergedCustomer
{
    CustomerId id;
    QString name;
    bool isRenamed = false;
};

/// Takes over what a source says about a customer, found by externalKey. What a person has set (zone, quiet
/// hours, consent) stays, and so does what a newer ticket said: two tickets of one file that describe the
/// same customer differently give the same result at every import. `asOf`: the ticket's last change.
[[nodiscard]] MergedCustomer mergeCustomer(Database &database, const Customer &incoming, Instant asOf,
                                           Instant now);

/// By id, key in the source, or an address; refuses (E-ERA-01) when nobody or more than one answers to it.
[[nodiscard]] CustomerId customerNamed(Database &database, const QString &who);

/// Writes what a person says about how the customer is reached (TicketStore::setPreferences()).
[[nodiscard]] CustomerPreferences writePreferences(Database &database, const CustomerId &id, const CustomerPreferences &wanted);

/// Stores what a person entered; from now on a sync keeps its zone, quiet hours and consents.
void writeCustomerByPerson(Database &database, const Customer &customer);

} // namespace remindesk
