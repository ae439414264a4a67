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

const QString gatewayPrefix = u"gateway"_s;

Entry entryOf(const GatewayState &state)
{
    const GatewayKind *kind = gatewayKind(state.config.kind);
    const QString words = !state.config.isEnabled ? GatewaysView::tr("off")
                          : state.problem         ? GatewaysView::tr("cannot be opened")
                                                  : GatewaysView::tr("ready");
    const QString place = state.place == 0 ? GatewaysView::tr("preferred") : GatewaysView::tr("fallback %1").arg(state.place);
    const Tone tone = !state.config.isEnabled ? Tone::Dim : state.problem ? Tone::Wrong : Tone::Good;
    return {state.config.id.value,
            {state.config.name, channelWords(state.config.channel), place, kind ? kindLabel(*kind) : state.config.kind, words},
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
    : EntryView(gatewayPrefix,
                {tr("Gateways"), {tr("Name"), tr("Channel"), tr("Order"), tr("Kind"), tr("State")}, {0, 8, 8, 11, 10}, tr("New gateway")},
                prompter, parent)
    , m_ports(ports)
{
    QWidget *owner = pane().form();
    m_promise = plainLabel({}, TextRole::Label, Tone::Dim, owner);
    m_promise->setObjectName(u"gateway.promise"_s);
    m_promise->setWordWrap(true);
    for (QWidget *part : std::initializer_list<QWidget *>{makeHead(owner), &form(), &secret(), rule(owner), m_promise, makeTest(owner)})
        pane().body()->addWidget(part);
    pane().body()->addStretch(1);
    makeBar();
    if (const auto presets = m_ports.bench.presets(uiLocale()))
        m_presets = *presets;
    connect(&pane(), &EntryPane::chosen, this, &GatewaysView::edit);
    connect(&pane(), &EntryPane::newAsked, this, &GatewaysView::begin);
}

void GatewaysView::refresh(const QString &choose)
{
    listen(this, gatewayStates(m_ports), [this, choose](const Result<QList<GatewayState>> &states) {
        if (states)
            showStates(*states, choose);
        else
            pane().say(sentence(states.error()), Tone::Wrong);
    });
}

void GatewaysView::showStates(const QList<GatewayState> &states, const QString &choose)
{
    m_states = states;
    QList<Entry> entries;
    for (const GatewayState &state : states)
        entries += entryOf(state);
    QString wanted = choose.isEmpty() ? m_config.id.value : choose;
    if (state() == nullptr && choose.isEmpty() && !states.isEmpty() && !pane().isMakingNew())
        wanted = states.constFirst().config.id.value;
    pane().setEntries(entries, wanted);
    if (states.isEmpty() && !pane().isMakingNew())
        makeNew();
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
    makeNew();
    m_name->setFocus(Qt::OtherFocusReason);
}

void GatewaysView::makeNew()
{
    pane().chooseNone();
    m_config = {};
    m_config.kind = u"smtp"_s;
    pane().say({}, Tone::Dim);
    showConfig();
}

void GatewaysView::edit(const QString &id)
{
    for (const GatewayState &state : m_states) {
        if (state.config.id.value != id)
            continue;
        if (state.config.id != m_config.id) // what came of the last action stays to be read
            pane().say(state.problem && state.config.isEnabled ? sentence(*state.problem) : QString(), Tone::Wrong);
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
    form().setValues(m_config.settings);
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
    form().setFields(kind->settings);
    secret().setVisible(*kind->secret != '\0');
    secret().show(kindSecret(*kind), m_config.secretRef);
}

/// Its settings are put into the form, where they can be changed; what is still needed is named.
void GatewaysView::takePreset()
{
    const QString key = m_preset->currentData().toString();
    for (const GatewayPreset &preset : m_presets) {
        if (preset.key != key)
            continue;
        m_channel->setCurrentIndex(std::max(0, m_channel->findData(channelKey(preset.channel))));
        form().setValues(preset.settings);
        QStringList needs;
        for (auto need = preset.needs.cbegin(); need != preset.needs.cend(); ++need)
            needs += tr("%1: %2").arg(need.key(), need.value());
        if (!preset.secret.isEmpty())
            needs += tr("Secret: %1").arg(preset.secret);
        pane().say(needs.join(u'\n') + (preset.notes.isEmpty() ? QString() : u'\n' + preset.notes), Tone::Dim);
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
        one->setEnabled(!isNew && !isBusy());
    for (QPushButton *one : {m_up, m_down})
        one->setEnabled(!isNew && !isBusy() && ofChannel > 1);
    m_enable->setText(m_config.isEnabled ? tr("Switch off") : tr("Switch on"));
    m_test->setEnabled(!isBusy());
}

GatewayConfig GatewaysView::typed() const
{
    GatewayConfig config = m_config;
    config.name = m_name->text().trimmed();
    config.kind = m_kind->currentData().toString();
    config.channel = channelFromKey(m_channel->currentData().toString()).value_or(Channel::Email);
    config.settings = form().values();
    return config;
}

void GatewaysView::save()
{
    if (!start(tr("Saving…")))
        return;
    listen(this, keepGateway(m_ports, typed(), secret().given()), [this](const Result<GatewayConfig> &kept) {
        setBusy({});
        if (!kept)
            return complain(kept.error());
        secret().clear();
        m_config = *kept;
        refresh(kept->id.value);
        pane().say(tr("Saved. A test message shows whether it works."), Tone::Good);
        Q_EMIT changed();
    });
}

void GatewaysView::test()
{
    if (!start(tr("Sending a test message…")))
        return;
    listen(this, testGateway(m_ports, typed(), secret().given(), m_to->text().trimmed()),
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
        pane().say(tr("The provider took it: %1").arg(words), Tone::Good);
    else
        pane().say(tr("Not sent: %1").arg(words), Tone::Wrong);
}

} // namespace remindesk
