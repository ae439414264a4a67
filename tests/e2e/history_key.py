# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first key of the history, which remindeskd makes by itself in a real keyring: lines before it are proved as plain,
those after it as keyed, by other programs and after a restart; without the keyring sending goes on and says so, and what
was written meanwhile by somebody without the key is told apart."""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

from gi.repository import Gio, GLib

import servers

COLLECTION = "/org/freedesktop/secrets/collection/login"
KEYRING = "REMINDESK_TEST_KEYRING"  # set: this process runs inside with-keyring
NO_KEYRING = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}


class HistoryKey(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.desk = servers.Desk(self.folder.name, {})
        self.mails = os.path.join(self.folder.name, "mails")
        self.desk.run("gateway", "add", "mail", "--kind", "folder", "--channel", "email", "--set", "path=" + self.mails,
                      "--set", "from=support@support.test")
        self.number = 0

    def queue(self):
        self.number += 1
        number = f"T-{self.number}"
        self.desk.import_tickets(self.folder.name, [{"number": number, "email": f"c{self.number}@example.com"}])
        self.desk.run("remind", "send", "--ticket", number, "--scenario", "collect-materials", "--set", "items=营业执照照片",
                      "--set", "deadline=in 3 days", "--set", "owner=agent1", "--set", "accountable=chief", "--set",
                      "priority=urgent", "--channel", "email")

    def sent(self):
        status = self.desk.json("status")
        return status["queued"] + status["held"] + status["awaiting"] == 0

    def arrived(self):
        new = os.path.join(self.mails, "new")
        return len(os.listdir(new)) if os.path.isdir(new) else 0

    def daemon(self, work, **environment):
        """remindeskd for as long as that takes; it must end well."""
        kept = self.desk.environment
        self.desk.environment = {**kept, **environment}
        daemon = servers.Daemon(self.desk, self.folder.name)
        self.desk.environment = kept
        try:
            work()
        finally:
            daemon.stop("@example.com")

    def key(self):
        return self.desk.json("history", "key")

    def verify(self, code=0, **environment):
        done = subprocess.run([os.environ["REMINDESKCTL"], "history", "verify", "--json"], capture_output=True, text=True,
                              env={**self.desk.environment, **environment}, timeout=120)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return json.loads(done.stdout)

    def proofs(self, code=0, **environment):
        return [part["proof"] for part in self.verify(code, **environment)["segments"]]

    def lock(self):
        """As the desktop does when its user goes away."""
        self.ask_keyring("org.freedesktop.Secret.Service", "Lock", GLib.Variant("(ao)", ([COLLECTION],)))

    def unlock(self):
        """Without the question that a desktop would show."""
        session = self.ask_keyring("org.freedesktop.Secret.Service", "OpenSession", GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))[1]
        password = os.environ["KEYRING_PASSWORD"].encode()
        self.ask_keyring("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
                         GLib.Variant("(o(oayays))", (COLLECTION, (session, b"", password, "text/plain"))))

    def ask_keyring(self, interface, method, arguments):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)  # kept: a session with the keyring ends with the connection
        return self.bus.call_sync("org.freedesktop.secrets", "/org/freedesktop/secrets", interface, method, arguments, None,
                                  Gio.DBusCallFlags.NONE, 10_000).unpack()

    def make_key(self):
        self.queue()
        self.assertIsNone(self.key()["key"])

        def first():
            self.assertTrue(servers.wait_for(lambda: self.key()["key"], 60), "no key was made")
            self.assertTrue(servers.wait_for(self.sent, 60))
            self.queue()
            self.assertTrue(servers.wait_for(self.sent, 60))
        self.daemon(first)
        self.assertEqual(self.arrived(), 2)

    def test_made_once_and_used_by_every_program(self):
        self.make_key()
        made = self.key()
        self.assertTrue(made["place"].startswith("keychain:"), made)
        self.assertGreater(made["since"], 1)
        report = self.verify()
        self.assertTrue(report["intact"])
        self.assertEqual([(part["proof"], part["key"]) for part in report["segments"]],
                         [("plain", None), ("keyed", made["key"])])
        self.assertEqual(report["segments"][1]["first"], made["since"])

        self.queue()  # another program writes with the same key
        self.daemon(lambda: self.assertTrue(servers.wait_for(self.sent, 60)))
        self.assertEqual(self.key(), made)
        self.assertEqual(self.proofs(), ["plain", "keyed"])
        self.assertGreater(self.verify()["rows"], report["rows"])
        self.assertEqual(self.proofs(code=7, **NO_KEYRING), ["plain", "key-missing"])  # only partly proved without it

    def test_without_the_keyring_sending_goes_on(self):
        self.make_key()
        self.queue()
        self.daemon(lambda: self.assertTrue(servers.wait_for(self.sent, 60)), **NO_KEYRING)
        self.assertEqual(self.arrived(), 3)
        self.queue()
        self.daemon(lambda: self.assertTrue(servers.wait_for(self.sent, 60)))
        self.assertEqual(self.proofs(), ["plain", "keyed", "plain", "keyed"])

    def test_with_the_keyring_locked_sending_goes_on(self):
        self.make_key()
        made = self.key()
        self.lock()
        self.addCleanup(self.unlock)
        self.queue()
        self.daemon(lambda: self.assertTrue(servers.wait_for(self.sent, 60)))
        self.assertEqual(self.arrived(), 3)
        self.assertEqual(self.proofs(code=7), ["plain", "key-missing", "plain"])
        self.unlock()
        self.queue()
        self.daemon(lambda: self.assertTrue(servers.wait_for(self.sent, 60)))
        self.assertEqual(self.key(), made)  # no second key was made meanwhile
        self.assertEqual(self.proofs(), ["plain", "keyed", "plain", "keyed"])

    def test_a_line_changed_without_the_key_is_found(self):
        self.make_key()
        path = os.path.join(self.folder.name, "workspace", "remindesk.db")
        with sqlite3.connect(path, isolation_level=None) as store:
            store.execute("DROP TRIGGER history_no_update")
            store.execute("UPDATE history SET at_ms = at_ms + 60000 WHERE seq = (SELECT max(seq) - 1 FROM history)")
        store.close()
        self.assertFalse(self.verify(code=5)["intact"])

    def test_no_key_where_there_never_was_a_keyring(self):
        self.queue()

        def first():
            self.assertTrue(servers.wait_for(self.sent, 60))
            time.sleep(3)
        self.daemon(first, **NO_KEYRING)
        self.assertIsNone(self.key()["key"])
        self.assertEqual(self.proofs(), ["plain"])


if __name__ == "__main__":
    if not os.environ.get(KEYRING):
        os.environ[KEYRING] = "1"
        os.execv(servers.script("with-keyring"), ["with-keyring", sys.executable, *sys.argv])
    unittest.main(verbosity=2)
