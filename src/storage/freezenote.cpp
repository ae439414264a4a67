// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/freezenote.h"

#include "base/logging.h"
#include "storage/statement.h"

#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype width = 64; // of the note; ids are shorter
}

FreezeNote::~FreezeNote()
{
    if (m_file >= 0)
        ::close(m_file);
}

void FreezeNote::begin(const MessageId &id)
{
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const QByteArray name = id.value.toUtf8().leftJustified(width, ' ', true);
    if (m_file >= 0 && ::pwrite(m_file, name.constData(), std::size_t(name.size()), 0) == name.size())
        return;
    if (errno == ENOSPC || errno == EDQUOT)
        throw StoreFailure{Error{u"E-STO-09"_s, {u"0"_s, u"freezing"_s}, m_path}, 0};
    qCWarning(lcStore, "cannot note which message is being made ready");
}

void FreezeNote::end()
{
    static const QByteArray blank(width, ' '); // cheaper than to take the room away and give it again
    if (m_file >= 0 && ::pwrite(m_file, blank.constData(), std::size_t(width), 0) != width)
        qCWarning(lcStore, "cannot clear the note of the message being made ready");
}

void FreezeNote::forget()
{
    if (QFile::exists(m_path) && ::truncate(QFile::encodeName(m_path).constData(), 0) != 0)
        qCWarning(lcStore, "cannot clear the note of the message being made ready");
}

MessageId FreezeNote::left() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return {QString::fromUtf8(file.read(100)).trimmed()};
}

} // namespace remindesk
