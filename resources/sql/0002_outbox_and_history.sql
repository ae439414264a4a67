-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE reminder (
    id            TEXT NOT NULL PRIMARY KEY,
    ticket_id     TEXT NOT NULL REFERENCES ticket (id),
    scenario      TEXT NOT NULL,
    priority      TEXT NOT NULL,
    draft_json    TEXT NOT NULL,
    facts_json    TEXT NOT NULL, -- what it says about its ticket, for the drift guard
    created_ms    INTEGER NOT NULL,
    not_before_ms INTEGER
) STRICT;

CREATE INDEX reminder_ticket ON reminder (ticket_id);

CREATE TABLE message (
    seq              INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    reminder_id      TEXT NOT NULL REFERENCES reminder (id),
    ticket_id        TEXT NOT NULL REFERENCES ticket (id),
    customer_id      TEXT NOT NULL REFERENCES customer (id),
    ticket_number    TEXT NOT NULL,
    customer_name    TEXT NOT NULL,
    gateway_id       TEXT NOT NULL,
    pinned_gateway   TEXT NOT NULL, -- only this one may send it again: it honours our key
    idempotency_key  TEXT NOT NULL UNIQUE,
    reminder_class   TEXT NOT NULL,
    unknown_policy   TEXT NOT NULL, -- 'ask' or 'resend'
    state            TEXT NOT NULL,
    reason           TEXT NOT NULL,
    created_ms       INTEGER NOT NULL,
    next_try_ms      INTEGER NOT NULL,
    not_after_ms     INTEGER,
    attempts         INTEGER NOT NULL,
    crashes          INTEGER NOT NULL, -- how often a process died while it held this message
    author           TEXT NOT NULL,
    owner            TEXT NOT NULL,
    channel          TEXT NOT NULL,
    locale           TEXT NOT NULL,
    scenario         TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    recipient        TEXT NOT NULL,
    recipient_name   TEXT NOT NULL,
    parts_json       TEXT NOT NULL,
    measure_json     TEXT NOT NULL,
    last_ms          INTEGER NOT NULL, -- of its last event
    spent_ms         INTEGER,          -- when it took a place under the customer's cap
    source_id        TEXT NOT NULL,    -- its ticket's
    noted            INTEGER NOT NULL  -- 1: the source was told of it, or could not be
) STRICT;

CREATE UNIQUE INDEX message_once ON message (reminder_id, channel, recipient);
CREATE INDEX message_due ON message (channel, next_try_ms, seq) WHERE state IN ('queued', 'held', 'scheduled');
CREATE INDEX message_waiting ON message (next_try_ms, seq)
    WHERE state IN ('blocked', 'scheduled', 'held', 'queued', 'sending', 'unknown', 'failed');
CREATE INDEX message_last ON message (last_ms, seq);
CREATE INDEX message_state ON message (state, last_ms, seq);
CREATE INDEX message_channel ON message (channel, last_ms, seq);
CREATE INDEX message_author ON message (author, last_ms, seq);
CREATE INDEX message_number ON message (ticket_number, last_ms, seq);
CREATE INDEX message_ticket ON message (ticket_id, seq);
CREATE INDEX message_spent ON message (customer_id, spent_ms) WHERE spent_ms IS NOT NULL;
CREATE INDEX message_unnoted ON message (source_id, seq) WHERE noted = 0 AND state IN ('sent', 'delivered');

-- The exact bytes for a gateway, made at the first attempt; every later one sends the same.
CREATE TABLE frozen (
    message_id TEXT NOT NULL PRIMARY KEY REFERENCES message (id),
    gateway_id TEXT NOT NULL,
    bytes      BLOB NOT NULL
) STRICT;

CREATE TABLE attempt (
    id          TEXT NOT NULL PRIMARY KEY,
    message_id  TEXT NOT NULL REFERENCES message (id),
    number      INTEGER NOT NULL,
    gateway_id  TEXT NOT NULL,
    owner       TEXT NOT NULL, -- the dispatcher that holds the lease
    phase       TEXT NOT NULL, -- 'prepared', 'awaiting', 'settled', 'abandoned'
    prepared_ms INTEGER NOT NULL,
    awaiting_ms INTEGER,
    settled_ms  INTEGER,
    outcome     TEXT NOT NULL,
    code        TEXT NOT NULL,
    words       TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    UNIQUE (message_id, number)
) STRICT;

CREATE INDEX attempt_open ON attempt (id) WHERE phase IN ('prepared', 'awaiting');

CREATE TABLE history (
    seq         INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    message_id  TEXT NOT NULL,
    reminder_id TEXT NOT NULL,
    ticket_id   TEXT NOT NULL,
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    source      TEXT NOT NULL,
    detail      TEXT NOT NULL,
    chain       TEXT NOT NULL -- hex SHA-256 over this row and the chain of the one before
) STRICT;

CREATE INDEX history_message ON history (message_id, seq);

CREATE TRIGGER history_no_update BEFORE UPDATE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

CREATE TRIGGER history_no_delete BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

-- Where the chain ends: without it a shortened history would look whole.
CREATE TABLE history_head (
    only  INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    seq   INTEGER NOT NULL,
    chain TEXT NOT NULL
) STRICT;

INSERT INTO history_head (only, seq, chain) VALUES (1, 0, '');

-- Ticket number, customer, recipient and text of every message. Never changes. rowid = message.seq.
CREATE VIRTUAL TABLE message_fts USING fts5 (body, content = '', columnsize = 0, tokenize = 'unicode61');
