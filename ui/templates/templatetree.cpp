// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templatetree.h"

#include "translations/language.h"
#include "ui/common/widgets.h"
#include "ui/templates/studio.h"
#include "wording/wording.h"

#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int slotRole = Qt::UserRole;

QString scenarioWords(const Studio &studio, const QString &key)
{
    const Scenario *scenario = studio.kit() ? studio.kit()->schema.scenario(key) : nullptr;
    return scenario ? scenario->name.in(uiLocale()) : key;
}

} // namespace

QString languageName(const QString &locale)
{
    if (locale == "en"_L1) // Qt would say whose English
        return u"English"_s;
    const QString words = QLocale(locale).nativeLanguageName();
    return words.isEmpty() ? locale : words;
}

TemplateTree::TemplateTree(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
{
    auto *layout = column(this);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"template.filter"_s);
    m_filter->setPlaceholderText(tr("Filter templates"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    setRole(m_filter, "search");
    auto *bar = new QWidget(this);
    row(bar, space::s)->addWidget(m_filter);
    layout->addWidget(bar);
    layout->addWidget(rule(this));
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(u"template.tree"_s);
    m_tree->setAccessibleName(tr("Templates"));
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(14);
    setRole(m_tree, "choices");
    m_tree->setUniformRowHeights(true);
    layout->addWidget(m_tree, 1);
    layout->addWidget(rule(this));
    auto *foot = new QWidget(this);
    auto *pieces = button(u"template.pieces"_s, tr("Pieces…"), ButtonRole::Plain, foot);
    row(foot, space::s)->addWidget(pieces);
    layout->addWidget(foot);
    setFocusProxy(m_tree);
    connect(pieces, &QPushButton::clicked, this, &TemplateTree::piecesAsked);
    connect(m_filter, &QLineEdit::textChanged, this, &TemplateTree::filter);
    connect(&studio, &Studio::listChanged, this, &TemplateTree::rebuild);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        const auto slot = slotAt(item);
        if (slot && slot != m_selected) {
            m_selected = slot;
            Q_EMIT chosen(*slot);
        }
    });
}

std::optional<TemplateSlot> TemplateTree::slotAt(const QTreeWidgetItem *item)
{
    const QStringList steps = item ? item->data(0, slotRole).toString().split(u'/') : QStringList();
    const auto channel = steps.size() == 3 ? channelFromKey(steps.at(2)) : std::nullopt;
    return channel ? std::optional(TemplateSlot{steps.at(0), steps.at(1), *channel}) : std::nullopt;
}

void TemplateTree::mark(QTreeWidgetItem *item, const TemplateSlot &slot)
{
    const MessageTemplate *text = m_studio.current(slot);
    const bool hasDraft = m_studio.draft(slot) != nullptr;
    QString words = channelWords(slot.channel);
    if (text && text->version > 1)
        words += u"  v%1"_s.arg(text->version);
    if (hasDraft)
        words += u"  ✎ "_s + tr("draft");
    else if (!text)
        words += u"  — "_s + tr("none");
    item->setText(0, words);
    item->setForeground(0, hasDraft ? tokensOf(this).accent : text ? tokensOf(this).text : tokensOf(this).dim);
}

void TemplateTree::rebuild()
{
    const QList<TemplateSlot> all = m_studio.all();
    const QSignalBlocker quiet(m_tree);
    if (all == m_listed) {
        for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
            if (const auto slot = slotAt(*it))
                mark(*it, *slot);
        }
        return;
    }
    m_listed = all;
    m_tree->clear();
    QMap<QString, QTreeWidgetItem *> parents;
    for (const TemplateSlot &slot : all) {
        QTreeWidgetItem *&scenario = parents[slot.scenario];
        if (!scenario) {
            scenario = new QTreeWidgetItem(m_tree, {scenarioWords(m_studio, slot.scenario)});
            scenario->setToolTip(0, slot.scenario);
        }
        QTreeWidgetItem *&locale = parents[slot.scenario + u'/' + slot.locale];
        if (!locale)
            locale = new QTreeWidgetItem(scenario, {languageName(slot.locale)});
        auto *leaf = new QTreeWidgetItem(locale);
        leaf->setData(0, slotRole, slot.path());
        mark(leaf, slot);
    }
    filter(m_filter->text());
    if (m_selected)
        select(*m_selected);
}

void TemplateTree::filter(const QString &text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *scenario = m_tree->topLevelItem(i);
        const bool isMeant = text.isEmpty() || scenario->text(0).contains(text, Qt::CaseInsensitive)
                             || scenario->toolTip(0).contains(text, Qt::CaseInsensitive);
        scenario->setHidden(!isMeant);
        if (!text.isEmpty() && isMeant)
            scenario->setExpanded(true);
    }
}

void TemplateTree::select(const TemplateSlot &slot)
{
    m_selected = slot;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        if (slotAt(*it) != slot)
            continue;
        const QSignalBlocker quiet(m_tree);
        (*it)->parent()->parent()->setExpanded(true);
        (*it)->parent()->setExpanded(true);
        m_tree->setCurrentItem(*it);
        m_tree->scrollToItem(*it);
        return;
    }
}

} // namespace remindesk
