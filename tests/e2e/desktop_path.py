# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console as a person with a keyboard and assistive technology goes through it, in a real desktop session.

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
        """Begins a reminder for the first ticket, by keyboard. The ticket's number."""
        table = self.tickets()
        desk.wait_for("rows", lambda: Atspi.Table.get_n_rows(table) > 0)
        desk.wait_for("the list has the focus", lambda: desk.has(table, Atspi.StateType.FOCUSED))
        desk.wait_for("a ticket is chosen", lambda: Atspi.Table.get_selected_rows(table) == [0])
        number = desk.TICKET_NUMBER.search(Atspi.Table.get_accessible_at(table, 0, 0).get_name())
        self.assertTrue(number, "the first column names no ticket")
        self.screen.keys("ctrl+n")
        self.screen.find(Atspi.Role.LABEL, "Reminder · " + number.group())
        return number.group()

    def field(self, name):
        return self.screen.find(Atspi.Role.TEXT, name)

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

    def check_told(self, words, field):
        """A notification showed them, and whoever follows the focus can read them in the field."""
        showing = ("object:state-changed:showing", 1, Atspi.Role.NOTIFICATION)
        desk.wait_for("a notification: " + words, lambda: any(
            event[:3] == showing and event[3] == words for event in self.screen.heard), 10)
        changed = ("object:property-change:accessible-description", field.get_name(), words)
        desk.wait_for("the field tells of: " + words, lambda: any(
            (event[0], event[3], event[4]) == changed for event in self.screen.heard), 10)
        self.assertEqual(field.get_description(), words)

    def test_finding_is_told(self):
        self.compose()
        item = self.field("Add a needed item")
        desk.wait_for("the first thing missing has the focus", lambda: desk.has(item, Atspi.StateType.FOCUSED))
        hint = item.get_description()
        missing = "This scenario asks for material: list at least one needed item."
        self.assertNotEqual(hint, missing)
        self.screen.keys("Tab")
        self.check_told(missing, item)
        for name in ("Our next step (required)", "Responsible (R) (required)"):
            field = self.field(name)
            before = field.get_description()
            self.screen.reach(field)
            self.screen.write(field, "")
            self.screen.keys("Tab")
            words = desk.wait_for("“%s” says what is wrong" % name,
                                  lambda: field.get_description() not in ("", before) and field.get_description())
            self.check_told(words, field)
        self.screen.keys("ctrl+Return")
        desk.wait_for("sending leads back to the first finding", lambda: desk.has(item, Atspi.StateType.FOCUSED))
        self.assertEqual(item.get_description(), missing)
        self.screen.write(item, "Photo of the label")
        self.screen.keys("Return")
        desk.wait_for("the finding is gone", lambda: item.get_description() == hint)
        self.assertEqual(desk.ctl(self.profile, "history", "list"), [], "an incomplete reminder was sent")

    def test_from_ticket_to_outbox(self):
        self.assertEqual(desk.ctl(self.profile, "history", "list"), [])
        number = self.compose()
        item = self.field("Add a needed item")
        self.screen.write(item, "Photo of the label")
        self.screen.keys("Return")
        desk.wait_for("the item is taken", lambda: not desk.text_of(item))
        self.screen.find(Atspi.Role.CHECK_BOX, "Photo of the label")
        self.screen.find(Atspi.Role.LABEL, "Complete.")
        self.screen.keys("ctrl+Return")
        self.screen.find(Atspi.Role.LABEL, "3 messages on the way.")
        self.tickets()
        self.screen.keys("ctrl+3")
        table = self.screen.find(Atspi.Role.TABLE, "Outbox")
        desk.wait_for("three messages in the outbox", lambda: Atspi.Table.get_n_rows(table) == 3)
        self.assertEqual([Atspi.Table.get_accessible_at(table, row, 0).get_name() for row in range(3)], [number] * 3)
        kept = desk.ctl(self.profile, "history", "list")
        self.assertEqual(sorted((row["ticket"], row["channel"], row["scenario"]) for row in kept),
                         [(number, channel, "collect-materials") for channel in ("email", "sms", "wechat")])
        self.assertEqual(len({row["reminder"] for row in kept}), 1, "the three channels are not one reminder")
        for row in desk.ctl(self.profile, "outbox", "list"):
            self.assertIn("Photo of the label", " ".join(row["parts"].values()), row["channel"])


class FirstStart(unittest.TestCase):
    """A workspace that is not there yet."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.profile = os.path.join(self.folder.name, "profile")
        self.screen = desk.Screen(os.environ["REMINDESK"], self.profile)
        self.addCleanup(self.screen.close)

    def go_on(self, button):
        """Presses the wizard's own button from the keyboard."""
        found = self.screen.find(Atspi.Role.PUSH_BUTTON, button)
        desk.wait_for("“%s” can be pressed" % button, lambda: desk.has(found, Atspi.StateType.ENABLED))
        self.screen.reach(found)
        self.screen.keys("space")

    def test_first_start(self):
        self.screen.turn_to("Welcome to Remindesk")
        self.screen.find(Atspi.Role.LABEL, "Step 1 of 4")
        name = self.screen.find(Atspi.Role.TEXT, "Name")
        self.screen.reach(name)
        self.go_on("Next")
        self.screen.find(Atspi.Role.LABEL, "Your name is missing")
        self.screen.reach(name)
        self.screen.write(name, "Wang Min")
        self.go_on("Next")
        self.screen.find(Atspi.Role.LABEL, "Step 2 of 4")
        sample = self.screen.find(Atspi.Role.RADIO_BUTTON, "A sample workspace")
        self.assertTrue(desk.has(sample, Atspi.StateType.CHECKED))
        self.go_on("Next")
        self.screen.find(Atspi.Role.LABEL, "Step 3 of 4")
        nameless = [node.get_role_name() for node in self.screen.focusable() if not node.get_name()]
        self.assertEqual(nameless, [])
        self.go_on("Make the workspace")
        self.screen.find(Atspi.Role.LABEL, "Step 4 of 4")
        self.go_on("Open Remindesk")
        self.screen.turn_to("Remindesk")
        table = self.screen.find(Atspi.Role.TABLE, "Tickets")
        self.screen.find(Atspi.Role.LABEL, "Wang Min")
        self.screen.keys("alt+5")
        desk.wait_for("tickets", lambda: Atspi.Table.get_n_rows(table) > 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
