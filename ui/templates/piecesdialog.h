// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "ui/common/surroundings.h"
#include "workflow/piecepublishing.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QThreadPool>
#include <QTimer>

namespace remindesk {

class TemplateEditor;

/// The shared pieces: what each says, in every version, and which texts take it in. What is written stays a draft until it
/// is published, with a reason and only when every text that takes it in can still be written for every trial ticket; an
/// older version comes back as a new one. Judged beside the window's thread. Window's thread.
class PiecesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `around.ports.studio` is there.
    PiecesDialog(const Surroundings &around, const Kit &kit, const Actor &actor, const TimeZoneId &zone,
                 QWidget *parent = nullptr);
    ~PiecesDialog() override;

Q_SIGNALS:
    void published(const QString &path, int version, int texts);

private:
    QWidget *makeList();
    QWidget *makeText();
    QWidget *makeFoot();
    void loadDrafts();
    void fill();
    void openPiece();
    void showVersion(int index);
    void showState();
    void write();
    void keep();
    void discard();
    void check();
    void showCheck(const Result<PieceCheck> &check);
    void publish();
    void settle(const Result<CheckedPiece> &checked);
    void complain(const Error &error);
    [[nodiscard]] PieceSlot slot() const;
    [[nodiscard]] QString newest() const;
    [[nodiscard]] const PieceDraft *draft(const PieceSlot &slot) const;
    [[nodiscard]] QString userWords() const;

    Surroundings m_around;
    Kit m_kit;
    Actor m_actor;
    TimeZoneId m_zone;
    PieceSlot m_slot; ///< the open one
    QList<PieceDraft> m_drafts;
    QTimer m_pause; ///< since the last key
    QThreadPool m_pool;
    quint64 m_question = 0; ///< only the newest is answered
    bool m_isUnsaved = false;
    QListWidget *m_list = nullptr;
    QLabel *m_state = nullptr;
    QComboBox *m_versions = nullptr;
    TemplateEditor *m_editor = nullptr;
    QLabel *m_users = nullptr;
    QLabel *m_message = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_publish = nullptr;
};

} // namespace remindesk
