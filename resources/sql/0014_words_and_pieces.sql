-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Channel, agent, owner, template and its version of a message stand with its text (storage/messagetags.h), so that filters
-- and a search are one question to FTS5, and a message is written into one index instead of two. Each of these words begins
-- with a character for private use, which no text in the index has. The first and the last row of each block of 4,096 have a
-- stop as well: FTS5 walks words that never stand together to the end of the index, and answers there at the latest
-- (storage/searchtext.h). rowid = message.seq.
INSERT INTO message_fts (rowid, body)
    SELECT seq, char(57344) || 'c' || channel || ' '
                || char(57344) || 'a' || lower(hex(author)) || ' ' || char(57344) || 'o' || lower(hex(owner)) || ' '
                || char(57344) || 's' || lower(hex(scenario)) || ' '
                || char(57344) || 'v' || lower(hex(scenario)) || 'x' || template_version
                || CASE WHEN (seq & 4095) = 0 OR (seq & 4095) = 4095 THEN ' ' || char(57344) || 'z' ELSE '' END
    FROM message ORDER BY seq;
DROP TABLE message_tag;

-- Shared pieces of templates with all their versions. A version is what texts were checked and sent with: it stands. Each
-- publication, of whichever piece, is an edition of the whole library; a template's version keeps the edition it was
-- checked with and is always written with that one.
CREATE TABLE piece_version (
    edition  INTEGER PRIMARY KEY,
    locale   TEXT NOT NULL,
    name     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    source   TEXT NOT NULL,
    author   TEXT NOT NULL,
    reason   TEXT NOT NULL,
    saved_ms INTEGER NOT NULL,
    UNIQUE (locale, name, version)
) STRICT;

INSERT INTO piece_version (locale, name, version, source, author, reason, saved_ms)
    SELECT locale, name, 1, source, 'Remindesk', 'seed', 0 FROM partial ORDER BY locale, name;
DROP TABLE partial;

CREATE TRIGGER piece_version_no_edit BEFORE UPDATE ON piece_version
BEGIN
    SELECT RAISE(ABORT, 'a version of a shared piece is never edited');
END;

CREATE TRIGGER piece_version_no_delete BEFORE DELETE ON piece_version
BEGIN
    SELECT RAISE(ABORT, 'a version of a shared piece is never deleted');
END;

-- What is being written, one text for each piece.
CREATE TABLE piece_draft (
    locale    TEXT NOT NULL,
    name      TEXT NOT NULL,
    source    TEXT NOT NULL,
    based_on  INTEGER NOT NULL, -- the version it began from; 0: none
    author_id TEXT NOT NULL,
    author    TEXT NOT NULL,
    saved_ms  INTEGER NOT NULL,
    PRIMARY KEY (locale, name)
) STRICT;

DROP TRIGGER template_version_no_edit;
ALTER TABLE template_version ADD COLUMN edition INTEGER NOT NULL DEFAULT 0;
UPDATE template_version SET edition = (SELECT coalesce(max(edition), 0) FROM piece_version);
CREATE TRIGGER template_version_no_edit BEFORE UPDATE ON template_version
WHEN NOT (OLD.status = 'published' AND NEW.status = 'retired' AND NEW.scenario = OLD.scenario AND NEW.locale = OLD.locale
          AND NEW.channel = OLD.channel AND NEW.version = OLD.version AND NEW.parts_json = OLD.parts_json
          AND NEW.author = OLD.author AND NEW.reason = OLD.reason AND NEW.saved_ms = OLD.saved_ms
          AND NEW.edition = OLD.edition)
BEGIN
    SELECT RAISE(ABORT, 'a template version is never edited');
END;
