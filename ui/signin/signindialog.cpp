// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signindialog.h"

#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace remindesk {

SignInDialog::SignInDialog(SignIn signIn, const QString &last, const QString &locked, QWidget *parent)
    : QDialog(parent)
    , m_signIn(std::move(signIn))
    , m_locked(locked)
{
    setObjectName(u"signIn"_s);
    setRole(this, "pane");
    setMinimumWidth(420);
    setWindowTitle(locked.isEmpty() ? tr("Sign in") : tr("Remindesk is locked"));
    build(locked.isEmpty() ? last : locked);
    (m_name->text().isEmpty() ? m_name : m_password)->setFocus();
}

void SignInDialog::build(const QString &last)
{
    auto *whole = column(this, space::xl, space::m);
    whole->addWidget(plainLabel(windowTitle(), TextRole::Headline, Tone::Plain, this));
    m_name = new QLineEdit(last, this);
    m_name->setObjectName(u"signIn.name"_s);
    m_name->setReadOnly(!m_locked.isEmpty());
    m_password = new QLineEdit(this);
    m_password->setObjectName(u"signIn.password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto *fields = new QFormLayout;
    fields->setSpacing(space::s);
    for (const auto &[words, edit] : {std::pair(tr("Account"), m_name), std::pair(tr("Password"), m_password)}) {
        auto *label = plainLabel(words, TextRole::Label, Tone::Plain, this);
        label->setBuddy(edit);
        edit->setAccessibleName(words);
        fields->addRow(label, edit);
    }
    whole->addLayout(fields);
    m_words = plainLabel({}, TextRole::Text, Tone::Wrong, this);
    m_words->setObjectName(u"signIn.words"_s);
    m_words->setWordWrap(true);
    constexpr int lines = 3; // of the longest refusal, so that nothing moves when it comes
    m_words->setMinimumHeight(m_words->fontMetrics().lineSpacing() * lines);
    whole->addWidget(m_words);
    auto *bar = new QWidget(this);
    auto *buttons = row(bar, 0, space::s);
    auto *leave = button(u"signIn.leave"_s, m_locked.isEmpty() ? tr("Quit") : tr("Somebody else"), ButtonRole::Plain, bar);
    leave->setAutoDefault(false);
    m_enter = button(u"signIn.enter"_s, m_locked.isEmpty() ? tr("Sign in") : tr("Unlock"), ButtonRole::Primary, bar);
    m_enter->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(m_enter);
    whole->addWidget(bar);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_locked.isEmpty() ? reject() : done(somebodyElse);
    });
    connect(m_enter, &QPushButton::clicked, this, &SignInDialog::trySignIn);
}

void SignInDialog::trySignIn()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || m_password->text().isEmpty()) {
        say(m_words, tr("Type the account and its password."), Tone::Wrong);
        return;
    }
    setBusy(true);
    const QByteArray password = m_password->text().toUtf8();
    m_password->clear();
    listen(this, m_signIn(name, password), [this](const Result<Actor> &actor) { take(actor); });
}

void SignInDialog::take(const Result<Actor> &actor)
{
    setBusy(false);
    if (actor) {
        m_actor = *actor;
        accept();
        return;
    }
    say(m_words, sentence(actor.error()), Tone::Wrong);
    m_password->setFocus();
}

void SignInDialog::setBusy(bool isBusy)
{
    say(m_words, {}, Tone::Plain);
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_enter)})
        widget->setEnabled(!isBusy);
}

} // namespace remindesk
