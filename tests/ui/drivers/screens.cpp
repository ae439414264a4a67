// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drivers/screens.h"

#include "translations/language.h"
#include "ui/common/prompter.h"
#include "ui/composer/previewboard.h"
#include "ui/composer/schedulequestion.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/settling.h"
#include "ui/signin/passworddialog.h"
#include "ui/signin/signindialog.h"
#include "ui/settings/settingspage.h"
#include "ui/templates/templatespage.h"
#include "ui/welcome/welcomedialog.h"
#include "workflow/backupplan.h"
#include "workflow/drafting.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

void compose(DeskDriver &driver, const QString &screen, const QString &ticket)
{
    if (!ticket.isEmpty())
        driver.selectRow(u"ticketList"_s, ticket);
    settle();
    driver.key(Qt::Key_N, Qt::ControlModifier);
    (void)QTest::qWaitFor([&] { return driver.isShown(u"preview"_s); });
    settle(2 * PreviewBoard::othersPauseMs);
    if (screen == "findings"_L1)
        driver.key(Qt::Key_Return, Qt::ControlModifier);
    if (screen.startsWith("preview."_L1))
        driver.click(u"preview.chip."_s + screen.mid(8));
}

void selectMany(DeskDriver &driver, int count)
{
    driver.key(Qt::Key_5, Qt::AltModifier);
    settle();
    for (int i = 1; i < count; ++i)
        driver.key(Qt::Key_Down, Qt::ShiftModifier);
}

void openBulk(DeskDriver &driver)
{
    selectMany(driver, 10);
    driver.key(Qt::Key_N, {Qt::ControlModifier | Qt::ShiftModifier});
    if (auto *scenarios = QApplication::activeModalWidget()->findChild<QComboBox *>()) {
        constexpr int withFields = 6;
        scenarios->setCurrentIndex(withFields);
        Q_EMIT scenarios->activated(withFields);
    }
}

void openWelcome(DeskDriver &driver, const QString &step)
{
    WelcomeAnswers answers;
    answers.language = uiLocale();
    const QString made = uiLocale() == "en"_L1 ? u"The workspace is in /home/wang/.local/share/remindesk."_s
                                               : u"工作区位于 /home/wang/.local/share/remindesk。"_s;
    const WelcomeWork work{[made](const WelcomeAnswers &) { return ready(Result<QString>(made)); }, {}};
    auto *dialog = new WelcomeDialog(work, answers, &driver.desk().window());
    dialog->findChild<QLineEdit *>(u"welcome.name"_s)->setText(u"王敏"_s);
    dialog->findChild<QLineEdit *>(u"welcome.company"_s)->setText(u"远山科技"_s);
    dialog->open();
    settle();
    for (int i = 0; i < step.toInt(); ++i)
        QTest::keyClick(dialog, Qt::Key_Return);
    if (auto *choice = step == "3"_L1 ? nullptr : dialog->findChild<QRadioButton *>(step == "1"_L1 ? u"welcome.tracker"_s : u"welcome.smtp"_s))
        choice->setChecked(true);
}

void openPreferences(DeskDriver &driver, const QString &tab)
{
    driver.key(Qt::Key_Comma, Qt::ControlModifier);
    if (auto *tabs = QApplication::activeModalWidget()->findChild<QTabWidget *>())
        tabs->setCurrentIndex(tab.toInt());
}

void find(DeskDriver &driver)
{
    driver.key(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"in"_s);
}

void openColumns(DeskDriver &driver)
{
    selectMany(driver, 1);
    driver.key(Qt::Key_L, {Qt::ControlModifier | Qt::ShiftModifier});
}

/// The question as a person sees it: the driver's own prompter answers without a window.
void openSchedule(DeskDriver &driver, SampleDesk &sample)
{
    const TimeZoneId here = *TimeZoneId::parse(u"Asia/Shanghai"_s);
    Customer customer = sample.space.tickets.constFirst().customer;
    customer.zone = *TimeZoneId::parse(u"Europe/Berlin"_s);
    WidgetPrompter(&driver.desk().window()).ask(scheduleQuestion(here, customer, {}, {sample.clock, {}}), [](const auto &) {});
}

void openSuggestions(DeskDriver &driver, SampleDesk &sample)
{
    ReminderDraft draft;
    draft.scenario = u"progress"_s;
    draft.author = u"li.qiang"_s;
    draft.goal = u"告知处理进展"_s;
    draft.nextStep = u"明天中午前电话回复检测结果"_s;
    const TemplateSuggestion suggestion = suggestionOf(draft, u"zh-CN"_s, sample.clock.now());
    sample.space.values.insert(suggestion.key, suggestion.json);
    compose(driver, u"compose"_s, {});
    driver.key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
}

/// A text that is being changed, with a mistake in it; its versions; the form's fields.
void openTemplates(DeskDriver &driver, const QString &screen)
{
    const TemplateSlot slot{u"collect-materials"_s, uiLocale() == "en"_L1 ? u"en"_s : u"zh-CN"_s, Channel::Sms};
    const Kit kit = driver.sample().kit();
    const MessageTemplate *text = kit->templates->find(slot.scenario, slot.locale, slot.channel);
    QString file = templateFile(text->parts, slot.channel).chopped(1) + u" {{ company.hotlin }}\n"_s;
    if (screen == "template.versions"_L1)
        file.replace(u" {{ company.hotlin }}"_s, u"\n{{ company.hotline }}"_s);
    driver.sample().studio.kept = {{slot, file, 1, u"wang.min"_s, u"王敏"_s, driver.sample().clock.now().plusSeconds(-900)}};
    driver.sample().studio.used = {{1, 1'284, 2, driver.sample().clock.now()}};
    driver.desk().window().go(u"templates"_s);
    settle();
    auto *page = driver.desk().window().findChild<TemplatesPage *>();
    page->open(slot);
    settle();
    if (screen == "template.pieces"_L1)
        driver.click(u"template.pieces"_s);
    if (screen == "template.versions"_L1)
        driver.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    if (screen == "template.fields"_L1)
        driver.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
}

void openHeld(DeskDriver &driver)
{
    SampleDesk &sample = driver.sample();
    QStringList numbers;
    for (const TicketDetail &detail : std::as_const(sample.space.tickets).first(7))
        numbers += detail.ticket.number;
    sample.hold(numbers);
    driver.desk().setConcerns(healthConcerns(sample.upkeep.standing, {}, sample.clock.now()));
    driver.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
}

void openSettings(DeskDriver &driver, const QString &section)
{
    driver.desk().window().go(u"settings"_s);
    if (auto *page = driver.desk().window().findChild<SettingsPage *>())
        page->showSection(section);
}

/// A sync on its way, with what it brought and its end in reach.
void openSync(DeskDriver &driver)
{
    const auto promise = std::make_shared<QPromise<Result<SyncReport>>>();
    promise->start();
    driver.sample().sync = [promise](const std::shared_ptr<SyncProgress> &watched) {
        watched->brought = 1'200;
        watched->total = 20'000;
        return promise->future();
    };
    driver.desk().setSources(true);
}

/// The door: `screen` is who stands before it. A wrong password has been typed.
void openDoor(DeskDriver &driver, const QString &screen)
{
    QWidget *window = &driver.desk().window();
    if (screen == "password"_L1) {
        (new PasswordDialog([](const QByteArray &, const QByteArray &) { return ready<Done>({}); }, window))->open();
        return;
    }
    const auto refuse = [](const QString &, const QByteArray &) { return ready<Result<Actor>>(failure(u"E-ACC-04"_s, {u"40"_s})); };
    const QString locked = screen == "locked"_L1 ? u"wang.min"_s : QString();
    auto *dialog = new SignInDialog(refuse, u"wang.min"_s, locked, window);
    dialog->open();
    dialog->findChild<QLineEdit *>(u"signIn.password"_s)->setText(u"wrong"_s);
    dialog->findChild<QPushButton *>(u"signIn.enter"_s)->click();
}

/// Who may sign in at the sample's company.
void addAccounts(SampleDesk &sample)
{
    const Instant now = sample.clock.now();
    const auto add = [&](const QString &id, const QString &name, Roles roles, bool isEnabled, int minutesAgo) {
        Account account{id, name, roles, isEnabled, now.plusSeconds(-90 * 86'400), {}};
        if (minutesAgo)
            account.lastSignIn = now.plusSeconds(-60 * minutesAgo);
        sample.accountStore.kept += StoredAccount{account, {}, 0, {}};
    };
    add(u"chen.jing"_s, u"陈静"_s, Roles(Role::Supervisor) | Role::Admin, true, 12);
    add(u"li.qiang"_s, u"李强"_s, Role::Agent, true, 3);
    add(u"sarah.j"_s, u"Sarah Johnson"_s, Role::Agent, false, 60 * 24 * 40);
    add(u"wang.min"_s, u"王敏"_s, Role::Agent, true, 0);
}

/// A draft about a ticket that has ended: a rule holds it back, a person may let it pass.
ReminderDraft heldDraft(SampleDesk &sample)
{
    const auto ended = std::find_if(sample.space.tickets.begin(), sample.space.tickets.end(), [](const TicketDetail &one) {
        return one.ticket.stage == Stage::Resolved || one.ticket.stage == Stage::Closed;
    });
    ReminderDraft draft = newDraft(*sample.kit(), *ended, u"collect-materials"_s, sample.clock.now());
    draft.items = {{u"营业执照照片"_s, false}};
    draft.channels = {Channel::Sms, Channel::Email};
    draft.deadline = sample.clock.now().plusSeconds(3 * 86'400);
    draft.approval.askedBy = u"李强"_s;
    return draft;
}

void addRequests(SampleDesk &sample)
{
    const Instant now = sample.clock.now();
    const ReminderDraft draft = heldDraft(sample);
    sample.space.drafts += StoredDraft{draft, draft.facts.number, now.plusSeconds(-1'500)};
    ApprovalRequest one;
    one.id = u"1"_s;
    one.subject = draft.id.value;
    one.title = draft.facts.number;
    one.request = u"客户来电要求今晚就发，附件稍后补上。"_s;
    one.askedName = u"李强"_s;
    one.askedBy = u"li.qiang"_s;
    one.asked = now.plusSeconds(-1'500);
    ApprovalRequest many = one;
    many.id = u"2"_s;
    many.kind = ApprovalRequest::Kind::Bulk;
    many.title = u"progress"_s;
    many.request.clear();
    many.reminders = 128;
    many.asked = now.plusSeconds(-300);
    sample.approvalStore.requests = {one, many};
    for (const HistoryDetail &sent : sample.space.messages.first(std::min<qsizetype>(3, sample.space.messages.size())))
        sample.approvalStore.blocked += sent.item.message;
    sample.space.values.insert(u"me.roles"_s, u"supervisor"_s); // where requests wait, people sign in
    sample.hasApprovals = true;
}

} // namespace

QStringList screenNames()
{
    return {u"tickets"_s,       u"customer"_s,      u"sync"_s,          u"many"_s,          u"columns"_s,       u"bulk"_s,         u"find"_s,
            u"compose"_s,       u"findings"_s,      u"preview.sms"_s,   u"preview.email"_s, u"preview.wechat"_s,
            u"preview.push"_s,  u"preview.voice"_s, u"preview.letter"_s, u"schedule"_s,     u"suggestions"_s,
            u"drafts"_s,        u"outbox"_s,        u"history"_s,       u"history.masked"_s, u"approvals"_s,
            u"signin"_s,        u"locked"_s,        u"password"_s,      u"settings.accounts"_s,      u"templates"_s,    u"template.versions"_s, u"template.pieces"_s,
            u"template.fields"_s, u"shortcuts"_s,    u"held"_s,     u"preferences.0"_s,
            u"preferences.1"_s, u"preferences.2"_s, u"welcome.0"_s,     u"welcome.1"_s,    u"welcome.2"_s,     u"welcome.3"_s,
            u"settings.gateways"_s, u"settings.sources"_s, u"settings.people"_s, u"settings.queues"_s,
            u"settings.senders"_s, u"settings.rules"_s, u"settings.calendar"_s, u"settings.listener"_s, u"settings.mailboxes"_s,
            u"settings.hooks"_s, u"settings.keeping"_s, u"settings.file"_s, u"settings.appearance"_s};
}

void fillWithMessages(SampleDesk &sample)
{
    const auto number = [&](int index) { return sample.space.tickets.at(index).ticket.number; };
    sample.addMessage(number(0), Channel::Sms, DeliveryState::Delivered, {}, 118);
    sample.addMessage(number(1), Channel::Email, DeliveryState::Unknown, u"smtp.lost"_s, 40);
    sample.addMessage(number(2), Channel::Email, DeliveryState::Held, u"quiet-hours"_s, 12);
    sample.addMessage(number(3), Channel::Sms, DeliveryState::Scheduled, {}, 5);
    sample.addMessage(number(4), Channel::Sms, DeliveryState::Failed, u"smtp.550"_s, 60 * 26);
    sample.addMessage(number(5), Channel::Email, DeliveryState::Delivered, {}, 60 * 50);
    for (HistoryDetail &detail : sample.space.messages) {
        Message &message = detail.item.message;
        if (message.channel != Channel::Email)
            continue;
        message.parts.insert(u"subject"_s, u"请补充资料（工单 %1）"_s.arg(detail.item.ticketNumber));
        if (message.recipient.isEmpty())
            message.recipient = u"guo.qiang@example.com"_s;
    }
    sample.sync = [](const std::shared_ptr<SyncProgress> &) {
        return ready<Result<SyncReport>>(SyncReport{.count = {}, .batches = 1});
    };
    addAccounts(sample);
    addRequests(sample);
    sample.space.tickets[4].events.prepend({u"answer"_s, sample.clock.now().plusSeconds(-600), TicketEventKind::MessageIn,
                                            sample.space.tickets.at(4).customer.name, u"好的，马上发给您。"_s});
}

/// Longer than the screen puts off what it is asked for: previews, figures, a search.
static int quietMsOf(const QString &screen)
{
    if (screen.startsWith("history"_L1))
        return 350;
    return screen == "find"_L1 || screen == "bulk"_L1 || screen.startsWith("template"_L1) || screen.startsWith("preview"_L1) ? 250 : 80;
}

QWidget &showScreen(DeskDriver &driver, const QString &screen, const QString &ticket)
{
    if (screen == "compose"_L1 || screen == "findings"_L1 || screen.startsWith("preview."_L1))
        compose(driver, screen, ticket);
    else if (screen == "sync"_L1)
        openSync(driver);
    else if (screen == "customer"_L1) {
        selectMany(driver, 1);
        driver.key(Qt::Key_B, {Qt::ControlModifier | Qt::ShiftModifier});
    } else if (screen == "find"_L1)
        find(driver);
    else if (screen == "bulk"_L1)
        openBulk(driver);
    else if (screen == "columns"_L1)
        openColumns(driver);
    else if (screen == "schedule"_L1)
        openSchedule(driver, driver.sample());
    else if (screen == "suggestions"_L1)
        openSuggestions(driver, driver.sample());
    else if (screen == "many"_L1)
        selectMany(driver, 5);
    else if (screen.startsWith("preferences"_L1))
        openPreferences(driver, screen.section(u'.', 1));
    else if (screen.startsWith("welcome"_L1))
        openWelcome(driver, screen.section(u'.', 1));
    else if (screen.startsWith("template"_L1))
        openTemplates(driver, screen);
    else if (screen.startsWith("settings"_L1))
        openSettings(driver, screen.section(u'.', 1));
    else if (screen == "held"_L1)
        openHeld(driver);
    else if (screen == "signin"_L1 || screen == "locked"_L1 || screen == "password"_L1)
        openDoor(driver, screen);
    else if (screen == "history.masked"_L1) {
        driver.sample().history.isMasked = true;
        driver.desk().window().go(u"history"_s);
    } else if (screen == "shortcuts"_L1)
        driver.key(Qt::Key_F1);
    else if (!screen.isEmpty())
        driver.desk().window().go(screen);
    if (screen == "tickets"_L1 && !ticket.isEmpty())
        driver.selectRow(u"ticketList"_s, ticket);
    settle(quietMsOf(screen));
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? *modal : driver.desk().window();
}

} // namespace remindesk
