// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

namespace {

constexpr CodeSentence sourceTable[] = {
    {"E-IMP-01",
     QT_TRANSLATE_NOOP("wording", "The file %1 cannot be opened: %2. Check its name and your right to read it.")},
    {"E-IMP-02",
     QT_TRANSLATE_NOOP("wording", "%1 is not a regular file. Give the name of a CSV or JSON file.")},
    {"E-IMP-03", QT_TRANSLATE_NOOP("wording", "%1 is larger than %2 MB. Split it into smaller files.")},
    {"E-IMP-04",
     QT_TRANSLATE_NOOP("wording", "The file has no data rows. Export it again with at least one ticket.")},
    {"E-IMP-05",
     QT_TRANSLATE_NOOP("wording", "%1 changed while it was being read. Wait until it is complete, then import it again.")},
    {"E-IMP-06",
     QT_TRANSLATE_NOOP("wording", "The encoding of the file cannot be told for sure. Say it with --encoding: utf-8, "
                                  "gb18030, utf-16 or latin1.")},
    {"E-IMP-07",
     QT_TRANSLATE_NOOP("wording", "The encoding “%1” is not known. Use utf-8, gb18030, utf-16, latin1 or auto.")},
    {"E-IMP-08",
     QT_TRANSLATE_NOOP("wording", "This row is not valid %1. Save the file in one encoding, or name the right one with "
                                  "--encoding.")},
    {"E-IMP-10",
     QT_TRANSLATE_NOOP("wording", "This row is longer than %1 bytes. Shorten it, or look for a missing line end.")},
    {"E-IMP-11",
     QT_TRANSLATE_NOOP("wording", "The file has %1 columns; %2 are allowed. Remove those that are not needed.")},
    {"E-IMP-12",
     QT_TRANSLATE_NOOP("wording", "These columns are missing: %1. Add them, or map other columns to them.")},
    {"E-IMP-13",
     QT_TRANSLATE_NOOP("wording", "The quote opened at row %1 is not closed. Nothing was imported; close the quote and "
                                  "try again.")},
    {"E-IMP-14",
     QT_TRANSLATE_NOOP("wording", "This row has %1 values, the header has %2. Check it for a missing or an extra "
                                  "separator.")},
    {"E-IMP-15",
     QT_TRANSLATE_NOOP("wording", "There is text after the closing quote of value %1. Double the quotes inside a value.")},
    {"E-IMP-16", QT_TRANSLATE_NOOP("wording", "Two columns are named “%1”. Rename one of them.")},
    {"E-IMP-17", QT_TRANSLATE_NOOP("wording", "Two columns are mapped to the field “%1”. Map only one.")},
    {"E-IMP-18",
     QT_TRANSLATE_NOOP("wording", "There is no column “%1” in the file, though it is mapped. Check the mapping.")},
    {"E-IMP-20",
     QT_TRANSLATE_NOOP("wording", "The file is not valid JSON (near object %1). Nothing was imported; mend it and try "
                                  "again.")},
    {"E-IMP-21", QT_TRANSLATE_NOOP("wording", "Object %1 is too deeply nested. Export plain values.")},
    {"E-IMP-22",
     QT_TRANSLATE_NOOP("wording", "Entry %1 is not a JSON object. Each ticket must be an object.")},
    {"E-IMP-23",
     QT_TRANSLATE_NOOP("wording", "The value of “%1” is an object or a nested list. Only text, numbers, yes/no and "
                                  "plain lists are taken.")},
    {"E-IMP-24", QT_TRANSLATE_NOOP("wording", "“%1” stands twice in one object. Keep one of the two.")},
    {"E-IMP-25", QT_TRANSLATE_NOOP("wording", "%1 is half a character. Write the whole one.")},
    {"E-IMP-30", QT_TRANSLATE_NOOP("wording", "“%1” is empty, but every ticket needs it. Fill it in.")},
    {"E-IMP-31",
     QT_TRANSLATE_NOOP("wording", "“%1” was turned into a scientific number by a spreadsheet; its digits are lost. "
                                  "Export the column as text.")},
    {"E-IMP-32",
     QT_TRANSLATE_NOOP("wording", "Ticket %1 is already in row %2. Keep one of the two rows.")},
    {"E-IMP-33",
     QT_TRANSLATE_NOOP("wording", "The status “%1” is not known. Known are: %2. Map it to a stage, or use one of these.")},
    {"E-IMP-34",
     QT_TRANSLATE_NOOP("wording", "The owner “%1” is not known or disabled. Map the name to a colleague.")},
    {"E-IMP-35",
     QT_TRANSLATE_NOOP("wording", "The priority “%1” is not known. Use urgent, high, normal or low.")},
    {"E-IMP-36", QT_TRANSLATE_NOOP("wording", "“%1” is not a language. Write for example zh-CN or en.")},
    {"E-IMP-37", QT_TRANSLATE_NOOP("wording", "The value is longer than %1 characters. Shorten it.")},
    {"E-IMP-38",
     QT_TRANSLATE_NOOP("wording", "The ticket number “%1” contains control characters. Remove them.")},
    {"E-IMP-39",
     QT_TRANSLATE_NOOP("wording", "“%1” are no quiet hours. Write for example 22:00-08:00, or none.")},
    {"E-IMP-40",
     QT_TRANSLATE_NOOP("wording", "“%1” does not exist in %2, as the clocks go forward then; it was read as %3.")},
    {"E-IMP-41",
     QT_TRANSLATE_NOOP("wording", "“%1” comes twice in %2, as the clocks go back then; the first was taken: %3.")},
    {"E-IMP-42", QT_TRANSLATE_NOOP("wording", "The row contained NUL characters; they are shown as ␀.")},
    {"E-IMP-50",
     QT_TRANSLATE_NOOP("wording", "The rejected rows cannot be written to %1: %2. Choose another folder or free some "
                                  "space.")},
    {"E-NET-01",
     QT_TRANSLATE_NOOP("wording", "The host %1 is not known. Check the address and the network.")},
    {"E-NET-02",
     QT_TRANSLATE_NOOP("wording", "%1 refused the connection. Check the port, and whether the server is running.")},
    {"E-NET-03", QT_TRANSLATE_NOOP("wording", "%1 took too long to answer. Try again later.")},
    {"E-NET-04", QT_TRANSLATE_NOOP("wording", "%1 stopped answering. Check the network and try again.")},
    {"E-NET-05", QT_TRANSLATE_NOOP("wording", "The connection to %1 broke off (%2). Try again.")},
    {"E-NET-06",
     QT_TRANSLATE_NOOP("wording", "No secure connection to %1: %2. Check the server's certificate.")},
    {"E-NET-07",
     QT_TRANSLATE_NOOP("wording", "The answer of %1 is too long and was cut off. Ask the server's administrator.")},
    {"E-NET-08", QT_TRANSLATE_NOOP("wording", "%1 cannot be reached: %2. Check the network.")},
    {"E-RTR-01",
     QT_TRANSLATE_NOOP("wording", "%1 does not accept the token. Make a new one in Request Tracker (Settings > Auth "
                                  "Tokens) and store it.")},
    {"E-RTR-02",
     QT_TRANSLATE_NOOP("wording", "%1 sends us to another page, usually its login. Check the address, and whether the "
                                  "token is valid.")},
    {"E-RTR-03",
     QT_TRANSLATE_NOOP("wording", "%1 does not allow this to the token's user. Ask for the right in Request Tracker.")},
    {"E-RTR-04",
     QT_TRANSLATE_NOOP("wording", "Request Tracker has no such ticket, or the token may not see it. Check the number.")},
    {"E-RTR-05",
     QT_TRANSLATE_NOOP("wording", "Request Tracker refused the request: %1. Check the settings of the source.")},
    {"E-RTR-06",
     QT_TRANSLATE_NOOP("wording", "%1 has trouble of its own (status %2). Try again later; if it stays, tell its "
                                  "administrator.")},
    {"E-RTR-07",
     QT_TRANSLATE_NOOP("wording", "%1 answers with a web page instead of data. Check the address; a proxy or login "
                                  "page may stand in between.")},
    {"E-RTR-08", QT_TRANSLATE_NOOP("wording", "The answer of %1 is cut off or damaged. Try again.")},
    {"E-RTR-09",
     QT_TRANSLATE_NOOP("wording", "The answer of %1 lacks what Request Tracker 5 always sends. Check the address and "
                                  "the version.")},
    {"E-RTR-10",
     QT_TRANSLATE_NOOP("wording", "The server does not keep to the order of changes; the sync was stopped. Tell the "
                                  "administrator of Request Tracker.")},
    {"E-RTR-11",
     QT_TRANSLATE_NOOP("wording", "The note was sent, but is not on ticket %1. Check the ticket before writing it "
                                  "again.")},
    {"E-RTR-12",
     QT_TRANSLATE_NOOP("wording", "%1 is not Request Tracker 5 (version “%2”). Check the address.")},
    {"E-RTR-13",
     QT_TRANSLATE_NOOP("wording", "The place where the sync should go on is damaged: %1. Start the sync from the "
                                  "beginning.")},
    {"E-RTR-14", QT_TRANSLATE_NOOP("wording", "Ticket %1 was merged into %2. Use that one.")},
    {"E-RTR-15",
     QT_TRANSLATE_NOOP("wording", "The queue “%1” does not exist, or the token may not see it. Check its name.")},
    {"E-SRC-01", QT_TRANSLATE_NOOP("wording", "The setting %1 is missing. Add it with --set %1=…")},
    {"E-SRC-02", QT_TRANSLATE_NOOP("wording", "The setting %1 is not known. Check its spelling.")},
    {"E-SRC-03", QT_TRANSLATE_NOOP("wording", "“%2” is not allowed for %1. Allowed: %3.")},
    {"E-SRC-04",
     QT_TRANSLATE_NOOP("wording", "The setting %1 is no usable address: %2. Write https://host/, without a user name "
                                  "or query.")},
    {"E-SRC-05",
     QT_TRANSLATE_NOOP("wording", "The token would go to %1 unencrypted. Use https, or allow it with allow-plain=yes.")},
    {"E-SRC-06",
     QT_TRANSLATE_NOOP("wording", "There is no usable token. Store one with --set-secret, without blanks or line ends.")},
    {"E-SRC-07",
     QT_TRANSLATE_NOOP("wording", "The kind “%1” of ticket source is not known. Known are: %2.")},
    {"E-SRC-08",
     QT_TRANSLATE_NOOP("wording", "The tickets of this source come from files; there is no server to ask. Import the "
                                  "file again.")},
    {"E-RTR-16",
     QT_TRANSLATE_NOOP("wording", "%1 does not read times in the zone %2: changes would be missed. Set rt-zone to the "
                                  "time zone of the token's user in Request Tracker.")},
};

} // namespace

std::span<const CodeSentence> sourceSentences()
{
    return sourceTable;
}

} // namespace remindesk
