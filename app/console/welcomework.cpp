// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/welcomework.h"

#include "app/assembly/setup.h"
#include "app/assembly/testmessage.h"
#include "gateways/factory.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QTimeZone>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct WelcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(Welcome)
};

Done putValues(SettingsStore &settings, const QMap<QString, QString> &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (Done done = awaited(settings.putValue(it.key(), it.value())); !done)
            return done;
    }
    return {};
}

SourceConfig trackerOf(const WelcomeAnswers &answers)
{
    SourceConfig config;
    config.id = {u"rt"_s};
    config.name = u"rt"_s;
    config.kind = u"rt"_s;
    config.settings.insert(u"url"_s, answers.trackerUrl);
    if (!answers.trackerQueue.isEmpty())
        config.settings.insert(u"queue"_s, answers.trackerQueue);
    config.secretRef = u"keychain:remindesk/source/rt"_s;
    return config;
}

GatewayConfig mailOf(const WelcomeAnswers &answers)
{
    GatewayConfig config;
    config.id = {u"mail"_s};
    config.name = u"mail"_s;
    config.kind = u"smtp"_s;
    config.channel = Channel::Email;
    config.settings = {{u"host"_s, answers.host}, {u"security"_s, answers.security}, {u"from"_s, answers.from}};
    if (!answers.port.isEmpty())
        config.settings.insert(u"port"_s, answers.port);
    if (!answers.company.isEmpty())
        config.settings.insert(u"from_name"_s, answers.company);
    if (!answers.user.isEmpty()) {
        config.settings.insert(u"user"_s, answers.user);
        config.secretRef = u"keychain:remindesk/gateway/mail"_s;
    }
    return config;
}

} // namespace

WelcomeMaker::WelcomeMaker(QString profile)
    : m_profile(std::move(profile))
{
    m_pool.setMaxThreadCount(1);
}

WelcomeMaker::~WelcomeMaker()
{
    m_pool.waitForDone();
}

WelcomeWork WelcomeMaker::work()
{
    return {[this](const WelcomeAnswers &answers) { return QtConcurrent::run(&m_pool, [this, answers] { return build(answers); }); },
            [this](const QString &address) { return QtConcurrent::run(&m_pool, [this, address] { return sendFirst(address); }); }};
}

std::unique_ptr<Workspace> WelcomeMaker::take()
{
    m_pool.waitForDone();
    return std::move(m_workspace);
}

Result<QString> WelcomeMaker::build(const WelcomeAnswers &answers)
{
    if (!m_workspace) {
        auto made = Workspace::open({m_profile, true});
        if (!made)
            return failure(made.error());
        m_workspace = std::move(*made);
    }
    if (const Done done = furnish(answers); !done)
        return failure(done.error());
    if (answers.mail == WelcomeAnswers::Mail::Smtp) {
        if (const Done done = connectMail(answers); !done)
            return failure(done.error());
    }
    if (answers.begin == WelcomeAnswers::Begin::Tracker)
        return connectTracker(answers);
    return WelcomeWords::tr("The workspace is in %1.").arg(m_profile);
}

Done WelcomeMaker::furnish(const WelcomeAnswers &answers)
{
    const bool isSample = answers.begin == WelcomeAnswers::Begin::Sample;
    Done made = isSample ? setUpSample(*m_workspace) : setUp(*m_workspace);
    if (!made)
        return made;
    SettingsStore &settings = m_workspace->settings();
    QMap<QString, QString> values;
    Person me{answers.login.isEmpty() ? answers.name : answers.login, answers.name, {}, answers.role};
    if (isSample) {
        // The sample's tickets are the sample agent's: the person sits down in that place.
        const auto sample = awaited(settings.values());
        if (!sample)
            return failure(sample.error());
        me.key = sample->value(u"me.key"_s);
    } else {
        values = {{u"me.key"_s, me.key},
                  {u"sender.company"_s, answers.company},
                  {u"sender.signature"_s, u"【%1】"_s.arg(answers.company)},
                  {u"sender.en.signature"_s, answers.company + u':'},
                  {u"default.locale"_s, answers.language == "en"_L1 ? u"en"_s : u"zh-CN"_s},
                  {u"default.zone"_s, QString::fromLatin1(QTimeZone::systemTimeZoneId())}};
        if (Done done = setUpFolders(*m_workspace, {u"remindesk@example.invalid"_s, answers.company}); !done)
            return done;
    }
    if (Done done = putValues(settings, values); !done)
        return done;
    return awaited(settings.putPerson(me));
}

Result<QString> WelcomeMaker::connectTracker(const WelcomeAnswers &answers)
{
    const SourceConfig config = trackerOf(answers);
    if (const Done done = awaited(m_workspace->putSecret(config.secretRef, answers.trackerToken)); !done)
        return failure(done.error());
    const auto source = awaited(m_workspace->openSource(config));
    if (!source)
        return failure(source.error());
    const auto words = awaited(m_workspace->probe(*source));
    if (!words)
        return failure(words.error());
    if (const Done done = awaited(m_workspace->settings().putSource(config)); !done)
        return failure(done.error());
    return WelcomeWords::tr("Connected: %1. The tickets come as soon as Remindesk opens.").arg(*words);
}

Done WelcomeMaker::connectMail(const WelcomeAnswers &answers)
{
    const GatewayConfig config = mailOf(answers);
    if (Done done = checkGateway(config); !done)
        return done;
    if (!config.secretRef.isEmpty()) {
        if (Done done = awaited(m_workspace->putSecret(config.secretRef, answers.password)); !done)
            return done;
    }
    const auto opened = awaited(m_workspace->openGateway(config));
    if (!opened)
        return failure(opened.error());
    const auto others = awaited(m_workspace->settings().gateways());
    if (!others)
        return failure(others.error());
    for (GatewayConfig other : *others) { // the folder's turn ends: a mail goes one way only
        if (other.channel != Channel::Email || other.id == config.id || !other.isEnabled)
            continue;
        other.isEnabled = false;
        if (Done done = awaited(m_workspace->settings().putGateway(other)); !done)
            return done;
    }
    return awaited(m_workspace->settings().putGateway(config));
}

Result<QString> WelcomeMaker::sendFirst(const QString &address)
{
    const auto gateways = awaited(m_workspace->settings().gateways());
    if (!gateways)
        return failure(gateways.error());
    for (const GatewayConfig &config : *gateways) {
        if (config.channel != Channel::Email || !config.isEnabled)
            continue;
        const auto result = sendTestMessage(*m_workspace, config, address);
        if (!result)
            return failure(result.error());
        if (!wentThrough(*result))
            return failure(u"E-WEL-01"_s, {reasonWords(result->code), result->words});
        return config.kind == "folder"_L1 ? WelcomeWords::tr("Written into %1").arg(config.settings.value(u"path"_s))
                                          : WelcomeWords::tr("Accepted by %1. Look into your mailbox.").arg(config.settings.value(u"host"_s));
    }
    return failure(u"E-WEL-02"_s);
}

} // namespace remindesk
