// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "form/validate.h"
#include "ui/common/consoleports.h"
#include "workflow/kit.h"

#include <QMap>
#include <QObject>
#include <QSet>

#include <functional>

namespace remindesk {

struct Labels;

/// State of the reminder being written: the draft, what validate() says about it, and which fields the agent has
/// already left. No widgets, no rules of its own. Window's thread.
class ReminderForm final : public QObject
{
    Q_OBJECT

public:
    struct Start
    {
        Kit kit;
        TicketDetail detail;
        ReminderDraft draft;
        Seat seat;
    };

    ReminderForm(Start start, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const ReminderDraft &draft() const { return m_draft; }
    [[nodiscard]] const TicketDetail &detail() const { return m_detail; }
    [[nodiscard]] const ComposingKit &kit() const { return *m_kit; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const TimeZoneId &zone() const { return m_seat.zone; } ///< the agent's: times are typed in it
    [[nodiscard]] FormContext context() const { return formContext(*m_kit, m_detail, m_clock.now()); }
    [[nodiscard]] const Scenario *scenario() const { return m_kit->schema.scenario(m_draft.scenario); }
    [[nodiscard]] bool isRequired(const QString &key) const;
    [[nodiscard]] bool isTouched() const { return !m_typed.isEmpty(); }

    /// One field as its editor has it; times are read in the agent's zone while they are typed.
    void setText(const QString &key, const QString &text);
    void setTimeText(const QString &key, const QString &text);
    void change(const QString &key, const std::function<void(ReminderDraft &)> &how);
    /// Another scenario brings its defaults; what the agent typed stays.
    void setScenario(const QString &key);
    /// Texts from elsewhere, as if the agent had typed them; in that scenario.
    void takeTexts(const QString &scenario, const QMap<QString, QString> &texts);
    /// One step back or forward in one field that is chosen; text has its own undo. False: there is none.
    bool undo(const QString &key) { return step(key, m_back[key], m_forward[key]); }
    bool redo(const QString &key) { return step(key, m_forward[key], m_back[key]); }
    [[nodiscard]] static bool keepsSteps(const QString &key);

    /// The agent left a field: its findings show from now on.
    void visit(const QString &key);
    void visitAll();
    [[nodiscard]] bool isVisited(const QString &key) const { return m_allVisited || m_visited.contains(key); }

    [[nodiscard]] const Findings &findings() const { return m_findings; }
    /// What stands beside a row now: its worst finding in words, or nothing.
    [[nodiscard]] std::optional<Finding> shownFor(const QString &rowKey) const;
    [[nodiscard]] QString words(const Finding &finding) const;
    [[nodiscard]] Labels labels() const; ///< what this workspace calls its things
    /// Something about a field that validate() cannot know (a file that was refused); nothing takes it away.
    void setNotice(const QString &field, const std::optional<Error> &problem);
    /// Rows with blocking findings, in the order of the form.
    [[nodiscard]] QStringList blockedRows() const;

    /// The ticket as it is now: what the draft says about it may have become wrong.
    void setTicket(const TicketDetail &detail);
    [[nodiscard]] QStringList drifted() const;
    /// "Stage: In progress → Resolved", one a changed fact.
    [[nodiscard]] QStringList driftLines() const;
    /// The ticket's facts as they are now. With `follows`, untouched fields filled in from it follow.
    void acceptDrift(bool follows = true);

    /// What blocks and may be let pass by a person with the right.
    [[nodiscard]] Findings approvable() const;
    [[nodiscard]] bool mayApprove() const { return m_kit->mayApprove(m_seat.me.key); }
    void askApproval(const QString &why);
    void approve(const QString &reason);
    void takeBackApproval();

Q_SIGNALS:
    void changed(const QString &key);   ///< the draft
    void findingsChanged();
    void scenarioChanged();
    void driftChanged();
    void replaced(); ///< not by its editors: they read it again

private:
    void revalidate();
    bool step(const QString &key, QList<ReminderDraft> &from, QList<ReminderDraft> &to);
    [[nodiscard]] ReminderDraft withTyped(ReminderDraft draft) const;

    Kit m_kit;
    TicketDetail m_detail;
    TicketDetail m_known; ///< the ticket the draft speaks of, before it changed
    ReminderDraft m_draft;
    Seat m_seat;
    const Clock &m_clock;
    Findings m_findings;
    QMap<QString, Finding> m_unreadable; ///< what was typed and cannot be read, by field
    QMap<QString, Error> m_notices;
    QMap<QString, QList<ReminderDraft>> m_back;
    QMap<QString, QList<ReminderDraft>> m_forward;
    QSet<QString> m_typed;
    QSet<QString> m_visited;
    bool m_allVisited = false;
};

/// The form's rows in the order of the eye.
[[nodiscard]] QStringList formRows(const Scenario *scenario);

} // namespace remindesk
