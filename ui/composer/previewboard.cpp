// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/previewboard.h"

#include "ui/composer/channeloffers.h"
#include "ui/composer/reminderform.h"
#include "workflow/sending.h"

namespace remindesk {

PreviewBoard::PreviewBoard(ReminderForm &form, ReminderStore &store, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_store(store)
{
    m_others.setSingleShot(true);
    connect(&m_others, &QTimer::timeout, this, &PreviewBoard::renderNextOther);
    const auto again = [this] {
        m_stale = channels();
        renderVisible();
        m_others.start(othersPauseMs);
    };
    connect(&form, &ReminderForm::changed, this, again);
    connect(&form, &ReminderForm::driftChanged, this, again);
    if (const QList<Channel> used = chosenChannels(form); !used.isEmpty())
        m_visible = used.constFirst();
    again();
    askPolicy();
}

QList<Channel> PreviewBoard::channels() const
{
    QList<Channel> having;
    // The order of the chips: what is short and used most comes first.
    for (const Channel channel : {Channel::Sms, Channel::Email, Channel::WeChat, Channel::Push, Channel::Voice,
                                  Channel::Letter}) {
        if (m_form.kit().templates->has(m_form.draft().scenario, channel))
            having += channel;
    }
    return having;
}

void PreviewBoard::setVisible(Channel channel)
{
    m_visible = channel;
    renderVisible();
}

const Rendering *PreviewBoard::rendering(Channel channel) const
{
    const auto found = m_renderings.constFind(channel);
    return found == m_renderings.constEnd() ? nullptr : &*found;
}

Rendering PreviewBoard::render(Channel channel) const
{
    const FormContext context = m_form.context();
    const QString locale = messageLocale(m_form.draft(), context.customer, m_form.kit());
    Rendering rendering = renderPreview(m_form.draft(), context, channel, *m_form.kit().templates,
                                        renderContext(m_form.kit(), locale, context.now));
    if (rendering.message)
        addFiles(*rendering.message, m_form.draft());
    return rendering;
}

void PreviewBoard::renderVisible()
{
    const QList<Channel> having = channels();
    if (!having.contains(m_visible) && !having.isEmpty())
        m_visible = having.constFirst();
    m_renderings.removeIf([&](const auto &entry) { return !having.contains(entry.key()); });
    if (having.contains(m_visible)) {
        m_renderings.insert(m_visible, render(m_visible));
        m_stale.removeOne(m_visible);
    }
    Q_EMIT visibleRendered();
}

void PreviewBoard::renderNextOther()
{
    if (!m_stale.isEmpty()) {
        const Channel channel = m_stale.takeFirst();
        m_renderings.insert(channel, render(channel));
        m_others.start(0); // back to the event loop: typing comes first
        return;
    }
    Q_EMIT allRendered();
}

QList<Channel> PreviewBoard::judged() const
{
    QList<Channel> judged;
    for (const Channel channel : chosenChannels(m_form)) {
        const Rendering *known = rendering(channel);
        if (known && known->message)
            judged += channel;
    }
    return judged;
}

QList<Message> PreviewBoard::messages() const
{
    QList<Message> all;
    for (const Channel channel : judged())
        all += *rendering(channel)->message;
    return all;
}

QMap<QString, QList<Channel>> PreviewBoard::coverage() const
{
    return factCoverage(messages(), m_form.draft());
}

Findings PreviewBoard::factProblems() const
{
    return factFindings(messages(), m_form.draft());
}

std::optional<Decision> PreviewBoard::decision() const
{
    const QList<Channel> used = chosenChannels(m_form);
    if (!m_facts || used.isEmpty())
        return {};
    PolicyFacts facts = *m_facts;
    facts.customer = m_form.context().customer;
    facts.atComposing = m_form.draft().facts;
    facts.isApproved = !m_form.draft().approval.by.isEmpty();
    facts.notBefore = m_form.draft().notBefore;
    facts.notAfter = m_form.draft().notAfter;
    OutboxItem item;
    item.ticket = m_form.draft().ticket;
    item.customer = m_form.draft().customer;
    item.message.channel = used.constFirst();
    const Scenario *scenario = m_form.scenario();
    item.reminderClass = m_form.draft().reminderClass.value_or(scenario ? scenario->reminderClass
                                                                        : ReminderClass::Progress);
    item.message.scenario = m_form.draft().scenario;
    return decide(item, m_form.draft().priority, facts, m_form.kit().rules, m_form.clock().now());
}

void PreviewBoard::askPolicy()
{
    const auto asked = m_store.policyFacts(m_form.draft().ticket, m_form.clock().now(), m_form.kit().rules);
    listen(this, asked, [this](const Result<PolicyFacts> &facts) {
        if (facts)
            m_facts = *facts;
        else
            m_facts.reset();
        Q_EMIT policyKnown();
    });
}

} // namespace remindesk
