// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QMap>
#include <QObject>

namespace remindesk {

class FieldRow;
class ReminderForm;

/// Keys that mean the same in every field of the form. Tab goes on by the order of the eye, except that it asks for
/// the next blank once a blank was filled in; Ctrl+Z and Ctrl+Shift+Z step through a chosen field; Ctrl+V of a picture
/// attaches it. Window's thread.
class FieldKeys final : public QObject
{
    Q_OBJECT

public:
    FieldKeys(ReminderForm &form, const QMap<QString, FieldRow *> &rows, QObject *parent = nullptr);

    void watch(FieldRow *row);

Q_SIGNALS:
    void picturePasted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] FieldRow *rowOf(QObject *watched) const;
    [[nodiscard]] bool goToNextBlank(const FieldRow &from);
    [[nodiscard]] bool stepBackOrForward(const FieldRow &row, QObject *watched, QKeyEvent *key);
    [[nodiscard]] bool handle(FieldRow *row, QObject *watched, QKeyEvent *key);

    ReminderForm &m_form;
    const QMap<QString, FieldRow *> &m_rows;
    QString m_blank; ///< the row that was blank when the focus came to it
};

} // namespace remindesk
