// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/attachment.h"
#include "workflow/stores.h"

#include <QImage>
#include <QMimeData>
#include <QObject>

namespace remindesk {

class ReminderForm;

/// The files that go with the reminder: reads, judges and keeps them off the window's thread, then puts them on the
/// form. What is refused shows beside the field "files". Window's thread.
class Enclosures final : public QObject
{
    Q_OBJECT

public:
    Enclosures(ReminderForm &form, DraftStore &store, QObject *parent = nullptr);

    void addFiles(const QStringList &paths);
    /// A picture from the clipboard, as PNG under a name with the time.
    void addPicture(const QImage &picture);
    /// Whether dropped or pasted data has something for us, and taking it.
    [[nodiscard]] static bool canTake(const QMimeData &data);
    void take(const QMimeData &data);
    void remove(int index);
    [[nodiscard]] bool isReading() const { return m_reading > 0; }

Q_SIGNALS:
    void readingChanged();

private:
    struct Read
    {
        Attachment file;
        QByteArray content;
    };
    [[nodiscard]] static Async<Read> read(const QString &path);
    [[nodiscard]] static Async<Read> encoded(const QImage &picture, const QString &name);
    void bring(const Async<Read> &reading);
    void keep(const Read &read);
    void end(const std::optional<Error> &problem);

    ReminderForm &m_form;
    DraftStore &m_store;
    int m_reading = 0;
};

} // namespace remindesk
