// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketpaneview.h"

#include "ui/common/commandtable.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/tickets/lifecycleline.h"
#include "ui/tickets/timelineview.h"
#include "wording/wording.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

void bind(QPushButton *button, QAction *action, bool showsKey)
{
    const QString key = CommandTable::keyOf(action);
    button->setText(showsKey && !key.isEmpty() ? u"%1  %2"_s.arg(action->text(), key) : action->text());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
}

} // namespace

TicketPaneView::TicketPaneView(TicketPane &pane, const TimeZoneId &zone, QWidget *parent)
    : QWidget(parent)
    , m_pane(pane)
    , m_zone(zone)
{
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = row(this);
    m_main = makeMain();
    m_side = makeCustomer();
    layout->addWidget(m_main, 1);
    layout->addWidget(m_side);
    connect(&m_pane, &TicketPane::changed, this, &TicketPaneView::refresh);
    m_pane.setZone(zone);
}

QWidget *TicketPaneView::makeMain()
{
    auto *main = new QWidget(this);
    auto *layout = column(main, space::l, space::m);
    layout->setContentsMargins(space::l, space::m, space::l, 0);
    layout->addWidget(makeHead());
    m_meta = new ElidedLabel(TextRole::Label, Tone::Dim, main);
    m_meta->setObjectName(u"ticket.meta"_s);
    m_lifecycle = new LifecycleLine(main);
    layout->addWidget(m_meta);
    layout->addWidget(m_lifecycle);
    layout->addWidget(rule(main));
    m_timeline = new TimelineModel(m_pane.clock(), m_zone, this);
    m_lines = new TimelineView(*m_timeline, main);
    layout->addWidget(m_lines, 1);
    layout->setSpacing(space::xs);
    return main;
}

QWidget *TicketPaneView::makeHead()
{
    auto *head = new QWidget(this);
    auto *line = row(head, 0, space::s);
    m_title = new ElidedLabel(TextRole::Headline, Tone::Plain, head);
    m_title->setObjectName(u"ticket.title"_s);
    m_remind = button(u"ticket.remind"_s, {}, ButtonRole::Primary, head);
    m_open = button(u"ticket.open"_s, {}, ButtonRole::Plain, head);
    line->addWidget(m_title, 1);
    line->addWidget(m_remind);
    line->addWidget(m_open);
    return head;
}

QWidget *TicketPaneView::makeCustomer()
{
    auto *side = pane("side", this);
    side->setObjectName(u"customer"_s);
    side->setFixedWidth(QFontMetrics(fontFor(TextRole::Text)).averageCharWidth() * 46);
    auto *layout = column(side, space::l, space::s);
    m_customerName = plainLabel({}, TextRole::Strong, Tone::Plain, side);
    m_customerName->setObjectName(u"customer.name"_s);
    m_customerName->setWordWrap(true);
    m_reach = button(u"customer.reach"_s, tr("Change…"), ButtonRole::Link, side);
    m_reach->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_customerName, 1);
    head->addWidget(m_reach, 0, Qt::AlignTop);
    layout->addLayout(head);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(space::m);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnStretch(1, 1);
    layout->addLayout(m_facts);
    layout->addStretch();
    return side;
}

void TicketPaneView::setZone(const TimeZoneId &zone)
{
    m_zone = zone;
    m_timeline->setZone(zone);
    m_pane.setZone(zone); // refreshes
}

void TicketPaneView::setActions(QAction *remind, QAction *openTicket)
{
    bind(m_remind, remind, true);
    bind(m_open, openTicket, false);
}

void TicketPaneView::setCustomerAction(QAction *reach)
{
    m_reach->setVisible(reach != nullptr);
    if (!reach)
        return;
    const QString key = CommandTable::keyOf(reach);
    m_reach->setAccessibleName(reach->text());
    m_reach->setToolTip(key.isEmpty() ? reach->text() : u"%1  %2"_s.arg(reach->text(), key));
    m_reach->disconnect(reach);
    connect(m_reach, &QPushButton::clicked, reach, &QAction::trigger);
}

void TicketPaneView::refresh()
{
    const auto &detail = m_pane.detail();
    m_main->setVisible(detail.has_value());
    m_side->setVisible(detail.has_value());
    if (!detail)
        return;
    const Ticket &ticket = detail->ticket;
    m_title->setFullText(u"%1 %2"_s.arg(ticket.number, ticket.subject));
    m_open->setVisible(!ticket.url.isEmpty());
    m_lifecycle->setStage(ticket.stage);
    QStringList meta;
    if (ticket.due)
        meta += tr("due %1").arg(timeWords(*ticket.due, m_pane.clock().now(), m_zone));
    if (const QString owner = m_pane.ownerName(); !owner.isEmpty())
        meta += owner;
    if (ticket.priority != Priority::Normal)
        meta += priorityWords(ticket.priority);
    if (!ticket.product.isEmpty())
        meta += ticket.product;
    m_meta->setFullText(meta.join(u" · "_s));
    m_timeline->setLines(m_pane.timeline());
    showCustomer();
}

void TicketPaneView::showCustomer()
{
    const Customer &customer = m_pane.detail()->customer;
    m_customerName->setText(customer.salutation.isEmpty() ? customer.name
                                                          : u"%1 %2"_s.arg(customer.name, customer.salutation));
    const QList<CustomerFact> facts = m_pane.customer();
    while (m_factLabels.size() < 2 * facts.size()) {
        auto *label = plainLabel({}, TextRole::Text, m_factLabels.size() % 2 == 0 ? Tone::Dim : Tone::Plain, m_side);
        label->setWordWrap(m_factLabels.size() % 2 == 1);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        m_facts->addWidget(label, int(m_factLabels.size() / 2), int(m_factLabels.size() % 2));
        m_factLabels += label;
    }
    for (int i = 0; i < m_factLabels.size(); ++i) {
        const bool isUsed = i / 2 < facts.size();
        m_factLabels.at(i)->setVisible(isUsed);
        if (isUsed && i % 2 == 0)
            m_factLabels.at(i)->setText(facts.at(i / 2).label);
        else if (isUsed)
            say(m_factLabels.at(i), facts.at(i / 2).text, facts.at(i / 2).tone);
    }
}

} // namespace remindesk
