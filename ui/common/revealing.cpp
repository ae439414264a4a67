// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/revealing.h"

#include "workflow/masking.h"

#include <QPointer>

namespace remindesk {

Revealing::Revealing(const Surroundings &around, QObject *parent)
    : QObject(parent)
    , m_around(around)
{
}

bool Revealing::isAllowed() const
{
    return !m_around.ports.session || can(m_around.ports.session->actor(), Permission::Reveal);
}

bool Revealing::isMasked(const QString &author, const QString &owner) const
{
    return m_around.ports.session && !readsInTheClear(m_around.ports.session->actor(), author, owner);
}

void Revealing::ask(const MessageId &id)
{
    Question question;
    question.title = tr("Show personal data");
    question.label = tr("Why do you need to see it? Your name, the time and this are noted for good.");
    question.accept = tr("Show");
    question.isAcceptable = [](const QString &text) { return !text.simplified().isEmpty(); };
    m_around.prompter.ask(question, [self = QPointer(this), id](const std::optional<QString> &why) {
        if (self && why)
            self->look(id, why->simplified());
    });
}

void Revealing::look(const MessageId &id, const QString &why)
{
    listen(this, m_around.ports.history.reveal(id, why, m_seat.source(), m_around.ports.clock.now()),
           [this](const Result<HistoryDetail> &detail) {
               if (detail)
                   Q_EMIT revealed(*detail);
               else
                   Q_EMIT failed(detail.error());
           });
}

} // namespace remindesk
