// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/templates/piecestudio.h"

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QWidget>

namespace remindesk {

class EmptyState;
class Judgement;
class TemplateEditor;
class TemplateTree;
class TrialView;

/// The place "Templates": which texts there are, the open one as its author writes it, and how customers see it.
class TemplatesPage final : public QWidget
{
    Q_OBJECT

public:
    /// `around.ports.studio` is there.
    explicit TemplatesPage(const Surroundings &around, QWidget *parent = nullptr);

    void setSeat(const Seat &seat);
    void setKit(const Kit &kit);
    void refresh();
    void saveNow();
    void open(const TemplateSlot &slot);
    [[nodiscard]] Studio &studio() { return m_studio; }
    [[nodiscard]] PieceStudio &pieces() { return m_pieces; }

Q_SIGNALS:
    void kitChanged(); ///< something was published: whatever composes must load it
    void told(const QString &words);
    void failed(const remindesk::Error &error);

private:
    QWidget *makeEditor();
    QWidget *makeHead();
    void connectStudio();
    void addCommands();
    void showOpened();
    void showHead();
    void showGlance();
    void publish();
    void askReason();
    void discard();
    void showVersions();
    void showFields();
    void showPieces();
    void refuse(const QString &words);

    Surroundings m_around;
    Seat m_seat;
    Studio m_studio;
    PieceStudio m_pieces;
    QSplitter *m_splitter = nullptr;
    TemplateTree *m_tree = nullptr;
    EmptyState *m_empty = nullptr;
    TemplateEditor *m_editor = nullptr;
    Judgement *m_judgement = nullptr;
    TrialView *m_trial = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_refusal = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace remindesk
