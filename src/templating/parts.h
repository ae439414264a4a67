// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/channel.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace remindesk {

/// Part names a channel's template needs, in the order of the file. WeChat names only "template";
/// its keyword fields are free (see wechat.h).
[[nodiscard]] QStringList requiredParts(Channel channel);
/// Parts of one line: subject, title and every WeChat field. A line end in them is refused.
[[nodiscard]] bool isLinePart(const QString &name);
/// Checks names: E-TPL-05 unknown, E-TPL-06 missing, E-TPL-07 nothing in it, E-TPL-11 WeChat without a field.
[[nodiscard]] Done checkParts(const QMap<QString, QString> &parts, Channel channel);

} // namespace remindesk
