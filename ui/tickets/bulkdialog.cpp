// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/bulkdialog.h"

#include "translations/language.h"
#include "ui/common/celldelegate.h"
#include "ui/common/fieldrow.h"
#include "ui/common/undobar.h"
#include "ui/common/widgets.h"

#include <QAccessible>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace remindesk {

BulkDialog::BulkDialog(const ConsolePorts &ports, const Kit &kit, const Seat &seat, const QList<TicketRow> &tickets,
                       QWidget *parent)
    : QDialog(parent)
    , m_model(ports, kit, seat, tickets)
{
    setObjectName(u"bulk"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Remind %n customer(s)", nullptr, int(tickets.size())));
    setRole(this, "pane");
    resize(880, 620);
    auto *layout = column(this, space::xl, space::m);
    layout->addWidget(makeScenarios());
    auto *fields = new QWidget(this);
    m_fieldLayout = column(fields, 0, space::s);
    layout->addWidget(fields);
    layout->addWidget(makeResults(), 1);
    layout->addWidget(makeButtons());
    connectModel();
    showState();
    m_scenarios->setFocus();
}

BulkDialog::~BulkDialog()
{
    m_scenarios->lineEdit()->disconnect(this); // it loses the focus when it goes, after this dialog's own part
}

QWidget *BulkDialog::makeScenarios()
{
    auto *part = new QWidget(this);
    auto *line = new FieldRow(part, u"bulk.scenario"_s, tr("Scenario"));
    m_scenarios = new QComboBox(line);
    m_scenarios->setEditable(true);
    m_scenarios->setInsertPolicy(QComboBox::NoInsert);
    m_scenarios->lineEdit()->setPlaceholderText(tr("Type to find a scenario…"));
    for (const Scenario *scenario : m_model.scenarios())
        m_scenarios->addItem(scenario->name.in(uiLocale()), scenario->key);
    m_scenarios->setCurrentIndex(-1);
    m_scenarios->completer()->setFilterMode(Qt::MatchContains);
    m_scenarios->completer()->setCompletionMode(QCompleter::PopupCompletion);
    line->setEditor(m_scenarios);
    line->setRequired(true);
    m_scenarios->lineEdit()->setAccessibleName(tr("Scenario"));
    auto *layout = column(part, 0, space::xs);
    m_purpose = plainLabel({}, TextRole::Label, Tone::Dim, part);
    m_purpose->setObjectName(u"bulk.purpose"_s);
    m_purpose->setWordWrap(true);
    layout->addWidget(line);
    layout->addWidget(m_purpose);
    connect(m_scenarios, &QComboBox::activated, this, &BulkDialog::chooseScenario);
    connect(m_scenarios->lineEdit(), &QLineEdit::textChanged, this, &BulkDialog::chooseScenario);
    return part;
}

QWidget *BulkDialog::makeResults()
{
    m_table = listTable(u"bulk.results"_s, tr("Result of each ticket"), this);
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(160);
    setColumnWidths(m_table, {12, 18, 0});
    auto *open = new QAction(m_table);
    open->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    open->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(open);
    connect(open, &QAction::triggered, this, &BulkDialog::openRow);
    connect(m_table, &QTableView::doubleClicked, this, &BulkDialog::openRow);
    return m_table;
}

QWidget *BulkDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *line = row(bar, 0, space::s);
    m_summary = plainLabel({}, TextRole::Text, Tone::Plain, bar);
    m_summary->setObjectName(u"bulk.summary"_s);
    m_progress = new QProgressBar(bar);
    m_progress->setObjectName(u"bulk.progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 8);
    m_close = button(u"bulk.close"_s, {}, ButtonRole::Plain, bar);
    m_send = button(u"bulk.send"_s, {}, ButtonRole::Primary, bar);
    line->addWidget(m_summary);
    line->addWidget(m_progress);
    m_undo = button(u"bulk.undo"_s, tr("Undo"), ButtonRole::Link, bar);
    m_undo->hide();
    line->addWidget(m_undo);
    line->addStretch();
    line->addWidget(m_close);
    line->addWidget(m_send);
    connect(m_undo, &QPushButton::clicked, this, &BulkDialog::takeBack);
    m_undoEnds.setSingleShot(true);
    m_undoEnds.setInterval(UndoBar::offerMs);
    connect(&m_undoEnds, &QTimer::timeout, this, [this] {
        m_undo->hide();
        m_model.letGo();
    });
    auto *undo = new QAction(this);
    undo->setShortcut(QKeySequence::Undo);
    addAction(undo);
    connect(undo, &QAction::triggered, this, &BulkDialog::takeBack);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_send, &QPushButton::clicked, &m_model, &BulkReminderModel::send);
    auto *send = new QAction(this);
    send->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    addAction(send);
    connect(send, &QAction::triggered, m_send, &QPushButton::click);
    return bar;
}

void BulkDialog::connectModel()
{
    connect(&m_model, &BulkReminderModel::askedChanged, this, &BulkDialog::showFields);
    connect(&m_model, &BulkReminderModel::judged, this, &BulkDialog::showState);
    connect(&m_model, &BulkReminderModel::failed, this, &BulkDialog::failed);
    connect(&m_model, &BulkReminderModel::progressed, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
        showState();
    });
    connect(&m_model, &BulkReminderModel::tookBack, this, [this](int canceled, int tooLate) {
        showState();
        QString words = tr("%n message(s) taken back.", nullptr, canceled);
        if (tooLate > 0)
            words += u' ' + tr("Too late for %n message(s).", nullptr, tooLate);
        m_summary->setText(words);
        Q_EMIT queued(m_model.count(BulkState::Queued));
    });
    connect(&m_model, &BulkReminderModel::sent, this, [this] {
        showState();
        m_undo->setVisible(m_model.count(BulkState::Queued) > 0);
        m_undoEnds.start();
        m_close->setFocus();
        QAccessibleEvent event(m_summary, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
        Q_EMIT queued(m_model.count(BulkState::Queued));
    });
}

void BulkDialog::chooseScenario()
{
    const int found = m_scenarios->findText(m_scenarios->currentText(), Qt::MatchFixedString);
    if (found < 0)
        return; // half a name
    const QString key = m_scenarios->itemData(found).toString();
    for (const Scenario *scenario : m_model.scenarios()) {
        if (scenario->key == key)
            m_purpose->setText(scenario->purpose.in(uiLocale()));
    }
    m_model.setScenario(key);
}

void BulkDialog::showFields()
{
    QStringList shown;
    for (const FieldRow *field : m_fields)
        shown += field->key();
    const QStringList &asked = m_model.asked();
    if (asked.isEmpty()) {
        qDeleteAll(m_fields);
        m_fields.clear();
    }
    for (int i = 0; i < asked.size(); ++i) {
        if (shown.contains(asked.at(i)))
            continue;
        auto *edit = new QLineEdit(this);
        auto *field = new FieldRow(asked.at(i), m_model.labelOf(asked.at(i)), edit, this);
        field->setRequired(true);
        m_fields.insert(qMin(i, int(m_fields.size())), field);
        m_fieldLayout->insertWidget(qMin(i, m_fieldLayout->count()), field);
        connect(edit, &QLineEdit::textEdited, this, [this, key = asked.at(i)](const QString &text) {
            m_model.setField(key, text);
        });
    }
    QWidget *before = m_scenarios;
    for (FieldRow *field : m_fields) {
        setTabOrder(before, field->editor());
        before = field->editor();
    }
    setTabOrder(before, m_table);
}

void BulkDialog::showState()
{
    const bool isSending = m_model.isSending();
    const int ready = m_model.count(BulkState::Ready) + m_model.count(BulkState::Canceled);
    const bool isChecking = m_model.isRunning() && !isSending;
    m_progress->setVisible(m_model.isRunning());
    m_summary->setText(isSending    ? tr("%1 of %2…").arg(m_progress->value()).arg(m_progress->maximum())
                       : isChecking ? tr("Checking %1 of %2…").arg(m_progress->value()).arg(m_progress->maximum())
                                    : m_model.summary());
    m_send->setVisible(isSending || ready > 0 || m_model.count(BulkState::Queued) == 0);
    m_send->setEnabled(!m_model.isRunning() && ready > 0);
    m_send->setText(tr("Send %n reminder(s)  Ctrl+Enter", nullptr, ready));
    m_close->setText(isSending                                      ? tr("Stop")
                     : m_model.count(BulkState::Queued) > 0 ? tr("Close")
                                                                    : tr("Cancel"));
    if (m_model.isRunning())
        return;
    for (FieldRow *field : m_fields) {
        const auto *edit = qobject_cast<QLineEdit *>(field->editor());
        const bool isTyped = edit && !edit->text().isEmpty(); // an empty one says by its star that it is wanted
        field->setFinding(isTyped ? m_model.problemOf(field->key()) : QString(), Severity::Blocking);
    }
}

void BulkDialog::openRow()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || m_model.isSending())
        return;
    const BulkState state = m_model.row(row).state;
    if (state == BulkState::Queued)
        return;
    Q_EMIT composeAsked(m_model.ticket(row).id);
    accept();
}

void BulkDialog::takeBack()
{
    if (!m_undoEnds.isActive())
        return;
    m_undoEnds.stop();
    m_undo->hide();
    m_send->setEnabled(false); // until all of it is back
    m_model.takeBack();
}

/// Closed early: the window below offers Undo for the time that is left.
void BulkDialog::done(int result)
{
    if (m_undoEnds.isActive() && !m_model.queuedMessages().isEmpty())
        Q_EMIT undoLeft(m_model.queuedMessages());
    m_undoEnds.stop();
    QDialog::done(result);
}

void BulkDialog::reject()
{
    if (m_model.isSending())
        m_model.cancel();
    else
        QDialog::reject();
}

} // namespace remindesk
