// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/timeline.h"

#include "base/clock.h"
#include "domain/time.h"

#include <QAbstractListModel>
#include <QListView>

namespace remindesk {

/// The timeline's lines as a model: one line each, with words for screen readers.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    TimelineModel(const Clock &clock, TimeZoneId zone, QObject *parent = nullptr);

    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    void setLines(const QList<TimelineLine> &lines);
    [[nodiscard]] const TimelineLine &line(int row) const { return m_lines.at(row); }
    [[nodiscard]] QString timeOf(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    const Clock &m_clock;
    TimeZoneId m_zone;
    QList<TimelineLine> m_lines;
};

/// Draws the timeline: time, what, text. The current line opens to its whole text.
class TimelineView final : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(TimelineModel &model, QWidget *parent = nullptr);
    void setMayReveal(bool may) { m_mayReveal = may; }
    /// Of the current line, where its address is masked; empty otherwise.
    [[nodiscard]] MessageId maskedMessage() const;

Q_SIGNALS:
    void revealAsked(const remindesk::MessageId &id);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    TimelineModel &m_lines;
    bool m_mayReveal = false;
};

} // namespace remindesk
