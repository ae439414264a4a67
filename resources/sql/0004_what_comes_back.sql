-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reports of providers. One whose key is not here (yet) is kept aside: message_id is ''.
CREATE TABLE receipt (
    seq         INTEGER PRIMARY KEY,
    provider    TEXT NOT NULL,
    event_id    TEXT NOT NULL,
    message_key TEXT NOT NULL, -- joins message.idempotency_key
    report      TEXT NOT NULL, -- 'progress', 'delivered', 'undelivered', 'bounced', 'other'
    reason      TEXT NOT NULL,
    words       TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    message_id  TEXT NOT NULL,
    effect      TEXT NOT NULL, -- 'moved', 'kept', 'contradiction', 'aside'
    UNIQUE (provider, event_id)
) STRICT;

CREATE INDEX receipt_aside ON receipt (message_key) WHERE effect = 'aside';
CREATE INDEX receipt_contradiction ON receipt (seq) WHERE effect = 'contradiction';

-- What customers wrote. Nobody's message: message_id and ticket_id are ''.
CREATE TABLE answer (
    seq         INTEGER PRIMARY KEY,
    provider    TEXT NOT NULL,
    event_id    TEXT NOT NULL,
    channel     TEXT NOT NULL,
    sender      TEXT NOT NULL,
    text        TEXT NOT NULL,
    meaning     TEXT NOT NULL, -- 'text', 'acknowledge', 'stop', 'maybe-stop', 'resume'
    at_ms       INTEGER NOT NULL,
    message_id  TEXT NOT NULL,
    ticket_id   TEXT NOT NULL,
    source_id   TEXT NOT NULL,
    noted       INTEGER NOT NULL, -- 1: the ticket's source was told of it, or could not be
    UNIQUE (provider, event_id)
) STRICT;

CREATE INDEX answer_unnoted ON answer (source_id, seq) WHERE noted = 0 AND source_id <> '';
CREATE INDEX answer_ticket ON answer (ticket_id, seq);

CREATE TABLE engagement (
    reminder_id TEXT NOT NULL REFERENCES reminder (id),
    mark        TEXT NOT NULL, -- 'acked', 'replied', 'opted_out' …
    message_id  TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,
    PRIMARY KEY (reminder_id, mark)
) STRICT;

-- Who said stop. It outlives the contact: an address that is imported later is denied from its first moment.
CREATE TABLE opt_out (
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    at_ms   INTEGER NOT NULL,
    PRIMARY KEY (channel, address)
) STRICT;

CREATE INDEX contact_point_address ON contact_point (channel, address);

CREATE TRIGGER opt_out_outlives_contact AFTER INSERT ON contact_point
WHEN EXISTS (SELECT 1 FROM opt_out WHERE channel = NEW.channel AND address = NEW.address)
BEGIN
    UPDATE contact_point SET consent = 'denied', by_person = 1
    WHERE customer_id = NEW.customer_id AND channel = NEW.channel AND address = NEW.address;
END;

-- Which message an SMS answers, and what waits for one address.
CREATE INDEX message_recipient ON message (channel, recipient, seq);
