#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the fuzzers in turn, two minutes each, until each had SECONDS of the processor, and keeps a table of what they did
in CORPORA/table.md, as docs/reliability.md has it: run.py BUILD CORPORA SECONDS [TARGET…]. Corpora are kept in a folder
for each target and begin with the seeds below. Ends with 0 when nothing was found; a target that found something stops."""
import os
import re
import resource
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
KEY = "0123456789abcdef0123456789abcdef"
SLICE = 120  # seconds by the clock
TARGETS = ["fuzz_words", "fuzz_mail", "fuzz_callbacks", "fuzz_import", "fuzz_liquid"]

REPORT = f"""Return-Path: <>
From: MAILER-DAEMON@mail.support.test
To: agent1@support.test
Subject: Undelivered Mail
Message-ID: <dsn1@mail.support.test>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I'm sorry.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.support.test
Original-Envelope-Id: {KEY}

Final-Recipient: rfc822; ann@example.com
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

--b
Content-Type: message/rfc822

From: a@b.c
Message-ID: <{KEY}@support.test>
Subject: x

y
--b--
"""
REPLY = f"""From: =?utf-8?B?5p2O6Zu3?= <lilei@example.com>
To: agent1@support.test
Message-ID: <r1@example.com>
In-Reply-To: <{KEY}@support.test>
References: <{KEY}@support.test>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=a

--a
Content-Type: text/plain; charset=gb18030
Content-Transfer-Encoding: base64

xOO6ww==
--a
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

<p>=E6=98=8E=E5=A4=A9</p><blockquote>old</blockquote>
--a--
"""
GROUPS = """Reporting-MTA: dns; a.b

Final-Recipient: rfc822; a@b.c
Action: delayed
Status: 4.4.7 (x)
Will-Retry-Until: Mon, 1 Dec 2026 10:00:00 +0800
Diagnostic-Code: smtp;
 452 4.2.2 full

"""
IMAP = """* OK [CAPABILITY IMAP4rev1 IDLE] ready
* SEARCH 1 2 3
* OK [UIDVALIDITY 12] x
* 3 FETCH (UID 7 BODY[] {5}
hello FLAGS (\\Seen))
a1 OK done
"""
EVENTS = ('{"events":[{"id":"1","type":"message.delivered","data":{"key":"%s","status":"failed","detail":"no"}},'
          '{"from":"13812345678","text":"TD","channel":"sms","key":"%s"}]}' % (KEY, KEY))
SEEDS = {
    "fuzz_mail": ["\0" + REPORT, "\0" + REPLY, "\1" + GROUPS, "\2好的\n\nAm 1.2.2026 schrieb x:\n> alt\n-- \nAnn", "\3" + IMAP],
    "fuzz_callbacks": [f"\1gw=sms&key={KEY}&type=1&id=2&answer=NACK%2F0x0b%2FInvalid", EVENTS.join(["\0", ""]),
                       "\1from=%2B8613812345678&to=106&text=%E9%80%80%E8%AE%A2&charset=UTF-8&id=9&gw=sms"],
    "fuzz_words": ["\x00138 1234 5678", "\x04+1 (415) 555-2671 ext. 9", "\x01ann@例子.测试", "\x02tomorrow 18:00",
                   "\x062026-11-24T18:00:00+08:00", "\x06明天下午3点", "\x02in 3 days", "\x0a2026年11月24日 18:00"],
    "fuzz_import": ["\0number,customer,status,due\r\n1,\"Ann \"\"B\"\"\",open,2026-11-24 18:00\r\n",
                    '\0[{"number":"1","customer":"Ann","status":"open","email":"a@b.c","phone":"13812345678"}]',
                    "\1a;b;c\n1;\"2\n3\";4\n", "\2a@b.c,13812345678,Asia/Shanghai,2026-11-20\n"],
    "fuzz_liquid": ["\1{{ a | join: ', ' | upcase }}{% if c %}{{ b }}{% endif %}",
                    "\2{% for x in a limit:2 %}{{ forloop.index }}{{ x | default: 'y' }}{% else %}-{% endfor %}",
                    "\0{% assign t = n | plus: 1 %}{{ t }}{% case b %}{% when 'x' %}1{% endcase %}{% render 'a' %}"],
}


def seed(target, corpus):
    os.makedirs(corpus, exist_ok=True)
    for number, text in enumerate(SEEDS[target]):
        with open(os.path.join(corpus, f"seed{number}"), "wb") as file:
            file.write((text if target == "fuzz_import" else text.replace("\n", "\r\n")).encode())


class Fuzzer:
    def __init__(self, build, corpora, target):
        self.target = target
        self.corpus = os.path.join(corpora, target)
        self.log = os.path.join(corpora, target + ".log")
        dictionary = os.path.join(HERE, target.removeprefix("fuzz_") + ".dict")
        self.command = [os.path.join(build, "bin", target), f"-max_total_time={SLICE}", "-print_final_stats=1",
                        "-rss_limit_mb=1500", "-timeout=60", f"-artifact_prefix={corpora}/{target}-",
                        *([f"-dict={dictionary}"] if os.path.exists(dictionary) else []), self.corpus]
        self.runs = self.clock = self.spent = self.code = 0
        self.coverage = ("0", "0", "0")
        seed(target, self.corpus)

    def run(self):
        """One slice; the next one begins with what this one learnt."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.monotonic()
        with open(self.log, "wb") as log:
            self.code = subprocess.call(self.command, stdout=log, stderr=log)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.clock += time.monotonic() - began
        self.spent += after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        with open(self.log, encoding="utf-8", errors="replace") as log:
            said = log.read()
        done = re.search(r"stat::number_of_executed_units:\s+(\d+)", said)
        self.runs += int(done[1]) if done else 0
        self.coverage = (re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", said) or [self.coverage])[-1]

    def row(self):
        edges, features, kept = self.coverage
        found = "nothing" if self.code == 0 else f"something: {self.target}.log"
        return (f"| `{self.target}` | {self.spent:.0f} s | {self.clock:.0f} s | {self.runs:,} | {edges} | {features} | {kept} | "
                f"{found} |\n")


def main(build, corpora, seconds, targets):
    fuzzers = [Fuzzer(build, corpora, target) for target in targets]
    while True:
        left = [fuzzer for fuzzer in fuzzers if fuzzer.code == 0 and fuzzer.spent < seconds]
        if not left:
            return max(fuzzer.code for fuzzer in fuzzers)
        for fuzzer in left:
            fuzzer.run()
            with open(os.path.join(corpora, "table.md"), "w", encoding="utf-8") as table:
                table.write("| target | of the processor | by the clock | runs | edges | features | inputs kept | found |\n"
                            "|---|---|---|---|---|---|---|---|\n")
                table.writelines(each.row() for each in fuzzers)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], float(sys.argv[3]), sys.argv[4:] or TARGETS))
