// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/anchorfile.h"

#include "domain/time.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto heading = "# How far the history of a Remindesk workspace had come: time, workspace, lines, hash of the last, "
                         "link. Lines are only ever added.\n";

QByteArray linkOf(const QByteArray &key, const QByteArray &previous, const QByteArray &text)
{
    const QByteArray content = "remindesk anchor 1\n" + previous + '\n' + text;
    const QByteArray hash = key.isEmpty() ? QCryptographicHash::hash(content, QCryptographicHash::Sha256)
                                          : QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256);
    return hash.toHex();
}

struct Line
{
    AnchorPoint point;
    QString storeId;
    QByteArray text;
    QByteArray link;
};

std::optional<Line> lineFrom(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 5)
        return {};
    bool isNumber = false;
    const QDateTime at = QDateTime::fromString(QString::fromLatin1(words[0]), Qt::ISODateWithMs);
    Line parsed;
    parsed.point = {words[2].toLongLong(&isNumber), QString::fromLatin1(words[3]), {at.toMSecsSinceEpoch()}};
    parsed.storeId = QString::fromLatin1(words[1]);
    parsed.text = line.left(line.lastIndexOf(' '));
    parsed.link = words[4];
    return isNumber && at.isValid() ? std::optional(parsed) : std::nullopt;
}

Result<AnchorFile> linked(const QByteArray &text, const QByteArray &key, const QString &name)
{
    AnchorFile anchor;
    int number = 0;
    for (const QByteArray &row : text.split('\n')) {
        ++number;
        // What is no line (a heading, one that was broken off) says nothing; one that was made into that breaks the
        // link of the next.
        const auto line = lineFrom(row.trimmed());
        if (!line)
            continue;
        if (line->link != linkOf(key, anchor.link, line->text)
            || (!anchor.storeId.isEmpty() && line->storeId != anchor.storeId))
            return failure(u"E-ANC-02"_s, {QString::number(number)}, name);
        anchor.points += line->point;
        anchor.storeId = line->storeId;
        anchor.link = line->link;
    }
    return anchor;
}

Result<AnchorFile> mailed(QString text, const QString &name)
{
    static const QRegularExpression softBreak(u"=\\r?\\n"_s);
    static const QRegularExpression line(u"(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)[\\s>]+([0-9A-Za-z-]+)[\\s>]+(\\d+)[\\s>]+([0-9a-f]{64})"_s);
    AnchorFile anchor;
    text.remove(softBreak); // of quoted-printable
    for (auto found = line.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch words = found.next();
        const QDateTime at = QDateTime::fromString(words.captured(1), Qt::ISODateWithMs);
        if (!anchor.storeId.isEmpty() && words.captured(2) != anchor.storeId)
            return failure(u"E-ANC-03"_s, {}, name);
        anchor.storeId = words.captured(2);
        const AnchorPoint point{words.captured(3).toLongLong(), words.captured(4), {at.toMSecsSinceEpoch()}};
        if (at.isValid() && !anchor.points.contains(point)) // a mail says it twice, once for those who read HTML
            anchor.points += point;
    }
    std::sort(anchor.points.begin(), anchor.points.end(),
              [](const AnchorPoint &one, const AnchorPoint &other) { return one.at.ms < other.at.ms; });
    return anchor.points.isEmpty() ? Result<AnchorFile>(failure(u"E-ANC-06"_s, {}, name)) : anchor;
}

Error ioError(const QString &path)
{
    return Error{u"E-ANC-01"_s, {QString::fromLocal8Bit(std::strerror(errno))}, path};
}

} // namespace

QString anchorText(const QString &storeId, const AnchorPoint &point)
{
    return u"%1 %2 %3 %4"_s.arg(isoUtc(point.at), storeId, QString::number(point.seq), point.chain);
}

Result<AnchorFile> readAnchor(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.exists())
        return AnchorFile();
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"E-ANC-01"_s, {file.errorString()}, path);
    return linked(file.readAll(), key, path);
}

Result<AnchorFile> keptAnchor(const QByteArray &text, const QByteArray &key, const QString &name)
{
    const QList<QByteArray> rows = text.split('\n');
    const bool isFile = std::any_of(rows.begin(), rows.end(),
                                    [](const QByteArray &row) { return lineFrom(row.trimmed()).has_value(); });
    return isFile ? linked(text, key, name) : mailed(QString::fromUtf8(text), name);
}

Done appendAnchor(const QString &path, const QByteArray &key, const QString &storeId, const AnchorPoint &point,
                  AnchorFile &known)
{
    if (!known.storeId.isEmpty() && known.storeId != storeId)
        return failure(u"E-ANC-03"_s, {}, path);
    const QByteArray text = anchorText(storeId, point).toLatin1();
    const QByteArray link = linkOf(key, known.link, text);
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(ioError(path));
    const off_t size = ::lseek(file, 0, SEEK_END);
    char last = '\n';
    const bool isBrokenOff = size > 0 && ::pread(file, &last, 1, size - 1) == 1 && last != '\n';
    const QByteArray before = size == 0 ? QByteArray(heading) : QByteArray(isBrokenOff ? "\n" : "");
    const QByteArray line = before + text + ' ' + link + '\n';
    const bool isWritten = ::write(file, line.constData(), std::size_t(line.size())) == line.size() && ::fsync(file) == 0;
    const Error problem = ioError(path);
    ::close(file);
    if (!isWritten)
        return failure(problem);
    known.points = {point};
    known.storeId = storeId;
    known.link = link;
    return {};
}

} // namespace remindesk
