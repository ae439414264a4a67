// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace remindesk {

/// Hex of a SHA-256 or an HMAC-SHA-256.
struct ChainHash
{
    std::array<char, 64> hex{};

    [[nodiscard]] QByteArrayView view() const { return {hex.data(), qsizetype(hex.size())}; }
    [[nodiscard]] QString text() const { return QString::fromLatin1(view()); }
};

/// What the history's lines are chained with: HMAC-SHA-256 (RFC 2104) with a key that lies in a keychain, never in the
/// store's folder, or SHA-256 where there is none. The key's schedule is computed once. Immutable; copies share it.
class ChainKey
{
public:
    ChainKey() = default; ///< none

    /// "KEY", or "KEY LINE": from that line of the history on it was used once, so that nobody can act as if it never
    /// had been. Nothing for a key of less than 16 bytes.
    [[nodiscard]] static std::optional<ChainKey> fromSecret(const QByteArray &secret);

    [[nodiscard]] bool isNull() const { return m_start == nullptr; }
    /// Stands in the history for the key and says nothing about it; empty for none.
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] qint64 from() const { return m_from; } ///< 0: not known

    [[nodiscard]] ChainHash hashOf(QByteArrayView content) const;

private:
    struct Start;

    std::shared_ptr<const Start> m_start;
    QString m_id;
    qint64 m_from = 0;
};

/// Finds the secret of a workspace's history: what the setting "history.secret" of the workspace with this id names; empty
/// for none.
using HistoryKeySource = std::function<QByteArray(const QString &storeId, const QString &setting)>;

/// 32 random bytes, as text.
[[nodiscard]] QByteArray newChainSecret();

} // namespace remindesk
