// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How an open template becomes the published one, or an older one comes back.
#include "base/pooled.h"
#include "ui/templates/studio.h"

namespace remindesk {

using namespace Qt::StringLiterals;

void Studio::publish(const QString &reason)
{
    saveNow();
    issue({{m_slot, m_text}, reason, m_basedOn, m_authorId}, false);
}

/// What is being written meanwhile stays a draft, over the version one went back to.
void Studio::rollBack(const MessageTemplate &older, const QString &reason)
{
    const MessageTemplate *there = current(slotOf(older));
    issue(rollBackTo(older, there ? there->version : 0, reason), isChanged());
}

/// Judged beside the window's thread, as the check while typing is. What is typed meanwhile stays, too.
void Studio::issue(const Publication &publication, bool keepsText)
{
    auto judged = pooled([publication, actor = actor(), kit = m_kit, at = now()] {
        return readyToPublish(publication, actor, *kit, at);
    });
    listen(this, judged, [this, keepsText, asked = m_text](const Result<CheckedTemplate> &checked) {
        if (!checked) {
            refuse(checked.error());
            return;
        }
        listen(this, remindesk::publish(*checked, *m_ports.studio),
               [this, keepsText, asked, text = checked->text()](const Result<int> &version) {
                   if (version)
                       settle(text, *version, keepsText || m_text != asked);
                   else
                       refuse(version.error());
               });
    });
}

/// Somebody was faster: the difference is there to be looked at, and the next attempt goes over what they published.
void Studio::refuse(const Error &error)
{
    if (error.code == "E-TPL-34"_L1) {
        m_basedOn = error.arguments.value(1).toInt();
        Q_EMIT outdated();
    }
    Q_EMIT refused(error);
}

void Studio::settle(const MessageTemplate &text, int version, bool keepsText)
{
    if (slotOf(text) == m_slot) {
        m_basedOn = version;
        m_save.stop();
        m_isUnsaved = false;
        if (keepsText) {
            keep({m_slot, m_text, m_basedOn, {}, {}, now()});
        } else {
            m_text = templateFile(text.parts, text.channel);
            m_authorId.clear();
            m_drafts.removeIf([this](const TemplateDraft &draft) { return draft.slot == m_slot; });
        }
        Q_EMIT opened();
    }
    refresh();
    Q_EMIT published(version);
}

} // namespace remindesk
