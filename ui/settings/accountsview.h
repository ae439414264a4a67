// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/entrypane.h"
#include "workflow/accounts.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>

namespace remindesk {

class FieldRow;

/// Who may sign in here and as what. Accounts are never removed: the history names them; they are switched off. Window's
/// thread.
class AccountsView final : public QWidget
{
    Q_OBJECT

public:
    AccountsView(Accounts &accounts, const Session &session, const Clock &clock, QWidget *parent = nullptr);

    void refresh(const QString &choose = {});
    void begin(); ///< a new account, and the keys are there
    void save();

Q_SIGNALS:
    void changed();

private:
    QWidget *makeForm(QWidget *parent);
    QWidget *makeRoles(QWidget *parent);
    void makeBar();
    void showAccounts(const QList<Account> &accounts, const QString &choose);
    void edit(const QString &id);
    void beginBlank();
    void showAccount();
    [[nodiscard]] QString factWords() const;
    [[nodiscard]] Roles chosenRoles() const;
    [[nodiscard]] bool isPasswordFit();
    [[nodiscard]] Async<void> keepNew();
    [[nodiscard]] Async<void> keepChanges();
    void switchOnOff();
    void after(const Async<void> &work, const QString &id, const QString &words);
    void complain(const Error &error);
    void setBusy(const QString &words);

    Accounts &m_accounts;
    const Session &m_session;
    const Clock &m_clock;
    QList<Account> m_all;
    Account m_now; ///< an empty id: a new one
    bool m_isBusy = false;
    EntryPane *m_pane = nullptr;
    FieldRow *m_key = nullptr;
    FieldRow *m_name = nullptr;
    FieldRow *m_password = nullptr;
    FieldRow *m_again = nullptr;
    QMap<Role, QCheckBox *> m_roles;
    QLabel *m_about = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_enable = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace remindesk
