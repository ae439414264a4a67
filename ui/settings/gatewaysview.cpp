// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/gatewaysview.h"

#include "translations/language.h"
#include "ui/common/widgets.h"
#include "ui/settings/secretfield.h"
#include "ui/settings/settingsform.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString prefix = u"gateway"_s;

Entry entryOf(const GatewayState &state)
{
    const GatewayKind *kind = gatewayKind(state.config.kind);
    const QString words = !state.config.isEnabled ? GatewaysView::tr("off")
                          : state.problem         ? GatewaysView::tr("cannot be opened")
                                                  : GatewaysView::tr("ready");
    const Tone tone = !state.config.isEnabled ? Tone::Dim : state.problem ? Tone::Wrong : Tone::Good;
    return {state.config.id.value,
            {state.config.name, channelWords(state.config.channel), kind ? kindLabel(*kind) : state.config.kind, words},
            tone};
}

} // namespace

QStringList promiseSentences(const GatewayPromise &promise)
{
    return {promise.deduplicates ? GatewaysView::tr("Never twice: it recognises a message that is sent again.")
                                 : GatewaysView::tr("May repeat after a crash: such a message stays “unknown” until a person decides."),
            promise.reports ? GatewaysView::tr("Reports whether a message was delivered.")
                            : GatewaysView::tr("Sends no delivery reports: “sent” is the best that is known."),
            promise.canBeAsked ? GatewaysView::tr("Can be asked what became of a message.")
                               : GatewaysView::tr("Cannot be asked what became of a message.")};
}

GatewaysView::GatewaysView(const SettingsPorts &ports, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_prompter(prompter)
{
    m_pane = new EntryPane(prefix,
                           {tr("Gateways"), {tr("Name"), tr("Channel"), tr("Kind"), tr("State")}, {0, 8, 11, 10}, tr("New gateway")},
                           this);
    column(this)->addWidget(m_pane);
    QVBoxLayout *body = m_pane->body();
    body->addWidget(makeHead(m_pane->form()));
    m_form = new SettingsForm(prefix, m_pane->form());
    body->addWidget(m_form);
    m_secret = new SecretField(prefix, m_pane->form());
    body->addWidget(m_secret);
    m_promise = plainLabel({}, TextRole::Label, Tone::Dim, m_pane->form());
    m_promise->setObjectName(u"gateway.promise"_s);
    m_promise->setWordWrap(true);
    body->addWidget(rule(m_pane->form()));
    body->addWidget(m_promise);
    body->addWidget(makeTest(m_pane->form()));
    body->addStretch(1);
    makeBar();
    if (const auto presets = m_ports.bench.presets(uiLocale()))
        m_presets = *presets;
    connect(m_pane, &EntryPane::chosen, this, &GatewaysView::edit);
    connect(m_pane, &EntryPane::newAsked, this, &GatewaysView::begin);
    setFocusProxy(m_pane);
}

void GatewaysView::refresh(const QString &choose)
{
    listen(this, gatewayStates(m_ports), [this, choose](const Result<QList<GatewayState>> &states) {
        if (states)
            showStates(*states, choose);
        else
            m_pane->say(sentence(states.error()), Tone::Wrong);
    });
}

void GatewaysView::showStates(const QList<GatewayState> &states, const QString &choose)
{
    m_states = states;
    QList<Entry> entries;
    for (const GatewayState &state : states)
        entries += entryOf(state);
    QString wanted = choose.isEmpty() ? m_config.id.value : choose;
    if (state() == nullptr && choose.isEmpty() && !states.isEmpty() && !m_pane->isMakingNew())
        wanted = states.constFirst().config.id.value;
    m_pane->setEntries(entries, wanted);
    if (states.isEmpty() && !m_pane->isMakingNew())
        begin();
}

const GatewayState *GatewaysView::state() const
{
    for (const GatewayState &state : m_states) {
        if (state.config.id == m_config.id)
            return &state;
    }
    return nullptr;
}

void GatewaysView::begin()
{
    m_pane->chooseNone();
    m_config = {};
    m_config.kind = u"smtp"_s;
    m_pane->say({}, Tone::Dim);
    showConfig();
    m_name->setFocus(Qt::OtherFocusReason);
}

void GatewaysView::edit(const QString &id)
{
    for (const GatewayState &state : m_states) {
        if (state.config.id.value != id)
            continue;
        if (state.config.id != m_config.id) // what came of the last action stays to be read
            m_pane->say(state.problem && state.config.isEnabled ? sentence(*state.problem) : QString(), Tone::Wrong);
        m_config = state.config;
        showConfig();
        return;
    }
}

void GatewaysView::showConfig()
{
    m_name->setText(m_config.name);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_config.kind)));
    showKind();
    m_form->setValues(m_config.settings);
    showPromise();
    showButtons();
}

void GatewaysView::showKind()
{
    const bool isNew = m_config.id.isEmpty();
    const GatewayKind *kind = gatewayKind(m_config.kind);
    if (!kind)
        return;
    m_channel->clear();
    for (const Channel channel : kind->channels)
        m_channel->addItem(channelWords(channel), channelKey(channel));
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(channelKey(m_config.channel))));
    m_preset->clear();
    m_preset->addItem(tr("another one"));
    for (const GatewayPreset &preset : m_presets)
        m_preset->addItem(preset.title, preset.key);
    m_presetRow->setVisible(isNew && kind->key == "http"_L1);
    m_kind->setEnabled(isNew);
    m_channel->setEnabled(isNew && kind->channels.size() > 1);
    m_kindHint->setText(kindHint(*kind));
    m_form->setFields(kind->settings);
    m_secret->setVisible(*kind->secret != '\0');
    m_secret->show(kindSecret(*kind), m_config.secretRef);
}

/// Its settings are put into the form, where they can be changed; what is still needed is named.
void GatewaysView::takePreset()
{
    const QString key = m_preset->currentData().toString();
    for (const GatewayPreset &preset : m_presets) {
        if (preset.key != key)
            continue;
        m_channel->setCurrentIndex(std::max(0, m_channel->findData(channelKey(preset.channel))));
        m_form->setValues(preset.settings);
        QStringList needs;
        for (auto need = preset.needs.cbegin(); need != preset.needs.cend(); ++need)
            needs += tr("%1: %2").arg(need.key(), need.value());
        if (!preset.secret.isEmpty())
            needs += tr("Secret: %1").arg(preset.secret);
        m_pane->say(needs.join(u'\n') + (preset.notes.isEmpty() ? QString() : u'\n' + preset.notes), Tone::Dim);
    }
}

void GatewaysView::showPromise()
{
    const GatewayState *now = state();
    m_promise->setText(now && !now->problem ? promiseSentences(now->promise).join(u'\n')
                                            : tr("What it promises is shown once it is saved and can be opened."));
}

void GatewaysView::showButtons()
{
    const bool isNew = m_config.id.isEmpty();
    int ofChannel = 0;
    for (const GatewayState &one : m_states)
        ofChannel += int(one.config.channel == m_config.channel);
    for (QPushButton *one : {m_enable, m_remove})
        one->setEnabled(!isNew && !m_isBusy);
    for (QPushButton *one : {m_up, m_down})
        one->setEnabled(!isNew && !m_isBusy && ofChannel > 1);
    m_enable->setText(m_config.isEnabled ? tr("Switch off") : tr("Switch on"));
    m_save->setEnabled(!m_isBusy);
    m_test->setEnabled(!m_isBusy);
}

GatewayConfig GatewaysView::typed() const
{
    GatewayConfig config = m_config;
    config.name = m_name->text().trimmed();
    config.kind = m_kind->currentData().toString();
    config.channel = channelFromKey(m_channel->currentData().toString()).value_or(Channel::Email);
    config.settings = m_form->values();
    return config;
}

void GatewaysView::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    if (m_isBusy)
        m_pane->say(words, Tone::Dim);
    showButtons();
}

void GatewaysView::save()
{
    if (m_isBusy)
        return;
    m_form->clearFindings();
    setBusy(tr("Saving…"));
    listen(this, keepGateway(m_ports, typed(), m_secret->given()), [this](const Result<GatewayConfig> &kept) {
        setBusy({});
        if (!kept)
            return complain(kept.error());
        m_secret->clear();
        m_config = *kept;
        refresh(kept->id.value);
        m_pane->say(tr("Saved. A test message shows whether it works."), Tone::Good);
        Q_EMIT changed();
    });
}

void GatewaysView::test()
{
    if (m_isBusy)
        return;
    m_form->clearFindings();
    setBusy(tr("Sending a test message…"));
    listen(this, testGateway(m_ports, typed(), m_secret->given(), m_to->text().trimmed()),
           [this](const Result<SendResult> &result) {
               setBusy({});
               if (result)
                   showAnswer(*result);
               else
                   complain(result.error());
           });
}

void GatewaysView::showAnswer(const SendResult &result)
{
    const QString reason = reasonWords(result.code);
    const QString words = result.words.isEmpty() ? reason : tr("%1 — the provider's words: %2").arg(reason, result.words);
    if (wentThrough(result))
        m_pane->say(tr("The provider took it: %1").arg(words), Tone::Good);
    else
        m_pane->say(tr("Not sent: %1").arg(words), Tone::Wrong);
}

void GatewaysView::complain(const Error &error)
{
    const QString words = sentence(error);
    // The field says it; what stands at no field stands below the form.
    if (!m_form->setFinding(error.where, words))
        m_pane->say(words, Tone::Wrong);
    else
        m_pane->say(tr("Not saved: a field needs another value."), Tone::Wrong);
}

void GatewaysView::after(const Async<void> &work, const QString &words)
{
    setBusy(tr("Saving…"));
    listen(this, work, [this, words](const Done &done) {
        setBusy({});
        if (!done)
            return complain(done.error());
        refresh();
        m_pane->say(words, Tone::Good);
        Q_EMIT changed();
    });
}

} // namespace remindesk
