# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The anchor of the history by mail, through a real Postfix into a real mailbox: it says how long the history was and what
its last hash was, comes once a day, and what stands in it proves what was cut off or written anew."""
import json
import os
import re
import sqlite3
import subprocess
import tempfile
import time
import unittest

import servers

LINE = re.compile(r"(\d{4}-\d\d-\d\dT[\d:.]+Z) (\S+) (\d+) ([0-9a-f]{64})")


class AnchorMail(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mail = servers.start("smtp")
        cls.box = servers.Mailbox(cls.mail)
        cls.folder = tempfile.TemporaryDirectory()
        cls.auditor = f"audit{time.time_ns()}@example.com"
        cls.desk = servers.Desk(cls.folder.name, {"MAIL_PASSWORD": cls.mail["password"],
                                                  "HISTORY_KEY": "a-key-that-only-this-test-has"})
        cls.desk.use_mail(cls.mail)
        cls.desk.run("setting", "set", "anchor.mail=" + cls.auditor, "history.secret=env:HISTORY_KEY")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def send(self):
        number = "T-" + str(time.time_ns())[-9:]
        self.desk.import_tickets(self.folder.name, [{"number": number, "email": f"lilei{number}@example.com"}])
        self.desk.run("remind", "send", "--ticket", number, "--scenario", "collect-materials", "--set", "items=营业执照照片",
                      "--set", "deadline=in 3 days", "--set", "owner=agent1", "--set", "accountable=chief", "--set",
                      "priority=urgent", "--channel", "email")
        self.desk.run("dispatch", "--once")

    def mails(self, count):
        """That many and, a moment later, no more."""
        servers.wait_for(lambda: len(self.box.messages_to(self.auditor)) >= count, 30)
        time.sleep(3)
        found = self.box.messages_to(self.auditor)
        self.assertEqual(len(found), count)
        return found

    def verify(self, *arguments, text=None):
        done = subprocess.run([os.environ["REMINDESKCTL"], "history", "verify", "--json", *arguments], input=text,
                              env=self.desk.environment, capture_output=True, text=True, timeout=120)
        return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr

    def store(self):
        return sqlite3.connect(os.path.join(self.folder.name, "workspace", "remindesk.db"), isolation_level=None)

    def test_once_a_day_and_of_use(self):
        self.send()
        mail = self.mails(1)[0]
        self.assertEqual(mail["Subject"], "Remindesk anchor")
        text = mail.get_body(("plain",)).get_content()
        at, _, count, last = LINE.search(text).groups()
        code, report = self.verify()
        self.assertEqual((code, report["intact"]), (0, True), report)
        self.assertEqual((report["rows"], report["head"]), (int(count), last)) # nothing came after it
        self.assertEqual([part["proof"] for part in report["segments"]][-1], "keyed")

        self.send()
        self.mails(1) # the same day: no second one
        with self.store() as store: # as if it had been yesterday
            store.execute("UPDATE upkeep SET tried_ms = tried_ms - 86400000, done_ms = done_ms - 86400000 "
                          "WHERE task = 'anchor-mail'")
        store.close()
        self.send()
        first, second = sorted(self.mails(2), key=lambda kept: int(LINE.search(kept.as_string())[3]))

        saved = os.path.join(self.folder.name, "second.eml")
        with open(saved, "wb") as file:
            file.write(second.as_bytes())
        code, report = self.verify("--anchor", saved)
        self.assertEqual((code, report["anchors"], report["unanchored"]), (0, 1, 0), report)
        pasted = "> " + first.get_body(("plain",)).get_content() + second.get_body(("plain",)).get_content()
        code, report = self.verify("--anchor", "-", text=pasted)
        self.assertEqual((code, report["anchors"]), (0, 2), report)
        code, words = self.verify("--anchor", "-", text="no anchor at all")
        self.assertIn("E-ANC-06", words)
        self.assertNotEqual(code, 0)

        kept = int(LINE.search(first.as_string())[3])
        with self.store() as store: # cut off behind the first mail's line, as if nothing had come after
            for trigger in ("history_no_update", "history_no_delete"):
                store.execute("DROP TRIGGER " + trigger)
            store.execute("DELETE FROM history WHERE seq > ?", (kept,))
            store.execute("UPDATE history_head SET seq = ?, chain = (SELECT chain FROM history WHERE seq = ?)", (kept, kept))
        store.close()
        self.assertEqual(self.verify()[0], 0) # the chain alone cannot know
        code, report = self.verify("--anchor", saved)
        self.assertEqual((code, report["intact"]), (5, False), report)
        self.assertGreater(report["missing"], 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
