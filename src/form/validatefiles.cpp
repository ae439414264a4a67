// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that go with the reminder, and what a person with the right let pass.
#include "form/validator.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString megabytes(qint64 bytes)
{
    return QString::number(double(bytes) / 1e6, 'f', 1);
}

} // namespace

void Validator::checkFiles()
{
    const QList<Attachment> &files = draft.evidence.files;
    if (files.isEmpty())
        return;
    if (files.size() > maxAttachments)
        block(u"attachments.too-many"_s, u"attachments"_s,
              {QString::number(files.size()), QString::number(maxAttachments)});
    if (totalSize(files) > maxAttachmentBytes)
        block(u"attachments.too-large"_s, u"attachments"_s,
              {megabytes(totalSize(files)), megabytes(maxAttachmentBytes)});
    for (const Attachment &file : files) {
        if (file.hasScript)
            warn(u"attachments.script"_s, u"attachments"_s, {shown(file.name)});
    }
    // After checkChannels(): these are the channels it will really go by.
    if (!draft.channels.contains(Channel::Email))
        add(Severity::Notice, u"attachments.no-mail"_s, u"attachments"_s);
}

void Validator::applyApproval()
{
    const Approval &approval = draft.approval;
    if (approval.by.isEmpty())
        return;
    if (!context.approvers.contains(approval.by)) {
        block(u"approval.no-right"_s, u"approval"_s, {shown(approval.by)});
        return;
    }
    if (isBlank(approval.reason)) {
        block(u"approval.no-reason"_s, u"approval"_s);
        return;
    }
    if (!checkText(u"approval"_s, approval.reason, false))
        return;
    for (Finding &finding : findings) {
        const bool isLetPass = finding.isApprovable && approval.codes.contains(finding.code);
        if (isLetPass && finding.severity == Severity::Blocking)
            finding.severity = Severity::Warning;
    }
}

} // namespace remindesk
