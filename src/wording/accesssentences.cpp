// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/role.h"
#include "wording/codesentence.h"
#include "wording/wording.h"

#include <QHash>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr CodeSentence accessTable[] = {
    {"E-ACC-01",
     QT_TRANSLATE_NOOP("wording", "Your role (%1) may not do this: %2. Ask somebody who may: %3.")},
    {"E-ACC-02", QT_TRANSLATE_NOOP("wording", "Nobody is signed in. Sign in first.")},
    {"E-ACC-03", QT_TRANSLATE_NOOP("wording", "The name or the password is wrong. Try again.")},
    {"E-ACC-04",
     QT_TRANSLATE_NOOP("wording", "Too many wrong passwords. Wait %1 seconds, then try again, or ask an admin to set a new "
                                  "password.")},
    {"E-ACC-05", QT_TRANSLATE_NOOP("wording", "This account is switched off. Ask an admin.")},
    {"E-ACC-06",
     QT_TRANSLATE_NOOP("wording", "There is no password. Type it on a terminal, or say where it is: --as-secret env:VAR, "
                                  "credential:NAME or keychain:PLACE; a new one is read from the input.")},
    {"E-ACC-07",
     QT_TRANSLATE_NOOP("wording", "Nobody could manage accounts any more. Make somebody else an admin first.")},
    {"E-ACC-08", QT_TRANSLATE_NOOP("wording", "There is an account %1 already. Choose another name, or change that one.")},
    {"E-ACC-09", QT_TRANSLATE_NOOP("wording", "There is no account %1. Check the name.")},
    {"E-ACC-10", QT_TRANSLATE_NOOP("wording", "The password is too short or too long. Use at least %1 characters.")},
    {"E-ACC-11",
     QT_TRANSLATE_NOOP("wording", "You asked for this yourself. Somebody else has to approve it.")},
    {"E-ACC-12", QT_TRANSLATE_NOOP("wording", "The two passwords differ. Nothing was changed; try again.")},
    {"E-ACC-13", QT_TRANSLATE_NOOP("wording", "A comment is needed. Write why.")},
    {"E-ACC-14",
     QT_TRANSLATE_NOOP("wording", "%1 cannot be an account. It needs a name without blanks or commas, and at least one role.")},
    {"E-ACC-15",
     QT_TRANSLATE_NOOP("wording", "There is not enough memory to check a password. Close other programs and try again.")},
    {"E-ACC-16",
     QT_TRANSLATE_NOOP("wording", "This does not wait for an approval any more. Somebody decided, or the question was taken "
                                  "back.")},
    {"E-ACC-17",
     QT_TRANSLATE_NOOP("wording", "%1 findings remain that nobody may let pass. Give it back with a comment.")},
    {"E-ACC-18",
     QT_TRANSLATE_NOOP("wording", "Message %1 belongs to somebody else's customer: its bytes are hidden. Use history reveal MESSAGE "
                                  "--why WORDS, if you may.")},
    {"four-eyes", QT_TRANSLATE_NOOP("wording", "waits for a second person")},
    {"approval-revoked", QT_TRANSLATE_NOOP("wording", "whoever approved it may not approve any more")},
    {"approval-returned", QT_TRANSLATE_NOOP("wording", "given back by a supervisor")},
    {"erased", QT_TRANSLATE_NOOP("wording", "the customer was erased")},
    {"E-ERA-01",
     QT_TRANSLATE_NOOP("wording", "%1 customers answer to that, and exactly one is needed. Give the customer's key in the "
                                  "source, an address, or the id.")},
    {"E-ERA-02",
     QT_TRANSLATE_NOOP("wording", "A message about ticket %1 is being sent right now. Nothing was erased; try again in a moment.")},
    {"E-ERA-03",
     QT_TRANSLATE_NOOP("wording", "It is erased, but another program still reads old pages of the store. Close the other "
                                  "programs and erase once more.")},
    {"E-ERA-04", QT_TRANSLATE_NOOP("wording", "The file %1 cannot be deleted. Nothing was erased; check who may write there.")},
    {"E-ERA-05", QT_TRANSLATE_NOOP("wording", "%1 cannot be written (%2). Choose another folder.")},
};

} // namespace

std::span<const CodeSentence> accessSentences()
{
    return accessTable;
}

QString roleWords(const QString &roleKeys)
{
    static const QHash<QString, const char *> words{
        {u"agent"_s, QT_TRANSLATE_NOOP("wording", "agent")},
        {u"supervisor"_s, QT_TRANSLATE_NOOP("wording", "supervisor")},
        {u"admin"_s, QT_TRANSLATE_NOOP("wording", "admin")},
        {u"service"_s, QT_TRANSLATE_NOOP("wording", "sending service")},
    };
    QStringList all;
    for (const QString &key : roleKeys.split(u',', Qt::SkipEmptyParts)) {
        const char *text = words.value(key, nullptr);
        all += text ? worded(text) : key;
    }
    return all.join(QCoreApplication::translate("wording", ", "));
}

QString permissionWords(const QString &permissionKey)
{
    static const QHash<QString, const char *> words{
        {u"work-tickets"_s, QT_TRANSLATE_NOOP("wording", "work on tickets")},
        {u"send"_s, QT_TRANSLATE_NOOP("wording", "send reminders")},
        {u"send-bulk"_s, QT_TRANSLATE_NOOP("wording", "send to many tickets at once")},
        {u"sync-tickets"_s, QT_TRANSLATE_NOOP("wording", "bring in tickets")},
        {u"edit-contact"_s, QT_TRANSLATE_NOOP("wording", "change how a customer is reached")},
        {u"approve"_s, QT_TRANSLATE_NOOP("wording", "approve what others want to send")},
        {u"see-all-history"_s, QT_TRANSLATE_NOOP("wording", "see what others have sent")},
        {u"reveal"_s, QT_TRANSLATE_NOOP("wording", "see personal data in the clear")},
        {u"correct"_s, QT_TRANSLATE_NOOP("wording", "correct a wrong reminder")},
        {u"export"_s, QT_TRANSLATE_NOOP("wording", "export the history")},
        {u"verify"_s, QT_TRANSLATE_NOOP("wording", "verify the history")},
        {u"see-audit"_s, QT_TRANSLATE_NOOP("wording", "read the audit log")},
        {u"edit-templates"_s, QT_TRANSLATE_NOOP("wording", "edit templates")},
        {u"publish-templates"_s, QT_TRANSLATE_NOOP("wording", "publish templates")},
        {u"edit-settings"_s, QT_TRANSLATE_NOOP("wording", "change settings")},
        {u"manage-accounts"_s, QT_TRANSLATE_NOOP("wording", "manage accounts")},
        {u"export-customer"_s, QT_TRANSLATE_NOOP("wording", "export everything about a customer")},
        {u"erase"_s, QT_TRANSLATE_NOOP("wording", "erase a customer")},
        {u"backup"_s, QT_TRANSLATE_NOOP("wording", "make backups")},
        {u"restore"_s, QT_TRANSLATE_NOOP("wording", "restore a backup")},
        {u"dispatch"_s, QT_TRANSLATE_NOOP("wording", "run the sending service")},
        {u"retain"_s, QT_TRANSLATE_NOOP("wording", "delete what is older than the retention")},
    };
    const char *text = words.value(permissionKey, nullptr);
    return text ? worded(text) : permissionKey;
}

} // namespace remindesk
