// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerview.h"

#include "ui/common/timewords.h"
#include "ui/common/tones.h"
#include "ui/common/widgets.h"
#include "ui/composer/cards.h"
#include "ui/composer/previewview.h"
#include "ui/composer/reminderformview.h"
#include "wording/wording.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QScrollArea *scrolling(QWidget *content, const char *role)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    setRole(area, role);
    area->setWidget(content);
    return area;
}

} // namespace

ComposerView::ComposerView(const Surroundings &around, ReminderForm::Start start, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_form(std::move(start), around.ports.clock)
    , m_keeper(m_form, around.ports.drafts)
    , m_board(m_form, around.ports.reminders)
    , m_submission(m_form, m_keeper, around.ports)
{
    auto *layout = column(this);
    layout->addWidget(makeHead());
    layout->addWidget(makeDriftBar());
    layout->addWidget(makeBody(), 1);
    layout->addWidget(makeBottom());
    connectParts();
    showMissing();
    showSaved();
    showDrift();
}

QWidget *ComposerView::makeHead()
{
    auto *head = pane("topbar", this);
    auto *line = row(head, 0, space::s);
    line->setContentsMargins(space::l, 10, space::l, 10);
    const Ticket &ticket = m_form.detail().ticket;
    auto *title = new ElidedLabel(TextRole::Place, Tone::Plain, head);
    title->setObjectName(u"composer.title"_s);
    title->setFullText(tr("Reminder · %1 %2").arg(ticket.number, ticket.subject));
    m_stage = new Pill(head);
    m_stage->state(stageWords(ticket.stage), toneOf(ticket.stage));
    auto *customer = plainLabel(m_form.detail().customer.name, TextRole::Text, Tone::Dim, head);
    m_saved = plainLabel({}, TextRole::Label, Tone::Dim, head);
    m_saved->setObjectName(u"composer.saved"_s);
    line->addWidget(title);
    line->addWidget(m_stage);
    line->addWidget(customer);
    line->addStretch(1);
    line->addWidget(m_saved);
    return head;
}

QWidget *ComposerView::makeDriftBar()
{
    m_driftBar = pane("notice", this);
    m_driftBar->setObjectName(u"drift"_s);
    auto *line = row(m_driftBar, 0, space::m);
    line->setContentsMargins(space::l, space::s, space::l, space::s);
    m_driftText = plainLabel({}, TextRole::Text, Tone::Attention, m_driftBar);
    m_driftText->setObjectName(u"drift.text"_s);
    m_driftText->setWordWrap(true);
    auto *accept = button(u"drift.accept"_s, tr("Take over"), ButtonRole::Plain, m_driftBar);
    line->addWidget(m_driftText, 1);
    line->addWidget(accept);
    connect(accept, &QPushButton::clicked, &m_form, &ReminderForm::acceptDrift);
    return m_driftBar;
}

QWidget *ComposerView::makeBody()
{
    auto *body = new QWidget(this);
    auto *line = row(body);
    m_formView = new ReminderFormView(m_form);
    m_formScroll = scrolling(m_formView, "pane");
    m_formScroll->setMinimumWidth(460);
    line->addWidget(m_formScroll, 5);
    line->addWidget(makePreview(), 3);
    return body;
}

QWidget *ComposerView::makePreview()
{
    auto *content = new QWidget;
    setRole(content, "window");
    auto *layout = column(content, space::l, space::m);
    layout->addWidget(new PreviewView(m_board, m_form, content));
    layout->addWidget(new TimingCard(m_board, m_form, content));
    layout->addWidget(new FactsCard(m_board, content));
    layout->addWidget(new ChannelChecks(m_form, content));
    layout->addStretch(1);
    auto *frame = pane("preview", this);
    auto *around = column(frame);
    around->addWidget(scrolling(content, "window"));
    frame->setMinimumWidth(340);
    return frame;
}

QWidget *ComposerView::makeBottom()
{
    auto *bottom = pane("bottombar", this);
    auto *line = row(bottom, 0, space::s);
    line->setContentsMargins(space::l, 10, space::l, 10);
    m_missing = plainLabel({}, TextRole::Text, Tone::Wrong, bottom);
    m_missing->setObjectName(u"composer.missing"_s);
    m_locate = button(u"composer.locate"_s, tr("Go there"), ButtonRole::Link, bottom);
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
    connect(&m_form, &ReminderForm::driftChanged, this, &ComposerView::showDrift);
    connect(&m_keeper, &DraftKeeper::saved, this, &ComposerView::showSaved);
    connect(&m_keeper, &DraftKeeper::failed, this,
            [this](const Error &error) { say(m_saved, tr("Draft not saved: %1").arg(sentence(error)), Tone::Wrong); });
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
    const ConsolePorts ports = m_around.ports;
    const TimeZoneId zone = m_form.zone();
    const TimeZoneId theirs = m_form.context().customer.zone;
    const auto parsed = [zone, &clock = ports.clock](const QString &text) -> std::optional<Instant> {
        const auto at = parseTime(text, zone, clock.now());
        return at && *at > clock.now() ? std::optional(*at) : std::nullopt;
    };
    Question question;
    question.title = tr("Send later");
    question.label = tr("When? (your time, %1)").arg(zoneWords(zone));
    question.initial = tr("tomorrow 9:00");
    question.accept = tr("Schedule");
    question.isAcceptable = [parsed](const QString &text) { return parsed(text).has_value(); };
    question.explain = [parsed, zone, theirs, &clock = ports.clock](const QString &text) {
        const auto at = parsed(text);
        if (!at)
            return tr("A time in the future, such as “tomorrow 9:00”, “in 2 hours” or “11-24 18:00”.");
        return tr("%1 here, %2 for the customer (%3)")
            .arg(timeWords(*at, clock.now(), zone), timeWords(*at, clock.now(), theirs), zoneWords(theirs));
    };
    m_around.prompter.ask(question, [self = QPointer(this), parsed](const std::optional<QString> &text) {
        if (!self || !text)
            return;
        if (const auto at = parsed(*text)) {
            self->m_form.change(u"not_before"_s, [&](ReminderDraft &draft) { draft.notBefore = *at; });
            self->send();
        }
    });
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
        say(m_saved, tr("Saving…"), Tone::Dim);
    else if (const auto at = m_keeper.savedAt())
        say(m_saved, tr("Draft saved %1").arg(agoWords(*at, m_form.clock().now(), m_form.zone())), Tone::Dim);
    else
        say(m_saved, {}, Tone::Dim);
}

void ComposerView::showDrift()
{
    const QStringList lines = m_form.driftLines();
    m_driftBar->setVisible(!lines.isEmpty());
    m_driftText->setText(tr("The ticket has changed since you began. %1").arg(lines.join(u"   "_s)));
    const Ticket &ticket = m_form.detail().ticket;
    m_stage->state(stageWords(ticket.stage), toneOf(ticket.stage));
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
                sayInBar(sentence(finding), Tone::Wrong);
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
