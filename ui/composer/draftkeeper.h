// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/stores.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace remindesk {

class ReminderForm;

/// Saves the draft at most pauseMs after a change, so that kill -9 takes two seconds of typing at most (the rest is for
/// the disk), when the focus leaves the window and before sending. A reminder that nobody has touched is not a draft.
/// Window's thread.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(ReminderForm &form, DraftStore &store, QObject *parent = nullptr);

    /// Saves now if something is unsaved.
    void saveNow();
    /// Saves even what nobody has touched: somebody asked for it.
    void saveAlways();
    /// Nothing is saved any more: it was sent or discarded.
    void stop();
    [[nodiscard]] std::optional<Instant> savedAt() const { return m_savedAt; }
    [[nodiscard]] bool isSaved() const { return !m_isDirty; }

    static constexpr int pauseMs = 1200;

Q_SIGNALS:
    void saved();
    void failed(const remindesk::Error &error);

private:
    ReminderForm &m_form;
    DraftStore &m_store;
    QTimer m_pause;
    bool m_isDirty = false;
    bool m_isStopped = false;
    std::optional<Instant> m_savedAt;
};

} // namespace remindesk
