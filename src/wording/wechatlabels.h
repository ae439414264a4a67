// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/scenario.h"
#include "templating/template.h"

#include <QMap>
#include <QString>

namespace remindesk {

/// What stands before each field on the customer's WeChat card, by the provider's name of the field ("thing1"): the
/// words for what the template puts there. The card's own labels are known to WeChat alone; where nothing is known
/// about a field's content, the kind of the field is named. Two fields never bear the same label. Pure; any thread.
[[nodiscard]] QMap<QString, QString> wechatLabels(const MessageTemplate &source, const FormSchema *schema,
                                                  const QString &locale);

} // namespace remindesk
