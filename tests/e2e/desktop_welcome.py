# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody has used Remindesk here: its first questions, answered by keyboard, connect a real Request Tracker and a real mail
server, and a first message arrives. In a real desktop session with an unlocked keyring."""
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

TWO_MINUTES = 120


class DesktopWelcome(unittest.TestCase):
    def setUp(self):
        self.tracker = servers.Tracker()
        self.mail = servers.start("smtp")
        self.mailbox = servers.Mailbox(self.mail)
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.profile = os.path.join(self.folder.name, "profile")
        self.screen = desk.Screen(os.environ["REMINDESK"], self.profile)
        self.addCleanup(self.screen.close)

    def fill(self, name, text, role=Atspi.Role.TEXT):
        field = self.screen.find(role, name)
        self.screen.reach(field)
        if role == Atspi.Role.TEXT:
            self.screen.write(field, text)
            return
        self.screen.keys("ctrl+a")
        desk.subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)
        desk.wait_for("something is typed", lambda: Atspi.Text.get_character_count(field) == len(text))

    def choose(self, name):
        """One of several, by the arrows, as radio buttons go; the first of them has the keys when the step opens."""
        button = self.screen.find(Atspi.Role.RADIO_BUTTON, name)
        for _ in range(4):
            if desk.has(button, Atspi.StateType.CHECKED):
                return
            self.screen.keys("Down")
            desk.pump(0.2)
        raise AssertionError("“%s” cannot be chosen with the arrows" % name)

    def told(self, words, patience=60):
        desk.wait_for("the words “%s”" % words,
                      lambda: next((label for label in self.screen.all(Atspi.Role.LABEL) if words in (label.get_name() or "")), None),
                      patience)

    def test_a_tracker_and_a_mail_server_are_connected(self):
        begun = time.monotonic()
        host, port = self.mail["smtp"].split(":")
        to = f"first{time.time_ns()}@example.com"
        self.fill("Name", "Wang Min")
        self.fill("Login in the tracker", "agent1")
        self.fill("Company", "Farhill")
        self.screen.keys("Return")
        self.choose("Our Request Tracker")
        self.fill("Address", self.tracker.ready["rest"].split("/REST")[0])
        self.fill("Token", self.tracker.ready["token"], Atspi.Role.PASSWORD_TEXT)
        self.fill("Queue", "Support")
        self.screen.keys("Return")
        self.choose("E-mail through our mail server")
        self.fill("Server", host)
        self.fill("Port", "port")
        self.screen.keys("Return")
        self.told("The port is a number")
        self.fill("Port", port)
        encryption = self.screen.find(Atspi.Role.COMBO_BOX, "STARTTLS")  # Qt names a box by what is chosen
        self.screen.reach(encryption)
        self.screen.keys("End")
        self.fill("Sender's address", "service@example.com")
        self.screen.keys("Return")
        self.fill("Your own e-mail address", to)
        self.screen.press("Send")
        self.assertEqual(len(self.mailbox.wait_for(to)), 1)
        self.screen.press("Open Remindesk")
        self.screen.turn_to("Remindesk")
        self.assertLess(time.monotonic() - begun, TWO_MINUTES)
        source = desk.wait_for("the source is kept", lambda: desk.ctl(self.profile, "source", "list"))[0]
        self.assertEqual(source["kind"], "rt")
        self.assertNotIn(self.tracker.ready["token"], str(source))
        with open(os.path.join(self.profile, "remindesk.db"), "rb") as store:
            self.assertNotIn(self.tracker.ready["token"].encode(), store.read())


if __name__ == "__main__":
    unittest.main(verbosity=2)
