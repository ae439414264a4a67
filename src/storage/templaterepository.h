// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workflow/stores.h"

namespace remindesk {

class StoreThread;

/// TemplateStore over SQLite. Any thread may call it.
class TemplateRepository final : public TemplateStore
{
public:
    TemplateRepository(StoreThread &thread, const Clock &clock) : m_thread(thread), m_clock(clock) {}

    [[nodiscard]] Async<FormSchema> schema() override;
    /// Once the form was edited (StudioStore), only fields and scenarios that it has not are taken.
    [[nodiscard]] Async<void> putSchema(FormSchema schema) override;
    [[nodiscard]] Async<QList<MessageTemplate>> published() override;
    [[nodiscard]] Async<QList<MessageTemplate>> versions(QString scenario, QString locale,
                                                         Channel channel) override;
    /// `text.version` is not looked at; an empty savedAt becomes now.
    [[nodiscard]] Async<int> publish(MessageTemplate text) override;
    [[nodiscard]] Async<QList<PieceVersion>> pieces() override;
    [[nodiscard]] Async<void> beginPiece(PieceVersion piece) override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
};

} // namespace remindesk
