// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QBoxLayout>
#include <QFrame>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace remindesk {

/// A label that draws its text as it is: nothing from outside is ever rich text.
[[nodiscard]] QLabel *plainLabel(const QString &text, TextRole role = TextRole::Text, Tone tone = Tone::Plain,
                                 QWidget *parent = nullptr);
/// Changes what a label says and means; repolishes only when the tone changed.
void say(QLabel *label, const QString &text, Tone tone);
void setTone(QWidget *widget, Tone tone);
/// A dynamic property that the stylesheet reads.
void setRole(QWidget *widget, const char *role);
void setFlag(QWidget *widget, const char *property, bool value);

[[nodiscard]] QFrame *pane(const char *role, QWidget *parent = nullptr);
/// A one-pixel line.
[[nodiscard]] QFrame *rule(QWidget *parent = nullptr);

enum class ButtonRole { Plain, Primary, Link, Chip };
[[nodiscard]] QPushButton *button(const QString &objectName, const QString &text, ButtonRole role = ButtonRole::Plain,
                                  QWidget *parent = nullptr);

/// A place for what may be longer; `name` is for screen readers, empty: no place for the focus. What lies in it is made
/// as a child of its viewport, so that it is put together only once, and set when it is whole.
[[nodiscard]] QScrollArea *scroller(const QString &name, QWidget *parent);
void fillScroller(QScrollArea *scroll, QWidget *content, const char *role = "pane");
[[nodiscard]] QVBoxLayout *column(QWidget *owner, int margin = 0, int spacing = 0);
[[nodiscard]] QHBoxLayout *row(QWidget *owner, int margin = 0, int spacing = 0);

/// Puts a widget that came later right before `anchor` in the tab order; Qt appends it at the window's end.
void putTabBefore(QWidget *anchor, QWidget *widget);

/// An icon of resources/icons drawn in a colour, when it is first seen.
[[nodiscard]] QIcon inkIcon(const QString &name, const QColor &colour);

/// One line of text that ends in "…" where the space ends; the whole text is its tool tip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(TextRole role = TextRole::Text, Tone tone = Tone::Plain, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] const QString &fullText() const { return m_text; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();
    QString m_text;
};

/// A state as a round pill with its word.
class Pill final : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);
    void state(const QString &text, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Plain;
};

} // namespace remindesk
