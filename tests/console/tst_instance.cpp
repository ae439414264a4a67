// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <signal.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

/// One started console; what it logs (remindesk.app) is how it is watched.
class Console
{
public:
    explicit Console(const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_LOGGING_RULES"_s, u"remindesk.app.debug=true"_s);
        m_process.setProcessEnvironment(environment);
        m_process.setReadChannel(QProcess::StandardError);
        m_process.start(qEnvironmentVariable("REMINDESK"), arguments);
    }
    ~Console()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Waits until it has logged these words once more than when last asked.
    bool says(const QByteArray &words)
    {
        QElapsedTimer timer;
        timer.start();
        while (m_said.indexOf(words, m_read) < 0) {
            if (timer.elapsed() > patienceMs || (m_process.state() == QProcess::NotRunning && m_process.bytesAvailable() == 0))
                return false;
            m_process.waitForReadyRead(200);
            m_said += m_process.readAllStandardError();
        }
        m_read = m_said.indexOf(words, m_read) + words.size();
        return true;
    }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    bool ends() { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patienceMs); }
    int code() const { return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1; }
    void killHard()
    {
        ::kill(pid_t(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }
    [[nodiscard]] QByteArray said() const { return m_said; }

private:
    QProcess m_process;
    QByteArray m_said;
    qsizetype m_read = 0;
};

} // namespace

/// Two starts on one workspace, through the real program.
class TestInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = m_folder->filePath(u"profile"_s);
        m_runtime = m_folder->filePath(u"run"_s);
        QVERIFY(QDir().mkpath(m_runtime));
        QVERIFY(QFile::setPermissions(m_runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", m_runtime.toUtf8());
        QCOMPARE(QProcess::execute(qEnvironmentVariable("REMINDESKCTL"),
                                   {u"init"_s, u"--sample"_s, u"--profile"_s, m_profile}), 0);
    }

    void secondStartRaisesTheFirst()
    {
        Console first({u"--profile"_s, m_profile});
        QVERIFY2(first.says("ticket list painted"), first.said());
        Console second({u"--profile"_s, m_profile + u"/../profile"_s}); // another way to say the same folder
        QVERIFY(second.ends());
        QCOMPARE(second.code(), 0);
        QVERIFY2(first.says("asked to show itself"), first.said());
        QVERIFY(!second.said().contains("painted"));
        QVERIFY(first.isRunning());
    }

    void wrongUseIsRefused()
    {
        for (const QStringList &arguments : {QStringList{u"--profile"_s, QString()}, QStringList{u"now"_s}}) {
            Console console(arguments);
            QVERIFY(console.ends());
            QCOMPARE(console.code(), 2);
        }
    }

    void composeReachesTheOpenWindow()
    {
        Console first({u"--profile"_s, m_profile});
        QVERIFY2(first.says("ticket list painted"), first.said());
        Console second({u"--profile"_s, m_profile, u"--compose"_s, u"RT-1042"_s});
        QVERIFY(second.ends());
        QCOMPARE(second.code(), 0);
        QVERIFY2(first.says("place \"composer\""), first.said());
    }

    void composeOpensItsOwnWindow()
    {
        Console first({u"--profile"_s, m_profile, u"--compose"_s, u"RT-1042"_s});
        QVERIFY2(first.says("place \"composer\""), first.said());
    }

    void killedWindowLeavesNothingInTheWay()
    {
        {
            Console first({u"--profile"_s, m_profile});
            QVERIFY2(first.says("ticket list painted"), first.said());
            first.killHard();
        }
        QCOMPARE(sockets().size(), 1); // the stale one
        Console next({u"--profile"_s, m_profile});
        QVERIFY2(next.says("ticket list painted"), next.said());
        Console second({u"--profile"_s, m_profile});
        QVERIFY(second.ends());
        QCOMPARE(second.code(), 0);
        QVERIFY2(next.says("asked to show itself"), next.said());
    }

    void twoWorkspacesAreTwoWindows()
    {
        const QString other = m_folder->filePath(u"other"_s);
        QCOMPARE(QProcess::execute(qEnvironmentVariable("REMINDESKCTL"),
                                   {u"init"_s, u"--sample"_s, u"--profile"_s, other}), 0);
        Console first({u"--profile"_s, m_profile});
        Console second({u"--profile"_s, other});
        QVERIFY2(first.says("ticket list painted"), first.said());
        QVERIFY2(second.says("ticket list painted"), second.said());
    }

    void socketIsForItsUserOnly()
    {
        Console first({u"--profile"_s, m_profile});
        QVERIFY2(first.says("ticket list painted"), first.said());
        QCOMPARE(sockets().size(), 1);
        struct stat facts = {};
        QCOMPARE(::stat(sockets().first().toUtf8().constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0077U, 0U);
    }

    void badLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("unknown word") << QByteArray("quit\n");
        QTest::newRow("no number") << QByteArray("compose \n");
        QTest::newRow("control characters") << QByteArray("compose RT-1\x1b[2J\n");
        QTest::newRow("too long") << "compose " + QByteArray(100'000, 'x') + '\n';
        QTest::newRow("a number too long") << "compose " + QByteArray(300, 'x') + '\n';
        QTest::newRow("never ends") << QByteArray(100'000, 'x');
    }

    void badLinesAreRefused()
    {
        QFETCH(QByteArray, line);
        Console first({u"--profile"_s, m_profile});
        QVERIFY2(first.says("ticket list painted"), first.said());
        QLocalSocket socket;
        socket.connectToServer(sockets().value(0));
        QVERIFY(socket.waitForConnected(5000));
        socket.write(line);
        QByteArray answer;
        while (socket.waitForReadyRead(5000))
            answer += socket.readAll();
        QVERIFY(!answer.contains("ok"));
        Console second({u"--profile"_s, m_profile}); // the window still listens
        QVERIFY(second.ends());
        QCOMPARE(second.code(), 0);
        QVERIFY2(first.says("asked to show itself"), first.said());
        QVERIFY(!first.said().contains("composer"));
    }

    void silentCallerIsCutOff()
    {
        Console first({u"--profile"_s, m_profile});
        QVERIFY2(first.says("ticket list painted"), first.said());
        QLocalSocket socket;
        socket.connectToServer(sockets().value(0));
        QVERIFY(socket.waitForConnected(5000));
        QVERIFY(socket.waitForDisconnected(10'000) || socket.state() == QLocalSocket::UnconnectedState);
    }

    void badNumberOnTheCommandLineIsUsage()
    {
        Console first({u"--profile"_s, m_profile, u"--compose"_s, u"a\nb"_s});
        QVERIFY(first.ends());
        QCOMPARE(first.code(), 2);
    }

private:
    [[nodiscard]] QStringList sockets() const
    {
        QStringList found;
        for (const QFileInfo &file : QDir(m_runtime).entryInfoList({u"remindesk-*"_s}, QDir::System | QDir::Files)) {
            if (file.suffix() != "lock"_L1)
                found += file.absoluteFilePath();
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_profile;
    QString m_runtime;
};

QTEST_GUILESS_MAIN(TestInstance)
#include "tst_instance.moc"
