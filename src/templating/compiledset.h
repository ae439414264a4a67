// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/template.h"
#include "templating/filters.h"
#include "templating/render.h"

#include <QHash>
#include <QMap>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
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

/// What is wrong with one part by itself: that it is no Liquid, or every name in it that does not exist. `where` as of
/// TemplateSet::compile().
struct PartProof
{
    std::optional<liquid::Template> compiled;
    QList<Error> errors;
};

/// Inside of TemplateSet, shared by its maker and the renderer.
struct TemplateSet::Compiled
{
    using Partials = QMap<QString, liquid::Template>;
    using ByChannel = std::array<std::shared_ptr<const CompiledMessage>, 6>;

    using Edition = std::array<QMap<QString, Partials>, 3>; ///< by Speech -> locale

    QHash<QString, QMap<QString, ByChannel>> messages; ///< scenario -> locale
    std::map<int, Edition> editions;                   ///< each with all pieces of its time
    QList<PieceVersion> pieces;

    [[nodiscard]] const CompiledMessage *find(const QString &scenario, const QString &locale,
                                              Channel channel) const;
    [[nodiscard]] Partials partialsFor(const QString &locale, Speech speech, int edition = newestEdition) const;
    /// By scenario, locale and channel.
    void each(const std::function<void(const CompiledMessage &)> &use) const;
    /// The pieces a text takes in, by way of others as well: name -> the compiled one.
    [[nodiscard]] Partials partialsOf(const CompiledMessage &message) const;
};

[[nodiscard]] PartProof proofOfPart(const QString &source, const QString &name, Speech speech,
                                    const TemplateSet::Compiled::Partials &partials);

} // namespace remindesk
