-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a message says never changes, its state does several times: kept apart, a step rewrites no text, and lists read
-- fewer pages. seq = message.seq.
CREATE TABLE message_text (
    seq          INTEGER PRIMARY KEY REFERENCES message (seq),
    parts_json   TEXT NOT NULL,
    measure_json TEXT NOT NULL
) STRICT;

INSERT INTO message_text (seq, parts_json, measure_json) SELECT seq, parts_json, measure_json FROM message ORDER BY seq;
ALTER TABLE message DROP COLUMN parts_json;
ALTER TABLE message DROP COLUMN measure_json;

-- A ticket's messages are few and sorted when they are asked for: no entry moves with every step.
DROP INDEX message_number;
CREATE INDEX message_number ON message (ticket_number);

-- Looked up by its id at every step: one tree instead of two.
CREATE TABLE attempt_by_id (
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
) STRICT, WITHOUT ROWID;

INSERT INTO attempt_by_id SELECT id, message_id, number, gateway_id, owner, phase, prepared_ms, awaiting_ms, settled_ms,
    outcome, code, words, provider_id FROM attempt ORDER BY id;
DROP TABLE attempt;
ALTER TABLE attempt_by_id RENAME TO attempt;
CREATE INDEX attempt_open ON attempt (id) WHERE phase IN ('prepared', 'awaiting');

-- The words of the two indexes, for searches by the beginning of one (storage/searchterms.h).
CREATE VIRTUAL TABLE ticket_term USING fts5vocab (ticket_fts, instance);
CREATE VIRTUAL TABLE message_term USING fts5vocab (message_fts, instance);
