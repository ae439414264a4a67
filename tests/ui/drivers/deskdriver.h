// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/desk.h"
#include "ui/support/sampledesk.h"
#include "ui/support/scriptedprompter.h"

#include <QTableView>
#include <QWidget>

#include <memory>

namespace remindesk {

/// Drives the whole console as a person does: finds by object name, presses keys, reads what stands there.
class DeskDriver
{
public:
    explicit DeskDriver(SampleDesk &sample);
    ~DeskDriver();

    /// Shows the window and waits until the tickets are there.
    void open();
    [[nodiscard]] SampleDesk &sample() { return m_sample; }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] ScriptedPrompter &prompter() { return m_prompter; }
    [[nodiscard]] Preferences &preferences() { return m_preferences; }

    /// The visible widget of that name; fails the program loudly when there is none.
    [[nodiscard]] QWidget *find(const QString &name) const;
    [[nodiscard]] bool isShown(const QString &name) const;
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] QString finding(const QString &field) const { return textOf(QStringLiteral("finding.") + field); }
    [[nodiscard]] QString textOf(const QString &name) const;

    [[nodiscard]] QString focusName() const; ///< of what has the focus now

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &field, const QString &text); ///< focuses, selects all, types
    void click(const QString &name);
    void drop(const QString &name, const QStringList &paths); ///< files, as from a file manager
    /// Selects the row whose first column shows this text.
    void selectRow(const QString &table, const QString &first);
    /// Opens the form of a new reminder about this ticket, from the list and by keys.
    void compose(const QString &number = QStringLiteral("RT-1046"));
    [[nodiscard]] QStringList columnTexts(const QString &table, int column) const;

private:
    SampleDesk &m_sample;
    ScriptedPrompter m_prompter;
    Preferences m_preferences{QString()};
    std::unique_ptr<Desk> m_desk;
};

} // namespace remindesk
