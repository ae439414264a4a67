// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/answer.h"
#include "domain/receipt.h"
#include "receiving/formvalues.h"

namespace remindesk {

// What Kannel's smsbox asks of us (Kannel user guide, "Delivery reports" and "SMS-service group"). Pure.

/// The query of a delivery report as our own URL asks for it: gw, key, type (%d), id (%F), answer (%A).
/// E-RCV-01 no key · E-RCV-02 type is none of Kannel's.
[[nodiscard]] Result<Receipt> receiptFromDlr(const FormValues &values, Instant now);

/// An inbound message: from (%p), to (%P), text (%b), charset (%C), id (%I), gw. `region`: where numbers without "+"
/// belong. E-RCV-03 no usable sender · E-RCV-04 text in an unknown or broken encoding.
[[nodiscard]] Result<Answer> answerFromMo(const FormValues &values, const QString &region, Instant now);

/// What a gateway is told to call back: "{key}" is filled in for each message, the rest by Kannel.
[[nodiscard]] QString dlrUrl(const QString &base, const QString &token, const QString &gateway);

} // namespace remindesk
