// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

namespace {

constexpr CodeSentence storeTable[] = {
    {"E-STO-90", QT_TRANSLATE_NOOP("wording", "the store was closed before it answered — try again")},
    {"E-STO-01",
     QT_TRANSLATE_NOOP("wording", "There is no folder %1 to hold the store, or the path is not a plain file. Make the "
                                  "folder, or choose another profile.")},
    {"E-STO-02",
     QT_TRANSLATE_NOOP("wording", "This file is not a Remindesk store: its beginning is empty or damaged (%1 bytes). "
                                  "It was left as it is; restore a backup or move it away.")},
    {"E-STO-03",
     QT_TRANSLATE_NOOP("wording", "The folder %1 is on a network drive, where the store can be damaged. Move the "
                                  "profile to a local disk.")},
    {"E-STO-04",
     QT_TRANSLATE_NOOP("wording", "Another program keeps the store locked (%1: %2). Close it, or try again in a moment.")},
    {"E-STO-05",
     QT_TRANSLATE_NOOP("wording", "The store cannot be opened or written (%1: %2). Check that you may write to its "
                                  "folder.")},
    {"E-STO-06",
     QT_TRANSLATE_NOOP("wording", "The store was written by a newer Remindesk: it has version %1, this program knows "
                                  "version %2. Install the newer program; the file was not touched.")},
    {"E-STO-07",
     QT_TRANSLATE_NOOP("wording", "The store is damaged (%1: %2). Nothing more is written; restore the last good "
                                  "backup.")},
    {"E-STO-08",
     QT_TRANSLATE_NOOP("wording", "The disk failed while the store was written (%1: %2). Nothing more is written until "
                                  "the program starts again; check the disk.")},
    {"E-STO-09",
     QT_TRANSLATE_NOOP("wording", "The disk is full (%1: %2). Sending pauses; free some space, it then goes on by "
                                  "itself.")},
    {"E-STO-10",
     QT_TRANSLATE_NOOP("wording", "The store could not do that (%1: %2). Try again; if it happens again, report the "
                                  "code.")},
    {"E-STO-11",
     QT_TRANSLATE_NOOP("wording", "There is no ticket with the number %1. Check the number, or sync the source first.")},
    {"E-STO-12",
     QT_TRANSLATE_NOOP("wording", "Several sources have a ticket %1: %2. Choose it from the list.")},
    {"E-STO-13",
     QT_TRANSLATE_NOOP("wording", "The ticket %1 is not in the store. Sync its source and try again.")},
    {"E-STO-14",
     QT_TRANSLATE_NOOP("wording", "This is the database of another program. Choose another file; it was not touched.")},
    {"E-STO-15",
     QT_TRANSLATE_NOOP("wording", "The store did not pass its check before the upgrade (%1). It was not upgraded; "
                                  "restore the last good backup.")},
    {"E-STO-16",
     QT_TRANSLATE_NOOP("wording", "The program's own schema files are incomplete at %1 (number %2 expected). Install "
                                  "the program again.")},
    {"E-STO-17",
     QT_TRANSLATE_NOOP("wording", "The mark of the next page, %1, is not valid. Start again from the first page.")},
    {"E-STO-18",
     QT_TRANSLATE_NOOP("wording", "A stored value cannot be read: %1 is %2. The file was changed by another program; "
                                  "restore a backup or correct the value.")},
    {"E-STO-19",
     QT_TRANSLATE_NOOP("wording", "A ticket of the source %1 has no number. Nothing of this batch was taken; correct "
                                  "the source.")},
    {"E-STO-20", QT_TRANSLATE_NOOP("wording", "A draft without an id cannot be saved.")},
    {"E-STO-21",
     QT_TRANSLATE_NOOP("wording", "This reminder is queued already. Nothing was queued twice.")},
    {"E-STO-22",
     QT_TRANSLATE_NOOP("wording", "That is not possible any more: the message is in the state \"%1\".")},
    {"E-STO-23",
     QT_TRANSLATE_NOOP("wording", "The message is being sent right now. Wait for its result.")},
    {"E-STO-24", QT_TRANSLATE_NOOP("wording", "There is no message %1.")},
    {"E-STO-25",
     QT_TRANSLATE_NOOP("wording", "The attempt %1 is not open any more: another process took the message over. Nothing "
                                  "was sent.")},
    {"E-STO-26", QT_TRANSLATE_NOOP("wording", "A reminder needs at least one message to be queued.")},
    {"E-STO-30", QT_TRANSLATE_NOOP("wording", "This customer is not there any more. Read the tickets again.")},
    {"E-STO-31", QT_TRANSLATE_NOOP("wording", "The customer's address for %1 is another one by now. Open the ticket again.")},
};

} // namespace

std::span<const CodeSentence> storeSentences()
{
    return storeTable;
}

} // namespace remindesk
