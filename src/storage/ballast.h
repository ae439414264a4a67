// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk {

/// A small file kept beside the store so that a full disk never swallows the result of something already sent:
/// it is given up for that, and no send starts until it stands again (delivery.md). Storage thread only.
class Ballast
{
public:
    explicit Ballast(QString path) : m_path(std::move(path)) {}

    /// Makes the file if it is not there; false when the disk has no room for it.
    [[nodiscard]] bool restore();
    /// Gives the room back; false when there was none left to give.
    [[nodiscard]] bool release();

private:
    QString m_path;
};

} // namespace remindesk
