// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/listenerview.h"

#include "settings/workspacefields.h"
#include "ui/common/widgets.h"
#include "ui/settings/secretfield.h"
#include "ui/settings/settingsform.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

ListenerView::ListenerView(const SettingsPorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
{
    auto *content = pane("pane", this);
    auto *body = column(content, space::l, space::m);
    QLabel *about = plainLabel(tr("remindeskd takes delivery reports, messages of customers and webhooks over HTTP. It takes a change over "
                                  "by itself."),
                               TextRole::Text, Tone::Dim, content);
    about->setWordWrap(true);
    m_form = new SettingsForm(u"listener"_s, content);
    m_form->setFields(listenerFields());
    m_secret = new SecretField(u"listener"_s, content);
    m_calls = plainLabel({}, TextRole::Label, Tone::Dim, content);
    m_calls->setObjectName(u"listener.calls"_s);
    m_calls->setWordWrap(true);
    m_calls->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QWidget *part : std::initializer_list<QWidget *>{about, m_form, m_secret, rule(content), m_calls})
        body->addWidget(part);
    body->addStretch(1);
    m_words = plainLabel({}, TextRole::Text, Tone::Dim, this);
    m_words->setObjectName(u"listener.words"_s);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(space::l, space::s, space::l, space::s);
    m_words->hide();
    auto *foot = pane("bottombar", this);
    auto *bar = row(foot, space::m, space::s);
    m_save = button(u"listener.save"_s, tr("Save"), ButtonRole::Primary, foot);
    bar->addStretch(1);
    bar->addWidget(m_save);
    auto *whole = column(this);
    whole->addWidget(content, 1);
    whole->addWidget(m_words);
    whole->addWidget(foot);
    connect(m_save, &QPushButton::clicked, this, &ListenerView::save);
}

void ListenerView::refresh()
{
    listen(this, intakeSettings(m_ports), [this](const Result<IntakeSettings> &settings) {
        if (settings)
            showSettings(*settings);
        else
            say(sentence(settings.error()), Tone::Wrong);
    });
}

void ListenerView::showSettings(const IntakeSettings &settings)
{
    const ListenerConfig &listener = settings.listener;
    m_form->setValues({{u"address"_s, listener.address}, {u"url"_s, listener.url}});
    m_secret->show(tr("Token in the addresses that providers call; left empty: one is made"), listener.secretRef);
    if (listener.address.isEmpty())
        return m_calls->setText(tr("Nothing listens."));
    QStringList lines{tr("Kannel, get-url of the sms-service; TOKEN stands for the secret:"),
                      listener.baseUrl() + u"/mo/TOKEN?gw=GATEWAY&from=%p&to=%P&text=%b&charset=%C&id=%I"_s};
    for (const HookConfig &hook : settings.hooks)
        lines += tr("Webhook %1: %2").arg(hook.name, listener.baseUrl() + u"/hook/"_s + hook.name);
    m_calls->setText(lines.join(u'\n'));
}

void ListenerView::save()
{
    if (m_isSaving)
        return;
    m_form->clearFindings();
    m_isSaving = true; // the button stays as it is: with it the focus would go
    const QMap<QString, QString> values = m_form->values();
    listen(this, keepListener(m_ports, values.value(u"address"_s), values.value(u"url"_s), m_secret->given()),
           [this](const Result<QString> &ref) {
               m_isSaving = false;
               if (!ref) {
                   const bool isAtField = m_form->setFinding(ref.error());
                   return say(isAtField ? tr("Not saved: a field needs another value.") : sentence(ref.error()), Tone::Wrong);
               }
               m_secret->clear();
               say(tr("Saved. remindeskd takes it over by itself."), Tone::Good);
               refresh();
               Q_EMIT changed();
           });
}

void ListenerView::say(const QString &text, Tone tone)
{
    remindesk::say(m_words, text, tone);
    m_words->setVisible(!text.isEmpty());
}

} // namespace remindesk
