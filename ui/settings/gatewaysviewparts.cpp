// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the form of a gateway is made of: its head, the test, the buttons.
#include "ui/settings/gatewaysview.h"

#include "ui/common/fieldrow.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QGridLayout>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace remindesk {

QWidget *GatewaysView::makeHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    m_name = new QLineEdit;
    m_kind = new QComboBox;
    for (const GatewayKind &kind : gatewayKinds())
        m_kind->addItem(kindLabel(kind), kind.key);
    m_channel = new QComboBox;
    m_preset = new QComboBox;
    const auto fieldRow = [head](const char *key, const QString &label, QWidget *editor) {
        auto *made = new FieldRow(u"gateway."_s + QLatin1StringView(key), label, editor, head);
        return made;
    };
    FieldRow *name = fieldRow("name", tr("Name"), m_name);
    name->setRequired(true);
    m_presetRow = fieldRow("preset", tr("Known provider"), m_preset);
    grid->addWidget(name, 0, 0);
    grid->addWidget(fieldRow("kind", tr("Kind"), m_kind), 0, 1);
    grid->addWidget(fieldRow("channel", tr("Channel"), m_channel), 1, 0);
    grid->addWidget(m_presetRow, 1, 1);
    m_kindHint = plainLabel({}, TextRole::Label, Tone::Dim, head);
    m_kindHint->setWordWrap(true);
    grid->addWidget(m_kindHint, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_config.kind = m_kind->currentData().toString();
        showKind();
    });
    connect(m_preset, &QComboBox::activated, this, &GatewaysView::takePreset);
    return head;
}

QWidget *GatewaysView::makeTest(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *line = row(part, 0, space::s);
    m_to = new QLineEdit(part);
    m_to->setObjectName(u"gateway.to"_s);
    m_to->setPlaceholderText(tr("an address or number of your own"));
    m_to->setAccessibleName(tr("Address for the test message"));
    m_test = button(u"gateway.test"_s, tr("Send a test message"), ButtonRole::Plain, part);
    line->addWidget(m_to, 1);
    line->addWidget(m_test);
    connect(m_test, &QPushButton::clicked, this, &GatewaysView::test);
    connect(m_to, &QLineEdit::returnPressed, this, &GatewaysView::test);
    return part;
}

void GatewaysView::makeBar()
{
    m_up = addAction(u"up"_s, tr("Earlier"), [this] { after(moveGateway(m_ports, m_config, -1), {}); });
    m_up->setToolTip(tr("Before the other gateways of its channel: the first is preferred, the others stand in for it (Alt+Up)"));
    addKey(QKeySequence(u"Alt+Up"_s), m_up);
    m_down = addAction(u"down"_s, tr("Later"), [this] { after(moveGateway(m_ports, m_config, 1), {}); });
    m_down->setToolTip(tr("Behind the other gateways of its channel (Alt+Down)"));
    addKey(QKeySequence(u"Alt+Down"_s), m_down);
    m_enable = addAction(u"enable"_s, {}, [this] {
        after(enableGateway(m_ports, m_config, !m_config.isEnabled),
              m_config.isEnabled ? tr("Off: its channel goes another way or not at all.") : tr("On."));
    });
    m_remove = addAction(u"remove"_s, tr("Remove…"), [this] {
        askToRemove(tr("Remove the gateway %1?").arg(m_config.name),
                    tr("Its settings and its secret are deleted. Type its name to confirm."), m_config.name,
                    [this] { after(removeGateway(m_ports, m_config), tr("Removed.")); });
    });
    addSave([this] { save(); });
}

/// In the list as well, where one sees the order.
void GatewaysView::addKey(const QKeySequence &keys, QPushButton *pressed)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, pressed, &QPushButton::click);
}

} // namespace remindesk
