// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attachment.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace remindesk {

/// The attached files as chips with name and size; a chip removes itself by click, Space or Delete. Files come by the
/// dialog of its button, by drop or by paste.
class FileEditor final : public QFrame
{
    Q_OBJECT

public:
    explicit FileEditor(QWidget *parent = nullptr);

    void setFiles(const QList<Attachment> &files);
    void setReading(bool isReading);
    void choose(); ///< opens the file dialog

Q_SIGNALS:
    void dropped(const QMimeData &data);
    void chosen(const QStringList &paths);
    void removed(int index);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QPushButton *makeChip(int index);

    QList<Attachment> m_files;
    QList<QPushButton *> m_chips;
    QLayout *m_flow = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_hint = nullptr;
    bool m_isReading = false;
};

} // namespace remindesk
