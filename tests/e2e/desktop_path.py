# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What assistive technology finds in each place of the console, in a real desktop session.

Started inside the desktop of REMINDESK_TEST_SERVERS/with-desktop; REMINDESK and REMINDESKCTL are the programs.
"""
import os
import sys
import tempfile
import unittest

if "DISPLAY" not in os.environ:
    folder = os.environ.get("REMINDESK_TEST_SERVERS", "")
    desktop = os.path.join(folder, "with-desktop")
    if not os.access(desktop, os.X_OK):
        sys.exit("this test needs REMINDESK_TEST_SERVERS to name the folder of server scripts (no with-desktop in %r)" % folder)
    os.execv(desktop, [desktop, sys.executable, os.path.abspath(__file__)])

import desktop_screen as desk  # noqa: E402
from desktop_screen import Atspi  # noqa: E402


class DesktopPath(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.profile = desk.sample(self.folder.name)
        self.screen = desk.Screen(os.environ["REMINDESK"], self.profile)
        self.addCleanup(self.screen.close)

    def tickets(self):
        return self.screen.find(Atspi.Role.TABLE, "Tickets")

    def compose(self):
        self.screen.press("Write reminder")
        return self.screen.find(Atspi.Role.PUSH_BUTTON, "Send")

    def named(self):
        """Everything that can have the focus, with what it is called."""
        return [(node.get_role_name(), (node.get_name() or "").strip()) for node in self.screen.focusable()]

    def test_list_has_rows(self):
        table = self.tickets()
        desk.wait_for("rows", lambda: Atspi.Table.get_n_rows(table) > 0)
        first = Atspi.Table.get_accessible_at(table, 0, 0)
        self.assertTrue(first.get_name(), "the first ticket has no words")

    def test_everything_has_a_name(self):
        self.tickets()
        self.check_names("tickets")
        for place in ("Drafts", "Outbox", "History"):
            self.screen.press(place, Atspi.Role.RADIO_BUTTON)
            desk.pump(1)
            self.check_names(place)
        self.screen.press("Tickets", Atspi.Role.RADIO_BUTTON)
        self.compose()
        self.check_names("composer")

    def check_names(self, place):
        found = self.named()
        self.assertGreater(len(found), 5, "%s: hardly anything can have the focus" % place)
        nameless = [role for role, name in found if not name]
        self.assertEqual(nameless, [], "%s: these have no name" % place)


if __name__ == "__main__":
    unittest.main(verbosity=2)
