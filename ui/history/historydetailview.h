// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <QWidget>

namespace remindesk {

/// One message: exactly what was sent, part by part, and every event with who says so.
class HistoryDetailView final : public QWidget
{
    Q_OBJECT

public:
    HistoryDetailView(const Clock &clock, QWidget *parent = nullptr);

    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    void setKit(const Kit &kit) { m_kit = kit; }
    void display(const HistoryDetail &detail);
    void clear();

private:
    [[nodiscard]] QString cardText(const Message &message) const;
    [[nodiscard]] QString messageText(const HistoryDetail &detail) const;
    [[nodiscard]] QString eventText(const HistoryEvent &event, const OutboxItem &item) const;

    const Clock &m_clock;
    TimeZoneId m_zone;
    Kit m_kit;
    QLabel *m_title = nullptr;
    QLabel *m_why = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_events = nullptr;
};

} // namespace remindesk
