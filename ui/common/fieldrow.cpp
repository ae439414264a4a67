// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fieldrow.h"

#include "ui/common/widgets.h"

#include <QAccessibleWidget>
#include <QLineEdit>
#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// A finding's line. Screen readers speak a notification as it begins to show, wherever the focus is.
class FindingInterface final : public QAccessibleWidget
{
public:
    explicit FindingInterface(QLabel *line)
        : QAccessibleWidget(line, QAccessible::Notification)
    {
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<QLabel *>(object())->text() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *findingInterface(const QString &, QObject *object)
{
    auto *line = qobject_cast<QLabel *>(object);
    return line && line->objectName().startsWith("finding."_L1) ? new FindingInterface(line) : nullptr;
}

} // namespace

FieldRow::FieldRow(const QString &key, const QString &label, QWidget *editor, QWidget *parent)
    : FieldRow(parent, key, label)
{
    setEditor(editor);
}

FieldRow::FieldRow(QWidget *parent, const QString &key, const QString &label)
    : QWidget(parent)
    , m_key(key)
    , m_text(label)
{
    setObjectName(u"row."_s + key);
    QAccessible::installFactory(findingInterface); // once, however often it is said
    auto *layout = column(this, 0, space::xs);
    auto *head = new QWidget(this);
    auto *line = row(head, 0, space::xs);
    m_label = plainLabel(label, TextRole::Label, Tone::Dim, head);
    m_star = plainLabel(u"*"_s, TextRole::Label, Tone::Wrong, head);
    m_note = plainLabel({}, TextRole::Label, Tone::Dim, head);
    m_note->setObjectName(u"note."_s + key);
    line->addWidget(m_label);
    line->addWidget(m_star);
    line->addStretch();
    line->addWidget(m_note);
    layout->addWidget(head);
    m_sentence = plainLabel({}, TextRole::Label, Tone::Wrong, this);
    m_sentence->setObjectName(u"finding."_s + key);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    layout->addWidget(m_sentence);
}

void FieldRow::setEditor(QWidget *editor)
{
    m_editor = editor;
    m_editor->setObjectName(u"field."_s + m_key);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_editor);
    m_label->setBuddy(m_editor); // how a combo box gets its accessible name
    setFocusProxy(m_editor);
    setRequired(false);
    m_editor->installEventFilter(this);
    const QList<QWidget *> inner = m_editor->findChildren<QWidget *>();
    for (QWidget *child : inner)
        child->installEventFilter(this);
}

void FieldRow::setLabel(const QString &text)
{
    m_text = text;
    showLabel();
}

void FieldRow::setRequired(bool isRequired)
{
    m_isRequired = isRequired;
    showLabel();
}

void FieldRow::showLabel()
{
    m_label->setText(m_text);
    m_star->setVisible(m_isRequired);
    const QString name = m_isRequired ? tr("%1 (required)").arg(m_text) : m_text;
    m_editor->setAccessibleName(name);
    if (const auto *box = qobject_cast<QComboBox *>(m_editor); box && box->lineEdit())
        box->lineEdit()->setAccessibleName(name);
}

/// What assistive technology reads where the focus is: an editor of several parts hands the focus to one of them.
QWidget *FieldRow::focusPart() const
{
    if (const auto *box = qobject_cast<QComboBox *>(m_editor); box && box->lineEdit())
        return box->lineEdit();
    return m_editor->focusProxy() ? m_editor->focusProxy() : m_editor;
}

void FieldRow::setFinding(const QString &text, Severity severity)
{
    const bool isBlocking = severity == Severity::Blocking && !text.isEmpty();
    setFlag(m_editor, "invalid", isBlocking);
    if (m_sentence->text() == text)
        return;
    say(m_sentence, text, severity == Severity::Blocking ? Tone::Wrong : Tone::Attention);
    m_sentence->setVisible(!text.isEmpty());
    m_editor->setAccessibleDescription(text);
    focusPart()->setAccessibleDescription(text);
}

void FieldRow::setNote(const QString &text)
{
    m_note->setText(text);
}

void FieldRow::focusEditor()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        // An opening list or another window is not leaving the field.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            Q_EMIT left(m_key);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace remindesk
