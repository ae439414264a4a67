// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/sourcefields.h"
#include "workflow/settingsports.h"

#include <QComboBox>
#include <QMap>
#include <QWidget>

namespace remindesk {

/// What each column and each status word of a source is taken for, beside values of its first tickets. Only what differs
/// from what is recognised by itself becomes a setting. Window's thread.
class MappingTable final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingTable(QWidget *parent = nullptr);

    void show(const SourceKind &kind, const SourceSample &sample, const QMap<QString, QString> &settings);
    void clear();
    /// The mapping settings: of what is shown as chosen, of everything else as they were.
    [[nodiscard]] QMap<QString, QString> settings() const;
    /// As kept, without a sample to show.
    void setSettings(const SourceKind &kind, const QMap<QString, QString> &settings);

Q_SIGNALS:
    void edited();

private:
    QComboBox *addLine(const QString &key, const QString &name, const QString &values, const QString &usual);

    QMap<QString, QString> m_kept;         ///< mapping settings of columns that are not in the sample
    QMap<QString, QComboBox *> m_choices;  ///< by setting
    QWidget *m_lines = nullptr;
};

} // namespace remindesk
