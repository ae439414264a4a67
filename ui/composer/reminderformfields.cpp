// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the form that are chosen rather than written, and the scenario's own fields.
#include "ui/composer/reminderformview.h"

#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/composer/editors.h"
#include "ui/composer/fieldtable.h"
#include "ui/composer/reminderform.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QComboBox *plainCombo(QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    return combo;
}

QString localeName(const QString &locale)
{
    return locale.startsWith("zh"_L1) ? u"简体中文"_s : locale.startsWith("en"_L1) ? u"English"_s : locale;
}

QString detailPlaceholder(const DetailField &field)
{
    return field.hint.in(uiLocale());
}

} // namespace

void ReminderFormView::addScenario()
{
    FieldRow *made = begin(u"scenario"_s);
    auto *combo = new PickCombo(false, made);
    const QString locale = uiLocale();
    for (const Scenario &scenario : m_form.kit().schema.scenarios)
        combo->addChoice(scenario.name.in(locale), scenario.key, scenario.purpose.in(locale));
    combo->setMaxVisibleItems(20);
    connect(combo, &PickCombo::picked, &m_form, &ReminderForm::setScenario);
    m_readers += [this, combo] { combo->setValue(m_form.draft().scenario); };
    add(made, combo, {0, 0, 6});
}

void ReminderFormView::addLocale()
{
    FieldRow *made = begin(u"locale"_s);
    QComboBox *combo = plainCombo(made);
    const Customer &customer = m_form.detail().customer;
    const QString followed = customer.locale.isEmpty() ? m_form.kit().locale : customer.locale;
    combo->addItem(tr("As the customer: %1").arg(localeName(followed)), QString());
    combo->addItem(localeName(u"zh-CN"_s), u"zh-CN"_s);
    combo->addItem(localeName(u"en"_s), u"en"_s);
    connect(combo, &QComboBox::activated, this,
            [this, combo] { m_form.setText(u"locale"_s, combo->currentData().toString()); });
    m_readers += [this, combo, customer] {
        const QString chosen = m_form.draft().locale;
        combo->setCurrentIndex(chosen == customer.locale ? 0 : qMax(0, combo->findData(chosen)));
    };
    add(made, combo, {0, 6, 6});
}

void ReminderFormView::addResponse()
{
    FieldRow *made = begin(u"expected_response"_s);
    QComboBox *combo = plainCombo(made);
    for (const ExpectedResponse response : {ExpectedResponse::File, ExpectedResponse::Text, ExpectedResponse::Click,
                                            ExpectedResponse::Call, ExpectedResponse::None})
        combo->addItem(expectedWords(response), int(response));
    connect(combo, &QComboBox::activated, this, [this, combo] {
        const auto response = ExpectedResponse(combo->currentData().toInt());
        m_form.change(u"expected_response"_s, [&](ReminderDraft &draft) { draft.expected = response; });
    });
    m_readers += [this, combo] {
        const auto &expected = m_form.draft().expected;
        combo->setCurrentIndex(expected ? combo->findData(int(*expected)) : -1);
    };
    add(made, combo, {4, 0, 3});
}

void ReminderFormView::addDeadline()
{
    FieldRow *made = begin(u"deadline"_s);
    auto *edit = new QLineEdit(made);
    edit->setPlaceholderText(tr("tomorrow 18:00, in 3 days, 11-24"));
    connect(edit, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_form.setTimeText(u"deadline"_s, text); });
    m_readers += [this, edit] {
        const auto &deadline = m_form.draft().deadline;
        if (!edit->hasFocus())
            edit->setText(deadline ? timeEditText(*deadline, m_form.clock().now(), m_form.zone()) : QString());
    };
    add(made, edit, {4, 3, 6});
}

void ReminderFormView::addPriority()
{
    FieldRow *made = begin(u"priority"_s);
    QComboBox *combo = plainCombo(made);
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Normal, Priority::Low})
        combo->addItem(priorityWords(priority), int(priority));
    connect(combo, &QComboBox::activated, this, [this, combo] {
        const auto priority = Priority(combo->currentData().toInt());
        m_form.change(u"priority"_s, [&](ReminderDraft &draft) { draft.priority = priority; });
    });
    m_readers += [this, combo] { combo->setCurrentIndex(combo->findData(int(m_form.draft().priority))); };
    add(made, combo, {4, 9, 3});
}

void ReminderFormView::rebuildDetails()
{
    const QStringList keys = m_rows.keys();
    for (const QString &key : keys) {
        if (key.startsWith("details."_L1))
            delete m_rows.take(key);
    }
    m_detailReaders.clear();
    const Scenario *scenario = m_form.scenario();
    m_details->setVisible(scenario && !scenario->details.isEmpty());
    if (!scenario)
        return;
    QWidget *before = m_rows.value(u"priority"_s)->editor();
    // Three beside each other where two would make the form longer than its window.
    const int columns = scenario->details.size() > 2 ? 3 : 2;
    int index = 0;
    for (const DetailField &field : scenario->details) {
        const QString key = u"details."_s + field.key;
        const bool isTime = field.type == DetailType::Instant;
        FieldRow *made = begin(key);
        auto *edit = new QLineEdit(made);
        edit->setPlaceholderText(detailPlaceholder(field));
        connect(edit, &QLineEdit::textEdited, this, [this, key, isTime](const QString &text) {
            if (isTime)
                m_form.setTimeText(key, text);
            else
                m_form.setText(key, text);
        });
        m_detailReaders += [this, key, isTime, edit] {
            const QString text = editText(m_form.draft(), key);
            const auto at = isTime && !text.isEmpty() ? parseTime(text, m_form.zone(), {m_form.clock().now(), m_form.kit().calendar})
                                                      : Result<Instant>(failure(QString()));
            if (!edit->hasFocus())
                showFromItsBeginning(edit, at ? timeEditText(*at, m_form.clock().now(), m_form.zone()) : text);
        };
        add(made, edit, {index / columns, index % columns, 1});
        setTabOrder(before, edit);
        before = edit;
        ++index;
    }
    for (int i = 0; i < 3; ++i)
        m_detailGrid->setColumnStretch(i, i < columns ? 1 : 0);
}

} // namespace remindesk
