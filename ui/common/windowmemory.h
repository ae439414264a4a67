// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHeaderView>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace remindesk {

/// Remembers where windows, splitters and columns were. A lost or foreign file only means defaults.
/// Owned by the window's maker and outlives it; window's thread.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    /// `file`: an INI file in the profile; empty: nothing is remembered.
    explicit WindowMemory(const QString &file, QObject *parent = nullptr);

    /// Restores now, and saves whenever it changes. Names come from objectName().
    void keep(QSplitter *splitter);
    void keep(QHeaderView *header, const QString &name);
    void restore(QMainWindow *window);
    void save(const QMainWindow *window);
    /// One word of the session, such as the place that was shown last.
    void remember(const QString &key, const QString &word) { put(key, word.toUtf8()); }
    [[nodiscard]] QString remembered(const QString &key) const { return QString::fromUtf8(value(key)); }

private:
    [[nodiscard]] QByteArray value(const QString &key) const;
    void put(const QString &key, const QByteArray &bytes);

    QString m_file;
    QSettings m_settings;
};

} // namespace remindesk
