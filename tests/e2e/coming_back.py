# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes back, on real servers: bounces and answers through Postfix and Dovecot, reports and messages through Kannel,
answers as comments in Request Tracker. remindeskd does all of it; this looks at the ledger and at the servers."""
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

COMPANY = "远山科技"
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
        cls.desk = servers.Workspace(cls.folder.name, {
            "RT_TOKEN": cls.tracker.ready["token"], "MAIL_PASSWORD": cls.mail["password"],
            "SMS_PASSWORD": cls.phones["password"], "LISTENER_TOKEN": TOKEN})
        cls.set_up_workspace()
        cls.log = open(os.path.join(cls.folder.name, "remindeskd.log"), "w+b")
        cls.start_daemon()

    @classmethod
    def start_daemon(cls):
        cls.daemon = subprocess.Popen([os.environ["REMINDESKD"]], env=cls.desk.environment, stdout=cls.log,
                                      stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)

    @classmethod
    def set_up_workspace(cls):
        desk, mail = cls.desk, cls.mail
        host, port = mail["submission"].split(":")
        imap_host, imap_port = mail["imaps"].split(":")
        desk.run("init")
        desk.run("setting", "set", f"sender.company={COMPANY}", f"sender.signature=【{COMPANY}】",
                 "sender.hotline=400-820-1234", "sender.site=https://farhill.example", "default.zone=Asia/Shanghai",
                 "default.region=CN", "default.locale=zh-CN", "me.key=agent1")
        desk.run("person", "add", "agent1", "--name", "李伟", "--reach", "400-820-1231")
        desk.run("person", "add", "chief", "--name", "陈主管", "--role", "supervisor")
        desk.run("source", "add", "rt", "--kind", "rt", "--set", "url=" + cls.tracker.ready["url"], "--set",
                 "queue=Support", "--secret-env", "RT_TOKEN")
        desk.run("gateway", "add", "mail", "--kind", "smtp", "--channel", "email", "--set", "host=" + host, "--set",
                 "port=" + port, "--set", "security=starttls", "--set", "user=agent1@support.test", "--set",
                 "from=agent1@support.test", "--set", f"from_name={COMPANY}客服", "--set", "ca_file=" + mail["ca"],
                 "--secret-env", "MAIL_PASSWORD")
        desk.run("gateway", "add", "sms", "--kind", "kannel", "--channel", "sms", "--set",
                 "url=" + cls.phones["sendsms"], "--set", "user=" + cls.phones["user"], "--set", "from=10690000",
                 "--secret-env", "SMS_PASSWORD")
        desk.run("listener", "set", LISTENER, "--secret-env", "LISTENER_TOKEN")
        desk.run("mailbox", "add", "support", "--set", "host=" + imap_host, "--set", "port=" + imap_port, "--set",
                 "user=agent1@support.test", "--set", "ca_file=" + mail["ca"], "--secret-env", "MAIL_PASSWORD")
        desk.run("mailbox", "check", "support")

    @classmethod
    def tearDownClass(cls):
        cls.daemon.terminate()
        code = cls.daemon.wait(timeout=15)
        cls.log.seek(0)
        words = cls.log.read().decode()
        cls.log.close()
        subprocess.run([servers.script("sms"), "stop"], env={**os.environ, **KANNEL}, check=False, timeout=60)
        cls.folder.cleanup()
        print(words)
        if code != 0:
            raise AssertionError(f"remindeskd ended with {code}")
        for secret in (TOKEN, "@example.com", "+86138"):
            if secret in words:
                raise AssertionError("the log holds personal data or a secret")

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

    def shown(self, message):
        return self.desk.json("history", "show", message)

    def wait_for(self, what, seconds=60):
        end = time.time() + seconds
        while time.time() < end:
            found = what()
            if found:
                return found
            time.sleep(0.2)
        return what()

    def wait_for_state(self, message, state, seconds=60):
        self.wait_for(lambda: self.shown(message)["state"] == state, seconds)
        kept = self.shown(message)
        self.assertEqual(kept["state"], state, kept["events"])
        return kept

    def kinds(self, message):
        return [event["kind"] for event in self.shown(message)["events"]]

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
        kept = self.wait_for_state(message, "bounced", 90)
        self.assertEqual(kept["reason"], "dsn.address")
        last = [event for event in kept["events"] if event["kind"] == "bounced"]
        self.assertEqual(len(last), 1)
        self.assertIn("5.1.1", last[0]["detail"])
        self.assertEqual(last[0]["source"], "mailbox:support")

    def test_full_mailbox_says_so(self):
        message = self.send(self.new_ticket(f"full{time.time_ns()}@example.com"), "email")
        self.assertEqual(self.wait_for_state(message, "bounced", 90)["reason"], "dsn.full")

    def test_reply_reaches_ticket_and_tracker(self):
        number = self.new_ticket()
        message = self.send(number, "email")
        key = self.wait_for_state(message, "sent")["key"]
        waiting = self.send(number, "email", "--set", "not_before=in 1 day", "--set", "items=身份证照片")
        self.reply(key, "材料明天寄出，谢谢。\n\n> 您好\n> 请提供")
        self.wait_for(lambda: "answer-noted" in self.kinds(message))
        self.assertIn("replied", self.kinds(message))
        notes = [note for note in self.tracker.comments(number) if "材料明天寄出" in note]
        self.assertEqual(len(notes), 1)
        self.assertNotIn("请提供", notes[0])
        self.assertNotIn(self.address, notes[0])
        self.assertEqual(self.shown(waiting)["state"], "canceled")
        self.assertEqual(self.shown(waiting)["reason"], "customer-answered")

    def test_automatic_reply_is_no_answer(self):
        message = self.send(self.new_ticket(), "email")
        key = self.wait_for_state(message, "sent")["key"]
        self.reply(key, "我在休假。", Auto_Submitted="auto-replied")
        self.reply(key, "收到，谢谢")
        self.wait_for(lambda: "replied" in self.kinds(message))
        self.assertEqual(self.kinds(message).count("replied"), 1)

    def test_killed_reader_goes_on_and_reads_nothing_twice(self):
        message = self.send(self.new_ticket(), "email")
        key = self.wait_for_state(message, "sent")["key"]
        self.reply(key, "第一封")
        self.wait_for(lambda: self.kinds(message).count("replied") == 1)
        type(self).daemon.kill()
        type(self).daemon.wait()
        self.reply(key, "第二封")
        self.start_daemon()
        self.wait_for(lambda: self.kinds(message).count("replied") == 2)
        self.wait_for(lambda: self.kinds(message).count("answer-noted") == 2)
        self.assertEqual([self.kinds(message).count(kind) for kind in ("replied", "answer-noted")], [2, 2])

    def test_reports_of_kannel(self):
        good = self.send(self.new_ticket(), "sms")
        bad = self.send(self.new_ticket(phone_end="001"), "sms")
        kept = self.wait_for_state(good, "delivered")
        self.assertEqual([event["source"] for event in kept["events"] if event["kind"] == "delivered"], ["gateway:sms"])
        self.wait_for_state(bad, "undelivered")
        url = f"http://{LISTENER}/dlr/{TOKEN}?gw=sms&type=1&id=same&key={kept['key']}"
        for _ in range(5):  # a copy Kannel never numbered: known by what it says
            with urllib.request.urlopen(url, timeout=10) as answer:
                self.assertEqual(answer.status, 204)
        self.assertEqual(self.kinds(good).count("delivered"), 1)

    def test_stop_ends_what_waits_within_a_second(self):
        number = self.new_ticket()
        first = self.send(number, "sms")
        self.wait_for_state(first, "delivered")
        waiting = self.send(number, "sms", "--set", "not_before=in 1 day", "--set", "items=身份证照片")
        self.assertEqual(self.shown(waiting)["state"], "scheduled")
        base = self.phones["phones"].rsplit("/", 1)[0]
        query = urllib.parse.urlencode({"from": self.phone.lstrip("+"), "to": "10690000", "text": "退订"})
        with urllib.request.urlopen(urllib.request.Request(f"{base}/mo?{query}", method="POST"), timeout=10) as answer:
            self.assertEqual(answer.status, 202)
        self.wait_for(lambda: "opted-out" in self.kinds(first), 20)
        kept = self.shown(waiting)
        self.assertEqual((kept["state"], kept["reason"]), ("skipped", "opted-out"))
        self.wait_for(lambda: "answer-noted" in self.kinds(first))
        self.assertEqual(len([note for note in self.tracker.comments(number) if "退订" in note]), 1)

    def test_history_is_intact(self):
        self.assertTrue(self.desk.json("history", "verify")["intact"])
        status = self.desk.json("status")
        self.assertEqual((status["dispatching"], status["program"]), (True, "remindeskd"))


if __name__ == "__main__":
    os.environ.setdefault("REMINDESKCTL", "remindeskctl")
    os.environ.setdefault("REMINDESKD", "remindeskd")
    unittest.main(verbosity=2)
