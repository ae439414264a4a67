// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/killbench.h"

#include "gateways/durablefile.h"
#include "gateways/mime.h"

#include <QDir>

namespace remindesk {

using namespace Qt::StringLiterals;

KillBench::KillBench(const QString &gateway, int messages)
    : m_gateway(gateway)
    , m_fixture(messages)
    , m_time(m_fixture.clock.time.ms + 1'000)
{
    for (int number = 1; number <= messages; ++number)
        m_fixture.queue(m_fixture.reminder(number));
    const auto waiting = waited(m_fixture.store->history().waiting({}, messages + 1));
    for (const OutboxItem &item : waiting->rows)
        m_messages.append(item.id);
    m_fixture.store.reset(); // the file belongs to the dispatchers now
}

std::unique_ptr<QProcess> KillBench::launch(const QString &crashAt)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!crashAt.isEmpty())
        environment.insert(u"CRASH_AT"_s, crashAt);
    process->setProcessEnvironment(environment);
    m_time += m_stepMs;
    const QString where =
        m_gateway == u"folder"_s ? m_fixture.folder.filePath(u"mails"_s) : QString::number(m_server.port());
    process->start(QStringLiteral(FAULT_DISPATCHER),
                   {m_fixture.path(), QString::number(m_time), m_gateway, where});
    return process;
}

bool KillBench::runToEnd(const QString &crashAt)
{
    const auto process = launch(crashAt);
    if (!process->waitForFinished(60'000))
        qFatal("the dispatcher hangs");
    return process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0;
}

int KillBench::arrivals(const OutboxItem &item) const
{
    if (m_gateway == u"folder"_s) {
        const QDir mails(m_fixture.folder.filePath(u"mails/new"_s));
        return int(mails.entryList({fileNameOf(item.idempotencyKey) + u"*"_s}, QDir::Files).size());
    }
    const QByteArray id = messageIdOf(item, {u"support@support.test"_s, {}, {}, {}}).toUtf8();
    int found = 0;
    for (const ScriptedSmtp::Mail &mail : m_server.mails())
        found += mail.isComplete && mail.bytes.contains("Message-ID: " + id) ? 1 : 0;
    return found;
}

QHash<QString, Fate> KillBench::fates()
{
    m_fixture.start();
    QHash<QString, Fate> fates;
    for (const MessageId &id : m_messages) {
        const HistoryDetail detail = m_fixture.detail(id);
        fates.insert(id.value, {detail.item.state, detail.item.reason, arrivals(detail.item)});
    }
    m_fixture.store.reset();
    return fates;
}

} // namespace remindesk
