# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Restarts in the middle of a run: Kannel, Postfix and remindeskd (ended and killed) while REMINDESK_RESTART_MESSAGES
messages go out (200; docs/reliability.md has the figures for 5,000), half of them mails and half SMS. Counted is what lies
in the customers' mailbox and on their telephones. REMINDESK_RESTART_KANNEL=kill: Kannel dies with SIGKILL, and what it had
handed to the operator without having written that down it hands over again when it is back."""
import collections
import contextlib
import imaplib
import json
import os
import signal
import sqlite3
import ssl
import subprocess
import tempfile
import time
import unittest
import urllib.request

import servers

MESSAGES = int(os.environ.get("REMINDESK_RESTART_MESSAGES", "200"))
TOKEN = "e2e0123456789abcdef0123456789abc"
LISTENER = "127.0.0.1:8191"
OWN = os.path.join(tempfile.gettempdir(), "remindesk-restarts")
MAIL = {"SERVERS_DIR": OWN, "SMTP_PORT": "14525", "SUBMISSION_PORT": "14587", "SMTPS_PORT": "14465", "IMAP_PORT": "14143",
        "IMAPS_PORT": "14993", "SINK_PORT": "14526"}
KANNEL = {"SERVERS_DIR": OWN, "SMS_PORT": "14113", "SMS_ADMIN_PORT": "14100", "SMS_BOX_PORT": "14101",
          "SMSC_PORT": "14875", "SMSC_HTTP_PORT": "14114", "SMS_MO_URL": f"http://{LISTENER}/mo/{TOKEN}"}
CONNECTIONS = 4  # of each gateway
KANNEL_SIGNAL = signal.SIGKILL if os.environ.get("REMINDESK_RESTART_KANNEL") == "kill" else signal.SIGTERM
UNDER_WAY = 10  # between Kannel and the operator: its max-pending-submits


def script(name, verb, environment):
    subprocess.run([servers.script(name), verb], env={**os.environ, **environment}, check=True, timeout=120,
                   capture_output=True)


class Restarts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mail = servers.start("smtp", **MAIL)
        cls.phones = servers.start("sms", **KANNEL)
        cls.phoned = collections.Counter()
        cls.kannel_restarts = 0
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = servers.Desk(cls.folder.name, {"MAIL_PASSWORD": cls.mail["password"],
                                                  "SMS_PASSWORD": cls.phones["password"], "LISTENER_TOKEN": TOKEN})
        cls.desk.use_mail(cls.mail, f"connections={CONNECTIONS}")
        cls.desk.use_phones(cls.phones, f"connections={CONNECTIONS}")
        cls.desk.run("listener", "set", LISTENER, "--secret-env", "LISTENER_TOKEN")

    @classmethod
    def tearDownClass(cls):
        for name, environment in (("sms", KANNEL), ("smtp", MAIL)):
            script(name, "wipe", environment)
        cls.folder.cleanup()

    def queue_all(self):
        stamp = str(time.time_ns())[-9:]
        half = MESSAGES // 2
        rows = [{"number": f"M{stamp}-{i}", "email": f"c{stamp}.{i}@example.com"} for i in range(half)]
        rows += [{"number": f"S{stamp}-{i}", "phone": f"+86138{i:07d}9"} for i in range(MESSAGES - half)]
        self.desk.import_tickets(self.folder.name, rows)
        path = os.path.join(self.folder.name, "bulk.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump([{"ticket": row["number"], "scenario": "collect-materials", "deadline": "in 3 days",
                        "items": ["营业执照照片"], "priority": "urgent", "responsible": "李伟", "accountable": "陈主管",
                        "channels": ["email" if "email" in row else "sms"]} for row in rows], file, ensure_ascii=False)
        self.desk.run("remind", "send", "--input", path, "--json")

    def waiting(self):
        status = self.desk.json("status")
        return status["queued"] + status["held"] + status["awaiting"]

    def fetch_phoned(self):
        """Takes what telephones got so far off the operator's stand-in, which forgets it when it is restarted."""
        with urllib.request.urlopen(self.phones["phones"], timeout=10) as answer:
            got = json.load(answer)
        request = urllib.request.Request(self.phones["phones"], method="DELETE")
        urllib.request.urlopen(request, timeout=10).close()
        self.phoned.update(message["to"].lstrip("+") for message in got)

    def restart_kannel(self):
        """Its two boxes are ended first, so that what the operator got can be counted before he forgets it."""
        for name in ("smsbox", "bearerbox"):
            with open(os.path.join(OWN, "sms", "run", name + ".pid"), encoding="ascii") as file:
                process = int(file.read().split()[0])
            os.kill(process, KANNEL_SIGNAL)
            servers.wait_for(lambda: not os.path.exists(f"/proc/{process}"), 20)
        self.fetch_phoned()
        self.kannel_restarts += 1
        script("sms", "start", KANNEL)

    def restart_postfix(self):
        script("smtp", "stop", MAIL)
        script("smtp", "start", MAIL)

    def mailed(self):
        """How often each mail lies in the customers' mailbox."""
        host, port = self.mail["imaps"].split(":")
        context = ssl.create_default_context(cafile=self.mail["ca"])
        context.check_hostname = False
        with imaplib.IMAP4_SSL(host, int(port), ssl_context=context) as imap:
            imap.login("customers@example.com", self.mail["password"])
            imap.select("INBOX", readonly=True)
            _, data = imap.fetch("1:*", "(BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")
        ids = [part[1].decode() for part in data if isinstance(part, tuple)]
        return collections.Counter(line.split("<")[1].split("@")[0] for line in ids if "<" in line)

    def test_nothing_is_lost_and_nothing_comes_twice(self):
        self.queue_all()
        self.assertEqual(self.waiting(), MESSAGES)
        began = time.time()
        daemon = servers.Daemon(self.desk, self.folder.name)
        kills = restarts = 0
        # Each of the four things every quarter of what is left, as long as something is left.
        steps = [self.restart_kannel, "kill", self.restart_postfix, "end"] * 3
        left = MESSAGES
        for number, step in enumerate(steps):
            goal = MESSAGES * (len(steps) - number) // (len(steps) + 1)
            servers.wait_for(lambda: self.waiting() <= goal, 600)
            left = self.waiting()
            if left == 0:
                break
            if step == "kill":
                daemon.kill()
                daemon.start()
                kills += 1
            elif step == "end":
                daemon.process.terminate()
                self.assertEqual(daemon.process.wait(timeout=15), 0)
                daemon.start()
            else:
                step()
            restarts += 1
        self.assertTrue(servers.wait_for(lambda: self.waiting() == 0, 1200))
        seconds = time.time() - began
        self.settle_down()
        daemon.stop(TOKEN, "@example.com", "+86138")
        self.judge(kills, restarts, seconds)

    def settle_down(self):
        """Until neither Postfix nor Kannel brings anything more."""
        known = -1
        while known != (known := sum(self.mailed().values()) + sum(self.phoned.values())):
            time.sleep(8)
            self.fetch_phoned()

    def judge(self, kills, restarts, seconds):
        mailed = self.mailed()
        states = collections.Counter()
        lost, doubled, by_server, unknown_arrived = [], [], [], 0
        for row in self.history():
            sms = row["channel"] == "sms"
            times = self.phoned[row["to"].lstrip("+")] if sms else mailed[row["key"]]
            states[row["state"]] += 1
            unknown_arrived += row["state"] == "unknown" and times > 0
            self.assertFalse(times and not row["handed_over"], "it left without being recorded first")
            if times > row["handed_over"]:
                by_server.append(row["id"])  # handed over once, and brought twice: a server's own doing
            elif times > 1:
                doubled.append(row["id"])
            if times == 0 and row["state"] != "unknown":
                lost.append((row["id"], row["state"], row["channel"]))
        print(f"{MESSAGES} messages, {restarts} restarts ({kills} kills of remindeskd) in {seconds:.0f} s: {dict(states)}, "
              f"lost {len(lost)}, twice {len(doubled)}, twice by Kannel or Postfix {len(by_server)}, "
              f"unknown that had arrived {unknown_arrived}")
        self.assertEqual(sum(states.values()), MESSAGES)
        self.assertEqual(lost, [])
        allowed = UNDER_WAY * self.kannel_restarts if KANNEL_SIGNAL == signal.SIGKILL else MESSAGES // 1000
        self.assertLessEqual(len(by_server), allowed)
        self.assertEqual(doubled, [])  # the scenario's policy is "ask": nothing goes twice by itself
        # A message is in the air on each connection of a gateway whose server or sender goes away.
        self.assertLessEqual(states["unknown"], 2 * CONNECTIONS * restarts)
        self.assertTrue(self.desk.json("history", "verify")["intact"])

    def history(self):
        """Every message, straight out of the store: a look at each through the program takes minutes."""
        store = os.path.join(self.desk.environment["REMINDESK_PROFILE"], "remindesk.db")
        with contextlib.closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as database:
            database.row_factory = sqlite3.Row
            return database.execute(
                "SELECT id, idempotency_key AS key, recipient AS 'to', state, channel, (SELECT count(*) FROM attempt "
                "WHERE attempt.message_id = message.id AND awaiting_ms IS NOT NULL) AS handed_over FROM message").fetchall()


if __name__ == "__main__":
    os.environ.setdefault("REMINDESKCTL", "remindeskctl")
    os.environ.setdefault("REMINDESKD", "remindeskd")
    unittest.main(verbosity=2)
