// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "app/assembly/sendingline.h"
#include "app/assembly/upkeepjobs.h"
#include "delivery/dispatcherlock.h"
#include "wording/wording.h"

#include <QDir>
#include <QThread>

#include <csignal>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

volatile std::sig_atomic_t stopWanted = 0;

void noteStop(int)
{
    stopWanted = 1;
}

class Dispatch final : public WorkspaceCommand
{
public:
    QString name() const override { return u"dispatch"_s; }
    QString synopsis() const override { return u"[--once]"_s; }
    QString purpose() const override { return u"Send what is due; until stopped, or --once."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"once"_s, u"Send what is due now, then end."_s});
    }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const auto lock = DispatcherLock::take(QDir(run.profile()).filePath(u"dispatcher.lock"_s));
        if (!lock)
            return run.fail(lock.error());
        if (const Done allowed = maySend(workspace); !allowed)
            return run.fail(allowed.error());
        const auto line = awaited(workspace.sendingLine());
        if (!line)
            return run.fail(line.error());
        for (const auto &[name, error] : (*line)->problems())
            run.streams().err << name << ": " << sentence(error) << '\n';
        run.streams().err.flush();
        const int code = run.isSet("once") ? once(run, **line) : untilStopped(run, **line);
        const Done anchored = anchor(workspace);
        return anchored ? code : run.fail(anchored.error());
    }

private:
    /// A copy, a store that was put back or a clock that cannot be right: a person has to say so first.
    static Done maySend(Workspace &workspace)
    {
        const auto look = lookBeforeSending(workspace);
        if (!look)
            return failure(look.error());
        const auto concerns = healthConcerns(look->health, {}, workspace.clock().now());
        for (const HealthConcern &concern : concerns) {
            if (concern.isGrave)
                return failure(u"E-STO-28"_s, {concernWords(concern)});
        }
        return {};
    }

    static Done anchor(Workspace &workspace)
    {
        const auto plan = anchorPlan(workspace);
        std::optional<AnchorFile> file;
        return plan ? writeAnchor(workspace, *plan, file) : failure(plan.error());
    }

    static int once(Run &run, SendingLine &line)
    {
        const auto summary = awaited(line.runOnce());
        if (!summary)
            return run.fail(summary.error());
        const auto notes = awaited(line.writeNotes());
        if (!notes)
            return run.fail(notes.error());
        report(run, *summary, *notes);
        const bool isAllFine = summary->failed + summary->unknown + summary->retried + summary->paused + notes->failed == 0
                               && line.problems().isEmpty();
        return isAllFine ? Fine : Partly;
    }

    static void report(Run &run, const DispatchSummary &summary, const NotingReport &notes)
    {
        const QList<std::pair<QString, int>> figures{
            {u"sent"_s, summary.sent},       {u"held"_s, summary.held},       {u"skipped"_s, summary.skipped},
            {u"retried"_s, summary.retried}, {u"failed"_s, summary.failed},   {u"unknown"_s, summary.unknown},
            {u"put_off"_s, summary.putOff},  {u"notes"_s, notes.written},     {u"notes_failed"_s, notes.failed}};
        QJsonObject object;
        QStringList words;
        for (const auto &[name, count] : figures) {
            object.insert(name, count);
            if (count > 0 || name == u"sent"_s)
                words += QString::number(count) + u' ' + QString(name).replace(u'_', u' ');
        }
        if (run.isJson())
            run.json(object);
        else
            run.line(words.join(u", "_s));
    }

    /// Without a window there is nothing else to do here: the sending line works on threads of its own.
    static int untilStopped(Run &run, SendingLine &line)
    {
        stopWanted = 0;
        std::signal(SIGTERM, noteStop);
        std::signal(SIGINT, noteStop);
        line.start();
        run.line(u"dispatching; stop with Ctrl+C"_s);
        run.streams().out.flush();
        while (!stopWanted)
            QThread::msleep(200);
        line.stop();
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeDispatch() { return std::make_unique<Dispatch>(); }

} // namespace remindesk::ctl
