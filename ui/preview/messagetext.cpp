// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/messagetext.h"

#include "ui/common/tokens.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace remindesk {

MessageText::MessageText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(NoFrame);
    setFont(fontFor(TextRole::Text));
    setStyleSheet(u"QPlainTextEdit { background: transparent; border: none; }"_s);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabChangesFocus(true);
}

void MessageText::setMessage(const QString &text, const QString &marked, const QList<int> &ends)
{
    if (text == toPlainText() && marked == m_marked && ends == m_ends)
        return;
    m_marked = marked;
    m_ends = ends;
    setPlainText(text);
    mark();
    fit();
}

void MessageText::mark()
{
    static const QRegularExpression blanks(u"〔[^〕\n]{0,80}〕"_s);
    static const QRegularExpression links(u"https?://[^\\s。，,;；)）]+"_s);
    const Tokens &tokens = tokensOf(this);
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](qsizetype from, qsizetype to, const QColor &ink, const QColor &ground) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = textCursor();
        selection.cursor.setPosition(int(from));
        selection.cursor.setPosition(int(to), QTextCursor::KeepAnchor);
        selection.format.setForeground(ink);
        if (ground.isValid())
            selection.format.setBackground(ground);
        marks += selection;
    };
    const QString text = toPlainText();
    for (int part = 1; part < m_ends.size(); part += 2) // every other part on a ground of its own
        add(m_ends.at(part - 1), qMin(qsizetype(m_ends.at(part)), text.size()), tokens.text, tokens.accentGround);
    for (auto found = blanks.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        add(match.capturedStart(), match.capturedEnd(), tokens.wrong, tokens.wrongGround);
    }
    for (auto found = links.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        add(match.capturedStart(), match.capturedEnd(), tokens.accent, {});
    }
    if (const qsizetype at = m_marked.isEmpty() ? -1 : text.indexOf(m_marked); at >= 0)
        add(at, at + m_marked.size(), tokens.attention, tokens.attentionGround);
    setExtraSelections(marks);
}

QSize MessageText::sizeHint() const
{
    // Lines of Chinese are higher than the font's own: only the layout knows.
    qreal height = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += document()->documentLayout()->blockBoundingRect(block).height();
    return {200, int(std::ceil(height)) + 4};
}

void MessageText::fit()
{
    setFixedHeight(sizeHint().height());
}

void MessageText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void MessageText::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    const Tokens &tokens = tokensOf(this);
    for (int part = 0; part + 1 < m_ends.size(); ++part) {
        QTextCursor cursor(document());
        cursor.setPosition(qMin(m_ends.at(part), document()->characterCount() - 1));
        const QRect at = cursorRect(cursor);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawLine(at.left(), at.top(), at.left(), at.bottom());
    }
}

void MessageText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

} // namespace remindesk
