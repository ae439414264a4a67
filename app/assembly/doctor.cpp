// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/doctor.h"

#include "app/assembly/workspace.h"
#include "storage/store.h"
#include "wording/wording.h"

#include <QStorageInfo>

#include <curl/curl.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mebibyte = 1 << 20;
constexpr qint64 scarceBytes = 256 * mebibyte;

Checkup judged(const QString &what, const Result<QString> &answer)
{
    return answer ? Checkup{what, Checkup::Good, *answer} : Checkup{what, Checkup::Bad, sentence(answer.error())};
}

Checkup versions()
{
    return {u"versions"_s, Checkup::Good,
            u"Qt "_s + QLatin1String(qVersion()) + u", libcurl "_s
                + QLatin1String(curl_version_info(CURLVERSION_NOW)->version)};
}

Checkup room(const QString &profile)
{
    const qint64 free = QStorageInfo(profile).bytesAvailable();
    const QString words = QString::number(free / mebibyte) + u" MiB free"_s;
    return {u"disk"_s, free < scarceBytes ? Checkup::Bad : Checkup::Good, words};
}

Checkup storeWhole(Workspace &workspace)
{
    const auto damage = awaited(workspace.store().check());
    if (!damage)
        return {u"store check"_s, Checkup::Bad, sentence(damage.error())};
    return {u"store check"_s, damage->isEmpty() ? Checkup::Good : Checkup::Bad,
            damage->isEmpty() ? u"whole"_s : *damage};
}

Checkup templatesUsable(Workspace &workspace)
{
    const auto kit = awaited(workspace.kit());
    if (!kit)
        return {u"templates"_s, Checkup::Bad, sentence(kit.error())};
    return {u"templates"_s, (*kit)->schema.scenarios.isEmpty() ? Checkup::Bad : Checkup::Good,
            QString::number((*kit)->schema.scenarios.size()) + u" scenarios"_s};
}

QList<Checkup> gateways(Workspace &workspace)
{
    const auto opened = awaited(workspace.openGateways());
    if (!opened)
        return {{u"gateways"_s, Checkup::Bad, sentence(opened.error())}};
    QList<Checkup> all;
    for (const auto &gateway : opened->gateways)
        all += Checkup{u"gateway "_s + gateway->name(), Checkup::Good, channelKey(gateway->channel())};
    for (const auto &[name, error] : opened->problems)
        all += Checkup{u"gateway "_s + name, Checkup::Bad, sentence(error)};
    if (all.isEmpty())
        all += Checkup{u"gateways"_s, Checkup::Note, u"none yet: remindeskctl gateway add"_s};
    return all;
}

QList<Checkup> sources(Workspace &workspace)
{
    const auto opened = awaited(workspace.openSources());
    if (!opened)
        return {{u"sources"_s, Checkup::Bad, sentence(opened.error())}};
    QList<Checkup> all;
    for (const auto &source : opened->sources)
        all += judged(u"source "_s + source->id().value, awaited(workspace.probe(source)));
    for (const auto &[name, error] : opened->problems)
        all += Checkup{u"source "_s + name, Checkup::Bad, sentence(error)};
    if (all.isEmpty())
        all += Checkup{u"sources"_s, Checkup::Note, u"none yet: remindeskctl source add, or ticket import"_s};
    return all;
}

} // namespace

QList<Checkup> examine(const QString &profile)
{
    QList<Checkup> all{versions(), room(profile)};
    auto workspace = Workspace::open({profile, false, true});
    if (!workspace) {
        all += Checkup{u"workspace"_s, Checkup::Bad, sentence(workspace.error())};
        return all;
    }
    all += judged(u"store"_s, awaited((*workspace)->store().version()));
    all += storeWhole(**workspace);
    // Without a keychain everything but keeping passwords in it works: a note, with what to do.
    Checkup keychain = judged(u"keychain"_s, awaited((*workspace)->probeSecrets()));
    if (keychain.verdict == Checkup::Bad)
        keychain.verdict = Checkup::Note;
    all += keychain;
    all += templatesUsable(**workspace);
    all += gateways(**workspace);
    all += sources(**workspace);
    return all;
}

} // namespace remindesk
