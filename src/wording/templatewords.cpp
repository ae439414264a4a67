// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/templatewords.h"

#include "wording/codesentence.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr CodeSentence variables[] = {
    {"customer.greeting", QT_TRANSLATE_NOOP("wording", "name and salutation, in the order of the language")},
    {"customer.name", QT_TRANSLATE_NOOP("wording", "customer's name")},
    {"customer.salutation", QT_TRANSLATE_NOOP("wording", "salutation")},
    {"ticket.number", QT_TRANSLATE_NOOP("wording", "ticket number")},
    {"ticket.subject", QT_TRANSLATE_NOOP("wording", "ticket subject")},
    {"ticket.product", QT_TRANSLATE_NOOP("wording", "product or service")},
    {"ticket.stage", QT_TRANSLATE_NOOP("wording", "stage, as a word")},
    {"goal", QT_TRANSLATE_NOOP("wording", "what the reminder is for")},
    {"action", QT_TRANSLATE_NOOP("wording", "what the customer should do")},
    {"next_step", QT_TRANSLATE_NOOP("wording", "what we do next")},
    {"completion", QT_TRANSLATE_NOOP("wording", "when it is done")},
    {"expected", QT_TRANSLATE_NOOP("wording", "how to answer, as a word")},
    {"priority", QT_TRANSLATE_NOOP("wording", "priority, as a key")},
    {"items", QT_TRANSLATE_NOOP("wording", "needed items, each with name and received")},
    {"missing_items", QT_TRANSLATE_NOOP("wording", "names of items still missing, a list")},
    {"received_items", QT_TRANSLATE_NOOP("wording", "names of items already here, a list")},
    {"deadline", QT_TRANSLATE_NOOP("wording", "deadline; write it through “when”")},
    {"now", QT_TRANSLATE_NOOP("wording", "time of sending; write it through “when”")},
    {"zone_name", QT_TRANSLATE_NOOP("wording", "the customer's time zone as people say it")},
    {"contact.name", QT_TRANSLATE_NOOP("wording", "whom to ask")},
    {"contact.reach", QT_TRANSLATE_NOOP("wording", "number or link of whom to ask")},
    {"owner.name", QT_TRANSLATE_NOOP("wording", "who does the next step (R)")},
    {"accountable.name", QT_TRANSLATE_NOOP("wording", "who steps in when it is late (A)")},
    {"evidence.summary", QT_TRANSLATE_NOOP("wording", "the last contact in one line")},
    {"company.name", QT_TRANSLATE_NOOP("wording", "our name")},
    {"company.signature", QT_TRANSLATE_NOOP("wording", "our SMS signature")},
    {"company.hotline", QT_TRANSLATE_NOOP("wording", "our hotline")},
    {"company.site", QT_TRANSLATE_NOOP("wording", "our web site")},
    {"company.address", QT_TRANSLATE_NOOP("wording", "our postal address")},
    {"company.unsubscribe", QT_TRANSLATE_NOOP("wording", "how to unsubscribe")},
};

constexpr CodeSentence filters[] = {
    {"when", QT_TRANSLATE_NOOP("wording", "a time in the customer's zone; \"long\", \"date\", \"time\" …")},
    {"money", QT_TRANSLATE_NOOP("wording", "an amount with its currency")},
    {"join_list", QT_TRANSLATE_NOOP("wording", "a list as words: A, B and C")},
    {"digits", QT_TRANSLATE_NOOP("wording", "letters and digits one by one, for a voice")},
    {"spell_phone", QT_TRANSLATE_NOOP("wording", "a telephone number in groups, for a voice")},
    {"safe", QT_TRANSLATE_NOOP("wording", "not escaped in HTML: for markup of your own only")},
    {"append", QT_TRANSLATE_NOOP("wording", "with a text after it")},
    {"prepend", QT_TRANSLATE_NOOP("wording", "with a text before it")},
    {"truncate", QT_TRANSLATE_NOOP("wording", "cut to a number of characters")},
    {"default", QT_TRANSLATE_NOOP("wording", "another value where it is empty")},
    {"upcase", QT_TRANSLATE_NOOP("wording", "in capitals")},
    {"downcase", QT_TRANSLATE_NOOP("wording", "in small letters")},
    {"capitalize", QT_TRANSLATE_NOOP("wording", "with a capital at the beginning")},
    {"replace", QT_TRANSLATE_NOOP("wording", "one text for another, everywhere")},
    {"remove", QT_TRANSLATE_NOOP("wording", "without a text")},
    {"strip", QT_TRANSLATE_NOOP("wording", "without spaces at both ends")},
    {"size", QT_TRANSLATE_NOOP("wording", "how many characters or items")},
    {"first", QT_TRANSLATE_NOOP("wording", "the first item")},
    {"last", QT_TRANSLATE_NOOP("wording", "the last item")},
    {"join", QT_TRANSLATE_NOOP("wording", "a list with a text between its items")},
    {"split", QT_TRANSLATE_NOOP("wording", "a list, cut where a text stands")},
    {"escape", QT_TRANSLATE_NOOP("wording", "escaped for HTML")},
    {"date", QT_TRANSLATE_NOOP("wording", "a time by a pattern of your own; “when” suits every language")},
    {"plus", QT_TRANSLATE_NOOP("wording", "added")},
    {"minus", QT_TRANSLATE_NOOP("wording", "taken away")},
    {"times", QT_TRANSLATE_NOOP("wording", "multiplied")},
    {"divided_by", QT_TRANSLATE_NOOP("wording", "divided")},
};

constexpr CodeSentence trials[] = {
    {"usual", QT_TRANSLATE_NOOP("wording", "ordinary ticket")},
    {"longest", QT_TRANSLATE_NOOP("wording", "longest names")},
    {"sparse", QT_TRANSLATE_NOOP("wording", "nothing optional")},
    {"arabic", QT_TRANSLATE_NOOP("wording", "Arabic")},
    {"emoji", QT_TRANSLATE_NOOP("wording", "emoji")},
    {"hostile", QT_TRANSLATE_NOOP("wording", "hostile values")},
};

template<size_t n>
QString meaningIn(const CodeSentence (&table)[n], const QString &key)
{
    for (const CodeSentence &entry : table) {
        if (key == QLatin1StringView(entry.code))
            return QCoreApplication::translate("wording", entry.text);
    }
    return {};
}

} // namespace

QString variableMeaning(const QString &variable, const Scenario *scenario, const QString &locale)
{
    if (scenario && variable.startsWith("details."_L1)) {
        for (const DetailField &field : scenario->details) {
            if (variable.mid(8) == field.key)
                return field.label.in(locale);
        }
    }
    return meaningIn(variables, variable);
}

QString filterMeaning(const QString &filter)
{
    return meaningIn(filters, filter);
}

QString trialWords(const QString &key)
{
    const QString words = meaningIn(trials, key);
    return words.isEmpty() ? key : words;
}

} // namespace remindesk
