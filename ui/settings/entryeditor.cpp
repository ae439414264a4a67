// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/entryeditor.h"

#include "ui/common/widgets.h"
#include "ui/settings/secretfield.h"
#include "ui/settings/settingsform.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

EntryEditor::EntryEditor(EntryWork work, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_work(std::move(work))
{
    m_pane = new EntryPane(m_work.prefix, m_work.words, this);
    column(this)->addWidget(m_pane);
    QLabel *about = plainLabel(m_work.about, TextRole::Text, Tone::Dim, m_pane->form());
    about->setWordWrap(true);
    m_form = new SettingsForm(m_work.prefix, m_pane->form());
    m_form->setFields(m_work.fields);
    m_secret = new SecretField(m_work.prefix, m_pane->form());
    m_secret->setVisible(!m_work.secret.isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *>{about, m_form, m_secret})
        m_pane->body()->addWidget(part);
    m_pane->body()->addStretch(1);
    makeBar(prompter);
    connect(m_pane, &EntryPane::chosen, this, &EntryEditor::edit);
    connect(m_pane, &EntryPane::newAsked, this, &EntryEditor::begin);
    setFocusProxy(m_pane);
    fill({});
}

void EntryEditor::makeBar(Prompter &prompter)
{
    m_remove = button(m_work.prefix + u".remove"_s, tr("Remove…"), ButtonRole::Plain, m_pane);
    m_test = button(m_work.prefix + u".test"_s, m_work.testText, ButtonRole::Plain, m_pane);
    m_test->setVisible(bool(m_work.test));
    m_save = button(m_work.prefix + u".save"_s, tr("Save"), ButtonRole::Primary, m_pane);
    m_pane->bar()->addWidget(m_remove);
    m_pane->bar()->addWidget(m_test);
    m_pane->bar()->addStretch(1);
    m_pane->bar()->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &EntryEditor::save);
    connect(m_test, &QPushButton::clicked, this, &EntryEditor::test);
    connect(m_remove, &QPushButton::clicked, this, [this, &prompter] {
        const QString id = m_now.entry.id;
        const Question question{tr("Remove %1?").arg(id), tr("Type it to confirm."), {}, tr("Remove"), {},
                                [id](const QString &text) { return text.trimmed() == id; }, {}};
        prompter.ask(question, [this](const std::optional<QString> &answer) {
            if (answer)
                remove();
        });
    });
}

void EntryEditor::refresh()
{
    listen(this, m_work.load(), [this](const Result<QList<EditedEntry>> &entries) {
        if (entries)
            showEntries(*entries);
        else
            m_pane->say(sentence(entries.error()), Tone::Wrong);
    });
}

void EntryEditor::showEntries(const QList<EditedEntry> &entries)
{
    m_entries = entries;
    QList<Entry> lines;
    bool isThere = false;
    for (const EditedEntry &one : entries) {
        lines += one.entry;
        isThere = isThere || one.entry.id == m_now.entry.id;
    }
    const QString wanted = isThere || entries.isEmpty() || m_pane->isMakingNew() ? m_now.entry.id : entries.constFirst().entry.id;
    m_pane->setEntries(lines, wanted);
    if (entries.isEmpty() && !m_pane->isMakingNew())
        clear(); // not begin(): who walks through the sections keeps the keys there
}

void EntryEditor::edit(const QString &id)
{
    for (const EditedEntry &one : std::as_const(m_entries)) {
        if (one.entry.id != id)
            continue;
        if (id != m_now.entry.id) // what came of the last action stays to be read
            m_pane->say({}, Tone::Dim);
        fill(one);
        return;
    }
}

void EntryEditor::begin()
{
    clear();
    m_form->focusFirst();
}

void EntryEditor::clear()
{
    m_pane->chooseNone();
    m_pane->say({}, Tone::Dim);
    EditedEntry fresh;
    fresh.values = m_work.fresh;
    fill(fresh);
}

void EntryEditor::fill(const EditedEntry &entry)
{
    m_now = entry;
    m_form->setValues(entry.values);
    m_secret->show(m_work.secret, entry.secretRef);
    setBusy({});
}

void EntryEditor::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    if (m_isBusy)
        m_pane->say(words, Tone::Dim);
    m_save->setEnabled(!m_isBusy);
    m_test->setEnabled(!m_isBusy);
    m_remove->setEnabled(!m_isBusy && !m_now.entry.id.isEmpty());
}

void EntryEditor::save()
{
    if (m_isBusy)
        return;
    m_form->clearFindings();
    setBusy(tr("Saving…"));
    const QMap<QString, QString> values = m_form->values();
    listen(this, m_work.keep(m_now.entry.id, values, m_secret->given()), [this, values](const Done &done) {
        setBusy({});
        if (!done)
            return complain(done.error());
        m_secret->clear();
        m_now.entry.id = values.value(m_work.idField);
        m_pane->say(tr("Saved."), Tone::Good);
        refresh();
        Q_EMIT changed();
    });
}

void EntryEditor::test()
{
    if (m_isBusy || !m_work.test)
        return;
    m_form->clearFindings();
    setBusy(tr("Trying it…"));
    EditedEntry typed = m_now;
    typed.values = m_form->values();
    listen(this, m_work.test(typed, m_secret->given()), [this](const Result<QString> &words) {
        setBusy({});
        if (words)
            m_pane->say(*words, Tone::Good);
        else
            complain(words.error());
    });
}

void EntryEditor::remove()
{
    setBusy(tr("Saving…"));
    listen(this, m_work.remove(m_now.entry.id), [this](const Done &done) {
        setBusy({});
        if (!done)
            return complain(done.error());
        m_now = {};
        m_pane->say(tr("Removed."), Tone::Good);
        refresh();
        Q_EMIT changed();
    });
}

void EntryEditor::complain(const Error &error)
{
    const QString words = sentence(error);
    const bool isAtField = m_form->setFinding(error.where, words);
    m_pane->say(isAtField ? tr("Not saved: a field needs another value.") : words, Tone::Wrong);
}

} // namespace remindesk
