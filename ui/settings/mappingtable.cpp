// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/mappingtable.h"

#include "domain/ticket.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int shownValues = 3;

QString stageWordsOf(const QString &key)
{
    const auto stage = stageFromKey(key);
    return stage ? stageWords(*stage) : MappingTable::tr("nobody knows this word");
}

QString fieldWordsOf(const QString &key)
{
    if (key.isEmpty() || key == "none"_L1)
        return MappingTable::tr("a custom field");
    return key == "ignore"_L1 ? MappingTable::tr("passed over") : key;
}

} // namespace

MappingTable::MappingTable(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"mapping"_s);
    (void)column(this);
}

void MappingTable::clear()
{
    m_choices.clear();
    delete m_lines;
    m_lines = nullptr;
}

void MappingTable::setSettings(const SourceKind &kind, const QMap<QString, QString> &settings)
{
    clear();
    m_kept.clear();
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
        const bool isMapping = setting.key().startsWith(kind.fieldPrefix) || setting.key().startsWith(kind.statusPrefix)
                               || setting.key().startsWith("owner."_L1);
        if (isMapping && !fieldNamed(kind.settings, setting.key()))
            m_kept.insert(setting.key(), setting.value());
    }
}

void MappingTable::show(const SourceKind &kind, const SourceSample &sample, const QMap<QString, QString> &settings)
{
    setSettings(kind, settings);
    m_lines = new QWidget(this);
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(1, 1);
    for (qsizetype i = 0; i < sample.columns.size(); ++i) {
        QStringList values;
        for (const QStringList &row : sample.rows) {
            if (const QString value = row.value(i).simplified(); !value.isEmpty() && values.size() < shownValues)
                values += value;
        }
        const QString key = kind.fieldPrefix + sample.columns.at(i);
        QComboBox *box = addLine(key, sample.columns.at(i), values.join(u" · "_s), fieldWordsOf(sample.meanings.value(i)));
        for (const QString &field : sample.fields)
            box->addItem(fieldWordsOf(field), field);
        box->setCurrentIndex(std::max(0, box->findData(m_kept.value(key))));
    }
    for (qsizetype i = 0; i < sample.statuses.size(); ++i) {
        const QString key = kind.statusPrefix + sample.statuses.at(i);
        QComboBox *box = addLine(key, sample.statuses.at(i), tr("status"), stageWordsOf(sample.stages.value(i)));
        for (const Stage stage : {Stage::Received, Stage::InProgress, Stage::WaitingCustomer, Stage::Resolved, Stage::Closed})
            box->addItem(stageWords(stage), stageKey(stage));
        box->setCurrentIndex(std::max(0, box->findData(m_kept.value(key))));
    }
    layout()->addWidget(m_lines);
}

QComboBox *MappingTable::addLine(const QString &key, const QString &name, const QString &values, const QString &usual)
{
    auto *grid = static_cast<QGridLayout *>(m_lines->layout());
    const int at = grid->rowCount();
    auto *shownValues = new ElidedLabel(TextRole::Label, Tone::Dim, m_lines);
    shownValues->setFullText(values);
    auto *box = new QComboBox(m_lines);
    box->setObjectName(u"mapping."_s + key);
    box->addItem(tr("as recognised: %1").arg(usual), QString());
    QLabel *label = plainLabel(name, TextRole::Text, Tone::Plain, m_lines);
    label->setBuddy(box);
    box->setAccessibleName(name);
    grid->addWidget(label, at, 0);
    grid->addWidget(shownValues, at, 1);
    grid->addWidget(box, at, 2);
    m_choices.insert(key, box);
    connect(box, &QComboBox::activated, this, &MappingTable::edited);
    return box;
}

QMap<QString, QString> MappingTable::settings() const
{
    QMap<QString, QString> all = m_kept;
    for (auto choice = m_choices.cbegin(); choice != m_choices.cend(); ++choice) {
        if (const QString value = choice.value()->currentData().toString(); value.isEmpty())
            all.remove(choice.key());
        else
            all.insert(choice.key(), value);
    }
    return all;
}

} // namespace remindesk
