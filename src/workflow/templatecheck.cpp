// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/templatecheck.h"

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allChannels{Channel::Email,  Channel::Sms,   Channel::Push,
                                 Channel::WeChat, Channel::Voice, Channel::Letter};

MessageTemplate emptyTemplate(const TemplateSlot &slot)
{
    MessageTemplate text;
    text.scenario = slot.scenario;
    text.locale = slot.locale;
    text.channel = slot.channel;
    return text;
}

/// Whether a limit of Liquid stopped it.
bool hitLimit(const TrialResult &trial)
{
    return std::any_of(trial.findings.begin(), trial.findings.end(), [](const Finding &finding) {
        return finding.code == "template.failed"_L1 && finding.arguments.value(0).startsWith("E-LIQ-4"_L1);
    });
}

/// The facts are compared among the texts of one language; those that another scenario's fallback would bring are not
/// this author's.
QList<Message> neighbours(const TrialTicket &ticket, const TemplateSlot &slot, const TemplateSet &set,
                          const FormContext &form, const RenderContext &context)
{
    QList<Message> messages;
    for (const Channel channel : allChannels) {
        const MessageTemplate *there = set.find(slot.scenario, slot.locale, channel);
        if (channel == slot.channel || !there || there->locale != slot.locale)
            continue;
        if (const Rendering rendering = renderPreview(ticket.draft, form, channel, set, context); rendering.message)
            messages.append(*rendering.message);
    }
    return messages;
}

} // namespace

bool TemplateCheck::isRenderable() const
{
    return problems.isEmpty() && failed().isEmpty();
}

QString TrialResult::blockingCode() const
{
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [](const Finding &finding) { return finding.severity == Severity::Blocking; });
    return found == findings.end() ? QString() : found->code;
}

QList<TrialResult> failedOf(const QList<TrialResult> &trials)
{
    QList<TrialResult> failed;
    std::copy_if(trials.begin(), trials.end(), std::back_inserter(failed),
                 [](const TrialResult &trial) { return !trial.isRendered(); });
    return failed;
}

TrialResult tryOn(const TrialTicket &ticket, const TemplateSlot &slot, const TemplateSet &set, const ComposingKit &kit,
                  Instant now)
{
    FormContext form = formContext(kit, ticket.detail, now);
    form.customer.locale = slot.locale;
    ReminderDraft draft = ticket.draft;
    draft.locale = slot.locale;
    const RenderContext context{ticket.sender, now};
    Rendering rendering = renderPreview(draft, form, slot.channel, set, context);
    TrialResult result{ticket.key, std::move(rendering.message), std::move(rendering.findings)};
    if (!result.message || hitLimit(result))
        return result;
    const TrialTicket same{ticket.key, ticket.detail, draft, ticket.sender};
    QList<Message> messages = neighbours(same, slot, set, form, context);
    messages.append(*result.message);
    const QString field = u"channel."_s + channelKey(slot.channel);
    for (const Finding &finding : factFindings(messages, draft)) {
        if (finding.field == field)
            result.findings.append(finding);
    }
    return result;
}

QList<TrialResult> tryAll(const QList<TrialTicket> &tickets, const TemplateSlot &slot, const TemplateSet &set,
                          const ComposingKit &kit, Instant now)
{
    QList<TrialResult> trials;
    for (const TrialTicket &ticket : tickets) {
        trials.append(tryOn(ticket, slot, set, kit, now));
        if (hitLimit(trials.last()))
            break;
    }
    return trials;
}

Findings remarksOn(const QList<TrialTicket> &tickets, const QList<TrialResult> &trials, const Scenario &scenario,
                   const QMap<QString, QString> &sources)
{
    if (trials.isEmpty() || !trials.first().message)
        return {};
    return lint({&*trials.first().message, &tickets.first().draft, &scenario, &sources});
}

Result<std::shared_ptr<const TemplateSet>> setWith(const TemplateText &text, const ComposingKit &kit)
{
    auto parts = parseTemplateFile(text.file);
    if (!parts)
        return failure(parts.error());
    MessageTemplate source = emptyTemplate(text.slot);
    if (const MessageTemplate *there = kit.templates->find(text.slot.scenario, text.slot.locale, text.slot.channel);
        there && there->locale == text.slot.locale)
        source.version = there->version + 1;
    source.parts = std::move(*parts);
    return kit.templates->with(std::move(source));
}

Result<TemplateCheck> checkTemplate(const TemplateText &text, const ComposingKit &kit, Instant now)
{
    const Scenario *scenario = kit.schema.scenario(text.slot.scenario);
    if (!scenario)
        return failure(u"E-TPL-36"_s, {shown(text.slot.path())});
    TemplateCheck check;
    const Proof proof = proofread(text.file, emptyTemplate(text.slot), *kit.templates, scenario);
    check.problems = proof.problems;
    if (!proof.isClean())
        return check;
    const auto set = setWith(text, kit);
    if (!set) {
        check.problems.append({set.error(), {}, 0, 0});
        return check;
    }
    const QList<TrialTicket> tickets = awkwardTickets(*scenario, text.slot.locale, kit, now);
    check.trials = tryAll(tickets, text.slot, **set, kit, now);
    QMap<QString, QString> sources = (*set)->piecesIn(emptyTemplate(text.slot)); // what it takes in, it says as well
    sources.insert(proof.parts);
    check.remarks = remarksOn(tickets, check.trials, *scenario, sources);
    return check;
}

} // namespace remindesk
