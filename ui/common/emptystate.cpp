// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptystate.h"

#include "ui/common/commandtable.h"
#include "ui/common/widgets.h"

#include <QPainter>
#include <QResizeEvent>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int pictureSize = 88, iconSize = 40;
constexpr int roomForPicture = 320; // below this the words need the height

} // namespace

/// The place's own icon on a round ground.
class EmptyPicture final : public QWidget
{
public:
    EmptyPicture(const QString &icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(pictureSize, pictureSize);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accentGround);
        painter.drawEllipse(rect());
        if (parentWidget()->hasFocus()) { // the words are where the keys are
            painter.setPen(QPen(tokens.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(rect().adjusted(1, 1, -1, -1));
        }
        QRect middle(0, 0, iconSize, iconSize);
        middle.moveCenter(rect().center());
        inkIcon(m_icon, tokens.accent).paint(&painter, middle);
    }

private:
    QString m_icon;
};

EmptyState::EmptyState(QWidget *parent)
    : QStackedWidget(parent)
{
    auto *empty = pane("pane", this);
    empty->setObjectName(u"empty"_s);
    m_words = empty;
    auto *layout = column(empty, space::xl, space::s);
    m_title = plainLabel({}, TextRole::Place, Tone::Plain, empty);
    m_text = plainLabel({}, TextRole::Text, Tone::Dim, empty);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(460);
    m_text->setAlignment(Qt::AlignHCenter);
    m_action = button(u"empty.action"_s, {}, ButtonRole::Plain, empty);
    m_action->setAutoDefault(true); // Enter presses it, as it opens a row
    m_action->hide();
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    // Not aligned: an aligned item is given the height of the whole width, and then less width.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_text, 100);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(space::s);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    addWidget(empty);
    change([] {});
}

QWidget *EmptyState::entrance() const
{
    if (currentWidget() != m_words)
        return currentWidget();
    return m_action->isHidden() ? m_words : m_action;
}

/// What is hidden passes its focus on to anything that comes next in the window: not here.
void EmptyState::change(const std::function<void()> &what)
{
    const QWidget *focused = window()->focusWidget();
    const bool isFocusHere = focused && isAncestorOf(focused);
    what();
    m_words->setFocusPolicy(m_action->isHidden() ? Qt::StrongFocus : Qt::NoFocus);
    QWidget *entered = entrance();
    setFocusProxy(entered);
    if (isFocusHere && !(window()->focusWidget() == focused && (entered == focused || entered->isAncestorOf(focused))))
        entered->setFocus(Qt::OtherFocusReason);
}

void EmptyState::setPicture(const QString &icon)
{
    delete m_picture;
    m_picture = new EmptyPicture(icon, m_title->parentWidget());
    auto *layout = static_cast<QVBoxLayout *>(m_title->parentWidget()->layout());
    layout->insertWidget(layout->indexOf(m_title), m_picture, 0, Qt::AlignHCenter);
    m_picture->setVisible(height() >= roomForPicture);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    if (m_picture)
        m_picture->setVisible(event->size().height() >= roomForPicture);
}

void EmptyState::setContent(QWidget *content)
{
    change([this, content] {
        insertWidget(0, content);
        setCurrentIndex(0);
    });
}

void EmptyState::setWords(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_words->setAccessibleName(title);
    m_words->setAccessibleDescription(text);
}

void EmptyState::setAction(const QString &text, std::function<void()> run)
{
    change([this, text] {
        m_action->setText(text);
        m_action->setVisible(!text.isEmpty());
    });
    m_action->disconnect(this);
    connect(m_action, &QPushButton::clicked, this, std::move(run));
}

void EmptyState::setCommand(const CommandTable &commands, const QString &id)
{
    QAction *command = commands.find(id);
    if (!command)
        return setAction({}, [] {});
    const QString key = CommandTable::keyOf(command);
    setAction(key.isEmpty() ? command->text() : u"%1  %2"_s.arg(command->text(), key), [command] { command->trigger(); });
}

void EmptyState::showContent(bool hasContent)
{
    change([this, hasContent] { setCurrentIndex(hasContent ? 0 : 1); });
}

} // namespace remindesk
