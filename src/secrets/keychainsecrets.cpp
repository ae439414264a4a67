// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecrets.h"

#include "secrets/headlesssecrets.h"

#include <QFileInfo>
#include <QTimer>

#include <memory>
#include <utility>

#include <qt6keychain/keychain.h>

namespace remindesk {

namespace {

QString service()
{
    return QStringLiteral("remindesk");
}

template<typename T>
using Promise = std::shared_ptr<QPromise<Result<T>>>;

template<typename T>
Promise<T> newPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template<typename T>
void finish(const Promise<T> &promise, Result<T> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: // a locked keyring says this as well
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {QStringLiteral("E-SEC-04"), {shown(job.key())}, {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {QStringLiteral("E-SEC-06"), {shown(job.errorString())}, {}};
    default:
        return {QStringLiteral("E-SEC-09"), {shown(job.errorString())}, {}};
    }
}

/// Keychains are reached over the session bus. Without one QtKeychain never answers: a server need not wait for that.
bool isBusThere()
{
    const QString address = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    const auto path = QStringLiteral("unix:path=");
    if (address.startsWith(path))
        return QFileInfo::exists(address.mid(path.size()).section(u',', 0, 0).section(u';', 0, 0));
    if (!address.isEmpty())
        return address != QLatin1StringView("disabled:");
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return qEnvironmentVariableIsSet("DISPLAY") || (!folder.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/bus")));
}

/// Starts `job`; `done(error)` is called once: when it ends, or when the time is up. A job whose time is up
/// is left to end by itself, since QtKeychain cannot cancel one.
template<typename DoneWith>
void run(QKeychain::Job *job, QObject *receiver, int timeoutMs, DoneWith doneWith)
{
    if (!isBusThere()) {
        delete job;
        return doneWith(Error{QStringLiteral("E-SEC-06"), {QStringLiteral("no session bus")}, {}}, nullptr);
    }
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    const auto isDone = std::make_shared<bool>(false);
    QObject::connect(job, &QKeychain::Job::finished, receiver, [isDone, doneWith](QKeychain::Job *ended) {
        if (std::exchange(*isDone, true)) // too late
            return;
        doneWith(ended->error() == QKeychain::NoError ? std::optional<Error>() : errorOf(*ended), ended);
    });
    QTimer::singleShot(timeoutMs, receiver, [isDone, doneWith, timeoutMs] {
        if (!std::exchange(*isDone, true))
            doneWith(Error{QStringLiteral("E-SEC-05"), {QString::number(timeoutMs / 1000)}, {}}, nullptr);
    });
    job->start();
}

} // namespace

KeychainSecrets::KeychainSecrets(QObject *parent)
    : KeychainSecrets(QProcessEnvironment::systemEnvironment(), 5'000, parent)
{}

KeychainSecrets::KeychainSecrets(const QProcessEnvironment &environment, int timeoutMs, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
    , m_timeoutMs(timeoutMs)
{}

Async<QByteArray> KeychainSecrets::read(QString ref)
{
    const auto parsed = parseSecretRef(ref);
    if (!parsed)
        return ready<Result<QByteArray>>(failure(QStringLiteral("E-SEC-01"), {shown(ref)}));
    switch (parsed->place) {
    case SecretPlace::Environment:
        return ready(environmentSecret(parsed->name, m_environment));
    case SecretPlace::Credential:
        return ready(credentialSecret(parsed->name, m_environment));
    case SecretPlace::Keychain:
        break;
    }
    return readKeychain(parsed->name);
}

Async<QByteArray> KeychainSecrets::readKeychain(const QString &name)
{
    const auto promise = newPromise<QByteArray>();
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(name);
    run(job, this, m_timeoutMs, [promise, name](const std::optional<Error> &error, QKeychain::Job *ended) {
        if (error)
            return finish<QByteArray>(promise, failure(*error));
        const QByteArray secret = static_cast<QKeychain::ReadPasswordJob *>(ended)->binaryData();
        if (secret.isEmpty())
            return finish<QByteArray>(promise, failure(QStringLiteral("E-SEC-04"), {shown(name)}));
        finish<QByteArray>(promise, secret);
    });
    return promise->future();
}

Async<void> KeychainSecrets::write(QString ref, QByteArray secret)
{
    const auto parsed = parseSecretRef(ref);
    if (!parsed || secret.isEmpty())
        return ready<Done>(failure(QStringLiteral("E-SEC-01"), {shown(ref)}));
    if (parsed->place != SecretPlace::Keychain)
        return ready<Done>(failure(QStringLiteral("E-SEC-07"), {shown(ref)}));
    const auto promise = newPromise<void>();
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(parsed->name);
    job->setBinaryData(secret);
    run(job, this, m_timeoutMs,
        [this, promise, secret, name = parsed->name](const std::optional<Error> &error, QKeychain::Job *) {
            if (error)
                return finish<void>(promise, failure(*error));
            listen(this, readKeychain(name), [promise, secret, name](const Result<QByteArray> &kept) {
                if (kept && *kept == secret)
                    return finish<void>(promise, {});
                finish<void>(promise, failure(QStringLiteral("E-SEC-08"), {shown(name)}));
            });
        });
    return promise->future();
}

Async<void> KeychainSecrets::remove(QString ref)
{
    const auto parsed = parseSecretRef(ref);
    if (!parsed)
        return ready<Done>(failure(QStringLiteral("E-SEC-01"), {shown(ref)}));
    if (parsed->place != SecretPlace::Keychain)
        return ready<Done>(failure(QStringLiteral("E-SEC-07"), {shown(ref)}));
    const auto promise = newPromise<void>();
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(parsed->name);
    run(job, this, m_timeoutMs, [promise](const std::optional<Error> &error, QKeychain::Job *ended) {
        const bool wasGone = ended != nullptr && ended->error() == QKeychain::EntryNotFound;
        finish<void>(promise, error && !wasGone ? Done(failure(*error)) : Done());
    });
    return promise->future();
}

Async<QString> KeychainSecrets::probe()
{
    const auto promise = newPromise<QString>();
    const QString ref = QStringLiteral("keychain:remindesk/probe");
    listen(this, write(ref, QByteArrayLiteral("probe")), [this, promise, ref](const Done &written) {
        if (!written)
            return finish<QString>(promise, failure(written.error()));
        listen(this, remove(ref), [promise](const Done &removed) {
            if (!removed)
                return finish<QString>(promise, failure(removed.error()));
            finish<QString>(promise, QStringLiteral("keychain"));
        });
    });
    return promise->future();
}

} // namespace remindesk
