// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/valuesview.h"

#include "ui/common/widgets.h"
#include "ui/settings/settingsform.h"
#include "wording/wording.h"
#include "workflow/valuesetting.h"

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace remindesk {

ValuesView::ValuesView(const QString &prefix, const QList<ValueGroup> &groups, const SettingsPorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
{
    QScrollArea *scroll = scroller({}, this);
    auto *content = pane("pane", scroll->viewport());
    auto *body = column(content, space::l, space::m);
    for (qsizetype i = 0; i < groups.size(); ++i)
        addGroup(body, content, groups.at(i), groups.size() == 1 ? prefix : prefix + QString::number(i));
    body->addStretch(1);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fillScroller(scroll, content);
    m_words = plainLabel({}, TextRole::Text, Tone::Dim, this);
    m_words->setObjectName(prefix + u".words"_s);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(space::l, space::s, space::l, space::s);
    m_words->hide();
    auto *foot = pane("bottombar", this);
    auto *bar = row(foot, space::m, space::s);
    m_save = button(prefix + u".save"_s, tr("Save"), ButtonRole::Primary, foot);
    bar->addStretch(1);
    bar->addWidget(m_save);
    auto *whole = column(this);
    whole->addWidget(scroll, 1);
    whole->addWidget(m_words);
    whole->addWidget(foot);
    connect(m_save, &QPushButton::clicked, this, &ValuesView::save);
    setFocusProxy(m_forms.isEmpty() ? static_cast<QWidget *>(m_save) : m_forms.constFirst());
}

void ValuesView::addGroup(QVBoxLayout *body, QWidget *owner, const ValueGroup &group, const QString &prefix)
{
    body->addWidget(plainLabel(group.title, TextRole::Strong, Tone::Plain, owner));
    if (!group.about.isEmpty()) {
        QLabel *about = plainLabel(group.about, TextRole::Label, Tone::Dim, owner);
        about->setWordWrap(true);
        body->addWidget(about);
    }
    auto *form = new SettingsForm(prefix, owner);
    form->setFields(group.fields);
    body->addWidget(form);
    m_forms += form;
    m_fields += group.fields;
}

void ValuesView::refresh()
{
    listen(this, keptValues(m_ports, m_fields), [this](const Result<QMap<QString, QString>> &values) {
        if (!values)
            return say(sentence(values.error()), false);
        for (SettingsForm *form : std::as_const(m_forms))
            form->setValues(*values);
    });
}

void ValuesView::save()
{
    if (m_isSaving)
        return;
    QMap<QString, QString> typed;
    for (SettingsForm *form : std::as_const(m_forms)) {
        form->clearFindings();
        typed.insert(form->values());
    }
    m_isSaving = true; // the button stays as it is: with it the focus would go
    listen(this, keepValues(m_ports, m_fields, typed), [this](const Done &done) {
        m_isSaving = false;
        if (done) {
            say(tr("Saved."), true);
            Q_EMIT changed();
            return;
        }
        bool isAtField = false;
        for (SettingsForm *form : std::as_const(m_forms))
            isAtField = isAtField || form->setFinding(done.error());
        say(isAtField ? tr("Not saved: a field needs another value.") : sentence(done.error()), false);
    });
}

void ValuesView::say(const QString &text, bool isGood)
{
    remindesk::say(m_words, text, isGood ? Tone::Good : Tone::Wrong);
    m_words->setVisible(!text.isEmpty());
}

} // namespace remindesk
