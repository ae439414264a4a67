// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QListWidget>
#include <QWidget>

namespace remindesk {

class Studio;

/// What there is to say about the open text: mistakes with line and column, tickets that cannot be rendered, remarks.
/// Choosing one leads to it.
class Judgement final : public QWidget
{
    Q_OBJECT

public:
    explicit Judgement(Studio &studio, QWidget *parent = nullptr);

Q_SIGNALS:
    void placeChosen(int line, int column);
    void ticketChosen(const QString &awkwardKey);

private:
    void refresh();
    void addProblems();
    void addTrials();
    void addRemarks();
    void follow(const QListWidgetItem *item);

    Studio &m_studio;
    QLabel *m_summary = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace remindesk
