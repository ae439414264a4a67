// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfilter.h"

#include "translations/language.h"
#include "ui/common/flowlayout.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

enum Period { AnyTime, Today, SevenDays, ThirtyDays, Dates };

} // namespace

HistoryFilter::HistoryFilter(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    auto *flow = new FlowLayout(this, space::s, space::s);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"history.search"_s);
    m_search->setAccessibleName(tr("Search history"));
    m_search->setPlaceholderText(tr("Search what was sent…"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(220);
    m_channel = combo(u"history.channel"_s, tr("Channel"), tr("All channels"));
    m_state = combo(u"history.state"_s, tr("State"), tr("All states"));
    m_person = combo(u"history.person"_s, tr("Agent"), tr("Everybody"));
    m_period = combo(u"history.period"_s, tr("Time"), tr("Any time"));
    addChoices();
    m_from = dateEdit(u"history.from"_s, tr("First day"));
    m_dash = plainLabel(u"–"_s, TextRole::Text, Tone::Dim, this);
    m_dash->hide();
    m_until = dateEdit(u"history.until"_s, tr("Last day"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_channel, m_state, m_person, m_period, m_from, m_dash, m_until})
        flow->addWidget(widget);
    constexpr int typingPauseMs = 160;
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &HistoryFilter::changed);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (const QComboBox *choice : {m_channel, m_state, m_person})
        connect(choice, &QComboBox::activated, this, &HistoryFilter::changed);
    connect(m_period, &QComboBox::activated, this, &HistoryFilter::choosePeriod);
    for (const QDateEdit *edit : {m_from, m_until})
        connect(edit, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
}

QComboBox *HistoryFilter::combo(const QString &name, const QString &words, const QString &all)
{
    auto *made = new QComboBox(this);
    made->setObjectName(name);
    made->setAccessibleName(words);
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    made->addItem(all, QString());
    return made;
}

QDateEdit *HistoryFilter::dateEdit(const QString &name, const QString &words)
{
    auto *edit = new QDateEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    edit->hide();
    return edit;
}

void HistoryFilter::addChoices()
{
    for (const Channel channel : allChannels())
        m_channel->addItem(channelWords(channel), channelKey(channel));
    for (const DeliveryState state : {DeliveryState::Sent, DeliveryState::Delivered, DeliveryState::Unknown,
                                      DeliveryState::Failed, DeliveryState::Bounced, DeliveryState::Skipped,
                                      DeliveryState::Expired, DeliveryState::Canceled})
        m_state->addItem(stateWords(state), deliveryStateKey(state));
    m_period->addItems({tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("From … to …")});
}

void HistoryFilter::setPeople(const QList<Person> &people)
{
    const QString chosen = m_person->currentData().toString();
    while (m_person->count() > 1)
        m_person->removeItem(1);
    for (const Person &person : people) {
        if (person.role != "team"_L1)
            m_person->addItem(person.name.isEmpty() ? person.key : person.name, person.key);
    }
    m_person->setCurrentIndex(qMax(0, m_person->findData(chosen)));
}

QDate HistoryFilter::today() const
{
    return wallTime(m_clock.now(), m_zone).date;
}

void HistoryFilter::choosePeriod()
{
    const bool hasDates = m_period->currentIndex() == Dates;
    if (hasDates && m_from->isHidden()) {
        m_from->setDate(today().addDays(-30));
        m_until->setDate(today());
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_dash, m_until})
        widget->setVisible(hasDates);
    if (hasDates)
        m_from->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

HistoryQuery HistoryFilter::query() const
{
    HistoryQuery query;
    query.text = m_search->text().simplified();
    query.channel = channelFromKey(m_channel->currentData().toString());
    query.state = deliveryStateFromKey(m_state->currentData().toString());
    query.author = m_person->currentData().toString();
    const auto begin = [this](QDate day) { return resolve({day, QTime(0, 0)}, m_zone); };
    switch (m_period->currentIndex()) {
    case Today: query.from = begin(today()); break;
    case SevenDays: query.from = begin(today().addDays(-6)); break;
    case ThirtyDays: query.from = begin(today().addDays(-29)); break;
    case Dates:
        query.from = begin(m_from->date());
        query.until = begin(m_until->date().addDays(1));
        break;
    default: break;
    }
    return query;
}

bool HistoryFilter::isFiltered() const
{
    return query() != HistoryQuery();
}

void HistoryFilter::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace remindesk
