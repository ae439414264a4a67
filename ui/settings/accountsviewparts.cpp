// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of an account is made of.
#include "ui/settings/accountsview.h"

#include "ui/common/fieldrow.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString roleHint(Role role)
{
    switch (role) {
    case Role::Agent: return AccountsView::tr("Writes and sends reminders; sees their own history.");
    case Role::Supervisor: return AccountsView::tr("Sends, approves, corrects; sees everybody's history.");
    case Role::Admin: return AccountsView::tr("Sets up gateways, templates and accounts; sends nothing.");
    case Role::Service: break;
    }
    return {};
}

} // namespace

QWidget *AccountsView::makeForm(QWidget *parent)
{
    auto *form = new QWidget(parent);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::m);
    const auto field = [form](const char *key, const QString &label, bool isSecret) {
        auto *edit = new QLineEdit;
        edit->setEchoMode(isSecret ? QLineEdit::Password : QLineEdit::Normal);
        return new FieldRow(u"account."_s + QLatin1StringView(key), label, edit, form);
    };
    m_about = plainLabel({}, TextRole::Text, Tone::Dim, form);
    m_about->setWordWrap(true);
    m_key = field("key", tr("Key"), false);
    static_cast<QLineEdit *>(m_key->editor())->setPlaceholderText(tr("the login in the tracker"));
    m_name = field("name", tr("Name"), false);
    QWidget *roles = makeRoles(form); // made in the order of the tab key
    m_password = field("password", tr("Password"), true);
    m_again = field("again", tr("Once more"), true);
    m_facts = plainLabel({}, TextRole::Label, Tone::Dim, form);
    m_facts->setObjectName(u"account.facts"_s);
    m_facts->setWordWrap(true);
    grid->addWidget(m_about, 0, 0, 1, 2);
    grid->addWidget(m_key, 1, 0);
    grid->addWidget(m_name, 1, 1);
    grid->addWidget(roles, 2, 0, 1, 2);
    grid->addWidget(m_password, 3, 0);
    grid->addWidget(m_again, 3, 1);
    grid->addWidget(m_facts, 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return form;
}

QWidget *AccountsView::makeRoles(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *lines = column(part, 0, space::xs);
    lines->addWidget(plainLabel(tr("Roles"), TextRole::Label, Tone::Dim, part));
    for (const Role role : personRoles()) {
        auto *box = new QCheckBox(remindesk::roleWords(roleKey(role)), part);
        box->setObjectName(u"account.role."_s + roleKey(role));
        box->setAccessibleDescription(roleHint(role));
        QLabel *hint = plainLabel(roleHint(role), TextRole::Label, Tone::Dim, part);
        hint->setWordWrap(true);
        hint->setContentsMargins(space::xl, 0, 0, 0);
        lines->addWidget(box);
        lines->addWidget(hint);
        m_roles.insert(role, box);
    }
    return part;
}

void AccountsView::makeBar()
{
    m_enable = button(u"account.enable"_s, tr("Switch off"), ButtonRole::Plain, m_pane);
    m_save = button(u"account.save"_s, tr("Save"), ButtonRole::Primary, m_pane);
    m_pane->bar()->addWidget(m_enable);
    m_pane->bar()->addStretch(1);
    m_pane->bar()->addWidget(m_save);
    connect(m_enable, &QPushButton::clicked, this, &AccountsView::switchOnOff);
    connect(m_save, &QPushButton::clicked, this, &AccountsView::save);
}

} // namespace remindesk
