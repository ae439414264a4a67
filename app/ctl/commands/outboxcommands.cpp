// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "app/ctl/commands/rows.h"
#include "domain/time.h"
#include "wording/wording.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int waitingAtOnce = 500;

class OutboxList final : public Command
{
public:
    QString name() const override { return u"outbox list"_s; }
    QString synopsis() const override { return u"[--limit N]"_s; }
    QString purpose() const override { return u"Messages that are not through yet, and why."_s; }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"limit"_s, u"At most so many."_s, u"N"_s});
    }
    int run(Run &run) const override
    {
        auto limit = run.limit();
        if (!limit)
            return run.fail(limit.error());
        auto workspace = run.workspace();
        if (!workspace)
            return run.fail(workspace.error());
        QJsonArray all;
        TextTable table({u"MESSAGE"_s, u"STATE"_s, u"TICKET"_s, u"CHANNEL"_s, u"NEXT TRY"_s, u"WHY"_s});
        QString after;
        do {
            const auto page = awaited((*workspace)->history().waiting(after, std::min(waitingAtOnce, *limit)));
            if (!page)
                return run.fail(page.error());
            for (const OutboxItem &item : page->rows) {
                all += run.isJson() ? toJson(item) : QJsonObject();
                table.add({item.id.value, deliveryStateKey(item.state), item.ticketNumber,
                           channelKey(item.message.channel), isoUtc(item.nextTry), reasonWords(item.reason)});
            }
            *limit -= int(page->rows.size());
            after = page->next;
        } while (!after.isEmpty() && *limit > 0);
        if (run.isJson())
            run.json(all);
        else
            run.streams().out << table.text();
        return Fine;
    }
};

/// Cancel, retry and arrived: one message, one decision of a person.
class OutboxDecision final : public WorkspaceCommand
{
public:
    enum Kind { Cancel, Retry, Arrived };
    explicit OutboxDecision(Kind kind) : m_kind(kind) {}

    QString name() const override
    {
        static const QString names[] = {u"outbox cancel"_s, u"outbox retry"_s, u"outbox arrived"_s};
        return names[m_kind];
    }
    QString synopsis() const override { return u"MESSAGE [--actor NAME]"_s; }
    QString purpose() const override
    {
        static const QString texts[] = {u"Do not send a waiting message."_s, u"Send a held, failed or unknown message again."_s,
                                        u"Say that an unknown message arrived."_s};
        return texts[m_kind];
    }
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"actor"_s, u"Who decides."_s, u"NAME"_s});
    }

protected:
    QString misuse(const Run &run) const override
    {
        return run.words().size() != 1 ? u"one message id is needed"_s : QString();
    }
    int runIn(Run &run, Workspace &workspace) const override
    {
        const MessageId id{run.words().first()};
        const QString source = u"agent:"_s + run.option("actor");
        const Instant now = workspace.clock().now();
        ReminderStore &store = workspace.reminders();
        const auto decided = [&]() -> Async<void> {
            switch (m_kind) {
            case Cancel: return store.cancel(id, u"canceled-by-agent"_s, source, now);
            case Retry: return store.retry(id, source, now);
            case Arrived: return store.markArrived(id, source, now);
            }
            return {};
        };
        if (const Done done = awaited(decided()); !done)
            return run.fail(done.error());
        return Fine;
    }

private:
    Kind m_kind;
};

} // namespace

std::unique_ptr<Command> makeOutboxList() { return std::make_unique<OutboxList>(); }
std::unique_ptr<Command> makeOutboxCancel() { return std::make_unique<OutboxDecision>(OutboxDecision::Cancel); }
std::unique_ptr<Command> makeOutboxRetry() { return std::make_unique<OutboxDecision>(OutboxDecision::Retry); }
std::unique_ptr<Command> makeOutboxArrived() { return std::make_unique<OutboxDecision>(OutboxDecision::Arrived); }

} // namespace remindesk::ctl
