// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fileeditor.h"

#include "ui/common/flowlayout.h"
#include "ui/common/widgets.h"
#include "ui/composer/enclosures.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace remindesk {

FileEditor::FileEditor(QWidget *parent)
    : QFrame(parent)
{
    setRole(this, "field");
    setAcceptDrops(true);
    m_flow = new FlowLayout(this, 6, 2);
    m_flow->setContentsMargins(6, 1, 6, 1);
    m_add = button(u"files.add"_s, tr("+ File…"), ButtonRole::Link, this);
    m_add->setAccessibleName(tr("Attach files"));
    m_hint = plainLabel(tr("drop here, or paste a picture"), TextRole::Label, Tone::Dim, this);
    m_hint->setMinimumHeight(24);
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_hint);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, &FileEditor::choose);
}

void FileEditor::setFiles(const QList<Attachment> &files)
{
    m_hint->setVisible(files.isEmpty() || m_isReading);
    if (files == m_files)
        return;
    const bool hadFocus = m_chips.contains(qobject_cast<QPushButton *>(focusWidget()));
    m_files = files;
    for (QPushButton *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater(); // it may be the one that is being pressed
    }
    m_chips.clear();
    m_flow->removeWidget(m_add);
    m_flow->removeWidget(m_hint);
    for (int i = 0; i < m_files.size(); ++i) {
        QPushButton *chip = makeChip(i);
        m_chips += chip;
        m_flow->addWidget(chip);
        chip->show();
        putTabBefore(m_add, chip);
    }
    m_flow->addWidget(m_add);
    m_flow->addWidget(m_hint);
    if (hadFocus)
        m_add->setFocus();
    updateGeometry();
}

QPushButton *FileEditor::makeChip(int index)
{
    const Attachment &file = m_files.at(index);
    const QString size = sizeText(file.size);
    auto *chip = button(u"files.%1"_s.arg(index), {}, ButtonRole::Chip, this);
    chip->setCheckable(false);
    const QString name = chip->fontMetrics().elidedText(file.name, Qt::ElideMiddle, 150);
    chip->setText(QString(name).replace(u'&', u"&&"_s) + u" · "_s + size + u"  ✕"_s);
    chip->setAccessibleName(tr("%1, %2. Press to remove").arg(file.name, size));
    chip->setToolTip(tr("Goes with the e-mail. Click or Delete removes it."));
    chip->installEventFilter(this);
    chip->installEventFilter(parent()); // the row it stands in watches what the focus leaves
    connect(chip, &QPushButton::clicked, this, [this, index] { Q_EMIT removed(index); });
    return chip;
}

void FileEditor::setReading(bool isReading)
{
    m_isReading = isReading;
    m_hint->setText(isReading ? tr("reading…") : tr("drop here, or paste a picture"));
    m_hint->setVisible(m_files.isEmpty() || isReading);
}

void FileEditor::choose()
{
    auto *dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setObjectName(u"files.dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    const QStringList endings = attachmentEndings();
    const auto filter = [](const QString &words, const QString &patterns) { return u"%1 (%2)"_s.arg(words, patterns); };
    dialog->setNameFilters(
        {filter(tr("Files that are sent"), u"*."_s + endings.join(u" *."_s)), filter(tr("All files"), u"*"_s)});
    connect(dialog, &QFileDialog::filesSelected, this, &FileEditor::chosen);
    dialog->open(); // comes back by signal: no event loop of its own
}

void FileEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (Enclosures::canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void FileEditor::dropEvent(QDropEvent *event)
{
    Q_EMIT dropped(*event->mimeData());
    event->acceptProposedAction();
}

bool FileEditor::eventFilter(QObject *watched, QEvent *event)
{
    auto *chip = qobject_cast<QPushButton *>(watched);
    if (chip && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            Q_EMIT removed(int(m_chips.indexOf(chip)));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace remindesk
