// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ticket.h"

#include <QWidget>

namespace remindesk {

/// Where a ticket stands, drawn as five stations; the present one also stands out by weight and name.
class LifecycleLine final : public QWidget
{
    Q_OBJECT

public:
    explicit LifecycleLine(QWidget *parent = nullptr);
    void setStage(Stage stage);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Stage m_stage = Stage::Received;
};

} // namespace remindesk
