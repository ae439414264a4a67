// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/common/celldelegate.h"
#include "ui/common/emptystate.h"
#include "translations/language.h"
#include "ui/common/widgets.h"
#include "ui/history/historydetailview.h"
#include "ui/history/historyfilter.h"
#include "wording/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QPointer>
#include <QSplitter>
#include <QStandardPaths>

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
    m_filter = new HistoryFilter(m_around.ports.clock, bar);
    m_proof = plainLabel({}, TextRole::Label, Tone::Dim, bar);
    m_proof->setObjectName(u"history.proof"_s);
    m_stop = button(u"history.stopExport"_s, tr("Cancel"), ButtonRole::Link, bar);
    m_stop->hide();
    auto *prove = button(u"history.verify"_s, tr("Verify"), ButtonRole::Plain, bar);
    auto *write = button(u"history.export"_s, tr("Export…"), ButtonRole::Plain, bar);
    line->addWidget(m_filter, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_proof, m_stop, prove, write})
        line->addWidget(widget, 0, Qt::AlignTop);
    connect(m_filter, &HistoryFilter::changed, this, &HistoryPage::ask);
    connect(prove, &QPushButton::clicked, this, &HistoryPage::verify);
    connect(write, &QPushButton::clicked, this, &HistoryPage::exportFound);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_export)
            m_export->cancel();
    });
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
    table.add(this, {u"history.find"_s, tr("Search history"), QKeySequence(u"Ctrl+F"_s), group}, [this] { m_filter->focusSearch(); });
    table.add(this, {u"history.exportFound"_s, tr("Export what is shown…"), QKeySequence(u"Ctrl+Shift+E"_s), group},
              [this] { exportFound(); });
    table.add(this, {u"history.verifyChain"_s, tr("Verify the history"), QKeySequence(), group}, [this] { verify(); });
    table.add(this, {u"history.refresh"_s, tr("Refresh"), QKeySequence(u"F5"_s), group}, [this] { refresh(); });
}

void HistoryPage::setKit(const Kit &kit)
{
    m_model.setKit(kit);
    m_detail->setKit(kit);
    m_filter->setPeople(kit->people);
}

void HistoryPage::setSeat(const Seat &seat)
{
    m_zone = seat.zone;
    m_filter->setZone(seat.zone);
    m_model.setZone(seat.zone);
    m_detail->setZone(seat.zone);
}

void HistoryPage::refresh()
{
    m_model.reload();
}

void HistoryPage::ask()
{
    m_query = m_filter->query();
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

void HistoryPage::exportFound()
{
    if (m_export && m_export->isRunning())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString day = wallTime(m_around.ports.clock.now(), m_zone).date.toString(Qt::ISODate);
    Question question;
    question.title = tr("Export the history");
    question.label = tr("File for the messages that are shown (CSV)");
    question.initial = QDir(folder).filePath(u"remindesk-%1.csv"_s.arg(day));
    question.accept = tr("Export");
    question.isAcceptable = [](const QString &path) {
        const QFileInfo file(path);
        return file.isAbsolute() && !file.isDir() && file.dir().exists();
    };
    question.explain = [](const QString &path) {
        const QFileInfo file(path);
        if (!file.isAbsolute() || file.isDir() || !file.dir().exists())
            return tr("Type the whole path of a file in a folder that exists.");
        return file.exists() ? tr("The file exists; it will be replaced.") : QString();
    };
    m_around.prompter.ask(question, [self = QPointer(this)](const std::optional<QString> &path) {
        if (self && path)
            self->exportTo(*path);
    });
}

void HistoryPage::exportTo(const QString &path)
{
    delete m_export;
    m_export = new HistoryExport(m_around.ports.history, m_filter->query(), this);
    const auto end = [this](const QString &words, Tone tone) {
        m_stop->hide();
        say(m_proof, words, tone);
    };
    connect(m_export, &HistoryExport::progressed, this,
            [this](qint64 rows) { say(m_proof, tr("Exporting… %1").arg(uiDates().toString(rows)), Tone::Dim); });
    connect(m_export, &HistoryExport::finished, this, [end](qint64 rows) {
        end(tr("%n message(s) exported", nullptr, int(rows)), Tone::Good);
    });
    connect(m_export, &HistoryExport::canceled, this, [end] { end(tr("Export stopped, no file written"), Tone::Dim); });
    connect(m_export, &HistoryExport::failed, this, [this, end](const Error &error) {
        end({}, Tone::Dim);
        Q_EMIT failed(error);
    });
    m_stop->show();
    m_export->start(path, m_model.exportHeads(), [this](const HistoryRow &row) { return m_model.exportCells(row); });
}

void HistoryPage::showEmptiness()
{
    if (m_filter->isFiltered())
        m_empty->setWords(tr("Nothing found"), tr("No message fits this search."));
    else
        m_empty->setWords(tr("Nothing sent yet"), tr("Every reminder that goes out is recorded here for good: what was "
                                                     "sent, to whom, when, and what became of it."));
    m_empty->showContent(m_model.rowCount() > 0);
}

} // namespace remindesk
