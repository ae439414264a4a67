// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands/command.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace remindesk::ctl {

using CommandList = std::vector<std::unique_ptr<Command>>;

/// Every command, in the order of the help text.
[[nodiscard]] CommandList allCommands();

/// Runs one command line (without the program's name) and answers its exit code. Streams are the caller's.
[[nodiscard]] int runCtl(const QStringList &arguments, Streams streams);

// Makers, one a file, so that no command's class needs a header of its own.
std::unique_ptr<Command> makeInit();
std::unique_ptr<Command> makeSourceAdd();
std::unique_ptr<Command> makeSourceSync();
std::unique_ptr<Command> makeSourceList();
std::unique_ptr<Command> makeTicketImport();
std::unique_ptr<Command> makeTicketList();
std::unique_ptr<Command> makeTicketShow();
std::unique_ptr<Command> makeGatewayAdd();
std::unique_ptr<Command> makeGatewayTest();
std::unique_ptr<Command> makeGatewayList();
std::unique_ptr<Command> makeGatewayPresets();
std::unique_ptr<Command> makeGatewayFields();
std::unique_ptr<Command> makeGatewayEnable();
std::unique_ptr<Command> makeGatewayDisable();
std::unique_ptr<Command> makeGatewayRemove();
std::unique_ptr<Command> makeScenarioList();
std::unique_ptr<Command> makeScenarioShow();
std::unique_ptr<Command> makeTemplateList();
std::unique_ptr<Command> makeTemplateVersions();
std::unique_ptr<Command> makeTemplateShow();
std::unique_ptr<Command> makeTemplateCheck();
std::unique_ptr<Command> makeTemplatePublish();
std::unique_ptr<Command> makeTemplateRollBack();
std::unique_ptr<Command> makeTemplateExport();
std::unique_ptr<Command> makeTemplateImport();
std::unique_ptr<Command> makePieceList();
std::unique_ptr<Command> makePieceVersions();
std::unique_ptr<Command> makePieceUsers();
std::unique_ptr<Command> makePieceShow();
std::unique_ptr<Command> makePieceCheck();
std::unique_ptr<Command> makePiecePublish();
std::unique_ptr<Command> makePieceRollBack();
std::unique_ptr<Command> makeRemindCheck();
std::unique_ptr<Command> makeRemindPreview();
std::unique_ptr<Command> makeRemindSend();
std::unique_ptr<Command> makeDispatch();
std::unique_ptr<Command> makeStatus();
std::unique_ptr<Command> makeListenerSet();
std::unique_ptr<Command> makeListenerShow();
std::unique_ptr<Command> makeHookAdd();
std::unique_ptr<Command> makeMailboxAdd();
std::unique_ptr<Command> makeMailboxList();
std::unique_ptr<Command> makeMailboxCheck();
std::unique_ptr<Command> makeIntakeList();
std::unique_ptr<Command> makeOutboxList();
std::unique_ptr<Command> makeOutboxCancel();
std::unique_ptr<Command> makeOutboxRetry();
std::unique_ptr<Command> makeOutboxArrived();
std::unique_ptr<Command> makeHistoryList();
std::unique_ptr<Command> makeHistorySearch();
std::unique_ptr<Command> makeHistoryShow();
std::unique_ptr<Command> makeHistoryReveal();
std::unique_ptr<Command> makeHistoryVerify();
std::unique_ptr<Command> makeHistoryKey();
std::unique_ptr<Command> makeHistoryExport();
std::unique_ptr<Command> makeSettingSet();
std::unique_ptr<Command> makeSettingList();
std::unique_ptr<Command> makeSettingsExport();
std::unique_ptr<Command> makeSettingsImport();
std::unique_ptr<Command> makePersonAdd();
std::unique_ptr<Command> makeAccountAdd();
std::unique_ptr<Command> makeAccountList();
std::unique_ptr<Command> makeAccountRole();
std::unique_ptr<Command> makeAccountEnable();
std::unique_ptr<Command> makeAccountDisable();
std::unique_ptr<Command> makeAccountPassword();
std::unique_ptr<Command> makeApprovalList();
std::unique_ptr<Command> makeApprovalShow();
std::unique_ptr<Command> makeApprovalApprove();
std::unique_ptr<Command> makeApprovalReturn();
std::unique_ptr<Command> makeCustomerShow();
std::unique_ptr<Command> makeCustomerSet();
std::unique_ptr<Command> makeCustomerExport();
std::unique_ptr<Command> makeCustomerErase();
std::unique_ptr<Command> makeRetain();
std::unique_ptr<Command> makeAuditList();
std::unique_ptr<Command> makeAuditVerify();
std::unique_ptr<Command> makeLiquid();
std::unique_ptr<Command> makeDoctor();
std::unique_ptr<Command> makeBackup();
std::unique_ptr<Command> makeRestore();
std::unique_ptr<Command> makeRepair();
std::unique_ptr<Command> makeSendingResume();

} // namespace remindesk::ctl
