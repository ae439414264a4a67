// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace remindesk {

/// A thread with an event loop, and objects that are made, used and destroyed there. Owned by the main thread;
/// its destructor lets what was posted run out, then ends the thread.
class ServicesThread
{
public:
    ServicesThread();
    ~ServicesThread();

    /// Posts work there.
    [[nodiscard]] QObject *context() const { return m_context; }

    /// Wraps an object made on this thread so that it is destroyed here too, wherever its last owner is.
    template<typename T>
    [[nodiscard]] std::shared_ptr<T> kept(std::unique_ptr<T> object) const
    {
        QObject *context = m_context;
        return std::shared_ptr<T>(object.release(), [context](T *last) {
            QMetaObject::invokeMethod(context, [last] { delete last; });
        });
    }

    /// Makes an object on this thread and waits for it. Not from this thread itself.
    template<typename T, typename Make>
    [[nodiscard]] std::shared_ptr<T> made(Make make) const
    {
        std::shared_ptr<T> object;
        QMetaObject::invokeMethod(m_context, [&] { object = kept<T>(make()); }, Qt::BlockingQueuedConnection);
        return object;
    }

private:
    QThread m_thread;
    QObject *m_context; // lives on m_thread; deleted when it has finished
};

} // namespace remindesk
