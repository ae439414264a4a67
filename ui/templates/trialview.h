// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"

#include <QComboBox>
#include <QLabel>
#include <QMap>
#include <QScrollArea>

#include <optional>

namespace remindesk {

class ChannelView;
class Studio;

/// The right half: which ticket, its message as the customer would see it, what its channel's limits say, and whether
/// the channels agree on the facts.
class TrialView final : public QWidget
{
    Q_OBJECT

public:
    TrialView(Studio &studio, const ConsolePorts &ports, QWidget *parent = nullptr);
    /// Shows the message for one of awkwardKeys().
    void choose(const QString &awkwardKey);
    void loadTickets();

Q_SIGNALS:
    void failed(const remindesk::Error &error);

private:
    QWidget *makeHead();
    void chosen(int index);
    void showMessage();
    void clear();
    void showMarks();
    void showFindings();
    [[nodiscard]] ChannelView *viewFor(Channel channel);

    Studio &m_studio;
    ConsolePorts m_ports;
    QComboBox *m_tickets = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_page = nullptr;
    QMap<Channel, ChannelView *> m_views;
    QLabel *m_measure = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_findings = nullptr;
    std::optional<TemplateSlot> m_shown; ///< whose message is on the screen
    bool m_hasTickets = false;
};

} // namespace remindesk
