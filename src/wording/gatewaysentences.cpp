// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

namespace {

constexpr CodeSentence gatewayTable[] = {
    {"E-DLV-01",
     QT_TRANSLATE_NOOP("wording", "An inner part of the program ended without a result. Start the program again; if it "
                                  "comes back, report it.")},
    {"E-DLV-02", QT_TRANSLATE_NOOP("wording", "Sending was stopped before the ticket source answered.")},
    {"E-DLV-03",
     QT_TRANSLATE_NOOP("wording", "Another dispatcher already runs on this workspace (process %1). Stop it, or let it "
                                  "do the sending.")},
    {"E-DLV-04",
     QT_TRANSLATE_NOOP("wording", "The lock file %1 cannot be made: %2. Check the folder and its permissions.")},
    {"E-DLV-05", QT_TRANSLATE_NOOP("wording", "Sending is already running.")},
    {"E-GTW-01", QT_TRANSLATE_NOOP("wording", "There is no kind of gateway \"%1\". Known kinds: %2.")},
    {"E-GTW-02", QT_TRANSLATE_NOOP("wording", "A %2 gateway has no setting \"%1\". It has: %3.")},
    {"E-GTW-03", QT_TRANSLATE_NOOP("wording", "Settings are missing: %1.")},
    {"E-GTW-04", QT_TRANSLATE_NOOP("wording", "Setting %1: \"%2\" is not possible here; expected: %3.")},
    {"E-GTW-05",
     QT_TRANSLATE_NOOP("wording", "\"%1\" is a secret and does not belong into the settings. Put it in the keychain, or "
                                  "name an environment variable with --secret-env.")},
    {"E-GTW-06",
     QT_TRANSLATE_NOOP("wording", "The password would travel to %1 unencrypted. Use STARTTLS, SMTPS or https.")},
    {"E-GTW-07", QT_TRANSLATE_NOOP("wording", "A %2 gateway cannot send the channel %1.")},
    {"E-GTW-08", QT_TRANSLATE_NOOP("wording", "User and password belong together: the %1 is missing.")},
    {"E-GTW-09",
     QT_TRANSLATE_NOOP("wording", "The address contains a user name; its real host is %1. Write it without anything "
                                  "before an @.")},
    {"E-SMT-01",
     QT_TRANSLATE_NOOP("wording", "The mail's %1 contains a control character or line break. Remove it.")},
    {"E-SMT-02", QT_TRANSLATE_NOOP("wording", "The mail address in \"%1\" cannot be used. Correct it.")},
    {"E-SMT-03", QT_TRANSLATE_NOOP("wording", "The mail has no %1. Fill it in.")},
    {"E-APP-01", QT_TRANSLATE_NOOP("wording", "The message has no text.")},
    {"E-APP-02",
     QT_TRANSLATE_NOOP("wording", "The recipient %1 holds a “/”, which Apprise takes for the next part of an address. Correct the "
                                  "customer's address.")},
    {"E-HTG-01", QT_TRANSLATE_NOOP("wording", "The body of the request is no usable template: %1 at %2. Correct the setting body.")},
    {"E-HTG-02", QT_TRANSLATE_NOOP("wording", "Authentication \"%1\" needs the setting %2. Give it.")},
    {"E-HTG-03", QT_TRANSLATE_NOOP("wording", "Authentication \"%1\" needs {%2} in the address. Put it where the provider wants it.")},
    {"E-HTG-04",
     QT_TRANSLATE_NOOP("wording", "With a sample message the body is not JSON: %1. Write values as {{ text | json }}, without quotes "
                                  "around them.")},
    {"E-HTG-05", QT_TRANSLATE_NOOP("wording", "The message has no recipient.")},
    {"E-HTG-06", QT_TRANSLATE_NOOP("wording", "The recipient's address contains a control character. Remove it.")},
    {"E-HTG-07", QT_TRANSLATE_NOOP("wording", "The preset %1 inside this program is damaged. Install the program again.")},
    {"E-HTG-08", QT_TRANSLATE_NOOP("wording", "Asking the gateway what became of a message needs %1 among the settings.")},
    {"E-KAN-01",
     QT_TRANSLATE_NOOP("wording", "\"%1\" is no telephone number in international form (+86…). Correct it.")},
    {"E-KAN-02", QT_TRANSLATE_NOOP("wording", "The SMS has no text.")},
    {"E-KAN-03", QT_TRANSLATE_NOOP("wording", "The SMS's %1 contains a control character. Remove it.")},
    {"E-LTR-01",
     QT_TRANSLATE_NOOP("wording", "No font on this computer has the character \"%1\" (%2). Replace it or install a font.")},
    {"E-LTR-02",
     QT_TRANSLATE_NOOP("wording", "The letter would have %1 pages; at most %2 are possible. Shorten it.")},
    {"E-LTR-03",
     QT_TRANSLATE_NOOP("wording", "The address does not fit the window of the envelope : %1 lines, at most %2. Shorten "
                                  "it.")},
    {"E-LTR-04", QT_TRANSLATE_NOOP("wording", "The letter's PDF could not be made: %1.")},
    {"E-LTR-05", QT_TRANSLATE_NOOP("wording", "The letter's %1 is missing. Fill it in.")},
    {"E-SEC-01",
     QT_TRANSLATE_NOOP("wording", "\"%1\" does not name a secret. Write keychain:NAME, env:VARIABLE or credential:NAME.")},
    {"E-SEC-02", QT_TRANSLATE_NOOP("wording", "The environment variable %1 is not set or empty.")},
    {"E-SEC-03", QT_TRANSLATE_NOOP("wording", "The systemd credential %1 cannot be read: %2.")},
    {"E-SEC-04",
     QT_TRANSLATE_NOOP("wording", "The keychain has no secret \"%1\", or it is locked. Unlock it, or store the secret "
                                  "again.")},
    {"E-SEC-05",
     QT_TRANSLATE_NOOP("wording", "The keychain did not answer within %1 seconds. Unlock it, or use an environment "
                                  "variable or a systemd credential.")},
    {"E-SEC-06",
     QT_TRANSLATE_NOOP("wording", "There is no keychain here (%1). Use an environment variable or a systemd credential.")},
    {"E-SEC-07", QT_TRANSLATE_NOOP("wording", "\"%1\" cannot be written: only keychain: can.")},
    {"E-SEC-08",
     QT_TRANSLATE_NOOP("wording", "The keychain did not keep \"%1\": it is probably locked. Unlock it and store the "
                                  "secret again.")},
    {"E-SEC-09", QT_TRANSLATE_NOOP("wording", "The keychain refused: %1.")},
};

} // namespace

std::span<const CodeSentence> gatewaySentences()
{
    return gatewayTable;
}

} // namespace remindesk
