// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydetailview.h"

#include "ui/common/kitlabels.h"
#include "ui/common/timewords.h"
#include "ui/common/tones.h"
#include "ui/common/widgets.h"
#include "wording/wechatlabels.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace remindesk {

HistoryDetailView::HistoryDetailView(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = column(this, 0, space::xs);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    m_title = plainLabel({}, TextRole::Place, Tone::Plain, this);
    m_title->setObjectName(u"history.title"_s);
    m_why = plainLabel({}, TextRole::Text, Tone::Dim, this);
    m_why->setObjectName(u"history.why"_s);
    m_why->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    layout->addSpacing(space::s);
    auto *columns = new QWidget(this);
    auto *line = row(columns, 0, space::l);
    m_text = new QPlainTextEdit(columns);
    m_text->setObjectName(u"history.text"_s);
    m_text->setAccessibleName(tr("The message as it was sent"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    setRole(m_text, "field");
    m_events = plainLabel({}, TextRole::Text, Tone::Plain, columns);
    m_events->setObjectName(u"history.events"_s);
    m_events->setWordWrap(true);
    m_events->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_events->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *scroll = new QScrollArea(columns);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    setRole(scroll, "pane");
    setRole(m_events, "pane");
    scroll->setWidget(m_events);
    line->addWidget(m_text, 3);
    line->addWidget(scroll, 2);
    layout->addWidget(columns, 1);
    clear();
}

void HistoryDetailView::clear()
{
    m_title->setText(tr("Choose a message"));
    m_why->clear();
    m_text->clear();
    m_events->clear();
}

void HistoryDetailView::display(const HistoryDetail &detail)
{
    const OutboxItem &item = detail.item;
    m_title->setText(u"%1 · %2 · %3"_s.arg(item.ticketNumber, channelWords(item.message.channel), item.customerName));
    const QString why = item.reason.isEmpty() ? QString() : u" — "_s + reasonWords(item.reason);
    say(m_why, stateWords(item.state) + why, toneOf(item.state));
    m_text->setPlainText(messageText(detail));
    QStringList lines;
    for (auto event = detail.events.crbegin(); event != detail.events.crend(); ++event)
        lines += eventText(*event, item);
    m_events->setText(lines.join(u"\n\n"_s));
}

/// A WeChat card, field by field as the customer reads it.
QString HistoryDetailView::cardText(const Message &message) const
{
    const MessageTemplate *source = m_kit ? m_kit->templates->find(message.scenario, message.locale, Channel::WeChat)
                                          : nullptr;
    const QMap<QString, QString> names = source ? wechatLabels(*source, &m_kit->schema, message.locale)
                                                : QMap<QString, QString>();
    QString text;
    for (auto part = message.parts.constBegin(); part != message.parts.constEnd(); ++part) {
        if (part.key() != "template"_L1)
            text += u"%1: %2\n"_s.arg(names.value(part.key(), part.key()), part.value());
    }
    return text;
}

QString HistoryDetailView::messageText(const HistoryDetail &detail) const
{
    const Message &message = detail.item.message;
    QString text;
    for (const char *name : {"subject", "title", "text", "body"}) {
        if (const QString part = message.part(name); !part.isEmpty())
            text += (text.isEmpty() ? QString() : u"\n\n"_s) + part;
    }
    if (message.channel == Channel::WeChat)
        text += cardText(message);
    if (!detail.frozen.isEmpty()) {
        // The bytes themselves, so that nobody has to believe the console's rendering.
        text += u"\n\n— "_s + tr("%n byte(s) as they left", nullptr, int(detail.frozen.size())) + u" —\n"_s;
        text += QString::fromUtf8(detail.frozen.left(64 * 1024));
    }
    return text;
}

QString HistoryDetailView::eventText(const HistoryEvent &event, const OutboxItem &item) const
{
    const Labels labels = labelsOf(m_kit.get(), item.message.scenario, m_zone, item.message.locale);
    QStringList line{timeWords(event.at, m_clock.now(), m_zone), eventWords(event.kind)};
    if (!event.reason.isEmpty())
        line += reasonWords(event.reason, {}, labels);
    if (const QString detail = detailWords(event, labels); !detail.isEmpty())
        line += detail;
    return line.join(u" · "_s) + u"\n"_s + tr("said by %1").arg(sourceWords(event.source));
}

} // namespace remindesk
