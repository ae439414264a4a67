// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/guard.h"
#include "workflow/stores.h"

namespace remindesk {

/// Forms and templates: read by everybody, changed by those who may publish; every change is in the audit log.
class GuardedTemplates final : public TemplateStore
{
public:
    GuardedTemplates(TemplateStore &store, const Guard &guard) : m_store(store), m_guard(guard) {}

    [[nodiscard]] Async<FormSchema> schema() override;
    [[nodiscard]] Async<void> putSchema(FormSchema schema) override;
    [[nodiscard]] Async<QList<MessageTemplate>> published() override;
    [[nodiscard]] Async<QList<MessageTemplate>> versions(QString scenario, QString locale, Channel channel) override;
    [[nodiscard]] Async<int> publish(MessageTemplate text) override;
    [[nodiscard]] Async<QList<PieceVersion>> pieces() override;
    [[nodiscard]] Async<void> beginPiece(PieceVersion piece) override;

private:
    TemplateStore &m_store;
    Guard m_guard;
};

} // namespace remindesk
