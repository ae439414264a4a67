// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/logging.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>

namespace remindesk {

/// Logs (remindesk.app, debug) when a list with rows has been painted for the first time: what the start benchmark
/// waits for.
class FirstPaint final : public QObject
{
public:
    explicit FirstPaint(QAbstractItemView *list)
        : QObject(list)
        , m_list(list)
    {
        list->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_list->model() && m_list->model()->rowCount() > 0) {
            watched->removeEventFilter(this);
            // The event is delivered after this: the line follows once it has been handled.
            QMetaObject::invokeMethod(this, [] { qCDebug(lcApp) << "ticket list painted"; }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractItemView *m_list;
};

} // namespace remindesk
