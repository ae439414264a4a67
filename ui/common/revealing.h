// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"

#include <QObject>

namespace remindesk {

/// The one way to the personal data of somebody else's message, wherever it is listed: asks why, and what is shown then
/// is noted (HistoryStore::reveal()). The use case decides; this only spares a question that would be refused.
class Revealing final : public QObject
{
    Q_OBJECT

public:
    explicit Revealing(const Surroundings &around, QObject *parent = nullptr);

    void setSeat(const Seat &seat) { m_seat = seat; }
    [[nodiscard]] bool isAllowed() const;
    /// Whether a message of theirs is masked for whoever sits here.
    [[nodiscard]] bool isMasked(const QString &author, const QString &owner) const;
    void ask(const MessageId &id);

Q_SIGNALS:
    void revealed(const remindesk::HistoryDetail &detail); ///< in the clear
    void failed(const remindesk::Error &error);

private:
    void look(const MessageId &id, const QString &why);

    Surroundings m_around;
    Seat m_seat;
};

} // namespace remindesk
