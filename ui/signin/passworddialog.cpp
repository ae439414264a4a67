// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/passworddialog.h"

#include "ui/common/widgets.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

PasswordDialog::PasswordDialog(Change change, QWidget *parent)
    : QDialog(parent)
    , m_change(std::move(change))
{
    setObjectName(u"password"_s);
    setRole(this, "pane");
    setMinimumWidth(440);
    setWindowTitle(tr("Change password"));
    auto *whole = column(this, space::xl, space::m);
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    m_old = field(form, u"password.old"_s, tr("Password until now"));
    m_new = field(form, u"password.new"_s, tr("New password"));
    m_again = field(form, u"password.again"_s, tr("Once more"));
    whole->addLayout(form);
    m_words = plainLabel({}, TextRole::Text, Tone::Wrong, this);
    m_words->setObjectName(u"password.words"_s);
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(m_words->fontMetrics().height() * 2);
    whole->addWidget(m_words);
    auto *bar = new QWidget(this);
    auto *buttons = row(bar, 0, space::s);
    auto *leave = button(u"password.leave"_s, tr("Cancel"), ButtonRole::Plain, bar);
    leave->setAutoDefault(false);
    m_act = button(u"password.act"_s, tr("Change password"), ButtonRole::Primary, bar);
    m_act->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_act);
    whole->addWidget(bar);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &PasswordDialog::change);
}

QLineEdit *PasswordDialog::field(QFormLayout *form, const QString &name, const QString &words)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(words);
    auto *label = plainLabel(words, TextRole::Label, Tone::Plain, this);
    label->setBuddy(edit);
    form->addRow(label, edit);
    return edit;
}

void PasswordDialog::change()
{
    if (m_new->text() != m_again->text()) {
        say(m_words, sentence(Error{u"E-ACC-12"_s, {}, {}}), Tone::Wrong);
        m_again->setFocus();
        return;
    }
    m_act->setEnabled(false);
    listen(this, m_change(m_old->text().toUtf8(), m_new->text().toUtf8()), [this](const Done &done) {
        m_act->setEnabled(true);
        if (done) {
            accept();
            return;
        }
        say(m_words, sentence(done.error()), Tone::Wrong);
        m_old->setFocus();
    });
}

} // namespace remindesk
