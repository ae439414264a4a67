// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/common/widgets.h"
#include "ui/settings/gatewaysview.h"

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
