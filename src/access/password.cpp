// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/password.h"

#include <sodium.h>

#include <QString>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto passes = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
constexpr std::size_t memory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;

/// Before anything else of libsodium; cheap when it was done.
bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

Result<QByteArray> passwordVerifier(const QByteArray &password)
{
    if (QString::fromUtf8(password).size() < shortestPassword || password.size() > longestPassword)
        return failure(u"E-ACC-10"_s, {QString::number(shortestPassword)});
    QByteArray verifier(crypto_pwhash_argon2id_STRBYTES, '\0');
    if (!isReady()
        || crypto_pwhash_argon2id_str(verifier.data(), password.constData(), std::size_t(password.size()), passes, memory) != 0)
        return failure(u"E-ACC-15"_s);
    verifier.truncate(qsizetype(qstrnlen(verifier.constData(), uint(verifier.size()))));
    return verifier;
}

bool isPassword(const QByteArray &password, const QByteArray &verifier)
{
    if (!isReady() || password.size() > longestPassword || verifier.size() >= qsizetype(crypto_pwhash_argon2id_STRBYTES))
        return false;
    return crypto_pwhash_argon2id_str_verify(verifier.constData(), password.constData(), std::size_t(password.size())) == 0;
}

bool spendPasswordTime(const QByteArray &password)
{
    static const QByteArray nobodys = passwordVerifier("nobody has this name").value_or(QByteArray());
    return isPassword(password, nobodys) && false;
}

} // namespace remindesk
