# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""An admin adds a mail server in the console by keyboard, tests it, and a reminder goes out through it: the real Postfix
says what arrived. In a real desktop session with an unlocked keyring."""
import os
import sys
import tempfile
import time
import unittest

if "DISPLAY" not in os.environ:
    folder = os.environ.get("REMINDESK_TEST_SERVERS", "")
    keyring, desktop = (os.path.join(folder, name) for name in ("with-keyring", "with-desktop"))
    if not os.access(desktop, os.X_OK):
        sys.exit("this test needs REMINDESK_TEST_SERVERS to name the folder of server scripts (no with-desktop in %r)" % folder)
    os.execv(keyring, [keyring, desktop, sys.executable, os.path.abspath(__file__)])

import desktop_screen as desk  # noqa: E402
import servers  # noqa: E402
from desktop_screen import Atspi  # noqa: E402


class DesktopSettings(unittest.TestCase):
    def setUp(self):
        self.mail = servers.start("smtp")
        self.mailbox = servers.Mailbox(self.mail)
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.profile = desk.sample(self.folder.name)
        self.screen = desk.Screen(os.environ["REMINDESK"], self.profile)
        self.addCleanup(self.screen.close)

    def fill(self, name, text):
        field = self.screen.find(Atspi.Role.TEXT, name)
        self.screen.reach(field, at_most=80)
        self.screen.write(field, text)

    def hide(self, name, text):
        """Into a field whose text nobody can read back."""
        field = self.screen.find(Atspi.Role.PASSWORD_TEXT, name)
        self.screen.reach(field, at_most=80)
        desk.subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)
        desk.wait_for("something is typed", lambda: Atspi.Text.get_character_count(field) == len(text))

    def told(self, words, patience=30):
        desk.wait_for("the words “%s”" % words,
                      lambda: next((label for label in self.screen.all(Atspi.Role.LABEL) if words in (label.get_name() or "")), None),
                      patience)

    def test_a_mail_server_is_added_tested_and_used(self):
        host, port = self.mail["submission"].split(":")
        stamp = str(time.time_ns())
        self.screen.press("Settings", Atspi.Role.RADIO_BUTTON)
        self.screen.press("New gateway")
        self.fill("Name (required)", "post")
        self.fill("Server (required)", host)
        self.fill("Port", "70000")
        self.fill("Login", self.mail["user"])
        self.fill("Sender's address (required)", self.mail["user"])
        self.fill("Certificate authority", self.mail["ca"])
        self.hide("Password", self.mail["password"])
        self.screen.keys("ctrl+s")
        self.told("Not saved: a field needs another value.")
        self.assertNotIn("post", [gateway["name"] for gateway in desk.ctl(self.profile, "gateway", "list")])
        self.fill("Port", port)
        self.fill("Address for the test message", f"try{stamp}@example.com")
        self.screen.keys("ctrl+t")
        self.told("The provider took it")
        self.assertEqual(len(self.mailbox.wait_for(f"try{stamp}@example.com")), 1)
        self.screen.keys("ctrl+s")
        self.told("Saved.")
        kept = [gateway for gateway in desk.ctl(self.profile, "gateway", "list") if gateway["name"] == "post"]
        self.assertEqual(len(kept), 1)
        self.assertNotIn(self.mail["password"], str(kept))
        with open(os.path.join(self.profile, "remindesk.db"), "rb") as store:
            self.assertNotIn(self.mail["password"].encode(), store.read())
        desk.ctl(self.profile, "gateway", "test", "post", "--to", f"again{stamp}@example.com")
        self.assertEqual(len(self.mailbox.wait_for(f"again{stamp}@example.com")), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
