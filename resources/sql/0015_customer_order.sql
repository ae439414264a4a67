-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Customers' names in the order in which people look them up (storage/namekey.h): filled when the store is opened, as
-- is done again when the collation's data are others. Cleared with the name.
ALTER TABLE ticket ADD COLUMN customer_sort TEXT NOT NULL DEFAULT '';
DROP INDEX ticket_all_customer;
CREATE INDEX ticket_all_customer ON ticket (customer_sort, seq);

-- What the keys were made by; 0: not made yet.
CREATE TABLE name_order (
    only  INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    maker INTEGER NOT NULL
) STRICT;
INSERT INTO name_order (only, maker) VALUES (1, 0);
