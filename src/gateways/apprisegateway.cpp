// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/apprisegateway.h"

#include "gateways/httpjudge.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <atomic>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

// Asks in two steps, so that what is wrong with the installation or the address is known before anything leaves.
constexpr const char *script = R"(
import json, logging, sys
def say(**words):
    print(json.dumps(words), flush=True)
try:
    import apprise
except ImportError as error:
    say(state='missing', words=str(error)); sys.exit(0)
heard = []
class Ear(logging.Handler):
    def emit(self, record):
        heard.append(record.getMessage())
for name in ('apprise', 'apprise.plugins'):
    logging.getLogger(name).addHandler(Ear())
desk = apprise.Apprise()
if not desk.add(json.loads(sys.stdin.readline())['url']):
    say(state='bad-url', words=''); sys.exit(0)
say(state='ready')
line = sys.stdin.readline()
if line:
    message = json.loads(line)
    sent = desk.notify(title=message['title'], body=message['body'], body_format=apprise.NotifyFormat.TEXT)
    say(state='sent' if sent else 'failed', words=' '.join(dict.fromkeys(heard)))
)";

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

class AppriseSession final : public GatewaySession
{
public:
    explicit AppriseSession(AppriseSetup setup) : m_setup(std::move(setup)) {}

    SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override
    {
        QProcess helper;
        helper.start(m_setup.python, {u"-I"_s, u"-c"_s, QString::fromUtf8(script)});
        if (!helper.waitForStarted())
            return httpResult(Outcome::GatewayFinal, u"apprise.missing"_s, helper.errorString().toUtf8());
        QByteArray url = m_setup.url;
        url.replace("{to}", message.recipient.toUtf8().toPercentEncoding());
        helper.write(line({{u"url"_s, QString::fromUtf8(url)}}));
        QElapsedTimer clock;
        clock.start();
        const QJsonObject ready = answer(helper, clock);
        if (ready.value(u"state") != u"ready"_s)
            return ended(helper, notReady(ready));
        if (!awaiting())
            return ended(helper, httpResult(Outcome::Temporary, u"store.failed"_s, {}));
        helper.write(message.bytes + '\n');
        return ended(helper, judged(answer(helper, clock)));
    }
    void cancel() override { m_isCancelled = true; }

private:
    /// The next line the helper says; empty when it says none in time.
    QJsonObject answer(QProcess &helper, const QElapsedTimer &clock)
    {
        constexpr int step = 200;
        while (!helper.canReadLine() && !m_isCancelled && clock.elapsed() < m_setup.timeoutSeconds * 1000LL) {
            if (!helper.waitForReadyRead(step) && helper.state() == QProcess::NotRunning)
                break;
        }
        return helper.canReadLine() ? QJsonDocument::fromJson(helper.readLine(1 << 16)).object() : QJsonObject();
    }

    [[nodiscard]] SendResult notReady(const QJsonObject &said) const
    {
        const QString state = said.value(u"state").toString();
        const QByteArray words = said.value(u"words").toString().toUtf8();
        if (state == u"missing" || state == u"bad-url")
            return httpResult(Outcome::GatewayFinal, u"apprise."_s + state, words);
        return httpResult(Outcome::Temporary, m_isCancelled ? u"stopped"_s : u"connect.timeout"_s, {});
    }

    [[nodiscard]] SendResult judged(const QJsonObject &said) const
    {
        const QString state = said.value(u"state").toString();
        const QByteArray words = said.value(u"words").toString().toUtf8();
        if (state == u"sent")
            return httpResult(Outcome::Accepted, u"apprise.sent"_s, {});
        if (state == u"failed")
            return judgeApprise(words);
        return httpResult(Outcome::Unknown, m_isCancelled ? u"apprise.lost"_s : u"apprise.timeout"_s, {});
    }

    static SendResult ended(QProcess &helper, SendResult result)
    {
        constexpr int patience = 500;
        helper.closeWriteChannel();
        if (!helper.waitForFinished(patience)) {
            helper.kill();
            helper.waitForFinished();
        }
        return result;
    }

    const AppriseSetup m_setup;
    std::atomic<bool> m_isCancelled{false};
};

} // namespace

Result<QByteArray> AppriseGateway::freeze(const OutboxItem &item, Instant) const
{
    const Message &message = item.message;
    const QString title = message.parts.value(u"title"_s, message.parts.value(u"subject"_s));
    const QString body = message.parts.value(u"body"_s, message.parts.value(u"text"_s));
    if (body.trimmed().isEmpty())
        return failure(u"E-APP-01"_s);
    const bool isAddressed = m_setup.url.contains("{to}");
    if (isAddressed && message.recipient.contains(u'/')) // it undoes the escaping, and then splits
        return failure(u"E-APP-02"_s, {masked(shown(message.recipient))});
    return QJsonDocument(QJsonObject{{u"title"_s, title}, {u"body"_s, body}}).toJson(QJsonDocument::Compact);
}

std::unique_ptr<GatewaySession> AppriseGateway::openSession() const
{
    return std::make_unique<AppriseSession>(m_setup);
}

SendResult judgeApprise(const QByteArray &words)
{
    static const QRegularExpression status(u"\\berror=(\\d{3})\\b"_s); // "… Unauthorized, error=401."
    const int code = status.match(QString::fromUtf8(words)).captured(1).toInt();
    const QString named = u"http.%1"_s.arg(code);
    if (code == 401 || code == 403)
        return httpResult(Outcome::GatewayFinal, named, words);
    if (code == 408 || code == 429)
        return httpResult(Outcome::Temporary, named, words);
    if (code >= 400 && code < 500)
        return httpResult(Outcome::RecipientFinal, u"http.refused"_s, words);
    return httpResult(Outcome::Unknown, code >= 500 ? named : u"apprise.failed"_s, words);
}

} // namespace remindesk
