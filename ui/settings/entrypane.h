// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QAbstractTableModel>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

namespace remindesk {

/// One line of a list of things that can be set up. The last cell is a state, drawn as a pill.
struct Entry
{
    QString id;
    QStringList cells;
    Tone tone = Tone::Plain; ///< of the last cell
};

class EntryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setHeaders(const QStringList &headers) { m_headers = headers; }
    void setEntries(const QList<Entry> &entries);
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    QList<Entry> m_entries;
};

/// A list of things on the left and the form of the chosen one on the right, with one line for what came of the last
/// action and a bar of buttons below. Its parts are named "PREFIX.list", "PREFIX.new", "PREFIX.words".
class EntryPane final : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString list;    ///< accessible name
        QStringList headers;
        QList<int> widths; ///< of all columns, in characters; 0: the rest
        QString add;     ///< "New gateway"
        int width = 390; ///< of the list, at first
    };

    EntryPane(const QString &prefix, const Words &words, QWidget *parent = nullptr);

    /// Shows them and keeps the chosen one, or chooses `id` where it is given.
    void setEntries(const QList<Entry> &entries, const QString &id = {});
    [[nodiscard]] QString chosenId() const;
    void chooseNone(); ///< a new one is being made
    /// A new one is being made: what is read meanwhile must not take its form away.
    [[nodiscard]] bool isMakingNew() const { return m_isMakingNew; }
    [[nodiscard]] QVBoxLayout *body() { return m_body; }
    [[nodiscard]] QHBoxLayout *bar() { return m_bar; }
    /// What came of it; an empty text takes the line away.
    void say(const QString &text, Tone tone);
    [[nodiscard]] QTableView *list() { return m_list; }
    [[nodiscard]] QWidget *form() { return m_form; }

Q_SIGNALS:
    void chosen(const QString &id);
    void newAsked();

private:
    QWidget *makeList(const QString &prefix, const Words &words, QWidget *parent);
    QWidget *makeForm(const QString &prefix, QWidget *parent);

    EntryModel m_model;
    QTableView *m_list = nullptr;
    QWidget *m_form = nullptr;
    QVBoxLayout *m_body = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QLabel *m_words = nullptr;
    bool m_isFilling = false;
    bool m_isMakingNew = false;
};

} // namespace remindesk
