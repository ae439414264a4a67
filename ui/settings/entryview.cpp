// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/entryview.h"

#include "ui/common/widgets.h"
#include "ui/settings/secretfield.h"
#include "ui/settings/settingsform.h"
#include "wording/wording.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace remindesk {

EntryView::EntryView(const QString &prefix, const EntryPane::Words &words, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_prompter(prompter)
    , m_prefix(prefix)
{
    m_pane = new EntryPane(prefix, words, this);
    column(this)->addWidget(m_pane);
    m_form = new SettingsForm(prefix, m_pane->form());
    m_secret = new SecretField(prefix, m_pane->form());
    m_pane->bar()->addStretch(1);
    setFocusProxy(m_pane);
}

QPushButton *EntryView::addAction(const QString &name, const QString &text, std::function<void()> act)
{
    QPushButton *made = button(m_prefix + u'.' + name, text, ButtonRole::Plain, m_pane);
    connect(made, &QPushButton::clicked, this, std::move(act));
    const int stretchAt = m_pane->bar()->count() - (m_save ? 2 : 1);
    m_pane->bar()->insertWidget(stretchAt, made);
    return made;
}

void EntryView::addSave(std::function<void()> act)
{
    m_save = button(m_prefix + u".save"_s, tr("Save"), ButtonRole::Primary, m_pane);
    connect(m_save, &QPushButton::clicked, this, std::move(act));
    m_pane->bar()->addWidget(m_save);
}

bool EntryView::start(const QString &words)
{
    if (m_isBusy)
        return false;
    m_form->clearFindings();
    setBusy(words);
    return true;
}

void EntryView::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    if (m_isBusy) {
        m_pane->say(words, Tone::Dim);
        m_pressed = QApplication::focusWidget();
    }
    m_save->setEnabled(!m_isBusy);
    showButtons();
    // A button that is switched off loses the focus: to whatever comes next, where the next key would press it.
    if (m_isBusy)
        m_strayed = QApplication::focusWidget();
    else if (m_pressed && m_strayed == QApplication::focusWidget())
        m_pressed->setFocus();
    if (!m_isBusy)
        m_pressed.clear();
}

void EntryView::complain(const Error &error)
{
    const bool isAtField = m_form->setFinding(error);
    m_pane->say(isAtField ? tr("Not saved: a field needs another value.") : sentence(error), Tone::Wrong);
}

void EntryView::after(const Async<void> &work, const QString &words)
{
    setBusy(tr("Saving…"));
    listen(this, work, [this, words](const Done &done) {
        setBusy({});
        if (done)
            sayKept(words);
        else
            complain(done.error());
    });
}

void EntryView::sayKept(const QString &words)
{
    reload();
    m_pane->say(words, Tone::Good);
    Q_EMIT changed();
}

void EntryView::askToRemove(const QString &title, const QString &about, const QString &name, std::function<void()> remove)
{
    const Question question{title, about, {}, tr("Remove"), {},
                            [name](const QString &text) { return text.trimmed() == name; }, {}};
    m_prompter.ask(question, [remove = std::move(remove)](const std::optional<QString> &answer) {
        if (answer)
            remove();
    });
}

} // namespace remindesk
