// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "settings/workspacefields.h"
#include "ui/common/widgets.h"
#include "ui/settings/accountsview.h"
#include "ui/settings/entryworks.h"
#include "ui/settings/fileview.h"
#include "ui/settings/gatewaysview.h"
#include "ui/settings/listenerview.h"
#include "ui/settings/sourcesview.h"
#include "ui/settings/valuesview.h"

using namespace Qt::StringLiterals;

namespace remindesk {

SettingsPage::SettingsPage(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_ports(*around.ports.setup)
{
    setObjectName(u"page.settings"_s);
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"settings.sections"_s);
    m_list->setAccessibleName(tr("Sections of the settings"));
    setRole(m_list, "sections");
    m_list->setFont(fontFor(TextRole::Text));
    m_list->setFixedWidth(m_list->fontMetrics().averageCharWidth() * 26);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_stack = new QStackedWidget(this);
    auto *line = row(this);
    line->addWidget(m_list);
    line->addWidget(m_stack, 1);
    setFocusProxy(m_list);
    m_list->ensurePolished(); // or the rows are measured without the style sheet's padding, and kept so
    addSections();
    addCommands();
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::show);
    m_list->setCurrentRow(0);
}

void SettingsPage::add(const QString &id, const QString &title, std::function<QWidget *()> make)
{
    m_sections.append({id, title, std::move(make), nullptr, {}, {}, {}, {}});
    auto *item = new QListWidgetItem(title, m_list);
    item->setData(Qt::UserRole, id);
}

/// Ties a section's view to the page's commands.
template<typename View>
QWidget *SettingsPage::joined(View *view)
{
    Section &section = *shown();
    section.refresh = [view] { view->refresh(); };
    if constexpr (requires { view->begin(); })
        section.begin = [view] { view->begin(); };
    if constexpr (requires { view->save(); })
        section.save = [view] { view->save(); };
    if constexpr (requires { view->test(); })
        section.test = [view] { view->test(); };
    connect(view, &View::changed, this, &SettingsPage::changed);
    return view;
}

void SettingsPage::addSections()
{
    add(u"gateways"_s, tr("Gateways"),
        [this] { return joined(new GatewaysView(m_ports, m_around.prompter, m_stack)); });
    add(u"sources"_s, tr("Ticket sources"),
        [this] { return joined(new SourcesView(m_ports, m_around.ports.clock, m_around.prompter, m_stack)); });
    addEntries(u"people"_s, tr("People and teams"), peopleWork);
    if (m_around.ports.accounts && can(m_ports.session.actor(), Permission::ManageAccounts)) {
        add(u"accounts"_s, tr("Accounts"), [this] {
            return joined(new AccountsView(*m_around.ports.accounts, m_ports.session, m_around.ports.clock, m_stack));
        });
    }
    addEntries(u"queues"_s, tr("Queues (RACI)"), queuesWork);
    addValues(u"senders"_s, tr("Senders and signatures"),
              {{tr("Who speaks"), tr("In messages of every language that has no sender of its own. Addresses are set at each gateway."), senderFields()},
               {tr("In English"), tr("Where it differs."), senderFields(u"en"_s)}});
    addValues(u"rules"_s, tr("Defaults and rules"),
              {{tr("Where nothing else is known"), {}, defaultFields()},
               {tr("How often, and when not"), {}, policyFields()}});
    addValues(u"calendar"_s, tr("Hours and holidays"),
              {{tr("When the team works"), tr("What “in 2 working days” and a day without a time mean, and when sending is offered."), calendarFields()}});
    add(u"listener"_s, tr("Listener"), [this] { return joined(new ListenerView(m_ports, m_stack)); });
    addEntries(u"mailboxes"_s, tr("Mailboxes"), mailboxesWork);
    addEntries(u"hooks"_s, tr("Webhooks"), hooksWork);
    addValues(u"keeping"_s, tr("Backup and retention"),
              {{tr("Backups"), {}, backupFields()},
               {tr("Anchor of the history"), {}, anchorFields()},
               {tr("Retention"), {}, retentionFields()},
               {tr("Signing in and approvals"), {}, accessFields()}});
    add(u"file"_s, tr("Export and import"), [this] { return joined(new FileView(m_ports, m_stack)); });
    add(u"appearance"_s, tr("Appearance"), [this] { return makeAppearance(); });
}

void SettingsPage::addEntries(const QString &id, const QString &title, EntryWork (*work)(const SettingsPorts &))
{
    add(id, title, [this, work] { return joined(new EntryEditor(work(m_ports), m_around.prompter, m_stack)); });
}

void SettingsPage::addValues(const QString &id, const QString &title, const QList<ValueGroup> &groups)
{
    add(id, title, [this, id, groups] { return joined(new ValuesView(id, groups, m_ports, m_stack)); });
}

/// What one person likes is theirs alone, and has its own dialog.
QWidget *SettingsPage::makeAppearance()
{
    auto *view = pane("pane", m_stack);
    auto *body = column(view, space::l, space::m);
    QLabel *about = plainLabel(tr("Colours, language, text size, notifications and keys belong to each person: they are chosen in the "
                                  "preferences and count on this computer only."),
                               TextRole::Text, Tone::Dim, view);
    about->setWordWrap(true);
    auto *open = button(u"appearance.preferences"_s, tr("Open the preferences"), ButtonRole::Plain, view);
    body->addWidget(about);
    body->addWidget(open, 0, Qt::AlignLeft);
    body->addStretch(1);
    connect(open, &QPushButton::clicked, this, &SettingsPage::preferencesAsked);
    return view;
}

void SettingsPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("Settings");
    const auto run = [this](std::function<void()> Section::*what) {
        return [this, what] {
            if (Section *section = shown(); section && section->*what)
                (section->*what)();
        };
    };
    table.add(this, {u"settings.new"_s, tr("New entry"), QKeySequence(u"Ctrl+N"_s), group}, run(&Section::begin));
    table.add(this, {u"settings.save"_s, tr("Save what is typed"), QKeySequence(u"Ctrl+S"_s), group}, run(&Section::save));
    table.add(this, {u"settings.test"_s, tr("Test what is typed"), QKeySequence(u"Ctrl+T"_s), group}, run(&Section::test));
    table.add(this, {u"settings.reload"_s, tr("Read the settings again"), QKeySequence(u"F5"_s), group},
              run(&Section::refresh));
    table.add(this, {u"settings.sections"_s, tr("To the sections"), QKeySequence(u"Ctrl+G"_s), group},
              [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
}

SettingsPage::Section *SettingsPage::shown()
{
    const int at = m_list->currentRow();
    return at >= 0 && at < m_sections.size() ? &m_sections[at] : nullptr;
}

void SettingsPage::show(int row)
{
    Section *section = shown();
    if (!section || row < 0)
        return;
    if (!section->view) {
        section->view = section->make();
        m_stack->addWidget(section->view);
    }
    m_stack->setCurrentWidget(section->view);
    refresh();
}

void SettingsPage::refresh()
{
    if (Section *section = shown(); section && section->refresh)
        section->refresh();
}

void SettingsPage::showSection(const QString &id)
{
    for (int i = 0; i < m_sections.size(); ++i) {
        if (m_sections.at(i).id == id)
            m_list->setCurrentRow(i);
    }
}

} // namespace remindesk
