// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "workflow/drafting.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace remindesk {

/// What colleagues suggested as templates: read it, use its words in the reminder that is open, or delete it. The same
/// settings ("suggestion.ID") are what an admin makes templates of. Window's thread.
class SuggestionsDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Around
    {
        SettingsStore &settings;
        Kit kit;
        TimeZoneId zone;
        TicketFacts facts; ///< whose words take the place of the variables
        const Clock &clock;
    };
    explicit SuggestionsDialog(Around around, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &scenario, const QMap<QString, QString> &texts);
    void failed(const remindesk::Error &error);

private:
    QWidget *makeButtons();
    void load();
    void fill(const QList<StoredSuggestion> &suggestions);
    void showCurrent();
    void use();
    void remove();
    [[nodiscard]] const StoredSuggestion *current() const;

    Around m_around;
    QList<StoredSuggestion> m_suggestions;
    QListWidget *m_list = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_use = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace remindesk
