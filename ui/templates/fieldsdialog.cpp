// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/fieldsdialog.h"

#include "translations/language.h"
#include "ui/common/kitlabels.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"

#include <QHeaderView>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

enum FieldRowColumn { FieldColumn, HereColumn, EverywhereColumn, FieldRowColumnCount };
constexpr int keyRole = Qt::UserRole;

/// Always needed, whatever an admin likes: a reminder without them is none (form/validatetext.cpp).
bool isAlways(const QString &key)
{
    return !optionalFieldKeys().contains(key) && key != "items"_L1 && key != "deadline"_L1;
}

} // namespace

FieldsDialog::FieldsDialog(const Surroundings &around, const Kit &kit, const QString &scenario, QWidget *parent)
    : QDialog(parent)
    , m_around(around)
    , m_kit(kit)
    , m_schema(kit->schema)
    , m_scenario(scenario)
{
    setObjectName(u"fields"_s);
    setWindowTitle(tr("Fields a reminder needs"));
    setRole(this, "pane");
    resize(720, 680);
    auto *layout = column(this, space::l, space::m);
    layout->addWidget(makeHead());
    layout->addWidget(makeFields(), 3);
    m_effect = plainLabel({}, TextRole::Text, Tone::Dim, this);
    m_effect->setObjectName(u"fields.effect"_s);
    m_effect->setWordWrap(true);
    m_effect->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_effect->setContentsMargins(space::m, space::s, space::m, space::s);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_effect);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFoot());
    fill();
    load();
}

QWidget *FieldsDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *line = row(head, 0, space::s);
    m_scenarios = new QComboBox(head);
    m_scenarios->setObjectName(u"fields.scenario"_s);
    m_scenarios->setAccessibleName(tr("Scenario"));
    for (const Scenario &one : m_kit->schema.scenarios)
        m_scenarios->addItem(one.name.in(uiLocale()), one.key);
    m_scenarios->setCurrentIndex(m_scenarios->findData(m_scenario));
    m_history = new QComboBox(head);
    m_history->setObjectName(u"fields.versions"_s);
    m_history->setAccessibleName(tr("Versions of the form"));
    m_history->addItem(tr("As it is now"));
    line->addWidget(m_scenarios, 1);
    line->addWidget(m_history, 1);
    connect(m_scenarios, &QComboBox::activated, this, [this](int index) {
        m_scenario = m_scenarios->itemData(index).toString();
        fill();
    });
    connect(m_history, &QComboBox::activated, this, &FieldsDialog::showVersion);
    return head;
}

QWidget *FieldsDialog::makeFields()
{
    m_fields = new QTreeWidget(this);
    m_fields->setObjectName(u"fields.list"_s);
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setRootIsDecorated(false);
    setRole(m_fields, "choices");
    m_fields->setHeaderLabels({tr("Field"), tr("Needed here"), tr("Needed everywhere")});
    m_fields->header()->setSectionResizeMode(FieldColumn, QHeaderView::Stretch);
    m_fields->header()->setStretchLastSection(false);
    for (const int column : {HereColumn, EverywhereColumn})
        m_fields->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(m_fields, &QTreeWidget::itemChanged, this, &FieldsDialog::take);
    return m_fields;
}

QWidget *FieldsDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = column(foot, 0, space::s);
    m_message = plainLabel({}, TextRole::Text, Tone::Wrong, foot);
    m_message->setObjectName(u"fields.message"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *bar = new QWidget(foot);
    auto *line = row(bar, 0, space::s);
    m_reason = new QLineEdit(bar);
    m_reason->setObjectName(u"fields.reason"_s);
    m_reason->setPlaceholderText(tr("Why does it change?"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_save = button(u"fields.save"_s, tr("Save"), ButtonRole::Primary, bar);
    auto *close = button(u"fields.close"_s, tr("Close"), ButtonRole::Plain, bar);
    m_save->setAutoDefault(true);
    line->addWidget(m_reason, 1);
    line->addWidget(close);
    line->addWidget(m_save);
    layout->addWidget(m_message);
    layout->addWidget(bar);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &FieldsDialog::save);
    return foot;
}

void FieldsDialog::load()
{
    listen(this, m_around.ports.drafts.drafts(), [this](const Result<QList<StoredDraft>> &drafts) {
        if (!drafts)
            return say(drafts.error());
        m_drafts = *drafts;
        showEffect();
    });
    listen(this, m_around.ports.studio->schemaVersions(), [this](const Result<QList<SchemaVersion>> &versions) {
        if (!versions)
            return say(versions.error());
        m_versions = *versions;
        for (const SchemaVersion &version : std::as_const(m_versions)) {
            const QString who = version.reason == "seed"_L1 ? tr("as it came")
                                                            : QStringList{version.author, version.reason}.join(u": "_s);
            m_history->addItem(tr("Version %1 · %2").arg(QString::number(version.version), who));
        }
    });
}

Scenario *FieldsDialog::scenario()
{
    for (Scenario &one : m_schema.scenarios) {
        if (one.key == m_scenario)
            return &one;
    }
    return nullptr;
}

void FieldsDialog::fill()
{
    const QSignalBlocker quiet(m_fields);
    const int before = m_fields->currentItem() ? m_fields->indexOfTopLevelItem(m_fields->currentItem()) : 0;
    m_fields->clear();
    const Scenario *here = scenario();
    if (!here)
        return;
    const QStringList demanded = demandedFields(m_schema, *here);
    for (const FieldRule &rule : std::as_const(m_schema.fields)) {
        const bool isFixed = isAlways(rule.key);
        if (isFixed && !rule.isRequired)
            continue; // never needed, and nobody asks for it
        const bool isShared = optionalFieldKeys().contains(rule.key);
        addField(rule.key, rule.label.in(uiLocale()), demanded.contains(rule.key),
                 isShared || isFixed ? std::optional(rule.isRequired) : std::nullopt, isFixed);
    }
    for (const DetailField &field : here->details)
        addField(u"details."_s + field.key, field.label.in(uiLocale()), field.isRequired, std::nullopt, false);
    m_fields->setCurrentItem(m_fields->topLevelItem(std::min(before, m_fields->topLevelItemCount() - 1)));
    showEffect();
}

void FieldsDialog::addField(const QString &key, const QString &label, bool isHere, std::optional<bool> everywhere,
                            bool isFixed)
{
    auto *item = new QTreeWidgetItem(m_fields, {isFixed ? tr("%1 (always)").arg(label) : label});
    item->setData(FieldColumn, keyRole, key);
    item->setToolTip(FieldColumn, key);
    item->setFlags(isFixed ? Qt::ItemIsSelectable : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(HereColumn, isHere ? Qt::Checked : Qt::Unchecked);
    item->setData(HereColumn, Qt::AccessibleTextRole, tr("%1: needed here").arg(label));
    if (!everywhere)
        return;
    item->setCheckState(EverywhereColumn, *everywhere ? Qt::Checked : Qt::Unchecked);
    item->setData(EverywhereColumn, Qt::AccessibleTextRole, tr("%1: needed everywhere").arg(label));
}

void FieldsDialog::take(QTreeWidgetItem *item, int column)
{
    const QString key = item->data(FieldColumn, keyRole).toString();
    const bool isOn = item->checkState(column) == Qt::Checked;
    Scenario *here = scenario();
    if (!here)
        return;
    if (column == EverywhereColumn) {
        for (FieldRule &rule : m_schema.fields) {
            if (rule.key == key)
                rule.isRequired = isOn;
        }
    } else if (key == "items"_L1) {
        here->needsItems = isOn;
    } else if (key == "deadline"_L1) {
        here->needsDeadline = isOn;
    } else if (key.startsWith("details."_L1)) {
        for (DetailField &field : here->details) {
            if (key.mid(8) == field.key)
                field.isRequired = isOn;
        }
    } else {
        here->required.removeAll(key);
        if (isOn)
            here->required.append(key);
    }
    QMetaObject::invokeMethod(this, &FieldsDialog::fill, Qt::QueuedConnection); // the item is still in use here
}

void FieldsDialog::showVersion(int index)
{
    m_schema = index == 0 ? m_kit->schema : m_versions.at(index - 1).schema;
    fill();
}

/// Before anything is saved: what would be demanded, and what could not be sent any more.
void FieldsDialog::showEffect()
{
    const SchemaEffect effect = effectOf(m_schema, *m_kit, m_drafts, m_around.ports.clock.now());
    QStringList lines;
    const auto named = [this](const QString &key, const QStringList &fields) {
        const Scenario *one = m_schema.scenario(key);
        QStringList words;
        for (const QString &field : fields) {
            const FieldRule *rule = m_schema.field(field);
            words += rule ? rule->label.in(uiLocale()) : field;
            for (const DetailField &detail : one ? one->details : QList<DetailField>()) {
                if (field == u"details."_s + detail.key)
                    words.last() = detail.label.in(uiLocale());
            }
        }
        return words.join(tr(", "));
    };
    for (const ScenarioEffect &one : effect.scenarios) {
        const Scenario *scenario = m_schema.scenario(one.scenario);
        const QString name = scenario ? scenario->name.in(uiLocale()) : one.scenario;
        if (!one.demanded.isEmpty())
            lines += tr("%1: refused without %2").arg(name, named(one.scenario, one.demanded));
        if (!one.released.isEmpty())
            lines += tr("%1: may go without %2").arg(name, named(one.scenario, one.released));
        if (!one.brokenTexts.isEmpty())
            lines += tr("✗ These templates cannot do without it: %1").arg(one.brokenTexts.join(u", "_s));
    }
    if (!effect.drafts.isEmpty()) {
        QStringList numbers;
        for (const RefusedDraft &draft : effect.drafts)
            numbers += draft.ticketNumber;
        lines += tr("✗ %n draft(s) could not be sent as they are: %1", nullptr, int(effect.drafts.size())).arg(numbers.join(tr(", ")));
    }
    if (lines.isEmpty())
        lines += tr("Nothing would change.");
    const bool isBad = !effect.drafts.isEmpty() || !effect.brokenTexts().isEmpty();
    remindesk::say(m_effect, lines.join(u'\n'), isBad ? Tone::Wrong : effect.scenarios.isEmpty() ? Tone::Dim : Tone::Attention);
    m_save->setEnabled(!effect.scenarios.isEmpty() && effect.brokenTexts().isEmpty());
}

void FieldsDialog::save()
{
    const int basedOn = m_versions.isEmpty() ? 0 : m_versions.first().version;
    SchemaVersion form;
    form.schema = m_schema;
    form.reason = m_reason->text();
    listen(this, saveForm(form, basedOn, *m_kit, m_actor, *m_around.ports.studio, m_around.ports.clock.now()),
           [this](const Result<int> &version) {
               if (!version)
                   return say(version.error());
               Q_EMIT saved(*version);
               accept();
           });
}

void FieldsDialog::say(const Error &error)
{
    remindesk::say(m_message, sentence(error), Tone::Wrong);
    m_message->show();
    if (error.code == "E-SCH-21"_L1)
        m_reason->setFocus();
}

} // namespace remindesk
