// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templating/compiledset.h"
#include "templating/mergevalues.h"
#include "templating/render.h"

namespace remindesk {

/// What one message is made from.
struct RenderJob
{
    MergeSource source;
    const FormSchema *schema = nullptr; ///< for the names of fields; nullptr: our own words
    Channel channel = Channel::Email;
    const TemplateSet::Compiled *templates = nullptr;
    bool isPreview = false;
};

/// Makes one message: render() and renderPreview() differ only in what they do with a blocked one.
class Renderer
{
public:
    explicit Renderer(const RenderJob &job) : m_job(job) {}
    [[nodiscard]] Rendering run();

private:
    void addRecipient();
    void renderParts(const CompiledMessage &compiled);
    void addGaps(const QList<Error> &gaps, const QString &part);
    void finish();
    void add(const char16_t *code, QStringList arguments, Severity severity = Severity::Blocking);
    [[nodiscard]] QString labelOf(const QString &variable) const;
    [[nodiscard]] ReminderClass reminderClass() const;

    const RenderJob &m_job;
    Message m_message;
    Findings m_findings;
};

} // namespace remindesk
