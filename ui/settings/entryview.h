// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "ui/common/prompter.h"
#include "ui/settings/entrypane.h"

#include <QPointer>

namespace remindesk {

class SecretField;
class SettingsForm;

/// What every list of things to set up does alike: one form beside it, one action at a time, words for what came of it, a
/// removal that must be typed. Parts are named "PREFIX.…" Window's thread.
class EntryView : public QWidget
{
    Q_OBJECT

Q_SIGNALS:
    void changed(); ///< what is kept is another than before

protected:
    EntryView(const QString &prefix, const EntryPane::Words &words, Prompter &prompter, QWidget *parent);

    [[nodiscard]] EntryPane &pane() { return *m_pane; }
    [[nodiscard]] SettingsForm &form() { return *m_form; }
    [[nodiscard]] const SettingsForm &form() const { return *m_form; }
    [[nodiscard]] SecretField &secret() { return *m_secret; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// A button of the pane's foot: what acts on the chosen one at the left, Save at the right.
    QPushButton *addAction(const QString &name, const QString &text, std::function<void()> act);
    void addSave(std::function<void()> act);

    /// Begins an action of the form; false while another one runs.
    [[nodiscard]] bool start(const QString &words);
    void setBusy(const QString &words); ///< empty: no longer
    void complain(const Error &error);  ///< at its field, else below the form
    /// Says what came of `work`, and reads the list again where it worked.
    void after(const Async<void> &work, const QString &words);
    /// Runs `remove` once the name was typed.
    void askToRemove(const QString &title, const QString &about, const QString &name, std::function<void()> remove);
    void sayKept(const QString &words);

    virtual void reload() = 0;
    virtual void showButtons() = 0; ///< which can be pressed now

private:
    Prompter &m_prompter;
    EntryPane *m_pane = nullptr;
    SettingsForm *m_form = nullptr;
    SecretField *m_secret = nullptr;
    QPushButton *m_save = nullptr;
    QString m_prefix;
    QPointer<QWidget> m_pressed; ///< what had the focus when the action began
    QPointer<QWidget> m_strayed; ///< what had it then
    bool m_isBusy = false;
};

} // namespace remindesk
