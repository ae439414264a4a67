// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerpage.h"

#include "ui/composer/suggestionsdialog.h"

#include "ui/common/undobar.h"
#include "ui/common/widgets.h"
#include "ui/composer/composerview.h"
#include "workflow/drafting.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace remindesk {

ComposerPage::ComposerPage(const Surroundings &around, UndoBar &undo, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_undo(undo)
{
    setObjectName(u"page.composer"_s);
    m_layout = new QStackedLayout(this);
    m_tick.setInterval(10'000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_view)
            m_view->tick();
    });
    addCommands();
}

void ComposerPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("Reminder");
    const auto withView = [this](void (ComposerView::*call)()) {
        return [this, call] {
            if (m_view)
                (m_view->*call)();
        };
    };
    QAction *send = table.add(this, {u"composer.send"_s, tr("Send"), QKeySequence(u"Ctrl+Return"_s), group},
                              withView(&ComposerView::send));
    send->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    table.add(this, {u"composer.schedule"_s, tr("Send later…"), QKeySequence(u"Ctrl+Shift+Return"_s), group},
              withView(&ComposerView::schedule));
    table.add(this, {u"composer.locate"_s, tr("Go to the next missing field"), QKeySequence(u"Ctrl+G"_s), group},
              withView(&ComposerView::locate));
    addMore(group, withView(&ComposerView::attach));
    table.add(this, {u"composer.discard"_s, tr("Discard"), QKeySequence(u"Ctrl+Shift+Backspace"_s), group},
              [this] { discard(); });
    table.add(this, {u"composer.close"_s, tr("Close, keep the draft"), QKeySequence(u"Esc"_s), group}, [this] {
        saveNow();
        putAway();
    });
}

void ComposerPage::addMore(const QString &group, std::function<void()> attach)
{
    CommandTable &table = m_around.commands;
    table.add(this, {u"composer.attach"_s, tr("Attach files…"), QKeySequence(u"Ctrl+Shift+A"_s), group},
              std::move(attach));
    table.add(this, {u"composer.save"_s, tr("Save as draft"), QKeySequence::Save, group}, [this] { saveAsDraft(); });
    table.add(this, {u"composer.duplicate"_s, tr("Duplicate"), QKeySequence(u"Ctrl+Shift+D"_s), group},
              [this] { duplicate(); });
    table.add(this, {u"composer.suggest"_s, tr("Suggest as template"), QKeySequence(u"Ctrl+Shift+T"_s), group},
              [this] { suggest(); });
    table.add(this, {u"composer.suggestions"_s, tr("Suggested templates…"), QKeySequence(u"Ctrl+Shift+M"_s), group},
              [this] { showSuggestions(); });
}

void ComposerPage::saveAsDraft()
{
    if (m_view)
        m_view->keeper().saveAlways();
}

void ComposerPage::duplicate()
{
    if (!m_view)
        return;
    saveNow();
    const Instant now = m_around.ports.clock.now();
    const ReminderDraft copy = duplicateOf(m_view->form().draft(), now);
    // Kept before it shows, so that there are two drafts even if nobody types another word.
    listen(this, m_around.ports.drafts.save(copy, now), [this, copy](const Done &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        Q_EMIT draftsChanged();
        reopen(copy);
    });
}

void ComposerPage::suggest()
{
    if (!m_view)
        return;
    const ReminderForm &form = m_view->form();
    const QString locale = messageLocale(form.draft(), form.detail().customer, form.kit());
    const TemplateSuggestion suggestion = suggestionOf(form.draft(), locale, m_around.ports.clock.now());
    m_undo.offer(
        tr("Suggested to the admins as a template."), [] {},
        [this, suggestion] {
            listen(this, m_around.ports.settings.putValue(suggestion.key, suggestion.json), [this](const Done &done) {
                if (!done)
                    Q_EMIT failed(done.error());
            });
        });
}

void ComposerPage::showSuggestions()
{
    if (!m_view)
        return;
    auto *dialog = new SuggestionsDialog({m_around.ports.settings, m_kit, m_seat.zone, m_view->form().draft().facts,
                                          m_around.ports.clock},
                                         this);
    connect(dialog, &SuggestionsDialog::failed, this, &ComposerPage::failed);
    connect(dialog, &SuggestionsDialog::chosen, this, [this](const QString &scenario, const QMap<QString, QString> &texts) {
        if (m_view)
            m_view->form().takeTexts(scenario, texts);
    });
    dialog->open();
}

void ComposerPage::compose(const TicketId &ticket, const QString &scenario)
{
    open(ticket, [this, scenario](const TicketDetail &detail) {
        const QString key = m_kit->schema.scenario(scenario) ? scenario : firstScenario();
        return newDraft(*m_kit, detail, key, m_around.ports.clock.now());
    });
}

void ComposerPage::reopen(const ReminderDraft &draft)
{
    open(draft.ticket, [draft](const TicketDetail &) { return draft; });
}

void ComposerPage::giveBack(const ReminderDraft &draft)
{
    open(draft.ticket, [draft](const TicketDetail &) { return draft; }, [this] { saveAsDraft(); });
}

void ComposerPage::open(const TicketId &ticket, std::function<ReminderDraft(const TicketDetail &)> begun,
                        std::function<void()> afterwards)
{
    if (!m_kit)
        return; // the desk offers composing only once the kit is there
    saveNow();
    listen(this, m_around.ports.tickets.detail(ticket), [this, begun = std::move(begun), afterwards = std::move(afterwards)](const Result<TicketDetail> &detail) {
        if (!detail) {
            Q_EMIT failed(detail.error());
            return;
        }
        begin(*detail, begun(*detail));
        if (afterwards)
            afterwards();
    });
}

void ComposerPage::begin(const TicketDetail &detail, const ReminderDraft &draft)
{
    delete m_view;
    m_view = new ComposerView(m_around, ReminderForm::Start{m_kit, detail, draft, m_seat}, this);
    m_layout->addWidget(m_view);
    m_layout->setCurrentWidget(m_view);
    connect(m_view, &ComposerView::sent, this, [this](const SentReminder &reminder) {
        m_lastScenario = m_view->form().draft().scenario;
        putAway();
        Q_EMIT sent(reminder);
        Q_EMIT draftsChanged();
    });
    connect(&m_view->keeper(), &DraftKeeper::saved, this, &ComposerPage::draftsChanged);
    m_tick.start();
    Q_EMIT opened();
    m_view->focusFirst();
}

QString ComposerPage::firstScenario() const
{
    if (m_kit->schema.scenario(m_lastScenario))
        return m_lastScenario;
    QString usual = u"collect-materials"_s;
    if (m_kit->schema.scenario(usual) || m_kit->schema.scenarios.isEmpty())
        return usual;
    return m_kit->schema.scenarios.constFirst().key;
}

void ComposerPage::putAway()
{
    if (!m_view)
        return;
    m_tick.stop();
    m_view->deleteLater(); // one of its own buttons may have asked for this
    m_layout->removeWidget(m_view);
    m_view->hide();
    m_view = nullptr;
    Q_EMIT closed();
}

void ComposerPage::discard()
{
    if (!m_view)
        return;
    const ReminderDraft draft = m_view->form().draft();
    m_view->keeper().stop();
    putAway();
    DraftStore *drafts = &m_around.ports.drafts;
    // The stored draft goes only when nobody can undo any more: a crash in between loses nothing.
    m_undo.offer(
        tr("Draft discarded."), [this, draft] { giveBack(draft); },
        [this, drafts, id = draft.id] {
            listen(this, drafts->remove(id), [this](const Done &done) {
                if (!done)
                    Q_EMIT failed(done.error());
                Q_EMIT draftsChanged();
            });
        });
}

void ComposerPage::refresh()
{
    if (!m_view)
        return;
    const TicketId ticket = m_view->form().draft().ticket;
    listen(this, m_around.ports.tickets.detail(ticket), [this, ticket](const Result<TicketDetail> &detail) {
        if (!m_view || m_view->form().draft().ticket != ticket)
            return;
        if (detail)
            m_view->ticketChanged(*detail);
        else
            Q_EMIT failed(detail.error()); // what is drawn up may be about a ticket that is another by now
    });
}

void ComposerPage::saveNow()
{
    if (m_view)
        m_view->keeper().saveNow();
}

bool ComposerPage::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide)
        saveNow();
    return QWidget::event(event);
}

} // namespace remindesk
