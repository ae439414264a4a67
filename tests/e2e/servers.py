# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real servers and talks to them past Remindesk: what they say is the proof.

REMINDESK_TEST_SERVERS names the folder of server scripts, REMINDESKCTL the program under test.
"""
import base64
import csv
import datetime
import email
import email.policy
import imaplib
import json
import os
import ssl
import subprocess
import sys
import time
import urllib.parse
import urllib.request
import zoneinfo


def script(name):
    folder = os.environ.get("REMINDESK_TEST_SERVERS")
    if not folder or not os.access(os.path.join(folder, name), os.X_OK):
        sys.exit(f"these tests need REMINDESK_TEST_SERVERS to name the folder of server scripts (no {name} in {folder!r})")
    return os.path.join(folder, name)


def start(name, **environment):
    """Starts a server and returns its "ready" line as a dictionary."""
    done = subprocess.run([script(name), "start"], env={**os.environ, **environment}, capture_output=True, text=True,
                          timeout=900)
    if done.returncode != 0:
        sys.exit(f"{name} did not start: {done.stderr}")
    line = [row for row in done.stdout.splitlines() if row.startswith("ready:")][-1]
    return dict(word.split("=", 1) for word in line.split()[2:] if "=" in word)


class Tracker:
    """Request Tracker over REST 2.0, as its own administrator."""

    def __init__(self):
        self.ready = start("rt", RT_BCRYPT_COST="4")

    def call(self, method, path, body=None, user=None):
        user = user or self.ready["user"]
        request = urllib.request.Request(self.ready["rest"] + path, method=method,
                                         data=None if body is None else json.dumps(body).encode())
        login = base64.b64encode(f"{user}:{self.ready['password']}".encode()).decode()
        request.add_header("Authorization", "Basic " + login)
        request.add_header("Content-Type", "application/json")
        request.add_header("User-Agent", "remindesk-e2e")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def create_ticket(self, requestor, subject, due, fields):
        made = self.call("POST", "/ticket", {"Queue": "Support", "Requestor": requestor, "Subject": subject, "Due": due,
                                             "Owner": "agent1", "Status": "open", "Content": "请尽快处理，谢谢。",
                                             "CustomFields": fields})
        return str(made["id"])

    def change(self, number, **fields):
        return self.call("PUT", f"/ticket/{number}", fields)

    def comments(self, number):
        history = self.call("GET", f"/ticket/{number}/history?fields=Type,Content&per_page=100")
        texts = []
        for item in history["items"]:
            if item.get("Type") == "Comment":
                for attachment in self.call("GET", f"/transaction/{item['id']}/attachments")["items"]:
                    content = self.call("GET", f"/attachment/{attachment['id']}").get("Content") or ""
                    texts.append(base64.b64decode(content).decode())
        return texts


class Mailbox:
    """What really lies in the customers' mailbox, read over IMAP with TLS and parsed by Python's own parser."""

    def __init__(self, ready):
        self.ready = ready

    def wait_for(self, recipient, seconds=30):
        end = time.time() + seconds
        while time.time() < end:
            found = self.messages_to(recipient)
            if found:
                return found
            time.sleep(0.5)
        return []

    def messages_to(self, recipient):
        host, port = self.ready["imaps"].split(":")
        context = ssl.create_default_context(cafile=self.ready["ca"])
        context.check_hostname = False
        with imaplib.IMAP4_SSL(host, int(port), ssl_context=context) as imap:
            imap.login("customers@example.com", self.ready["password"])
            imap.select("INBOX", readonly=True)
            _, numbers = imap.search(None, "HEADER", "To", recipient)
            messages = []
            for number in numbers[0].split():
                _, data = imap.fetch(number, "(RFC822)")
                messages.append(email.message_from_bytes(data[0][1], policy=email.policy.default))
            return messages


class Phones:
    """The operator's side of Kannel: what telephones got."""

    def __init__(self):
        self.ready = start("sms")

    def messages_to(self, number, seconds=30):
        digits = number.lstrip("+")
        end = time.time() + seconds
        while time.time() < end:
            with urllib.request.urlopen(self.ready["phones"], timeout=10) as answer:
                found = [m for m in json.load(answer) if m["to"].lstrip("+") == digits]
            if found:
                return found
            time.sleep(0.5)
        return []


class Workspace:
    """A Remindesk workspace driven through the program that users have."""

    def __init__(self, folder, secrets):
        self.environment = {**os.environ, **secrets, "REMINDESK_PROFILE": os.path.join(folder, "workspace")}

    def run(self, *arguments, code=0):
        done = subprocess.run([os.environ["REMINDESKCTL"], *arguments], env=self.environment, capture_output=True,
                              text=True, timeout=900, stdin=subprocess.DEVNULL)
        if done.returncode != code:
            raise AssertionError(f"{arguments} ended with {done.returncode}, not {code}:\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def json(self, *arguments, code=0):
        return json.loads(self.run(*arguments, "--json", code=code))


COMPANY = "远山科技"


def zone_by_day():
    """A zone where it is day now: no customer's quiet hours hold what a test sends, whenever it runs."""
    places = ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Auckland")
    now = datetime.datetime.now(datetime.timezone.utc)
    return next(place for place in places if 10 <= now.astimezone(zoneinfo.ZoneInfo(place)).hour <= 18)


class Desk(Workspace):
    """A workspace set up as a company's: sender, people, and whichever servers a test uses."""

    def __init__(self, folder, secrets):
        super().__init__(folder, secrets)
        self.run("init")
        self.run("setting", "set", f"sender.company={COMPANY}", f"sender.signature=【{COMPANY}】",
                 "sender.hotline=400-820-1234", "sender.site=https://farhill.example", "default.zone=Asia/Shanghai",
                 "default.region=CN", "default.locale=zh-CN", "me.key=agent1")
        self.run("person", "add", "agent1", "--name", "李伟", "--reach", "400-820-1231")
        self.run("person", "add", "chief", "--name", "陈主管", "--role", "supervisor")

    def use_tracker(self, tracker):
        self.run("source", "add", "rt", "--kind", "rt", "--set", "url=" + tracker.ready["url"], "--set", "queue=Support",
                 "--secret-env", "RT_TOKEN")

    def use_mail(self, mail, *settings):
        host, port = mail["submission"].split(":")
        self.run("gateway", "add", "mail", "--kind", "smtp", "--channel", "email", *pairs(
            f"host={host}", f"port={port}", "security=starttls", "user=agent1@support.test", "from=agent1@support.test",
            f"from_name={COMPANY}客服", "ca_file=" + mail["ca"], *settings), "--secret-env", "MAIL_PASSWORD")

    def use_phones(self, phones, *settings):
        self.run("gateway", "add", "sms", "--kind", "kannel", "--channel", "sms", *pairs(
            "url=" + phones["sendsms"], "user=" + phones["user"], "from=10690000", *settings), "--secret-env",
            "SMS_PASSWORD")

    def read_mailbox(self, mail, *settings):
        host, port = mail["imaps"].split(":")
        self.run("mailbox", "add", "support", *pairs(f"host={host}", f"port={port}", "user=agent1@support.test",
                                                     "ca_file=" + mail["ca"], *settings), "--secret-env", "MAIL_PASSWORD")
        self.run("mailbox", "check", "support")

    def shown(self, message):
        return self.json("history", "show", message)

    def kinds(self, message):
        return [event["kind"] for event in self.shown(message)["events"]]

    def wait_for_state(self, message, state, seconds=60):
        """The message, shown; raises when it does not get there."""
        wait_for(lambda: self.shown(message)["state"] == state, seconds)
        kept = self.shown(message)
        if kept["state"] != state:
            raise AssertionError(f"{message} is {kept['state']} ({kept['reason']}), not {state}")
        return kept

    def import_tickets(self, folder, rows):
        """rows: number, and what else a ticket of a CSV file has."""
        columns = ["number", "subject", "status", "due", "owner", "customer", "email", "phone", "push", "language", "zone"]
        common = {"subject": "发票抬头有误，需重开", "status": "open", "due": "2099-01-01 18:00", "owner": "agent1",
                  "customer": "李雷", "language": "zh-CN", "zone": zone_by_day()}
        path = os.path.join(folder, f"tickets{time.time_ns()}.csv")
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            for row in rows:
                writer.writerow({**common, **row})
        self.run("ticket", "import", path)


class Daemon:
    """remindeskd in a workspace; its log is looked through for what must not be there."""

    def __init__(self, desk, folder):
        self.desk = desk
        self.log = open(os.path.join(folder, "remindeskd.log"), "w+b")
        self.start()

    def start(self):
        self.process = subprocess.Popen([os.environ["REMINDESKD"]], env=self.desk.environment, stdout=self.log,
                                        stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self, *secrets):
        """Its exit code has to be 0, and none of these may stand in its log."""
        self.process.terminate()
        code = self.process.wait(timeout=15)
        self.log.seek(0)
        words = self.log.read().decode()
        self.log.close()
        print(words)
        if code != 0:
            raise AssertionError(f"remindeskd ended with {code}")
        if any(secret in words for secret in secrets):
            raise AssertionError("the log holds personal data or a secret")


def pairs(*settings):
    """--set for each."""
    return [word for setting in settings for word in ("--set", setting)]


def wait_for(what, seconds=60):
    end = time.time() + seconds
    while time.time() < end:
        found = what()
        if found:
            return found
        time.sleep(0.2)
    return what()
