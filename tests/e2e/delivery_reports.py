# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Delivery reports that were asked for (RFC 3461), with a Postfix and Dovecot of its own: delivered, delayed and then
delivered, and sent back, each found by the envelope id that is our key."""
import imaplib
import os
import shutil
import signal
import ssl
import subprocess
import tempfile
import time
import unittest

import servers

# Its own servers: this test takes a mailbox away for a while.
MAIL = {"SERVERS_DIR": os.path.join(tempfile.gettempdir(), "remindesk-delivery-reports"), "SMTP_PORT": "12525",
        "SUBMISSION_PORT": "12587", "SMTPS_PORT": "12465", "IMAP_PORT": "12143", "IMAPS_PORT": "12993",
        "SINK_PORT": "12526"}


class DeliveryReports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mail = servers.start("smtp", **MAIL)
        # A mailbox that no alias leads to: through one the report says "expanded", which promises nothing.
        cls.customer = "agent2@support.test"
        cls.customers = os.path.join(MAIL["SERVERS_DIR"], "smtp", "mail", "support.test", "agent2")
        os.makedirs(cls.customers, exist_ok=True)
        for folder in (os.path.dirname(cls.customers), cls.customers):
            shutil.chown(folder, "mail", "mail")
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = servers.Desk(cls.folder.name, {"MAIL_PASSWORD": cls.mail["password"]})
        cls.desk.use_mail(cls.mail, "dsn=all")
        cls.desk.read_mailbox(cls.mail)
        cls.daemon = servers.Daemon(cls.desk, cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        try:
            cls.daemon.stop("@example.com")
        finally:
            subprocess.run([servers.script("smtp"), "stop"], env={**os.environ, **MAIL}, check=False, timeout=60)
            cls.folder.cleanup()

    def send(self, address):
        number = "T-" + str(time.time_ns())[-9:]
        self.desk.import_tickets(self.folder.name, [{"number": number, "email": address}])
        answer = self.desk.json("remind", "send", "--ticket", number, "--scenario", "collect-materials", "--set",
                                "items=营业执照照片", "--set", "deadline=in 3 days", "--set", "owner=agent1", "--set",
                                "accountable=chief", "--set", "priority=urgent", "--channel", "email")
        return answer["messages"][0]

    def reports_about(self, key):
        """What Postfix wrote into our mailbox, read past Remindesk."""
        with self.logged_in() as imap:
            imap.select("INBOX", readonly=True)
            _, numbers = imap.search(None, "TEXT", f'"Original-Envelope-Id: {key}"')
            return [imap.fetch(number, "(BODY.PEEK[])")[1][0][1].decode(errors="replace") for number in numbers[0].split()]

    def test_success_report_means_delivered(self):
        message = self.send(self.customer)
        kept = self.desk.wait_for_state(message, "delivered")
        event = [event for event in kept["events"] if event["kind"] == "delivered"][0]
        self.assertEqual(event["source"], "mailbox:support")
        self.assertLess(self.desk.kinds(message).index("sent"), self.desk.kinds(message).index("delivered"))
        reports = self.reports_about(kept["key"])
        self.assertEqual(len(reports), 1)
        self.assertIn("Action: delivered", reports[0])

    def test_alias_expanded_is_not_delivered(self):
        message = self.send(f"lilei+x=y{time.time_ns()}@example.com")
        servers.wait_for(lambda: "report" in self.desk.kinds(message))
        self.assertEqual(self.desk.shown(message)["state"], "sent")
        self.assertEqual(self.desk.shown(message)["events"][-1]["reason"], "report.relayed")

    def test_wrong_address_is_found_by_its_envelope_id(self):
        message = self.send(f"unknown{time.time_ns()}@example.com")
        kept = self.desk.wait_for_state(message, "bounced", 90)
        self.assertEqual(kept["reason"], "dsn.address")
        bounced = [event for event in kept["events"] if event["kind"] == "bounced"]
        self.assertEqual(len(bounced), 1)
        self.assertIn("5.1.1", bounced[0]["detail"])
        self.assertEqual(len(self.reports_about(kept["key"])), 1)

    def test_delayed_and_then_delivered(self):
        os.chmod(self.customers, 0)  # "mailbox busy": Postfix tries again, and warns after ten seconds
        try:
            message = self.send(self.customer)
            self.desk.wait_for_state(message, "sent")
            servers.wait_for(lambda: "report" in self.desk.kinds(message), 50)
            self.assertIn("report", self.desk.kinds(message))
            self.assertEqual(self.desk.shown(message)["state"], "sent")  # late is not lost
        finally:
            os.chmod(self.customers, 0o700)
        kept = self.desk.wait_for_state(message, "delivered", 60)
        kinds = self.desk.kinds(message)
        self.assertLess(kinds.index("report"), kinds.index("delivered"))
        delayed = kept["events"][kinds.index("report")]
        self.assertEqual(delayed["reason"], "report.delayed")
        self.assertEqual(len(self.reports_about(kept["key"])), 2)

    def test_mailbox_that_is_numbered_anew_is_read_again_without_a_second_effect(self):
        before = self.send(f"unknown{time.time_ns()}@example.com")
        self.desk.wait_for_state(before, "bounced", 90)
        self.daemon.kill()
        box = os.path.join(MAIL["SERVERS_DIR"], "smtp", "mail", "support.test", "agent1")
        old = self.uid_validity()
        for name in os.listdir(box):
            if name.startswith("dovecot"):  # Dovecot's own notes: without them it numbers the folder anew
                os.remove(os.path.join(box, name))
        time.sleep(1.1)  # UIDVALIDITY is a time in seconds
        self.assertNotEqual(self.uid_validity(), old)
        self.daemon.start()
        after = self.send(f"unknown{time.time_ns()}@example.com")
        self.desk.wait_for_state(after, "bounced", 90)
        self.assertEqual(self.desk.kinds(before).count("bounced"), 1)
        self.assertNotIn("contradiction", self.desk.kinds(before))

    def test_server_without_idle_is_polled(self):
        """Nothing can reach this machine: no listener, no IDLE. What comes back is fetched every few seconds."""
        self.daemon.kill()
        with open(os.path.join(MAIL["SERVERS_DIR"], "smtp", "etc", "dovecot.conf"), "a", encoding="utf-8") as file:
            file.write("\nimap_capability = IMAP4rev1 SASL-IR LITERAL+\n")
        with open(os.path.join(MAIL["SERVERS_DIR"], "smtp", "run", "dovecot.pid"), encoding="ascii") as file:
            os.kill(int(file.read().split()[0]), signal.SIGHUP)
        servers.wait_for(lambda: b"IDLE" not in self.capabilities(), 10)
        self.assertNotIn(b"IDLE", self.capabilities())
        self.desk.read_mailbox(self.mail, "poll=5")
        self.daemon.start()
        message = self.send(f"unknown{time.time_ns()}@example.com")
        self.assertEqual(self.desk.wait_for_state(message, "bounced", 60)["reason"], "dsn.address")

    def logged_in(self):
        host, port = self.mail["imaps"].split(":")
        context = ssl.create_default_context(cafile=self.mail["ca"])
        context.check_hostname = False
        imap = imaplib.IMAP4_SSL(host, int(port), ssl_context=context)
        imap.login("agent1@support.test", self.mail["password"])
        return imap

    def capabilities(self):
        with self.logged_in() as imap:
            return imap.capability()[1][0]

    def uid_validity(self):
        with self.logged_in() as imap:
            return imap.status("INBOX", "(UIDVALIDITY)")[1]

    def test_history_is_intact(self):
        self.assertTrue(self.desk.json("history", "verify")["intact"])


if __name__ == "__main__":
    os.environ.setdefault("REMINDESKCTL", "remindeskctl")
    os.environ.setdefault("REMINDESKD", "remindeskd")
    unittest.main(verbosity=2)
