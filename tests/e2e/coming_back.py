# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes back, on real servers: bounces and answers through Postfix and Dovecot, reports and messages through Kannel,
answers as comments in Request Tracker. remindeskd does all of it; this looks at the ledger and at the servers."""
import datetime
import email.message
import os
import smtplib
import subprocess
import tempfile
import time
import unittest
import urllib.parse
import urllib.request

import servers

TOKEN = "e2e0123456789abcdef0123456789abc"
LISTENER = "127.0.0.1:8190"
# A Kannel of its own: where its inbound messages go is fixed when it starts.
KANNEL = {"SERVERS_DIR": os.path.join(tempfile.gettempdir(), "remindesk-coming-back"), "SMS_PORT": "13113",
          "SMS_ADMIN_PORT": "13100", "SMS_BOX_PORT": "13101", "SMSC_PORT": "2875", "SMSC_HTTP_PORT": "13114",
          "SMS_MO_URL": f"http://{LISTENER}/mo/{TOKEN}"}


class ComingBack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tracker = servers.Tracker()
        cls.mail = servers.start("smtp")
        cls.mailbox = servers.Mailbox(cls.mail)
        cls.phones = servers.start("sms", **KANNEL)
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = servers.Desk(cls.folder.name, {
            "RT_TOKEN": cls.tracker.ready["token"], "MAIL_PASSWORD": cls.mail["password"],
            "SMS_PASSWORD": cls.phones["password"], "LISTENER_TOKEN": TOKEN})
        cls.desk.use_tracker(cls.tracker)
        cls.desk.use_mail(cls.mail)
        cls.desk.use_phones(cls.phones)
        cls.desk.run("listener", "set", LISTENER, "--secret-env", "LISTENER_TOKEN")
        cls.desk.read_mailbox(cls.mail)
        cls.daemon = servers.Daemon(cls.desk, cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        try:
            cls.daemon.stop(TOKEN, "@example.com", "+86138")
        finally:
            subprocess.run([servers.script("sms"), "stop"], env={**os.environ, **KANNEL}, check=False, timeout=60)
            cls.folder.cleanup()

    def new_ticket(self, address=None, phone_end="9"):
        stamp = str(time.time_ns())
        self.address = address or f"lilei{stamp}@example.com"
        self.phone = "+86138" + stamp[-11:-3 - len(phone_end)][-(8 - len(phone_end)):] + phone_end
        number = self.tracker.create_ticket(self.address, "发票抬头有误，需重开", "2099-01-01 00:00:00",
                                            {"Phone": self.phone, "Product": "宽带"})
        self.desk.run("source", "sync", "rt")
        return number

    def send(self, number, channel, *more):
        answer = self.desk.json("remind", "send", "--ticket", number, "--scenario", "collect-materials", "--set",
                                "items=营业执照照片", "--set", "deadline=in 3 days", "--set", "priority=urgent",
                                "--channel", channel, *more)
        return answer["messages"][0]

    def reply(self, key, text, **headers):
        mail = email.message.EmailMessage()
        mail["From"] = f"李雷 <{self.address}>"
        mail["To"] = "agent1@support.test"
        mail["Subject"] = "Re: 材料"
        mail["Message-ID"] = f"<reply{time.time_ns()}@example.com>"
        mail["In-Reply-To"] = f"<{key}@support.test>"
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        host, port = self.mail["smtp"].split(":")
        with smtplib.SMTP(host, int(port)) as server:
            server.send_message(mail, from_addr=self.address, to_addrs=["agent1@support.test"])

    def test_wrong_address_bounces_with_the_servers_words(self):
        number = self.new_ticket(f"unknown{time.time_ns()}@example.com")
        message = self.send(number, "email")
        kept = self.desk.wait_for_state(message, "bounced", 90)
        self.assertEqual(kept["reason"], "dsn.address")
        last = [event for event in kept["events"] if event["kind"] == "bounced"]
        self.assertEqual(len(last), 1)
        self.assertIn("5.1.1", last[0]["detail"])
        self.assertEqual(last[0]["source"], "mailbox:support")

    def test_full_mailbox_says_so(self):
        message = self.send(self.new_ticket(f"full{time.time_ns()}@example.com"), "email")
        self.assertEqual(self.desk.wait_for_state(message, "bounced", 90)["reason"], "dsn.full")

    def test_reply_reaches_ticket_and_tracker(self):
        number = self.new_ticket()
        message = self.send(number, "email")
        key = self.desk.wait_for_state(message, "sent")["key"]
        waiting = self.send(number, "email", "--set", "not_before=in 1 day", "--set", "items=身份证照片")
        self.reply(key, "材料明天寄出，谢谢。\n\n> 您好\n> 请提供")
        servers.wait_for(lambda: "answer-noted" in self.desk.kinds(message))
        self.assertIn("replied", self.desk.kinds(message))
        notes = [note for note in self.tracker.comments(number) if "材料明天寄出" in note]
        self.assertEqual(len(notes), 1)
        self.assertNotIn("请提供", notes[0])
        self.assertNotIn(self.address, notes[0])
        self.assertEqual(self.desk.shown(waiting)["state"], "canceled")
        self.assertEqual(self.desk.shown(waiting)["reason"], "customer-answered")

    def test_automatic_reply_is_no_answer(self):
        message = self.send(self.new_ticket(), "email")
        key = self.desk.wait_for_state(message, "sent")["key"]
        self.reply(key, "我在休假。", Auto_Submitted="auto-replied")
        self.reply(key, "收到，谢谢")
        servers.wait_for(lambda: "replied" in self.desk.kinds(message))
        self.assertEqual(self.desk.kinds(message).count("replied"), 1)

    def test_killed_reader_goes_on_and_reads_nothing_twice(self):
        message = self.send(self.new_ticket(), "email")
        key = self.desk.wait_for_state(message, "sent")["key"]
        self.reply(key, "第一封")
        servers.wait_for(lambda: self.desk.kinds(message).count("replied") == 1)
        self.daemon.kill()
        self.reply(key, "第二封")
        self.daemon.start()
        servers.wait_for(lambda: self.desk.kinds(message).count("replied") == 2)
        servers.wait_for(lambda: self.desk.kinds(message).count("answer-noted") == 2)
        self.assertEqual([self.desk.kinds(message).count(kind) for kind in ("replied", "answer-noted")], [2, 2])

    def test_reports_of_kannel(self):
        good = self.send(self.new_ticket(), "sms")
        bad = self.send(self.new_ticket(phone_end="001"), "sms")
        kept = self.desk.wait_for_state(good, "delivered")
        self.assertEqual([event["source"] for event in kept["events"] if event["kind"] == "delivered"], ["gateway:sms"])
        self.desk.wait_for_state(bad, "undelivered")
        url = f"http://{LISTENER}/dlr/{TOKEN}?gw=sms&type=1&id=same&key={kept['key']}"
        for _ in range(5):  # a copy Kannel never numbered: known by what it says
            with urllib.request.urlopen(url, timeout=10) as answer:
                self.assertEqual(answer.status, 204)
        self.assertEqual(self.desk.kinds(good).count("delivered"), 1)
        # Out of order: "the operator has it" behind "the telephone has it" changes nothing.
        self.report(kept["key"], 8, "late")
        servers.wait_for(lambda: "report" in self.desk.kinds(good))
        self.assertEqual(self.desk.shown(good)["state"], "delivered")
        # One that denies what was known: the worse one stands, and a person is told.
        self.report(kept["key"], 2, "denial")
        self.assertEqual(self.desk.wait_for_state(good, "undelivered")["reason"], "report.contradicted")
        self.assertGreaterEqual(self.desk.json("status")["contradictions"], 1)

    def report(self, key, kind, event):
        url = f"http://{LISTENER}/dlr/{TOKEN}?gw=sms&type={kind}&id={event}&key={key}"
        with urllib.request.urlopen(url, timeout=10) as answer:
            self.assertEqual(answer.status, 204)

    def test_report_that_comes_before_our_commit_is_joined(self):
        """The operator answers faster than a store that is busy: Kannel's report for a message that is still on its way
        finds it all the same, and the result that comes later moves nothing back."""
        messages = [self.send(self.new_ticket(), "sms") for _ in range(5)]
        for message in messages:
            key = self.desk.shown(message)["key"]
            self.report(key, 1, "early")
            self.desk.wait_for_state(message, "delivered")
        time.sleep(3)  # Kannel's own reports and our own results have come
        for message in messages:
            self.assertEqual(self.desk.shown(message)["state"], "delivered")
            self.assertLessEqual(self.desk.kinds(message).count("claimed"), 1)

    def say_by_phone(self, text):
        base = self.phones["phones"].rsplit("/", 1)[0]
        query = urllib.parse.urlencode({"from": self.phone.lstrip("+"), "to": "10690000", "text": text})
        with urllib.request.urlopen(urllib.request.Request(f"{base}/mo?{query}", method="POST"), timeout=10) as answer:
            self.assertEqual(answer.status, 202)

    def test_stop_ends_what_waits_within_a_second(self):
        number = self.new_ticket()
        first = self.send(number, "sms")
        self.desk.wait_for_state(first, "delivered")
        waiting = self.send(number, "sms", "--set", "not_before=in 1 day", "--set", "items=身份证照片")
        self.assertEqual(self.desk.shown(waiting)["state"], "scheduled")
        said = datetime.datetime.now(datetime.timezone.utc)
        self.say_by_phone("退订")
        servers.wait_for(lambda: "opted-out" in self.desk.kinds(first), 20)
        kept = self.desk.shown(waiting)
        self.assertEqual((kept["state"], kept["reason"]), ("skipped", "opted-out"))
        stopped = [event["at"] for event in kept["events"] if event["kind"] == "skipped"][0]
        took = datetime.datetime.fromisoformat(stopped.replace("Z", "+00:00")) - said
        print(f"from the telephone to the stop: {took.total_seconds() * 1000:.0f} ms")
        self.assertLess(took.total_seconds(), 1.0)
        servers.wait_for(lambda: "answer-noted" in self.desk.kinds(first))
        self.assertEqual(len([note for note in self.tracker.comments(number) if "退订" in note]), 1)

    def test_history_is_intact(self):
        self.assertTrue(self.desk.json("history", "verify")["intact"])
        status = self.desk.json("status")
        self.assertEqual((status["dispatching"], status["program"]), (True, "remindeskd"))


if __name__ == "__main__":
    os.environ.setdefault("REMINDESKCTL", "remindeskctl")
    os.environ.setdefault("REMINDESKD", "remindeskd")
    unittest.main(verbosity=2)
