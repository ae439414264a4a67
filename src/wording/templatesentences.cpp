// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

namespace {

constexpr CodeSentence templateTable[] = {
    {"E-LIQ-01",
     QT_TRANSLATE_NOOP("wording", "“%1” is opened here and never closed: close it with “}}” or “%}”.")},
    {"E-LIQ-02",
     QT_TRANSLATE_NOOP("wording", "“%1” stands here without a beginning: remove it, or put it between {% raw %} and {% "
                                  "endraw %}.")},
    {"E-LIQ-03",
     QT_TRANSLATE_NOOP("wording", "“%1” cannot stand here: remove it, or put the text in quotation marks.")},
    {"E-LIQ-04", QT_TRANSLATE_NOOP("wording", "“%1” is expected here, not “%2”.")},
    {"E-LIQ-05", QT_TRANSLATE_NOOP("wording", "There is no tag “%1”: check its spelling.")},
    {"E-LIQ-06",
     QT_TRANSLATE_NOOP("wording", "The block “%1” that begins here is never closed: add “end%1”.")},
    {"E-LIQ-07",
     QT_TRANSLATE_NOOP("wording", "“%1” has no place inside “%2”: remove it, or close “%2” first.")},
    {"E-LIQ-08", QT_TRANSLATE_NOOP("wording", "The tag “%1” is not written rightly: write “%2”.")},
    {"E-LIQ-09", QT_TRANSLATE_NOOP("wording", "There is nothing between “{{” and “}}”: name a value.")},
    {"E-LIQ-10", QT_TRANSLATE_NOOP("wording", "There is no filter “%1”: check its spelling.")},
    {"E-LIQ-11",
     QT_TRANSLATE_NOOP("wording", "The filter “%1” has %2 values after it; it takes %3 to %4.")},
    {"E-LIQ-13", QT_TRANSLATE_NOOP("wording", "Every line of this comment must begin with “#”.")},
    {"E-LIQ-20", QT_TRANSLATE_NOOP("wording", "There is no part “%1”: create it, or correct the name.")},
    {"E-LIQ-21",
     QT_TRANSLATE_NOOP("wording", "“include” cannot be used inside a part that is rendered: use “render”.")},
    {"E-LIQ-22",
     QT_TRANSLATE_NOOP("wording", "The name of the part to include is not a text: write it in quotation marks.")},
    {"E-LIQ-30",
     QT_TRANSLATE_NOOP("wording", "Nothing is known as “%1”: correct the name, or give a “default”.")},
    {"E-LIQ-31", QT_TRANSLATE_NOOP("wording", "“%1” is empty: fill it in, or give a “default”.")},
    {"E-LIQ-32",
     QT_TRANSLATE_NOOP("wording", "The filter “%1” cannot work with a value of the kind “%2”.")},
    {"E-LIQ-33", QT_TRANSLATE_NOOP("wording", "A number is divided by zero here: check the divisor.")},
    {"E-LIQ-34", QT_TRANSLATE_NOOP("wording", "A number is too large to calculate with.")},
    {"E-LIQ-35",
     QT_TRANSLATE_NOOP("wording", "A value of the kind “%1” cannot be compared with one of the kind “%2”.")},
    {"E-LIQ-36", QT_TRANSLATE_NOOP("wording", "The items have no property “%1”: check the name.")},
    {"E-LIQ-37", QT_TRANSLATE_NOOP("wording", "A whole number is needed here.")},
    {"E-LIQ-38",
     QT_TRANSLATE_NOOP("wording", "The filter “%1” was given a text that is not encoded that way.")},
    {"E-LIQ-39",
     QT_TRANSLATE_NOOP("wording", "There is no time zone “%1”: use a name such as Asia/Shanghai.")},
    {"E-LIQ-40", QT_TRANSLATE_NOOP("wording", "The template is larger than %1 bytes: split it.")},
    {"E-LIQ-41",
     QT_TRANSLATE_NOOP("wording", "The template takes more than %1 steps: shorten its loops.")},
    {"E-LIQ-42", QT_TRANSLATE_NOOP("wording", "The text becomes larger than %1 bytes: shorten it.")},
    {"E-LIQ-43",
     QT_TRANSLATE_NOOP("wording", "The values made while rendering become larger than %1: shorten the texts and lists.")},
    {"E-LIQ-44",
     QT_TRANSLATE_NOOP("wording", "Tags, brackets or parts stand inside each other more than %1 deep: simplify.")},
    {"E-LIQ-45",
     QT_TRANSLATE_NOOP("wording", "Rendering took longer than %1 ms and was stopped: simplify the template.")},
    {"E-LIQ-46",
     QT_TRANSLATE_NOOP("wording", "The template is made of more than %1 pieces (texts, tags and the words in them): split it.")},
    {"E-LIQ-60", QT_TRANSLATE_NOOP("wording", "This is no JSON: %1 (byte %2).")},
    {"E-TPL-01",
     QT_TRANSLATE_NOOP("wording", "This text stands before the first part: %1. Begin the file with a line such as \"--- "
                                  "text\".")},
    {"E-TPL-02",
     QT_TRANSLATE_NOOP("wording", "\"%1\" is no name of a part. Write \"--- \" and then small letters, digits or \"_\", such "
                                  "as \"--- subject\".")},
    {"E-TPL-03", QT_TRANSLATE_NOOP("wording", "The part \"%1\" is there twice. Keep one of them.")},
    {"E-TPL-04",
     QT_TRANSLATE_NOOP("wording", "The template file has no part. Begin it with a line such as \"--- text\".")},
    {"E-TPL-05",
     QT_TRANSLATE_NOOP("wording", "A template for %2 has no part named \"%1\". Its parts are: %3.")},
    {"E-TPL-06", QT_TRANSLATE_NOOP("wording", "The part \"%1\" is missing. A template for %2 needs: %3.")},
    {"E-TPL-07", QT_TRANSLATE_NOOP("wording", "The part \"%1\" is empty. Write its text.")},
    {"E-TPL-08",
     QT_TRANSLATE_NOOP("wording", "There are two published templates %1 with version %2. Give one of them a new "
                                  "version.")},
    {"E-TPL-11",
     QT_TRANSLATE_NOOP("wording", "The WeChat template has no field. Add one, such as \"--- thing1\".")},
    {"E-TPL-12",
     QT_TRANSLATE_NOOP("wording", "There is no variable \"%1\". Check its spelling against the list of variables.")},
    {"E-TPL-13",
     QT_TRANSLATE_NOOP("wording", "There is no shared text \"%1\" in this language. Add it or correct the name.")},
    {"E-TPL-14",
     QT_TRANSLATE_NOOP("wording", "The scenario %2 has no detail \"%1\". It has: %3.")},
    {"E-TPL-20",
     QT_TRANSLATE_NOOP("wording", "The filter \"%1\" needs %2 and got \"%3\". Use it on another variable.")},
    {"E-TPL-31",
     QT_TRANSLATE_NOOP("wording", "%1 of %2 trial tickets cannot be rendered, the first: %3 (%4). Correct the text; nothing "
                                  "was published.")},
    {"E-TPL-32", QT_TRANSLATE_NOOP("wording", "Say in a few words why this version is published.")},
    {"E-TPL-33",
     QT_TRANSLATE_NOOP("wording", "This advertises (%1) in a message that is no advertising. Take it out, or let somebody "
                                  "other than its author publish it.")},
    {"E-TPL-34",
     QT_TRANSLATE_NOOP("wording", "Version %2 of %1 was published while you were writing over version %3. Look at the "
                                  "differences, then publish again.")},
    {"E-TPL-35", QT_TRANSLATE_NOOP("wording", "Nothing differs from version %1, which is published already.")},
    {"E-TPL-36", QT_TRANSLATE_NOOP("wording", "There is no template \"%1\". Write SCENARIO/LOCALE/CHANNEL, such as "
                                              "progress/en/sms.")},
    {"E-TPL-37", QT_TRANSLATE_NOOP("wording", "%1 has no version %2.")},
    {"E-TPL-38", QT_TRANSLATE_NOOP("wording", "The file could not be written: %1.")},
    {"E-TPL-41",
     QT_TRANSLATE_NOOP("wording", "Somebody published another text or shared piece while %1 was being checked. Open it again "
                                  "and publish it once more.")},
    {"E-TPL-42",
     QT_TRANSLATE_NOOP("wording", "With this piece %1 cannot be written for %2 of %3 trial tickets, the first: %4 (%5). Correct "
                                  "the piece; nothing was published.")},
    {"E-TPL-43", QT_TRANSLATE_NOOP("wording", "There is no shared piece \"%1\". Write LOCALE/NAME, such as en/contact.")},
};

} // namespace

std::span<const CodeSentence> templateSentences()
{
    return templateTable;
}

} // namespace remindesk
