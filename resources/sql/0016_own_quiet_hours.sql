-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether the quiet hours are the customer's own; 0: those of the settings. Until now exactly 22:00 to 8:00, as customers
-- began, stood for none of one's own: whoever had these keeps to the settings, as before.
ALTER TABLE customer ADD COLUMN quiet_own INTEGER NOT NULL DEFAULT 0;
UPDATE customer SET quiet_own = 1 WHERE quiet_from <> 79200000 OR quiet_to <> 28800000;
