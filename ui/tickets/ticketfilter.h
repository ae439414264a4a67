// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"

#include <QJsonObject>
#include <QObject>

namespace remindesk {

/// What the list is narrowed to, and its order: what a saved filter keeps.
struct TicketFilter
{
    TicketView view = TicketView::MyOpen;
    QString text;
    QList<Stage> stages;
    bool onlyAnswered = false;
    QList<TicketOrder> order = QList<TicketOrder>(1); ///< by the last change, newest first

    bool operator==(const TicketFilter &) const = default;
};

struct SavedFilter
{
    QString name;
    TicketFilter filter;

    bool operator==(const SavedFilter &) const = default;
};

[[nodiscard]] QJsonObject filterJson(const SavedFilter &saved);
/// Words nobody knows (any more) are left out: a filter of a newer version still opens.
[[nodiscard]] SavedFilter filterFromJson(const QJsonObject &json);
[[nodiscard]] QString viewWords(TicketView view);

/// The agent's own filters, kept in the profile under the settings "tickets.filters" and "tickets.order". Window's thread.
class SavedFilters final : public QObject
{
    Q_OBJECT

public:
    explicit SavedFilters(SettingsStore &settings, QObject *parent = nullptr);

    void load();
    [[nodiscard]] const QList<SavedFilter> &all() const { return m_filters; }
    [[nodiscard]] const SavedFilter *find(const QString &name) const;
    /// Under a name that is there already it takes that one's place.
    void put(const SavedFilter &saved);
    void rename(const QString &from, const QString &to);
    void remove(const QString &name);
    /// What the list was sorted by last, for the next start.
    void keepOrder(const QList<TicketOrder> &order);

    static constexpr int nameLength = 40;

Q_SIGNALS:
    void changed();
    void orderLoaded(const QList<remindesk::TicketOrder> &order); ///< once
    void failed(const remindesk::Error &error);

private:
    void store();
    void put(const QString &key, const QByteArray &json);

    SettingsStore &m_settings;
    QList<SavedFilter> m_filters;
    bool m_isLoaded = false;
};

} // namespace remindesk
