// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "gateways/httpsetup.h"
#include "liquid/template.h"

namespace remindesk {

/// The body of a request, made of an admin's template. Variables: `to`, `from`, `name`, `key`, `ticket`, `locale`, `channel`,
/// `scenario`, the message's parts by their names (`text`, `title`, `body`, `subject`, `html`, `template`), and
/// `fields`, the others as a list of {name, value} (WeChat's keyword fields). Filter of its own: `json`, a value as
/// JSON with its quotes. Pure; any thread.
class HttpBody
{
public:
    [[nodiscard]] static Result<HttpBody> compile(const HttpSetup &setup);

    /// E-HTG-01 (what, where), E-HTG-04 when it is not the JSON that was promised.
    [[nodiscard]] Result<QByteArray> of(const OutboxItem &item) const;

private:
    liquid::Template m_template;
    QString m_from;
    bool m_mustBeJson = false;
};

/// The template compiles, and a sample message of the channel rendered by it is what the content type promises.
[[nodiscard]] Done checkHttpBody(const HttpSetup &setup);

} // namespace remindesk
