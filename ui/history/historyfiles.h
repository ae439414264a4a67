// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "workflow/historyexport.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QWidget>

namespace remindesk {

/// What the history gives as a file: the messages that are shown (CSV, XLSX, PDF) and the certificate that no line of it
/// was changed. Says how far it is, and can be stopped.
class HistoryFiles final : public QWidget
{
    Q_OBJECT

public:
    HistoryFiles(const Surroundings &around, QWidget *parent = nullptr);

    void setSeat(const Seat &seat) { m_seat = seat; }
    struct Table
    {
        HistoryQuery query;
        QString title;
        QStringList heads;
        HistoryExport::Cells cells;
    };
    /// Asks where to, then writes.
    void exportTable(const Table &table);
    void refuseEmpty();
    /// Proves the chain; afterwards there is a certificate to be kept.
    void verify();
    void certify();

Q_SIGNALS:
    void failed(const remindesk::Error &error);

private:
    void write(const Table &table, const QString &path);
    void take(const AnchoredReport &report);
    [[nodiscard]] QString verdictWords() const;
    [[nodiscard]] QString anchorWords() const;
    [[nodiscard]] QString segmentWords() const;
    [[nodiscard]] Certificate certificate() const;

    Surroundings m_around;
    Seat m_seat;
    QPointer<HistoryExport> m_export;
    std::optional<AnchoredReport> m_report;
    Instant m_provenAt;
    QLabel *m_words = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_certify = nullptr;
};

} // namespace remindesk
