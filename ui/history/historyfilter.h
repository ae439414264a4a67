// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"
#include "workflow/kit.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QWidget>

namespace remindesk {

/// What of the history is shown: words, channel, state, person and dates.
class HistoryFilter final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilter(const Clock &clock, QWidget *parent = nullptr);

    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    void setPeople(const QList<Person> &people);
    /// Days are days of the agent's zone; the last one is in it.
    [[nodiscard]] HistoryQuery query() const;
    [[nodiscard]] bool isFiltered() const;
    void focusSearch();

Q_SIGNALS:
    void changed();

private:
    void addChoices();
    void choosePeriod();
    QDateEdit *dateEdit(const QString &name, const QString &words);
    QComboBox *combo(const QString &name, const QString &words, const QString &all);
    [[nodiscard]] QDate today() const;

    const Clock &m_clock;
    TimeZoneId m_zone;
    QLineEdit *m_search = nullptr;
    QComboBox *m_channel = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_period = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_until = nullptr;
    QLabel *m_dash = nullptr;
    QTimer m_typing;
};

} // namespace remindesk
