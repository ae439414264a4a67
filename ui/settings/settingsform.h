// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingfield.h"
#include "ui/common/fieldrow.h"

#include <QGridLayout>
#include <QLabel>
#include <QWidget>

#include <functional>
#include <map>

namespace remindesk {

/// A form made of a description of settings: one row for each, two beside each other, and below them what the field
/// that has the focus is for. Rows are named "row.PREFIX.KEY". Window's thread.
class SettingsForm final : public QWidget
{
    Q_OBJECT

public:
    SettingsForm(const QString &prefix, QWidget *parent = nullptr);

    /// Makes the rows anew; what was typed in fields of the same key stays.
    void setFields(const SettingFields &fields);
    void setValues(const QMap<QString, QString> &values);
    /// What stands there, without blanks; only keys of this form.
    [[nodiscard]] QMap<QString, QString> values() const;
    /// At the field where the error is, in its words and without the code; false when it has none here. Goes with the
    /// next key.
    bool setFinding(const Error &error);
    void clearFindings();
    void focusFirst();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Part
    {
        FieldRow *row = nullptr;
        std::function<QString()> read;
        std::function<void(const QString &)> write;
    };

    [[nodiscard]] Part make(const SettingField &field);
    [[nodiscard]] Part makeChoice(const SettingField &field);
    [[nodiscard]] Part makeLines(const SettingField &field);
    [[nodiscard]] Part makePath(const SettingField &field);
    [[nodiscard]] Part makeLine(const SettingField &field);
    [[nodiscard]] FieldRow *rowOf(const SettingField &field, QWidget *editor);
    void explain(QWidget *focused);

    QString m_prefix;
    SettingFields m_fields;
    std::map<QString, Part> m_parts;
    QWidget *m_rows = nullptr;
    QLabel *m_hint = nullptr;
    bool m_isFilling = false;
};

} // namespace remindesk
