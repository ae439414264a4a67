// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the filter's widgets say, as a query and as a saved view.
#include "ui/history/historyfilter.h"

#include "wording/engagement.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

HistoryQuery HistoryFilter::query() const
{
    HistoryQuery query;
    query.text = m_search->text().simplified();
    query.channel = channelFromKey(m_channel->currentData().toString());
    query.state = deliveryStateFromKey(m_state->currentData().toString());
    query.author = m_person->currentData().toString();
    query.owner = m_owner->currentData().toString();
    const QString chosen = m_template->currentData().toString();
    query.scenario = chosen.section(u'/', 0, 0);
    query.templateVersion = chosen.section(u'/', 1, 1).toInt();
    query.reason = m_reason->currentData().toString();
    query.engagement = engagementFromKey(m_engagement->currentData().toString());
    query.ticketNumber = m_ticket;
    query.customer = m_customer;
    query.onlyAttention = m_attention->isChecked();
    const auto begin = [this](QDate day) { return resolve({day, QTime(0, 0)}, m_zone); };
    if (hasDates()) {
        query.from = begin(m_from->date());
        query.until = begin(m_until->date().addDays(1));
    } else if (const int days = m_period->currentData().toString().toInt(); days > 0) {
        query.from = begin(today().addDays(1 - days));
    }
    return query;
}

bool HistoryFilter::isFiltered() const
{
    return query() != HistoryQuery();
}

QJsonObject HistoryFilter::state() const
{
    QJsonObject state{{u"text"_s, m_search->text().simplified()}, {u"attention"_s, m_attention->isChecked()}};
    for (const QComboBox *box : choices())
        state.insert(box->objectName(), box->currentData().toString());
    if (hasDates()) {
        state.insert(u"from"_s, m_from->date().toString(Qt::ISODate));
        state.insert(u"until"_s, m_until->date().toString(Qt::ISODate));
    }
    state.insert(u"ticket"_s, m_ticket);
    state.insert(u"customer"_s, m_customer.value);
    state.insert(u"only"_s, m_onlyWords);
    return state;
}

void HistoryFilter::setState(const QJsonObject &state)
{
    const auto text = [&state](const QString &key) { return state.value(key).toString(); };
    const bool wasBlocked = blockSignals(true);
    m_search->setText(text(u"text"_s));
    m_typing.stop();
    m_attention->setChecked(state.value(u"attention"_s).toBool());
    for (QComboBox *box : choices()) {
        const QString chosen = text(box->objectName());
        const bool isLearned = box == m_owner || box == m_reason || box == m_template;
        if (isLearned)
            learnOne(box, box == m_reason ? reasonWords(chosen) : chosen, chosen);
        box->setCurrentIndex(qMax(0, box->findData(chosen)));
    }
    if (const QDate from = QDate::fromString(text(u"from"_s), Qt::ISODate); from.isValid())
        m_from->setDate(from);
    if (const QDate until = QDate::fromString(text(u"until"_s), Qt::ISODate); until.isValid())
        m_until->setDate(until);
    m_ticket = text(u"ticket"_s);
    m_customer = {text(u"customer"_s)};
    m_onlyWords = text(u"only"_s);
    showOnlyChip();
    showDates();
    showMore(m_more->isChecked());
    m_typing.stop(); // of the dates, set above
    blockSignals(wasBlocked);
    Q_EMIT changed();
}

} // namespace remindesk
