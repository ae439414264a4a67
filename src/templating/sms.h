// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QList>
#include <QString>

namespace remindesk {

/// Counts an SMS as the network does (3GPP TS 23.038 §6.2.1, TS 23.040 §9.2.3.24.1): 160 septets, 153 in
/// each part of a longer text; UCS-2 70 and 67. Characters of the extension table take two septets and
/// are never split over two parts, nor is a surrogate pair.
[[nodiscard]] MessageMeasure measureSms(const QString &text);

/// Where each part ends, as UTF-16 offsets into the text; as many as measureSms() counts segments.
[[nodiscard]] QList<int> smsSegmentEnds(const QString &text);

} // namespace remindesk
