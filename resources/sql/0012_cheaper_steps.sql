-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every step of a message asks each of these whether the row belongs into it. For a list behind IN of more than two
-- SQLite makes a table in memory every time, which cost more than the step itself; equalities are only compared.
DROP INDEX message_due;
CREATE INDEX message_due ON message (channel, next_try_ms, seq, not_after_ms, state)
    WHERE state = 'queued' OR state = 'held' OR state = 'scheduled';
DROP INDEX message_waiting;
CREATE INDEX message_waiting ON message (next_try_ms, seq)
    WHERE state = 'queued' OR state = 'sending' OR state = 'unknown' OR state = 'failed' OR state = 'held'
       OR state = 'scheduled' OR state = 'blocked';
