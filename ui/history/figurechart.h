// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "metrics/figures.h"

#include <QWidget>

namespace remindesk {

/// Sent, delivered and answered over time, as bars; the same in words for who does not see it.
class FigureChart final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureChart(QWidget *parent = nullptr);

    void display(const QList<FigureBucket> &buckets, const TimeZoneId &zone);
    [[nodiscard]] QSize sizeHint() const override { return {220, 40}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString bucketWords(int index) const;

    QList<FigureBucket> m_buckets;
    TimeZoneId m_zone;
};

} // namespace remindesk
