-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An answer is unread when it came after the ticket's last reminder and after what an agent has seen.
ALTER TABLE ticket ADD COLUMN reminded_ms INTEGER NOT NULL DEFAULT 0; -- when the last reminder was queued; 0: never
ALTER TABLE ticket ADD COLUMN seen_ms INTEGER NOT NULL DEFAULT 0;     -- newest message of the customer an agent saw

UPDATE ticket SET reminded_ms = coalesce((SELECT created_ms FROM reminder WHERE reminder.id = ticket.last_reminder_id), 0)
WHERE last_reminder_id <> '';

CREATE INDEX ticket_answered ON ticket (last_message_in_ms, seq)
    WHERE reminded_ms > 0 AND last_message_in_ms > reminded_ms AND last_message_in_ms > seen_ms;
-- Orders that had none. A stage is few values: each is walked by itself.
CREATE INDEX ticket_all_customer ON ticket (customer_name, seq);
CREATE INDEX ticket_all_reminded ON ticket (coalesce(last_reminder_ms, 0), seq);
CREATE INDEX ticket_stage_due ON ticket (stage, due_sort, seq);
CREATE INDEX ticket_stage_updated ON ticket (stage, updated_ms, seq);
