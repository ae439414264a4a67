// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filesweep.h"

#include "base/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int sweptAtOnce = 2000;
const QString sentList = u".sent"_s;

QSet<QString> hashesIn(const QString &text)
{
    static const QRegularExpression hash(u"\\b[0-9a-f]{64}\\b"_s);
    QSet<QString> found;
    for (auto match = hash.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

} // namespace

std::optional<int> FileSweep::step(Database &database)
{
    if (!m_hasBegun)
        begin();
    if (m_unnamed.isEmpty())
        return 0;
    if (!readOn(database))
        return std::nullopt;
    return finish(database);
}

void FileSweep::begin()
{
    m_hasBegun = true;
    const QDir folder(m_folder);
    QFile list(folder.filePath(sentList));
    if (list.open(QIODevice::ReadOnly))
        m_sent = hashesIn(QString::fromLatin1(list.readAll()));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files)) {
        const bool isOurs = hashesIn(file.fileName()).contains(file.fileName());
        if (isOurs && !m_sent.contains(file.fileName()) && file.lastModified().toMSecsSinceEpoch() < m_before.ms)
            m_unnamed.insert(file.fileName());
    }
}

/// Whether every reminder has been looked at.
bool FileSweep::readOn(Database &database)
{
    int count = 0;
    database.each(u"SELECT rowid, CASE WHEN instr(draft_json, 'sha256') > 0 THEN draft_json ELSE '' END "
                  "FROM reminder WHERE rowid > ? ORDER BY rowid LIMIT ?"_s,
                  {m_lastRow, sweptAtOnce}, [&](const Row &row) {
                      ++count;
                      m_lastRow = row.number(0);
                      const QSet<QString> hashes = hashesIn(row.text(1));
                      for (const QString &hash : hashes) {
                          if (m_unnamed.remove(hash))
                              m_sent.insert(hash);
                      }
                  });
    return count < sweptAtOnce;
}

int FileSweep::finish(Database &database)
{
    database.each(u"SELECT body_json FROM draft"_s, {}, [this](const Row &row) {
        m_unnamed.subtract(hashesIn(row.text(0)));
    });
    const QDir folder(m_folder);
    QSaveFile list(folder.filePath(sentList));
    const QByteArray text = QStringList(m_sent.begin(), m_sent.end()).join(u'\n').toLatin1();
    if (!list.open(QIODevice::WriteOnly) || list.write(text) != text.size() || !list.commit())
        qCWarning(lcStore) << "what was sent is looked up again next time:" << list.error();
    int deleted = 0;
    for (const QString &name : std::as_const(m_unnamed)) {
        // Added again while the reminders were read: young again.
        const QFileInfo file(folder.filePath(name));
        if (file.lastModified().toMSecsSinceEpoch() < m_before.ms && QFile::remove(file.filePath()))
            ++deleted;
    }
    return deleted;
}

} // namespace remindesk
