// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

// @name stands for a token. What Fusion draws well from the palette is left to it.
constexpr QLatin1StringView sheet(R"(
QToolTip { background: @pane; color: @text; border: 1px solid @line; padding: 4px 6px; }
QFrame[role="pane"], QScrollArea[role="pane"], QWidget[role="pane"] { background: @pane; border: none; }
QFrame[role="window"], QWidget[role="window"] { background: @window; border: none; }
QFrame[role="rail"] { background: @rail; border: none; border-right: 1px solid @line; }
QFrame[role="topbar"] { background: @pane; border: none; border-bottom: 1px solid @line; }
QFrame[role="bottombar"] { background: @pane; border: none; border-top: 1px solid @line; }
QFrame[role="side"] { background: @pane; border: none; border-left: 1px solid @line; }
QFrame[role="preview"] { background: @window; border: none; border-left: 1px solid @line; }
QFrame[role="card"] { background: @pane; border: 1px solid @line; border-radius: 6px; }
QFrame[role="card"][chosen="true"] { border: 1px solid @accent; }
QFrame[role="bubble"] { background: @pane; border: 1px solid @line; border-radius: 12px; }
QFrame[role="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="notice"] { background: @attentionGround; border: none; border-bottom: 1px solid @line; }
QFrame[role="undo"] { background: @text; border: none; border-radius: 6px; }
QFrame[role="undo"] QLabel { color: @pane; }
QFrame[role="popup"] { background: @pane; border: 1px solid @line; border-radius: 6px; }
QLabel[tone="dim"] { color: @dim; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="attention"] { color: @attention; }
QLabel[tone="wrong"] { color: @wrong; }
QLineEdit, QComboBox, QPlainTextEdit[role="field"], QFrame[role="field"] {
  background: @pane; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 10px; min-height: 26px;
  selection-background-color: @accent; selection-color: @onAccent; }
QFrame[role="field"] { padding: 0; }
QTimeEdit { background: @pane; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 8px; min-height: 26px; }
QTimeEdit:focus { border: 1px solid @accent; }
QTimeEdit:disabled { color: @dim; }
QTimeEdit::up-button, QTimeEdit::down-button { width: 0; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid @line; top: -1px; }
QTabBar::tab { background: transparent; color: @dim; border: none; border-bottom: 2px solid transparent; padding: 7px 14px; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @text; }
QLineEdit[role="search"] { background: @window; }
QLineEdit:focus, QComboBox:focus, QPlainTextEdit[role="field"]:focus { border: 1px solid @accent; }
QFrame[role="field"][focused="true"] { border: 1px solid @accent; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QFrame[invalid="true"], QPlainTextEdit[invalid="true"] {
  border: 1px solid @wrong; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 20px; background: transparent; }
QComboBox:!editable { padding-left: 12px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @pane; color: @text; border: 1px solid @line; outline: none; padding: 4px;
  selection-background-color: @accentGround; selection-color: @text; }
QPushButton { background: @pane; color: @text; border: 1px solid @line; border-radius: 6px; padding: 0 12px;
  min-height: 28px; }
QPushButton:hover { background: @neutralGround; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @dim; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="primary"]:disabled { background: @neutralGround; color: @dim; border: 1px solid @line; }
QPushButton[role="link"] { background: transparent; border: none; border-radius: 4px; color: @accent; padding: 0 4px;
  min-height: 22px; }
QPushButton[role="link"]:focus { border: 1px solid @accent; }
QFrame[role="undo"] QPushButton[role="link"] { color: @accentGround; font-weight: 600; }
QPushButton[role="chip"] { border-radius: 13px; padding: 0 10px; min-height: 24px; background: @neutralGround; }
QPushButton[role="chip"]:checked { background: @accentGround; color: @accent; border: 1px solid @accent; }
QPushButton[role="chip"]:focus { border: 1px solid @accent; }
QPushButton[role="place"] { background: transparent; border: 1px solid transparent; border-radius: 6px;
  text-align: left; padding: 0 11px; min-height: 33px; }
QPushButton[role="place"]:hover { background: @line; }
QPushButton[role="place"]:checked { background: @accentGround; color: @accent; }
QPushButton[role="place"]:focus { border: 1px solid @accent; }
QPushButton[role="health"] { background: transparent; border: 1px solid transparent; border-radius: 4px;
  color: @dim; padding: 0 4px; min-height: 20px; }
QPushButton[role="health"][tone="attention"] { color: @attention; }
QPushButton[role="health"][tone="wrong"] { color: @wrong; }
QPushButton[role="health"]:focus, QPushButton[role="health"]:hover { border: 1px solid @line; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid @dim; border-radius: 7px; background: @pane; }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid @accent; background: @onAccent; }
QRadioButton, QCheckBox { outline: none; }
QRadioButton:focus { color: @accent; }
QRadioButton::indicator:focus { border-color: @accent; background: @accentGround; }
QRadioButton::indicator:checked:focus { border-color: @text; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator { width: 13px; height: 13px; border: 1px solid @dim; border-radius: 3px; background: @pane; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked { border: 1px solid @accent; background: @accent; image: url(:/icons/@check.svg); }
QCheckBox::indicator:disabled, QListView::indicator:disabled, QTreeView::indicator:disabled { border: 1px solid @line; background: @window; }
QCheckBox:focus { color: @accent; }
QCheckBox::indicator:focus { width: 11px; height: 11px; border: 2px solid @accent; }
QCheckBox::indicator:checked:focus { width: 11px; height: 11px; border: 2px solid @text; }
QTableView, QListView, QTreeView { background: @pane; color: @text; border: none; outline: none; gridline-color: @line; }
QListWidget[role="sections"] { background: @window; border: none; border-right: 1px solid @line; padding: 6px; outline: 0; }
QListWidget[role="sections"]::item { padding: 7px 10px; border-radius: 6px; border: 1px solid transparent; color: @text; }
QListWidget[role="sections"]::item:hover { background: @neutralGround; }
QListWidget[role="sections"]::item:selected { background: @accentGround; color: @accent; }
QListWidget[role="sections"]:focus::item:selected { border: 1px solid @accent; }
QListWidget[role="choices"] { border: 1px solid @line; border-radius: 4px; padding: 3px; }
QTreeView[role="choices"]::item { padding: 4px 0; background: transparent; }
QTreeView[role="choices"] QHeaderView::section { padding: 0 4px; }
QTreeView[role="choices"]::item:selected { background: @accentGround; color: @text; }
QListWidget[role="notes"] { padding: 0 9px; }
QListWidget[role="notes"]::item { padding: 3px 0; }
QListWidget[role="notes"]::item:selected { background: @accentGround; color: @text; }
QListWidget[role="choices"]:focus { border: 1px solid @accent; }
QListWidget[role="choices"]::item { padding: 6px 8px; border-radius: 4px; }
QListWidget[role="choices"]::item:hover { background: @neutralGround; }
QListWidget[role="choices"]::item:selected { background: @accentGround; color: @text; }
QHeaderView { background: @pane; }
QHeaderView::section { background: @pane; color: @dim; border: none; border-bottom: 1px solid @line; padding: 0 12px;
  min-height: 30px; }
QSplitter::handle { background: @line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @dim; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
  width: 0; height: 0; }
QMenu { background: @pane; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentGround; }
)");

} // namespace

QString styleSheetOf(const Tokens &tokens)
{
    // Longer names first: "@accentGround" begins with "@accent".
    const QList<std::pair<QString, QColor>> names{
        {u"@attentionGround"_s, tokens.attentionGround}, {u"@neutralGround"_s, tokens.neutralGround},
        {u"@accentGround"_s, tokens.accentGround}, {u"@wrongGround"_s, tokens.wrongGround},
        {u"@goodGround"_s, tokens.goodGround}, {u"@attention"_s, tokens.attention}, {u"@onAccent"_s, tokens.onAccent},
        {u"@accent"_s, tokens.accent}, {u"@window"_s, tokens.window}, {u"@wrong"_s, tokens.wrong},
        {u"@good"_s, tokens.good}, {u"@rail"_s, tokens.rail}, {u"@pane"_s, tokens.pane}, {u"@line"_s, tokens.line},
        {u"@text"_s, tokens.text}, {u"@dim"_s, tokens.dim}};
    QString text = sheet;
    for (const auto &[name, colour] : names)
        text.replace(name, colour.name());
    // The tick must stand out from the accent it lies on.
    text.replace(u"@check"_s, tokens.onAccent.lightness() > 128 ? u"check-white"_s : u"check-ink"_s);
    return text;
}

} // namespace remindesk
