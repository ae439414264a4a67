// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/piecestudio.h"

#include "base/pooled.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

PieceStudio::PieceStudio(const Studio &templates, const ConsolePorts &ports, QObject *parent)
    : QObject(parent)
    , m_templates(templates)
    , m_ports(ports)
{
    m_save.setSingleShot(true);
    m_save.setInterval(Studio::saveAfterMs);
    connect(&m_save, &QTimer::timeout, this, &PieceStudio::saveNow);
    m_ask.setSingleShot(true);
    m_ask.setInterval(askAfterMs);
    connect(&m_ask, &QTimer::timeout, this, &PieceStudio::ask);
    connect(&templates, &Studio::listChanged, this, &PieceStudio::followKit);
}

/// What was just published is what one goes on from; what somebody else published must be seen first.
void PieceStudio::followKit()
{
    if (m_slot == PieceSlot() || kit() == m_seen)
        return;
    m_seen = kit();
    const auto there = current();
    const bool isUntouched = !m_isUnsaved && !draft(m_slot);
    if (isUntouched || std::exchange(m_isBehind, false))
        m_basedOn = there ? there->version : 0;
    if (isUntouched)
        m_text = there ? there->source : QString();
    Q_EMIT listChanged();
    Q_EMIT opened();
    ask();
}

void PieceStudio::refresh()
{
    listen(this, m_ports.studio->pieceDrafts(), [this](const Result<QList<PieceDraft>> &drafts) {
        if (!drafts) {
            Q_EMIT failed(drafts.error());
            return;
        }
        QList<PieceDraft> known = *drafts;
        for (const PieceDraft &one : std::as_const(m_drafts)) {
            if (!m_unkept.contains(one.slot))
                continue;
            known.removeIf([&one](const PieceDraft &other) { return other.slot == one.slot; });
            known.append(one);
        }
        m_drafts = known;
        Q_EMIT listChanged();
        // A piece may have been opened before anybody knew that somebody is writing on it.
        const PieceDraft *kept = m_isUnsaved ? nullptr : draft(m_slot);
        if (kept && (kept->source != m_text || kept->authorId != m_authorId || kept->basedOn != m_basedOn))
            open(PieceSlot(m_slot));
    });
}

QList<PieceSlot> PieceStudio::all() const
{
    QMap<QString, PieceSlot> all; // by path
    for (const PieceVersion &piece : kit()->templates->pieces())
        all.insert(piece.path(), slotOf(piece));
    for (const PieceDraft &one : m_drafts)
        all.insert(one.slot.path(), one.slot);
    return all.values();
}

const PieceDraft *PieceStudio::draft(const PieceSlot &slot) const
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(), [&slot](const PieceDraft &one) { return one.slot == slot; });
    return found == m_drafts.end() ? nullptr : &*found;
}

std::optional<PieceVersion> PieceStudio::current() const
{
    return publishedPiece(m_slot, *kit()->templates);
}

QList<PieceVersion> PieceStudio::versions() const
{
    QList<PieceVersion> versions;
    for (const PieceVersion &piece : kit()->templates->pieces()) {
        if (slotOf(piece) == m_slot)
            versions.prepend(piece);
    }
    return versions;
}

QList<MessageTemplate> PieceStudio::users() const
{
    return kit()->templates->usersOf(m_slot.locale, m_slot.name);
}

bool PieceStudio::isChanged() const
{
    const auto there = current();
    return m_text != (there ? there->source : QString());
}

void PieceStudio::open(const PieceSlot &slot)
{
    saveNow();
    m_slot = slot;
    m_seen = kit();
    m_isBehind = false;
    const PieceDraft *kept = draft(slot);
    const auto there = current();
    m_text = kept ? kept->source : there ? there->source : QString();
    m_basedOn = kept ? kept->basedOn : there ? there->version : 0;
    m_authorId = kept ? kept->authorId : QString();
    m_isUnsaved = m_unkept.contains(slot); // tried again
    Q_EMIT listChanged();
    Q_EMIT opened();
    ask();
}

void PieceStudio::close()
{
    saveNow();
    m_slot = {};
    m_text.clear();
    m_ask.stop();
}

void PieceStudio::write(const QString &text)
{
    if (text == m_text || m_slot == PieceSlot())
        return;
    m_text = text;
    m_authorId = m_templates.actor().id;
    m_isUnsaved = true;
    m_check.reset();
    m_save.start();
    m_ask.start();
    Q_EMIT judged();
}

void PieceStudio::saveNow()
{
    m_save.stop();
    if (!std::exchange(m_isUnsaved, false))
        return;
    if (isChanged())
        keep({m_slot, m_text, m_basedOn, {}, {}, now()});
    else
        forget();
}

void PieceStudio::keep(const PieceDraft &draft)
{
    // Whoever comes back to it before the store has answered finds it as well.
    const Actor actor = m_templates.actor();
    m_drafts.removeIf([&draft](const PieceDraft &other) { return other.slot == draft.slot; });
    m_drafts.append(draft);
    m_drafts.last().authorId = actor.id;
    m_drafts.last().author = actor.name;
    m_unkept.removeAll(draft.slot);
    m_unkept.append(draft.slot);
    Q_EMIT listChanged();
    listen(this, keepPiece(draft, actor, *m_ports.studio), [this, slot = draft.slot](const Done &done) {
        if (done) {
            m_unkept.removeAll(slot);
            return;
        }
        if (!m_unkept.contains(slot))
            m_unkept.append(slot);
        m_isUnsaved = m_isUnsaved || slot == m_slot; // it is on the screen only
        Q_EMIT failed(done.error());
    });
}

void PieceStudio::forget()
{
    m_unkept.removeAll(m_slot);
    m_drafts.removeIf([this](const PieceDraft &one) { return one.slot == m_slot; });
    Q_EMIT listChanged();
    listen(this, dropPiece(m_slot, m_templates.actor(), *m_ports.studio), [this](const Done &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void PieceStudio::discard()
{
    m_save.stop();
    m_isUnsaved = false;
    forget();
    open(PieceSlot(m_slot));
}

void PieceStudio::ask()
{
    m_ask.stop();
    m_check.reset();
    Q_EMIT judged();
    if (std::exchange(m_isAsked, true))
        return; // the answer that is on its way asks again
    const PieceText text{m_slot, m_text};
    auto judged = pooled([text, kit = kit(), at = now()] { return checkPiece(text, *kit, at); });
    listen(this, judged, [this, text, kit = kit()](const Result<PieceCheck> &check) { answer(text, kit, check); });
}

void PieceStudio::answer(const PieceText &text, const Kit &kit, const Result<PieceCheck> &check)
{
    m_isAsked = false;
    if (m_slot == PieceSlot())
        return;
    if (text.slot != m_slot || text.source != m_text || kit != m_templates.kit()) {
        if (!m_ask.isActive())
            ask();
        return;
    }
    m_check = check;
    Q_EMIT judged();
}

void PieceStudio::publish(const QString &reason)
{
    saveNow();
    const PiecePublication wish{{m_slot, m_text}, reason, m_basedOn, m_authorId};
    auto judged = pooled([wish, actor = m_templates.actor(), kit = kit(), at = now()] {
        return readyToPublish(wish, actor, *kit, at);
    });
    listen(this, judged, [this](const Result<CheckedPiece> &checked) {
        if (checked)
            store(*checked);
        else
            refuse(checked.error());
    });
}

void PieceStudio::store(const CheckedPiece &checked)
{
    listen(this, remindesk::publish(checked, *m_ports.studio),
           [this, piece = checked.piece(), texts = int(checked.texts().size())](const Result<int> &version) {
               if (!version)
                   return refuse(version.error());
               settle(piece, *version);
               Q_EMIT published(piece.path(), *version, texts);
           });
}

/// The store has forgotten the draft; what was typed meanwhile is one again, over the new version.
void PieceStudio::settle(const PieceVersion &piece, int version)
{
    m_drafts.removeIf([&piece](const PieceDraft &one) { return one.slot == slotOf(piece); });
    if (slotOf(piece) == m_slot) {
        m_basedOn = version;
        m_isUnsaved = m_text != piece.source;
        if (m_isUnsaved)
            m_save.start();
    }
    Q_EMIT listChanged();
}

void PieceStudio::refuse(const Error &error)
{
    if (error.code == "E-TPL-41"_L1) {
        m_isBehind = true;
        Q_EMIT outdated();
    }
    Q_EMIT refused(error);
}

} // namespace remindesk
