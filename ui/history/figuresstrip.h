// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"

#include <QLabel>
#include <QTimer>
#include <QWidget>

namespace remindesk {

class FigureChart;

/// What became of all that the list shows: counted beside it, so that the list never waits. Asked again, an older
/// count is given up.
class FiguresStrip final : public QWidget
{
    Q_OBJECT

public:
    FiguresStrip(HistoryStore &history, QWidget *parent = nullptr);
    ~FiguresStrip() override;

    void setZone(const TimeZoneId &zone) { m_zone = zone; }
    /// `today`: midnight where the reader sits.
    void ask(const HistoryQuery &query, Instant today);

Q_SIGNALS:
    void failed(const remindesk::Error &error);

private:
    QLabel *figure(const QString &name, const QString &words);
    void begin();
    void showProgress();
    void display(const Figures &figures);

    HistoryStore &m_history;
    TimeZoneId m_zone;
    FigureRequest m_request;
    std::shared_ptr<FigureRun> m_run;
    QTimer m_pause; ///< the list comes first
    QTimer m_look;
    QLabel *m_messages = nullptr;
    QLabel *m_sent = nullptr;
    QLabel *m_delivered = nullptr;
    QLabel *m_answered = nullptr;
    QLabel *m_median = nullptr;
    QLabel *m_progress = nullptr;
    FigureChart *m_chart = nullptr;
};

/// "3 min", "2 h 05 min", "4 days 3 h".
[[nodiscard]] QString durationWords(qint64 ms);

} // namespace remindesk
