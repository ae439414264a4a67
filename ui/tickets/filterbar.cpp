// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/filterbar.h"

#include "translations/language.h"
#include "ui/common/flowlayout.h"
#include "ui/common/prompter.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr qint64 countedAtMost = 10'000; // where the store stops counting what it has no counter for

QString counted(const QString &words, qint64 count, bool isCapped)
{
    const bool isMore = isCapped && count >= countedAtMost;
    return u"%1 %2%3"_s.arg(words, uiDates().toString(count), isMore ? u"+"_s : QString());
}

} // namespace

FilterBar::FilterBar(TicketList &list, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_prompter(prompter)
{
    auto *layout = column(this, 0, space::s);
    layout->setContentsMargins(space::l, space::s + 2, space::l, space::s + 2);
    auto *first = new QWidget(this);
    auto *line = row(first, 0, space::s);
    auto *chips = new QWidget(first); // they go to a second line where a language needs it
    makeChips(new FlowLayout(chips));
    line->addWidget(chips, 3);
    makeFilters(line);
    makeSearch(line);
    layout->addWidget(first);
    m_savedLine = new QWidget(this);
    m_savedLine->setObjectName(u"filters.saved"_s);
    new FlowLayout(m_savedLine);
    layout->addWidget(m_savedLine);
    connect(&m_list, &TicketList::countsChanged, this, &FilterBar::showCounts);
    connect(&m_list, &TicketList::filterChanged, this, &FilterBar::showFilter);
    connect(&m_list.saved(), &SavedFilters::changed, this, &FilterBar::showSaved);
    showCounts();
    showSaved();
}

void FilterBar::makeChips(QLayout *line)
{
    const QList<std::pair<TicketView, QString>> views{{TicketView::MyOpen, u"view.mine"_s},
                                                      {TicketView::WaitingOnCustomer, u"view.waiting"_s},
                                                      {TicketView::DueToday, u"view.today"_s},
                                                      {TicketView::NeverReminded, u"view.never"_s},
                                                      {TicketView::All, u"view.all"_s}};
    for (const auto &[view, name] : views) {
        auto *chip = button(name, {}, ButtonRole::Chip, this);
        line->addWidget(chip);
        m_chips.append({view, chip});
        connect(chip, &QPushButton::clicked, this, [this, v = view] {
            m_list.setView(v);
            showFilter(); // a chip that is pressed again stays pressed
        });
    }
    m_answered = button(u"view.answered"_s, {}, ButtonRole::Chip, this);
    m_answered->setToolTip(tr("Only tickets whose customer wrote after the last reminder and nobody has looked"));
    line->addWidget(m_answered);
    connect(m_answered, &QPushButton::clicked, &m_list, &TicketList::setOnlyAnswered);
}

void FilterBar::makeFilters(QLayout *line)
{
    m_filters = button(u"tickets.filters"_s, {}, ButtonRole::Chip, this);
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"tickets.filterMenu"_s);
    m_menu->setAccessibleName(tr("Filter tickets"));
    line->addWidget(m_filters);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    connect(m_filters, &QPushButton::clicked, this, [this] {
        showFilter();
        openFilters();
    });
}

void FilterBar::makeSearch(QLayout *line)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"tickets.search"_s);
    m_search->setPlaceholderText(tr("Search number, customer, words…"));
    m_search->setAccessibleName(tr("Search tickets"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(260);
    m_search->installEventFilter(this);
    static_cast<QBoxLayout *>(line)->addWidget(m_search, 1);
    connect(m_search, &QLineEdit::textChanged, &m_list, &TicketList::setText);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::leftDown);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            Q_EMIT leftDown();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    auto *chip = qobject_cast<QPushButton *>(watched);
    const SavedFilter *saved = chip ? m_list.saved().find(chip->property("filter").toString()) : nullptr;
    if (saved && event->type() == QEvent::ContextMenu) {
        m_list.setFilter(saved->filter);
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Rename filter…"), this, &FilterBar::renameFilter);
        menu->addAction(tr("Delete filter"), this, &FilterBar::removeFilter);
        menu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::openFilters()
{
    m_menu->popup(m_filters->mapToGlobal(m_filters->rect().bottomLeft()));
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    const TicketFilter &filter = m_list.filter();
    for (const Stage stage : {Stage::Received, Stage::InProgress, Stage::WaitingCustomer, Stage::Resolved, Stage::Closed}) {
        QAction *action = m_menu->addAction(stageWords(stage));
        action->setObjectName(u"filter.stage."_s + stageKey(stage));
        action->setCheckable(true);
        action->setChecked(filter.stages.contains(stage));
        connect(action, &QAction::triggered, this, [this, stage](bool isChecked) {
            QList<Stage> stages = m_list.filter().stages;
            stages.removeAll(stage);
            if (isChecked)
                stages += stage;
            m_list.setStages(stages);
        });
    }
    m_menu->addSeparator();
    QAction *everything = m_menu->addAction(tr("Every stage"), this, [this] { m_list.setStages({}); });
    everything->setEnabled(!filter.stages.isEmpty());
    m_menu->addSeparator();
    m_menu->addAction(tr("Save as filter…"), this, &FilterBar::saveFilter);
    const bool isSaved = !m_list.activeName().isEmpty();
    m_menu->addAction(tr("Rename filter…"), this, &FilterBar::renameFilter)->setEnabled(isSaved);
    m_menu->addAction(tr("Delete filter"), this, &FilterBar::removeFilter)->setEnabled(isSaved);
    m_menu->setActiveAction(m_menu->actions().constFirst());
}

void FilterBar::saveFilter()
{
    const auto isName = [](const QString &text) {
        return !text.simplified().isEmpty() && text.simplified().size() <= SavedFilters::nameLength;
    };
    const auto explain = [this](const QString &text) {
        return m_list.saved().find(text.simplified()) ? tr("Replaces the filter of this name.")
                                                      : tr("Keeps view, stages, words and order.");
    };
    m_prompter.ask({tr("Save as filter"), tr("Name"), m_list.text(), tr("Save"), explain, isName, {}},
                   [this, filter = m_list.filter()](const std::optional<QString> &name) {
                       if (name)
                           m_list.saved().put({*name, filter});
                   });
}

void FilterBar::renameFilter()
{
    const QString name = m_list.activeName();
    if (name.isEmpty())
        return;
    const auto isName = [](const QString &text) {
        return !text.simplified().isEmpty() && text.simplified().size() <= SavedFilters::nameLength;
    };
    m_prompter.ask({tr("Rename filter"), tr("Name"), name, tr("Rename"), {}, isName, {}},
                   [this, name](const std::optional<QString> &fresh) {
                       if (fresh)
                           m_list.saved().rename(name, *fresh);
                   });
}

void FilterBar::removeFilter()
{
    m_list.saved().remove(m_list.activeName());
}

void FilterBar::showCounts()
{
    for (const auto &[view, chip] : m_chips)
        chip->setText(counted(viewWords(view), TicketList::countOf(m_list.counts(), view), view == TicketView::DueToday));
    m_answered->setText(counted(tr("New answers"), m_list.counts().answered, true));
    showFilter();
}

void FilterBar::showFilter()
{
    const TicketFilter &filter = m_list.filter();
    for (const auto &[view, chip] : m_chips)
        chip->setChecked(view == filter.view);
    m_answered->setChecked(filter.onlyAnswered);
    m_filters->setChecked(!filter.stages.isEmpty());
    QStringList stages;
    for (const Stage stage : filter.stages)
        stages += stageWords(stage);
    m_filters->setText(stages.size() == 1 ? stages.constFirst() + u" ▾"_s
                       : stages.isEmpty() ? tr("Filter") + u" ▾"_s
                                          : tr("%n stage(s)", nullptr, int(stages.size())) + u" ▾"_s);
    m_filters->setToolTip(stages.join(u", "_s));
    if (m_search->text().simplified() != filter.text)
        m_search->setText(filter.text);
    const QString active = m_list.activeName();
    for (QPushButton *chip : m_savedChips)
        chip->setChecked(chip->property("filter").toString() == active);
}

void FilterBar::showSaved()
{
    qDeleteAll(m_savedChips);
    m_savedChips.clear();
    for (const SavedFilter &saved : m_list.saved().all()) {
        auto *chip = button(u"saved.%1"_s.arg(m_savedChips.size()), QString(saved.name).replace(u"&"_s, u"&&"_s), ButtonRole::Chip, m_savedLine);
        chip->setProperty("filter", saved.name);
        chip->setAccessibleName(tr("Filter: %1").arg(saved.name));
        chip->installEventFilter(this);
        m_savedLine->layout()->addWidget(chip);
        chip->show();
        m_savedChips += chip;
        connect(chip, &QPushButton::clicked, this, [this, name = saved.name] {
            if (const SavedFilter *known = m_list.saved().find(name))
                m_list.setFilter(known->filter);
            showFilter();
        });
    }
    m_savedLine->setVisible(!m_savedChips.isEmpty());
    showFilter();
}

} // namespace remindesk
