// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

namespace {

constexpr CodeSentence upkeepTable[] = {
    {"E-STO-27",
     QT_TRANSLATE_NOOP("wording", "The store is damaged and only read (%1). Nothing is sent or changed; restore the last "
                                  "good backup (remindeskctl restore) or save what can be read (remindeskctl repair).")},
    {"E-STO-28",
     QT_TRANSLATE_NOOP("wording", "Nothing is sent: %1")},
    {"E-STO-29",
     QT_TRANSLATE_NOOP("wording", "The work was broken off before it was done. Begin again.")},
    {"E-BAK-01",
     QT_TRANSLATE_NOOP("wording", "There is a file %1 already. Choose another name; backups are never written over.")},
    {"E-BAK-02",
     QT_TRANSLATE_NOOP("wording", "The new copy did not pass its check (%1) and was thrown away. Check the disk, and the "
                                  "store with remindeskctl doctor.")},
    {"E-BAK-03",
     QT_TRANSLATE_NOOP("wording", "This file is no backup of Remindesk. Choose another one.")},
    {"E-BAK-04",
     QT_TRANSLATE_NOOP("wording", "This backup is damaged (%1). It was not used; choose another one.")},
    {"E-BAK-05",
     QT_TRANSLATE_NOOP("wording", "Nothing of a store can be found in %1. Restore a backup.")},
    {"E-BAK-06",
     QT_TRANSLATE_NOOP("wording", "There is no such file. Check its name.")},
    {"E-BAK-07",
     QT_TRANSLATE_NOOP("wording", "The history was changed at line %1: what is written there is not what was written "
                                  "then. Find out who did it; remindeskctl history verify says more.")},
    {"E-LCK-01",
     QT_TRANSLATE_NOOP("wording", "The workspace is open in process %1. Close it first.")},
    {"E-ANC-01",
     QT_TRANSLATE_NOOP("wording", "The anchor file cannot be read or written (%1). Check its place and who may write there.")},
    {"E-ANC-02",
     QT_TRANSLATE_NOOP("wording", "Line %1 of the anchor file was changed, or was made with another key. Compare it with a "
                                  "copy of yours.")},
    {"E-ANC-03",
     QT_TRANSLATE_NOOP("wording", "This anchor file belongs to another workspace. Choose another one.")},
    {"E-ANC-04",
     QT_TRANSLATE_NOOP("wording", "There is no mail gateway that the anchor could be mailed with. Set one up.")},
    {"E-ANC-05",
     QT_TRANSLATE_NOOP("wording", "The mail with the anchor was not accepted (%1). It is tried again within the hour.")},
    {"E-ANC-06",
     QT_TRANSLATE_NOOP("wording", "There is no line of an anchor in it. Give the anchor file, or the text of a mail with the "
                                  "subject Remindesk anchor.")},
    {"E-HKY-01",
     QT_TRANSLATE_NOOP("wording", "This is no key of a history: it needs at least 16 characters without a space. Put another "
                                  "one there.")},
    {"E-HKY-02",
     QT_TRANSLATE_NOOP("wording", "The key of the history lies where the setting history.secret says (%1). Put another one "
                                  "there, or clear the setting to use the keychain.")},
    {"E-HLD-01",
     QT_TRANSLATE_NOOP("wording", "%1 messages could not be canceled, so nothing was let go. Look again: another program may "
                                  "have changed them.")},
    {"stop.copied",
     QT_TRANSLATE_NOOP("wording", "This workspace was copied or brought to another machine, and the original may still "
                                  "send. Nothing is sent here until you let it go on.")},
    {"stop.restored",
     QT_TRANSLATE_NOOP("wording", "This workspace was put back from a backup of %1, and what was sent since is not in it. "
                                  "Nothing is sent until you let it go on.")},
    {"stop.shortened",
     QT_TRANSLATE_NOOP("wording", "The store lacks the last %1 lines of its history: an older file took its place. Nothing "
                                  "is sent until you let it go on.")},
    {"stop.differs",
     QT_TRANSLATE_NOOP("wording", "The store's history is not the one it was: another file took its place. Nothing is sent "
                                  "until you let it go on.")},
    {"stop.repaired",
     QT_TRANSLATE_NOOP("wording", "This workspace was saved from a damaged store and may lack what was sent. Nothing is "
                                  "sent until you let it go on.")},
    {"stop.clock",
     QT_TRANSLATE_NOOP("wording", "The clock jumped by %1 seconds or cannot be right. Check it; nothing is sent until you "
                                  "let it go on.")},
    {"store.damaged",
     QT_TRANSLATE_NOOP("wording", "The store is damaged and only read: nothing is sent or changed. Restore the last good "
                                  "backup (remindeskctl restore) or save what can be read (remindeskctl repair).")},
    {"backup.failed",
     QT_TRANSLATE_NOOP("wording", "The last backup failed: %1")},
    {"backup.old",
     QT_TRANSLATE_NOOP("wording", "The last good backup is %1 days old.")},
    {"anchor.failed",
     QT_TRANSLATE_NOOP("wording", "The anchor of the history could not be written: %1")},
    {"history.keyless",
     QT_TRANSLATE_NOOP("wording", "The key of the history could not be read, so new lines are chained without it: %1")},
};

} // namespace

std::span<const CodeSentence> upkeepSentences()
{
    return upkeepTable;
}

} // namespace remindesk
