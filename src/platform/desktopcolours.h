// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace remindesk {

/// Whether the desktop asks for dark colours, from the portal (org.freedesktop.appearance, color-scheme: 1 dark,
/// 2 light, 0 no preference). Nothing where there is no portal or it has no preference. Asks once and then listens;
/// never blocks. Window's thread.
class DesktopColours final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopColours(QObject *parent = nullptr);

    [[nodiscard]] std::optional<bool> isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed(std::optional<bool> isDark);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);
    std::optional<bool> m_isDark;
};

} // namespace remindesk
