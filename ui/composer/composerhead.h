// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QFrame>
#include <QLabel>

namespace remindesk {

class ElidedLabel;
class Pill;
class ReminderForm;

/// What the reminder is about: ticket, stage, and the facts that come from it. Says how the draft is kept.
class ComposerHead final : public QFrame
{
    Q_OBJECT

public:
    explicit ComposerHead(ReminderForm &form, QWidget *parent = nullptr);

    void refresh();
    void saySaved(const QString &text, Tone tone);

private:
    [[nodiscard]] QString factsText() const;

    ReminderForm &m_form;
    Pill *m_stage = nullptr;
    ElidedLabel *m_facts = nullptr;
    QLabel *m_saved = nullptr;
};

/// The ticket changed meanwhile: says what, and asks whether untouched fields shall follow.
class DriftBar final : public QFrame
{
    Q_OBJECT

public:
    explicit DriftBar(ReminderForm &form, QWidget *parent = nullptr);

private:
    void refresh();

    ReminderForm &m_form;
    QLabel *m_text = nullptr;
};

} // namespace remindesk
