// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/stores.h"

namespace remindesk {

class StoreThread;

/// SettingsStore over SQLite. Any thread may call it. A gateway or source with an empty id takes its name as id.
class SettingsRepository final : public SettingsStore
{
public:
    explicit SettingsRepository(StoreThread &thread) : m_thread(thread) {}

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
    StoreThread &m_thread;
};

} // namespace remindesk
