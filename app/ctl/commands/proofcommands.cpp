// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/actor.h"
#include "app/assembly/historykey.h"
#include "app/assembly/upkeepjobs.h"
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "storage/store.h"

#include <QFile>

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestAnchor = 64LL << 20;

QString proofWord(ChainSegment::Proof proof)
{
    switch (proof) {
    case ChainSegment::Plain: return u"plain"_s;
    case ChainSegment::Keyed: return u"keyed"_s;
    case ChainSegment::KeyMissing: return u"key-missing"_s;
    }
    return {};
}

QJsonArray segmentsJson(const QList<ChainSegment> &segments)
{
    QJsonArray all;
    for (const ChainSegment &segment : segments) {
        all += QJsonObject{{u"first"_s, segment.first},
                           {u"last"_s, segment.last},
                           {u"proof"_s, proofWord(segment.proof)},
                           {u"key"_s, segment.keyId.isEmpty() ? QJsonValue() : QJsonValue(segment.keyId)}};
    }
    return all;
}

class HistoryVerify final : public WorkspaceCommand
{
public:
    QString name() const override { return u"history verify"_s; }
    QString synopsis() const override { return u"[--anchor FILE|-] [--key REF]"_s; }
    QString purpose() const override { return u"Prove that no line of the history was changed; against its anchor too."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"anchor"_s,
                          u"A copy of the anchor file, or mails with lines of it, saved or pasted (- : standard input); else "
                          "the file of the settings, if any."_s,
                          u"FILE"_s});
        parser.addOption({u"key"_s,
                          u"Where the key of lines is that were chained with another one: keychain:NAME, env:VAR or "
                          "credential:NAME."_s,
                          u"REF"_s});
    }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        if (const Done allowed = require(workspace.session(), Permission::Verify); !allowed)
            return run.fail(allowed.error());
        const auto given = givenProof(run);
        if (!given)
            return run.fail(given.error());
        const auto report = verifyHistory(workspace, *given);
        if (!report)
            return run.fail(report.error());
        if (run.isJson())
            run.json(json(*report));
        else
            say(run, *report);
        return !report->chain.isIntact ? StoreTrouble : report->chain.unproved() > 0 ? Partly : Fine;
    }

private:
    static Result<GivenProof> givenProof(const Run &run)
    {
        GivenProof given;
        given.keyRefs = run.options("key");
        if (!run.isSet("anchor"))
            return given;
        given.anchorName = run.option("anchor");
        if (given.anchorName == "-"_L1) {
            given.anchor = run.streams().in.read(longestAnchor);
            return given;
        }
        QFile file(given.anchorName);
        if (!file.open(QIODevice::ReadOnly))
            return failure(u"E-ANC-01"_s, {file.errorString()}, given.anchorName);
        given.anchor = file.read(longestAnchor);
        return given;
    }

    static QJsonObject json(const AnchoredReport &report)
    {
        const ChainReport &chain = report.chain;
        return {{u"rows"_s, chain.rows},
                {u"intact"_s, chain.isIntact},
                {u"first_bad"_s, chain.isIntact ? QJsonValue() : QJsonValue(chain.firstBad)},
                {u"head"_s, chain.head},
                {u"segments"_s, segmentsJson(chain.segments)},
                {u"unproved"_s, chain.unproved()},
                {u"lost_key_from"_s, chain.lostKeyed > 0 ? QJsonValue(chain.lostKeyed) : QJsonValue()},
                {u"anchors"_s, report.anchors},
                {u"anchored_until"_s, report.lastGood ? QJsonValue(report.lastGood->seq) : QJsonValue()},
                {u"bad_anchor"_s, report.bad ? QJsonValue(report.bad->seq) : QJsonValue()},
                {u"missing"_s, report.missing},
                {u"unanchored"_s, report.unanchored}};
    }

    static QString verdict(const AnchoredReport &report)
    {
        const ChainReport &chain = report.chain;
        const QString line = QString::number(chain.firstBad);
        if (chain.isIntact)
            return u"intact: "_s + QString::number(chain.rows) + u" lines, head "_s + chain.head;
        if (report.missing > 0)
            return u"shortened: "_s + QString::number(report.missing) + u" lines are gone after line "_s
                   + QString::number(chain.rows);
        if (report.bad)
            return u"written anew: between line "_s + line + u" and line "_s + QString::number(report.bad->seq)
                   + u" it is not what it was at "_s + isoUtc(report.bad->at);
        if (chain.lostKeyed > 0)
            return u"written anew without its key: line "_s + QString::number(chain.lostKeyed)
                   + u" was chained with the key once and is not any more"_s;
        return u"changed: line "_s + line + u" does not fit the one before it"_s;
    }

    static void sayKeys(Run &run, const ChainReport &chain)
    {
        for (const ChainSegment &segment : chain.segments) {
            const QString lines = u"lines "_s + QString::number(segment.first) + u" to "_s + QString::number(segment.last);
            if (segment.proof == ChainSegment::Keyed)
                run.line(lines + u": chained with key "_s + segment.keyId);
            else if (segment.proof == ChainSegment::KeyMissing)
                run.line(lines + u": chained with key "_s + segment.keyId + u", which is not here: not proved (--key REF)"_s);
            else if (chain.segments.size() > 1)
                run.line(lines + u": chained without a key; only an anchor shows that they were written anew"_s);
        }
    }

    static void say(Run &run, const AnchoredReport &report)
    {
        run.line(verdict(report));
        sayKeys(run, report.chain);
        if (report.anchors == 0)
            run.line(u"no anchor: whoever can write the file"_s
                     + (report.chain.segments.isEmpty() || report.chain.segments.constLast().keyId.isEmpty()
                            ? u""_s
                            : u" and has its key"_s)
                     + u" could have written all of it anew"_s);
        else
            run.line(QString::number(report.anchors) + u" anchors, the last that fits at line "_s
                     + QString::number(report.lastGood ? report.lastGood->seq : 0) + u"; "_s
                     + QString::number(report.unanchored) + u" lines came after the last anchor"_s);
    }
};

class HistoryKey final : public WorkspaceCommand
{
public:
    QString name() const override { return u"history key"_s; }
    QString synopsis() const override { return u"[--new]"_s; }
    QString purpose() const override { return u"Which key the history is chained with; --new: go on with another one."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"new"_s, u"Make a key in this keychain, for instance on a new machine; what stands there stays proved by "
                                    "the old one."_s});
    }

protected:
    int runIn(Run &run, Workspace &workspace) const override
    {
        const Permission needed = run.isSet("new") ? Permission::EditSettings : Permission::Verify;
        if (const Done allowed = require(workspace.session(), needed); !allowed)
            return run.fail(allowed.error());
        if (const Done renewed = run.isSet("new") ? renewHistoryKey(workspace) : Done(); !renewed)
            return run.fail(renewed.error());
        const auto health = awaited(workspace.store().upkeep().health(workspace.clock().now()));
        if (!health)
            return run.fail(health.error());
        const auto values = awaited(workspace.store().settings().values());
        if (!values)
            return run.fail(values.error());
        const QString ref = historyKeyRef(health->id, values->value(u"history.secret"_s));
        if (run.isJson())
            run.json(QJsonObject{{u"key"_s, health->historyKey.isEmpty() ? QJsonValue() : QJsonValue(health->historyKey)},
                                 {u"since"_s, health->historyKeySince},
                                 {u"place"_s, ref}});
        else if (health->historyKey.isEmpty())
            run.line(u"new lines are chained without a key; place: "_s + (ref.isEmpty() ? u"off"_s : ref));
        else
            run.line(u"key "_s + health->historyKey + u" since line "_s + QString::number(health->historyKeySince)
                     + u"; place: "_s + ref);
        return Fine;
    }
};

} // namespace

std::unique_ptr<Command> makeHistoryVerify() { return std::make_unique<HistoryVerify>(); }
std::unique_ptr<Command> makeHistoryKey() { return std::make_unique<HistoryKey>(); }

} // namespace remindesk::ctl
