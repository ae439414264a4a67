// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

namespace {

constexpr CodeSentence intakeTable[] = {
    {"E-RCV-01", QT_TRANSLATE_NOOP("wording", "The report names no message: its key is missing or too long.")},
    {"E-RCV-02",
     QT_TRANSLATE_NOOP("wording", "The report's type \"%1\" is none of Kannel's. Check the report address of the "
                                  "gateway.")},
    {"E-RCV-03", QT_TRANSLATE_NOOP("wording", "The message that came in has no usable sender.")},
    {"E-RCV-04", QT_TRANSLATE_NOOP("wording", "The text that came in is in an unknown or broken encoding (%1).")},
    {"E-RCV-05",
     QT_TRANSLATE_NOOP("wording", "The webhook's body is not JSON of the form that docs/receiving.md "
                                  "shows.")},
    {"E-RCV-06", QT_TRANSLATE_NOOP("wording", "The webhook brought more than %1 events at once. Send fewer.")},
    {"E-RCV-07",
     QT_TRANSLATE_NOOP("wording", "One of the headers webhook-id, webhook-timestamp and webhook-signature is "
                                  "missing.")},
    {"E-RCV-08",
     QT_TRANSLATE_NOOP("wording", "The webhook's signature is wrong. Both sides must have the same "
                                  "secret.")},
    {"E-RCV-09", QT_TRANSLATE_NOOP("wording", "The webhook's time differs by more than five minutes. Set the clocks.")},
    {"E-RCV-10",
     QT_TRANSLATE_NOOP("wording", "The address %1 cannot be listened on: %2. Choose another port or end the other "
                                  "program.")},
    {"E-RCV-11",
     QT_TRANSLATE_NOOP("wording", "\"%1\" is no address to listen on. Write it as 127.0.0.1:8090 or "
                                  "[::1]:8090.")},
    {"E-RCV-12",
     QT_TRANSLATE_NOOP("wording", "The webhook's secret is no base64 of at least %1 bytes. Copy it again from the "
                                  "provider.")},
    {"E-RCV-13", QT_TRANSLATE_NOOP("wording", "The query has a broken escape or too many parts.")},
    {"E-RCV-14",
     QT_TRANSLATE_NOOP("wording", "The listener's secret must have at least %1 letters, digits, - or _. Without it no SMS "
                                  "report is taken.")},
    {"E-RCV-15",
     QT_TRANSLATE_NOOP("wording", "\"%1\" is no address that a provider can call. Write http://… or https://… without a "
                                  "user name.")},
    {"E-MBX-01",
     QT_TRANSLATE_NOOP("wording", "A mailbox has no setting \"%1\". It has: %2. The password goes in with --secret-env or "
                                  "--secret-stdin.")},
    {"E-MBX-02", QT_TRANSLATE_NOOP("wording", "The mailbox's %1 is missing.")},
    {"E-MBX-03", QT_TRANSLATE_NOOP("wording", "Mailbox, %1: \"%2\" is not possible here.")},
    {"E-MBX-04", QT_TRANSLATE_NOOP("wording", "The mail server cannot be reached: %1. Check host, port and security.")},
    {"E-MBX-05",
     QT_TRANSLATE_NOOP("wording", "The mail server's certificate is not trusted; no password was sent. Name its authority "
                                  "with ca_file.")},
    {"E-MBX-06",
     QT_TRANSLATE_NOOP("wording", "The mail server refused user or password. Correct them; it is tried again after five "
                                  "minutes.")},
    {"E-MBX-07", QT_TRANSLATE_NOOP("wording", "The mailbox's folder %1 cannot be opened. Check its name.")},
    {"E-MBX-08",
     QT_TRANSLATE_NOOP("wording", "The connection to the mail server was lost; it is made again by "
                                  "itself.")},
    {"E-MBX-09", QT_TRANSLATE_NOOP("wording", "The mail server answered in a way this program does not understand.")},
    {"E-MBX-10",
     QT_TRANSLATE_NOOP("wording", "There is no mailbox %1. remindeskctl mailbox list shows those there "
                                  "are.")},
    {"report.progress", QT_TRANSLATE_NOOP("wording", "The provider has the message and goes on delivering it.")},
    {"report.delayed", QT_TRANSLATE_NOOP("wording", "The mail server could not deliver yet and goes on trying.")},
    {"report.relayed", QT_TRANSLATE_NOOP("wording", "Handed on to a server that sends no reports.")},
    {"report.delivered", QT_TRANSLATE_NOOP("wording", "The provider reports that it arrived.")},
    {"report.undelivered", QT_TRANSLATE_NOOP("wording", "The provider reports that it could not be delivered.")},
    {"report.expired", QT_TRANSLATE_NOOP("wording", "The provider gave up: its time was over.")},
    {"report.refused", QT_TRANSLATE_NOOP("wording", "The network refused the message.")},
    {"report.bounced", QT_TRANSLATE_NOOP("wording", "The mail was sent back.")},
    {"report.other", QT_TRANSLATE_NOOP("wording", "The provider reported something this program does not know.")},
    {"report.contradicted",
     QT_TRANSLATE_NOOP("wording", "Two reports deny each other: please find out whether it "
                                  "arrived.")},
    {"dsn.address", QT_TRANSLATE_NOOP("wording", "Sent back: there is no such address.")},
    {"dsn.full", QT_TRANSLATE_NOOP("wording", "Sent back: the mailbox is full.")},
    {"dsn.refused", QT_TRANSLATE_NOOP("wording", "Sent back: the recipient's server refuses our mails.")},
    {"dsn.expired", QT_TRANSLATE_NOOP("wording", "Sent back: it could not be delivered in time.")},
    {"customer-answered", QT_TRANSLATE_NOOP("wording", "Not sent: the customer answered first.")},
    {"customer-acked", QT_TRANSLATE_NOOP("wording", "Not sent: the customer acknowledged the reminder.")},
    {"opted-out", QT_TRANSLATE_NOOP("wording", "Not sent: the customer opted out.")},
    {"answered", QT_TRANSLATE_NOOP("wording", "The customer answered: read it in the ticket.")},
    {"answered.stop", QT_TRANSLATE_NOOP("wording", "The customer opted out of these messages.")},
    {"answer.note", QT_TRANSLATE_NOOP("wording", "Answer of the customer by %1 from %2, %3")},
    {"stop-unclear",
     QT_TRANSLATE_NOOP("wording", "Held: the customer may have meant to opt out. Please read the "
                                  "answer.")},
};

} // namespace

std::span<const CodeSentence> intakeSentences()
{
    return intakeTable;
}

} // namespace remindesk
