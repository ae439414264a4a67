// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace remindesk {

/// What our mails may not contain, each thing once, as it stands in the source ("<script>", "onclick",
/// "href=javascript:…", "style=…url("). An allow-list: every tag, attribute, link scheme and style that is not on
/// it is named. Nothing is repaired: the template is corrected instead. Pure; one pass over the text.
[[nodiscard]] QStringList forbiddenHtml(QStringView html);

} // namespace remindesk
