// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/templates/studio.h"

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

namespace remindesk {

/// Every version of a text, who published it and why, how often it was sent; two of them side by side; and the way
/// back, which publishes the old text as a new version.
class VersionsDialog final : public QDialog
{
    Q_OBJECT

public:
    VersionsDialog(Studio &studio, const Surroundings &around, const TimeZoneId &zone, QWidget *parent = nullptr);

private:
    QWidget *makeList(QWidget *parent);
    QWidget *makeDifferences(QWidget *parent);
    QWidget *makeButtons();
    void load();
    void fill();
    void compare();
    void showRows(const QString &before, const QString &after);
    void rollBack();
    [[nodiscard]] QString wordsOf(const MessageTemplate &text) const;
    [[nodiscard]] const MessageTemplate *chosen() const;
    [[nodiscard]] QString fileOf(const MessageTemplate &text) const;

    Studio &m_studio;
    Surroundings m_around;
    TimeZoneId m_zone;
    TemplateSlot m_slot;
    QList<MessageTemplate> m_versions; ///< newest first
    QList<TemplateUse> m_uses;
    QListWidget *m_list = nullptr;
    QLabel *m_heading = nullptr;
    QTableWidget *m_differences = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace remindesk
