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
    /// `ends`: where the parts it is sent in end: a line is drawn there, and every other part has a
    /// ground of its own.
    void setMessage(const QString &text, const QString &marked = {}, const QList<int> &ends = {});
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, fontMetrics().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void mark();
    void fit();

    QString m_marked;
    QList<int> m_ends;
};

} // namespace remindesk
