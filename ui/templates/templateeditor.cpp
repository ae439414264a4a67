// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templateeditor.h"

#include "ui/common/tokens.h"
#include "ui/common/widgets.h"
#include "ui/templates/liquidcompleter.h"
#include "ui/templates/liquidhighlighter.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int mostCharacters = 200'000; // more than any template; colouring more would hold the window up

class NumberStrip final : public QWidget
{
public:
    explicit NumberStrip(TemplateEditor *editor) : QWidget(editor), m_editor(editor) {}
    [[nodiscard]] QSize sizeHint() const override { return {m_editor->numbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor->paintNumbers(event); }

private:
    TemplateEditor *m_editor;
};

} // namespace

TemplateEditor::TemplateEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"template.text"_s);
    setAccessibleName(tr("Template text"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(fontFor(TextRole::Text).pointSizeF());
    setFont(font);
    m_highlighter = new LiquidHighlighter(document(), tokensOf(this));
    m_completer = new LiquidCompleter(this);
    m_numbers = new NumberStrip(this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, [this] { setViewportMargins(numbersWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &TemplateEditor::describeCursor);
    setViewportMargins(numbersWidth(), 0, 0, 0);
}

void TemplateEditor::setFile(const QString &file)
{
    if (file == toPlainText())
        return;
    setPlainText(file);
    m_problems.clear();
    underline();
}

void TemplateEditor::setProblems(const QList<TextProblem> &problems, const QStringList &sentences)
{
    m_problems = problems;
    m_sentences = sentences;
    underline();
    describeCursor();
}

void TemplateEditor::setWords(const Scenario *scenario, const QMap<QString, QString> &samples)
{
    m_completer->setWords(scenario, samples);
}

/// Begin and length of what is underlined: the word at the place, or the whole line.
std::pair<int, int> TemplateEditor::spanOf(const TextProblem &problem) const
{
    const QTextBlock block = document()->findBlockByNumber(std::max(problem.line, 1) - 1);
    if (!block.isValid())
        return {0, 0};
    const QString text = block.text();
    if (problem.column == 0 || problem.column > text.size())
        return {block.position(), std::max<int>(int(text.size()), 1)};
    const auto belongs = [](QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.'; };
    int from = problem.column - 1;
    while (from < text.size() && !belongs(text[from]))
        ++from;
    int to = from;
    while (to < text.size() && belongs(text[to]))
        ++to;
    const int begin = problem.column - 1;
    return {block.position() + begin, std::max(to - begin, 1)};
}

void TemplateEditor::underline()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const TextProblem &problem : std::as_const(m_problems)) {
        const auto [begin, length] = spanOf(problem);
        QTextEdit::ExtraSelection mark;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(tokensOf(this).wrong);
        mark.format.setBackground(tokensOf(this).wrongGround);
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(std::min(begin, std::max(document()->characterCount() - 1, 0)));
        mark.cursor.setPosition(std::min(begin + length, std::max(document()->characterCount() - 1, 0)),
                                QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    setExtraSelections(marks);
    m_numbers->update();
}

QString TemplateEditor::sentenceAt(int line, int column) const
{
    for (int i = 0; i < m_problems.size(); ++i) {
        const TextProblem &problem = m_problems.at(i);
        if (std::max(problem.line, 1) != line)
            continue;
        const auto [begin, length] = spanOf(problem);
        const int at = document()->findBlockByNumber(line - 1).position() + column - 1;
        if (at >= begin && at <= begin + length)
            return m_sentences.value(i);
    }
    return {};
}

void TemplateEditor::describeCursor()
{
    const QTextCursor cursor = textCursor();
    setAccessibleDescription(sentenceAt(cursor.blockNumber() + 1, cursor.positionInBlock() + 1));
}

void TemplateEditor::goTo(int line, int column)
{
    QTextCursor cursor(document()->findBlockByNumber(std::max(line, 1) - 1));
    cursor.setPosition(std::min(cursor.position() + std::max(column, 1) - 1,
                                cursor.block().position() + std::max(cursor.block().length() - 1, 0)));
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
    centerCursor();
}

int TemplateEditor::numbersWidth() const
{
    const int digits = std::max(int(QString::number(std::max(blockCount(), 1)).size()), 2);
    return fontMetrics().horizontalAdvance(u'9') * digits + 2 * space::s;
}

void TemplateEditor::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    const Tokens &tokens = tokensOf(this);
    painter.fillRect(event->rect(), tokens.window);
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const int line = block.blockNumber() + 1;
        const bool isWrong = std::any_of(m_problems.begin(), m_problems.end(), [line](const TextProblem &problem) {
            return std::max(problem.line, 1) == line;
        });
        painter.setPen(isWrong ? tokens.wrong : tokens.dim);
        painter.drawText(QRectF(0, place.top(), m_numbers->width() - space::s, fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignVCenter, isWrong ? u"!%1"_s.arg(line) : QString::number(line));
    }
}

void TemplateEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_numbers->setGeometry(contentsRect().left(), contentsRect().top(), numbersWidth(), contentsRect().height());
}

void TemplateEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->setTokens(tokensOf(this));
        underline();
    }
}

bool TemplateEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QTextCursor cursor = cursorForPosition(viewport()->mapFrom(this, help->pos()));
        const QString words = sentenceAt(cursor.blockNumber() + 1, cursor.positionInBlock() + 1);
        // A tool tip is the one place of Qt that guesses whether a text is rich: ours never is.
        QToolTip::showText(help->globalPos(), words.isEmpty() ? QString() : words.toHtmlEscaped(), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void TemplateEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->takes(event))
        return;
    QPlainTextEdit::keyPressEvent(event);
    m_completer->offerAfter(event);
}

void TemplateEditor::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->text();
    insertPlainText(text.left(std::max<qsizetype>(mostCharacters - document()->characterCount(), 0)));
}

} // namespace remindesk
