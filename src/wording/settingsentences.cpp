// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

namespace {

constexpr CodeSentence settingTable[] = {
    {"E-SET-01", QT_TRANSLATE_NOOP("wording", "The setting %1 is missing. Give it.")},
    {"E-SET-02", QT_TRANSLATE_NOOP("wording", "There is no setting \"%1\". Check how it is written.")},
    {"E-SET-03", QT_TRANSLATE_NOOP("wording", "Setting %1: \"%2\" is not possible here; expected: %3.")},
    {"E-SET-04",
     QT_TRANSLATE_NOOP("wording", "\"%1\" cannot be a name. Take at most 40 letters, digits, dots, dashes and underscores.")},
    {"E-SET-05", QT_TRANSLATE_NOOP("wording", "There is no gateway \"%1\". Read the list again.")},
    {"E-SET-06", QT_TRANSLATE_NOOP("wording", "The name \"%1\" is taken. Choose another one.")},
    {"E-SET-07", QT_TRANSLATE_NOOP("wording", "There is no ticket source \"%1\". Read the list again.")},
    {"E-SET-08",
     QT_TRANSLATE_NOOP("wording", "%2 message(s) wait that only the gateway %1 may send. Decide on them in the outbox first, or "
                                  "switch the gateway off.")},
    {"E-SET-09",
     QT_TRANSLATE_NOOP("wording", "%1 ticket(s) were read, %2 row(s) could not be. They are in %3 with the reason beside each; "
                                  "mend them and read that file.")},
    {"E-SET-10", QT_TRANSLATE_NOOP("wording", "%1 is no file of settings (%2). Choose one that was exported here.")},
    {"E-SET-11", QT_TRANSLATE_NOOP("wording", "The file %1 cannot be read or written: %2.")},
    {"E-SET-12", QT_TRANSLATE_NOOP("wording", "A person needs a key and a name.")},
    {"E-SET-14", QT_TRANSLATE_NOOP("wording", "The secret of %1 is no reference. Write keychain:NAME, env:NAME or credential:NAME; a "
                                              "password never stands among the settings.")},
    {"E-SET-13",
     QT_TRANSLATE_NOOP("wording", "The settings were changed since the differences were shown. Look at them again.")},
    {"E-SET-15",
     QT_TRANSLATE_NOOP("wording", "No template is written in \"%1\", so messages would go out in another language. Choose one of these: %2; "
                                  "or publish templates in that language first.")},
};

} // namespace

std::span<const CodeSentence> settingSentences()
{
    return settingTable;
}

} // namespace remindesk
