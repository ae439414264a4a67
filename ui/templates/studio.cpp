// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/studio.h"

#include "templating/parts.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

Studio::Studio(const ConsolePorts &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{
    m_save.setSingleShot(true);
    m_save.setInterval(saveAfterMs);
    connect(&m_save, &QTimer::timeout, this, &Studio::saveNow);
    connect(&m_worker, &StudioWorker::glanced, this, [this](const StudioGlance &glance) {
        m_glance = glance;
        Q_EMIT glanced();
    });
    connect(&m_worker, &StudioWorker::checked, this, [this](const QString &file, const TemplateCheck &check) {
        if (file != m_text)
            return;
        m_check = check;
        Q_EMIT checked();
    });
}

Actor Studio::actor() const
{
    Actor actor = m_ports.session ? m_ports.session->actor() : localActor();
    if (actor.id == localActor().id) { // without accounts, the settings say who sits here
        actor.id = m_seat.me.key;
        actor.name = m_seat.me.name;
    }
    return actor;
}

void Studio::setKit(const Kit &kit)
{
    m_kit = kit;
    Q_EMIT listChanged();
    if (!m_isOpen)
        return;
    // What was just published is what one goes on from; what somebody else published must be seen first.
    const MessageTemplate *there = current(m_slot);
    if (there && !m_isUnsaved && publishedFile() == m_text)
        m_basedOn = there->version;
    chooseTicket();
}

void Studio::refresh()
{
    listen(this, m_ports.studio->drafts(), [this](const Result<QList<TemplateDraft>> &drafts) {
        if (!drafts) {
            Q_EMIT failed(drafts.error());
            return;
        }
        m_drafts = *drafts;
        Q_EMIT listChanged();
        // A template may have been opened before anybody knew that somebody is writing on it.
        const bool isFirst = !std::exchange(m_hasDrafts, true);
        const TemplateDraft *kept = isFirst && m_isOpen && !m_isUnsaved ? draft(m_slot) : nullptr;
        if (kept && kept->file != m_text)
            open(TemplateSlot(m_slot));
    });
}

QList<TemplateSlot> Studio::all() const
{
    QList<TemplateSlot> all;
    for (const Scenario &scenario : m_kit ? m_kit->schema.scenarios : QList<Scenario>()) {
        for (const QString &locale : {u"zh-CN"_s, u"en"_s}) {
            for (const Channel channel : scenario.channels)
                all.append({scenario.key, locale, channel});
        }
        for (const TemplateDraft &draft : m_drafts) { // of other languages, as an import brings them
            if (draft.slot.scenario == scenario.key && !all.contains(draft.slot))
                all.append(draft.slot);
        }
    }
    return all;
}

const MessageTemplate *Studio::current(const TemplateSlot &slot) const
{
    const MessageTemplate *there = m_kit ? m_kit->templates->find(slot.scenario, slot.locale, slot.channel) : nullptr;
    return there && there->locale == slot.locale ? there : nullptr;
}

const TemplateDraft *Studio::draft(const TemplateSlot &slot) const
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(),
                                    [&slot](const TemplateDraft &draft) { return draft.slot == slot; });
    return found == m_drafts.end() ? nullptr : &*found;
}

QString Studio::publishedFile() const
{
    const MessageTemplate *there = current(m_slot);
    return there ? templateFile(there->parts, m_slot.channel) : QString();
}

/// The heads of the parts that must be there: an empty page says nothing about what belongs on it.
QString Studio::skeleton() const
{
    QString text;
    for (const QString &part : requiredParts(m_slot.channel))
        text += u"--- "_s + part + u"\n\n"_s;
    if (m_slot.channel == Channel::WeChat)
        text += u"--- thing1\n\n"_s;
    return text;
}

void Studio::open(const TemplateSlot &slot)
{
    saveNow();
    m_slot = slot;
    m_isOpen = true;
    const TemplateDraft *kept = draft(slot);
    const MessageTemplate *there = current(slot);
    m_text = kept ? kept->file : there ? publishedFile() : skeleton();
    m_basedOn = kept ? kept->basedOn : there ? there->version : 0;
    m_authorId = kept ? kept->authorId : QString();
    m_isUnsaved = false;
    Q_EMIT opened();
    chooseTicket();
}

bool Studio::isChanged() const
{
    return m_isOpen && m_text != publishedFile();
}

void Studio::write(const QString &text)
{
    if (text == m_text || !m_isOpen)
        return;
    m_text = text;
    m_authorId = actor().id;
    m_isUnsaved = true;
    m_save.start();
    ask();
}

void Studio::saveNow()
{
    m_save.stop();
    if (!std::exchange(m_isUnsaved, false))
        return;
    if (isChanged()) {
        keep({m_slot, m_text, m_basedOn, {}, {}, now()});
        return;
    }
    forget();
}

void Studio::keep(const TemplateDraft &draft)
{
    // Whoever comes back to it before the store has answered finds it as well.
    m_drafts.removeIf([&draft](const TemplateDraft &other) { return other.slot == draft.slot; });
    m_drafts.append(draft);
    m_drafts.last().authorId = actor().id;
    m_drafts.last().author = actor().name;
    listen(this, keepDraft(draft, actor(), *m_ports.studio), [this](const Done &done) {
        if (!done) {
            m_isUnsaved = true; // it is on the screen only
            Q_EMIT failed(done.error());
            return;
        }
        Q_EMIT saved();
        refresh();
    });
}

void Studio::tryOn(const QString &awkwardKey)
{
    m_awkward = awkwardKey;
    m_real.reset();
    chooseTicket();
}

void Studio::tryOn(const TicketDetail &detail)
{
    m_real = detail;
    chooseTicket();
}

void Studio::chooseTicket()
{
    const Scenario *scenario = m_kit && m_isOpen ? m_kit->schema.scenario(m_slot.scenario) : nullptr;
    if (!scenario)
        return;
    if (m_real) {
        m_ticket = trialOf(*m_real, *scenario, m_slot.locale, *m_kit, now());
    } else {
        for (const TrialTicket &ticket : awkwardTickets(*scenario, m_slot.locale, *m_kit, now())) {
            if (ticket.key == m_awkward)
                m_ticket = ticket;
        }
    }
    ask();
}

void Studio::ask()
{
    m_check.reset();
    m_worker.ask({{m_slot, m_text}, m_kit, now(), m_ticket});
}

void Studio::forget()
{
    m_drafts.removeIf([this](const TemplateDraft &draft) { return draft.slot == m_slot; });
    listen(this, dropDraft(m_slot, actor(), *m_ports.studio), [this](const Done &done) {
        if (!done)
            Q_EMIT failed(done.error());
        refresh();
    });
}

void Studio::discard()
{
    m_text = current(m_slot) ? publishedFile() : skeleton();
    const MessageTemplate *there = current(m_slot);
    m_basedOn = there ? there->version : 0;
    m_authorId.clear();
    m_isUnsaved = false;
    m_save.stop();
    forget();
    Q_EMIT opened();
    ask();
}

} // namespace remindesk
