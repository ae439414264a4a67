// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/setup.h"

#include "access/actor.h"
#include "storage/store.h"
#include "workflow/seeding.h"

#include <QDir>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

const QString embedded = u":"_s;

GatewayConfig folderGateway(const QString &profile, Channel channel, const MailSender &sender)
{
    const QString key = channelKey(channel);
    GatewayConfig config;
    config.id = {u"folder-"_s + key};
    config.name = u"folder-"_s + key;
    config.kind = channel == Channel::Letter ? u"letter"_s : u"folder"_s;
    config.channel = channel;
    config.settings.insert(u"path"_s, QDir(profile).filePath(u"outbox/"_s + key));
    if (channel == Channel::Email) {
        config.settings.insert(u"from"_s, sender.address);
        config.settings.insert(u"from_name"_s, sender.name);
    }
    return config;
}

} // namespace

// What the library and the sample bring is nobody's change: past the guarded ports, once it is known who may.
Done setUp(Workspace &workspace)
{
    for (const Permission needed : {Permission::PublishTemplates, Permission::EditSettings}) {
        if (Done allowed = require(workspace.session(), needed); !allowed)
            return allowed;
    }
    const auto library = readSeedLibrary(embedded);
    if (!library)
        return failure(library.error());
    return awaited(seed(*library, workspace.store().templates(), workspace.clock().now()));
}

Done setUpSample(Workspace &workspace)
{
    if (Done done = setUp(workspace); !done)
        return done;
    const auto sample = readSampleWorkspace(embedded + u"/sample"_s, workspace.clock().now());
    if (!sample)
        return failure(sample.error());
    if (Done done = awaited(seedSample(*sample, workspace.store().settings(), workspace.store().tickets())); !done)
        return done;
    return setUpFolders(workspace, {u"support@farhill.example"_s, u"远山科技客服"_s});
}

Done setUpFolders(Workspace &workspace, const MailSender &sender)
{
    if (Done allowed = require(workspace.session(), Permission::EditSettings); !allowed)
        return allowed;
    for (const Channel channel : allChannels()) {
        const GatewayConfig config = folderGateway(workspace.profile(), channel, sender);
        if (Done done = awaited(workspace.store().settings().putGateway(config)); !done)
            return done;
    }
    return {};
}

} // namespace remindesk
