-- SPDX-FileCopyrightText: 2026 The Remindesk developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is being written: one text for each template, as typed.
CREATE TABLE template_draft (
    scenario  TEXT NOT NULL,
    locale    TEXT NOT NULL,
    channel   TEXT NOT NULL,
    file      TEXT NOT NULL,
    based_on  INTEGER NOT NULL, -- the published version it began from; 0: none
    author_id TEXT NOT NULL,
    author    TEXT NOT NULL,
    saved_ms  INTEGER NOT NULL,
    PRIMARY KEY (scenario, locale, channel)
) STRICT;

-- A version is what was sent: from the day it is stored its text stands. All that may change is that another one is sent.
CREATE UNIQUE INDEX template_one_published ON template_version (scenario, locale, channel) WHERE status = 'published';
DROP INDEX template_published;

CREATE TRIGGER template_version_no_edit BEFORE UPDATE ON template_version
WHEN NOT (OLD.status = 'published' AND NEW.status = 'retired' AND NEW.scenario = OLD.scenario AND NEW.locale = OLD.locale
          AND NEW.channel = OLD.channel AND NEW.version = OLD.version AND NEW.parts_json = OLD.parts_json
          AND NEW.author = OLD.author AND NEW.reason = OLD.reason AND NEW.saved_ms = OLD.saved_ms)
BEGIN
    SELECT RAISE(ABORT, 'a template version is never edited');
END;

CREATE TRIGGER template_version_no_delete BEFORE DELETE ON template_version
BEGIN
    SELECT RAISE(ABORT, 'a template version is never deleted');
END;

-- The form as it was from one day on.
CREATE TABLE form_version (
    version   INTEGER PRIMARY KEY,
    body_json TEXT NOT NULL,
    author    TEXT NOT NULL,
    reason    TEXT NOT NULL,
    saved_ms  INTEGER NOT NULL
) STRICT;

CREATE TRIGGER form_version_no_edit BEFORE UPDATE ON form_version
BEGIN
    SELECT RAISE(ABORT, 'a version of the form is never edited');
END;

CREATE TRIGGER form_version_no_delete BEFORE DELETE ON form_version
BEGIN
    SELECT RAISE(ABORT, 'a version of the form is never deleted');
END;

-- How often each version was sent: counted with each message, since nobody counts rows of a large table.
CREATE TABLE template_use (
    scenario TEXT NOT NULL,
    locale   TEXT NOT NULL,
    channel  TEXT NOT NULL,
    version  INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    last_ms  INTEGER NOT NULL,
    PRIMARY KEY (scenario, locale, channel, version)
) STRICT, WITHOUT ROWID;

INSERT INTO template_use (scenario, locale, channel, version, messages, last_ms)
SELECT scenario, locale, channel, template_version, count(*), max(created_ms) FROM message
GROUP BY scenario, locale, channel, template_version;

CREATE TRIGGER message_uses_template AFTER INSERT ON message
BEGIN
    INSERT INTO template_use (scenario, locale, channel, version, messages, last_ms)
    VALUES (NEW.scenario, NEW.locale, NEW.channel, NEW.template_version, 1, NEW.created_ms)
    ON CONFLICT (scenario, locale, channel, version)
    DO UPDATE SET messages = messages + 1, last_ms = max(last_ms, excluded.last_ms);
END;
