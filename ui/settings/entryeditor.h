// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingfield.h"
#include "ui/settings/entryview.h"
#include "workflow/settingsports.h"

#include <functional>

namespace remindesk {

/// Something that can be set up, with its line in the list.
struct EditedEntry
{
    Entry entry;
    QMap<QString, QString> values;
    QString secretRef;
};

/// What an EntryEditor shows and does. Functions that are left out have no button.
struct EntryWork
{
    QString prefix;
    EntryPane::Words words;
    SettingFields fields;
    QString secret; ///< what the secret is called; empty: there is none
    QString about;  ///< what this list is for
    QString testText; ///< of the button
    QMap<QString, QString> fresh; ///< values of a new one
    std::function<Async<QList<EditedEntry>>()> load;
    std::function<Async<void>(const QString &id, const QMap<QString, QString> &values, const GivenSecret &secret)> keep;
    std::function<Async<void>(const QString &id)> remove;
    /// Answers with words.
    std::function<Async<QString>(const EditedEntry &typed, const GivenSecret &secret)> test;
    QString idField; ///< the field whose value is the id
};

/// A list and a form for things that are described by fields alone: people, queues, mailboxes, webhooks. Window's thread.
class EntryEditor final : public EntryView
{
    Q_OBJECT

public:
    EntryEditor(EntryWork work, Prompter &prompter, QWidget *parent = nullptr);

    void refresh();
    void begin();
    void save();
    void test();

private:
    void reload() override { refresh(); }
    void showButtons() override;
    void makeBar();
    void showEntries(const QList<EditedEntry> &entries);
    void edit(const QString &id);
    void clear(); ///< an empty entry, without taking the keys
    void fill(const EditedEntry &entry);

    EntryWork m_work;
    QList<EditedEntry> m_entries;
    EditedEntry m_now; ///< an empty id: a new one
    QPushButton *m_remove = nullptr;
    QPushButton *m_test = nullptr;
};

} // namespace remindesk
