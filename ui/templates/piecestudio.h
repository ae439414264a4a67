// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/templates/studio.h"
#include "workflow/piecepublishing.h"

namespace remindesk {

/// What the shared pieces are about, without widgets: which there are, which one is open, what is typed, what the texts that
/// take it in make of it. Kit and actor are those of the place it belongs to. Drafts are saved two seconds after the last
/// key. Judged beside the window's thread, one question at a time. Window's thread; studio and ports outlive it.
class PieceStudio final : public QObject
{
    Q_OBJECT

public:
    /// `ports.studio` is there.
    PieceStudio(const Studio &templates, const ConsolePorts &ports, QObject *parent = nullptr);

    void refresh(); ///< the drafts
    [[nodiscard]] const Kit &kit() const { return m_templates.kit(); }
    [[nodiscard]] Instant now() const { return m_ports.clock.now(); }

    /// Every piece, and those that are only a draft yet.
    [[nodiscard]] QList<PieceSlot> all() const;
    [[nodiscard]] const PieceDraft *draft(const PieceSlot &slot) const;

    void open(const PieceSlot &slot);
    [[nodiscard]] const PieceSlot &slot() const { return m_slot; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] int basedOn() const { return m_basedOn; } ///< the version it is written over
    [[nodiscard]] bool isChanged() const;                   ///< other than what is published
    [[nodiscard]] std::optional<PieceVersion> current() const;
    [[nodiscard]] QList<PieceVersion> versions() const; ///< of the open one, newest first
    [[nodiscard]] QList<MessageTemplate> users() const; ///< the texts that take it in
    void write(const QString &text);
    void saveNow();
    void discard(); ///< back to what is published
    void close();   ///< none is open any more; what is written is kept

    /// Of the text as it is now; nothing while it is being looked at.
    [[nodiscard]] const std::optional<Result<PieceCheck>> &check() const { return m_check; }
    void publish(const QString &reason);

    static constexpr int askAfterMs = 400; // since the last key

Q_SIGNALS:
    void listChanged();
    void opened();
    void judged(); ///< text or check() are others
    void published(const QString &path, int version, int texts);
    void refused(const remindesk::Error &error); ///< publishing: why not
    void outdated(); ///< somebody else published: the kit must be loaded again
    void failed(const remindesk::Error &error);

private:
    void followKit();
    void ask();
    void answer(const PieceText &text, const Kit &kit, const Result<PieceCheck> &check);
    void keep(const PieceDraft &draft);
    void forget();
    void store(const CheckedPiece &checked);
    void settle(const PieceVersion &piece, int version);
    void refuse(const Error &error);

    const Studio &m_templates;
    ConsolePorts m_ports;
    Kit m_seen; ///< the kit the open piece was last looked at with
    QList<PieceDraft> m_drafts;
    QList<PieceSlot> m_unkept; ///< of these, those the store has not got (yet)
    PieceSlot m_slot;
    QString m_text;
    int m_basedOn = 0;
    QString m_authorId;
    bool m_isUnsaved = false;
    bool m_isBehind = false; ///< somebody was faster: go on from what they published, once it is known
    bool m_isAsked = false;
    QTimer m_save;
    QTimer m_ask;
    std::optional<Result<PieceCheck>> m_check;
};

} // namespace remindesk
