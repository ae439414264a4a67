// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/approvals.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QWidget>

namespace remindesk {

class ChannelView;

/// What is asked to pass: who gets it, what a rule said against it, and each message as the customer would read it.
/// Window's thread.
class ApprovalDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit ApprovalDetail(QWidget *parent = nullptr);

    void display(const ApprovalPreview &preview, const QString &title);
    /// Nothing to show, and why.
    void say(const QString &words);

private:
    void showChips();
    void showMessage(int index);
    [[nodiscard]] QString findingWords() const;

    ApprovalPreview m_preview;
    QLabel *m_head = nullptr;
    QLabel *m_findings = nullptr;
    QWidget *m_chipLine = nullptr;
    QList<QPushButton *> m_chips;
    QStackedWidget *m_views = nullptr;
    QMap<Channel, ChannelView *> m_channelViews;
    QLabel *m_measure = nullptr;
};

} // namespace remindesk
