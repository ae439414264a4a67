// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/windowmemory.h"

using namespace Qt::StringLiterals;

namespace remindesk {

WindowMemory::WindowMemory(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_settings(file, QSettings::IniFormat)
{
}

QByteArray WindowMemory::value(const QString &key) const
{
    return m_file.isEmpty() ? QByteArray() : m_settings.value(key).toByteArray();
}

void WindowMemory::put(const QString &key, const QByteArray &bytes)
{
    if (!m_file.isEmpty())
        m_settings.setValue(key, bytes);
}

void WindowMemory::keep(QSplitter *splitter)
{
    const QString key = u"splitter/"_s + splitter->objectName();
    if (const QByteArray state = value(key); !state.isEmpty())
        splitter->restoreState(state);
    connect(splitter, &QSplitter::splitterMoved, this, [this, splitter, key] { put(key, splitter->saveState()); });
}

void WindowMemory::keep(QHeaderView *header, const QString &name)
{
    const QString key = u"columns/"_s + name;
    if (const QByteArray state = value(key); !state.isEmpty())
        header->restoreState(state);
    connect(header, &QHeaderView::sectionResized, this, [this, header, key] { put(key, header->saveState()); });
    connect(header, &QHeaderView::sectionMoved, this, [this, header, key] { put(key, header->saveState()); });
}

void WindowMemory::restore(QMainWindow *window)
{
    if (const QByteArray geometry = value(u"window/geometry"_s); !geometry.isEmpty())
        window->restoreGeometry(geometry);
}

void WindowMemory::save(const QMainWindow *window)
{
    put(u"window/geometry"_s, window->saveGeometry());
}

} // namespace remindesk
