# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong, and how a person finds it and puts it right, by keyboard and over AT-SPI: a message the mail server
refused, and a template with a mistake in it. In a real desktop session."""
import os
import socket
import sys
import tempfile
import threading
import unittest

if "DISPLAY" not in os.environ:
    folder = os.environ.get("REMINDESK_TEST_SERVERS", "")
    desktop = os.path.join(folder, "with-desktop")
    if not os.access(desktop, os.X_OK):
        sys.exit("this test needs REMINDESK_TEST_SERVERS to name the folder of server scripts (no with-desktop in %r)" % folder)
    os.execv(desktop, [desktop, sys.executable, os.path.abspath(__file__)])

import desktop_screen as desk  # noqa: E402
from desktop_screen import Atspi  # noqa: E402


class MailServer:
    """Speaks SMTP (RFC 5321) and refuses every recipient until it is told not to."""

    def __init__(self):
        self.refuses = True
        self.mails = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.talk, args=(connection,), daemon=True).start()

    def talk(self, connection):
        with connection, connection.makefile("rwb") as lines:
            def say(words):
                lines.write(words + b"\r\n")
                lines.flush()
            say(b"220 test")
            for line in lines:
                verb = line[:4].upper()
                if verb == b"RCPT" and self.refuses:
                    say(b"550 5.1.1 No such mailbox here")
                elif verb == b"DATA":
                    say(b"354 go on")
                    mail = b""
                    for part in lines:
                        if part == b".\r\n":
                            break
                        mail += part
                    self.mails.append(mail)
                    say(b"250 2.0.0 queued")
                elif verb == b"QUIT":
                    say(b"221 bye")
                    return
                else:
                    say(b"250 fine")

    def close(self):
        self.listener.close()


class Mending(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.profile = desk.sample(self.folder.name)

    def start(self):
        self.screen = desk.Screen(os.environ["REMINDESK"], self.profile)
        self.addCleanup(self.screen.close)

    def run_ctl(self, *words):
        desk.subprocess.run([os.environ["REMINDESKCTL"], *words, "--profile", self.profile], check=True,
                            stdout=desk.subprocess.DEVNULL)

    def told(self, words, patience=30):
        return desk.wait_for("the words “%s”" % words,
                             lambda: next((label for label in self.screen.all(Atspi.Role.LABEL) if words in (label.get_name() or "")),
                                          None), patience)

    def answer(self, title, words):
        """Types into the one field of the dialog of that title and accepts."""
        self.screen.turn_to(title)
        field = desk.wait_for("a field", lambda: next(self.screen.all(Atspi.Role.TEXT), None))
        self.screen.write(field, words)
        self.screen.keys("Return")
        self.screen.turn_to("Remindesk")


class FailedMessage(Mending):
    def setUp(self):
        super().setUp()
        self.server = MailServer()
        self.addCleanup(self.server.close)
        for gateway in desk.ctl(self.profile, "gateway", "list"):
            self.run_ctl("gateway", "disable", gateway["name"])
        self.run_ctl("gateway", "add", "post", "--kind", "smtp", "--channel", "email", "--set", "host=127.0.0.1", "--set",
                     "port=%s" % self.server.port, "--set", "security=none", "--set", "from=service@example.com")
        self.run_ctl("remind", "send", "--ticket", "RT-1042", "--scenario", "collect-materials", "--set", "items=Licence",
                     "--set", "deadline=in 3 days", "--set", "priority=urgent", "--set", "channels=email")

    def state(self):
        rows = desk.ctl(self.profile, "history", "list")
        self.assertEqual(len(rows), 1)
        return rows[0]["state"]

    def test_it_is_found_understood_and_put_right(self):
        self.start()
        desk.wait_for("the server refused it", lambda: self.state() == "failed")
        self.screen.press("History", Atspi.Role.RADIO_BUTTON)
        table = self.screen.find(Atspi.Role.TABLE, "History")
        self.screen.keys("ctrl+shift+p")  # what needs a person
        desk.wait_for("the failed one", lambda: Atspi.Table.get_n_rows(table) == 1)
        self.screen.reach(table)
        self.screen.keys("Home")
        why = self.told("No such mailbox here")  # the server's own words
        self.assertTrue(why.get_name())
        again = self.screen.find(Atspi.Role.PUSH_BUTTON, "Send again")
        self.assertTrue(desk.has(again, Atspi.StateType.ENABLED))
        self.server.refuses = False
        self.screen.keys("ctrl+r")  # do what it needs
        self.told("It is on its way again.")
        desk.wait_for("it went", lambda: self.state() == "sent")
        self.assertEqual(len(self.server.mails), 1)
        self.screen.keys("F5")
        desk.wait_for("nothing needs a person any more", lambda: Atspi.Table.get_n_rows(table) == 0)
        events = [event["kind"] for event in
                  desk.ctl(self.profile, "history", "show", desk.ctl(self.profile, "history", "list")[0]["message"])["events"]]
        self.assertIn("failed", events)
        self.assertEqual(events.count("sent"), 1)


class TemplateMistake(Mending):
    mistake = "{{ company.hotlin }}"

    def published(self):
        """Version of every published template."""
        return {one["template"]: one["version"] for one in desk.ctl(self.profile, "template", "list")}

    def changed(self, before):
        now = self.published()
        return {slot: version for slot, version in now.items() if before[slot] != version}

    def text(self, slot):
        return desk.subprocess.run([os.environ["REMINDESKCTL"], "template", "show", slot, "--profile", self.profile],
                                   check=True, stdout=desk.subprocess.PIPE).stdout

    def test_it_is_refused_put_right_and_taken_back(self):
        before = self.published()
        self.start()
        self.screen.press("Templates", Atspi.Role.RADIO_BUTTON)
        editor = self.screen.find(Atspi.Role.TEXT, "Template text")
        desk.wait_for("a template is open", lambda: desk.text_of(editor))
        self.screen.reach(editor)
        self.screen.keys("ctrl+End", "Return")
        desk.subprocess.run(["xdotool", "type", "--delay", "20", self.mistake], check=True)
        desk.wait_for("it is typed", lambda: self.mistake in desk.text_of(editor))
        self.screen.keys("Escape")
        desk.pump(1)
        self.screen.keys("ctrl+Return")
        refusal = self.told("Not published.")
        self.assertIn("hotlin", refusal.get_name())
        self.assertEqual(self.published(), before)

        self.screen.reach(editor)
        self.screen.keys("ctrl+End", "shift+Home")
        desk.subprocess.run(["xdotool", "type", "--delay", "20", "Thank you."], check=True)
        desk.wait_for("it is put right", lambda: self.mistake not in desk.text_of(editor))
        desk.pump(2)  # it is judged while one types
        self.screen.keys("ctrl+Return")
        self.answer("Publish", "Say thank you")
        self.told("is published: it is sent from now on.")
        changed = self.changed(before)
        self.assertEqual(len(changed), 1)
        slot = next(iter(changed))
        self.assertEqual(changed[slot], before[slot] + 1)
        second = self.text(slot)
        self.assertIn(b"Thank you.", second)

        self.screen.keys("ctrl+shift+v")
        self.screen.turn_to("Versions")
        versions = self.screen.find(Atspi.Role.LIST, "Versions")
        self.screen.reach(versions)
        self.screen.keys("End")
        back = self.screen.find(Atspi.Role.PUSH_BUTTON, "Publish this one again")
        desk.wait_for("the old one can be published", lambda: desk.has(back, Atspi.StateType.ENABLED))
        self.screen.reach(back)
        self.screen.keys("space")
        self.answer("Publish version %s again" % before[slot], "It was better without")
        desk.wait_for("the third version", lambda: self.changed(before) == {slot: before[slot] + 2})
        third = self.text(slot)
        self.assertNotIn(b"Thank you.", third)
        versions = desk.ctl(self.profile, "template", "versions", slot)
        self.assertEqual(len(versions), before[slot] + 2)  # nothing is edited in place


if __name__ == "__main__":
    unittest.main(verbosity=2)
