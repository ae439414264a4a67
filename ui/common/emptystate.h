// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <functional>

namespace remindesk {

class CommandTable;
class EmptyPicture;

/// A list, or the words that teach what the place is for and the one button that fills it. Who gives it the focus gives it to
/// the list, else to the button, else to the words, which are then read out; it follows from one to the other.
class EmptyState final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// The list; made as a child of this, so that it is put together only once.
    void setContent(QWidget *content);
    /// The place's icon above the words, where there is room for it.
    void setPicture(const QString &icon);
    void setWords(const QString &title, const QString &text);
    void setAction(const QString &text, std::function<void()> run);
    /// The button runs a command and is called like it, with its key; a command that is not there: no button.
    void setCommand(const CommandTable &commands, const QString &id);
    void showContent(bool hasContent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *entrance() const;
    void change(const std::function<void()> &what);

    QWidget *m_words = nullptr;
    EmptyPicture *m_picture = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace remindesk
