// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "templating/template.h"

#include <QFrame>
#include <QLabel>
#include <QMap>
#include <QTextBrowser>

namespace remindesk {

class MessageText;

/// One channel's message as the customer sees it. A new channel is one more of these.
class ChannelView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// What the reader sees before each field, by the field's name; for channels that have such fields.
    virtual void setFieldNames(const QMap<QString, QString> &) {}
    virtual void display(const Message &message, const Sender &sender) = 0;
    /// The line below: counts and limits in words.
    [[nodiscard]] virtual QString measureWords(const Message &message) const = 0;
};

/// Makes the view of a channel.
[[nodiscard]] ChannelView *makeChannelView(Channel channel, QWidget *parent);

/// Shows HTML of our own templates without ever asking the network, a disk or a browser for anything.
class QuietBrowser final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit QuietBrowser(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
};

} // namespace remindesk
