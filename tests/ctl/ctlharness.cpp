// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctlharness.h"

#include "app/ctl/commands/ctl.h"

#include <QBuffer>
#include <QFile>

#include <sqlite3.h>

namespace remindesk::test {

using namespace Qt::StringLiterals;

Answer CtlHarness::run(const QStringList &arguments, const QByteArray &input) const
{
    Answer answer;
    QByteArray out;
    QByteArray err;
    QTextStream outStream(&out);
    QTextStream errStream(&err);
    QBuffer in;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    answer.code = ctl::runCtl(arguments + QStringList{u"--profile"_s, profile()}, {outStream, errStream, in});
    outStream.flush();
    errStream.flush();
    answer.out = QString::fromUtf8(out);
    answer.err = QString::fromUtf8(err);
    return answer;
}

QString CtlHarness::file(const QString &name, const QByteArray &contents) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

Answer CtlHarness::initSample() const
{
    return run({u"init"_s, u"--sample"_s});
}

QStringList CtlHarness::completeReminder(const QString &verb) const
{
    // Urgent: it must go whatever the hour is at the customer's while the test runs.
    return {u"remind"_s,  verb,        u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s, u"collect-materials"_s,
            u"--set"_s,   u"items=营业执照照片"_s, u"--set"_s, u"deadline=in 3 days"_s,
            u"--set"_s,   u"priority=urgent"_s};
}

void tamper(const QString &store, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(store.toUtf8().constData(), &database) != SQLITE_OK
        || sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_close(database);
}

} // namespace remindesk::test
