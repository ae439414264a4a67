# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job on real servers: a ticket of Request Tracker becomes a mail in a mailbox and an SMS on a telephone."""
import os
import tempfile
import time
import unittest

import servers
from servers import COMPANY


class MainJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tracker = servers.Tracker()
        mail = servers.start("smtp")
        cls.mailbox = servers.Mailbox(mail)
        cls.phones = servers.Phones()
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = servers.Desk(cls.folder.name, {"RT_TOKEN": cls.tracker.ready["token"],
                                                  "MAIL_PASSWORD": mail["password"],
                                                  "SMS_PASSWORD": cls.phones.ready["password"]})
        cls.desk.use_tracker(cls.tracker)
        cls.desk.use_mail(mail)
        cls.desk.use_phones(cls.phones.ready)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def new_ticket(self, subject="发票抬头有误，需重开"):
        stamp = str(time.time_ns())
        self.address = f"lilei{stamp}@example.com"
        # The operator answers by the last digits; 9 is an ordinary telephone.
        self.phone = "+86138" + stamp[-10:-3] + "9"
        number = self.tracker.create_ticket(self.address, subject, "2099-01-01 00:00:00",
                                            {"Phone": self.phone, "Product": "宽带"})
        self.desk.run("source", "sync", "rt")
        return number

    def send(self, number, *more):
        return self.desk.json("remind", "send", "--ticket", number, "--scenario", "collect-materials", "--set",
                              "items=营业执照照片", "--set", "deadline=in 3 days", "--set", "priority=urgent", *more)

    def preview(self, number, channel):
        answer = self.desk.json("remind", "preview", "--ticket", number, "--scenario", "collect-materials", "--set",
                                "items=营业执照照片", "--set", "deadline=in 3 days", "--set", "priority=urgent", "--channel",
                                channel)
        return answer["messages"][0]

    def test_mail_arrives_as_the_history_says(self):
        number = self.new_ticket()
        queued = self.send(number, "--channel", "email", "--actor", "李伟")
        self.desk.run("dispatch", "--once")
        mails = self.mailbox.wait_for(self.address)
        self.assertEqual(len(mails), 1)
        mail = mails[0]
        kept = self.desk.json("history", "show", queued["messages"][0])
        self.assertEqual(mail["Subject"], kept["parts"]["subject"])
        self.assertIn(number, mail["Subject"] + mail.get_body(("plain",)).get_content())
        self.assertEqual(mail["From"].addresses[0].display_name, COMPANY + "客服")
        self.assertEqual(mail["Auto-Submitted"], "auto-generated")
        self.assertEqual(mail["Message-ID"].strip("<>").split("@")[0], kept["key"])
        text = mail.get_body(("plain",)).get_content().replace("\r\n", "\n").strip()
        self.assertEqual(text, kept["parts"]["text"].strip())
        self.assertIn("营业执照照片", mail.get_body(("html",)).get_content())
        self.assertEqual(kept["state"], "sent")

    def test_the_sending_is_noted_in_the_ticket(self):
        number = self.new_ticket()
        queued = self.send(number, "--channel", "email")
        answer = self.desk.json("dispatch", "--once")
        self.assertEqual(answer["notes"], 1)
        kept = self.desk.json("history", "show", queued["messages"][0])
        self.assertIn("comment-written", [event["kind"] for event in kept["events"]])
        notes = [note for note in self.tracker.comments(number) if kept["key"] in note]
        self.assertEqual(len(notes), 1)
        self.assertNotIn(self.address, notes[0])
        self.assertEqual(self.desk.json("dispatch", "--once")["notes"], 0)

    def test_sms_arrives_word_for_word(self):
        number = self.new_ticket()
        preview = self.preview(number, "sms")
        self.send(number, "--channel", "sms")
        self.desk.run("dispatch", "--once")
        got = self.phones.messages_to(self.phone)
        self.assertEqual(len(got), 1)
        self.assertTrue(got[0]["text"].startswith(f"【{COMPANY}】"))
        # The deadline is relative, so a preview a minute earlier may differ in nothing but that minute.
        self.assertEqual(len(got[0]["text"]), len(preview["parts"]["text"]))
        self.assertEqual(got[0]["parts"], preview["size"]["segments"])
        kept = self.desk.json("history", "list", "--ticket", number)
        self.assertEqual([row["state"] for row in kept], ["sent"])

    def test_a_ticket_that_changed_meanwhile_stops_the_message(self):
        number = self.new_ticket()
        queued = self.send(number, "--channel", "email")
        self.tracker.change(number, Subject="别的问题")
        self.desk.run("dispatch", "--once")
        kept = self.desk.json("history", "show", queued["messages"][0])
        self.assertEqual((kept["state"], kept["reason"]), ("skipped", "drift"))
        self.assertEqual(self.mailbox.messages_to(self.address), [])

    def test_a_ticket_resolved_meanwhile_stops_the_message(self):
        number = self.new_ticket()
        queued = self.send(number, "--channel", "sms")
        self.tracker.change(number, Status="resolved")
        self.desk.run("dispatch", "--once")
        kept = self.desk.json("history", "show", queued["messages"][0])
        self.assertEqual((kept["state"], kept["reason"]), ("skipped", "stage-ended"))

    def test_wrong_password_rests_the_gateway_and_loses_nothing(self):
        number = self.new_ticket()
        queued = self.send(number, "--channel", "email")
        right = self.desk.environment["MAIL_PASSWORD"]
        self.desk.environment["MAIL_PASSWORD"] = "wrong"
        try:
            self.desk.run("dispatch", "--once", code=7)
        finally:
            self.desk.environment["MAIL_PASSWORD"] = right
        self.assertEqual(self.desk.json("history", "show", queued["messages"][0])["state"], "queued")
        self.desk.run("outbox", "retry", queued["messages"][0])
        self.desk.run("dispatch", "--once")
        self.assertEqual(len(self.mailbox.wait_for(self.address)), 1)

    def test_history_is_intact(self):
        self.assertTrue(self.desk.json("history", "verify")["intact"])


if __name__ == "__main__":
    os.environ.setdefault("REMINDESKCTL", "remindeskctl")
    unittest.main(verbosity=2)
