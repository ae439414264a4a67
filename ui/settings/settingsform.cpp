// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsform.h"

#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int columns = 2;

bool isPath(const SettingField &field)
{
    return field.kind == SettingKind::Folder || field.kind == SettingKind::File;
}

} // namespace

SettingsForm::SettingsForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_prefix(prefix)
{
    setObjectName(u"form."_s + prefix);
    auto *layout = column(this, 0, space::s);
    m_rows = new QWidget(this);
    layout->addWidget(m_rows);
    m_hint = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_hint->setObjectName(u"form.hint."_s + prefix);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(m_hint->fontMetrics().height() * 2);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_hint);
    connect(this, &SettingsForm::edited, this, &SettingsForm::clearFindings);
}

void SettingsForm::setFields(const SettingFields &fields)
{
    const QMap<QString, QString> before = values();
    m_isFilling = true;
    m_parts.clear();
    m_fields = fields;
    delete m_rows;
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    int at = 0;
    for (const SettingField &field : m_fields) {
        const Part part = make(field);
        const bool isWide = field.hasLines() || isPath(field);
        at += isWide ? at % columns : 0;
        grid->addWidget(part.row, at / columns, at % columns, 1, isWide ? columns : 1, Qt::AlignTop);
        at += isWide ? columns : 1;
        m_parts.insert_or_assign(field.key, part);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_rows);
    m_hint->clear();
    m_isFilling = false;
    setValues(before);
}

SettingsForm::Part SettingsForm::make(const SettingField &field)
{
    if (!choicesOf(field).isEmpty())
        return makeChoice(field);
    if (field.hasLines())
        return makeLines(field);
    return isPath(field) ? makePath(field) : makeLine(field);
}

FieldRow *SettingsForm::rowOf(const SettingField &field, QWidget *editor)
{
    auto *row = new FieldRow(m_prefix + u'.' + field.key, labelOf(field), editor, m_rows);
    row->setRequired(field.isRequired);
    editor->setAccessibleDescription(hintOf(field));
    editor->installEventFilter(this);
    for (QWidget *child : editor->findChildren<QWidget *>())
        child->installEventFilter(this);
    return row;
}

SettingsForm::Part SettingsForm::makeChoice(const SettingField &field)
{
    auto *box = new QComboBox;
    if (!field.isRequired)
        box->addItem(field.fallback.isEmpty() ? tr("not set") : tr("as usual: %1").arg(choiceWords(field, field.fallback)),
                     QString());
    for (const QString &choice : choicesOf(field))
        box->addItem(choiceWords(field, choice), choice);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT edited();
    });
    return {rowOf(field, box), [box] { return box->currentData().toString(); },
            [box](const QString &value) { box->setCurrentIndex(std::max(0, box->findData(value))); }};
}

SettingsForm::Part SettingsForm::makeLines(const SettingField &field)
{
    auto *text = new QPlainTextEdit;
    setRole(text, "field");
    text->setTabChangesFocus(true);
    text->document()->setDocumentMargin(space::s); // padding does not reach into it
    if (field.kind == SettingKind::Days)
        text->setPlaceholderText(kindWords(field));
    constexpr int shownLines = 6;
    text->setFixedHeight(text->fontMetrics().lineSpacing() * shownLines);
    connect(text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT edited();
    });
    return {rowOf(field, text), [text] { return text->toPlainText(); },
            [text](const QString &value) { text->setPlainText(value); }};
}

SettingsForm::Part SettingsForm::makePath(const SettingField &field)
{
    auto *both = new QWidget;
    auto *line = new QLineEdit(both);
    line->setPlaceholderText(field.fallback.isEmpty() ? u"/…"_s : field.fallback);
    line->setAccessibleName(labelOf(field));
    auto *choose = button(u"choose."_s + m_prefix + u'.' + field.key, tr("Choose…"), ButtonRole::Plain, both);
    auto *layout = remindesk::row(both, 0, space::s);
    layout->addWidget(line, 1);
    layout->addWidget(choose);
    both->setFocusProxy(line);
    connect(line, &QLineEdit::textEdited, this, &SettingsForm::edited);
    connect(choose, &QPushButton::clicked, this, [this, line, field] {
        auto *dialog = new QFileDialog(this, labelOf(field), line->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(field.kind == SettingKind::Folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, [this, line](const QString &path) {
            line->setText(path);
            Q_EMIT edited();
        });
        dialog->open();
    });
    return {rowOf(field, both), [line] { return line->text().trimmed(); },
            [line](const QString &value) { line->setText(value); }};
}

SettingsForm::Part SettingsForm::makeLine(const SettingField &field)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(field.fallback);
    connect(line, &QLineEdit::textEdited, this, &SettingsForm::edited);
    return {rowOf(field, line), [line] { return line->text().trimmed(); },
            [line](const QString &value) { line->setText(value); }};
}

void SettingsForm::setValues(const QMap<QString, QString> &values)
{
    m_isFilling = true;
    for (const auto &[key, part] : m_parts)
        part.write(values.value(key));
    m_isFilling = false;
    clearFindings();
}

QMap<QString, QString> SettingsForm::values() const
{
    QMap<QString, QString> values;
    for (const auto &[key, part] : m_parts) {
        if (const QString value = part.read(); !value.isEmpty())
            values.insert(key, value);
    }
    return values;
}

bool SettingsForm::setFinding(const Error &error)
{
    const auto part = m_parts.find(error.where);
    if (part == m_parts.end())
        return false;
    QStringList arguments = error.arguments;
    if (const SettingField *field = fieldNamed(m_fields, error.where))
        std::replace(arguments.begin(), arguments.end(), field->key, labelOf(*field));
    part->second.row->setFinding(reasonWords(error.code, arguments), Severity::Blocking);
    part->second.row->focusEditor();
    return true;
}

void SettingsForm::clearFindings()
{
    for (const auto &[key, part] : m_parts)
        part.row->setFinding({}, Severity::Blocking);
}

void SettingsForm::focusFirst()
{
    if (!m_fields.isEmpty())
        m_parts.at(m_fields.constFirst().key).row->focusEditor();
}

bool SettingsForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        explain(static_cast<QWidget *>(watched));
    return QWidget::eventFilter(watched, event);
}

void SettingsForm::explain(QWidget *focused)
{
    for (const SettingField &field : m_fields) {
        const auto part = m_parts.find(field.key);
        if (part == m_parts.end() || !part->second.row->isAncestorOf(focused))
            continue;
        const QString hint = hintOf(field);
        m_hint->setText(hint.isEmpty() ? QString() : tr("%1: %2").arg(labelOf(field), hint));
        return;
    }
}

} // namespace remindesk
