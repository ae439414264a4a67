// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

namespace remindesk {

/// An answer a person need not type.
struct Choice
{
    QString text;   ///< what stands in the field when it is chosen
    QString words;  ///< what it is
    QString beside; ///< what else one should know about it

    bool operator==(const Choice &) const = default;
};

/// One line asked of a person.
struct Question
{
    QString title;
    QString label;
    QString initial;
    QString accept; ///< what the button says: a verb
    /// The words to show beside the field for a text: what it means, or what is wrong with it.
    std::function<QString(const QString &)> explain;
    std::function<bool(const QString &)> isAcceptable;
    QList<Choice> choices; ///< offered below the field
};

/// A file to be written, asked of a person.
struct FileQuestion
{
    QString title;
    QString initial;      ///< whole path; its folder exists
    QStringList filters;  ///< "Spreadsheet (*.xlsx)" …: the first is chosen
};

/// A folder for what a person saves: Documents, where there is one, else their home.
[[nodiscard]] QString savingFolder();

/// How code asks people: injected, so that tests answer without windows. Never blocks; the answer comes
/// back later, or nothing when the person gave up.
class Prompter
{
public:
    virtual ~Prompter() = default;
    virtual void ask(const Question &question, std::function<void(std::optional<QString>)> use) = 0;
    /// The whole path of a file to write; whether an existing one may be replaced was asked.
    virtual void askFile(const FileQuestion &question, std::function<void(std::optional<QString>)> use) = 0;
    /// Says something that must be read.
    virtual void tell(const QString &title, const QString &text) = 0;
    /// Opens a link in the person's browser; only http and https.
    virtual void openLink(const QString &url) = 0;
};

/// The real one: dialogs over `window`.
class WidgetPrompter final : public Prompter
{
public:
    explicit WidgetPrompter(QWidget *window = nullptr);
    void setWindow(QWidget *window) { m_window = window; }
    void ask(const Question &question, std::function<void(std::optional<QString>)> use) override;
    void askFile(const FileQuestion &question, std::function<void(std::optional<QString>)> use) override;
    void tell(const QString &title, const QString &text) override;
    void openLink(const QString &url) override;

private:
    /// The box that is open, else the window: two boxes of one window stand side by side for the window manager, which then
    /// now and then (measured: 2 of 60, openbox) leaves the keys with the older one.
    [[nodiscard]] QWidget *asker() const;

    QWidget *m_window;
};

} // namespace remindesk
