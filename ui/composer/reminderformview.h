// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ui/common/fieldrow.h"

#include <QGridLayout>
#include <QMap>
#include <QWidget>

#include <functional>
#include <optional>

namespace remindesk {

class Enclosures;
class FieldKeys;
class FileEditor;
class PickCombo;
class ReminderForm;

/// The form's editors on one grid, bound to the form's state. No rules.
class ReminderFormView final : public QWidget
{
    Q_OBJECT

public:
    ReminderFormView(ReminderForm &form, Enclosures &enclosures, QWidget *parent = nullptr);

    [[nodiscard]] FieldRow *row(const QString &key) const { return m_rows.value(key); }
    void focusFirst();
    void chooseFiles();

Q_SIGNALS:
    void rowFocused(QWidget *row);

private:
    struct Place
    {
        int line, column, span;
    };
    [[nodiscard]] FieldRow *begin(const QString &key);
    void add(FieldRow *made, QWidget *editor, Place place);
    void addLine(const QString &key, Place place, const QString &placeholder = {});
    void addHead();
    void addTask();
    void addPeople();
    void addEnd();
    void addFiles();
    void connectForm();
    void rebuildDetails();
    void addPerson(const QString &key, Place place);
    void addPeopleLine(const QString &key, Place place);
    void addScenario();
    void addLocale();
    void addResponse();
    void addDeadline();
    void addPriority();

    void showDraft();
    void showFindings();
    void showNotes();
    [[nodiscard]] QString labelOf(const QString &key) const;
    [[nodiscard]] QString timeNote(const std::optional<Instant> &at) const;

    ReminderForm &m_form;
    Enclosures &m_enclosures;
    FieldKeys *m_keys = nullptr;
    FileEditor *m_files = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_details = nullptr;
    QGridLayout *m_detailGrid = nullptr;
    QMap<QString, FieldRow *> m_rows;
    QList<std::function<void()>> m_readers; ///< put the draft into the editors
    QList<std::function<void()>> m_detailReaders;
};

} // namespace remindesk
