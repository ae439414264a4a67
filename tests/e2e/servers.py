# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real servers and talks to them past Remindesk: what they say is the proof.

REMINDESK_TEST_SERVERS names the folder of server scripts, REMINDESKCTL the program under test.
"""
import base64
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
