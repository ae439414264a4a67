// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

#include <functional>
#include <utility>

namespace remindesk {

/// A page that a person can read, sign and file: what was proven, by whom, when. Its words are those of whoever asks.
struct Certificate
{
    QString title;
    QString verdict;                          ///< one sentence
    bool isGood = true;
    QList<std::pair<QString, QString>> facts; ///< name and value, line by line
    QString explanation;                      ///< how it was proven, what it does not prove
};

/// Writes one into a file; on the thread that calls it, in some milliseconds.
using CertificateWriter = std::function<Done(const QString &path, const Certificate &certificate)>;

} // namespace remindesk
