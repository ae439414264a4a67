// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reminder.h"
#include "workflow/stores.h"

#include <QComboBox>
#include <QFrame>
#include <QLineEdit>

namespace remindesk {

/// A combo box that is chosen from by typing any part of an entry. With `isFree` other text is taken as well;
/// without it, what fits no entry goes back to the last choice.
class PickCombo final : public QComboBox
{
    Q_OBJECT

public:
    explicit PickCombo(bool isFree, QWidget *parent = nullptr);

    void addChoice(const QString &text, const QString &value, const QString &hint = {});
    [[nodiscard]] QString value() const;
    void setValue(const QString &value);

Q_SIGNALS:
    void picked(const QString &value);

private:
    void settle();
    bool m_isFree;
};

/// Several people in one line, separated by ";", each offered while typing.
class PeopleEdit final : public QLineEdit
{
    Q_OBJECT

public:
    PeopleEdit(const QStringList &names, QWidget *parent = nullptr);

private:
    void complete(const QString &name);
};

/// The checklist of what the customer should send: received items stand struck out. Enter adds, Delete removes.
class ChecklistEditor final : public QFrame
{
    Q_OBJECT

public:
    explicit ChecklistEditor(QWidget *parent = nullptr);

    void setItems(const QList<NeededItem> &items);
    [[nodiscard]] const QList<NeededItem> &items() const { return m_items; }

Q_SIGNALS:
    void itemsChanged(const QList<remindesk::NeededItem> &items);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void edited(int focusIndex);
    void focusItem(int index);
    QWidget *makeItem(int index);

    QList<NeededItem> m_items;
    QLayout *m_flow = nullptr;
    QLineEdit *m_add = nullptr;
    QList<QWidget *> m_widgets;
};

/// Puts a text into a field; one that is wider than the field shows how it begins, unless somebody writes there.
void showFromItsBeginning(QLineEdit *edit, const QString &text);

} // namespace remindesk
