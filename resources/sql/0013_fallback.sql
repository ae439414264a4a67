-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Messages that only one gateway may send again, because it may have got them: found while another gateway goes first.
CREATE INDEX message_pinned ON message (pinned_gateway, next_try_ms, seq)
    WHERE pinned_gateway <> '' AND (state = 'queued' OR state = 'held' OR state = 'scheduled');
