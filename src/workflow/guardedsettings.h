// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/guard.h"
#include "workflow/stores.h"

namespace remindesk {

/// Settings: read by everybody, changed by those who may; every change is in the audit log with before and after.
/// Among the values "me.key" and "me.roles" are whoever has signed in. "suggestion.ID" is a proposal that any agent may leave.
class GuardedSettings final : public SettingsStore
{
public:
    GuardedSettings(SettingsStore &store, const Guard &guard) : m_store(store), m_guard(guard) {}

    [[nodiscard]] Async<QList<GatewayConfig>> gateways() override;
    [[nodiscard]] Async<void> putGateway(GatewayConfig config) override;
    [[nodiscard]] Async<void> removeGateway(GatewayId id) override;
    [[nodiscard]] Async<QList<SourceConfig>> sources() override;
    [[nodiscard]] Async<void> putSource(SourceConfig config) override;
    [[nodiscard]] Async<void> removeSource(SourceId id) override;
    [[nodiscard]] Async<QList<Person>> people() override;
    [[nodiscard]] Async<void> putPerson(Person person) override;
    [[nodiscard]] Async<void> removePerson(QString key) override;
    [[nodiscard]] Async<QMap<QString, QString>> values() override;
    [[nodiscard]] Async<void> putValue(QString key, QString value) override;
    [[nodiscard]] Async<void> removeValue(QString key) override;

private:
    SettingsStore &m_store;
    Guard m_guard;
};

} // namespace remindesk
