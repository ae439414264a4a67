// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace remindesk {

/// A message's text as it is: selectable, never rich. Blanks 〔field〕 stand out as wrong, links as links. As high as
/// its text.
class MessageText final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageText(QWidget *parent = nullptr);
    /// `marked` stands out where it first occurs: the character that made an SMS dearer.
    void setMessage(const QString &text, const QString &marked = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, fontMetrics().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void mark();
    void fit();

    QString m_marked;
};

} // namespace remindesk
