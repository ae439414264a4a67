// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/draftkeeper.h"

#include "ui/composer/reminderform.h"

namespace remindesk {

DraftKeeper::DraftKeeper(ReminderForm &form, DraftStore &store, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_store(store)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::saveNow);
    connect(&form, &ReminderForm::changed, this, [this] {
        m_isDirty = true;
        // Not started again by each key: who types without a pause must not lose more than the others.
        if (!m_isStopped && !m_pause.isActive())
            m_pause.start();
    });
}

void DraftKeeper::saveNow()
{
    m_pause.stop();
    if (!m_isDirty || m_isStopped)
        return;
    m_isDirty = false;
    const Instant now = m_form.clock().now();
    listen(this, m_store.save(m_form.draft(), now), [this, now](const Done &done) {
        if (!done) {
            m_isDirty = true;
            if (!m_isStopped)
                m_pause.start(); // tries again; the words stay on screen until it worked
            Q_EMIT failed(done.error());
            return;
        }
        m_savedAt = now;
        Q_EMIT saved();
    });
}

void DraftKeeper::saveAlways()
{
    m_isDirty = true;
    saveNow();
}

void DraftKeeper::stop()
{
    m_isStopped = true;
    m_pause.stop();
}

} // namespace remindesk
