// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "ui/common/widgets.h"
#include "ui/history/figuresstrip.h"
#include "ui/history/historyactions.h"
#include "ui/history/historydetailview.h"
#include "ui/history/historyfiles.h"
#include "ui/history/historyfilter.h"
#include "ui/history/historyviews.h"

#include <QHeaderView>
#include <QMenu>
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
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"history.splitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    auto *top = pane("pane", splitter);
    auto *inner = column(top);
    inner->addWidget(makeBar(top));
    m_views = new HistoryViews(around.ports.settings, around.prompter, top);
    inner->addWidget(m_views);
    m_figures = new FiguresStrip(around.ports.history, top);
    inner->addWidget(m_figures);
    inner->addWidget(rule(top));
    makeTable(top);
    inner->addWidget(m_empty, 1);
    splitter->addWidget(top);
    makeDetail(splitter);
    splitter->setSizes({420, 340});
    around.memory.keep(splitter);
    column(this)->addWidget(splitter);
    connect(m_figures, &FiguresStrip::failed, this, &HistoryPage::failed);
    connect(m_views, &HistoryViews::failed, this, &HistoryPage::failed);
    connect(m_views, &HistoryViews::chosen, m_filter, &HistoryFilter::setState);
    constexpr int recountMs = 30'000;
    m_recount.setSingleShot(true);
    m_recount.setInterval(recountMs);
    connect(&m_recount, &QTimer::timeout, this, &HistoryPage::count);
    addCommands();
    m_views->load();
}

QWidget *HistoryPage::makeBar(QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *line = row(bar, 0, space::s);
    line->setContentsMargins(space::l, 10, space::l, 10);
    m_filter = new HistoryFilter(m_around.ports.clock, bar);
    m_files = new HistoryFiles(m_around, bar);
    auto *prove = button(u"history.verify"_s, tr("Verify"), ButtonRole::Plain, bar);
    auto *write = button(u"history.export"_s, tr("Export…"), ButtonRole::Plain, bar);
    line->addWidget(m_filter, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_files, prove, write})
        line->addWidget(widget, 0, Qt::AlignTop);
    connect(m_filter, &HistoryFilter::changed, this, &HistoryPage::ask);
    connect(m_files, &HistoryFiles::failed, this, &HistoryPage::failed);
    connect(prove, &QPushButton::clicked, m_files, &HistoryFiles::verify);
    connect(write, &QPushButton::clicked, this, &HistoryPage::exportFound);
    return bar;
}

void HistoryPage::makeTable(QWidget *parent)
{
    m_empty = new EmptyState(parent);
    m_empty->setPicture(u"history"_s);
    m_table = listTable(u"history"_s, tr("History"), m_empty);
    m_empty->setContent(m_table);
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(140);
    setColumnWidths(m_table, {12, 8, 11, 12, 6, 0, 8, 8, 11, 12});
    keepCurrentRow(m_table, &m_model);
    setFocusProxy(m_empty);
    m_around.memory.keep(m_table->horizontalHeader(), u"history"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &HistoryPage::showCurrent);
    connect(&m_model, &PagedModelBase::failed, this, &HistoryPage::failed);
    connect(&m_model, &PagedModelBase::pageArrived, this, [this] {
        m_filter->learn(m_model.rows());
        m_filter->showWholeWords(m_model.wholeWords());
        showEmptiness();
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Only this ticket"), this, [this] { showOnly(false); });
        menu->addAction(tr("Only this customer"), this, [this] { showOnly(true); });
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
}

void HistoryPage::makeDetail(QWidget *parent)
{
    m_detail = new HistoryDetailView(m_around, parent);
    HistoryActions &actions = m_detail->actions();
    connect(m_detail, &HistoryDetailView::messageAsked, this, &HistoryPage::showMessage);
    connect(&actions, &HistoryActions::failed, this, &HistoryPage::failed);
    connect(&actions, &HistoryActions::told, this, &HistoryPage::told);
    connect(&actions, &HistoryActions::correctAsked, this, &HistoryPage::correctAsked);
    connect(&actions, &HistoryActions::changed, this, [this] {
        refresh();
        showMessage(m_shown);
        Q_EMIT changed();
    });
}

void HistoryPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("History");
    table.add(this, {u"history.find"_s, tr("Search history"), QKeySequence(u"Ctrl+F"_s), group}, [this] { m_filter->focusSearch(); });
    table.add(this, {u"history.exportFound"_s, tr("Export what is shown…"), QKeySequence(u"Ctrl+Shift+E"_s), group},
              [this] { exportFound(); });
    const Session *session = m_around.ports.session;
    if (!session || (can(session->actor(), Permission::Export) && can(session->actor(), Permission::Reveal)))
        table.add(this, {u"history.exportClear"_s, tr("Export with personal data…"), QKeySequence(), group}, [this] { exportClear(); });
    table.add(this, {u"history.verifyChain"_s, tr("Verify the history"), QKeySequence(), group}, [this] { m_files->verify(); });
    table.add(this, {u"history.certifyChain"_s, tr("Keep the certificate…"), QKeySequence(), group}, [this] { m_files->certify(); });
    table.add(this, {u"history.saveView"_s, tr("Save this view…"), QKeySequence(u"Ctrl+Shift+S"_s), group},
              [this] { m_views->save(m_filter->state()); });
    table.add(this, {u"history.removeView"_s, tr("Delete this view"), QKeySequence(), group}, [this] { m_views->removeActive(); });
    table.add(this, {u"history.everything"_s, tr("Show everything"), QKeySequence(u"Ctrl+Shift+A"_s), group},
              [this] { m_filter->clear(); });
    table.add(this, {u"history.refresh"_s, tr("Refresh"), QKeySequence(u"F5"_s), group}, [this] {
        refresh();
        count();
    });
    addRowCommands(group);
}

void HistoryPage::addRowCommands(const QString &group)
{
    CommandTable &table = m_around.commands;
    table.add(this, {u"history.needsPerson"_s, tr("What needs a person"), QKeySequence(u"Ctrl+Shift+P"_s), group},
              [this] { showAttention(); });
    table.add(this, {u"history.onlyTicket"_s, tr("Only this ticket"), QKeySequence(u"Ctrl+Shift+T"_s), group},
              [this] { showOnly(false); });
    table.add(this, {u"history.onlyCustomer"_s, tr("Only this customer"), QKeySequence(u"Ctrl+Shift+K"_s), group},
              [this] { showOnly(true); });
    table.add(this, {u"history.act"_s, tr("Do what it needs"), QKeySequence(u"Ctrl+R"_s), group},
              [this] { m_detail->actions().act(); });
    table.add(this, {u"history.correctThis"_s, tr("Correct this reminder…"), QKeySequence(u"Ctrl+Shift+C"_s), group},
              [this] { m_detail->actions().correct(); });
    table.add(this, {u"history.revealThis"_s, tr("Show personal data…"), QKeySequence(u"Ctrl+Shift+I"_s), group},
              [this] { m_detail->actions().reveal(); });
}

void HistoryPage::setKit(const Kit &kit)
{
    m_model.setKit(kit);
    m_detail->setKit(kit);
    m_filter->setKit(kit);
}

void HistoryPage::setSeat(const Seat &seat)
{
    m_filter->setZone(seat.zone);
    m_model.setZone(seat.zone);
    m_figures->setZone(seat.zone);
    m_files->setSeat(seat);
    m_detail->setSeat(seat);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isCounted)
        count();
}

void HistoryPage::refresh()
{
    m_model.reload();
    if (isVisible() && !m_recount.isActive())
        m_recount.start();
}

void HistoryPage::count()
{
    m_recount.stop();
    m_isCounted = true;
    m_figures->ask(m_query, m_filter->midnight());
}

void HistoryPage::ask()
{
    m_query = m_filter->query();
    m_views->show(m_filter->state());
    m_model.reload();
    count();
}

void HistoryPage::showAttention()
{
    m_filter->clear();
    m_filter->showAttention(true);
    m_empty->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::showOnly(bool itsCustomer)
{
    if (const HistoryRow *row = m_model.at(m_table->currentIndex()))
        m_filter->showOnly(*row, itsCustomer);
}

void HistoryPage::showCurrent()
{
    const HistoryRow *row = m_model.at(m_table->currentIndex());
    if (row)
        return showMessage(row->message);
    m_shown = {};
    m_detail->clear();
}

void HistoryPage::showMessage(const MessageId &id)
{
    m_shown = id;
    listen(this, m_around.ports.history.detail(id), [this, id](const Result<HistoryDetail> &detail) {
        if (id != m_shown)
            return;
        if (detail)
            m_detail->display(*detail);
        else
            Q_EMIT failed(detail.error());
    });
}

void HistoryPage::exportFound()
{
    exportTable({});
}

/// Names and addresses in a file are for those who may see them, and only with a reason.
void HistoryPage::exportClear()
{
    Question question;
    question.title = tr("Export with personal data");
    question.label = tr("What is the file needed for? Your name, the time and this are noted for good.");
    question.accept = tr("Go on");
    question.isAcceptable = [](const QString &text) { return !text.simplified().isEmpty(); };
    m_around.prompter.ask(question, [self = QPointer(this)](const std::optional<QString> &why) {
        if (self && why)
            self->exportTable(why->simplified());
    });
}

void HistoryPage::exportTable(const QString &clearBecause)
{
    if (m_model.rowCount() == 0)
        return m_files->refuseEmpty();
    HistoryQuery query = m_filter->query();
    query.clearBecause = clearBecause;
    m_files->exportTable({query, tr("Messages"), m_model.exportHeads(), [this, isClear = !clearBecause.isEmpty()](const HistoryRow &row) {
                              return m_model.exportCells(row, isClear);
                          }});
}

void HistoryPage::showEmptiness()
{
    if (m_model.isLoading())
        m_empty->setWords(tr("Searching…"), tr("Few messages pass these filters; older ones are being looked through."));
    else if (m_filter->isFiltered())
        m_empty->setWords(tr("Nothing found"), tr("No message fits this search."));
    else
        m_empty->setWords(tr("Nothing sent yet"), tr("Every reminder that goes out is recorded here for good: what was "
                                                     "sent, to whom, when, and what became of it."));
    m_empty->setCommand(m_around.commands, m_filter->isFiltered() ? u"history.everything"_s : u"go.tickets"_s);
    m_empty->showContent(m_model.rowCount() > 0);
}

} // namespace remindesk
