-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE account (
    id            TEXT NOT NULL PRIMARY KEY, -- the person's key
    name          TEXT NOT NULL,
    roles         TEXT NOT NULL,    -- keys joined by ','
    verifier      TEXT NOT NULL,    -- Argon2id, as libsodium writes it
    is_enabled    INTEGER NOT NULL,
    created_ms    INTEGER NOT NULL,
    wrong_tries   INTEGER NOT NULL, -- since the last right one
    last_wrong_ms INTEGER NOT NULL
) STRICT;

-- Who changed what. Ids and settings only: what a customer said or is called never stands here.
CREATE TABLE audit (
    seq         INTEGER PRIMARY KEY,
    at_ms       INTEGER NOT NULL,
    actor       TEXT NOT NULL,
    what        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    before_text TEXT NOT NULL,
    after_text  TEXT NOT NULL,
    chain       TEXT NOT NULL -- hex SHA-256 over this row and the chain of the one before
) STRICT;

CREATE INDEX audit_actor ON audit (actor, seq);
CREATE INDEX audit_what ON audit (what, seq);

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;

-- What waits for a second person. kind 'finding': the draft of subject. kind 'bulk': the blocked messages of approval_reminder.
CREATE TABLE approval (
    id           TEXT NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    state        TEXT NOT NULL, -- 'waiting', 'approved', 'returned', 'withdrawn'
    subject      TEXT NOT NULL,
    title        TEXT NOT NULL, -- ticket number, or the scenario and how many
    request      TEXT NOT NULL,
    codes        TEXT NOT NULL, -- of the findings, joined by ','
    asked_by     TEXT NOT NULL,
    asked_name   TEXT NOT NULL,
    asked_ms     INTEGER NOT NULL,
    decided_by   TEXT NOT NULL,
    decided_name TEXT NOT NULL,
    decided_ms   INTEGER NOT NULL,
    comment      TEXT NOT NULL
) STRICT;

CREATE INDEX approval_waiting ON approval (asked_ms, id) WHERE state = 'waiting';
CREATE INDEX approval_subject ON approval (subject);
CREATE INDEX approval_asker ON approval (asked_by, decided_ms) WHERE state = 'returned';

CREATE TABLE approval_reminder (
    approval_id TEXT NOT NULL REFERENCES approval (id),
    reminder_id TEXT NOT NULL REFERENCES reminder (id),
    PRIMARY KEY (approval_id, reminder_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX approval_of_reminder ON approval_reminder (reminder_id);

-- Rows of the history whose words were erased. The erasure's own event holds a hash over what is left of them
-- (storage/chaincheck.h), so that they are proved on.
CREATE TABLE history_erased (
    seq         INTEGER NOT NULL PRIMARY KEY,
    erasure_seq INTEGER NOT NULL
) STRICT;

CREATE INDEX history_erasure ON history_erased (erasure_seq, seq);
-- What happened to a ticket without a message (answers that belong to none).
CREATE INDEX history_of_ticket ON history (ticket_id) WHERE message_id = '';

DROP TRIGGER history_no_update;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history
WHEN NOT (NEW.detail = '' AND NEW.seq = OLD.seq AND NEW.at_ms = OLD.at_ms AND NEW.message_id = OLD.message_id
          AND NEW.reminder_id = OLD.reminder_id AND NEW.ticket_id = OLD.ticket_id AND NEW.kind = OLD.kind
          AND NEW.state = OLD.state AND NEW.reason = OLD.reason AND NEW.source = OLD.source AND NEW.chain = OLD.chain
          AND EXISTS (SELECT 1 FROM history_erased e WHERE e.seq = OLD.seq))
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

-- Everything of one customer, for export and erasure.
CREATE INDEX message_customer ON message (customer_id);

-- Whom no source brings back: SHA-256 over the workspace and the customer's key in the source.
CREATE TABLE erased_customer (
    key_hash TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- How far retention has come: what is through and older has no words any more.
CREATE TABLE retention_mark (
    only     INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    until_ms INTEGER NOT NULL
) STRICT;

INSERT INTO retention_mark (only, until_ms) VALUES (1, 0);
