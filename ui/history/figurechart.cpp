// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/figurechart.h"

#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

FigureChart::FigureChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"history.chart"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Messages over time"));
}

void FigureChart::display(const QList<FigureBucket> &buckets, const TimeZoneId &zone)
{
    m_buckets = buckets;
    m_zone = zone;
    QStringList words;
    for (int i = 0; i < buckets.size(); ++i)
        words += bucketWords(i);
    setAccessibleDescription(words.join(u'\n'));
    update();
}

QString FigureChart::bucketWords(int index) const
{
    const FigureBucket &bucket = m_buckets.at(index);
    const QLocale numbers = uiDates();
    return tr("From %1: %2 sent, %3 delivered, %4 answered")
        .arg(dateWords(bucket.begin, m_zone), numbers.toString(bucket.sent), numbers.toString(bucket.delivered),
             numbers.toString(bucket.answered));
}

/// Sent in the ground's tone, delivered over it, answered over both: they are parts of each other.
void FigureChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    qint64 most = 1;
    for (const FigureBucket &bucket : m_buckets)
        most = std::max(most, bucket.sent);
    const double step = double(width()) / double(std::max<qsizetype>(1, m_buckets.size()));
    const double gap = step > 4 ? 2 : 0;
    for (int i = 0; i < m_buckets.size(); ++i) {
        const auto bar = [&](qint64 count, const QColor &colour) {
            const double barHeight = double(count) / double(most) * double(height() - 2);
            const double shown = count > 0 ? std::max(1.0, barHeight) : 0;
            painter.fillRect(QRectF(i * step, height() - 1 - shown, std::min(step - gap, 28.0), shown), colour);
        };
        bar(m_buckets.at(i).sent, tokens.attention);
        bar(m_buckets.at(i).delivered, tokens.good);
        bar(m_buckets.at(i).answered, tokens.accent);
    }
}

bool FigureChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_buckets.isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = std::clamp<int>(help->pos().x() * int(m_buckets.size()) / std::max(1, width()), 0, int(m_buckets.size()) - 1);
    QToolTip::showText(help->globalPos(), bucketWords(index), this);
    return true;
}

} // namespace remindesk
