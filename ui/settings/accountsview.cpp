// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountsview.h"

#include "access/password.h"
#include "ui/common/fieldrow.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QLineEdit *editorOf(const FieldRow *row)
{
    return static_cast<QLineEdit *>(row->editor());
}

QString lastWords(const Account &account, Instant now)
{
    return account.lastSignIn.ms ? agoWords(account.lastSignIn, now, zoneHere()) : AccountsView::tr("never");
}

} // namespace

AccountsView::AccountsView(Accounts &accounts, const Session &session, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_session(session)
    , m_clock(clock)
{
    m_pane = new EntryPane(u"account"_s,
                           {tr("Accounts"), {tr("Name"), tr("Roles"), tr("Signed in"), tr("State")}, {12, 0, 13, 5}, tr("New account"), 456}, this);
    column(this)->addWidget(m_pane);
    m_pane->body()->addWidget(makeForm(m_pane->form()));
    m_pane->body()->addStretch(1);
    makeBar();
    connect(m_pane, &EntryPane::chosen, this, &AccountsView::edit);
    connect(m_pane, &EntryPane::newAsked, this, &AccountsView::begin);
    setFocusProxy(m_pane);
    showAccount();
}

void AccountsView::refresh(const QString &choose)
{
    listen(this, m_accounts.list(), [this, choose](const Result<QList<Account>> &accounts) {
        if (accounts)
            showAccounts(*accounts, choose);
        else
            m_pane->say(sentence(accounts.error()), Tone::Wrong);
    });
}

void AccountsView::showAccounts(const QList<Account> &accounts, const QString &choose)
{
    m_all = accounts;
    QList<Entry> entries;
    for (const Account &account : accounts) {
        entries += {account.id,
                    {account.name, remindesk::roleWords(rolesText(account.roles)), lastWords(account, m_clock.now()),
                     account.isEnabled ? tr("on") : tr("off")},
                    account.isEnabled ? Tone::Good : Tone::Dim};
    }
    m_about->setText(accounts.isEmpty()
                         ? tr("Nobody has an account yet: whoever opens this workspace may do everything. The first account becomes an admin "
                              "as well, and from then on everybody signs in.")
                         : tr("Who may sign in here, and as what. Several roles may what any of them may."));
    const bool isKept = m_pane->isMakingNew() && choose.isEmpty();
    const QString first = accounts.isEmpty() || isKept ? QString() : accounts.constFirst().id;
    const QString wanted = !choose.isEmpty() ? choose : m_now.id.isEmpty() ? first : m_now.id;
    m_pane->setEntries(entries, wanted);
    if (accounts.isEmpty() && !m_pane->isMakingNew())
        beginBlank(); // what is read takes no keys
    else if (!isKept)
        edit(wanted);
}

void AccountsView::edit(const QString &id)
{
    for (const Account &account : std::as_const(m_all)) {
        if (account.id != id)
            continue;
        if (id != m_now.id) // what came of the last action stays to be read
            m_pane->say({}, Tone::Dim);
        m_now = account;
        showAccount();
    }
}

void AccountsView::begin()
{
    beginBlank();
    m_key->focusEditor();
}

void AccountsView::beginBlank()
{
    m_pane->chooseNone();
    m_pane->say({}, Tone::Dim);
    m_now = {};
    m_now.roles = Role::Agent;
    showAccount();
}

void AccountsView::showAccount()
{
    const bool isNew = m_now.id.isEmpty();
    for (FieldRow *row : {m_key, m_name, m_password, m_again}) {
        row->setFinding({}, Severity::Blocking);
        editorOf(row)->clear();
    }
    editorOf(m_key)->setText(m_now.id);
    editorOf(m_key)->setReadOnly(!isNew);
    editorOf(m_name)->setText(m_now.name);
    for (auto box = m_roles.cbegin(); box != m_roles.cend(); ++box)
        box.value()->setChecked(m_now.roles.testFlag(box.key()));
    m_key->setRequired(isNew);
    m_password->setRequired(isNew);
    m_password->setLabel(isNew ? tr("Password") : tr("New password"));
    editorOf(m_password)->setPlaceholderText(isNew ? tr("at least %1 characters").arg(shortestPassword) : tr("empty: it stays"));
    m_facts->setText(factWords());
    m_facts->setVisible(!isNew);
    m_enable->setText(m_now.isEnabled ? tr("Switch off") : tr("Switch on"));
    setBusy({});
}

QString AccountsView::factWords() const
{
    const QString last = m_now.lastSignIn.ms ? tr("Last signed in: %1.").arg(absoluteWords(m_now.lastSignIn, zoneHere()))
                                             : tr("Has never signed in.");
    return last + u' ' + tr("Account made: %1.").arg(absoluteWords(m_now.created, zoneHere()));
}

Roles AccountsView::chosenRoles() const
{
    Roles roles;
    for (auto box = m_roles.cbegin(); box != m_roles.cend(); ++box)
        roles.setFlag(box.key(), box.value()->isChecked());
    return roles;
}

/// Typed twice the same: nobody can read what they type.
bool AccountsView::isPasswordFit()
{
    const bool isSame = editorOf(m_password)->text() == editorOf(m_again)->text();
    m_again->setFinding(isSame ? QString() : reasonWords(u"E-ACC-12"_s), Severity::Blocking);
    if (!isSame)
        m_again->focusEditor();
    return isSame;
}

Async<void> AccountsView::keepNew()
{
    const QString id = editorOf(m_key)->text().trimmed();
    const QString name = editorOf(m_name)->text().simplified();
    return m_accounts.add({id, name.isEmpty() ? id : name, chosenRoles()}, editorOf(m_password)->text().toUtf8());
}

Async<void> AccountsView::keepChanges()
{
    Account changed = m_now;
    changed.name = editorOf(m_name)->text().simplified();
    changed.roles = chosenRoles();
    return m_accounts.keep(m_now, changed, editorOf(m_password)->text().toUtf8());
}

void AccountsView::save()
{
    if (m_isBusy || !isPasswordFit())
        return;
    const bool isNew = m_now.id.isEmpty();
    const bool wasOpen = m_all.isEmpty();
    const QString id = isNew ? editorOf(m_key)->text().trimmed() : m_now.id;
    const QString words = wasOpen ? tr("Saved. From now on everybody signs in; this window asks for it in a moment.") : tr("Saved.");
    after(isNew ? keepNew() : keepChanges(), id, words);
}

void AccountsView::switchOnOff()
{
    if (!m_isBusy && !m_now.id.isEmpty())
        after(m_accounts.setEnabled(m_now.id, !m_now.isEnabled), m_now.id, m_now.isEnabled ? tr("Switched off.") : tr("Switched on."));
}

void AccountsView::after(const Async<void> &work, const QString &id, const QString &words)
{
    setBusy(tr("Saving…"));
    listen(this, work, [this, id, words](const Done &done) {
        setBusy({});
        if (!done)
            return complain(done.error());
        m_now.id = id;
        m_pane->say(words, Tone::Good);
        if (!m_session.actor().isNobody()) // the first account ends the local person's seat
            refresh(id);
        Q_EMIT changed();
    });
}

void AccountsView::complain(const Error &error)
{
    FieldRow *row = error.code == "E-ACC-10"_L1                                    ? m_password
                    : error.code == "E-ACC-08"_L1 || error.code == "E-ACC-14"_L1 ? m_key
                                                                                   : nullptr;
    for (FieldRow *one : {m_key, m_password})
        one->setFinding(one == row ? reasonWords(error.code, error.arguments) : QString(), Severity::Blocking);
    m_pane->say(row ? tr("Not saved: a field needs another value.") : sentence(error), Tone::Wrong);
    if (row)
        row->focusEditor();
}

void AccountsView::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    if (m_isBusy)
        m_pane->say(words, Tone::Dim);
    m_enable->setEnabled(!m_now.id.isEmpty());
}

} // namespace remindesk
