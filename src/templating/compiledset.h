// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/template.h"
#include "templating/filters.h"
#include "templating/render.h"

#include <QHash>
#include <QMap>

#include <array>
#include <memory>
#include <vector>

namespace remindesk {

/// One part of a template, ready to render.
struct CompiledPart
{
    QString name;
    liquid::Template text;
};

struct CompiledMessage
{
    MessageTemplate source;
    std::vector<CompiledPart> parts;
};

/// How the parts of a channel are written (see Speech).
[[nodiscard]] Speech speechOf(Channel channel);

/// Inside of TemplateSet, shared by its maker and the renderer.
struct TemplateSet::Compiled
{
    using Partials = QMap<QString, liquid::Template>;
    using ByChannel = std::array<std::shared_ptr<const CompiledMessage>, 6>;

    QHash<QString, QMap<QString, ByChannel>> messages;           ///< scenario -> locale
    std::array<QMap<QString, Partials>, 3> partials;             ///< by Speech -> locale

    [[nodiscard]] const CompiledMessage *find(const QString &scenario, const QString &locale,
                                              Channel channel) const;
    [[nodiscard]] Partials partialsFor(const QString &locale, Speech speech) const;
};

} // namespace remindesk
