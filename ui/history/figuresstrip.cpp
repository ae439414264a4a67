// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/figuresstrip.h"

#include "translations/language.h"
#include "ui/common/flowlayout.h"
#include "ui/common/widgets.h"
#include "ui/history/figurechart.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct FiguresWords
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

/// "1,204 · 93 %": a part of the whole before it.
QString partWords(qint64 part, qint64 whole)
{
    QString count = uiDates().toString(part);
    if (whole == 0)
        return count;
    constexpr int wholePercent = 100;
    return u"%1 · %2 %"_s.arg(count, uiDates().toString(double(part) * wholePercent / double(whole), 'f', 1));
}

} // namespace

QString durationWords(qint64 ms)
{
    constexpr qint64 minuteMs = 60'000, hour = 60, day = 24 * hour;
    const qint64 minutes = (ms + minuteMs / 2) / minuteMs;
    if (minutes < hour)
        return FiguresWords::tr("%1 min").arg(minutes);
    if (minutes < day)
        return FiguresWords::tr("%1 h %2 min").arg(minutes / hour).arg(minutes % hour, 2, 10, QLatin1Char('0'));
    return FiguresWords::tr("%1 d %2 h").arg(minutes / day).arg(minutes % day / hour);
}

FiguresStrip::FiguresStrip(HistoryStore &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
{
    auto *line = row(this, 0, space::l);
    line->setContentsMargins(space::l, 0, space::l, space::s);
    auto *figures = new QWidget(this);
    auto *flow = new FlowLayout(figures, space::xl, space::xs);
    m_messages = figure(u"figures.messages"_s, tr("Messages"));
    m_sent = figure(u"figures.sent"_s, tr("Sent"));
    m_delivered = figure(u"figures.delivered"_s, tr("Delivered"));
    m_answered = figure(u"figures.answered"_s, tr("Answered"));
    m_median = figure(u"figures.median"_s, tr("Median time to answer"));
    for (QLabel *label : {m_messages, m_sent, m_delivered, m_answered, m_median})
        flow->addWidget(label->parentWidget());
    m_progress = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_progress->setObjectName(u"figures.progress"_s);
    m_chart = new FigureChart(this);
    line->addWidget(figures, 3);
    line->addWidget(m_progress);
    line->addWidget(m_chart, 1);
    constexpr int pauseMs = 250, lookMs = 200;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    m_look.setInterval(lookMs);
    connect(&m_pause, &QTimer::timeout, this, &FiguresStrip::begin);
    connect(&m_look, &QTimer::timeout, this, &FiguresStrip::showProgress);
    m_chart->setToolTip(tr("Green arrived, blue was answered, yellow was sent and not reported as arrived"));
}

FiguresStrip::~FiguresStrip()
{
    if (m_run)
        m_run->isCanceled = true;
}

QLabel *FiguresStrip::figure(const QString &name, const QString &words)
{
    auto *box = new QWidget(this);
    auto *layout = column(box, 0, 0);
    auto *value = plainLabel(u"–"_s, TextRole::Strong, Tone::Plain, box);
    value->setObjectName(name);
    auto *label = plainLabel(words, TextRole::Label, Tone::Dim, box);
    label->setBuddy(value);
    layout->addWidget(label);
    layout->addWidget(value);
    return value;
}

void FiguresStrip::ask(const HistoryQuery &query, Instant today)
{
    if (m_run)
        m_run->isCanceled = true;
    m_request = {query, today, {}};
    m_pause.start();
}

void FiguresStrip::begin()
{
    m_run = std::make_shared<FigureRun>();
    m_request.run = m_run;
    m_look.start();
    listen(this, m_history.figures(m_request), [this, run = m_run](const Result<Figures> &figures) {
        if (run != m_run || run->isCanceled)
            return;
        m_look.stop();
        say(m_progress, {}, Tone::Dim);
        if (figures)
            display(*figures);
        else
            Q_EMIT failed(figures.error());
    });
}

void FiguresStrip::showProgress()
{
    say(m_progress, tr("Counting… %1 %").arg(m_run->percent), Tone::Dim);
}

void FiguresStrip::display(const Figures &figures)
{
    m_messages->setText(uiDates().toString(figures.messages));
    m_sent->setText(partWords(figures.sent, figures.messages));
    m_delivered->setText(partWords(figures.delivered, figures.sent));
    m_answered->setText(partWords(figures.answered, figures.sent));
    m_median->setText(figures.medianAnswerMs ? durationWords(*figures.medianAnswerMs) : u"–"_s);
    // At once: the page may be on its way to the screen, and a figure that is cut is another figure.
    for (QLabel *label : {m_messages, m_sent, m_delivered, m_answered, m_median})
        label->parentWidget()->layout()->activate();
    m_messages->parentWidget()->parentWidget()->layout()->activate();
    m_chart->display(figures.buckets, m_zone);
}

} // namespace remindesk
