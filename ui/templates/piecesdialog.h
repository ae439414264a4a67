// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "ui/templates/piecestudio.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace remindesk {

class TemplateEditor;

/// The shared pieces: what each says, in every version, and which texts take it in. What is written stays a draft until it
/// is published, with a reason and only when every text that takes it in can still be written for every trial ticket; an
/// older version comes back as a new one. Closes when it is published. Window's thread; `studio` outlives it.
class PiecesDialog final : public QDialog
{
    Q_OBJECT

public:
    PiecesDialog(PieceStudio &studio, const TimeZoneId &zone, QWidget *parent = nullptr);

private:
    QWidget *makeList(QWidget *parent);
    QWidget *makeText(QWidget *parent);
    QWidget *makeFoot();
    void connectStudio();
    void fill();
    void dress(QListWidgetItem *item, const PieceSlot &slot) const;
    void showOpened();
    void showVersion(int index);
    void showState();
    void showCheck();
    void showTrials(const PieceCheck &check);
    void publish();
    void refuse(const Error &error);
    void complain(const Error &error);
    [[nodiscard]] QString userWords() const;
    [[nodiscard]] QString versionWords(const PieceVersion &piece) const;

    PieceStudio &m_studio;
    TimeZoneId m_zone;
    PieceSlot m_shown;
    bool m_isPublishing = false;
    QString m_refusal; ///< stays until the text is another
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
