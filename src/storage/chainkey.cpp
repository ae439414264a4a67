// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chainkey.h"

#include <nettle/hmac.h> // hashes with the processor's own instructions where it has them
#include <sodium.h>

namespace remindesk {

namespace {

constexpr qsizetype shortestKey = 16;
constexpr qsizetype idLength = 16;
static_assert(SHA256_DIGEST_SIZE == 32);

const uint8_t *bytesOf(QByteArrayView text)
{
    return reinterpret_cast<const uint8_t *>(text.data());
}

ChainHash hexOf(const std::array<uint8_t, 32> &bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    ChainHash hash;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        hash.hex[2 * i] = digits[bytes[i] >> 4];
        hash.hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    return hash;
}

} // namespace

/// The HMAC after it took the key in.
struct ChainKey::Start
{
    explicit Start(QByteArrayView key) { hmac_sha256_set_key(&state, std::size_t(key.size()), bytesOf(key)); }
    ~Start() { sodium_memzero(&state, sizeof state); }
    Start(const Start &) = delete;
    Start &operator=(const Start &) = delete;

    hmac_sha256_ctx state{};
};

std::optional<ChainKey> ChainKey::fromSecret(const QByteArray &secret)
{
    const QByteArray text = secret.trimmed();
    const qsizetype space = text.indexOf(' ');
    const QByteArray word = space < 0 ? text : text.left(space);
    bool isNumber = false;
    const qint64 from = space < 0 ? 0 : text.mid(space + 1).toLongLong(&isNumber);
    if (word.size() < shortestKey || (space >= 0 && (!isNumber || from < 1)))
        return {};
    ChainKey key;
    key.m_start = std::make_shared<Start>(word);
    key.m_from = from;
    key.m_id = QString::fromLatin1(key.hashOf("remindesk history key").view().first(idLength));
    return key;
}

ChainHash ChainKey::hashOf(QByteArrayView content) const
{
    std::array<uint8_t, 32> bytes{};
    const auto size = std::size_t(content.size());
    if (!m_start) {
        sha256_ctx plain;
        sha256_init(&plain);
        sha256_update(&plain, size, bytesOf(content));
        sha256_digest(&plain, bytes.size(), bytes.data());
        return hexOf(bytes);
    }
    hmac_sha256_ctx state = m_start->state;
    hmac_sha256_update(&state, size, bytesOf(content));
    hmac_sha256_digest(&state, bytes.size(), bytes.data());
    return hexOf(bytes);
}

QByteArray newChainSecret()
{
    std::array<char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    QByteArray secret = QByteArrayView(bytes).toByteArray().toHex();
    sodium_memzero(bytes.data(), bytes.size());
    return secret;
}

} // namespace remindesk
