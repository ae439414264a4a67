// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketfilter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString settingKey = u"tickets.filters"_s;
const QString orderKey = u"tickets.order"_s;

// In the order of the enumerators; the words are stored and never change.
const QStringList viewKeys{u"mine"_s, u"waiting"_s, u"today"_s, u"never"_s, u"all"_s};
const QStringList sortKeys{u"due"_s, u"updated"_s, u"number"_s, u"customer"_s, u"stage"_s, u"last-reminder"_s};

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(TicketListView)
};

} // namespace

QString viewWords(TicketView view)
{
    switch (view) {
    case TicketView::MyOpen: return FilterWords::tr("My open");
    case TicketView::WaitingOnCustomer: return FilterWords::tr("Waiting on customer");
    case TicketView::DueToday: return FilterWords::tr("Due today");
    case TicketView::NeverReminded: return FilterWords::tr("Never reminded");
    case TicketView::All: return FilterWords::tr("All");
    }
    return {};
}

QJsonObject filterJson(const SavedFilter &saved)
{
    const TicketFilter &filter = saved.filter;
    QJsonArray stages;
    for (const Stage stage : filter.stages)
        stages.append(stageKey(stage));
    QJsonArray order;
    for (const TicketOrder &key : filter.order)
        order.append((key.descending ? u"-"_s : u""_s) + sortKeys.at(int(key.by)));
    return {{u"name"_s, saved.name},
            {u"view"_s, viewKeys.at(int(filter.view))},
            {u"text"_s, filter.text},
            {u"stages"_s, stages},
            {u"answered"_s, filter.onlyAnswered},
            {u"order"_s, order}};
}

SavedFilter filterFromJson(const QJsonObject &json)
{
    SavedFilter saved;
    saved.name = json.value(u"name"_s).toString().left(SavedFilters::nameLength);
    TicketFilter &filter = saved.filter;
    const qsizetype view = viewKeys.indexOf(json.value(u"view"_s).toString());
    filter.view = view < 0 ? TicketView::All : TicketView(view);
    filter.text = json.value(u"text"_s).toString();
    const QJsonArray stages = json.value(u"stages"_s).toArray();
    for (const auto value : stages) {
        if (const auto stage = stageFromKey(value.toString()))
            filter.stages += *stage;
    }
    filter.onlyAnswered = json.value(u"answered"_s).toBool();
    QList<TicketOrder> order;
    const QJsonArray sorted = json.value(u"order"_s).toArray();
    for (const auto value : sorted) {
        const QString key = value.toString();
        const bool descending = key.startsWith(u'-');
        if (const qsizetype by = sortKeys.indexOf(descending ? key.mid(1) : key); by >= 0)
            order += TicketOrder{TicketSort(by), descending};
    }
    if (!order.isEmpty())
        filter.order = order;
    return saved;
}

SavedFilters::SavedFilters(SettingsStore &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

void SavedFilters::load()
{
    listen(this, m_settings.values(), [this](const Result<QMap<QString, QString>> &values) {
        if (!values) {
            Q_EMIT failed(values.error());
            return;
        }
        QList<SavedFilter> filters;
        const QJsonArray stored = QJsonDocument::fromJson(values->value(settingKey).toUtf8()).array();
        for (const auto value : stored) {
            const SavedFilter saved = filterFromJson(value.toObject());
            if (!saved.name.isEmpty())
                filters += saved;
        }
        const QByteArray order = values->value(orderKey).toUtf8();
        if (!m_isLoaded && !order.isEmpty())
            Q_EMIT orderLoaded(filterFromJson(QJsonDocument::fromJson(order).object()).filter.order);
        m_isLoaded = true;
        if (filters == m_filters)
            return;
        m_filters = filters;
        Q_EMIT changed();
    });
}

const SavedFilter *SavedFilters::find(const QString &name) const
{
    for (const SavedFilter &saved : m_filters) {
        if (saved.name == name)
            return &saved;
    }
    return nullptr;
}

void SavedFilters::put(const SavedFilter &saved)
{
    SavedFilter named = saved;
    named.name = saved.name.simplified().left(nameLength);
    if (named.name.isEmpty())
        return;
    bool isKnown = false;
    for (SavedFilter &known : m_filters) {
        if (known.name == named.name) {
            known = named;
            isKnown = true;
        }
    }
    if (!isKnown)
        m_filters += named;
    store();
}

void SavedFilters::rename(const QString &from, const QString &to)
{
    const QString name = to.simplified().left(nameLength);
    if (name.isEmpty() || name == from)
        return;
    m_filters.removeIf([&](const SavedFilter &saved) { return saved.name == name; });
    for (SavedFilter &saved : m_filters) {
        if (saved.name == from)
            saved.name = name;
    }
    store();
}

void SavedFilters::remove(const QString &name)
{
    if (m_filters.removeIf([&](const SavedFilter &saved) { return saved.name == name; }) > 0)
        store();
}

void SavedFilters::store()
{
    QJsonArray all;
    for (const SavedFilter &saved : m_filters)
        all.append(filterJson(saved));
    put(settingKey, QJsonDocument(all).toJson(QJsonDocument::Compact));
    Q_EMIT changed();
}

void SavedFilters::keepOrder(const QList<TicketOrder> &order)
{
    TicketFilter filter;
    filter.order = order;
    put(orderKey, QJsonDocument(filterJson({{}, filter})).toJson(QJsonDocument::Compact));
}

void SavedFilters::put(const QString &key, const QByteArray &json)
{
    listen(this, m_settings.putValue(key, QString::fromUtf8(json)), [this](const Done &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

} // namespace remindesk
