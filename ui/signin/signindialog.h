// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "base/future.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

namespace remindesk {

/// Asks who sits here. With a name given the window was locked by that person: only the password is asked, or somebody
/// else takes the seat. Accepted: signed in. Window's thread.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    using SignIn = std::function<Async<Actor>(const QString &name, const QByteArray &password)>;

    /// `last`: who signed in before, offered. `locked`: whose window this is; empty: nobody's yet.
    SignInDialog(SignIn signIn, const QString &last, const QString &locked, QWidget *parent = nullptr);

    [[nodiscard]] const Actor &actor() const { return m_actor; }

    static constexpr int somebodyElse = 2; ///< result(): the window is another person's from now on

private:
    void build(const QString &last);
    void trySignIn();
    void take(const Result<Actor> &actor);
    void setBusy(bool isBusy);

    SignIn m_signIn;
    QString m_locked;
    Actor m_actor;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_password = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_enter = nullptr;
};

} // namespace remindesk
