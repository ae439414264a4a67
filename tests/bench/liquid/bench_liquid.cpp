// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/template.h"

#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace remindesk::liquid;
using namespace Qt::StringLiterals;

namespace {

struct Job
{
    QString name;
    QString source;
    int rounds;
};

constexpr int kMailRounds = 10'000;
constexpr int kSmsRounds = 50'000;
constexpr int kRepeats = 5;

QByteArray fileText(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_ROOT "/tests/bench/liquid/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// CPU time, not that of the clock on the wall: other work on the machine is nobody's merit.
double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// Renderings a second of CPU time, and the text for comparison.
double ours(const Job &job, const Value &data, QString &text)
{
    CompileOptions options;
    options.mode = Mode::Lax;
    const auto compiled = Template::compile(job.source, job.name, options);
    RenderOptions rendering;
    rendering.mode = Mode::Lax;
    const double start = cpuSeconds();
    for (int i = 0; i < job.rounds; ++i)
        text = compiled ? compiled->render(data, rendering).value_or(QString()) : QString();
    return job.rounds / (cpuSeconds() - start);
}

/// The same in liquidjs on Node; below zero when that cannot run here.
double theirs(const Job &job, const QString &folder, QString &text)
{
    QProcess node;
    node.setWorkingDirectory(folder);
    node.start(u"node"_s, {QStringLiteral(SOURCE_ROOT "/tests/bench/liquid/peer.mjs"), job.name,
                           QString::number(std::max(1, job.rounds / 20)), folder});
    if (!node.waitForFinished(120'000) || node.exitCode() != 0) {
        QTextStream(stderr) << node.readAllStandardError();
        return -1;
    }
    const QByteArray out = node.readAllStandardOutput();
    const qsizetype line = out.indexOf('\n');
    text = QString::fromUtf8(out.mid(line + 1));
    return out.first(std::max<qsizetype>(0, line)).toDouble();
}

} // namespace

/// Prints how many times faster templates render here than in liquidjs: A B A B, the median counts.
/// Argument: a folder in which liquidjs may be installed (never inside the sources).
int main(int argc, char **argv)
{
    QTextStream out(stdout);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    if (!QFile::exists(folder + u"/node_modules/liquidjs"_s))
        QProcess::execute(u"npm"_s, {u"install"_s, u"--silent"_s, u"--prefix"_s, folder, u"liquidjs@10"_s});
    const Value data = Value::fromJson(fileText(u"data.json"_s)).value_or(Value());
    bool isGood = true;
    for (const Job &job : {Job{u"sms"_s, QString::fromUtf8(fileText(u"sms.liquid"_s)), kSmsRounds},
                           Job{u"mail"_s, QString::fromUtf8(fileText(u"mail.liquid"_s)), kMailRounds}}) {
        QList<double> ratios;
        for (int i = 0; i < kRepeats; ++i) {
            QString a;
            QString b;
            const double mine = ours(job, data, a);
            const double peer = theirs(job, folder, b);
            if (peer <= 0 || a != b) {
                out << job.name << (peer <= 0 ? ": liquidjs did not run\n" : ": the texts differ\n");
                return 1;
            }
            ratios.append(mine / peer);
            out << job.name << ": " << qint64(mine) << "/s, liquidjs " << qint64(peer) << "/s\n";
        }
        std::sort(ratios.begin(), ratios.end());
        out << job.name << " ratio: " << ratios[kRepeats / 2] << Qt::endl;
        isGood = isGood && ratios[kRepeats / 2] >= 20;
    }
    return isGood ? 0 : 1;
}
