// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/concerns.h"

#include <QKeySequence>
#include <QMap>
#include <QObject>
#include <QSettings>
#include <QString>

namespace remindesk {

/// What one person likes in this workspace: looks, keys, when to be called. An INI file in the profile; a lost or foreign
/// value only means the default. Owned by the program, outlives the window; window's thread.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    /// `file`: empty: nothing is remembered.
    explicit Preferences(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] QString theme() const;    ///< "system" "light" "dark"
    void setTheme(const QString &key);
    [[nodiscard]] QString language() const; ///< "zh-CN" "zh-TW" "en"; empty: the session's. From the next start on
    void setLanguage(const QString &locale);
    [[nodiscard]] QString account() const;  ///< who signed in last; offered the next time
    void setAccount(const QString &name);
    [[nodiscard]] int textScale() const;    ///< percent, 80 to 200. From the next start on
    void setTextScale(int percent);
    [[nodiscard]] bool hasDenseRows() const; ///< more rows on the screen. From the next start on
    void setDenseRows(bool isDense);

    [[nodiscard]] bool wantsNotes() const;
    void setWantsNotes(bool wanted);
    [[nodiscard]] OwnQuietTime quietTime() const;
    void setQuietTime(const OwnQuietTime &quiet);

    /// The keys a person gave to commands, by command; an empty sequence takes a command's key away.
    [[nodiscard]] QMap<QString, QKeySequence> keys() const;
    void setKey(const QString &command, const QKeySequence &key);
    void resetKey(const QString &command);

    static constexpr int smallestText = 80, largestText = 200;

Q_SIGNALS:
    void themeChanged();

private:
    [[nodiscard]] QString value(const QString &key, const QString &otherwise = {}) const;
    void put(const QString &key, const QString &value);

    QSettings m_settings;
    QMap<QString, QString> m_values; ///< what stands in the file, and what could not be written
};

} // namespace remindesk
