// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfilter.h"

#include "translations/language.h"
#include "ui/common/flowlayout.h"
#include "ui/common/widgets.h"
#include "wording/engagement.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString templateKey(const QString &scenario, int version)
{
    return version > 0 ? scenario + u'/' + QString::number(version) : scenario;
}

} // namespace

HistoryFilter::HistoryFilter(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    addFields();
    addChoices();
    connectFields();
    showMore(false);
    showOnlyChip();
    showDates();
}

void HistoryFilter::addFields()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"history.search"_s);
    m_search->setAccessibleName(tr("Search history"));
    m_search->setPlaceholderText(tr("Search what was sent…"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(190);
    m_wholeWords = plainLabel({}, TextRole::Label, Tone::Attention, this);
    m_wholeWords->setObjectName(u"history.wholeWords"_s);
    m_wholeWords->hide();
    m_attention = button(u"history.attention"_s, tr("Needs a person"), ButtonRole::Chip, this);
    m_attention->setCheckable(true);
    m_attention->setToolTip(tr("What failed, is unknown, came back, expired or was reported in two ways"));
    m_channel = combo(u"history.channel"_s, tr("Channel"), tr("All channels"));
    m_state = combo(u"history.state"_s, tr("State"), tr("All states"));
    m_person = combo(u"history.person"_s, tr("Agent"), tr("Everybody"));
    m_period = combo(u"history.period"_s, tr("Time"), tr("Any time"));
    m_from = dateEdit(u"history.from"_s, tr("First day"));
    m_dash = plainLabel(u"–"_s, TextRole::Text, Tone::Dim, this);
    m_until = dateEdit(u"history.until"_s, tr("Last day"));
    m_owner = combo(u"history.owner"_s, tr("Owner"), tr("All owners"));
    m_template = combo(u"history.template"_s, tr("Template"), tr("All templates"));
    m_reason = combo(u"history.reason"_s, tr("Reason"), tr("All reasons"));
    m_engagement = combo(u"history.engagement"_s, tr("What the customer did"), tr("Answered or not"));
    m_more = button(u"history.more"_s, tr("More"), ButtonRole::Chip, this);
    m_more->setCheckable(true);
    m_more->setToolTip(tr("Owner, template, reason, what the customer did"));
    m_only = button(u"history.only"_s, {}, ButtonRole::Chip, this);
    m_only->setToolTip(tr("Show others again"));
    auto *flow = new FlowLayout(this, space::s, space::s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_wholeWords, m_attention, m_period, m_from, m_dash, m_until, m_state,
                                                            m_channel, m_person, m_more, m_owner, m_template, m_reason,
                                                            m_engagement, m_only})
        flow->addWidget(widget);
}

QList<QComboBox *> HistoryFilter::choices() const
{
    return {m_period, m_state, m_channel, m_person, m_owner, m_template, m_reason, m_engagement};
}

void HistoryFilter::connectFields()
{
    constexpr int typingPauseMs = 160;
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &HistoryFilter::changed);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (const QComboBox *choice : {m_channel, m_state, m_person, m_owner, m_template, m_reason, m_engagement})
        connect(choice, &QComboBox::activated, this, &HistoryFilter::changed);
    connect(m_period, &QComboBox::activated, this, &HistoryFilter::choosePeriod);
    for (const QDateEdit *edit : {m_from, m_until})
        connect(edit, &QDateEdit::dateChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_attention, &QPushButton::clicked, this, &HistoryFilter::changed);
    connect(m_more, &QPushButton::toggled, this, &HistoryFilter::showMore);
    connect(m_only, &QPushButton::clicked, this, [this] {
        m_ticket.clear();
        m_customer = {};
        showOnlyChip();
        Q_EMIT changed();
    });
}

QComboBox *HistoryFilter::combo(const QString &name, const QString &words, const QString &all)
{
    auto *made = new QComboBox(this);
    made->setObjectName(name);
    made->setAccessibleName(words);
    made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    made->setMaximumWidth(260);
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
    return edit;
}

void HistoryFilter::addChoices()
{
    for (const Channel channel : allChannels())
        m_channel->addItem(channelWords(channel), channelKey(channel));
    for (const DeliveryState state : {DeliveryState::Sent, DeliveryState::Delivered, DeliveryState::Unknown,
                                      DeliveryState::Failed, DeliveryState::Undelivered, DeliveryState::Bounced,
                                      DeliveryState::Skipped, DeliveryState::Expired, DeliveryState::Canceled})
        m_state->addItem(stateWords(state), deliveryStateKey(state));
    m_period->addItem(tr("Today"), u"1"_s);
    m_period->addItem(tr("Last 7 days"), u"7"_s);
    m_period->addItem(tr("Last 30 days"), u"30"_s);
    m_period->addItem(tr("From … to …"), u"dates"_s);
    for (const Engagement mark : allEngagements())
        m_engagement->addItem(engagementWords(mark), engagementKey(mark));
}

void HistoryFilter::setKit(const Kit &kit)
{
    m_kit = kit;
    for (QComboBox *box : {m_person, m_template}) {
        const QString chosen = box->currentData().toString();
        while (box->count() > 1)
            box->removeItem(1);
        if (box == m_person) {
            for (const Person &person : kit->people) {
                if (person.role != "team"_L1)
                    box->addItem(person.name.isEmpty() ? person.key : person.name, person.key);
            }
        } else {
            for (const Scenario &scenario : kit->schema.scenarios)
                box->addItem(scenario.name.in(uiLocale()), scenario.key);
        }
        box->setCurrentIndex(qMax(0, box->findData(chosen)));
    }
    for (const Person &person : kit->people)
        learnOne(m_owner, person.name, person.name);
}

void HistoryFilter::learnOne(QComboBox *box, const QString &words, const QString &data)
{
    if (!data.isEmpty() && box->findData(data) < 0)
        box->addItem(words, data);
}

void HistoryFilter::learn(const QList<HistoryRow> &rows)
{
    for (const HistoryRow &row : rows) {
        learnOne(m_owner, row.owner, row.owner);
        learnOne(m_reason, reasonWords(row.reason), row.reason);
        const Scenario *scenario = m_kit ? m_kit->schema.scenario(row.scenario) : nullptr;
        const QString name = scenario ? scenario->name.in(uiLocale()) : row.scenario;
        if (row.templateVersion > 0)
            learnOne(m_template, u"%1 v%2"_s.arg(name).arg(row.templateVersion), templateKey(row.scenario, row.templateVersion));
    }
}

void HistoryFilter::showWholeWords(const QStringList &words)
{
    m_wholeWords->setText(tr("Only the word “%1”: too many begin with it. Type another letter.").arg(words.join(u"”, “"_s)));
    m_wholeWords->setVisible(!words.isEmpty());
}

void HistoryFilter::showOnly(const HistoryRow &row, bool itsCustomer)
{
    m_ticket = itsCustomer ? QString() : row.ticketNumber;
    m_customer = itsCustomer ? row.customer : CustomerId();
    m_onlyWords = itsCustomer ? row.customerName : row.ticketNumber;
    showOnlyChip();
    Q_EMIT changed();
}

void HistoryFilter::showOnlyChip()
{
    const bool isOn = !m_ticket.isEmpty() || !m_customer.isEmpty();
    m_only->setText(tr("Only %1 ✕").arg(QString(m_onlyWords).replace(u"&"_s, u"&&"_s)));
    m_only->setVisible(isOn);
}

void HistoryFilter::showAttention(bool isOn)
{
    m_attention->setChecked(isOn);
    Q_EMIT changed();
}

void HistoryFilter::showMore(bool isShown)
{
    for (QComboBox *box : {m_owner, m_template, m_reason, m_engagement})
        box->setVisible(isShown || box->currentIndex() > 0);
}

QDate HistoryFilter::today() const
{
    return wallTime(m_clock.now(), m_zone).date;
}

Instant HistoryFilter::midnight() const
{
    return resolve({today(), QTime(0, 0)}, m_zone);
}

bool HistoryFilter::hasDates() const
{
    return m_period->currentData().toString() == "dates"_L1;
}

void HistoryFilter::showDates()
{
    const bool isShown = hasDates();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_dash, m_until})
        widget->setVisible(isShown);
}

void HistoryFilter::choosePeriod()
{
    if (hasDates() && m_from->isHidden()) {
        m_from->setDate(today().addDays(-30));
        m_until->setDate(today());
    }
    showDates();
    if (hasDates())
        m_from->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void HistoryFilter::clear()
{
    setState({});
}

void HistoryFilter::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace remindesk
