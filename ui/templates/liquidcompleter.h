// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QKeyEvent>
#include <QMap>
#include <QPlainTextEdit>
#include <QStandardItemModel>

namespace remindesk {

struct Scenario;

/// Offers variables, filters and tags inside `{{ }}` and `{% %}`, each with its meaning and what it has in the chosen
/// ticket. By itself after two letters, at once by Ctrl+Space.
class LiquidCompleter final : public QObject
{
    Q_OBJECT

public:
    explicit LiquidCompleter(QPlainTextEdit *editor);

    void setWords(const Scenario *scenario, const QMap<QString, QString> &samples);
    /// Keys that belong to the open list, and Ctrl+Space.
    [[nodiscard]] bool takes(QKeyEvent *event);
    void offerAfter(const QKeyEvent *event);

    enum class Place { None, Variable, Filter, Tag };
    /// What may stand at the end of `before`, a line up to the cursor, and the letters of it that are there.
    [[nodiscard]] static std::pair<Place, QString> placeAt(const QString &before);

private:
    void offer(bool isAsked);
    void insert(const QString &word);
    void add(Place place, const QString &word, const QString &meaning, const QString &sample);

    QPlainTextEdit *m_editor;
    QStandardItemModel m_words;
    QStandardItemModel m_offered;
    QCompleter m_completer;
    const Scenario *m_scenario = nullptr;
    QMap<QString, QString> m_samples;
};

} // namespace remindesk
