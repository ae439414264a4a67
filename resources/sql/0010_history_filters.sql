-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether a person must look at a message: it failed, is unknown, came back, expired, or was reported in two ways. Dealt
-- with, it is 0 again.
ALTER TABLE message ADD COLUMN attention INTEGER NOT NULL DEFAULT 0;
UPDATE message SET attention = 1 WHERE state IN ('failed', 'unknown', 'undelivered', 'bounced', 'expired');
UPDATE message SET attention = 1 WHERE id IN (SELECT message_id FROM receipt WHERE effect = 'contradiction');

-- The history's list stands in the order of queueing (seq), which never changes: each filter is a list of seq, and lists
-- are cut with each other (storage/seqstream.h). No entry moves with a step but the one of the state.
DROP INDEX message_channel;
DROP INDEX message_author;
DROP INDEX message_state;
CREATE INDEX message_state ON message (state);
CREATE INDEX message_created ON message (created_ms);
CREATE INDEX message_reason ON message (reason) WHERE reason <> '';
CREATE INDEX message_attention ON message (attention) WHERE attention = 1;
CREATE INDEX message_trouble ON message (state, last_ms) WHERE reason <> '';

-- Channel, agent, owner, template and its version of a message, one word each (storage/messagetags.h): filters by any of
-- them together are one look-up. Never changes. rowid = message.seq.
CREATE VIRTUAL TABLE message_tag USING fts5 (body, content = '', columnsize = 0, detail = none, tokenize = 'unicode61');
INSERT INTO message_tag (rowid, body)
    SELECT seq, 'c' || channel || ' a' || lower(hex(author)) || ' o' || lower(hex(owner)) || ' s' || lower(hex(scenario))
                || ' v' || lower(hex(scenario)) || 'x' || template_version
    FROM message ORDER BY seq;

-- Which message of the reminder was answered.
ALTER TABLE engagement ADD COLUMN message_seq INTEGER NOT NULL DEFAULT 0;
UPDATE engagement SET message_seq = coalesce((SELECT seq FROM message WHERE message.id = engagement.message_id), 0);
CREATE INDEX engagement_message ON engagement (message_seq, mark, at_ms);
CREATE INDEX engagement_mark ON engagement (mark, message_seq);
CREATE TRIGGER engagement_knows_message AFTER INSERT ON engagement WHEN NEW.message_seq = 0
BEGIN
    UPDATE engagement SET message_seq = coalesce((SELECT seq FROM message WHERE message.id = NEW.message_id), 0)
    WHERE reminder_id = NEW.reminder_id AND mark = NEW.mark;
END;

-- A reminder that was sent to put another one right. Both stay.
CREATE TABLE correction (
    reminder_id TEXT NOT NULL PRIMARY KEY REFERENCES reminder (id),
    corrects_id TEXT NOT NULL REFERENCES reminder (id)
) STRICT;
CREATE INDEX correction_of ON correction (corrects_id);
