// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/intakeline.h"
#include "app/assembly/workspace.h"
#include "receiving/kannelreports.h"
#include "receiving/webhook.h"
#include "storage/store.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

using Values = QMap<QString, QString>;

/// A listener without a token answers neither reports nor messages of Kannel.
constexpr qsizetype shortestToken = 16;

bool isUsableToken(const QByteArray &token)
{
    return token.size() >= shortestToken && std::all_of(token.begin(), token.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
           });
}

/// The secrets one after the other; one that cannot be read closes what it belongs to and nothing else.
Async<IntakeLine::Config> withHookKeys(Workspace &workspace, IntakeLine::Config config, QList<HookConfig> hooks)
{
    if (hooks.isEmpty())
        return ready<Result<IntakeLine::Config>>(config);
    const HookConfig hook = hooks.takeFirst();
    return after(workspace.secret(hook.secretRef), [&workspace, config, hooks, hook](const Result<QByteArray> &value) mutable {
        const Result<QByteArray> key = value ? webhookKey(*value) : failure(value.error());
        if (key)
            config.keys.hooks.insert(hook.name, *key);
        else
            config.problems += std::pair(u"hook "_s + hook.name, key.error());
        return withHookKeys(workspace, config, hooks);
    });
}

Async<IntakeLine::Config> withMailboxes(Workspace &workspace, IntakeLine::Config config, QList<MailboxConfig> mailboxes)
{
    if (mailboxes.isEmpty())
        return ready<Result<IntakeLine::Config>>(config);
    const MailboxConfig mailbox = mailboxes.takeFirst();
    return after(workspace.secret(mailbox.secretRef), [&workspace, config, mailboxes, mailbox](const Result<QByteArray> &password) mutable {
        if (password)
            config.mailboxes.append({mailbox, *password});
        else
            config.problems += std::pair(u"mailbox "_s + mailbox.name, password.error());
        return withMailboxes(workspace, config, mailboxes);
    });
}

Async<IntakeLine::Config> withToken(Workspace &workspace, IntakeLine::Config config)
{
    if (config.listener.secretRef.isEmpty())
        return ready<Result<IntakeLine::Config>>(config);
    return after(workspace.secret(config.listener.secretRef), [config](const Result<QByteArray> &token) mutable -> Result<IntakeLine::Config> {
        const Error unusable{u"E-RCV-14"_s, {QString::number(shortestToken)}, {}};
        if (token && isUsableToken(*token))
            config.keys.token = *token;
        else
            config.problems += std::pair(u"listener"_s, token ? unusable : token.error());
        return config;
    });
}

} // namespace

IntakeStore &Workspace::intake() { return m_store->intake(); }

Async<GatewayConfig> Workspace::withReportUrl(const GatewayConfig &config)
{
    if (config.kind != u"kannel"_s || !config.settings.value(u"dlr_url"_s).isEmpty())
        return ready<Result<GatewayConfig>>(config);
    return chained(m_store->settings().values(), [this, config](const Values &values) -> Async<GatewayConfig> {
        const ListenerConfig listener = listenerFrom(values);
        if (listener.address.isEmpty() || listener.secretRef.isEmpty())
            return ready<Result<GatewayConfig>>(config);
        // Without its token there are no reports; the gateway sends all the same.
        return after(secret(listener.secretRef), [config, listener](const Result<QByteArray> &token) -> Result<GatewayConfig> {
            GatewayConfig reporting = config;
            if (token && isUsableToken(*token))
                reporting.settings.insert(u"dlr_url"_s,
                                          dlrUrl(listener.baseUrl(), QString::fromLatin1(*token), config.id.value));
            return reporting;
        });
    });
}

Async<std::shared_ptr<IntakeLine>> Workspace::intakeLine()
{
    using Shared = std::shared_ptr<IntakeLine>;
    return chained(m_store->settings().values(), [this](const Values &values) {
        IntakeLine::Config config;
        config.listener = listenerFrom(values);
        config.keys.region = values.value(u"default.region"_s);
        return chained(withToken(*this, config), [this, values](const IntakeLine::Config &open) {
            const auto all = chained(withHookKeys(*this, open, hooksFrom(values)),
                                     [this, values](const IntakeLine::Config &hooked) {
                                         return withMailboxes(*this, hooked, mailboxesFrom(values));
                                     });
            return chained(all, [this](const IntakeLine::Config &keyed) {
                return chained(openSources(), [this, keyed](const OpenedSources &sources) {
                    return askedOn<Shared>(m_services.context(), [=, this] {
                        QList<TicketSource *> live;
                        for (const auto &source : sources.sources)
                            live += source.get();
                        IntakeLine::Config whole = keyed;
                        whole.sources = sources;
                        auto noting = m_services.kept(std::make_unique<AnswerNoting>(live, intake(), m_clock));
                        return ready<Result<Shared>>(
                            std::make_shared<IntakeLine>(*this, std::move(whole), std::move(noting)));
                    });
                });
            });
        });
    });
}

} // namespace remindesk
