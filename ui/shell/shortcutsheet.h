// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commandtable.h"

#include <QDialog>

class QScrollArea;

namespace remindesk {

/// F1: every command that has a key, by group, made from the command table.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const CommandTable &commands, QWidget *parent = nullptr);

private:
    void fit(QScrollArea *area, QWidget *sheet);
};

} // namespace remindesk
