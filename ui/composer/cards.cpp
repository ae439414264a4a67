// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/cards.h"

#include "ui/common/widgets.h"
#include "ui/composer/channeloffers.h"
#include "ui/composer/previewboard.h"
#include "ui/composer/reminderform.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString factWords(const QString &fact)
{
    if (fact == "ticket"_L1)
        return FactsCard::tr("Ticket number");
    if (fact == "amount"_L1)
        return FactsCard::tr("Amount");
    return fieldWords(fact);
}

} // namespace

TimingCard::TimingCard(PreviewBoard &board, ReminderForm &form, QWidget *parent)
    : QFrame(parent)
    , m_board(board)
    , m_form(form)
{
    setObjectName(u"timing"_s);
    setRole(this, "card");
    auto *layout = column(this, space::m, space::xs);
    m_sentence = plainLabel({}, TextRole::Text, Tone::Plain, this);
    m_sentence->setObjectName(u"timing.sentence"_s);
    m_sentence->setWordWrap(true);
    m_reasons = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_reasons->setObjectName(u"timing.reasons"_s);
    m_reasons->setWordWrap(true);
    m_reasons->hide();
    auto *head = new QWidget(this);
    auto *line = row(head, 0, space::s);
    line->addWidget(plainLabel(tr("When it goes out"), TextRole::Strong, Tone::Plain, head));
    line->addStretch();
    m_more = button(u"timing.more"_s, tr("Why"), ButtonRole::Link, head);
    line->addWidget(m_more);
    layout->addWidget(head);
    layout->addWidget(m_sentence);
    layout->addWidget(m_reasons);
    connect(m_more, &QPushButton::clicked, this, [this] { m_reasons->setVisible(m_reasons->isHidden()); });
    connect(&m_board, &PreviewBoard::policyKnown, this, &TimingCard::refresh);
    connect(&m_board, &PreviewBoard::visibleRendered, this, &TimingCard::refresh);
    refresh();
}

void TimingCard::refresh()
{
    const auto decision = m_board.decision();
    m_more->setVisible(decision && !decision->reasons.isEmpty());
    if (!decision) {
        say(m_sentence, tr("Choose a channel to see when it would go."), Tone::Dim);
        m_reasons->clear();
        return;
    }
    const bool isFine = decision->verdict == Verdict::Send || decision->verdict == Verdict::HoldUntil;
    say(m_sentence, decisionSentence(*decision, m_form.context().customer.zone), isFine ? Tone::Plain : Tone::Wrong);
    QStringList lines;
    for (const Reason &reason : decision->reasons)
        lines += (reason.isPassed ? u"✓ "_s : u"● "_s) + ruleWords(reason, m_form.labels());
    m_reasons->setText(lines.join(u'\n'));
}

FactsCard::FactsCard(PreviewBoard &board, QWidget *parent)
    : QFrame(parent)
    , m_board(board)
{
    setObjectName(u"facts"_s);
    setRole(this, "card");
    auto *layout = column(this, space::m, space::xs);
    layout->addWidget(plainLabel(tr("Same facts in every channel"), TextRole::Strong, Tone::Plain, this));
    auto *columns = new QWidget(this);
    auto *line = row(columns, 0, space::xl);
    m_facts = plainLabel({}, TextRole::Label, Tone::Dim, columns);
    m_values = plainLabel({}, TextRole::Label, Tone::Good, columns);
    m_values->setObjectName(u"facts.values"_s);
    line->addWidget(m_facts);
    line->addWidget(m_values, 1);
    layout->addWidget(columns);
    m_problems = plainLabel({}, TextRole::Label, Tone::Attention, this);
    m_problems->setObjectName(u"facts.problems"_s);
    m_problems->setWordWrap(true);
    layout->addWidget(m_problems);
    connect(&m_board, &PreviewBoard::allRendered, this, &FactsCard::refresh);
    refresh();
}

void FactsCard::refresh()
{
    const QMap<QString, QList<Channel>> coverage = m_board.coverage();
    const int all = int(m_board.judged().size());
    QStringList names;
    QStringList values;
    bool isComplete = true;
    for (auto fact = coverage.constBegin(); fact != coverage.constEnd(); ++fact) {
        names += factWords(fact.key());
        values += u"%1 / %2"_s.arg(fact.value().size()).arg(all);
        isComplete = isComplete && fact.value().size() == all;
    }
    setVisible(!names.isEmpty());
    m_facts->setText(names.join(u'\n'));
    say(m_values, values.join(u'\n'), isComplete ? Tone::Good : Tone::Attention);
    QStringList problems;
    for (const Finding &finding : m_board.factProblems()) {
        if (const auto channel = channelFromKey(finding.field.section(u'.', 1)))
            problems += tr("%1: %2").arg(channelWords(*channel), sentence(finding));
    }
    m_problems->setText(problems.join(u'\n'));
    m_problems->setVisible(!problems.isEmpty());
}

ChannelChecks::ChannelChecks(ReminderForm &form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
{
    m_layout = column(this, 0, space::xs);
    connect(&m_form, &ReminderForm::changed, this, &ChannelChecks::refresh);
    refresh();
}

void ChannelChecks::refresh()
{
    const QList<ChannelOffer> offers = channelOffers(m_form);
    while (m_boxes.size() < offers.size()) {
        auto *box = new QCheckBox(this);
        m_layout->addWidget(box);
        m_boxes += box;
        connect(box, &QCheckBox::clicked, this, [this, box](bool isChosen) {
            if (const auto channel = channelFromKey(box->property("channel").toString()))
                choose(m_form, *channel, isChosen);
            refresh(); // the last one stays on
        });
    }
    for (int i = 0; i < m_boxes.size(); ++i) {
        QCheckBox *box = m_boxes.at(i);
        box->setVisible(i < offers.size());
        if (i >= offers.size())
            continue;
        const ChannelOffer &offer = offers.at(i);
        const QString key = channelKey(offer.channel);
        box->setObjectName(u"channel."_s + key);
        box->setProperty("channel", key);
        box->setText(u"%1  %2"_s.arg(channelWords(offer.channel), offer.isPossible ? offer.address : offer.problem));
        box->setChecked(offer.isChosen);
        box->setEnabled(offer.isPossible || offer.isChosen);
    }
}

} // namespace remindesk
