// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/reminderformview.h"

#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/composer/editors.h"
#include "ui/composer/enclosures.h"
#include "ui/composer/fieldkeys.h"
#include "ui/composer/fieldtable.h"
#include "ui/composer/fileeditor.h"
#include "ui/composer/reminderform.h"
#include "wording/wording.h"

#include <QApplication>
#include <QClipboard>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int betweenLines = 5; // the longest scenario fits 800 pixels with it (a test measures)

QString here()
{
    return uiLocale();
}

} // namespace

ReminderFormView::ReminderFormView(ReminderForm &form, Enclosures &enclosures, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_enclosures(enclosures)
{
    m_keys = new FieldKeys(m_form, m_rows, this);
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(space::l, space::s, space::l, space::s);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(betweenLines);
    for (int i = 0; i < 12; ++i)
        m_grid->setColumnStretch(i, 1);
    addHead();
    addTask();
    m_details = new QWidget(this);
    m_detailGrid = new QGridLayout(m_details);
    m_detailGrid->setContentsMargins(0, 0, 0, 0);
    m_detailGrid->setHorizontalSpacing(space::m);
    m_detailGrid->setVerticalSpacing(betweenLines);
    m_grid->addWidget(m_details, 5, 0, 1, 12);
    rebuildDetails();
    addPeople();
    addEnd();
    m_grid->setRowStretch(20, 1);
    connectForm();
    showDraft();
    showFindings();
}

void ReminderFormView::connectForm()
{
    connect(&m_form, &ReminderForm::scenarioChanged, this, [this] {
        rebuildDetails();
        showDraft();
        showFindings();
    });
    connect(&m_form, &ReminderForm::replaced, this, &ReminderFormView::showDraft);
    connect(&m_form, &ReminderForm::changed, this, &ReminderFormView::showNotes);
    connect(&m_form, &ReminderForm::findingsChanged, this, &ReminderFormView::showFindings);
    connect(m_keys, &FieldKeys::picturePasted, this, [this] {
        if (const QMimeData *copied = QApplication::clipboard()->mimeData())
            m_enclosures.take(*copied);
    });
}

FieldRow *ReminderFormView::begin(const QString &key)
{
    return new FieldRow(key.startsWith("details."_L1) ? m_details : this, key, labelOf(key));
}

void ReminderFormView::add(FieldRow *made, QWidget *editor, Place place)
{
    const QString key = made->key();
    made->setEditor(editor);
    made->setRequired(m_form.isRequired(key));
    connect(made, &FieldRow::left, &m_form, &ReminderForm::visit);
    const bool isDetail = key.startsWith("details."_L1);
    (isDetail ? m_detailGrid : m_grid)->addWidget(made, place.line, place.column, 1, place.span, Qt::AlignTop);
    m_rows.insert(key, made);
    m_keys->watch(made);
}

void ReminderFormView::addLine(const QString &key, Place place, const QString &placeholder)
{
    FieldRow *made = begin(key);
    auto *edit = new QLineEdit(made);
    edit->setPlaceholderText(placeholder);
    connect(edit, &QLineEdit::textEdited, this, [this, key](const QString &text) { m_form.setText(key, text); });
    m_readers += [this, key, edit] {
        if (const QString text = editText(m_form.draft(), key); text != edit->text())
            showFromItsBeginning(edit, text);
    };
    add(made, edit, place);
}

void ReminderFormView::addHead()
{
    addScenario();
    addLocale();
    addLine(u"goal"_s, {1, 0, 12});
}

void ReminderFormView::addTask()
{
    addLine(u"customer_action"_s, {2, 0, 12});
    FieldRow *made = begin(u"items"_s);
    auto *items = new ChecklistEditor(made);
    connect(items, &ChecklistEditor::itemsChanged, this, [this](const QList<NeededItem> &list) {
        m_form.change(u"items"_s, [&](ReminderDraft &draft) { draft.items = list; });
    });
    m_readers += [this, items] { items->setItems(m_form.draft().items); };
    add(made, items, {3, 0, 12});
    addResponse();
    addDeadline();
    addPriority();
}

void ReminderFormView::addPeople()
{
    addPerson(u"responsible"_s, {6, 0, 3});
    addPerson(u"accountable"_s, {6, 3, 3});
    addPeopleLine(u"consulted"_s, {6, 6, 3});
    addPeopleLine(u"informed"_s, {6, 9, 3});
}

void ReminderFormView::addEnd()
{
    addLine(u"next_step"_s, {7, 0, 12}, tr("Who does what, and how soon, after the customer has answered"));
    FieldRow *made = begin(u"contact"_s);
    auto *contact = new PickCombo(true, made);
    for (const Person &person : m_form.kit().people) {
        if (person.role == "team"_L1 && person.reach.isEmpty())
            continue;
        const QString text = person.reach.isEmpty() ? person.name : u"%1, %2"_s.arg(person.name, person.reach);
        contact->addChoice(text, text);
    }
    connect(contact, &PickCombo::picked, this, [this](const QString &text) { m_form.setText(u"contact"_s, text); });
    m_readers += [this, contact] { contact->setValue(editText(m_form.draft(), u"contact"_s)); };
    add(made, contact, {8, 0, 6});
    addLine(u"completion"_s, {8, 6, 6});
    addLine(u"evidence"_s, {9, 0, 6});
    addFiles();
}

void ReminderFormView::addFiles()
{
    FieldRow *made = begin(u"files"_s);
    m_files = new FileEditor(made);
    connect(m_files, &FileEditor::chosen, &m_enclosures, &Enclosures::addFiles);
    connect(m_files, &FileEditor::dropped, &m_enclosures, &Enclosures::take);
    connect(m_files, &FileEditor::removed, &m_enclosures, &Enclosures::remove);
    const auto show = [this] { m_files->setFiles(m_form.draft().evidence.files); };
    connect(&m_form, &ReminderForm::changed, m_files, [show](const QString &key) {
        if (key == "files"_L1)
            show();
    });
    connect(&m_enclosures, &Enclosures::readingChanged, m_files,
            [this] { m_files->setReading(m_enclosures.isReading()); });
    m_readers += show;
    add(made, m_files, {9, 6, 6});
}

void ReminderFormView::chooseFiles()
{
    m_files->choose();
}

void ReminderFormView::addPerson(const QString &key, Place place)
{
    FieldRow *made = begin(key);
    auto *combo = new PickCombo(true, made);
    for (const Person &person : m_form.kit().people) {
        if (person.role != "team"_L1) // exactly one person does the next step or gets the escalation
            combo->addChoice(person.name, person.name, person.role);
    }
    combo->lineEdit()->setPlaceholderText(tr("Choose…"));
    connect(combo, &PickCombo::picked, this, [this, key](const QString &name) { m_form.setText(key, name); });
    m_readers += [this, key, combo] { combo->setValue(editText(m_form.draft(), key)); };
    add(made, combo, place);
}

void ReminderFormView::addPeopleLine(const QString &key, Place place)
{
    QStringList names;
    for (const Person &person : m_form.kit().people)
        names += person.name;
    FieldRow *made = begin(key);
    auto *edit = new PeopleEdit(names, made);
    edit->setPlaceholderText(tr("+ Add"));
    connect(edit, &QLineEdit::textChanged, this, [this, key](const QString &text) { m_form.setText(key, text); });
    m_readers += [this, key, edit] {
        if (!edit->hasFocus())
            showFromItsBeginning(edit, editText(m_form.draft(), key));
    };
    add(made, edit, place);
}

void ReminderFormView::showDraft()
{
    for (const auto &read : std::as_const(m_readers))
        read();
    for (const auto &read : std::as_const(m_detailReaders))
        read();
    for (auto entry = m_rows.constBegin(); entry != m_rows.constEnd(); ++entry)
        entry.value()->setRequired(m_form.isRequired(entry.key()));
    showNotes();
}

void ReminderFormView::showFindings()
{
    for (auto entry = m_rows.constBegin(); entry != m_rows.constEnd(); ++entry) {
        const auto finding = m_form.shownFor(entry.key());
        entry.value()->setFinding(finding ? m_form.words(*finding) : QString(),
                                  finding ? finding->severity : Severity::Notice);
    }
}

void ReminderFormView::showNotes()
{
    if (FieldRow *deadline = m_rows.value(u"deadline"_s))
        deadline->setNote(timeNote(m_form.draft().deadline));
}

QString ReminderFormView::timeNote(const std::optional<Instant> &at) const
{
    if (!at)
        return {};
    const TimeZoneId &theirs = m_form.context().customer.zone;
    if (offsetSeconds(*at, theirs) == offsetSeconds(*at, m_form.zone()))
        return dateWords(*at, theirs);
    return tr("= %1 in %2").arg(timeWords(*at, m_form.clock().now(), theirs), zoneWords(theirs));
}

QString ReminderFormView::labelOf(const QString &key) const
{
    if (key == "files"_L1)
        return tr("Files with the e-mail");
    if (const Scenario *scenario = m_form.scenario(); scenario && key.startsWith("details."_L1)) {
        for (const DetailField &field : scenario->details) {
            if (key.mid(8) == field.key)
                return field.label.in(here());
        }
    }
    const FieldRule *rule = m_form.kit().schema.field(key);
    const QString own = rule ? rule->label.in(here()) : QString();
    return own.isEmpty() ? fieldWords(key) : own;
}

void ReminderFormView::focusFirst()
{
    // The first thing that only the agent can know: a missing field, else what the customer should do.
    const QStringList blocked = m_form.blockedRows();
    for (const QString &key : blocked) {
        if (FieldRow *made = m_rows.value(key)) {
            made->focusEditor();
            return;
        }
    }
    m_rows.value(u"customer_action"_s)->focusEditor();
}

} // namespace remindesk
