// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/validator.h"

#include "form/fieldkeys.h"

#include <QHash>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultMaxLength = 500;

qsizetype lengthOf(const QString &text)
{
    return text.toUcs4().size();
}

} // namespace

bool isBlank(const QString &text)
{
    // What exports and forms leave behind where nothing was known.
    static const QStringList placeholders{
        u"n/a"_s,  u"na"_s,   u"n.a."_s, u"null"_s, u"nil"_s,  u"none"_s, u"undefined"_s, u"nan"_s,
        u"tbd"_s,  u"todo"_s, u"xxx"_s,  u"无"_s,   u"暂无"_s, u"待定"_s, u"空"_s,        u"未知"_s,
        u"(null)"_s, u"unknown"_s, u"[blank]"_s, u"(blank)"_s, u"待补充"_s, u"没有"_s};
    const QString plain = text.trimmed().toLower();
    return placeholders.contains(plain)
           || std::none_of(plain.begin(), plain.end(), [](QChar c) {
                  return c.isLetterOrNumber() || c.isSurrogate();
              });
}

QString controlIn(const QString &text)
{
    for (const QChar c : text) {
        const bool isBidi = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
        const bool isBreak = c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (c.category() == QChar::Other_Control || isBidi || isBreak)
            return u"U+%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0')).toUpper();
    }
    return {};
}

bool Validator::isRequired(const QString &key) const
{
    static const QStringList contract{u"goal"_s,        u"customer_action"_s, u"next_step"_s,
                                      u"responsible"_s, u"accountable"_s,     u"contact"_s,
                                      u"evidence"_s,    u"completion"_s};
    static const QStringList always{u"responsible"_s, u"accountable"_s, u"contact"_s,
                                    u"customer_action"_s};
    const FieldRule *rule = context.schema->field(key);
    if (!rule || always.contains(key))
        return contract.contains(key);
    return rule->isRequired || scenario.required.contains(key);
}

bool Validator::checkText(const QString &key, const QString &text, bool isNeeded)
{
    if (isNeeded && isBlank(text)) {
        block(u"field.missing"_s, key, {key});
        return false;
    }
    if (const QString control = controlIn(text); !control.isEmpty()) {
        block(u"field.control"_s, key, {key, control});
        return false;
    }
    const FieldRule *rule = context.schema->field(key);
    const int limit = rule ? rule->maxLength : defaultMaxLength;
    if (const qsizetype length = lengthOf(text); length > limit) {
        block(u"field.too-long"_s, key, {key, QString::number(length), QString::number(limit)});
        return false;
    }
    return true;
}

void Validator::checkTexts()
{
    const QList<std::pair<QString, QString *>> texts{{u"goal"_s, &draft.goal},
                                                     {u"customer_action"_s, &draft.customerAction},
                                                     {u"next_step"_s, &draft.nextStep},
                                                     {u"completion"_s, &draft.completion}};
    for (const auto &[key, text] : texts) {
        *text = text->trimmed();
        checkText(key, *text, isRequired(key));
    }
    checkText(u"author"_s, draft.author, false);
}

void Validator::checkItems()
{
    constexpr qsizetype mostItems = 100;
    if (draft.items.size() > mostItems) {
        block(u"items.too-many"_s, u"items"_s, {QString::number(draft.items.size()), QString::number(mostItems)});
        return;
    }
    QStringList names;
    QStringList repeated;
    for (NeededItem &item : draft.items) {
        item.name = item.name.trimmed();
        if (!checkText(u"items"_s, item.name, false))
            continue;
        if (isBlank(item.name))
            block(u"items.unnamed"_s, u"items"_s);
        else if (names.contains(item.name, Qt::CaseInsensitive) && !repeated.contains(item.name, Qt::CaseInsensitive)) {
            warn(u"items.repeated"_s, u"items"_s, {shown(item.name)});
            repeated.append(item.name);
        }
        names.append(item.name);
    }
    const bool isNeeded = scenario.needsItems
                          || (context.schema->field(u"items"_s)
                              && context.schema->field(u"items"_s)->isRequired
                              && scenario.expected == ExpectedResponse::File);
    if (draft.items.isEmpty()) {
        if (isNeeded)
            block(u"items.missing"_s, u"items"_s);
        return;
    }
    const bool isAllThere = std::all_of(draft.items.begin(), draft.items.end(),
                                        [](const NeededItem &item) { return item.isReceived; });
    if (isAllThere && isNeeded)
        block(u"items.all-received"_s, u"items"_s);
}

void Validator::checkEvidence()
{
    Evidence &evidence = draft.evidence;
    evidence.link = evidence.link.trimmed();
    evidence.summary = evidence.summary.trimmed();
    const bool isEmpty = isBlank(evidence.link) && isBlank(evidence.summary)
                         && std::all_of(evidence.attachments.begin(), evidence.attachments.end(),
                                        isBlank);
    if (isEmpty && isRequired(u"evidence"_s))
        block(u"evidence.missing"_s, u"evidence"_s);
    checkText(u"evidence_summary"_s, evidence.summary, false);
    for (const QString &attachment : std::as_const(evidence.attachments))
        checkText(u"attachments"_s, attachment, false);
    if (evidence.link.isEmpty() || !checkText(u"evidence_link"_s, evidence.link, false))
        return;
    // Trackers inside a company often have no TLS; the link is for the agent, so http is let pass.
    const auto problem = linkProblem(evidence.link);
    if (problem && *problem != "link.not-https"_L1)
        block(*problem, u"evidence_link"_s, {shown(evidence.link)});
}

} // namespace remindesk
