// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtsetup.h"

using namespace Qt::StringLiterals;

namespace remindesk {

RtSetup::RtSetup(RtApi &api, QObject *parent) : QObject(parent), m_api(api)
{
    m_setup.zone = api.settings().rtZone;
}

void RtSetup::withRoleNames(const Then &then)
{
    if (m_knowsRoles)
        return then(m_setup);
    QUrlQuery query;
    query.addQueryItem(u"fields"_s, u"Name"_s);
    query.addQueryItem(u"per_page"_s, u"100"_s);
    // Without a question RT lists no role at all.
    const QByteArray all(R"([{"field":"id","operator":">=","value":"1"}])");
    m_api.postJson(u"customroles"_s, query, all, [this, then](const Result<RtAnswer> &answer) {
        // A token without the right to read the roles' names can still name one by its number.
        const bool isForbidden = !answer && (answer.error().code == u"E-RTR-03"_s || answer.error().code == u"E-RTR-04"_s);
        if (!answer && !isForbidden)
            return then(failure(answer.error()));
        const QJsonArray items = answer ? answer->json.value(u"items"_s).toArray() : QJsonArray();
        for (const auto item : items)
            m_setup.roleNames.insert(u"RT::CustomRole-"_s + rtText(item[u"id"_s]), item[u"Name"_s].toString());
        m_knowsRoles = true;
        then(m_setup);
    });
}

void RtSetup::withZone(const Then &then)
{
    withRoleNames([this, then](const Result<RtPull::Setup> &setup) {
        if (!setup || m_knowsZone)
            return then(setup);
        askNewest(3, then); // a ticket may change between the two questions
    });
}

void RtSetup::askNewest(int triesLeft, const Then &then)
{
    QUrlQuery form;
    form.addQueryItem(u"query"_s, u"id > 0"_s);
    form.addQueryItem(u"fields"_s, u"LastUpdated"_s);
    form.addQueryItem(u"per_page"_s, u"1"_s);
    form.addQueryItem(u"orderby"_s, u"LastUpdated"_s);
    form.addQueryItem(u"order"_s, u"DESC"_s);
    m_api.postForm(u"tickets"_s, form, [this, triesLeft, then](const Result<RtAnswer> &answer) {
        if (!answer)
            return then(failure(answer.error()));
        if (!answer->json.value(u"items"_s).isArray())
            return then(failure(u"E-RTR-09"_s, {m_api.settings().url.host()}));
        const QJsonArray items = answer->json.value(u"items"_s).toArray();
        if (items.isEmpty()) // nothing to be late for
            return then(m_setup);
        lookFor(items.at(0).toObject(), triesLeft, then);
    });
}

void RtSetup::lookFor(const QJsonObject &ticket, int triesLeft, const Then &then)
{
    const std::optional<Instant> updated = rtTime(ticket.value(u"LastUpdated"_s).toString());
    const QString id = rtText(ticket.value(u"id"_s));
    if (!updated || id.isEmpty())
        return then(failure(u"E-RTR-09"_s, {m_api.settings().url.host()}));
    QUrlQuery form;
    form.addQueryItem(u"query"_s, u"id = %1 AND LastUpdated >= '%2' AND LastUpdated <= '%2'"_s.arg(
                                      id, rtSearchTime(*updated, m_setup.zone)));
    form.addQueryItem(u"per_page"_s, u"1"_s);
    m_api.postForm(u"tickets"_s, form, [this, triesLeft, then](const Result<RtAnswer> &answer) {
        if (!answer)
            return then(failure(answer.error()));
        m_knowsZone = !answer->json.value(u"items"_s).toArray().isEmpty();
        if (m_knowsZone)
            return then(m_setup);
        if (triesLeft > 1)
            return askNewest(triesLeft - 1, then);
        then(failure(u"E-RTR-16"_s, {m_api.settings().url.host(), m_setup.zone.text()}));
    });
}

} // namespace remindesk
