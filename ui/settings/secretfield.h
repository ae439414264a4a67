// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/settingsports.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

namespace remindesk {

/// Where a password is: typed here it goes straight to the keychain and is never shown again; or it is named, as an
/// environment variable or a systemd credential. Window's thread.
class SecretField final : public QWidget
{
    Q_OBJECT

public:
    SecretField(const QString &prefix, QWidget *parent = nullptr);

    /// `label`: what the secret is. `ref`: where it is now; empty: nowhere.
    void show(const QString &label, const QString &ref);
    /// What was given; nothing typed: nothing.
    [[nodiscard]] GivenSecret given() const;
    void clear(); ///< forgets what was typed

Q_SIGNALS:
    void edited();

private:
    void showPlace();
    enum Place { Keychain, Environment, Credential };

    QString m_ref;
    QLabel *m_label = nullptr;
    QComboBox *m_place = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_words = nullptr;
};

} // namespace remindesk
