// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the place "Templates" asks in boxes of their own.
#include "ui/templates/fieldsdialog.h"
#include "ui/templates/piecesdialog.h"
#include "ui/templates/templatespage.h"
#include "ui/templates/versionsdialog.h"

using namespace Qt::StringLiterals;

namespace remindesk {

void TemplatesPage::askReason()
{
    Question question;
    question.title = tr("Publish");
    question.label = tr("What is different, and why?");
    question.accept = tr("Publish");
    question.isAcceptable = [](const QString &reason) { return !reason.trimmed().isEmpty(); };
    m_around.prompter.ask(question, [this](const std::optional<QString> &reason) {
        if (reason)
            m_studio.publish(*reason);
    });
}

void TemplatesPage::showVersions()
{
    if (!m_studio.isOpen())
        return;
    m_studio.saveNow();
    auto *dialog = new VersionsDialog(m_studio, m_around, m_seat.zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TemplatesPage::showFields()
{
    if (!m_studio.isOpen())
        return;
    auto *dialog = new FieldsDialog(m_around, m_studio.kit(), m_studio.slot().scenario, this);
    dialog->setActor(m_studio.actor());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FieldsDialog::saved, this, [this](int version) {
        Q_EMIT told(tr("Version %1 of the form is in force.").arg(version));
        Q_EMIT kitChanged();
    });
    dialog->open();
}

void TemplatesPage::showPieces()
{
    if (!m_studio.kit())
        return;
    m_studio.saveNow();
    auto *dialog = new PiecesDialog(m_pieces, m_seat.zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace remindesk
