-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Ids are UUIDv7 text, instants are milliseconds UTC (columns *_ms), yes/no is 0/1, words are the keys of
-- src/domain. Nothing here but STRICT and the full-text tables is special to SQLite: a PostgreSQL
-- dialect reads INTEGER as bigint and `seq` as an identity column.

CREATE TABLE customer (
    id           TEXT NOT NULL PRIMARY KEY,
    external_key TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    salutation   TEXT NOT NULL,
    locale       TEXT NOT NULL,
    zone         TEXT NOT NULL,
    zone_known   INTEGER NOT NULL,
    segment      TEXT NOT NULL,
    postal_json  TEXT NOT NULL,
    quiet_from   INTEGER NOT NULL, -- milliseconds after midnight, wall time
    quiet_to     INTEGER NOT NULL,
    by_person    INTEGER NOT NULL, -- 1: zone and quiet hours were set by a person; a sync keeps them
    source_ms    INTEGER NOT NULL  -- how new the ticket was that last described the customer
) STRICT;

CREATE TABLE contact_point (
    customer_id TEXT NOT NULL REFERENCES customer (id),
    channel     TEXT NOT NULL,
    address     TEXT NOT NULL,
    ordinal     INTEGER NOT NULL,
    is_verified INTEGER NOT NULL,
    consent     TEXT NOT NULL,
    by_person   INTEGER NOT NULL, -- 1: consent was set by a person; a sync keeps the row
    PRIMARY KEY (customer_id, channel, address)
) STRICT;

CREATE TABLE ticket (
    seq                   INTEGER PRIMARY KEY,
    id                    TEXT NOT NULL UNIQUE,
    source_id             TEXT NOT NULL,
    number                TEXT NOT NULL,
    number_sort           TEXT NOT NULL, -- digits padded, so that 9 comes before 10
    customer_id           TEXT NOT NULL REFERENCES customer (id),
    customer_name         TEXT NOT NULL, -- copy, for the list
    subject               TEXT NOT NULL,
    product               TEXT NOT NULL,
    queue                 TEXT NOT NULL,
    source_status         TEXT NOT NULL,
    stage                 TEXT NOT NULL,
    is_open               INTEGER NOT NULL, -- neither resolved nor closed
    priority              TEXT NOT NULL,
    owner                 TEXT NOT NULL,
    accountable           TEXT NOT NULL,
    consulted_json        TEXT NOT NULL,
    informed_json         TEXT NOT NULL,
    due_ms                INTEGER,
    due_sort              INTEGER NOT NULL, -- due_ms; the far future when there is none
    created_ms            INTEGER NOT NULL,
    updated_ms            INTEGER NOT NULL,
    revision              TEXT NOT NULL,
    url                   TEXT NOT NULL,
    fields_json           TEXT NOT NULL,
    last_message_in_ms    INTEGER NOT NULL,
    last_reminder_ms      INTEGER,
    last_reminder_id      TEXT NOT NULL,
    last_reminder_channel TEXT NOT NULL,
    last_reminder_state   TEXT NOT NULL,
    UNIQUE (source_id, number)
) STRICT;

CREATE INDEX ticket_number ON ticket (number);
CREATE INDEX ticket_customer ON ticket (customer_id);
-- One index for each order of each view: a page is then a walk of 200 entries at any depth.
CREATE INDEX ticket_all_updated ON ticket (updated_ms, seq);
CREATE INDEX ticket_all_due ON ticket (due_sort, seq);
CREATE INDEX ticket_all_number ON ticket (number_sort, seq);
CREATE INDEX ticket_open_updated ON ticket (updated_ms, seq) WHERE is_open = 1;
CREATE INDEX ticket_open_due ON ticket (due_sort, seq) WHERE is_open = 1;
CREATE INDEX ticket_open_number ON ticket (number_sort, seq) WHERE is_open = 1;
CREATE INDEX ticket_mine_updated ON ticket (owner, updated_ms, seq) WHERE is_open = 1;
CREATE INDEX ticket_mine_due ON ticket (owner, due_sort, seq) WHERE is_open = 1;
CREATE INDEX ticket_mine_number ON ticket (owner, number_sort, seq) WHERE is_open = 1;
CREATE INDEX ticket_waiting_updated ON ticket (updated_ms, seq) WHERE stage = 'waiting-customer';
CREATE INDEX ticket_waiting_due ON ticket (due_sort, seq) WHERE stage = 'waiting-customer';
CREATE INDEX ticket_waiting_number ON ticket (number_sort, seq) WHERE stage = 'waiting-customer';
CREATE INDEX ticket_never_updated ON ticket (updated_ms, seq) WHERE is_open = 1 AND last_reminder_ms IS NULL;
CREATE INDEX ticket_never_due ON ticket (due_sort, seq) WHERE is_open = 1 AND last_reminder_ms IS NULL;
CREATE INDEX ticket_never_number ON ticket (number_sort, seq) WHERE is_open = 1 AND last_reminder_ms IS NULL;

CREATE TABLE ticket_event (
    seq         INTEGER PRIMARY KEY,
    ticket_id   TEXT NOT NULL REFERENCES ticket (id),
    external_id TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    author      TEXT NOT NULL,
    body        TEXT NOT NULL,
    UNIQUE (ticket_id, external_id)
) STRICT;

CREATE INDEX ticket_event_at ON ticket_event (ticket_id, at_ms, seq);

-- Number, customer, subject and conversation with every Han character standing alone (storage/searchtext.h).
-- Without content of its own: a row is replaced by naming its old text. rowid = ticket.seq.
CREATE VIRTUAL TABLE ticket_fts USING fts5 (body, content = '', columnsize = 0, tokenize = 'unicode61');

-- Kept in the same commit as what they count; nothing counts rows of a large table.
CREATE TABLE counter (
    name  TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

CREATE TABLE sync_state (
    source_id       TEXT NOT NULL PRIMARY KEY,
    synced_until_ms INTEGER NOT NULL,
    next_cursor     TEXT NOT NULL,
    last_run_ms     INTEGER NOT NULL,
    last_error      TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    id         TEXT NOT NULL PRIMARY KEY,
    ticket_id  TEXT NOT NULL,
    body_json  TEXT NOT NULL,
    saved_ms   INTEGER NOT NULL
) STRICT;

CREATE INDEX draft_saved ON draft (saved_ms);

CREATE TABLE form_part (
    kind      TEXT NOT NULL, -- 'fields' or 'scenario'
    key       TEXT NOT NULL,
    ordinal   INTEGER NOT NULL,
    body_json TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT;

CREATE TABLE template_version (
    scenario   TEXT NOT NULL,
    locale     TEXT NOT NULL,
    channel    TEXT NOT NULL,
    version    INTEGER NOT NULL,
    status     TEXT NOT NULL, -- 'draft', 'published', 'retired'
    parts_json TEXT NOT NULL,
    author     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    saved_ms   INTEGER NOT NULL,
    PRIMARY KEY (scenario, locale, channel, version)
) STRICT;

CREATE INDEX template_published ON template_version (scenario, locale, channel) WHERE status = 'published';

CREATE TABLE partial (
    locale TEXT NOT NULL,
    name   TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (locale, name)
) STRICT;

CREATE TABLE gateway (
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL UNIQUE,
    kind          TEXT NOT NULL,
    channel       TEXT NOT NULL,
    settings_json TEXT NOT NULL,
    secret_ref    TEXT NOT NULL,
    is_enabled    INTEGER NOT NULL
) STRICT;

CREATE TABLE source (
    id            TEXT NOT NULL PRIMARY KEY,
    name          TEXT NOT NULL UNIQUE,
    kind          TEXT NOT NULL,
    settings_json TEXT NOT NULL,
    secret_ref    TEXT NOT NULL,
    is_enabled    INTEGER NOT NULL
) STRICT;

CREATE TABLE person (
    key   TEXT NOT NULL PRIMARY KEY,
    name  TEXT NOT NULL,
    reach TEXT NOT NULL,
    role  TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
