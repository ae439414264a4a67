// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString toneKey(Tone tone)
{
    switch (tone) {
    case Tone::Plain: return u"plain"_s;
    case Tone::Dim: return u"dim"_s;
    case Tone::Accent: return u"accent"_s;
    case Tone::Good: return u"good"_s;
    case Tone::Attention: return u"attention"_s;
    case Tone::Wrong: return u"wrong"_s;
    }
    return {};
}

/// Drawn when it is seen, at the size and resolution it is seen at, once each.
class InkEngine final : public QIconEngine
{
public:
    InkEngine(const QString &name, const QColor &colour) : m_name(name), m_colour(colour) {}

    QIconEngine *clone() const override { return new InkEngine(*this); }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const QString key = u"ink %1 %2 %3"_s.arg(m_name, m_colour.name()).arg(size.width());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return picture;
        QPainter painter(&picture);
        QSvgRenderer(file.readAll().replace("currentColor", m_colour.name().toLatin1())).render(&painter);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

private:
    QString m_name;
    QColor m_colour;
};

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

QLabel *plainLabel(const QString &text, TextRole role, Tone tone, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontFor(role));
    label->setProperty("tone", toneKey(tone));
    label->setText(text);
    return label;
}

void setTone(QWidget *widget, Tone tone)
{
    const QString key = toneKey(tone);
    if (widget->property("tone").toString() == key)
        return;
    widget->setProperty("tone", key);
    repolish(widget);
}

void say(QLabel *label, const QString &text, Tone tone)
{
    label->setText(text);
    setTone(label, tone);
}

void setRole(QWidget *widget, const char *role)
{
    widget->setProperty("role", QLatin1StringView(role));
}

void setFlag(QWidget *widget, const char *property, bool value)
{
    if (widget->property(property).toBool() == value)
        return;
    widget->setProperty(property, value);
    repolish(widget);
}

QFrame *pane(const char *role, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    setRole(frame, role);
    return frame;
}

QFrame *rule(QWidget *parent)
{
    return pane("rule", parent);
}

QPushButton *button(const QString &objectName, const QString &text, ButtonRole role, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(objectName);
    made->setAutoDefault(false);
    made->setCursor(Qt::PointingHandCursor);
    switch (role) {
    case ButtonRole::Plain: break;
    case ButtonRole::Primary:
        setRole(made, "primary");
        made->setFont(fontFor(TextRole::Strong));
        break;
    case ButtonRole::Link: setRole(made, "link"); break;
    case ButtonRole::Chip:
        setRole(made, "chip");
        made->setCheckable(true);
        break;
    }
    return made;
}

QScrollArea *scroller(const QString &name, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setAccessibleName(name);
    if (name.isEmpty())
        scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    return scroll;
}

void fillScroller(QScrollArea *scroll, QWidget *content, const char *role)
{
    setRole(scroll, role);
    setRole(content, role);
    scroll->setWidget(content);
}

QVBoxLayout *column(QWidget *owner, int margin, int spacing)
{
    auto *layout = new QVBoxLayout(owner);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    return layout;
}

QHBoxLayout *row(QWidget *owner, int margin, int spacing)
{
    auto *layout = new QHBoxLayout(owner);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(spacing);
    return layout;
}

void putTabBefore(QWidget *anchor, QWidget *widget)
{
    // Not by the anchor's predecessor: where that is a container with a focus proxy, Qt means the proxy.
    QWidget::setTabOrder(anchor, widget);
    QWidget::setTabOrder(widget, anchor);
}

QIcon inkIcon(const QString &name, const QColor &colour)
{
    return QIcon(new InkEngine(name, colour));
}

ElidedLabel::ElidedLabel(TextRole role, Tone tone, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fontFor(role));
    setProperty("tone", toneKey(tone));
}

void ElidedLabel::setFullText(const QString &text)
{
    m_text = text;
    m_text.replace(u'\n', u' ');
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u"…"_s) * 3, QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide()
{
    const QString fits = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    setText(fits);
    // A tool tip that looks like HTML would be drawn as HTML.
    setToolTip(fits == m_text ? QString() : m_text.toHtmlEscaped().prepend(u"<span>"_s).append(u"</span>"_s));
}

Pill::Pill(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(fontFor(TextRole::Label));
    setContentsMargins(space::s, 1, space::s, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::state(const QString &text, Tone tone)
{
    m_tone = tone;
    setProperty("tone", toneKey(tone == Tone::Plain ? Tone::Dim : tone));
    setText(text);
    setVisible(!text.isEmpty());
    repolish(this);
    update();
}

void Pill::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokensOf(this).ground(m_tone));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace remindesk
