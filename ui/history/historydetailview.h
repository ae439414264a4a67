// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"

#include <QLabel>
#include <QMap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QWidget>

namespace remindesk {

class ChannelView;
class HistoryActions;

/// One message: as the customer saw it or as bytes, why it went or did not, who takes part, every event with who says
/// so, and what can be done about it.
class HistoryDetailView final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryDetailView(const Surroundings &around, QWidget *parent = nullptr);

    void setSeat(const Seat &seat);
    void setKit(const Kit &kit);
    void display(const HistoryDetail &detail);
    void clear();
    [[nodiscard]] HistoryActions &actions() { return *m_actions; }

Q_SIGNALS:
    void messageAsked(const remindesk::MessageId &id); ///< a correction, or what is corrected

private:
    QWidget *makeMessage(QWidget *parent);
    QWidget *makeFacts(QWidget *parent);
    void showMessage(const HistoryDetail &detail);
    void showLinks(const HistoryDetail &detail);
    [[nodiscard]] QString hiddenWords() const;
    [[nodiscard]] QString plainWords(const HistoryDetail &detail) const;
    [[nodiscard]] QString factWords(const HistoryDetail &detail) const;
    [[nodiscard]] QString eventText(const HistoryEvent &event, const OutboxItem &item) const;

    Surroundings m_around;
    Seat m_seat;
    Kit m_kit;
    QLabel *m_title = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_to = nullptr;
    HistoryActions *m_actions = nullptr;
    QPushButton *m_asSeen = nullptr;
    QPushButton *m_asBytes = nullptr;
    QStackedWidget *m_pages = nullptr;  ///< as seen, as bytes
    QStackedWidget *m_views = nullptr;
    QLabel *m_hidden = nullptr;
    QMap<Channel, ChannelView *> m_channelViews;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_facts = nullptr;
    QWidget *m_links = nullptr;
    QList<QPushButton *> m_linkButtons;
    QLabel *m_events = nullptr;
};

} // namespace remindesk
