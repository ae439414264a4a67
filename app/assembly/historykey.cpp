// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/historykey.h"

#include "base/logging.h"
#include "secrets/keychainsecrets.h"
#include "storage/store.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

struct KeyStanding
{
    QString setting;
    QString ref;
    StoreHealth health;
    Instant now;

    /// The keychain is ours to write; where an admin says a key lies, it is the admin's.
    [[nodiscard]] bool isOurs() const { return setting.isEmpty(); }
};

Result<KeyStanding> standingOf(Workspace &workspace)
{
    KeyStanding standing;
    standing.now = workspace.clock().now();
    const auto values = awaited(workspace.store().settings().values());
    if (!values)
        return failure(values.error());
    auto health = awaited(workspace.store().upkeep().health(standing.now));
    if (!health)
        return failure(health.error());
    standing.health = std::move(*health);
    standing.setting = values->value(u"history.secret"_s);
    standing.ref = historyKeyRef(standing.health.id, standing.setting);
    return standing;
}

/// The key keeps in mind from which line on it was used, so that nobody can act as if it never had been.
Done useAndRemember(Workspace &workspace, const KeyStanding &standing, const QByteArray &secret)
{
    if (Done used = awaited(workspace.store().useHistoryKey(secret, standing.now)); !used)
        return used;
    if (!standing.isOurs() || secret.contains(' '))
        return {};
    const auto health = awaited(workspace.store().upkeep().health(standing.now));
    if (!health)
        return failure(health.error());
    return awaited(workspace.keepHistoryKey(standing.ref, secret + ' ' + QByteArray::number(health->historyKeySince)));
}

Result<QByteArray> made(Workspace &workspace, const KeyStanding &standing)
{
    const QByteArray secret = newChainSecret();
    const Done kept = awaited(workspace.keepHistoryKey(standing.ref, secret));
    return kept ? Result<QByteArray>(secret) : failure(kept.error());
}

/// Said in the store while it is so; nothing is said of a machine that never had a key.
Done note(Workspace &workspace, const KeyStanding &standing, const std::optional<Error> &problem)
{
    if (!problem && standing.health.keyNote.code.isEmpty())
        return {};
    UpkeepNote note{standing.now, problem ? Instant() : standing.now, {}, {}};
    if (problem) {
        note.code = problem->code;
        note.detail = problem->arguments.join(u' ');
    }
    return awaited(workspace.store().upkeep().noteUpkeep(u"history-key"_s, note));
}

QString olderKeyRef(const QString &ref, const QString &keyId)
{
    return ref + u'/' + keyId;
}

} // namespace

QString historyKeyRef(const QString &storeId, const QString &setting)
{
    if (setting == "off"_L1)
        return {};
    return setting.isEmpty() ? u"keychain:remindesk/history/"_s + storeId : setting;
}

Done readyHistoryKey(Workspace &workspace, FirstKey first)
{
    const auto standing = standingOf(workspace);
    if (!standing)
        return failure(standing.error());
    const bool isFirst = standing->isOurs() && standing->health.historyKeys.isEmpty();
    if (standing->health.isReadOnly || (isFirst && first == FirstKey::LeaveIt))
        return {};
    if (standing->ref.isEmpty()) {
        const Done off = awaited(workspace.store().useHistoryKey({}, standing->now));
        return off ? note(workspace, *standing, {}) : off;
    }
    auto secret = awaited(workspace.secret(standing->ref));
    if (!secret && isFirst)
        secret = made(workspace, *standing);
    Done used = secret ? useAndRemember(workspace, *standing, *secret) : failure(secret.error());
    if (used)
        return note(workspace, *standing, {});
    qCWarning(lcStore).noquote() << "the history goes on without its key:" << used.error().code;
    if (Done plain = awaited(workspace.store().useHistoryKey({}, standing->now)); !plain)
        return plain;
    return isFirst ? Done() : note(workspace, *standing, used.error());
}

Done retryHistoryKey(Workspace &workspace)
{
    constexpr qint64 hourMs = 3'600'000;
    const auto last = awaited(workspace.store().upkeep().note(u"history-key"_s));
    if (!last)
        return failure(last.error());
    const qint64 since = workspace.clock().now().ms - last->tried.ms;
    return last->code.isEmpty() || (since >= 0 && since < hourMs) ? Done() : readyHistoryKey(workspace, FirstKey::LeaveIt);
}

Done renewHistoryKey(Workspace &workspace)
{
    const auto standing = standingOf(workspace);
    if (!standing)
        return failure(standing.error());
    if (!standing->isOurs())
        return failure(u"E-HKY-02"_s, {standing->setting}, {});
    if (const auto old = awaited(workspace.secret(standing->ref)); old) {
        const auto key = ChainKey::fromSecret(*old);
        Done kept = key ? awaited(workspace.keepHistoryKey(olderKeyRef(standing->ref, key->id()), *old)) : Done();
        if (!kept)
            return kept;
    }
    const auto secret = made(workspace, *standing);
    if (!secret)
        return failure(secret.error());
    const Done used = useAndRemember(workspace, *standing, *secret);
    return used ? note(workspace, *standing, {}) : used;
}

Result<QList<QByteArray>> olderHistoryKeys(Workspace &workspace)
{
    const auto standing = standingOf(workspace);
    if (!standing)
        return failure(standing.error());
    const QString ref = historyKeyRef(standing->health.id, {});
    QList<QByteArray> keys;
    if (standing->isOurs() && standing->health.historyKeys.isEmpty()) {
        // No line has one any more: the key itself knows whether one had.
        if (const auto secret = awaited(workspace.secret(ref)); secret)
            keys += *secret;
    }
    for (const QString &id : standing->health.historyKeys) {
        if (id == standing->health.historyKey)
            continue;
        for (const QString &place : {olderKeyRef(ref, id), ref}) {
            if (const auto secret = awaited(workspace.secret(place)); secret)
                keys += *secret;
        }
    }
    return keys;
}

HistoryKeySource keychainHistoryKeys()
{
    return [](const QString &storeId, const QString &setting) {
        const QString ref = historyKeyRef(storeId, setting);
        if (ref.isEmpty())
            return QByteArray();
        const ServicesThread services;
        const auto secrets = services.made<SecretStore>(
            []() -> std::unique_ptr<SecretStore> { return std::make_unique<KeychainSecrets>(); });
        const auto secret
            = awaited(askedOn<QByteArray>(services.context(), [keychain = secrets.get(), ref] { return keychain->read(ref); }));
        return secret.value_or(QByteArray());
    };
}

} // namespace remindesk
