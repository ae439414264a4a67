// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/entrypane.h"

#include "ui/common/celldelegate.h"
#include "ui/common/widgets.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace remindesk {

void EntryModel::setEntries(const QList<Entry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

QString EntryModel::idAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? m_entries.at(row).id : QString();
}

int EntryModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).id == id)
            return row;
    }
    return -1;
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EntryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= m_entries.size())
        return {};
    const Entry &entry = m_entries.at(index.row());
    const bool isState = index.column() == m_headers.size() - 1;
    if (role == Qt::DisplayRole)
        return entry.cells.value(index.column());
    if (role == ToneRole)
        return int(isState ? entry.tone : Tone::Plain);
    if (role == PillRole)
        return isState;
    return {};
}

QVariant EntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_headers.value(section) : QVariant();
}

EntryPane::EntryPane(const QString &prefix, const Words &words, QWidget *parent)
    : QWidget(parent)
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList(prefix, words, splitter));
    splitter->addWidget(makeForm(prefix, splitter));
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({words.width, 2 * words.width});
    column(this)->addWidget(splitter);
}

QWidget *EntryPane::makeList(const QString &prefix, const Words &words, QWidget *parent)
{
    auto *side = pane("pane", parent);
    auto *layout = column(side);
    m_model.setHeaders(words.headers);
    m_list = listTable(prefix + u".list"_s, words.list, side);
    m_list->setModel(&m_model);
    setColumnWidths(m_list, words.widths);
    QLabel *none = plainLabel(tr("None yet: fill in the fields beside this and save."), TextRole::Text, Tone::Dim, m_list->viewport());
    none->setObjectName(prefix + u".none"_s);
    none->setAlignment(Qt::AlignCenter);
    none->setWordWrap(true);
    none->setAttribute(Qt::WA_TransparentForMouseEvents);
    none->hide();
    column(m_list->viewport(), space::xl)->addWidget(none);
    connect(&m_model, &QAbstractItemModel::modelReset, none, [this, none] { none->setVisible(m_model.rowCount({}) == 0); });
    auto *foot = pane("bottombar", side);
    auto *line = row(foot, space::m, space::s);
    auto *add = button(prefix + u".new"_s, words.add, ButtonRole::Plain, foot);
    line->addWidget(add);
    line->addStretch(1);
    layout->addWidget(m_list, 1);
    layout->addWidget(foot);
    connect(add, &QPushButton::clicked, this, &EntryPane::newAsked);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (!m_isFilling && now.isValid()) {
            m_isMakingNew = false;
            Q_EMIT chosen(m_model.idAt(now.row()));
        }
    });
    setFocusProxy(m_list);
    return side;
}

QWidget *EntryPane::makeForm(const QString &prefix, QWidget *parent)
{
    auto *side = pane("side", parent);
    auto *whole = column(side);
    QScrollArea *scroll = scroller({}, side);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form = pane("pane", scroll->viewport());
    m_body = column(m_form, space::l, space::m);
    fillScroller(scroll, m_form);
    m_words = plainLabel({}, TextRole::Text, Tone::Dim, side);
    m_words->setObjectName(prefix + u".words"_s);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(space::l, space::s, space::l, space::s);
    m_words->hide();
    auto *foot = pane("bottombar", side);
    m_bar = row(foot, space::m, space::s);
    whole->addWidget(scroll, 1);
    whole->addWidget(m_words);
    whole->addWidget(foot);
    return side;
}

void EntryPane::setEntries(const QList<Entry> &entries, const QString &id)
{
    const QString wanted = id.isEmpty() ? chosenId() : id;
    m_isFilling = true;
    m_model.setEntries(entries);
    m_isFilling = false;
    const int row = m_model.rowOf(wanted);
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row, 0));
}

QString EntryPane::chosenId() const
{
    return m_model.idAt(m_list->currentIndex().row());
}

void EntryPane::chooseNone()
{
    m_isMakingNew = true;
    m_isFilling = true;
    m_list->setCurrentIndex({});
    m_list->clearSelection();
    m_isFilling = false;
}

void EntryPane::say(const QString &text, Tone tone)
{
    remindesk::say(m_words, text, tone);
    m_words->setVisible(!text.isEmpty());
}

} // namespace remindesk
