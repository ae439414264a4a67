-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Messages nobody knows the fate of, whose gateway (pinned) may be able to say: asked at next_try_ms.
CREATE INDEX message_doubt ON message (pinned_gateway, next_try_ms, seq) WHERE state = 'unknown' AND pinned_gateway <> '';

-- What is too late first goes first: the order of due messages stands in the index.
DROP INDEX message_due;
CREATE INDEX message_due ON message (channel, next_try_ms, seq, not_after_ms, state)
    WHERE state IN ('queued', 'held', 'scheduled');

-- Why messages wait for a gateway; one that takes them has no row.
CREATE TABLE gateway_health (
    gateway_id TEXT NOT NULL PRIMARY KEY,
    state      TEXT NOT NULL, -- 'open', 'capped'
    reason     TEXT NOT NULL,
    since_ms   INTEGER NOT NULL,
    until_ms   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
