// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of the way to a gateway, for each kind that uses the network: names that do not resolve, certificates that are
// not to be trusted, links that come and go. Needs the program openssl.
#include "faults/killbench.h"
#include "gateways/factory.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const QByteArray secret = "hush-hush-secret";

/// A gateway of each kind that goes over the network, to one address.
GatewayConfig configOf(const QString &kind, const QString &host, int port, const QString &caFile = {})
{
    GatewayConfig config;
    config.id = {kind};
    config.name = kind;
    config.kind = kind;
    config.secretRef = u"ref"_s;
    const QString url = u"https://%1:%2/send"_s.arg(host).arg(port);
    if (kind == u"smtp"_s) {
        config.channel = Channel::Email;
        config.settings = {{u"host"_s, host}, {u"port"_s, QString::number(port)}, {u"security"_s, u"smtps"_s},
                           {u"user"_s, u"agent"_s}, {u"from"_s, u"support@support.test"_s}};
    } else if (kind == u"kannel"_s) {
        config.channel = Channel::Sms;
        config.settings = {{u"url"_s, url}, {u"user"_s, u"agent"_s}};
    } else {
        config.channel = Channel::Push;
        config.settings = {{u"url"_s, url}, {u"body"_s, u"{\"text\":{{ body | json }} }"_s}, {u"auth"_s, u"bearer"_s}};
    }
    config.settings.insert(u"timeout"_s, u"10"_s);
    if (!caFile.isEmpty())
        config.settings.insert(u"ca_file"_s, caFile);
    return config;
}

SendResult sendWith(const GatewayConfig &config, int &awaited)
{
    const auto gateway = makeGateway(config, secret);
    if (!gateway)
        qFatal("no gateway: %s", qPrintable(gateway.error().code));
    OutboxItem item;
    item.id = {u"m"_s};
    item.idempotencyKey = u"0192f0c47d3a7c119e553f2a6b8c9d01"_s;
    item.message.channel = config.channel;
    item.message.recipient = config.channel == Channel::Sms ? u"+8613800138000"_s : u"li.na@example.com"_s;
    item.message.parts = {{u"subject"_s, u"s"_s}, {u"text"_s, u"private words"_s}, {u"title"_s, u"s"_s}, {u"body"_s, u"private words"_s}};
    const auto bytes = (*gateway)->freeze(item, {1'763'700'000'000});
    if (!bytes)
        qFatal("no bytes: %s", qPrintable(bytes.error().code));
    return (*gateway)->openSession()->send({item.id, item.idempotencyKey, item.message.recipient, *bytes}, [&awaited] {
        ++awaited;
        return true;
    });
}

/// TLS by OpenSSL's own server, which shows every byte that comes through.
class TlsServer
{
public:
    explicit TlsServer(const QStringList &more)
    {
        QTcpServer free;
        if (!free.listen(QHostAddress::LocalHost))
            qFatal("no port");
        m_port = free.serverPort();
        free.close();
        m_process.start(u"openssl"_s, QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(m_port)} + more);
        QByteArray said;
        while (!said.contains("ACCEPT") && m_process.waitForReadyRead(10'000))
            said += m_process.readAllStandardOutput();
        if (!said.contains("ACCEPT"))
            qFatal("openssl does not serve: %s", m_process.readAllStandardError().constData());
    }
    ~TlsServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QByteArray seen()
    {
        m_process.waitForReadyRead(300);
        return m_process.readAllStandardOutput();
    }

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace

class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void F43_nameThatDoesNotResolve_data() { kinds(); }
    void F43_nameThatDoesNotResolve();
    void F45_nobodyAnswersAfterConnecting_data() { kinds(); }
    void F45_nobodyAnswersAfterConnecting();
    void F47_certificates_data();
    void F47_certificates();
    void F59_linkThatComesAndGoes();

private:
    static void kinds();
    void openssl(const QStringList &arguments);
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestWire::kinds()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"smtp", "kannel", "http"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestWire::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    QVERIFY2(process.waitForFinished(30'000) && process.exitCode() == 0, process.readAllStandardError().constData());
}

/// A certificate authority of ours, one certificate for 127.0.0.1, one for another name, one that ended yesterday, and
/// one that nobody signed.
void TestWire::initTestCase()
{
    QVERIFY2(!QStandardPaths::findExecutable(u"openssl"_s).isEmpty(), "this test needs the program openssl");
    const auto request = [this](const QString &name, const QString &subject) {
        openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s,
                 u"-subj"_s, subject});
    };
    const auto sign = [this](const QString &name, const QString &names, const QString &days) {
        QFile extensions(file(name + u".ext"_s));
        QVERIFY(extensions.open(QIODevice::WriteOnly));
        extensions.write("subjectAltName=" + names.toUtf8());
        extensions.close();
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s, u"-CAcreateserial"_s,
                 u"-days"_s, days, u"-extfile"_s, name + u".ext"_s, u"-out"_s, name + u".pem"_s});
    };
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s,
             u"-subj"_s, u"/CN=Test CA"_s, u"-days"_s, u"2"_s});
    for (const char *name : {"good", "other", "expired"})
        request(QString::fromLatin1(name), u"/CN=127.0.0.1"_s);
    sign(u"good"_s, u"IP:127.0.0.1"_s, u"2"_s);
    sign(u"other"_s, u"DNS:mail.example.com"_s, u"2"_s);
    sign(u"expired"_s, u"IP:127.0.0.1"_s, u"-1"_s);
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"own.key"_s, u"-out"_s, u"own.pem"_s,
             u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-days"_s, u"2"_s});
}

void TestWire::F43_nameThatDoesNotResolve()
{
    QFETCH(QString, kind);
    int awaited = 0;
    const SendResult result = sendWith(configOf(kind, u"nobody.invalid"_s, 465), awaited); // RFC 6761: never resolves
    QCOMPARE(result.outcome, Outcome::Temporary);
    QCOMPARE(result.code, u"dns.failed"_s);
    QCOMPARE(awaited, 0);
}

void TestWire::F45_nobodyAnswersAfterConnecting()
{
    QFETCH(QString, kind);
    QTcpServer silent; // takes connections in the kernel, and never reads
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    GatewayConfig config = configOf(kind, u"127.0.0.1"_s, silent.serverPort());
    config.settings.insert(u"timeout"_s, u"2"_s);
    int awaited = 0;
    QElapsedTimer timer;
    timer.start();
    const SendResult result = sendWith(config, awaited);
    QCOMPARE(result.outcome, Outcome::Temporary);
    QCOMPARE(result.code, u"connect.timeout"_s);
    QCOMPARE(awaited, 0);
    QVERIFY(timer.elapsed() < 60'000);
}

void TestWire::F47_certificates_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("code");
    for (const char *kind : {"smtp", "kannel", "http"}) {
        const auto row = [kind](const char *what, const QString &certificate, const QStringList &options, const QString &code) {
            QTest::addRow("%s %s", kind, what) << QString::fromLatin1(kind) << certificate << options << code;
        };
        row("wrong host", u"other"_s, {}, u"tls.untrusted"_s);
        row("expired", u"expired"_s, {}, u"tls.untrusted"_s);
        row("self-signed", u"own"_s, {}, u"tls.untrusted"_s);
        row("TLS 1.1 at most", u"good"_s, {u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s}, u"tls.failed"_s);
    }
}

void TestWire::F47_certificates()
{
    QFETCH(QString, kind);
    QFETCH(QString, certificate);
    QFETCH(QStringList, options);
    QFETCH(QString, code);
    TlsServer server(QStringList{u"-cert"_s, file(certificate + u".pem"_s), u"-key"_s, file(certificate + u".key"_s)} + options);
    int awaited = 0;
    const SendResult result = sendWith(configOf(kind, u"127.0.0.1"_s, server.port(), file(u"ca.pem"_s)), awaited);
    QCOMPARE(result.code, code);
    QVERIFY(result.outcome == Outcome::GatewayFinal || result.outcome == Outcome::Temporary); // the recipient has no part in it
    QCOMPARE(awaited, 0);
    const QByteArray seen = server.seen();
    for (const QByteArray &word : {secret, secret.toBase64(), QByteArray("private words"), QByteArray("li.na"), QByteArray("AUTH")})
        QVERIFY2(!seen.contains(word), seen.constData());
}

/// Every second connection is cut at once, and every fourth in the middle, again and again: all arrive in the end, none
/// twice, and the gateway is not hammered.
void TestWire::F59_linkThatComesAndGoes()
{
    constexpr int messages = 12;
    KillBench bench(u"smtp"_s, messages);
    bench.setStep(600'000); // ten minutes between two looks: waits after a failure grow to an hour
    ScriptedSmtp::Script flapping;
    for (int connection = 1; connection < 40; connection += 2)
        flapping.replies.insert("CONNECT#" + QByteArray::number(connection), "drop");
    for (int connection = 2; connection < 40; connection += 4)
        flapping.replies.insert("RCPT#" + QByteArray::number(connection), "drop");
    bench.server().setScript(flapping);
    int runs = 0;
    int waiting = messages;
    while (waiting > 0 && runs < 45) {
        (void)bench.runToEnd();
        ++runs;
        waiting = 0;
        for (const Fate &fate : bench.fates())
            waiting += fate.state == DeliveryState::Queued ? 1 : 0;
    }
    qInfo("%d runs, %d connections", runs, bench.server().connections());
    QCOMPARE(waiting, 0);
    for (const Fate &fate : bench.fates()) {
        QCOMPARE(fate.state, DeliveryState::Sent);
        QCOMPARE(fate.arrivals, 1);
    }
    QCOMPARE_LE(bench.server().connections(), 5 * runs + messages);
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
