// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "translations/language.h"
#include "ui/common/widgets.h"
#include "ui/history/historydetailview.h"
#include "wording/wording.h"

#include <QHeaderView>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace remindesk {

HistoryPage::HistoryPage(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_model(around.ports.clock)
{
    setObjectName(u"page.history"_s);
    m_model.setFetch([this](const QString &after) {
        HistoryQuery query = m_query;
        query.after = after;
        return m_around.ports.history.list(query);
    });
    constexpr int typingPauseMs = 160;
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &HistoryPage::ask);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"history.splitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    auto *top = pane("pane", splitter);
    auto *inner = column(top);
    inner->addWidget(makeBar());
    inner->addWidget(rule(top));
    makeTable();
    inner->addWidget(m_empty, 1);
    m_detail = new HistoryDetailView(around.ports.clock, splitter);
    splitter->addWidget(top);
    splitter->addWidget(m_detail);
    splitter->setSizes({420, 300});
    around.memory.keep(splitter);
    column(this)->addWidget(splitter);
    connect(&m_model, &PagedModelBase::failed, this, &HistoryPage::failed);
    connect(&m_model, &PagedModelBase::pageArrived, this, &HistoryPage::showEmptiness);
    addCommands();
}

QWidget *HistoryPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *line = row(bar, 0, space::s);
    line->setContentsMargins(space::l, 10, space::l, 10);
    m_channel = new QComboBox(bar);
    m_channel->setObjectName(u"history.channel"_s);
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->addItem(tr("All channels"), QString());
    for (const Channel channel : allChannels())
        m_channel->addItem(channelWords(channel), channelKey(channel));
    m_state = new QComboBox(bar);
    m_state->setObjectName(u"history.state"_s);
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("All states"), QString());
    for (const DeliveryState state : {DeliveryState::Sent, DeliveryState::Delivered, DeliveryState::Unknown,
                                      DeliveryState::Failed, DeliveryState::Bounced, DeliveryState::Skipped,
                                      DeliveryState::Expired, DeliveryState::Canceled})
        m_state->addItem(stateWords(state), deliveryStateKey(state));
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"history.search"_s);
    m_search->setAccessibleName(tr("Search history"));
    m_search->setPlaceholderText(tr("Search what was sent…"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    m_proof = plainLabel({}, TextRole::Label, Tone::Dim, bar);
    m_proof->setObjectName(u"history.proof"_s);
    auto *prove = button(u"history.verify"_s, tr("Verify"), ButtonRole::Plain, bar);
    line->addWidget(m_channel);
    line->addWidget(m_state);
    line->addStretch(1);
    line->addWidget(m_proof);
    line->addWidget(m_search, 1);
    line->addWidget(prove);
    connect(m_channel, &QComboBox::activated, this, &HistoryPage::ask);
    connect(m_state, &QComboBox::activated, this, &HistoryPage::ask);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(prove, &QPushButton::clicked, this, &HistoryPage::verify);
    return bar;
}

void HistoryPage::makeTable()
{
    m_table = listTable(u"history"_s, tr("History"), this);
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(140);
    setColumnWidths(m_table, {15, 10, 15, 0, 7, 17, 9, 9, 11});
    keepCurrentRow(m_table, &m_model);
    setFocusProxy(m_table);
    m_around.memory.keep(m_table->horizontalHeader(), u"history"_s);
    m_empty = new EmptyState(m_table, this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryPage::showCurrent);
}

void HistoryPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("History");
    table.add(this, {u"history.find"_s, tr("Search history"), QKeySequence(u"Ctrl+F"_s), group}, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    table.add(this, {u"history.verifyChain"_s, tr("Verify the history"), QKeySequence(), group}, [this] { verify(); });
    table.add(this, {u"history.refresh"_s, tr("Refresh"), QKeySequence(u"F5"_s), group}, [this] { refresh(); });
}

void HistoryPage::setKit(const Kit &kit)
{
    m_model.setKit(kit);
    m_detail->setKit(kit);
}

void HistoryPage::setSeat(const Seat &seat)
{
    m_model.setZone(seat.zone);
    m_detail->setZone(seat.zone);
}

void HistoryPage::refresh()
{
    m_model.reload();
}

void HistoryPage::ask()
{
    m_query.text = m_search->text().simplified();
    m_query.channel = channelFromKey(m_channel->currentData().toString());
    m_query.state = deliveryStateFromKey(m_state->currentData().toString());
    m_model.reload();
}

void HistoryPage::showCurrent()
{
    const HistoryRow *row = m_model.at(m_table->currentIndex());
    if (!row) {
        m_shown = {};
        m_detail->clear();
        return;
    }
    m_shown = row->message;
    listen(this, m_around.ports.history.detail(m_shown), [this, id = m_shown](const Result<HistoryDetail> &detail) {
        if (id != m_shown)
            return;
        if (detail)
            m_detail->display(*detail);
        else
            Q_EMIT failed(detail.error());
    });
}

void HistoryPage::verify()
{
    say(m_proof, tr("Checking…"), Tone::Dim);
    listen(this, m_around.ports.history.verify(), [this](const Result<ChainReport> &report) {
        if (!report) {
            say(m_proof, sentence(report.error()), Tone::Wrong);
            return;
        }
        const QString rows = uiDates().toString(report->rows);
        if (report->isIntact)
            say(m_proof, tr("%1 events, unbroken").arg(rows), Tone::Good);
        else
            say(m_proof, tr("Broken at event %1: somebody changed it").arg(report->firstBad), Tone::Wrong);
    });
}

void HistoryPage::showEmptiness()
{
    const bool isFiltered = !m_query.text.isEmpty() || m_query.channel || m_query.state;
    if (isFiltered)
        m_empty->setWords(tr("Nothing found"), tr("No message fits this search."));
    else
        m_empty->setWords(tr("Nothing sent yet"), tr("Every reminder that goes out is recorded here for good: what was "
                                                     "sent, to whom, when, and what became of it."));
    m_empty->showContent(m_model.rowCount() > 0);
}

} // namespace remindesk
