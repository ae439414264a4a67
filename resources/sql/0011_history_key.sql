-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- From which line of the history on its chain is an HMAC with which key (storage/chain.h). The lines before the first are
-- plain SHA-256, as those before this version; the first keyed line continues their last hash. What counts is in the
-- history itself: a turn is a line of the chain, this table only finds it without reading all of them.
CREATE TABLE history_segment (
    first_seq INTEGER NOT NULL PRIMARY KEY,
    key_id    TEXT NOT NULL -- what the history calls the key by; '': plain SHA-256 from here on
) STRICT;
