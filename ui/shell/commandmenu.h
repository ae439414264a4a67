// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commandtable.h"

#include <QMenu>
#include <QPushButton>

namespace remindesk {

/// Three lines at the end of the top bar, where others have theirs.
class MenuButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Puts what can be done now into an empty menu, group by group with the keys, for who looks for a menu bar: the same
/// commands as in the command box. Those of the window itself come last.
void fillWithCommands(QMenu &menu, const CommandTable &commands);

} // namespace remindesk
