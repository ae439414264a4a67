// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/intakeserver.h"

#include "base/logging.h"
#include "receiving/kannelreports.h"
#include "receiving/webhook.h"

#include <sodium.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// The code only: an answer holds nothing of what was sent.
HttpReply problem(int status, const QString &code)
{
    return {status, "{\"error\":\"" + code.toLatin1() + "\"}"};
}

HttpReply notAllowed(const QByteArray &allow)
{
    HttpReply reply = problem(405, u"method"_s);
    reply.allow = allow;
    return reply;
}

HttpReply later()
{
    HttpReply reply = problem(503, u"store"_s);
    reply.retryAfterSeconds = 30;
    return reply;
}

} // namespace

IntakeServer::IntakeServer(IntakeStore &store, const Clock &clock, IntakeKeys keys)
    : m_store(store)
    , m_clock(clock)
    , m_keys(std::move(keys))
{}

HttpReply IntakeServer::handle(const HttpCall &call)
{
    if (call.path == "/health")
        return call.method == "GET" ? HttpReply{200, R"({"ok":true})"} : notAllowed("GET");
    const QList<QByteArray> parts = call.path.split('/');
    if (parts.size() != 3 || !parts.at(0).isEmpty())
        return problem(404, u"path"_s);
    if (parts.at(1) == "hook")
        return call.method == "POST" ? hook(call, QString::fromUtf8(parts.at(2))) : notAllowed("POST");
    if (parts.at(1) != "dlr" && parts.at(1) != "mo")
        return problem(404, u"path"_s);
    if (!isToken(parts.at(2)))
        return refuse(u"token"_s);
    if (call.method != "GET" && call.method != "POST")
        return notAllowed("GET, POST");
    return kannel(call, parts.at(1) == "dlr");
}

HttpReply IntakeServer::kannel(const HttpCall &call, bool isReport)
{
    const bool isForm = call.header("content-type").startsWith("application/x-www-form-urlencoded");
    const auto values = FormValues::parse(call.method == "POST" && isForm ? call.query + '&' + call.body : call.query);
    if (!values)
        return problem(400, u"E-RCV-13"_s);
    if (isReport) {
        const auto receipt = receiptFromDlr(*values, m_clock.now());
        return receipt ? keep({*receipt}, {}) : problem(400, receipt.error().code);
    }
    const auto answer = answerFromMo(*values, m_keys.region, m_clock.now());
    return answer ? keep({}, {*answer}) : problem(400, answer.error().code);
}

HttpReply IntakeServer::hook(const HttpCall &call, const QString &name)
{
    const WebhookHeaders headers{call.header("webhook-id"), call.header("webhook-timestamp"),
                                 call.header("webhook-signature")};
    // Nothing is read before the signature is right; a name that is not there looks like a wrong signature.
    const QByteArray key = m_keys.hooks.value(name);
    if (const Done verified = verifyWebhook(headers, call.body, key, m_clock.now()); !verified)
        return refuse(verified.error().code);
    const auto events = eventsFrom(call.body, name, m_keys.region, headers.id, m_clock.now());
    if (!events)
        return problem(events.error().code == u"E-RCV-06"_s ? 413 : 400, events.error().code);
    return keep(events->receipts, events->answers);
}

HttpReply IntakeServer::keep(const QList<Receipt> &receipts, const QList<Answer> &answers)
{
    if (!receipts.isEmpty()) {
        const auto taken = awaited(m_store.takeReceipts(receipts));
        if (!taken) {
            qCWarning(lcStore) << "a report was not kept:" << taken.error().code;
            return later();
        }
    }
    for (const Answer &answer : answers) {
        const auto taken = awaited(m_store.takeAnswer(answer));
        if (!taken) {
            qCWarning(lcStore) << "an answer was not kept:" << taken.error().code;
            return later();
        }
        if (!taken->isRepeated && m_answered)
            m_answered();
    }
    return {};
}

HttpReply IntakeServer::refuse(const QString &code)
{
    ++m_refused;
    return problem(401, code);
}

bool IntakeServer::isToken(const QByteArray &given) const
{
    const QByteArray &token = m_keys.token;
    return !token.isEmpty() && given.size() == token.size()
           && sodium_memcmp(given.constData(), token.constData(), size_t(token.size())) == 0;
}

} // namespace remindesk
