// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templating/render.h"
#include "workflow/historystore.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <optional>

namespace remindesk {

class ReminderForm;

/// What each channel will say, rendered by the function that sends. The visible channel follows every keystroke at
/// once; the others are rendered one by one as soon as the typing pauses. Window's thread.
class PreviewBoard final : public QObject
{
    Q_OBJECT

public:
    PreviewBoard(ReminderForm &form, ReminderStore &store, QObject *parent = nullptr);

    /// Channels the scenario has templates for.
    [[nodiscard]] QList<Channel> channels() const;
    [[nodiscard]] Channel visible() const { return m_visible; }
    void setVisible(Channel channel);
    [[nodiscard]] const Rendering *rendering(Channel channel) const;

    /// Fact -> channels that carry it, of those that will be used.
    [[nodiscard]] QMap<QString, QList<Channel>> coverage() const;
    [[nodiscard]] QList<Channel> judged() const;
    [[nodiscard]] Findings factProblems() const;

    /// When it would go and why; nothing while the store has not said how things stand.
    [[nodiscard]] std::optional<Decision> decision() const;
    void askPolicy();

    static constexpr int othersPauseMs = 120;

Q_SIGNALS:
    void visibleRendered();
    void allRendered();
    void policyKnown();

private:
    [[nodiscard]] Rendering render(Channel channel) const;
    void renderVisible();
    void renderNextOther();
    [[nodiscard]] QList<Message> messages() const;

    ReminderForm &m_form;
    ReminderStore &m_store;
    Channel m_visible = Channel::Sms;
    QMap<Channel, Rendering> m_renderings;
    QList<Channel> m_stale;
    QTimer m_others;
    std::optional<PolicyFacts> m_facts;
};

} // namespace remindesk
