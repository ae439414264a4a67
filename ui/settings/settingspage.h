// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"

#include <QListWidget>
#include <QStackedWidget>
#include <QWidget>

#include <functional>

namespace remindesk {

struct EntryWork;
struct ValueGroup;

/// The place "Settings": what is set up for everybody. A list of sections, each made when it is first shown. Window's
/// thread.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const Surroundings &around, QWidget *parent = nullptr);

    /// Reads the section that is shown anew.
    void refresh();
    /// "gateways", "sources" …; nothing happens for a section that is not there.
    void showSection(const QString &id);

Q_SIGNALS:
    void changed();            ///< something that other places show was changed
    void preferencesAsked();   ///< what one person likes is chosen elsewhere

private:
    /// What a section can be asked for; empty where it cannot.
    struct Section
    {
        QString id;
        QString title;
        std::function<QWidget *()> make;
        QWidget *view = nullptr;
        std::function<void()> refresh, begin, save, test;
    };

    void addSections();
    void add(const QString &id, const QString &title, std::function<QWidget *()> make);
    void addEntries(const QString &id, const QString &title, EntryWork (*work)(const SettingsPorts &));
    void addValues(const QString &id, const QString &title, const QList<ValueGroup> &groups);
    QWidget *makeAppearance();
    template<typename View>
    QWidget *joined(View *view);
    void addCommands();
    [[nodiscard]] Section *shown();
    void show(int row);

    Surroundings m_around;
    SettingsPorts m_ports;
    QList<Section> m_sections;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace remindesk
