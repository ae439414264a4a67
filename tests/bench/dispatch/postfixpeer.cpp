// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/dispatch/postfixpeer.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <pwd.h>
#include <unistd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

const QString masterProgram = u"/usr/lib/postfix/sbin/master"_s;
constexpr int patienceMs = 60'000;

/// Its services as far as relaying needs them; none in a chroot.
QString services(quint16 port)
{
    return u"127.0.0.1:%1 inet n - n - - smtpd\n"
           "pickup unix n - n 60 1 pickup\n"
           "cleanup unix n - n - 0 cleanup\n"
           "qmgr unix n - n 300 1 qmgr\n"
           "rewrite unix - - n - - trivial-rewrite\n"
           "bounce unix - - n - 0 bounce\n"
           "defer unix - - n - 0 bounce\n"
           "trace unix - - n - 0 bounce\n"
           "flush unix n - n 1000? 0 flush\n"
           "smtp unix - - n - - smtp\n"
           "retry unix - - n - - error\n"
           "error unix - - n - - error\n"
           "anvil unix - - n - 1 anvil\n"
           "scache unix - - n - 1 scache\n"
           "postlog unix-dgram n - n - 1 postlogd\n"_s.arg(port);
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("%s cannot be written", qPrintable(path));
}

void run(const QString &program, const QStringList &arguments)
{
    if (const int code = QProcess::execute(program, arguments); code != 0)
        qFatal("%s ended with %d", qPrintable(program), code);
}

} // namespace

QString PostfixPeer::obstacle()
{
    if (!QFile::exists(masterProgram) || getpwnam("postfix") == nullptr)
        return u"Debian's postfix is not installed"_s;
    return geteuid() == 0 ? QString() : u"Postfix starts as root only"_s;
}

PostfixPeer::PostfixPeer(quint16 ownPort, quint16 sinkPort, int connections)
    : m_port(ownPort)
    , m_sinkPort(sinkPort)
    , m_connections(connections)
{
    const QDir folder(m_folder.path());
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    const passwd *owner = getpwnam("postfix");
    const QString queues = u"active bounce corrupt defer deferred flush hold incoming maildrop private public saved trace"_s;
    for (const QString &name : queues.split(u' ')) {
        const QString path = folder.filePath(u"queue/"_s + name);
        if (!folder.mkpath(path) || chown(qPrintable(path), owner->pw_uid, owner->pw_gid) != 0)
            qFatal("%s cannot be made", qPrintable(path));
    }
    folder.mkpath(folder.filePath(u"queue/pid"_s));
    folder.mkpath(folder.filePath(u"data"_s));
    if (chown(qPrintable(folder.filePath(u"data"_s)), owner->pw_uid, owner->pw_gid) != 0)
        qFatal("the data folder cannot be given to postfix");
    write(folder.filePath(u"master.cf"_s), services(m_port));
    configure(false);
    start();
}

PostfixPeer::~PostfixPeer()
{
    stop();
}

void PostfixPeer::start()
{
    m_master.start(masterProgram, {u"-c"_s, m_folder.path(), u"-d"_s});
    if (!m_master.waitForStarted())
        qFatal("Postfix's master does not start");
    waitForPort(true);
    QTest::qWait(2000); // its queue manager looks about; asked to send before, it forgets most of them
}

void PostfixPeer::stop()
{
    m_master.terminate();
    if (!m_master.waitForFinished())
        m_master.kill();
    m_master.waitForFinished();
    waitForPort(false);
}

void PostfixPeer::configure(bool isHeld)
{
    const QString settings = u"compatibility_level = 3.6\nqueue_directory = %1/queue\ndata_directory = %1/data\nmaillog_file = %1/log\n"
                             "maillog_file_prefixes = %1\nmail_owner = postfix\nsetgid_group = postdrop\ninet_interfaces = 127.0.0.1\n"
                             "myhostname = bench.example\nmynetworks = 127.0.0.0/8\nmydestination =\nrelayhost = [127.0.0.1]:%2\nrelay_domains =\nalias_maps =\n"
                             "disable_dns_lookups = yes\nsmtp_tls_security_level = none\nin_flow_delay = 0\n"
                             "smtp_connection_cache_destinations = [127.0.0.1]:%2\ninitial_destination_concurrency = %3\n"
                             "default_destination_concurrency_limit = %3\nlocal_recipient_maps =\ndefer_transports = %4\n"_s;
    write(m_folder.filePath(u"main.cf"_s), settings.arg(m_folder.path(), QString::number(m_sinkPort), QString::number(m_connections), isHeld ? u"smtp"_s : QString()));
}

/// Its children hold the port a moment longer than it lives.
void PostfixPeer::waitForPort(bool isOpen)
{
    QElapsedTimer timer;
    timer.start();
    while (true) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        if (socket.waitForConnected(1000) == isOpen)
            return;
        if (timer.elapsed() > patienceMs)
            qFatal("Postfix's port is as it was: %s", m_master.readAllStandardError().constData());
        QTest::qWait(50);
    }
}

void PostfixPeer::offer(int mails) const
{
    run(u"/usr/sbin/smtp-source"_s,
        {u"-d"_s, u"-s"_s, QString::number(m_connections), u"-m"_s, QString::number(mails), u"-l"_s, u"6000"_s, u"-f"_s, u"a@example.com"_s, u"-t"_s, u"b@example.com"_s,
         u"127.0.0.1:"_s + QString::number(m_port)});
}

int PostfixPeer::queued() const
{
    int files = 0;
    for (const char *name : {"incoming", "active", "deferred"}) {
        QDirIterator queue(m_folder.filePath(u"queue/"_s + QLatin1StringView(name)), QDir::Files, QDirIterator::Subdirectories);
        for (; queue.hasNext(); queue.next())
            ++files;
    }
    return files;
}

void PostfixPeer::waitForQueue(int mails) const
{
    QElapsedTimer timer;
    timer.start();
    while (queued() != mails) {
        if (timer.elapsed() > patienceMs)
            qFatal("%d mails stand in Postfix's queue", queued());
        QThread::msleep(20);
    }
}

double PostfixPeer::whole(int mails)
{
    QElapsedTimer timer;
    timer.start();
    offer(mails);
    waitForQueue(0);
    return double(timer.nsecsElapsed()) / 1e9;
}

double PostfixPeer::fromQueue(int mails)
{
    stop();
    configure(true);
    start();
    offer(mails);
    waitForQueue(mails);
    QTest::qWait(1000); // until the last one is put aside
    stop();
    configure(false);
    start();
    QElapsedTimer timer;
    timer.start();
    run(u"/usr/sbin/postqueue"_s, {u"-c"_s, m_folder.path(), u"-f"_s});
    waitForQueue(0);
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace remindesk
