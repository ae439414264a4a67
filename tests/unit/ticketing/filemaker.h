// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/ticketfile.h"

#include <QFile>
#include <QTemporaryDir>

namespace remindesk {

/// Files to import, in a folder of their own.
class FileMaker
{
public:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return path(name);
    }

    [[nodiscard]] Result<TicketFile> read(const QByteArray &bytes, const ImportOptions &options = {},
                                          const QString &name = QStringLiteral("t.csv")) const
    {
        return readTicketFile(write(name, bytes), options);
    }

private:
    QTemporaryDir m_folder;
};

/// The five mandatory columns; rows of them are "1,Ann,new,2026-12-01 10:00,li".
inline const QByteArray header("number,customer,status,due,owner");

inline QByteArray row(const QByteArray &number)
{
    return number + ",Ann,new,2026-12-01 10:00,li\n";
}

/// The options of a German office.
inline ImportOptions inZone(const QString &zone)
{
    ImportOptions options;
    options.zone = TimeZoneId::parse(zone).value();
    return options;
}

} // namespace remindesk
