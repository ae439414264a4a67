// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QString>

namespace remindesk {

/// One notification of the desktop. Plain text: markup from outside is escaped where the server reads markup.
struct DesktopNote
{
    struct Button
    {
        QString key;  ///< comes back in acted()
        QString text; ///< translated
    };

    QString group; ///< a later note of the same group takes the place of the earlier one
    QString title;
    QString body;
    QList<Button> buttons; ///< the first is what a click on the note itself does
    bool isUrgent = false;
};

/// Shows notes through the desktop's own service (Desktop Notifications Specification 1.2,
/// org.freedesktop.Notifications). Never blocks; a desktop without that service shows nothing and unavailable() is
/// emitted once. Window's thread.
class DesktopNotes final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotes(QObject *parent = nullptr);

    void show(const DesktopNote &note);
    /// Takes a group's note away: what it told is dealt with.
    void take(const QString &group);

Q_SIGNALS:
    void acted(const QString &group, const QString &button);
    void unavailable();

private Q_SLOTS:
    void noteActed(uint id, const QString &button);
    void noteClosed(uint id, uint reason);

private:
    void send(const DesktopNote &note);
    [[nodiscard]] QString groupOf(uint id) const;

    QMap<QString, uint> m_ids; ///< group -> the server's id of its note on screen
    QSet<QString> m_pending;   ///< groups whose id the server has not told yet
    QMap<QString, DesktopNote> m_next; ///< came meanwhile
    bool m_readsMarkup = false;
    bool m_isAvailable = true;
};

} // namespace remindesk
