// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxpage.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/revealing.h"
#include "ui/common/undobar.h"
#include "ui/common/widgets.h"
#include "ui/outbox/channelswitcher.h"
#include "wording/wording.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// It will not go by itself any more: a person says what becomes of it.
bool isOver(DeliveryState state)
{
    return state == DeliveryState::Failed || state == DeliveryState::Unknown;
}

} // namespace

OutboxPage::OutboxPage(const Surroundings &around, UndoBar &undo, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_undo(undo)
    , m_model(around.ports.clock)
{
    setObjectName(u"page.outbox"_s);
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    constexpr int pageSize = 200;
    m_model.setFetch([this](const QString &after) { return m_around.ports.history.waiting(after, pageSize); });
    auto *layout = column(this);
    m_empty = new EmptyState(this);
    m_empty->setPicture(u"outbox"_s);
    m_table = listTable(u"outbox"_s, tr("Outbox"), m_empty);
    m_empty->setContent(m_table);
    m_table->setModel(&m_model);
    setColumnWidths(m_table, {9, 13, 6, 24, 11, 0, 12});
    setFocusProxy(m_empty);
    keepCurrentRow(m_table, &m_model);
    around.memory.keep(m_table->horizontalHeader(), u"outbox"_s);
    m_empty->setWords(tr("Nothing on its way"), tr("Reminders wait here until they have gone. What went stands in the "
                                                   "history; what needs a decision stays here until you made it."));
    m_empty->setCommand(m_around.commands, u"go.history"_s);
    layout->addWidget(m_empty, 1);
    layout->addWidget(makeBar());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxPage::showActions);
    connect(&m_model, &PagedModelBase::failed, this, &OutboxPage::failed);
    connect(&m_model, &PagedModelBase::pageArrived, this, [this] {
        m_empty->showContent(m_model.rowCount() > 0);
        showActions();
    });
    addCommands();
    showActions();
}

QWidget *OutboxPage::makeBar()
{
    auto *bar = pane("bottombar", this);
    auto *line = row(bar, 0, space::s);
    line->setContentsMargins(space::l, 10, space::l, 10);
    m_words = plainLabel({}, TextRole::Text, Tone::Dim, bar);
    m_words->setObjectName(u"outbox.words"_s);
    m_words->setWordWrap(true);
    m_cancel = button(u"outbox.cancel"_s, tr("Cancel message"), ButtonRole::Plain, bar);
    m_arrived = button(u"outbox.arrived"_s, tr("Mark as arrived"), ButtonRole::Plain, bar);
    m_retry = button(u"outbox.retry"_s, tr("Send again"), ButtonRole::Primary, bar);
    m_switch = button(u"outbox.switch"_s, tr("Another channel…"), ButtonRole::Plain, bar);
    m_reveal = button(u"outbox.reveal"_s, tr("Show personal data…"), ButtonRole::Plain, bar);
    m_reveal->setToolTip(tr("That you looked, and why, is noted in this message's history and in the audit log"));
    line->addWidget(m_words, 1);
    for (QPushButton *made : {m_reveal, m_cancel, m_arrived, m_switch, m_retry})
        line->addWidget(made);
    m_revealing = new Revealing(m_around, this);
    connect(m_reveal, &QPushButton::clicked, this, &OutboxPage::reveal);
    connect(m_revealing, &Revealing::failed, this, &OutboxPage::failed);
    connect(m_revealing, &Revealing::revealed, this, [this](const HistoryDetail &detail) {
        m_model.showInTheClear(detail.item);
        showActions();
    });
    m_switcher = new ChannelSwitcher(m_around.ports, this);
    connect(m_switch, &QPushButton::clicked, this, &OutboxPage::switchChannel);
    connect(m_switcher, &ChannelSwitcher::failed, this, &OutboxPage::failed);
    connect(m_switcher, &ChannelSwitcher::refused, this, [this](const QString &words) { say(m_words, words, Tone::Wrong); });
    connect(m_switcher, &ChannelSwitcher::switched, this, [this](const QString &words) {
        m_undo.tell(words);
        refresh();
        Q_EMIT changed();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { move(Move::Cancel); });
    connect(m_arrived, &QPushButton::clicked, this, [this] { move(Move::MarkArrived); });
    connect(m_retry, &QPushButton::clicked, this, [this] { move(Move::Retry); });
    return bar;
}

void OutboxPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("Outbox");
    table.add(this, {u"outbox.cancelMessage"_s, tr("Cancel message"), QKeySequence::Delete, group},
              [this] { move(Move::Cancel); });
    table.add(this, {u"outbox.sendAgain"_s, tr("Send again"), QKeySequence(u"Ctrl+R"_s), group},
              [this] { move(Move::Retry); });
    table.add(this, {u"outbox.switchChannel"_s, tr("Send by another channel…"), QKeySequence(u"Ctrl+Shift+O"_s), group},
              [this] { switchChannel(); });
    table.add(this, {u"outbox.revealThis"_s, tr("Show personal data…"), {}, group}, [this] { reveal(); });
    table.add(this, {u"outbox.refresh"_s, tr("Refresh"), QKeySequence(u"F5"_s), group}, [this] { refresh(); });
}

void OutboxPage::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_switcher->setSeat(seat);
    m_revealing->setSeat(seat);
    m_model.forgetTheClear();
    m_model.setZone(seat.zone);
}

void OutboxPage::setKit(const Kit &kit)
{
    m_switcher->setKit(kit);
}

void OutboxPage::switchChannel()
{
    const OutboxItem *item = m_model.at(m_table->currentIndex());
    if (item && actionsFor(item->state).canSwitch)
        m_switcher->offer(*item, m_switch);
}

bool OutboxPage::isMasked(const OutboxItem &item) const
{
    return m_revealing->isMasked(item.author, item.owner) && !m_model.isInTheClear(item.id);
}

void OutboxPage::reveal()
{
    const OutboxItem *item = m_model.at(m_table->currentIndex());
    if (item && isMasked(*item) && m_revealing->isAllowed())
        m_revealing->ask(item->id);
}

void OutboxPage::refresh()
{
    m_model.reload();
    askForCounts();
}

void OutboxPage::askForCounts()
{
    listen(this, m_around.ports.reminders.outboxCounts(), [this](const Result<OutboxCounts> &counts) {
        if (!counts) {
            Q_EMIT failed(counts.error());
            return;
        }
        m_counts = *counts;
        Q_EMIT countsChanged(m_counts);
    });
}

void OutboxPage::showActions()
{
    const OutboxItem *item = m_model.at(m_table->currentIndex());
    const OutboxActions actions = item ? actionsFor(item->state) : OutboxActions();
    m_words->parentWidget()->setVisible(m_model.rowCount() > 0); // no empty strip below the words of an empty place
    m_cancel->setVisible(actions.canCancel);
    m_retry->setVisible(actions.canRetry);
    m_arrived->setVisible(actions.canMarkArrived);
    m_switch->setVisible(actions.canSwitch);
    m_reveal->setVisible(item && isMasked(*item) && m_revealing->isAllowed());
    const bool waits = item && (item->state == DeliveryState::Held || item->state == DeliveryState::Scheduled);
    m_cancel->setText(item && isOver(item->state) ? tr("Give up") : tr("Cancel message"));
    m_retry->setText(waits ? tr("Send now") : tr("Send again"));
    if (!item)
        say(m_words, {}, Tone::Dim);
    else if (item->state == DeliveryState::Unknown)
        say(m_words,
            tr("Nobody can know whether this message arrived. Ask the customer or the provider, then mark it as "
               "arrived, or send it again and risk that it comes twice."),
            Tone::Attention);
    else
        say(m_words, item->reason.isEmpty() ? stateWords(item->state) : reasonWords(item->reason), Tone::Dim);
}

void OutboxPage::move(Move move)
{
    const OutboxItem *item = m_model.at(m_table->currentIndex());
    if (!item)
        return;
    const OutboxActions actions = actionsFor(item->state);
    if (move == Move::Cancel && actions.canCancel)
        cancelLater(*item);
    else if ((move == Move::Retry && actions.canRetry) || (move == Move::MarkArrived && actions.canMarkArrived))
        carryOut(move, item->id);
}

void OutboxPage::cancelLater(const OutboxItem &item)
{
    const MessageId id = item.id;
    const Instant undoEnds = m_around.ports.clock.now().plusMs(UndoBar::offerMs);
    const bool mayGoMeanwhile = !isOver(item.state)
                                && (item.state == DeliveryState::Queued || item.nextTry <= undoEnds);
    if (mayGoMeanwhile) {
        // Canceled is final: a way back that loses the race against the dispatcher would be no way back.
        carryOut(Move::Cancel, id);
        m_undo.tell(tr("Message to %1 canceled.").arg(item.customerName));
        return;
    }
    const bool isGivenUp = isOver(item.state);
    m_undo.offer(isGivenUp ? tr("Message to %1 is given up.").arg(item.customerName)
                           : tr("Message to %1 is being canceled.").arg(item.customerName),
                 [] {}, [this, id, isGivenUp] { carryOut(isGivenUp ? Move::GiveUp : Move::Cancel, id); });
}

void OutboxPage::carryOut(Move move, const MessageId &id)
{
    ReminderStore &store = m_around.ports.reminders;
    const Instant now = m_around.ports.clock.now();
    const QString source = m_seat.source();
    const Async<void> done = move == Move::Cancel  ? store.cancel(id, u"canceled-by-agent"_s, source, now)
                             : move == Move::GiveUp ? store.cancel(id, u"given-up"_s, source, now)
                             : move == Move::Retry ? store.retry(id, source, now)
                                                   : store.markArrived(id, source, now);
    listen(this, done, [this, move](const Done &result) {
        if (!result)
            Q_EMIT failed(result.error());
        else if (move == Move::Retry && m_around.ports.wakeDispatcher)
            m_around.ports.wakeDispatcher();
        refresh();
        Q_EMIT changed();
    });
}

} // namespace remindesk
