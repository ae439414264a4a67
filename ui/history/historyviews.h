// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"

#include <QJsonObject>
#include <QPushButton>
#include <QWidget>

namespace remindesk {

/// The person's own views of the history, as chips; kept in the profile under the setting "history.views".
class HistoryViews final : public QWidget
{
    Q_OBJECT

public:
    HistoryViews(SettingsStore &settings, Prompter &prompter, QWidget *parent = nullptr);

    void load();
    /// Asks for a name and keeps `state` under it; one that is there already takes the new state.
    void save(const QJsonObject &state);
    /// Lets go of the view that is shown.
    void removeActive();
    /// The filter changed: the chip of the view that it is, if any, is pressed.
    void show(const QJsonObject &state);
    [[nodiscard]] QStringList names() const;

    static constexpr int nameLength = 40;

Q_SIGNALS:
    void chosen(const QJsonObject &state);
    void failed(const remindesk::Error &error);

private:
    struct View
    {
        QString name;
        QJsonObject state;
    };

    void put(const QString &name, const QJsonObject &state);
    void store();
    void makeChips();
    void showActive();

    SettingsStore &m_settings;
    Prompter &m_prompter;
    QList<View> m_views;
    QList<QPushButton *> m_chips;
    QJsonObject m_shown;
};

} // namespace remindesk
