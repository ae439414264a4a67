// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace remindesk {

/// A file that a library writes by its name: beside its place, until all of it is there.
class PartFile
{
public:
    ~PartFile() { remove(); }

    /// E-EXP-01 where nothing can be written there.
    [[nodiscard]] Done open(const QString &path);
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString partPath() const { return m_part; }
    /// Takes its place, the old file's too. E-EXP-01.
    [[nodiscard]] Done commit();
    void remove();
    [[nodiscard]] Done refused(const QString &words) const;

private:
    QString m_path;
    QString m_part; ///< empty: none
};

} // namespace remindesk
