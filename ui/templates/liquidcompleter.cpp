// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/liquidcompleter.h"

#include "liquid/template.h"
#include "templating/guide.h"
#include "translations/language.h"
#include "ui/common/widgets.h"
#include "wording/templatewords.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

enum CompletionColumn { WordColumn, MeaningColumn, SampleColumn, CompletionColumnCount };
constexpr int placeRole = Qt::UserRole + 1;

} // namespace

LiquidCompleter::LiquidCompleter(QPlainTextEdit *editor)
    : QObject(editor)
    , m_editor(editor)
{
    auto *list = new QTreeView;
    list->setObjectName(u"template.completions"_s);
    list->setAccessibleName(tr("What can be written here"));
    list->setRootIsDecorated(false);
    list->header()->hide();
    list->setUniformRowHeights(true);
    m_completer.setWidget(editor);
    m_completer.setPopup(list);
    m_completer.setModel(&m_offered);
    m_completer.setCompletionColumn(WordColumn);
    m_completer.setCaseSensitivity(Qt::CaseInsensitive);
    m_completer.setFilterMode(Qt::MatchContains);
    m_completer.setMaxVisibleItems(10);
    connect(&m_completer, qOverload<const QString &>(&QCompleter::activated), this, &LiquidCompleter::insert);
}

void LiquidCompleter::setWords(const Scenario *scenario, const QMap<QString, QString> &samples)
{
    if (scenario == m_scenario && samples == m_samples && m_words.rowCount() > 0)
        return;
    m_scenario = scenario;
    m_samples = samples;
    m_words.clear();
    for (const QString &name : mergeVariables(scenario))
        add(Place::Variable, name, variableMeaning(name, scenario, uiLocale()), samples.value(name));
    for (const QString &name : templateFilters())
        add(Place::Filter, name, filterMeaning(name), {});
    for (const QString &name : liquid::standardTags())
        add(Place::Tag, name, {}, {});
}

void LiquidCompleter::add(Place place, const QString &word, const QString &meaning, const QString &sample)
{
    constexpr qsizetype oneLine = 40;
    QList<QStandardItem *> items{new QStandardItem(word), new QStandardItem(meaning),
                                 new QStandardItem(sample.simplified().left(oneLine))};
    items.first()->setData(int(place), placeRole);
    m_words.appendRow(items);
}

std::pair<LiquidCompleter::Place, QString> LiquidCompleter::placeAt(const QString &before)
{
    const qsizetype output = before.lastIndexOf("{{"_L1);
    const qsizetype tag = before.lastIndexOf("{%"_L1);
    const qsizetype open = std::max(output, tag);
    if (open < 0 || before.lastIndexOf("}}"_L1) > open || before.lastIndexOf("%}"_L1) > open)
        return {Place::None, {}};
    const QString inside = before.sliced(open + 2);
    if (inside.count(u'"') % 2 == 1 || inside.count(u'\'') % 2 == 1)
        return {Place::None, {}};
    static const QRegularExpression word(u"[A-Za-z_][A-Za-z0-9_.]*$"_s);
    const QString begun = word.match(inside).captured();
    const QString rest = inside.chopped(begun.size()).trimmed();
    if (rest.endsWith(u'|'))
        return {Place::Filter, begun};
    if (tag > output && (rest.isEmpty() || rest == "-"_L1))
        return {Place::Tag, begun};
    return {Place::Variable, begun};
}

bool LiquidCompleter::takes(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer(true);
        return true;
    }
    if (!m_completer.popup()->isVisible())
        return false;
    // The list takes these: it is the completer's event filter that answers them.
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
        event->ignore();
        return true;
    default:
        return false;
    }
}

void LiquidCompleter::offerAfter(const QKeyEvent *event)
{
    const bool isTyped = !event->text().isEmpty() && event->text().front().isPrint();
    if (isTyped || (event->key() == Qt::Key_Backspace && m_completer.popup()->isVisible()))
        offer(false);
    else if (!event->text().isEmpty())
        m_completer.popup()->hide();
}

void LiquidCompleter::offer(bool isAsked)
{
    const QTextCursor cursor = m_editor->textCursor();
    const auto [place, begun] = placeAt(cursor.block().text().left(cursor.positionInBlock()));
    constexpr qsizetype enough = 2;
    if (place == Place::None || (!isAsked && begun.size() < enough)) {
        m_completer.popup()->hide();
        return;
    }
    m_offered.clear();
    for (int row = 0; row < m_words.rowCount(); ++row) {
        if (m_words.item(row)->data(placeRole).toInt() != int(place))
            continue;
        QList<QStandardItem *> items;
        for (int column = 0; column < CompletionColumnCount; ++column)
            items.append(m_words.item(row, column)->clone());
        m_offered.appendRow(items);
    }
    m_completer.setCompletionPrefix(begun);
    const bool isWhole = m_completer.completionCount() == 1 && m_completer.currentCompletion() == begun;
    if (m_completer.completionCount() == 0 || (isWhole && !isAsked)) {
        m_completer.popup()->hide();
        return;
    }
    auto *list = qobject_cast<QTreeView *>(m_completer.popup());
    int width = list->verticalScrollBar()->sizeHint().width() + space::l;
    for (int column = 0; column < CompletionColumnCount; ++column) {
        list->resizeColumnToContents(column);
        width += list->columnWidth(column);
    }
    QRect at = m_editor->cursorRect();
    at.setWidth(std::min(width, 720));
    m_completer.complete(at);
    list->setCurrentIndex(m_completer.completionModel()->index(0, 0));
}

void LiquidCompleter::insert(const QString &word)
{
    QTextCursor cursor = m_editor->textCursor();
    const QString begun = placeAt(cursor.block().text().left(cursor.positionInBlock())).second;
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(begun.size()));
    cursor.insertText(word);
    m_editor->setTextCursor(cursor);
}

} // namespace remindesk
