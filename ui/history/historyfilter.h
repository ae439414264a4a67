// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"
#include "workflow/kit.h"

#include <QComboBox>
#include <QDateEdit>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

namespace remindesk {

/// What of the history is shown: words, time, people, channel, template, state and reason, engagement; one ticket or one
/// customer, taken from a row; or what waits for a person.
class HistoryFilter final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryFilter(const Clock &clock, QWidget *parent = nullptr);

    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    void setKit(const Kit &kit);
    /// Owners, versions and reasons that occur can be chosen from now on.
    void learn(const QList<HistoryRow> &rows);
    /// What the search could not take for beginnings; said beside it.
    void showWholeWords(const QStringList &words);
    void showOnly(const HistoryRow &row, bool itsCustomer);
    void showAttention(bool isOn);
    /// Days are days of the agent's zone; the last one is in it.
    [[nodiscard]] HistoryQuery query() const;
    [[nodiscard]] bool isFiltered() const;
    /// For a saved view: a period like "last 7 days" stays one.
    [[nodiscard]] QJsonObject state() const;
    void setState(const QJsonObject &state);
    void clear();
    void focusSearch();
    /// Midnight of today where the reader sits.
    [[nodiscard]] Instant midnight() const;

Q_SIGNALS:
    void changed();

private:
    void addFields();
    void addChoices();
    void connectFields();
    void choosePeriod();
    [[nodiscard]] bool hasDates() const; ///< rather than one of the usual periods
    void showDates();
    void showMore(bool isShown);
    void showOnlyChip();
    static void learnOne(QComboBox *box, const QString &words, const QString &data);
    QDateEdit *dateEdit(const QString &name, const QString &words);
    QComboBox *combo(const QString &name, const QString &words, const QString &all);
    [[nodiscard]] QList<QComboBox *> choices() const;
    [[nodiscard]] QDate today() const;

    const Clock &m_clock;
    TimeZoneId m_zone;
    Kit m_kit;
    QLineEdit *m_search = nullptr;
    QLabel *m_wholeWords = nullptr;
    QPushButton *m_attention = nullptr;
    QComboBox *m_channel = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_period = nullptr;
    QDateEdit *m_from = nullptr;
    QLabel *m_dash = nullptr;
    QDateEdit *m_until = nullptr;
    QPushButton *m_more = nullptr;
    QComboBox *m_owner = nullptr;
    QComboBox *m_template = nullptr;
    QComboBox *m_reason = nullptr;
    QComboBox *m_engagement = nullptr;
    QPushButton *m_only = nullptr; ///< one ticket or customer; a click lets go of it
    QString m_ticket;
    CustomerId m_customer;
    QString m_onlyWords;
    QTimer m_typing;
};

} // namespace remindesk
