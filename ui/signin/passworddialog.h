// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

namespace remindesk {

/// Changes the password of whoever sits here. Accepted: it is another one. Window's thread.
class PasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    using Change = std::function<Async<void>(const QByteArray &old, const QByteArray &password)>;

    explicit PasswordDialog(Change change, QWidget *parent = nullptr);

private:
    [[nodiscard]] QLineEdit *field(QFormLayout *form, const QString &name, const QString &words);
    void change();

    Change m_change;
    QLineEdit *m_old = nullptr;
    QLineEdit *m_new = nullptr;
    QLineEdit *m_again = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_act = nullptr;
};

} // namespace remindesk
