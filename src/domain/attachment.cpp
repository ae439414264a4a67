// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attachment.h"

#include "domain/picturesize.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 120; // three bytes a character and an ending still fit a file name of 255

const QHash<QString, QString> &typesByEnding()
{
    static const QHash<QString, QString> types{
        {u"pdf"_s, u"application/pdf"_s},
        {u"png"_s, u"image/png"_s},
        {u"jpg"_s, u"image/jpeg"_s},
        {u"jpeg"_s, u"image/jpeg"_s},
        {u"gif"_s, u"image/gif"_s},
        {u"txt"_s, u"text/plain"_s},
        {u"csv"_s, u"text/csv"_s},
        {u"docx"_s, u"application/vnd.openxmlformats-officedocument.wordprocessingml.document"_s},
        {u"xlsx"_s, u"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_s},
        {u"pptx"_s, u"application/vnd.openxmlformats-officedocument.presentationml.presentation"_s},
        {u"odt"_s, u"application/vnd.oasis.opendocument.text"_s},
        {u"ods"_s, u"application/vnd.oasis.opendocument.spreadsheet"_s}};
    return types;
}

bool isHidden(QChar c)
{
    const bool isBidi = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
    return isBidi || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
           || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isUsableName(const QString &name)
{
    static const QString forbidden = u"/\\:*?\"<>|"_s; // a path, or refused by somebody's file system
    return !name.isEmpty() && name.size() <= longestName && !name.startsWith(u'.')
           && std::none_of(name.begin(), name.end(),
                           [](QChar c) { return isHidden(c) || forbidden.contains(c); });
}

/// The office format inside a ZIP, by the folder its parts lie in. Macros make it a program.
QString zipEnding(const QByteArray &content)
{
    if (content.contains("vbaProject.bin"))
        return u"program"_s;
    if (content.mid(30, 64).startsWith("mimetypeapplication/vnd.oasis.opendocument.text"))
        return u"odt"_s;
    if (content.mid(30, 64).startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"))
        return u"ods"_s;
    if (content.contains("[Content_Types].xml")) {
        const std::pair<const char *, const char *> parts[] = {{"word/", "docx"}, {"xl/", "xlsx"}, {"ppt/", "pptx"}};
        for (const auto &[folder, ending] : parts) {
            if (content.contains(folder))
                return QString::fromLatin1(ending);
        }
    }
    return u"zip"_s;
}

bool isText(const QByteArray &content)
{
    const QByteArray head = content.left(65'536);
    return std::none_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
}

/// What the first bytes say, as the ending it should have.
QString endingOf(const QByteArray &content)
{
    const std::pair<QByteArray, const char *> marks[] = {
        {QByteArrayLiteral("%PDF-"), "pdf"},      {QByteArrayLiteral("\x89PNG\r\n\x1a\n"), "png"},
        {QByteArrayLiteral("\xff\xd8\xff"), "jpg"}, {QByteArrayLiteral("GIF87a"), "gif"},
        {QByteArrayLiteral("GIF89a"), "gif"},     {QByteArrayLiteral("MZ"), "program"},
        {QByteArrayLiteral("\x7f""ELF"), "program"}, {QByteArrayLiteral("#!"), "program"}};
    for (const auto &[mark, ending] : marks) {
        if (content.startsWith(mark))
            return QString::fromLatin1(ending);
    }
    if (content.startsWith(QByteArrayLiteral("PK\x03\x04")))
        return zipEnding(content);
    return isText(content) ? u"txt"_s : u"unknown"_s;
}

bool agrees(const QString &ending, const QString &found)
{
    return ending == found || (ending == "jpeg"_L1 && found == "jpg"_L1) || (ending == "csv"_L1 && found == "txt"_L1);
}

QJsonObject toJson(const Attachment &file)
{
    return {{u"name"_s, file.name},
            {u"type"_s, file.type},
            {u"size"_s, file.size},
            {u"sha256"_s, file.sha256},
            {u"script"_s, file.hasScript}};
}

bool isHash(const QString &text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

QStringList attachmentEndings()
{
    QStringList endings = typesByEnding().keys();
    endings.sort();
    return endings;
}

Result<Attachment> attachmentOf(const QString &name, const QByteArray &content)
{
    const QString plain = name.normalized(QString::NormalizationForm_C).trimmed();
    if (!isUsableName(plain))
        return failure(u"E-ATT-01"_s, {shown(plain)});
    if (content.isEmpty())
        return failure(u"E-ATT-02"_s, {shown(plain)});
    if (content.size() > maxAttachmentBytes)
        return failure(u"E-ATT-03"_s, {shown(plain), sizeText(content.size()), sizeText(maxAttachmentBytes)});
    const qsizetype dot = plain.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : plain.mid(dot + 1).toLower();
    if (!typesByEnding().contains(ending))
        return failure(u"E-ATT-04"_s, {shown(plain), attachmentEndings().join(u", "_s)});
    const QString found = endingOf(content);
    if (!agrees(ending, found))
        return failure(u"E-ATT-05"_s, {shown(plain), found});
    if (const qint64 pixels = pixelsOf(content); pixels > maxPixels)
        return failure(u"E-ATT-06"_s, {shown(plain), QString::number(pixels), QString::number(maxPixels)});
    Attachment file{plain, typesByEnding().value(ending), content.size(), {}, false};
    file.sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    // Only what stands uncompressed is seen: a hint for the agent, no protection.
    file.hasScript = found == "pdf"_L1
                     && (content.contains("/JavaScript") || content.contains("/JS") || content.contains("/Launch"));
    return file;
}

QString attachmentsText(const QList<Attachment> &files)
{
    QJsonArray array;
    for (const Attachment &file : files)
        array.append(toJson(file));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QList<Attachment>> attachmentsFrom(const QString &text)
{
    QList<Attachment> files;
    if (text.isEmpty())
        return files;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return failure(u"E-ATT-08"_s, {shown(text)});
    const QJsonArray list = document.array();
    for (const auto value : list) {
        const QJsonObject json = value.toObject();
        Attachment file{json[u"name"_s].toString(), json[u"type"_s].toString(), json[u"size"_s].toInteger(),
                        json[u"sha256"_s].toString(), json[u"script"_s].toBool()};
        if (!isUsableName(file.name) || !isHash(file.sha256) || !typesByEnding().values().contains(file.type))
            return failure(u"E-ATT-08"_s, {shown(file.name)});
        files += file;
    }
    return files;
}

qint64 totalSize(const QList<Attachment> &files)
{
    return std::accumulate(files.begin(), files.end(), qint64(0),
                           [](qint64 sum, const Attachment &file) { return sum + file.size; });
}

QString sizeText(qint64 bytes)
{
    if (bytes < 1000)
        return QString::number(bytes) + u" B"_s;
    const bool isLarge = bytes >= 1'000'000;
    return QString::number(double(bytes) / (isLarge ? 1e6 : 1e3), 'f', 1) + (isLarge ? u" MB"_s : u" kB"_s);
}

Result<QByteArray> keptContent(const QString &folder, const Attachment &file)
{
    if (!isHash(file.sha256)) // a name from a store never becomes a path of its own
        return failure(u"E-ATT-08"_s, {shown(file.name)});
    QFile kept(QDir(folder).filePath(file.sha256));
    if (!kept.open(QIODevice::ReadOnly))
        return failure(u"E-ATT-08"_s, {shown(file.name)});
    const QByteArray content = kept.read(maxAttachmentBytes + 1);
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() != file.sha256.toLatin1())
        return failure(u"E-ATT-08"_s, {shown(file.name)});
    return content;
}

} // namespace remindesk
