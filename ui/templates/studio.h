// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "ui/common/consoleports.h"
#include "ui/templates/studioworker.h"
#include "workflow/publishing.h"

#include <QHash>
#include <QTimer>

namespace remindesk {

/// What the place "Templates" is about, without widgets: which texts there are, which one is open, what is typed, what
/// is wrong with it. Drafts are saved two seconds after the last key. Window's thread; the ports outlive it.
class Studio final : public QObject
{
    Q_OBJECT

public:
    /// `ports.studio` is there.
    explicit Studio(const ConsolePorts &ports, QObject *parent = nullptr);

    void setSeat(const Seat &seat) { m_seat = seat; }
    void setKit(const Kit &kit);
    void refresh();
    [[nodiscard]] const Kit &kit() const { return m_kit; }
    [[nodiscard]] Actor actor() const;
    [[nodiscard]] Instant now() const { return m_ports.clock.now(); }

    /// Every slot of the scenarios' channels in the languages there are texts in.
    [[nodiscard]] QList<TemplateSlot> all() const;
    /// The published text; nullptr: none of its own.
    [[nodiscard]] const MessageTemplate *current(const TemplateSlot &slot) const;
    [[nodiscard]] const TemplateDraft *draft(const TemplateSlot &slot) const;

    void open(const TemplateSlot &slot);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] const TemplateSlot &slot() const { return m_slot; }
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isChanged() const; ///< other than what is published
    void write(const QString &text);
    void saveNow();

    /// The ticket whose message is shown: a key of awkwardKeys(), or a real one.
    void tryOn(const QString &awkwardKey);
    void tryOn(const TicketDetail &detail);
    [[nodiscard]] const StudioGlance &glance() const { return m_glance; }
    /// Of the text as it is now; nothing while it is being looked at.
    [[nodiscard]] const std::optional<TemplateCheck> &check() const { return m_check; }
    [[nodiscard]] const Sender &sender() const { return m_ticket.sender; }

    void publish(const QString &reason);
    void rollBack(const MessageTemplate &older, const QString &reason);
    void discard(); ///< back to what is published

    static constexpr int saveAfterMs = 2'000;

Q_SIGNALS:
    void listChanged();
    void opened();
    void glanced();
    void checked();
    void saved();
    void published(int version);
    void refused(const remindesk::Error &error); ///< publishing: why not
    void outdated(); ///< somebody else published: the kit must be loaded again
    void failed(const remindesk::Error &error);

private:
    [[nodiscard]] QString publishedFile() const;
    [[nodiscard]] QString skeleton() const;
    void chooseTicket();
    void ask();
    void issue(const Publication &publication, bool keepsText);
    void refuse(const Error &error);
    void settle(const MessageTemplate &text, int version, bool keepsText);
    void keep(const TemplateDraft &draft);
    void forget(); ///< the open slot's draft

    ConsolePorts m_ports;
    Seat m_seat;
    Kit m_kit;
    QList<TemplateDraft> m_drafts;
    bool m_hasDrafts = false;
    TemplateSlot m_slot;
    bool m_isOpen = false;
    QString m_text;
    int m_basedOn = 0;
    QString m_authorId;
    bool m_isUnsaved = false;
    QTimer m_save;
    QString m_awkward = QStringLiteral("usual");
    std::optional<TicketDetail> m_real;
    TrialTicket m_ticket;
    StudioWorker m_worker;
    StudioGlance m_glance;
    std::optional<TemplateCheck> m_check;
};

} // namespace remindesk
