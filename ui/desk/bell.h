// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/desktopnotes.h"
#include "ui/common/consoleports.h"
#include "ui/common/preferences.h"

#include <QObject>

#include <optional>

namespace remindesk {

/// Calls a person when one of their messages needs them: one grouped note, never in their own quiet time. What came in
/// quiet time is told in one note afterwards. Window's thread; `preferences` outlives it.
class Bell final : public QObject
{
    Q_OBJECT

public:
    Bell(const ConsolePorts &ports, const Preferences &preferences, QObject *parent = nullptr);

    void setSeat(const Seat &seat) { m_seat = seat; }
    /// Something changed: asks the history what is new.
    void look();
    /// The person looked at the outbox: what was told is dealt with.
    void hush();

    static const QString group; ///< of all its notes: a later one takes the place of the earlier one

Q_SIGNALS:
    void rung(const remindesk::DesktopNote &note);
    void hushed();
    void failed(const remindesk::Error &error);

private:
    void take(const QList<HistoryRow> &rows);
    void ring();
    [[nodiscard]] DesktopNote note() const;

    ConsolePorts m_ports;
    const Preferences &m_preferences;
    Seat m_seat;
    Concerns m_concerns;
    QList<HistoryRow> m_untold; ///< came in quiet time
    QList<HistoryRow> m_told;   ///< stands in the note on screen
    bool m_isLooking = false;
};

} // namespace remindesk
