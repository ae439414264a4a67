// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fieldkeys.h"

#include "ui/common/fieldrow.h"
#include "ui/composer/reminderform.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace remindesk {

FieldKeys::FieldKeys(ReminderForm &form, const QMap<QString, FieldRow *> &rows, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_rows(rows)
{
}

void FieldKeys::watch(FieldRow *row)
{
    row->editor()->installEventFilter(this);
    const QList<QWidget *> inner = row->editor()->findChildren<QWidget *>();
    for (QWidget *widget : inner)
        widget->installEventFilter(this);
}

FieldRow *FieldKeys::rowOf(QObject *watched) const
{
    for (QObject *at = watched; at; at = at->parent()) {
        if (auto *row = qobject_cast<FieldRow *>(at))
            return row;
    }
    return nullptr;
}

bool FieldKeys::eventFilter(QObject *watched, QEvent *event)
{
    FieldRow *row = rowOf(watched);
    if (!row)
        return false;
    if (event->type() == QEvent::FocusIn && m_blank != row->key())
        m_blank = m_form.blockedRows().contains(row->key()) ? row->key() : QString();
    if (event->type() == QEvent::ShortcutOverride && ReminderForm::keepsSteps(row->key())
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept(); // a step back in a field comes before the Undo that the window offers
        return true;
    }
    if (event->type() == QEvent::KeyPress)
        return handle(row, watched, static_cast<QKeyEvent *>(event));
    return false;
}

bool FieldKeys::handle(FieldRow *row, QObject *watched, QKeyEvent *key)
{
    if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier)
        return goToNextBlank(*row);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))
        return stepBackOrForward(*row, watched, key);
    if (key->matches(QKeySequence::Paste)) {
        const QMimeData *data = QApplication::clipboard()->mimeData();
        if (data && data->hasImage() && !data->hasText()) {
            Q_EMIT picturePasted();
            return true;
        }
    }
    return false;
}

bool FieldKeys::goToNextBlank(const FieldRow &from)
{
    if (m_blank != from.key() || QApplication::activePopupWidget())
        return false;
    // A checklist's or a combo's text counts only once it is taken over.
    if (auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        Q_EMIT edit->editingFinished();
    const QStringList blocked = m_form.blockedRows();
    if (blocked.contains(from.key()))
        return false; // still blank: Tab passes by
    const QStringList order = formRows(m_form.scenario());
    const qsizetype here = order.indexOf(from.key());
    for (qsizetype i = 1; i < order.size(); ++i) {
        const QString &key = order.at((here + i) % order.size());
        FieldRow *row = m_rows.value(key);
        if (row && blocked.contains(key)) {
            row->focusEditor();
            return true;
        }
    }
    return false;
}

bool FieldKeys::stepBackOrForward(const FieldRow &row, QObject *watched, QKeyEvent *key)
{
    auto *edit = qobject_cast<QLineEdit *>(watched);
    if (!ReminderForm::keepsSteps(row.key()))
        return false; // text: its editor has its own steps
    if (edit && edit->isModified() && (key->matches(QKeySequence::Undo) ? edit->isUndoAvailable() : edit->isRedoAvailable()))
        return false; // what is being typed goes first
    return key->matches(QKeySequence::Undo) ? m_form.undo(row.key()) : m_form.redo(row.key());
}

} // namespace remindesk
