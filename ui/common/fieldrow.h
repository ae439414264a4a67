// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/finding.h"

#include <QLabel>
#include <QString>
#include <QWidget>

namespace remindesk {

/// Label above, editor below, and one line for what a rule says about it. The sentence is the accessible description
/// of the field and of its part that has the focus, and a notification to assistive technology when it appears.
/// Emits left() when the focus leaves the editor.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    /// `key` is the field's key: the row is named "row.KEY" and its editor "field.KEY". The editor follows, made as a
    /// child of the row: what changes its parent is polished anew.
    FieldRow(QWidget *parent, const QString &key, const QString &label);
    /// Takes an editor that was there before.
    FieldRow(const QString &key, const QString &label, QWidget *editor, QWidget *parent = nullptr);
    /// When the editor is whole; once.
    void setEditor(QWidget *editor);

    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] QWidget *editor() const { return m_editor; }
    [[nodiscard]] QString label() const { return m_text; }
    void setLabel(const QString &text);
    void setRequired(bool isRequired);
    /// An empty sentence takes the finding away.
    void setFinding(const QString &text, Severity severity);
    [[nodiscard]] QString finding() const { return m_sentence->text(); }
    /// Words below the field that are no finding ("= Berlin 11:00").
    void setNote(const QString &text);
    void focusEditor();

Q_SIGNALS:
    void left(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLabel();
    [[nodiscard]] QWidget *focusPart() const;

    QString m_key;
    QString m_text;
    bool m_isRequired = false;
    QWidget *m_editor = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_star = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace remindesk
