// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandbox.h"

#include "ui/common/widgets.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int most = 12;
constexpr int wordsRole = Qt::UserRole, hintRole = Qt::UserRole + 1;

/// What was found at the left; what tells it apart (customer, key, language) at the right.
class HitDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.accentGround);
            painter->drawRoundedRect(option.rect, space::xs, space::xs);
        }
        const QString words = index.data(wordsRole).toString();
        const QString hint = index.data(hintRole).toString();
        QRect room = option.rect.adjusted(space::s, 0, -space::s, 0);
        painter->setFont(fontFor(TextRole::Label));
        painter->setPen(tokens.dim);
        const QFontMetrics hintMetrics(painter->font());
        const QString hintFits = hintMetrics.elidedText(hint, Qt::ElideRight, room.width() / 2);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, hintFits);
        room.setRight(room.right() - hintMetrics.horizontalAdvance(hintFits) - space::m);
        painter->setFont(option.font);
        painter->setPen(index.flags() == Qt::NoItemFlags ? tokens.dim : tokens.text);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(option.font).elidedText(words, Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

CommandBox::CommandBox(CommandTable &commands, QWidget *parent)
    : QLineEdit(parent)
    , m_commands(commands)
{
    setObjectName(u"commandBox"_s);
    setRole(this, "search");
    setPlaceholderText(tr("Find tickets, customers, templates or commands…   Ctrl+K"));
    setAccessibleName(tr("Find tickets, customers, templates or commands"));
    setMaximumWidth(460);
    // A child of the window, not a popup: typing goes on in the box, and no platform grabs the mouse.
    m_popup = new QListWidget(nullptr);
    m_popup->setObjectName(u"commandBox.found"_s);
    m_popup->setAccessibleName(tr("What was found"));
    m_popup->setFocusPolicy(Qt::NoFocus);
    m_popup->setFrameShape(QFrame::NoFrame);
    m_popup->setItemDelegate(new HitDelegate(m_popup));
    m_popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_popup->setStyleSheet(u"QListWidget#commandBox\\.found { border: 1px solid palette(mid); border-radius: 6px;"
                           " padding: 4px; } QListWidget::item { padding: 6px 8px; }"_s);
    m_popup->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(120);
    connect(&m_typing, &QTimer::timeout, this, &CommandBox::offer);
    connect(this, &QLineEdit::textEdited, this, [this] { m_typing.start(); });
    connect(m_popup, &QListWidget::itemClicked, this, &CommandBox::choose);
    connect(this, &QObject::destroyed, m_popup, &QObject::deleteLater);
}

void CommandBox::begin()
{
    if (!hasFocus())
        m_before = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    offer();
}

bool CommandBox::isOffered(const QAction *action)
{
    const QWidget *scope = qobject_cast<QWidget *>(action->associatedObjects().value(0));
    // A command of a place that is not shown has nothing to work on.
    return action->isEnabled() && action->objectName() != "find"_L1 && action->objectName() != "menu"_L1 && scope && scope->isVisible();
}

QList<Hit> CommandBox::commandsFor(const QString &text) const
{
    QList<Hit> found;
    for (QAction *action : m_commands.all()) {
        const bool fits = text.isEmpty() || action->text().contains(text, Qt::CaseInsensitive);
        if (fits && isOffered(action))
            found += Hit{action->text(), CommandTable::keyOf(action),
                           [action] { action->trigger(); }};
    }
    return found;
}

void CommandBox::offer()
{
    const QString wanted = text().simplified();
    showFound(commandsFor(wanted));
    const int generation = ++m_generation;
    if (wanted.isEmpty() || !m_seek)
        return;
    m_seek(wanted, [this, generation, wanted](const QList<Hit> &others) {
        if (generation == m_generation && hasFocus())
            showFound(others + commandsFor(wanted));
    });
}

void CommandBox::showFound(const QList<Hit> &found)
{
    m_found = found.mid(0, most);
    m_popup->clear();
    const auto add = [this](const QString &words, const QString &hint) {
        auto *item = new QListWidgetItem(hint.isEmpty() ? words : u"%1    %2"_s.arg(words, hint), m_popup); // to be read out
        item->setData(wordsRole, words);
        item->setData(hintRole, hint);
        return item;
    };
    for (const Hit &one : std::as_const(m_found))
        add(one.text, one.hint);
    if (m_found.isEmpty() && !text().isEmpty())
        add(tr("Nothing found"), {})->setFlags(Qt::NoItemFlags);
    setCurrent(m_found.isEmpty() ? -1 : 0);
    placePopup();
}

/// The focus stays in the box: it says what Enter would take.
void CommandBox::setCurrent(int row)
{
    m_popup->setCurrentRow(row);
    const QListWidgetItem *item = m_popup->item(std::max(0, row));
    setAccessibleDescription(item ? item->text() : QString());
}

void CommandBox::placePopup()
{
    if (m_popup->count() == 0 || !hasFocus()) {
        m_popup->hide();
        return;
    }
    if (m_popup->parentWidget() != window())
        m_popup->setParent(window());
    const QPoint corner = mapTo(window(), QPoint(0, this->height() + 4));
    const int height = m_popup->sizeHintForRow(0) * m_popup->count() + 12;
    const int room = window()->height() - corner.y() - space::s; // large text in a small window: it scrolls
    m_popup->setGeometry(QRect(corner, QSize(width(), std::min(height, room))));
    m_popup->show();
    m_popup->raise();
}

void CommandBox::choose()
{
    const int row = m_popup->currentRow();
    const auto open = row >= 0 && row < m_found.size() ? m_found.at(row).open : std::function<void()>();
    finish();
    if (open)
        open();
}

void CommandBox::finish()
{
    ++m_generation;
    m_typing.stop();
    m_popup->hide();
    clear();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void CommandBox::keyPressEvent(QKeyEvent *event)
{
    const int rows = m_popup->count();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (rows > 0) {
            const int step = event->key() == Qt::Key_Down ? 1 : -1;
            setCurrent((m_popup->currentRow() + step + rows) % rows);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(); return;
    case Qt::Key_Escape: finish(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void CommandBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!m_popup->underMouse())
        m_popup->hide();
}

} // namespace remindesk
