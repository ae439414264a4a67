// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

#include <curl/curl.h>

namespace remindesk {

struct CurlCleanup
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
using CurlHandle = std::unique_ptr<CURL, CurlCleanup>;

struct CurlListFree
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListFree>;

/// An easy handle that verifies certificates, raises no signals and takes no proxy from the environment.
[[nodiscard]] CurlHandle newCurlHandle(const QByteArray &caFile, long timeoutMs);

/// Adds a line to a list.
void append(CurlList &list, const QByteArray &line);

} // namespace remindesk
