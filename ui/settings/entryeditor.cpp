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
    : EntryView(work.prefix, work.words, prompter, parent)
    , m_work(std::move(work))
{
    QLabel *about = plainLabel(m_work.about, TextRole::Text, Tone::Dim, pane().form());
    about->setWordWrap(true);
    form().setFields(m_work.fields);
    secret().setVisible(!m_work.secret.isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *>{about, &form(), &secret()})
        pane().body()->addWidget(part);
    pane().body()->addStretch(1);
    makeBar();
    connect(&pane(), &EntryPane::chosen, this, &EntryEditor::edit);
    connect(&pane(), &EntryPane::newAsked, this, &EntryEditor::begin);
    fill({});
}

void EntryEditor::makeBar()
{
    m_remove = addAction(u"remove"_s, tr("Remove…"), [this] {
        const QString id = m_now.entry.id;
        askToRemove(tr("Remove %1?").arg(id), tr("Type it to confirm."), id, [this, id] {
            m_now = {};
            after(m_work.remove(id), tr("Removed."));
        });
    });
    m_test = addAction(u"test"_s, m_work.testText, [this] { test(); });
    m_test->setVisible(bool(m_work.test));
    addSave([this] { save(); });
}

void EntryEditor::refresh()
{
    listen(this, m_work.load(), [this](const Result<QList<EditedEntry>> &entries) {
        if (entries)
            showEntries(*entries);
        else
            pane().say(sentence(entries.error()), Tone::Wrong);
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
    const QString wanted = isThere || entries.isEmpty() || pane().isMakingNew() ? m_now.entry.id : entries.constFirst().entry.id;
    pane().setEntries(lines, wanted);
    if (entries.isEmpty() && !pane().isMakingNew())
        clear(); // not begin(): who walks through the sections keeps the keys there
}

void EntryEditor::edit(const QString &id)
{
    for (const EditedEntry &one : std::as_const(m_entries)) {
        if (one.entry.id != id)
            continue;
        if (id != m_now.entry.id) // what came of the last action stays to be read
            pane().say({}, Tone::Dim);
        fill(one);
        return;
    }
}

void EntryEditor::begin()
{
    clear();
    form().focusFirst();
}

void EntryEditor::clear()
{
    pane().chooseNone();
    pane().say({}, Tone::Dim);
    EditedEntry fresh;
    fresh.values = m_work.fresh;
    fill(fresh);
}

void EntryEditor::fill(const EditedEntry &entry)
{
    m_now = entry;
    form().setValues(entry.values);
    secret().show(m_work.secret, entry.secretRef);
    setBusy({});
}

void EntryEditor::showButtons()
{
    m_test->setEnabled(!isBusy());
    m_remove->setEnabled(!isBusy() && !m_now.entry.id.isEmpty());
}

void EntryEditor::save()
{
    if (!start(tr("Saving…")))
        return;
    const QMap<QString, QString> values = form().values();
    listen(this, m_work.keep(m_now.entry.id, values, secret().given()), [this, values](const Done &done) {
        setBusy({});
        if (!done)
            return complain(done.error());
        secret().clear();
        m_now.entry.id = values.value(m_work.idField);
        sayKept(tr("Saved."));
    });
}

void EntryEditor::test()
{
    if (!m_work.test || !start(tr("Trying it…")))
        return;
    EditedEntry typed = m_now;
    typed.values = form().values();
    listen(this, m_work.test(typed, secret().given()), [this](const Result<QString> &words) {
        setBusy({});
        if (words)
            pane().say(*words, Tone::Good);
        else
            complain(words.error());
    });
}

} // namespace remindesk
