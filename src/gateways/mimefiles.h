// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmime/gmime.h> // before Qt

#include "base/error.h"
#include "domain/attachment.h"

#include <memory>

namespace remindesk {

struct UnrefMime
{
    void operator()(void *object) const { g_object_unref(object); }
};
template<typename T>
using MimeRef = std::unique_ptr<T, UnrefMime>;

/// The text of a mail together with its files (RFC 2046 §5.1.3): multipart/mixed, the text first. Names as
/// RFC 2231 says, and not in quoted encoded words, which RFC 2047 §5 forbids. `boundary` must be in no part.
/// E-ATT-08 when a kept content is gone or changed.
[[nodiscard]] Result<MimeRef<GMimeObject>> withFiles(MimeRef<GMimeObject> text, const QList<Attachment> &files,
                                                     const QString &folder, const QByteArray &boundary);

} // namespace remindesk
