// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/message.h"
#include "form/finding.h"
#include "form/validate.h"
#include "templating/template.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace remindesk {

/// Compiled templates and shared partials: compiled once, rendered many times. Immutable; any thread.
class TemplateSet
{
public:
    /// `partials`: locale -> name -> Liquid source. Takes the newest published version of each; drafts and
    /// retired ones are left alone. A template that does not compile, names a part, variable or partial that
    /// does not exist, is an E-TPL/E-LIQ error with `where` = "scenario/locale/channel part:line:column".
    [[nodiscard]] static Result<std::shared_ptr<const TemplateSet>>
    compile(const QList<MessageTemplate> &templates, const QMap<QString, QMap<QString, QString>> &partials);
    /// The same with every version of every shared piece, in the order of their editions: each text gets the pieces of
    /// its own edition.
    [[nodiscard]] static Result<std::shared_ptr<const TemplateSet>> compileAll(const QList<MessageTemplate> &templates,
                                                                               const QList<PieceVersion> &pieces);

    /// The template used for a message in `locale`: exact, then its language, then English, then zh-CN.
    [[nodiscard]] const MessageTemplate *find(const QString &scenario, const QString &locale,
                                              Channel channel) const;
    [[nodiscard]] bool has(const QString &scenario, Channel channel) const;
    /// This set with `text`, of whatever status, in the place of what it has there. Errors as of compile().
    [[nodiscard]] Result<std::shared_ptr<const TemplateSet>> with(MessageTemplate text) const;

    /// This set with one more version of a piece (its edition is not looked at). Every text that would read otherwise
    /// is in it with the new edition. Errors as of compile(): of the piece, or of a text that cannot do with it.
    [[nodiscard]] Result<std::shared_ptr<const TemplateSet>> withPiece(PieceVersion piece) const;
    /// What is wrong with a piece by itself: that it is no Liquid, or names a piece that is not there. `where` ends in
    /// ":line:column". A piece sees the names that its texts give it: those are not judged.
    [[nodiscard]] QList<Error> proofOfPiece(const PieceVersion &piece) const;
    /// The texts that take in a piece, by way of others as well, and for want of a set of pieces of their own locale.
    [[nodiscard]] QList<MessageTemplate> usersOf(const QString &locale, const QString &name) const;
    /// What a text takes in, by way of others as well: name -> source, of its edition. Nothing for a text it has not.
    [[nodiscard]] QMap<QString, QString> piecesIn(const MessageTemplate &text) const;
    /// The texts whose pieces are not those they have in `before`.
    [[nodiscard]] QList<MessageTemplate> changedSince(const TemplateSet &before) const;
    /// Every version of every shared piece, by edition.
    [[nodiscard]] const QList<PieceVersion> &pieces() const;
    [[nodiscard]] int edition() const; ///< the newest of the pieces; 0: there are none
    [[nodiscard]] QList<MessageTemplate> texts() const; ///< by scenario, locale and channel

    ~TemplateSet();

    struct Compiled; ///< opaque: only templating's own files know its inside
    [[nodiscard]] const Compiled &compiled() const { return *m_compiled; }

private:
    TemplateSet();
    std::unique_ptr<Compiled> m_compiled;
};

/// What rendering needs besides the reminder. Passed in: rendering has no clock and does no I/O.
struct RenderContext
{
    Sender sender;
    Instant now;
};

struct Rendering
{
    std::optional<Message> message; ///< there if nothing blocks; preview() always has one
    Findings findings;              ///< field is "channel.KEY"
};

/// One ValidReminder -> one Message. Pure: the same in, the same out. Preview and send call this.
[[nodiscard]] Rendering render(const ValidReminder &reminder, Channel channel, const TemplateSet &templates,
                               const RenderContext &context);

/// The same for a draft that may be incomplete: blanks stand as 〔field〕 and are among the findings.
/// Its message must never be queued.
[[nodiscard]] Rendering renderPreview(const ReminderDraft &draft, const FormContext &form, Channel channel,
                                      const TemplateSet &templates, const RenderContext &context);

/// Facts (ticket number, deadline, amount, contact) that one channel misses or contradicts:
/// codes "fact.missing" and "fact.differs", field "channel.KEY", arguments: fact, expected text.
[[nodiscard]] Findings factFindings(const QList<Message> &messages, const ReminderDraft &draft);

/// How many channels carry each fact: for the "facts agree" card. Fact key -> channels that carry it.
[[nodiscard]] QMap<QString, QList<Channel>> factCoverage(const QList<Message> &messages,
                                                         const ReminderDraft &draft);

} // namespace remindesk
