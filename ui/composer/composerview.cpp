// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerview.h"

#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/composer/approvalbar.h"
#include "ui/composer/cards.h"
#include "ui/composer/composerhead.h"
#include "ui/composer/previewview.h"
#include "ui/composer/reminderformview.h"
#include "ui/composer/schedulequestion.h"
#include "wording/wording.h"

#include <QDragEnterEvent>
#include <QMenu>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace remindesk {

ComposerView::ComposerView(const Surroundings &around, ReminderForm::Start start, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_form(std::move(start), around.ports.clock)
    , m_keeper(m_form, around.ports.drafts)
    , m_board(m_form, around.ports.reminders)
    , m_submission(m_form, m_keeper, around.ports)
    , m_enclosures(m_form, around.ports.drafts)
{
    auto *layout = column(this);
    m_head = new ComposerHead(m_form, this);
    m_approval = new ApprovalBar(m_form, this);
    layout->addWidget(m_head);
    layout->addWidget(new DriftBar(m_form, this));
    layout->addWidget(m_approval);
    layout->addWidget(makeBody(), 1);
    layout->addWidget(makeBottom());
    setAcceptDrops(true);
    connectParts();
    showMissing();
    showSaved();
}

QWidget *ComposerView::makeBody()
{
    auto *body = new QWidget(this);
    auto *line = row(body);
    m_formScroll = scroller({}, body);
    m_formScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formView = new ReminderFormView(m_form, m_enclosures, m_formScroll->viewport());
    fillScroller(m_formScroll, m_formView);
    m_formScroll->setMinimumWidth(460);
    line->addWidget(m_formScroll, 3);
    line->addWidget(makePreview(body), 2);
    return body;
}

QWidget *ComposerView::makePreview(QWidget *parent)
{
    auto *frame = pane("preview", parent);
    QScrollArea *scroll = scroller({}, frame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column(frame)->addWidget(scroll);
    frame->setMinimumWidth(340);
    // In the next turn: the form takes keys by then.
    QTimer::singleShot(0, scroll, [this, scroll] { fillPreview(scroll); });
    return frame;
}

void ComposerView::fillPreview(QScrollArea *scroll)
{
    auto *content = new QWidget(scroll->viewport());
    auto *layout = column(content, space::l, space::m);
    layout->addWidget(new PreviewView(m_board, m_form, content));
    layout->addWidget(new TimingCard(m_board, m_form, content));
    layout->addWidget(new FactsCard(m_board, content));
    layout->addWidget(new ChannelChecks(m_form, content));
    layout->addStretch(1);
    fillScroller(scroll, content, "window");
    for (QWidget *widget : content->findChildren<QWidget *>()) { // where the eye sees them: before the buttons below
        if (widget->focusPolicy() != Qt::NoFocus)
            putTabBefore(m_locate, widget);
    }
}

QWidget *ComposerView::makeBottom()
{
    auto *bottom = pane("bottombar", this);
    auto *line = row(bottom, 0, space::s);
    line->setContentsMargins(space::l, 10, space::l, 10);
    m_missing = plainLabel({}, TextRole::Text, Tone::Wrong, bottom);
    m_missing->setObjectName(u"composer.missing"_s);
    m_locate = button(u"composer.locate"_s, tr("Go there"), ButtonRole::Link, bottom);
    auto *more = button(u"composer.more"_s, tr("More") + u"  ▾"_s, ButtonRole::Plain, bottom);
    more->setStyleSheet(u"QPushButton::menu-indicator { image: none; width: 0; }"_s);
    more->setAccessibleName(tr("More"));
    auto *menu = new QMenu(more);
    for (const char *command : {"composer.attach", "composer.save", "composer.duplicate", "composer.suggest", "composer.suggestions"})
        menu->addAction(m_around.commands.find(QLatin1StringView(command)));
    more->setMenu(menu);
    const auto bound = [&](const char *command, const QString &name, ButtonRole role) {
        QAction *action = m_around.commands.find(QLatin1StringView(command));
        const QString key = role == ButtonRole::Primary ? u"  "_s + CommandTable::keyOf(action)
                                                        : QString();
        auto *made = button(name, action->text() + key, role, bottom);
        made->setToolTip(CommandTable::keyOf(action));
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        return made;
    };
    line->addWidget(m_missing);
    line->addWidget(m_locate);
    line->addStretch(1);
    line->addWidget(more);
    line->addWidget(bound("composer.discard", u"composer.discard"_s, ButtonRole::Plain));
    line->addWidget(bound("composer.schedule", u"composer.schedule"_s, ButtonRole::Plain));
    m_send = bound("composer.send", u"composer.send"_s, ButtonRole::Primary);
    line->addWidget(m_send);
    connect(m_locate, &QPushButton::clicked, this, &ComposerView::locate);
    return bottom;
}

void ComposerView::connectParts()
{
    connect(&m_form, &ReminderForm::findingsChanged, this, &ComposerView::showMissing);
    connect(&m_form, &ReminderForm::scenarioChanged, this, &ComposerView::showMissing);
    connect(&m_form, &ReminderForm::changed, this, &ComposerView::showSaved);
    connect(m_approval, &ApprovalBar::asked, &m_keeper, &DraftKeeper::saveNow);
    connect(&m_keeper, &DraftKeeper::saved, this, &ComposerView::showSaved);
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const Error &error) { m_head->saySaved(tr("Draft not saved: %1").arg(sentence(error)), Tone::Wrong); });
    connect(&m_submission, &Submission::refused, this, &ComposerView::showRefusal);
    connect(&m_submission, &Submission::drifted, this,
            [this] { sayInBar(tr("The ticket has changed: look at the bar above first."), Tone::Attention); });
    connect(&m_submission, &Submission::failed, this, [this](const Error &error) {
        m_send->setEnabled(true);
        sayInBar(sentence(error), Tone::Wrong);
    });
    connect(&m_submission, &Submission::started, this, [this] { m_send->setEnabled(false); });
    connect(&m_submission, &Submission::sent, this, &ComposerView::sent);
}

void ComposerView::send()
{
    m_submission.send();
}

void ComposerView::schedule()
{
    const TimeZoneId zone = m_form.zone();
    const TeamTime team{m_around.ports.clock, m_form.kit().calendar};
    const ReminderDraft &draft = m_form.draft();
    const Question question = scheduleQuestion(zone, m_form.context().customer,
                                               draft.notAfter ? draft.notAfter : draft.deadline, team);
    m_around.prompter.ask(question, [self = QPointer(this), zone, team](const std::optional<QString> &text) {
        if (!self || !text)
            return;
        if (const auto at = timeAhead(*text, zone, team)) {
            self->m_form.change(u"not_before"_s, [&](ReminderDraft &changed) { changed.notBefore = *at; });
            self->send();
        }
    });
}

void ComposerView::attach()
{
    m_formView->chooseFiles();
}

void ComposerView::dragEnterEvent(QDragEnterEvent *event)
{
    if (Enclosures::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void ComposerView::dropEvent(QDropEvent *event)
{
    m_enclosures.take(*event->mimeData());
    event->acceptProposedAction();
}

void ComposerView::locate()
{
    m_form.visitAll();
    for (const QString &key : m_form.blockedRows()) {
        if (FieldRow *found = m_formView->row(key)) {
            found->focusEditor();
            m_formScroll->ensureWidgetVisible(found, 0, space::xl);
            return;
        }
    }
}

void ComposerView::showMissing()
{
    const QStringList blocked = m_form.blockedRows();
    m_locate->setVisible(!blocked.isEmpty());
    if (blocked.isEmpty()) {
        sayInBar(tr("Complete."), Tone::Good);
        return;
    }
    QStringList names;
    for (const QString &key : blocked) {
        const FieldRow *found = m_formView->row(key);
        names += found ? found->label() : fieldWords(key);
    }
    const QString list = names.mid(0, 3).join(tr(", ")) + (names.size() > 3 ? u"…"_s : QString());
    sayInBar(tr("%n to go: ", nullptr, int(blocked.size())) + list, Tone::Wrong);
}

void ComposerView::sayInBar(const QString &text, Tone tone)
{
    say(m_missing, text, tone);
}

void ComposerView::showSaved()
{
    if (!m_keeper.isSaved())
        m_head->saySaved(tr("Saving…"), Tone::Dim);
    else if (const auto at = m_keeper.savedAt())
        m_head->saySaved(tr("Draft saved %1").arg(agoWords(*at, m_form.clock().now(), m_form.zone())), Tone::Dim);
    else
        m_head->saySaved({}, Tone::Dim);
}

void ComposerView::showRefusal(const Findings &findings)
{
    m_send->setEnabled(true);
    showMissing();
    locate();
    if (m_form.blockedRows().isEmpty() && !findings.isEmpty()) {
        // What only the finished messages show: a text too long for its channel, a fact that one channel misses.
        for (const Finding &finding : findings) {
            if (finding.severity == Severity::Blocking) {
                sayInBar(sentence(finding, m_form.labels()), Tone::Wrong);
                return;
            }
        }
    }
}

void ComposerView::tick()
{
    if (m_keeper.isSaved())
        showSaved();
}

void ComposerView::focusFirst()
{
    m_formView->focusFirst();
}

} // namespace remindesk
