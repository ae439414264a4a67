// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templating/proof.h"

#include <QMap>
#include <QPlainTextEdit>

namespace remindesk {

class LiquidCompleter;
class LiquidHighlighter;
struct Scenario;

/// A template file as its author writes it: line numbers, colours, mistakes underlined, names offered while typing.
/// Plain text always. Tab leaves it, as everywhere; a mistake under the cursor is its accessible description.
class TemplateEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TemplateEditor(QWidget *parent = nullptr);

    /// Another text: the cursor goes to the beginning, there is nothing to undo.
    void setFile(const QString &file);
    /// `sentences`: what to say about each problem, in the same order.
    void setProblems(const QList<TextProblem> &problems, const QStringList &sentences);
    /// What completion offers: the scenario's details, and what each variable has in the chosen ticket.
    void setWords(const Scenario *scenario, const QMap<QString, QString> &samples);
    void goTo(int line, int column);
    void paintNumbers(QPaintEvent *event);
    [[nodiscard]] int numbersWidth() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void underline();
    void describeCursor();
    [[nodiscard]] QString sentenceAt(int line, int column) const;
    [[nodiscard]] std::pair<int, int> spanOf(const TextProblem &problem) const;

    LiquidHighlighter *m_highlighter = nullptr;
    LiquidCompleter *m_completer = nullptr;
    QWidget *m_numbers = nullptr;
    QList<TextProblem> m_problems;
    QStringList m_sentences;
};

} // namespace remindesk
