// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "form/validate.h"
#include "workflow/historystore.h"
#include "workflow/stores.h"
#include "workflow/ticketstore.h"

#include <optional>

namespace remindesk {

/// A clock that stands still until a test moves it.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant now) : m_now(now) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] qint64 bootMs() const override { return m_now.ms; }
    void advanceSeconds(qint64 seconds) { m_now = m_now.plusSeconds(seconds); }

private:
    Instant m_now;
};

/// What the fake stores share: a workspace in memory. `nextError` makes the next answer of any store that error.
struct FakeWorkspace
{
    QList<TicketDetail> tickets;
    QList<StoredDraft> drafts;
    QMap<QString, QByteArray> files; ///< kept contents by hash
    QList<HistoryDetail> messages; ///< newest first
    QList<QueuedReminder> queued;
    QHash<ReminderId, QString> reminderDrafts; ///< of reminders nobody queued here
    QList<Instant> sweeps; ///< what sweepFiles() was told
    FormSchema schema;
    QList<MessageTemplate> templates;
    QList<PieceVersion> pieces; ///< by edition
    QMap<QString, QString> values;
    QList<Person> people;
    QList<GatewayConfig> gateways;
    QList<SourceConfig> sources;
    QHash<TicketId, Instant> seen;  ///< what markSeen() was told
    int sentInWindow = 0;
    int listCalls = 0;
    QList<TicketQuery> queries; ///< what the ticket list was asked
    std::optional<Error> nextError;
    qint64 nextSeq = 1;

    /// Adds or replaces, giving ids where there are none.
    void put(const QList<TicketRecord> &records);
    [[nodiscard]] TicketDetail *ticket(const QString &number);
};

/// Done, or the error the workspace was told to answer next.
[[nodiscard]] Async<void> doneIn(FakeWorkspace &space);

class FakeTicketStore final : public TicketStore
{
public:
    explicit FakeTicketStore(FakeWorkspace &space) : m_space(space) {}
    Async<Page<TicketRow>> list(TicketQuery query) override;
    Async<TicketCounts> counts(TicketQuery query) override;
    Async<TicketDetail> detail(TicketId id) override;
    Async<TicketDetail> byNumber(QString number) override;
    Async<ImportCount> put(SourceId source, QList<TicketRecord> records) override;
    Async<void> putCustomer(Customer customer) override;
    Async<Customer> findCustomer(QString who) override;
    Async<CustomerPreferences> setPreferences(CustomerId id, CustomerPreferences wanted) override;
    Async<void> markSeen(TicketId id, Instant lastMessageIn) override;

private:
    [[nodiscard]] QList<TicketRow> rows(const TicketQuery &query) const;
    FakeWorkspace &m_space;
};

class FakeHistoryStore final : public HistoryStore
{
public:
    explicit FakeHistoryStore(FakeWorkspace &space) : m_space(space) {}
    QStringList wholeWords; ///< what a search says it could not take for beginnings
    bool isMasked = false; ///< answers as the guard does about somebody else's messages
    Async<Page<HistoryRow>> list(HistoryQuery query) override;
    Async<Page<OutboxItem>> waiting(QString after, int limit) override;
    Async<HistoryDetail> detail(MessageId id) override;
    Async<HistoryDetail> reveal(MessageId id, QString why, QString source, Instant at) override;
    Async<QList<HistoryRow>> ofTicket(TicketId ticket) override;
    Async<QList<HistoryRow>> ofCustomer(CustomerId customer, int limit) override;
    Async<Figures> figures(FigureRequest request) override;
    Async<ChainReport> verify() override;
    Async<QList<OutboxItem>> unnoted(QList<SourceId> sources, int limit) override;
    Async<void> append(HistoryEvent event) override;

private:
    FakeWorkspace &m_space;
};

class FakeReminderStore final : public ReminderStore
{
public:
    explicit FakeReminderStore(FakeWorkspace &space) : m_space(space) {}
    Async<void> queue(QueuedReminder reminder) override;
    Async<void> cancel(MessageId id, QString reason, QString source, Instant at) override;
    Async<void> retry(MessageId id, QString source, Instant at) override;
    Async<void> markArrived(MessageId id, QString source, Instant at) override;
    Async<void> replace(MessageId old, OutboxItem by, QString source, Instant at) override;
    Async<void> attend(MessageId id, QString kind, QString note, QString source, Instant at) override;
    Async<QString> draftOf(ReminderId id) override;
    Async<OutboxCounts> outboxCounts() override;
    Async<PolicyFacts> policyFacts(TicketId ticket, Instant now, PolicyRules rules) override;

private:
    Async<void> move(const MessageId &id, DeliveryState state, const HistoryEvent &event);
    FakeWorkspace &m_space;
};

class FakeDraftStore final : public DraftStore
{
public:
    explicit FakeDraftStore(FakeWorkspace &space) : m_space(space) {}
    Async<void> save(ReminderDraft draft, Instant at) override;
    Async<QList<StoredDraft>> drafts() override;
    Async<void> remove(DraftId id) override;
    Async<void> keepFile(Attachment file, QByteArray content) override;
    Async<QByteArray> fileContent(Attachment file) override;
    Async<int> sweepFiles(Instant before) override;

private:
    FakeWorkspace &m_space;
};

class FakeTemplateStore final : public TemplateStore
{
public:
    explicit FakeTemplateStore(FakeWorkspace &space) : m_space(space) {}
    Async<FormSchema> schema() override;
    Async<void> putSchema(FormSchema schema) override;
    Async<QList<MessageTemplate>> published() override;
    Async<QList<MessageTemplate>> versions(QString scenario, QString locale, Channel channel) override;
    Async<int> publish(MessageTemplate text) override;
    Async<QList<PieceVersion>> pieces() override;
    Async<void> beginPiece(PieceVersion piece) override;

private:
    FakeWorkspace &m_space;
};

class FakeSettingsStore final : public SettingsStore
{
public:
    explicit FakeSettingsStore(FakeWorkspace &space) : m_space(space) {}
    Async<QList<GatewayConfig>> gateways() override;
    Async<void> putGateway(GatewayConfig config) override;
    Async<void> removeGateway(GatewayId id) override;
    Async<QList<SourceConfig>> sources() override;
    Async<void> putSource(SourceConfig config) override;
    Async<void> removeSource(SourceId id) override;
    Async<QList<Person>> people() override;
    Async<void> putPerson(Person person) override;
    Async<void> removePerson(QString key) override;
    Async<QMap<QString, QString>> values() override;
    Async<void> putValue(QString key, QString value) override;
    Async<void> removeValue(QString key) override;

private:
    FakeWorkspace &m_space;
};

} // namespace remindesk
