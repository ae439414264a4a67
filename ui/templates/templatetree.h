// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/studiostore.h"

#include <QLineEdit>
#include <QTreeWidget>
#include <QWidget>

#include <optional>

namespace remindesk {

class Studio;

/// "English", "简体中文": a language as its speakers call it.
[[nodiscard]] QString languageName(const QString &locale);

/// Scenarios, their languages, their channels; which have a draft, and which have no text yet. Filtered while
/// typing. Under them the way to the pieces they share.
class TemplateTree final : public QWidget
{
    Q_OBJECT

public:
    TemplateTree(Studio &studio, QWidget *parent = nullptr);
    void select(const TemplateSlot &slot);

Q_SIGNALS:
    void chosen(const remindesk::TemplateSlot &slot);
    void piecesAsked(); ///< what all of them share

private:
    void rebuild();
    void filter(const QString &text);
    void mark(QTreeWidgetItem *item, const TemplateSlot &slot);
    [[nodiscard]] static std::optional<TemplateSlot> slotAt(const QTreeWidgetItem *item);

    Studio &m_studio;
    QLineEdit *m_filter = nullptr;
    QTreeWidget *m_tree = nullptr;
    std::optional<TemplateSlot> m_selected;
    QList<TemplateSlot> m_listed; ///< what the tree was made of
};

} // namespace remindesk
