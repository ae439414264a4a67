// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/editors.h"

#include "ui/common/flowlayout.h"
#include "ui/common/widgets.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QCompleter>
#include <QEvent>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace remindesk {

PickCombo::PickCombo(bool isFree, QWidget *parent)
    : QComboBox(parent)
    , m_isFree(isFree)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT picked(value()); });
    connect(completer(), qOverload<const QModelIndex &>(&QCompleter::activated), this, [this] { settle(); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &PickCombo::settle);
    if (m_isFree)
        connect(lineEdit(), &QLineEdit::textEdited, this, [this] { Q_EMIT picked(value()); });
}

void PickCombo::addChoice(const QString &text, const QString &value, const QString &hint)
{
    addItem(text, value);
    setItemData(count() - 1, hint.toHtmlEscaped(), Qt::ToolTipRole);
}

QString PickCombo::value() const
{
    const int exact = findText(currentText(), Qt::MatchFixedString);
    if (exact >= 0)
        return itemData(exact).toString();
    return m_isFree ? currentText() : currentData().toString();
}

void PickCombo::setValue(const QString &value)
{
    const int index = findData(value);
    if (index == currentIndex() && index >= 0 && currentText() == itemText(index))
        return;
    setCurrentIndex(index);
    setEditText(index >= 0 ? itemText(index) : value);
    lineEdit()->setCursorPosition(0);
}

void PickCombo::settle()
{
    const int exact = findText(currentText(), Qt::MatchFixedString);
    if (exact >= 0)
        setCurrentIndex(exact);
    else if (!m_isFree)
        setEditText(itemText(currentIndex()));
    lineEdit()->setModified(false); // settled: from here on a step back is one of choices, not of letters
    Q_EMIT picked(value());
}

PeopleEdit::PeopleEdit(const QStringList &names, QWidget *parent)
    : QLineEdit(parent)
{
    auto *offers = new QCompleter(names, this);
    offers->setFilterMode(Qt::MatchContains);
    offers->setCaseSensitivity(Qt::CaseInsensitive);
    offers->setWidget(this);
    connect(offers, qOverload<const QString &>(&QCompleter::activated), this, &PeopleEdit::complete);
    connect(this, &QLineEdit::textEdited, this, [offers](const QString &text) {
        const QString last = text.section(u';', -1).trimmed();
        offers->setCompletionPrefix(last);
        if (last.isEmpty() || offers->completionCount() == 0)
            offers->popup()->hide();
        else
            offers->complete();
    });
}

void PeopleEdit::complete(const QString &name)
{
    const qsizetype begin = text().lastIndexOf(u';') + 1;
    setText(text().left(begin) + (begin > 0 ? u" "_s : QString()) + name);
}

ChecklistEditor::ChecklistEditor(QWidget *parent)
    : QFrame(parent)
{
    setRole(this, "field");
    m_flow = new FlowLayout(this, space::m, 2);
    m_flow->setContentsMargins(10, 3, 10, 3);
    m_add = new QLineEdit(this);
    m_add->setObjectName(u"items.add"_s);
    m_add->setPlaceholderText(tr("+ Add item, Enter"));
    m_add->setAccessibleName(tr("Add a needed item"));
    m_add->setFrame(false);
    m_add->setStyleSheet(u"border: none; padding: 0; min-height: 22px; background: transparent;"_s);
    m_add->setMinimumWidth(m_add->fontMetrics().averageCharWidth() * 22);
    m_flow->addWidget(m_add);
    setFocusProxy(m_add);
    m_add->installEventFilter(this);
    const auto take = [this] {
        const QString name = m_add->text().simplified();
        if (name.isEmpty())
            return;
        m_add->setText({}); // not clear(): the line's own undo would bring the word back
        m_items += NeededItem{name, false};
        edited(-1);
    };
    connect(m_add, &QLineEdit::returnPressed, this, take);
    // Leaving the field keeps what was typed; later, since a window that is being destroyed takes the focus away, too.
    connect(m_add, &QLineEdit::editingFinished, this, [this, take] {
        if (m_add->hasFocus())
            take();
        else
            QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

/// The line has no frame of its own: the editor's shows where the focus is.
bool ChecklistEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_add && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        setFlag(this, "focused", event->type() == QEvent::FocusIn);
    return QFrame::eventFilter(watched, event);
}

void ChecklistEditor::setItems(const QList<NeededItem> &items)
{
    if (items == m_items)
        return;
    m_items = items;
    rebuild();
}

void ChecklistEditor::edited(int focusIndex)
{
    rebuild();
    focusItem(focusIndex);
    Q_EMIT itemsChanged(m_items);
}

void ChecklistEditor::focusItem(int index)
{
    if (index >= 0 && index < m_widgets.size())
        m_widgets.at(index)->setFocus();
}

void ChecklistEditor::rebuild()
{
    for (QWidget *widget : std::as_const(m_widgets)) {
        m_flow->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
    m_flow->removeWidget(m_add);
    for (int i = 0; i < m_items.size(); ++i) {
        QWidget *item = makeItem(i);
        m_widgets += item;
        m_flow->addWidget(item);
        item->show();
        putTabBefore(m_add, item);
    }
    m_flow->addWidget(m_add);
    updateGeometry();
}

QWidget *ChecklistEditor::makeItem(int index)
{
    const NeededItem &item = m_items.at(index);
    auto *box = new QCheckBox(item.isReceived ? tr("%1 (received)").arg(item.name) : item.name, this);
    box->setObjectName(u"items.%1"_s.arg(index));
    box->setChecked(item.isReceived);
    box->setToolTip(tr("Checked: already received, will not be asked for. Delete removes it."));
    box->installEventFilter(parent());
    if (item.isReceived) {
        QFont struck = fontFor(TextRole::Text);
        struck.setStrikeOut(true);
        box->setFont(struck);
        setTone(box, Tone::Dim);
    }
    connect(box, &QCheckBox::clicked, this, [this, index](bool isReceived) {
        m_items[index].isReceived = isReceived;
        QMetaObject::invokeMethod(this, [this, index] { edited(index); }, Qt::QueuedConnection);
    });
    auto *remove = new QAction(box);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    remove->setText(tr("Remove"));
    box->addAction(remove);
    box->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, [this, index] {
        QMetaObject::invokeMethod(
            this,
            [this, index] {
                m_items.removeAt(index);
                edited(qMin(index, int(m_items.size()) - 1));
            },
            Qt::QueuedConnection);
    });
    return box;
}

void showFromItsBeginning(QLineEdit *edit, const QString &text)
{
    edit->setText(text);
    if (!edit->hasFocus())
        edit->setCursorPosition(0);
}

} // namespace remindesk
