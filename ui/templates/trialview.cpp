// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/trialview.h"

#include "ui/common/kitlabels.h"
#include "ui/common/widgets.h"
#include "ui/preview/channelviews.h"
#include "ui/templates/studio.h"
#include "wording/templatewords.h"
#include "wording/wechatlabels.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int trialTicketRole = Qt::UserRole + 1;

bool isFact(const Finding &finding)
{
    return finding.code.startsWith("fact."_L1);
}

} // namespace

TrialView::TrialView(Studio &studio, const ConsolePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_ports(ports)
{
    auto *layout = column(this);
    layout->addWidget(makeHead());
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_page = pane("preview", m_scroll->viewport());
    auto *inner = column(m_page, space::l, space::m);
    m_measure = plainLabel({}, TextRole::Label, Tone::Dim, m_page);
    m_measure->setObjectName(u"template.measure"_s);
    m_facts = plainLabel({}, TextRole::Label, Tone::Good, m_page);
    m_facts->setObjectName(u"template.facts"_s);
    m_findings = plainLabel({}, TextRole::Label, Tone::Wrong, m_page);
    m_findings->setObjectName(u"template.findings"_s);
    for (QLabel *label : {m_measure, m_facts, m_findings}) {
        label->setWordWrap(true);
        inner->addWidget(label);
    }
    inner->addStretch(1);
    m_scroll->setWidget(m_page);
    layout->addWidget(m_scroll, 1);
    connect(&studio, &Studio::opened, this, [this] {
        if (m_shown != m_studio.slot())
            clear();
    });
    connect(&studio, &Studio::glanced, this, &TrialView::showMessage);
    connect(&studio, &Studio::checked, this, &TrialView::showMarks);
}

QWidget *TrialView::makeHead()
{
    auto *head = new QWidget(this);
    auto *line = row(head, 0, space::s);
    line->setContentsMargins(space::l, 10, space::l, 10);
    auto *label = plainLabel(tr("As seen for"), TextRole::Label, Tone::Dim, head);
    m_tickets = new QComboBox(head);
    m_tickets->setObjectName(u"template.ticket"_s);
    m_tickets->setAccessibleName(tr("Ticket whose message is shown"));
    m_tickets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tickets->setMinimumContentsLength(12);
    label->setBuddy(m_tickets);
    for (const QString &key : awkwardKeys())
        m_tickets->addItem(trialWords(key), key);
    line->addWidget(label);
    line->addWidget(m_tickets, 1);
    connect(m_tickets, &QComboBox::activated, this, &TrialView::chosen);
    return head;
}

/// The newest real tickets after the made-up ones.
void TrialView::loadTickets()
{
    if (std::exchange(m_hasTickets, true))
        return;
    TicketQuery query;
    constexpr int enough = 50;
    query.limit = enough;
    listen(this, m_ports.tickets.list(query), [this](const Result<Page<TicketRow>> &page) {
        if (!page) {
            m_hasTickets = false;
            Q_EMIT failed(page.error());
            return;
        }
        m_tickets->insertSeparator(m_tickets->count());
        for (const TicketRow &ticket : page->rows) {
            m_tickets->addItem(u"%1 · %2"_s.arg(ticket.number, ticket.subject.simplified().left(40)));
            m_tickets->setItemData(m_tickets->count() - 1, ticket.id.value, trialTicketRole);
        }
    });
}

void TrialView::choose(const QString &awkwardKey)
{
    if (const int index = m_tickets->findData(awkwardKey); index >= 0) {
        m_tickets->setCurrentIndex(index);
        chosen(index);
    }
}

void TrialView::chosen(int index)
{
    const QString id = m_tickets->itemData(index, trialTicketRole).toString();
    if (id.isEmpty()) {
        m_studio.tryOn(m_tickets->itemData(index).toString());
        return;
    }
    listen(this, m_ports.tickets.detail({id}), [this](const Result<TicketDetail> &detail) {
        if (detail)
            m_studio.tryOn(*detail);
        else
            Q_EMIT failed(detail.error());
    });
}

ChannelView *TrialView::viewFor(Channel channel)
{
    ChannelView *&view = m_views[channel];
    if (!view) {
        view = makeChannelView(channel, m_page);
        static_cast<QVBoxLayout *>(m_page->layout())->insertWidget(0, view);
    }
    for (ChannelView *other : std::as_const(m_views))
        other->setVisible(other == view);
    return view;
}

/// Another text: what was seen of the one before says nothing about it.
void TrialView::clear()
{
    for (ChannelView *view : std::as_const(m_views))
        view->hide();
    for (QLabel *label : {m_measure, m_facts, m_findings})
        label->clear();
}

void TrialView::showMessage()
{
    const StudioGlance &glance = m_studio.glance();
    const auto &trial = glance.trial;
    if (!trial || !trial->message) {
        // What was last seen stays: a message that vanishes with every half-typed word could not be compared.
        const bool isSeen = std::any_of(m_views.cbegin(), m_views.cend(), [this](const ChannelView *view) { return view->isVisibleTo(m_page); });
        say(m_measure, isSeen ? tr("That is the message before the mistakes. Correct them to see it anew.")
                              : tr("Correct the mistakes to see the message."),
            Tone::Attention);
        m_facts->clear();
        m_findings->clear();
        return;
    }
    m_shown = m_studio.slot();
    const Message &message = *trial->message;
    ChannelView *view = viewFor(message.channel);
    if (message.channel == Channel::WeChat) {
        MessageTemplate source;
        source.parts = parseTemplateFile(glance.file).value_or(QMap<QString, QString>());
        source.scenario = message.scenario;
        source.locale = message.locale;
        source.channel = message.channel;
        view->setFieldNames(wechatLabels(source, &m_studio.kit()->schema, message.locale));
    }
    view->display(message, m_studio.sender());
    say(m_measure, view->measureWords(message), Tone::Dim);
    showFindings();
}

void TrialView::showFindings()
{
    const TrialResult &trial = *m_studio.glance().trial;
    const Labels labels = labelsOf(m_studio.kit().get(), m_studio.slot().scenario, m_studio.kit()->zone,
                                   m_studio.slot().locale);
    QStringList sentences;
    for (const Finding &finding : trial.findings)
        sentences += sentence(finding, labels);
    sentences.removeDuplicates();
    say(m_findings, sentences.join(u'\n'), blocks(trial.findings) ? Tone::Wrong : Tone::Attention);
    m_findings->setVisible(!sentences.isEmpty());
    const bool agrees = std::none_of(trial.findings.begin(), trial.findings.end(), isFact);
    say(m_facts, agrees ? tr("✓ The same facts on every channel") : tr("≠ The channels do not agree on the facts"),
        agrees ? Tone::Good : Tone::Wrong);
}

/// Which of the made-up tickets cannot be rendered.
void TrialView::showMarks()
{
    for (const TrialResult &trial : m_studio.check()->trials) {
        const int index = m_tickets->findData(trial.key);
        if (index >= 0)
            m_tickets->setItemText(index, (trial.isRendered() ? QString() : u"✗ "_s) + trialWords(trial.key));
    }
}

} // namespace remindesk
