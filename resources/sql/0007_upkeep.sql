-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Where this file lies. One that wakes up elsewhere was copied or restored (storage/storeplace.h).
CREATE TABLE store_place (
    only    INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    id      TEXT NOT NULL, -- the workspace's: the same in every copy
    machine TEXT NOT NULL,
    file    TEXT NOT NULL
) STRICT;

-- Why nothing is sent until a person says so.
CREATE TABLE sending_stop (
    kind     TEXT NOT NULL PRIMARY KEY, -- 'copied', 'restored', 'shortened', 'repaired', 'clock'
    since_ms INTEGER NOT NULL,
    detail   TEXT NOT NULL
) STRICT;

-- When regular work was last tried and last done.
CREATE TABLE upkeep (
    task     TEXT NOT NULL PRIMARY KEY, -- 'backup', 'anchor', 'anchor-mail'
    tried_ms INTEGER NOT NULL,
    done_ms  INTEGER NOT NULL, -- 0: never
    code     TEXT NOT NULL,    -- what the last try failed with; '': nothing
    detail   TEXT NOT NULL
) STRICT;
