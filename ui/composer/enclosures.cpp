// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/enclosures.h"

#include "base/pooled.h"
#include "ui/composer/reminderform.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace remindesk {

Enclosures::Enclosures(ReminderForm &form, DraftStore &store, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_store(store)
{
}

Async<Enclosures::Read> Enclosures::read(const QString &path)
{
    return pooled([path]() -> Result<Read> {
        const QFileInfo info(path);
        const QString name = info.fileName();
        if (!info.isFile()) // a folder, a pipe or a device never ends
            return failure(u"E-ATT-07"_s, {shown(name), u"-"_s});
        if (info.size() > maxAttachmentBytes)
            return failure(u"E-ATT-03"_s, {shown(name), sizeText(info.size()), sizeText(maxAttachmentBytes)});
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(u"E-ATT-07"_s, {shown(name), file.errorString()});
        const QByteArray content = file.read(maxAttachmentBytes + 1); // it may grow meanwhile
        const auto judged = attachmentOf(name, content);
        if (!judged)
            return failure(judged.error());
        return Read{*judged, content};
    });
}

Async<Enclosures::Read> Enclosures::encoded(const QImage &picture, const QString &name)
{
    return pooled([picture, name]() -> Result<Read> {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (!picture.save(&buffer, "PNG"))
            return failure(u"E-ATT-07"_s, {shown(name), u"PNG"_s});
        const auto judged = attachmentOf(name, buffer.data());
        if (!judged)
            return failure(judged.error());
        return Read{*judged, buffer.data()};
    });
}

void Enclosures::addFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        bring(read(path));
}

void Enclosures::addPicture(const QImage &picture)
{
    const WallTime wall = wallTime(m_form.clock().now(), m_form.zone());
    bring(encoded(picture, tr("Screenshot %1 %2.png").arg(wall.date.toString(u"yyyy-MM-dd"_s),
                                                          wall.time.toString(u"HHmmss"_s))));
}

bool Enclosures::canTake(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty())
        return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return data.hasImage();
}

void Enclosures::take(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    if (!paths.isEmpty())
        addFiles(paths);
    else if (data.hasImage())
        addPicture(qvariant_cast<QImage>(data.imageData()));
}

void Enclosures::bring(const Async<Read> &reading)
{
    ++m_reading;
    m_form.setNotice(u"attachments"_s, {});
    Q_EMIT readingChanged();
    listen(this, reading, [this](const Result<Read> &read) {
        if (read)
            keep(*read);
        else
            end(read.error());
    });
}

void Enclosures::keep(const Read &read)
{
    // The copy is durable before the draft names it: a draft never points at nothing.
    listen(this, m_store.keepFile(read.file, read.content), [this, file = read.file](const Done &done) {
        if (!done) {
            end(done.error());
            return;
        }
        m_form.change(u"files"_s, [&](ReminderDraft &draft) {
            if (!draft.evidence.files.contains(file))
                draft.evidence.files += file;
        });
        end({});
    });
}

void Enclosures::end(const std::optional<Error> &problem)
{
    --m_reading;
    if (problem) {
        m_form.setNotice(u"attachments"_s, problem);
        m_form.visit(u"files"_s);
    }
    Q_EMIT readingChanged();
}

void Enclosures::remove(int index)
{
    m_form.change(u"files"_s, [index](ReminderDraft &draft) {
        if (index >= 0 && index < draft.evidence.files.size())
            draft.evidence.files.removeAt(index);
    });
}

} // namespace remindesk
