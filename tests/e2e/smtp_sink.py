# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail servers' faults by Postfix's own smtp-sink (Debian: postfix): at each verb a refusal for now, a refusal for good, a
hang-up with and without a word. What the ledger says of the message is compared with what may have happened to it."""
import os
import shutil
import socket
import subprocess
import tempfile
import time
import unittest

import servers

SINK = shutil.which("smtp-sink", path="/usr/sbin:/usr/bin")
ADDRESS = "lilei@example.com"

# option, verb -> state, reason. Refused EHLO alone is no fault: HELO is tried (RFC 5321 3.2).
CASES = {
    ("-r", "connect"): ("queued", "connect.busy"),
    ("-r", "ehlo"): ("sent", ""),
    ("-r", "ehlo,helo"): ("queued", "connect.busy"),
    ("-r", "mail"): ("queued", "smtp.450"),
    ("-r", "rcpt"): ("queued", "smtp.450"),
    ("-r", "data"): ("queued", "smtp.450"),
    ("-r", "."): ("queued", "smtp.450"),
    ("-f", "connect"): ("queued", "smtp.500"),
    ("-f", "ehlo,helo"): ("queued", "smtp.500"),
    ("-f", "mail"): ("failed", "smtp.500"),
    ("-f", "rcpt"): ("failed", "smtp.500"),
    ("-f", "data"): ("failed", "smtp.500"),
    ("-f", "."): ("failed", "smtp.500"),
    ("-q", "connect"): ("queued", "connect.dropped"),
    ("-q", "ehlo"): ("queued", "connect.dropped"),
    ("-q", "mail"): ("queued", "smtp.dropped"),
    ("-q", "rcpt"): ("queued", "smtp.dropped"),
    ("-q", "data"): ("queued", "smtp.dropped"),
    ("-q", "."): ("unknown", "smtp.lost"),
    ("-Q", "connect"): ("queued", "connect.busy"),
    ("-Q", "mail"): ("queued", "smtp.421"),
    ("-Q", "rcpt"): ("queued", "smtp.421"),
    ("-Q", "data"): ("queued", "smtp.421"),
    ("-Q", "."): ("queued", "smtp.421"),
    ("-f", "quit"): ("sent", ""),
    ("-q", "quit"): ("sent", ""),
}


class SmtpSink(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if SINK is None:
            raise AssertionError("this test needs smtp-sink, of Debian's package postfix")
        cls.folder = tempfile.TemporaryDirectory()
        cls.desk = servers.Desk(cls.folder.name, {})
        cls.port = cls.add_gateway("mail")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def add_gateway(cls, name, *settings):
        """On a port of its own, where nothing listens as yet."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        cls.desk.run("gateway", "add", name, "--kind", "smtp", "--channel", "email", *servers.pairs(
            "host=127.0.0.1", f"port={port}", "security=none", "from=agent1@support.test", "timeout=20", *settings))
        return port

    def sink(self, *options, port=None):
        port = port or self.port
        process = subprocess.Popen([SINK, "-u", "nobody", *options, f"127.0.0.1:{port}", "10"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        listening = f":{port:04X}"

        def is_up():
            with open("/proc/net/tcp", encoding="ascii") as table:
                return any(listening in row.split()[1] and row.split()[3] == "0A" for row in table.readlines()[1:])
        if not servers.wait_for(is_up, 10):
            raise AssertionError(f"smtp-sink does not listen: {process.stderr.read(500) if process.poll() is not None else ''}")
        return process

    def send(self):
        number = "T-" + str(time.time_ns())[-9:]
        self.desk.import_tickets(self.folder.name, [{"number": number, "email": ADDRESS}])
        return self.desk.json("remind", "send", "--ticket", number, "--scenario", "collect-materials", "--set",
                              "items=营业执照照片", "--set", "deadline=in 3 days", "--set", "owner=agent1", "--set",
                              "accountable=chief", "--set", "priority=urgent", "--channel", "email")["messages"][0]

    def test_every_verb(self):
        for (option, verb), (state, reason) in CASES.items():
            with self.subTest(option=option, verb=verb):
                process = self.sink(option, verb)
                try:
                    message = self.send()
                    self.dispatch()
                    kept = self.desk.shown(message)
                    self.assertEqual((kept["state"], kept["reason"]), (state, reason))
                    awaited = "awaiting" in self.desk.kinds(message)
                    self.assertEqual(awaited, verb in (".", "quit") or state == "sent")  # only then may it have gone
                    if state == "queued":
                        self.desk.run("outbox", "cancel", message)
                finally:
                    self.end(process)

    def test_a_fallback_takes_what_the_preferred_one_cannot(self):
        """Refused connections, a server that is too busy, one that hangs up: seven messages, the spare server has them all."""
        port = self.add_gateway("spare", "order=11")
        self.addCleanup(self.desk.run, "gateway", "remove", "spare")
        spare = self.sink(port=port)
        self.addCleanup(self.end, spare)
        for options in ((), ("-r", "connect"), ("-q", "connect")):
            with self.subTest(options=options):
                preferred = self.sink(*options) if options else None
                try:
                    messages = [self.send() for _ in range(7)]
                    self.dispatch()
                    self.assertEqual([self.gateway_of(message) for message in messages], ["spare"] * 7)
                finally:
                    if preferred:
                        self.end(preferred)
        preferred = self.sink()
        self.addCleanup(self.end, preferred)
        message = self.send()
        self.dispatch()
        self.assertEqual(self.gateway_of(message), "mail")  # well again: it has the messages

    def gateway_of(self, message):
        kept = self.desk.shown(message)
        self.assertEqual((kept["state"], kept["reason"]), ("sent", ""))
        return kept["gateway"]

    def dispatch(self):
        subprocess.run([os.environ["REMINDESKCTL"], "dispatch", "--once"], env=self.desk.environment,
                       capture_output=True, timeout=120, check=False)

    def end(self, process):
        process.kill()
        process.wait()
        process.stderr.close()


if __name__ == "__main__":
    os.environ.setdefault("REMINDESKCTL", "remindeskctl")
    unittest.main(verbosity=2)
