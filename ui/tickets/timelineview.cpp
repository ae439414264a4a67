// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/timelineview.h"

#include "ui/common/timewords.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int openLines = 14;

class TimelineDelegate final : public QStyledItemDelegate
{
public:
    TimelineDelegate(const TimelineModel &model, const QListView *view)
        : QStyledItemDelegate(const_cast<QListView *>(view))
        , m_model(model)
        , m_view(view)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(fontFor(TextRole::Text));
        int text = metrics.height();
        if (isOpen(index)) {
            const int width = m_view->viewport()->width() - textLeft(metrics) - space::s;
            const QRect whole = metrics.boundingRect(QRect(0, 0, width, 10'000), flags(),
                                                     m_model.line(index.row()).text);
            text = qBound(text, whole.height(), metrics.lineSpacing() * openLines);
        }
        return {0, text + 16};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        const TimelineLine &line = m_model.line(index.row());
        painter->save();
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, isCurrent && m_view->hasFocus() ? tokens.accentGround : tokens.pane);
        painter->fillRect(QRect(option.rect.bottomLeft(), QSize(option.rect.width(), 1)), tokens.line);
        painter->setFont(fontFor(TextRole::Text));
        const QFontMetrics metrics = painter->fontMetrics();
        const QRect inner = option.rect.adjusted(0, 8, -space::s, -8);
        const int what = whatLeft(metrics);
        const int text = textLeft(metrics);
        painter->setPen(tokens.dim);
        painter->drawText(inner, Qt::AlignTop | Qt::AlignLeft, m_model.timeOf(index.row()));
        painter->setPen(tokens.ink(line.tone));
        painter->drawText(QRect(inner.left() + what, inner.top(), text - what - space::s, metrics.height()),
                          Qt::AlignTop | Qt::AlignLeft,
                          metrics.elidedText(line.what, Qt::ElideRight, text - what - space::s));
        painter->setPen(line.tone == Tone::Dim ? tokens.dim : tokens.text);
        const QRect body = inner.adjusted(text, 0, 0, 0);
        if (isOpen(index)) {
            painter->drawText(body, flags(), line.text);
        } else {
            const QString flat = QString(line.text).replace(u'\n', u' ');
            painter->drawText(body, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine,
                              metrics.elidedText(flat, Qt::ElideRight, body.width()));
        }
        painter->restore();
    }

private:
    static int flags() { return int(Qt::AlignTop | Qt::AlignLeft) | Qt::TextWordWrap; }
    static int whatLeft(const QFontMetrics &metrics) { return metrics.averageCharWidth() * 16; }
    static int textLeft(const QFontMetrics &metrics) { return metrics.averageCharWidth() * 33; }
    [[nodiscard]] bool isOpen(const QModelIndex &index) const { return m_view->currentIndex() == index; }

    const TimelineModel &m_model;
    const QListView *m_view;
};

} // namespace

TimelineModel::TimelineModel(const Clock &clock, TimeZoneId zone, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
{
}

void TimelineModel::setLines(const QList<TimelineLine> &lines)
{
    if (lines == m_lines) {
        if (!m_lines.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_lines.size()) - 1)); // times move on
        return;
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

QString TimelineModel::timeOf(int row) const
{
    return timeWords(m_lines.at(row).at, m_clock.now(), m_zone);
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TimelineLine &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return u"%1, %2: %3"_s.arg(timeOf(index.row()), line.what, line.text);
    if (role == Qt::ToolTipRole)
        return absoluteWords(line.at, m_zone);
    return {};
}

TimelineView::TimelineView(TimelineModel &model, QWidget *parent)
    : QListView(parent)
    , m_lines(model)
{
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("What happened, newest first"));
    setModel(&model);
    setItemDelegate(new TimelineDelegate(model, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(60);
}

MessageId TimelineView::maskedMessage() const
{
    if (!currentIndex().isValid())
        return {};
    const TimelineLine &line = m_lines.line(currentIndex().row());
    return line.isMasked ? line.message : MessageId();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const MessageId id = maskedMessage();
    if (id.isEmpty() || !m_mayReveal)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Show personal data…"), this, [this, id] { Q_EMIT revealAsked(id); });
    menu->popup(event->globalPos());
}

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    scheduleDelayedItemsLayout();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace remindesk
