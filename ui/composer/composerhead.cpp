// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerhead.h"

#include "ui/common/timewords.h"
#include "ui/common/tones.h"
#include "ui/common/widgets.h"
#include "ui/composer/reminderform.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

ComposerHead::ComposerHead(ReminderForm &form, QWidget *parent)
    : QFrame(parent)
    , m_form(form)
{
    setRole(this, "topbar");
    auto *layout = column(this, 0, 2);
    layout->setContentsMargins(space::l, 6, space::l, 6);
    auto *first = new QWidget(this);
    auto *line = row(first, 0, space::s);
    const Ticket &ticket = m_form.detail().ticket;
    auto *title = new ElidedLabel(TextRole::Place, Tone::Plain, first);
    title->setObjectName(u"composer.title"_s);
    title->setFullText(tr("Reminder · %1 %2").arg(ticket.number, ticket.subject));
    m_stage = new Pill(first);
    m_saved = plainLabel({}, TextRole::Label, Tone::Dim, first);
    m_saved->setObjectName(u"composer.saved"_s);
    line->addWidget(title);
    line->addWidget(m_stage);
    line->addStretch(1);
    line->addWidget(m_saved);
    m_facts = new ElidedLabel(TextRole::Label, Tone::Dim, this);
    m_facts->setObjectName(u"composer.facts"_s);
    layout->addWidget(first);
    layout->addWidget(m_facts);
    connect(&m_form, &ReminderForm::driftChanged, this, &ComposerHead::refresh);
    refresh();
}

QString ComposerHead::factsText() const
{
    const Ticket &ticket = m_form.detail().ticket;
    const Instant now = m_form.clock().now();
    const TimeZoneId &theirs = m_form.context().customer.zone;
    QStringList facts{tr("%1, where it is %2").arg(m_form.detail().customer.name, clockWords(now, theirs))};
    if (!ticket.product.isEmpty())
        facts += ticket.product;
    facts += ticket.owner.isEmpty() ? tr("nobody owns it") : tr("owner %1").arg(m_form.kit().person(ticket.owner).name);
    if (ticket.due)
        facts += tr("due %1").arg(timeWords(*ticket.due, now, m_form.zone()));
    return facts.join(u" · "_s);
}

void ComposerHead::refresh()
{
    const Ticket &ticket = m_form.detail().ticket;
    m_stage->state(stageWords(ticket.stage), toneOf(ticket.stage));
    m_facts->setFullText(factsText());
}

void ComposerHead::saySaved(const QString &text, Tone tone)
{
    say(m_saved, text, tone);
}

DriftBar::DriftBar(ReminderForm &form, QWidget *parent)
    : QFrame(parent)
    , m_form(form)
{
    setRole(this, "notice");
    setObjectName(u"drift"_s);
    auto *line = row(this, 0, space::m);
    line->setContentsMargins(space::l, space::s, space::l, space::s);
    m_text = plainLabel({}, TextRole::Text, Tone::Attention, this);
    m_text->setObjectName(u"drift.text"_s);
    m_text->setWordWrap(true);
    auto *accept = button(u"drift.accept"_s, tr("Take over"), ButtonRole::Plain, this);
    accept->setToolTip(tr("Fields that you have not changed follow the ticket."));
    auto *keep = button(u"drift.keep"_s, tr("Keep mine"), ButtonRole::Plain, this);
    keep->setToolTip(tr("The form stays as it is; only the ticket's facts are renewed."));
    line->addWidget(m_text, 1);
    line->addWidget(accept);
    line->addWidget(keep);
    connect(accept, &QPushButton::clicked, &m_form, [this] { m_form.acceptDrift(true); });
    connect(keep, &QPushButton::clicked, &m_form, [this] { m_form.acceptDrift(false); });
    connect(&m_form, &ReminderForm::driftChanged, this, &DriftBar::refresh);
    refresh();
}

void DriftBar::refresh()
{
    const QStringList lines = m_form.driftLines();
    setVisible(!lines.isEmpty());
    m_text->setText(tr("The ticket has changed since you began. %1").arg(lines.join(u"   "_s)));
}

} // namespace remindesk
