// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logging.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>

#include <functional>

namespace remindesk {

/// Calls back when a list with rows has been painted for the first time, and logs it (remindesk.app, debug): what the
/// start benchmark waits for. Owned by the list.
class FirstPaint final : public QObject
{
public:
    FirstPaint(QAbstractItemView *list, std::function<void()> then)
        : QObject(list)
        , m_list(list)
        , m_then(std::move(then))
    {
        list->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_list->model() && m_list->model()->rowCount() > 0) {
            watched->removeEventFilter(this);
            // The event is delivered after this: the line follows once it has been handled.
            QMetaObject::invokeMethod(this, [this] {
                qCDebug(lcApp) << "ticket list painted";
                m_then();
            }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractItemView *m_list;
    std::function<void()> m_then;
};

} // namespace remindesk
