// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/rtsource.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace remindesk;
using namespace Qt::StringLiterals;

/// The adapter against a real Request Tracker 5, which it starts itself through $REMINDESK_TEST_SERVERS/rt, and fills when
/// it has fewer tickets than REMINDESK_RT_TICKETS (1000). That many, the ones changed last, are synced.
class RtSyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void probeTellsVersion();
    void badTokenIsOneClearError();
    void wrongQueueIsNamed();
    void killedSyncGoesOnAndIsComplete();
    void nextSyncBringsOnlyTheChange();
    void fetchBringsTheWholeTicket();
    void searchAndFetchAgreeOnTheRevision();
    void customRoleIsAccountable();
    void zoneOfTheTokensUserIsChecked();
    void noteIsAComment();
    void noteWithoutRightFails();
    void unknownTicketIsSaid();

private:
    [[nodiscard]] QString rt(const QStringList &arguments, int timeoutMs = 900'000) const;
    [[nodiscard]] QByteArray tokenOf(const QString &user) const;
    [[nodiscard]] std::unique_ptr<RtSource> source(const QByteArray &token, const QString &queue = u"Support"_s,
                                                   const QMap<QString, QString> &more = {}) const;
    /// Past the adapter: what RT's own database says of the queue's tickets.
    [[nodiscard]] QString fromDatabase(const QString &columns, const QString &rest = {}) const;
    void changeSubject(int ticket, const QString &subject) const;

    QString m_script;
    QString m_url;
    QByteArray m_token;
    Instant m_since;
    Instant m_syncedUntil;
    QHash<QString, QString> m_revisions; ///< what a store would have
};

namespace {

template<typename T>
Result<T> waitFor(const Async<T> &future, int timeoutMs = 180'000)
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    if (!future.isFinished())
        loop.exec();
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(u"no result"_s));
}

template<typename T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : (result.error().code + u' ' + result.error().arguments.join(u", "_s)).toUtf8();
}

} // namespace

QString RtSyncTest::rt(const QStringList &arguments, int timeoutMs) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RT_BCRYPT_COST"_s, u"4"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(m_script, arguments);
    if (!process.waitForFinished(timeoutMs) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QByteArray RtSyncTest::tokenOf(const QString &user) const
{
    QFile file(qEnvironmentVariable("SERVERS_DIR", u"/tmp/test-servers"_s) + u"/rt/var/token-"_s + user);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

std::unique_ptr<RtSource> RtSyncTest::source(const QByteArray &token, const QString &queue,
                                             const QMap<QString, QString> &more) const
{
    SourceConfig config;
    config.id = SourceId{u"rt"_s};
    config.settings = {{u"url"_s, m_url}, {u"queue"_s, queue}, {u"zone"_s, u"Asia/Shanghai"_s}};
    config.settings.insert(more);
    return std::make_unique<RtSource>(rtSettings(config, token).value(), token);
}

QString RtSyncTest::fromDatabase(const QString &columns, const QString &rest) const
{
    return rt({u"psql"_s, u"-tAc"_s, u"select "_s + columns
                   + u" from tickets t join queues q on q.id = t.queue where q.name = 'Support' and t.status <> 'deleted' "
                     "and t.effectiveid = t.id "_s + rest});
}

void RtSyncTest::changeSubject(int ticket, const QString &subject) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_url + u"/REST/2.0/ticket/"_s + QString::number(ticket)));
    request.setRawHeader("Authorization", "token " + m_token);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"test"_s);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *reply = network.put(request, QJsonDocument(QJsonObject{{u"Subject"_s, subject}}).toJson());
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
}

void RtSyncTest::initTestCase()
{
    const QString folder = qEnvironmentVariable("REMINDESK_TEST_SERVERS");
    QVERIFY2(!folder.isEmpty(), "set REMINDESK_TEST_SERVERS to the folder of the server scripts, or leave out label servers");
    m_script = folder + u"/rt"_s;
    const QString line = rt({u"start"_s});
    QVERIFY2(line.startsWith(u"ready: rt "_s), "Request Tracker did not start");
    for (const QString &part : line.split(u' ')) {
        if (part.startsWith(u"url="_s))
            m_url = part.mid(4);
        if (part.startsWith(u"token="_s))
            m_token = part.mid(6).toLatin1();
    }
    const int wanted = qEnvironmentVariableIsSet("REMINDESK_RT_TICKETS") ? qEnvironmentVariableIntValue("REMINDESK_RT_TICKETS")
                                                                         : 1000;
    const int there = fromDatabase(u"count(*)"_s).toInt();
    if (there < wanted)
        QVERIFY(!rt({u"seed"_s, QString::number(wanted - there)}).isEmpty());
    const QString since = fromDatabase(u"extract(epoch from t.lastupdated)::bigint"_s,
                                       u"order by t.lastupdated desc offset %1 limit 1"_s.arg(wanted - 1));
    QVERIFY2(since.toLongLong() > 0, qPrintable(since));
    m_since = Instant{since.toLongLong() * 1000};
}

void RtSyncTest::probeTellsVersion()
{
    const auto rt5 = source(m_token);
    const Result<QString> version = waitFor(rt5->probe());
    QVERIFY2(version, why(version));
    QVERIFY2(version->startsWith(u"Request Tracker 5."_s), qPrintable(*version));
}

void RtSyncTest::badTokenIsOneClearError()
{
    const auto rt5 = source("1-14-0123456789abcdef0123456789abcdef");
    QCOMPARE(waitFor(rt5->probe()).error().code, u"E-RTR-01"_s);
    QCOMPARE(waitFor(rt5->changes({}, {})).error().code, u"E-RTR-01"_s);
    QCOMPARE(waitFor(rt5->fetch(u"1"_s)).error().code, u"E-RTR-01"_s);
    QCOMPARE(waitFor(rt5->writeNote(u"1"_s, u"x"_s)).error().code, u"E-RTR-01"_s);
}

void RtSyncTest::wrongQueueIsNamed()
{
    const auto rt5 = source(m_token, u"Support,No Such Queue"_s);
    const Result<QString> version = waitFor(rt5->probe());
    QVERIFY(!version);
    QCOMPARE(version.error().code, u"E-RTR-15"_s);
    QCOMPARE(version.error().arguments, QStringList{u"No Such Queue"_s});
}

void RtSyncTest::killedSyncGoesOnAndIsComplete()
{
    QElapsedTimer timer;
    timer.start();
    const QString before = fromDatabase(u"count(*)"_s, u"and t.lastupdated >= to_timestamp(%1) at time zone 'UTC'"_s.arg(
                                                           m_since.ms / 1000 - 120)); // the overlap
    QString cursor;
    int requests = 0;
    int batches = 0;
    auto rt5 = source(m_token);
    do {
        const Result<SourceBatch> batch = waitFor(rt5->changes(m_since, cursor));
        QVERIFY2(batch, why(batch));
        for (const TicketRecord &record : batch->records) {
            QVERIFY(!record.ticket.revision.isEmpty());
            m_revisions.insert(record.ticket.number, record.ticket.revision);
        }
        m_syncedUntil = batch->changedUntil;
        cursor = batch->cursor;
        if (++batches % 25 == 0)
            qInfo("%lld tickets after %.0f s", static_cast<long long>(m_revisions.size()), double(timer.elapsed()) / 1000);
        if (batches % 7 == 3) { // the process dies with a request under way; only the cursor is left
            const Async<SourceBatch> lost = rt5->changes(m_since, cursor);
            QTest::qWait(20);
            requests += rt5->requestsSent();
            rt5 = source(m_token);
        }
    } while (!cursor.isEmpty());
    requests += rt5->requestsSent();
    QCOMPARE(QString::number(m_revisions.size()), before);
    qInfo("%lld tickets in %d batches, %d requests, %.1f s", static_cast<long long>(m_revisions.size()), batches, requests,
          double(timer.elapsed()) / 1000);
}

void RtSyncTest::nextSyncBringsOnlyTheChange()
{
    QTest::qWait(1100); // RT's clock has whole seconds
    const QString subject = u"改了 %1"_s.arg(QDateTime::currentMSecsSinceEpoch());
    changeSubject(17, subject);
    const auto rt5 = source(m_token);
    QString cursor;
    QStringList changed;
    TicketRecord found;
    do {
        const Result<SourceBatch> batch = waitFor(rt5->changes(m_syncedUntil, cursor));
        QVERIFY2(batch, why(batch));
        for (const TicketRecord &record : batch->records) {
            if (m_revisions.value(record.ticket.number) != record.ticket.revision)
                changed.append(record.ticket.number);
            if (record.ticket.number == u"17"_s)
                found = record;
        }
        cursor = batch->cursor;
    } while (!cursor.isEmpty());
    QCOMPARE(changed, QStringList{u"17"_s});
    QCOMPARE(found.ticket.subject, subject);
    qInfo("%d requests", rt5->requestsSent());
}

void RtSyncTest::fetchBringsTheWholeTicket()
{
    // Other tests make tickets too: the ninth of the seed is known by its order.
    const QString number = rt({u"psql"_s, u"-tAc"_s,
                               u"select objectid from objectcustomfieldvalues where content = 'AB00000009' order by objectid limit 1"_s})
                               .trimmed();
    const auto rt5 = source(m_token);
    const Result<TicketRecord> record = waitFor(rt5->fetch(number));
    QVERIFY2(record, why(record));
    QCOMPARE(record->ticket.number, number);
    QCOMPARE(record->ticket.queue, u"Support"_s);
    QCOMPARE(record->ticket.url, m_url + u"/Ticket/Display.html?id="_s + number);
    QVERIFY(record->ticket.due.has_value());
    QVERIFY(!record->ticket.product.isEmpty());
    QCOMPARE(record->ticket.fields.value(u"Customer ID"_s), u"C000009"_s);
    QCOMPARE(record->ticket.fields.value(u"Order No"_s), u"AB00000009"_s);
    QCOMPARE(record->customer.externalKey, u"customer00009@example.com"_s);
    QCOMPARE(contactFor(record->customer, Channel::Email)->address, u"customer00009@example.com"_s);
    QCOMPARE(contactFor(record->customer, Channel::Sms)->address, u"+8613800000009"_s);
    QVERIFY(record->events.size() >= 3);
    const TicketEvent first = record->events.constFirst();
    QCOMPARE(first.kind, TicketEventKind::Created);
    QVERIFY2(!first.text.isEmpty(), "the first message has a text");
    int answers = 0;
    for (const TicketEvent &event : record->events)
        answers += event.kind == TicketEventKind::MessageOut && !event.text.isEmpty();
    QVERIFY(answers >= 1);
    qInfo("%d requests", rt5->requestsSent());
}

void RtSyncTest::searchAndFetchAgreeOnTheRevision()
{
    const auto rt5 = source(m_token);
    const QStringList numbers = m_revisions.keys();
    for (int i = 0; i < 10; ++i) {
        const QString number = numbers[i * (numbers.size() - 1) / 9];
        if (number == u"17"_s)
            continue;
        const Result<TicketRecord> record = waitFor(rt5->fetch(number));
        QVERIFY2(record, why(record));
        QCOMPARE(record->ticket.revision, m_revisions.value(number));
    }
}

void RtSyncTest::customRoleIsAccountable()
{
    QProcess perl;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString folder = qEnvironmentVariable("SERVERS_DIR", u"/tmp/test-servers"_s) + u"/rt"_s;
    environment.insert(u"RT_SITE_CONFIG"_s, folder + u"/RT_SiteConfig.pm"_s);
    environment.insert(u"RT_SITE_CONFIG_DIR"_s, u"/dev/null"_s);
    perl.setProcessEnvironment(environment);
    perl.start(u"perl"_s, {u"-I/usr/share/request-tracker5/lib"_s,
                           QStringLiteral(SOURCE_ROOT "/tests/e2e/rt_custom_role.pl"), u"12"_s});
    QVERIFY(perl.waitForFinished(60'000));
    QVERIFY2(perl.exitCode() == 0, perl.readAllStandardError());
    if (perl.readAllStandardOutput().contains("restart")) {
        (void) rt({u"stop"_s});
        QVERIFY(!rt({u"start"_s}).isEmpty());
    }
    for (const QString &role : {u"Accountable"_s, u"RT::CustomRole-1"_s}) {
        const auto rt5 = source(m_token, u"Support"_s, {{u"mapping.role.accountable"_s, role}});
        const Result<TicketRecord> record = waitFor(rt5->fetch(u"12"_s));
        QVERIFY2(record, why(record));
        QCOMPARE(record->ticket.accountable, u"agent3"_s);
        QVERIFY(waitFor(rt5->fetch(u"13"_s))->ticket.accountable.isEmpty()); // RT's "Nobody"
    }
}

void RtSyncTest::zoneOfTheTokensUserIsChecked()
{
    // "viewer" only, as other tests use agent1.
    const auto setZone = [this](const QString &zone) {
        return rt({u"psql"_s, u"-tAc"_s, u"update users set timezone = %1 where name = 'viewer' returning name"_s.arg(zone)});
    };
    QVERIFY(!setZone(u"'America/New_York'"_s).isEmpty());
    const auto untold = source(tokenOf(u"viewer"_s));
    const Result<SourceBatch> missed = waitFor(untold->changes(m_since, {}));
    const auto told = source(tokenOf(u"viewer"_s), u"Support"_s, {{u"rt-zone"_s, u"America/New_York"_s}});
    const Result<SourceBatch> batch = waitFor(told->changes(m_since, {}));
    QVERIFY(!setZone(u"null"_s).isEmpty());
    QVERIFY2(batch, why(batch));
    QVERIFY(batch->records.constFirst().ticket.updated >= m_since.plusSeconds(-120));
    QVERIFY(!missed);
    QCOMPARE(missed.error().code, u"E-RTR-16"_s);
}

void RtSyncTest::noteIsAComment()
{
    const auto rt5 = source(m_token);
    const QString text = u"已提醒客户 <b>reminder sent</b> %1\n第二行"_s.arg(QDateTime::currentMSecsSinceEpoch());
    const Result<void> written = waitFor(rt5->writeNote(u"14"_s, text));
    QVERIFY2(written, why(written));
    const Result<TicketRecord> record = waitFor(rt5->fetch(u"14"_s));
    QVERIFY2(record, why(record));
    QCOMPARE(record->events.constLast().kind, TicketEventKind::Comment);
    QCOMPARE(record->events.constLast().text, text);
    QCOMPARE(record->events.constLast().author, u"agent1"_s);
}

void RtSyncTest::noteWithoutRightFails()
{
    const auto rt5 = source(tokenOf(u"viewer"_s));
    const Result<void> written = waitFor(rt5->writeNote(u"14"_s, u"x"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().code, u"E-RTR-03"_s);
}

void RtSyncTest::unknownTicketIsSaid()
{
    const auto rt5 = source(m_token);
    for (const QString &number : {u"999999999"_s, u"1 OR 1=1"_s, u"../user/root"_s, QString()})
        QCOMPARE(waitFor(rt5->fetch(number)).error().code, u"E-RTR-04"_s);
}

QTEST_GUILESS_MAIN(RtSyncTest)
#include "rt_sync_test.moc"
