// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/witness.h"

#include "storage/storeplace.h"

#include <QFile>
#include <QStringList>

#include <cstdio>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString &storePath)
{
    return storePath + u".head"_s;
}

} // namespace

std::optional<Witness> readWitness(const QString &storePath)
{
    QFile file(fileOf(storePath));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList words = QString::fromLatin1(file.read(400)).simplified().split(u' ');
    bool isNumber = false;
    const qint64 seq = words.value(1).toLongLong(&isNumber);
    if (words.size() != 3 || !isNumber || seq <= 0 || words.at(2).size() != 64)
        return {};
    return Witness{words.at(0), seq, words.at(2)};
}

bool writeWitness(const QString &storePath, const Witness &witness)
{
    const QString path = fileOf(storePath);
    const QString part = path + u".part"_s;
    QFile file(part);
    const QByteArray text = u"%1 %2 %3\n"_s.arg(witness.storeId, QString::number(witness.seq), witness.chain).toLatin1();
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text) != text.size())
        return false;
    file.close();
    return std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) == 0;
}

Witness witnessOf(Database &database)
{
    const auto head = database.one(u"SELECT seq, chain FROM history_head WHERE only = 1"_s, {},
                                   [](const Row &row) { return std::pair(row.number(0), row.text(1)); });
    return head ? Witness{storeId(database), head->first, head->second} : Witness();
}

void removeWitness(const QString &storePath)
{
    QFile::remove(fileOf(storePath));
}

} // namespace remindesk
