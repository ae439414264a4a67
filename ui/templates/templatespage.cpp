// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatespage.h"

#include "translations/language.h"
#include "ui/common/emptystate.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/templates/judgement.h"
#include "ui/templates/templateeditor.h"
#include "ui/templates/templatetree.h"
#include "ui/templates/trialview.h"
#include "wording/templatewords.h"
#include "wording/wording.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace remindesk {

TemplatesPage::TemplatesPage(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_studio(around.ports)
    , m_pieces(m_studio, around.ports)
{
    setObjectName(u"page.templates"_s);
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    m_empty = new EmptyState(this);
    m_splitter = new QSplitter(Qt::Horizontal, m_empty);
    m_splitter->setObjectName(u"templates.splitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_tree = new TemplateTree(m_studio, m_splitter);
    m_trial = new TrialView(m_studio, around.ports, m_splitter);
    auto *middle = makeEditor();
    m_splitter->insertWidget(1, middle);
    m_empty->setContent(m_splitter);
    m_empty->setWords(tr("No template is open"), tr("Choose one on the left."));
    m_empty->showContent(true);
    m_splitter->setSizes({210, 520, 390});
    m_splitter->setStretchFactor(1, 1);
    around.memory.keep(m_splitter);
    column(this)->addWidget(m_empty);
    setFocusProxy(m_tree);
    connect(m_tree, &TemplateTree::chosen, this, [this](const TemplateSlot &slot) { m_studio.open(slot); });
    connect(m_tree, &TemplateTree::piecesAsked, this, &TemplatesPage::showPieces);
    connect(m_trial, &TrialView::failed, this, &TemplatesPage::failed);
    connectStudio();
    addCommands();
    showHead();
}

QWidget *TemplatesPage::makeEditor()
{
    auto *part = new QFrame(m_splitter);
    auto *layout = column(part);
    layout->addWidget(makeHead());
    m_refusal = plainLabel({}, TextRole::Text, Tone::Wrong, part);
    m_refusal->setObjectName(u"template.refusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->setContentsMargins(space::m, 0, space::m, space::s);
    m_refusal->hide();
    layout->addWidget(m_refusal);
    layout->addWidget(rule(part));
    m_editor = new TemplateEditor(part);
    layout->addWidget(m_editor, 1);
    layout->addWidget(rule(part));
    m_judgement = new Judgement(m_studio, part);
    layout->addWidget(m_judgement);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        m_studio.write(m_editor->toPlainText());
        m_refusal->hide();
        showHead();
    });
    connect(m_judgement, &Judgement::placeChosen, m_editor, &TemplateEditor::goTo);
    connect(m_judgement, &Judgement::ticketChosen, this, [this](const QString &key) { m_trial->choose(key); });
    return part;
}

QWidget *TemplatesPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = column(head, 0, space::s);
    layout->setContentsMargins(space::m, 10, space::m, 10);
    m_title = plainLabel({}, TextRole::Strong, Tone::Plain, head);
    m_title->setObjectName(u"template.title"_s);
    m_title->setWordWrap(true);
    m_state = plainLabel({}, TextRole::Label, Tone::Dim, head);
    m_state->setObjectName(u"template.state"_s);
    m_state->setWordWrap(true);
    auto *buttons = new QWidget(head);
    auto *line = row(buttons, 0, space::s);
    auto *versions = button(u"template.versions"_s, tr("Versions…"), ButtonRole::Plain, buttons);
    auto *fields = button(u"template.fields"_s, tr("Fields…"), ButtonRole::Plain, buttons);
    m_discard = button(u"template.discard"_s, tr("Discard draft"), ButtonRole::Plain, buttons);
    m_publish = button(u"template.publish"_s, tr("Publish…"), ButtonRole::Primary, buttons);
    line->addWidget(versions);
    line->addWidget(fields);
    line->addStretch(1);
    line->addWidget(m_discard);
    line->addWidget(m_publish);
    layout->addWidget(m_title);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(versions, &QPushButton::clicked, this, &TemplatesPage::showVersions);
    connect(fields, &QPushButton::clicked, this, &TemplatesPage::showFields);
    connect(m_discard, &QPushButton::clicked, this, &TemplatesPage::discard);
    connect(m_publish, &QPushButton::clicked, this, &TemplatesPage::publish);
    return head;
}

void TemplatesPage::connectStudio()
{
    connect(&m_studio, &Studio::opened, this, &TemplatesPage::showOpened);
    connect(&m_studio, &Studio::glanced, this, &TemplatesPage::showGlance);
    connect(&m_studio, &Studio::listChanged, this, &TemplatesPage::showHead);
    connect(&m_studio, &Studio::failed, this, &TemplatesPage::failed);
    connect(&m_studio, &Studio::refused, this, [this](const Error &error) { refuse(sentence(error)); });
    connect(&m_studio, &Studio::outdated, this, &TemplatesPage::kitChanged);
    connect(&m_studio, &Studio::published, this, [this](int version) {
        m_refusal->hide();
        Q_EMIT told(tr("Version %1 is published: it is sent from now on.").arg(version));
        Q_EMIT kitChanged();
    });
    connect(&m_pieces, &PieceStudio::failed, this, &TemplatesPage::failed);
    connect(&m_pieces, &PieceStudio::outdated, this, &TemplatesPage::kitChanged);
    connect(&m_pieces, &PieceStudio::published, this, [this](const QString &path, int version, int texts) {
        Q_EMIT told(tr("%1: version %2 is taken in by %n text(s) from now on.", nullptr, texts).arg(path, QString::number(version)));
        Q_EMIT kitChanged();
    });
}

void TemplatesPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("Templates");
    table.add(this, {u"template.publish"_s, tr("Publish template…"), QKeySequence(u"Ctrl+Return"_s), group},
              [this] { publish(); });
    table.add(this, {u"template.versions"_s, tr("Versions of the template…"), QKeySequence(u"Ctrl+Shift+V"_s), group},
              [this] { showVersions(); });
    table.add(this, {u"template.fields"_s, tr("Fields a reminder needs…"), QKeySequence(u"Ctrl+Shift+F"_s), group},
              [this] { showFields(); });
    table.add(this, {u"template.pieces"_s, tr("Shared pieces…"), {}, group},
              [this] { showPieces(); });
    table.add(this, {u"template.nextProblem"_s, tr("Go to the mistake"), QKeySequence(u"F8"_s), group}, [this] {
        const QList<TextProblem> &problems = m_studio.glance().problems;
        if (!problems.isEmpty())
            m_editor->goTo(problems.first().line, problems.first().column);
    });
}

void TemplatesPage::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_studio.setSeat(seat);
}

void TemplatesPage::setKit(const Kit &kit)
{
    m_studio.setKit(kit);
    showHead();
}

void TemplatesPage::refresh()
{
    m_studio.refresh();
    m_trial->loadTickets();
    const QList<TemplateSlot> all = m_studio.all();
    if (!m_studio.isOpen() && !all.isEmpty())
        open(all.first());
}

void TemplatesPage::saveNow()
{
    m_studio.saveNow();
    m_pieces.saveNow();
}

void TemplatesPage::open(const TemplateSlot &slot)
{
    m_tree->select(slot);
    m_studio.open(slot);
}

void TemplatesPage::showOpened()
{
    m_refusal->hide();
    m_editor->setFile(m_studio.text());
    showHead();
}

void TemplatesPage::showHead()
{
    const bool isOpen = m_studio.isOpen() && m_studio.kit();
    m_publish->setEnabled(isOpen && m_studio.isChanged());
    m_discard->setVisible(isOpen && m_studio.isChanged());
    m_editor->setEnabled(isOpen);
    if (!isOpen) {
        say(m_state, tr("Loading…"), Tone::Dim);
        return;
    }
    const TemplateSlot &slot = m_studio.slot();
    const Scenario *scenario = m_studio.kit()->schema.scenario(slot.scenario);
    m_title->setText(QStringList{scenario ? scenario->name.in(uiLocale()) : slot.scenario, languageName(slot.locale),
                                 channelWords(slot.channel)}
                         .join(u" · "_s));
    const MessageTemplate *text = m_studio.current(slot);
    QStringList words{text ? tr("version %1 is sent").arg(text->version) : tr("nothing is published yet")};
    if (m_studio.isChanged()) {
        const TemplateDraft *draft = m_studio.draft(slot);
        words += draft && !draft->author.isEmpty()
                     ? tr("draft by %1, %2").arg(draft->author, agoWords(draft->savedAt, m_studio.now(), m_seat.zone))
                     : tr("not saved yet");
    }
    say(m_state, words.join(u" · "_s), m_studio.isChanged() ? Tone::Attention : Tone::Dim);
}

void TemplatesPage::showGlance()
{
    const StudioGlance &glance = m_studio.glance();
    if (glance.file != m_studio.text())
        return;
    QStringList sentences;
    for (const TextProblem &problem : glance.problems)
        sentences += sentence(problem.error);
    m_editor->setProblems(glance.problems, sentences);
    m_editor->setWords(m_studio.kit()->schema.scenario(m_studio.slot().scenario), glance.samples);
}

/// What cannot succeed is said before a reason is asked for; the use case judges again.
void TemplatesPage::publish()
{
    if (!m_studio.isOpen() || !m_studio.isChanged())
        return;
    const StudioGlance &glance = m_studio.glance();
    if (glance.file == m_studio.text() && !glance.problems.isEmpty()) {
        const TextProblem &first = glance.problems.first();
        Error error = first.error;
        error.where.clear();
        refuse(tr("Not published. Line %1, column %2: %3")
                   .arg(QString::number(std::max(first.line, 1)), QString::number(std::max(first.column, 1)), sentence(error)));
        m_editor->goTo(first.line, first.column);
        return;
    }
    if (m_studio.check()) {
        if (const auto failed = m_studio.check()->failed(); !failed.isEmpty()) {
            refuse(tr("Not published. It cannot be rendered for: %1").arg(trialWords(failed.first().key)));
            m_trial->choose(failed.first().key);
            return;
        }
    }
    askReason();
}

void TemplatesPage::refuse(const QString &words)
{
    m_refusal->setText(words);
    m_refusal->show();
    QAccessibleEvent event(m_refusal, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TemplatesPage::discard()
{
    m_studio.discard();
    m_editor->setFocus();
}

} // namespace remindesk
