// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "workflow/formediting.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace remindesk {

/// Which fields a reminder needs: here, or in every scenario. What a change would refuse is shown before it is saved;
/// every version is kept and can be looked at and saved again.
class FieldsDialog final : public QDialog
{
    Q_OBJECT

public:
    FieldsDialog(const Surroundings &around, const Kit &kit, const QString &scenario, QWidget *parent = nullptr);
    void setActor(const Actor &actor) { m_actor = actor; }

Q_SIGNALS:
    void saved(int version);

private:
    QWidget *makeHead();
    QWidget *makeFields();
    QWidget *makeFoot();
    void load();
    void fill();
    void addField(const QString &key, const QString &label, bool isHere, std::optional<bool> everywhere, bool isFixed);
    void take(QTreeWidgetItem *item, int column);
    void showVersion(int index);
    void showEffect();
    void save();
    void say(const Error &error);
    [[nodiscard]] Scenario *scenario();

    Surroundings m_around;
    Kit m_kit;
    Actor m_actor;
    FormSchema m_schema; ///< as it would be saved
    QString m_scenario;
    QList<StoredDraft> m_drafts;
    QList<SchemaVersion> m_versions;
    QComboBox *m_scenarios = nullptr;
    QComboBox *m_history = nullptr;
    QTreeWidget *m_fields = nullptr;
    QLabel *m_effect = nullptr;
    QLabel *m_message = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace remindesk
