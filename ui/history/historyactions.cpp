// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyactions.h"

#include "ui/common/flowlayout.h"
#include "ui/common/widgets.h"
#include "workflow/correcting.h"

#include <QStyle>

using namespace Qt::StringLiterals;

namespace remindesk {

HistoryActions::HistoryActions(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
{
    auto *flow = new FlowLayout(this, space::s, space::xs);
    const auto made = [this, flow](const char *name, const QString &words, void (HistoryActions::*slot)()) {
        auto *push = button(u"history."_s + QLatin1StringView(name), words, ButtonRole::Plain, this);
        flow->addWidget(push);
        connect(push, &QPushButton::clicked, this, slot);
        return push;
    };
    m_arrived = made("arrived", tr("Mark as arrived"), &HistoryActions::markArrived);
    m_retry = made("retry", tr("Send again"), &HistoryActions::retry);
    m_call = made("call", tr("Call instead…"), &HistoryActions::call);
    m_done = button(u"history.done"_s, tr("Dealt with"), ButtonRole::Plain, this);
    m_done->setToolTip(tr("It leaves the list of what needs a person; its state stays"));
    connect(m_done, &QPushButton::clicked, this, [this] { attend(u"handled"_s, {}); });
    flow->addWidget(m_done);
    m_correct = made("correct", tr("Correct…"), &HistoryActions::correct);
    m_correct->setToolTip(tr("A new version to exactly those who got this one, on the same channels"));
    m_reveal = made("reveal", tr("Show personal data…"), &HistoryActions::reveal);
    m_reveal->setToolTip(tr("That you looked, and why, is noted in this message's history and in the audit log"));
    m_revealing = new Revealing(around, this);
    connect(m_revealing, &Revealing::failed, this, &HistoryActions::failed);
    connect(m_revealing, &Revealing::revealed, this, [this](const HistoryDetail &detail) {
        if (detail.item.id == m_detail.item.id)
            Q_EMIT revealed(detail);
    });
    clear();
}

void HistoryActions::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_revealing->setSeat(seat);
}

void HistoryActions::clear()
{
    m_hasDetail = false;
    for (QPushButton *push : {m_arrived, m_retry, m_call, m_done, m_correct, m_reveal})
        push->hide();
}

void HistoryActions::display(const HistoryDetail &detail)
{
    m_detail = detail;
    m_hasDetail = true;
    const DeliveryState state = detail.item.state;
    const Main main = mainAction();
    m_arrived->setVisible(state == DeliveryState::Unknown);
    m_retry->setVisible(state == DeliveryState::Unknown || state == DeliveryState::Failed);
    m_call->setVisible(main == Main::Call);
    m_done->setVisible(detail.needsPerson);
    const bool mayCorrect = m_around.ports.corrections && m_around.ports.corrections->mayCorrect();
    m_correct->setVisible(mayCorrect && mayHaveArrived(state) && !detail.draftJson.isEmpty());
    m_reveal->setVisible(detail.isMasked && m_revealing->isAllowed());
    const std::pair<QPushButton *, Main> mains[] = {{m_arrived, Main::Arrived}, {m_retry, Main::Retry}, {m_call, Main::Call}};
    for (const auto &[push, its] : mains) {
        setRole(push, its == main ? "primary" : "");
        push->style()->unpolish(push); // the stylesheet looks at roles only then
        push->style()->polish(push);
    }
}

/// What is failed can be tried again; what came back or is too late reaches the customer by telephone only.
HistoryActions::Main HistoryActions::mainAction() const
{
    switch (m_detail.item.state) {
    case DeliveryState::Unknown: return Main::Arrived;
    case DeliveryState::Failed: return Main::Retry;
    case DeliveryState::Undelivered:
    case DeliveryState::Bounced:
    case DeliveryState::Expired: return Main::Call;
    default: return m_detail.needsPerson ? Main::Call : Main::None;
    }
}

void HistoryActions::act()
{
    if (!m_hasDetail)
        return;
    switch (mainAction()) {
    case Main::Retry: return retry();
    case Main::Arrived: return markArrived();
    case Main::Call: return call();
    case Main::None: break;
    }
}

void HistoryActions::after(const Async<void> &done, const QString &words, bool wakes)
{
    listen(this, done, [this, words, wakes](const Done &result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        if (wakes && m_around.ports.wakeDispatcher)
            m_around.ports.wakeDispatcher();
        Q_EMIT told(words);
        Q_EMIT changed();
    });
}

void HistoryActions::retry()
{
    after(m_around.ports.reminders.retry(m_detail.item.id, m_seat.source(), m_around.ports.clock.now()),
          tr("It is on its way again."), true);
}

void HistoryActions::markArrived()
{
    after(m_around.ports.reminders.markArrived(m_detail.item.id, m_seat.source(), m_around.ports.clock.now()),
          tr("Marked as arrived."));
}

void HistoryActions::attend(const QString &kind, const QString &note)
{
    after(m_around.ports.reminders.attend(m_detail.item.id, kind, note, m_seat.source(), m_around.ports.clock.now()),
          tr("Noted in the history."));
}

void HistoryActions::call()
{
    listen(this, m_around.ports.tickets.detail(m_detail.item.ticket), [this](const Result<TicketDetail> &ticket) {
        if (!ticket) {
            Q_EMIT failed(ticket.error());
            return;
        }
        auto contact = contactFor(ticket->customer, Channel::Voice);
        if (!contact)
            contact = contactFor(ticket->customer, Channel::Sms);
        askAboutCall(contact ? contact->address : QString());
    });
}

void HistoryActions::askAboutCall(const QString &number)
{
    Question question;
    question.title = tr("Call %1").arg(m_detail.item.customerName);
    question.label = number.isEmpty() ? tr("No telephone number is known. What did you do instead?")
                                      : tr("%1 — what was said?").arg(number);
    question.accept = tr("Reached");
    question.isAcceptable = [](const QString &text) { return !text.simplified().isEmpty(); };
    m_around.prompter.ask(question, [self = QPointer(this), id = m_detail.item.id](const std::optional<QString> &note) {
        if (self && note && self->m_detail.item.id == id)
            self->attend(u"called"_s, note->simplified());
    });
}

void HistoryActions::correct()
{
    if (!m_hasDetail || m_correct->isHidden())
        return;
    listen(this, m_around.ports.corrections->begin(m_detail.item.id), [this](const Result<ReminderDraft> &draft) {
        if (!draft) {
            Q_EMIT failed(draft.error());
            return;
        }
        ReminderDraft mine = *draft;
        mine.author = m_seat.me.key;
        Q_EMIT correctAsked(mine);
    });
}

void HistoryActions::reveal()
{
    if (m_hasDetail && !m_reveal->isHidden())
        m_revealing->ask(m_detail.item.id);
}

} // namespace remindesk
