// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/suggestionsdialog.h"

#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"

#include <QAction>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace remindesk {

SuggestionsDialog::SuggestionsDialog(Around around, QWidget *parent)
    : QDialog(parent)
    , m_around(std::move(around))
{
    setObjectName(u"suggestions"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Suggested templates"));
    setRole(this, "pane");
    resize(680, 480);
    auto *layout = column(this, space::xl, space::m);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"suggestions.list"_s);
    setRole(m_list, "choices");
    m_list->setAccessibleName(tr("Suggested templates"));
    m_words = plainLabel({}, TextRole::Text, Tone::Plain, this);
    m_words->setObjectName(u"suggestions.words"_s);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    setRole(scroll, "pane");
    setRole(m_words, "pane");
    scroll->setWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeButtons());
    connect(m_list, &QListWidget::currentRowChanged, this, &SuggestionsDialog::showCurrent);
    showCurrent();
    load();
    m_list->setFocus();
}

QWidget *SuggestionsDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *line = row(bar, 0, space::s);
    m_remove = button(u"suggestions.delete"_s, tr("Delete"), ButtonRole::Plain, bar);
    auto *close = button(u"suggestions.close"_s, tr("Close"), ButtonRole::Plain, bar);
    m_use = button(u"suggestions.use"_s, tr("Use in this reminder"), ButtonRole::Primary, bar);
    m_use->setDefault(true);
    line->addWidget(m_remove);
    line->addStretch();
    line->addWidget(close);
    line->addWidget(m_use);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &SuggestionsDialog::use);
    connect(m_remove, &QPushButton::clicked, this, &SuggestionsDialog::remove);
    auto *remove = new QAction(m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &SuggestionsDialog::remove);
    return bar;
}

void SuggestionsDialog::load()
{
    listen(this, m_around.settings.values(), [this](const Result<QMap<QString, QString>> &values) {
        if (values)
            fill(suggestionsIn(*values));
        else
            Q_EMIT failed(values.error());
    });
}

void SuggestionsDialog::fill(const QList<StoredSuggestion> &suggestions)
{
    m_suggestions = suggestions;
    const int before = m_list->currentRow();
    m_list->clear();
    for (const StoredSuggestion &suggestion : m_suggestions) {
        const Scenario *scenario = m_around.kit->schema.scenario(suggestion.scenario);
        const QString name = scenario ? scenario->name.in(uiLocale()) : suggestion.scenario;
        m_list->addItem(u"%1 · %2 · %3"_s.arg(name, m_around.kit->person(suggestion.author).name,
                                              timeWords(suggestion.at, m_around.clock.now(), m_around.zone)));
    }
    if (!m_suggestions.isEmpty())
        m_list->setCurrentRow(qBound(0, before, m_list->count() - 1));
    showCurrent();
}

const StoredSuggestion *SuggestionsDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_suggestions.size() ? &m_suggestions.at(row) : nullptr;
}

void SuggestionsDialog::showCurrent()
{
    const StoredSuggestion *suggestion = current();
    m_use->setEnabled(suggestion && m_around.kit->schema.scenario(suggestion->scenario));
    m_remove->setEnabled(suggestion);
    if (!suggestion) {
        m_words->setText(tr("Nobody has suggested anything. “Suggest as template” under “More” keeps the words of a "
                            "reminder here, for everybody."));
        return;
    }
    QStringList lines;
    for (auto field = suggestion->fields.constBegin(); field != suggestion->fields.constEnd(); ++field) {
        const FieldRule *rule = m_around.kit->schema.field(field.key());
        lines += u"%1\n%2"_s.arg(rule ? rule->label.in(uiLocale()) : fieldWords(field.key()), field.value());
    }
    m_words->setText(lines.join(u"\n\n"_s));
}

void SuggestionsDialog::use()
{
    if (const StoredSuggestion *suggestion = current()) {
        Q_EMIT chosen(suggestion->scenario, suggestedTexts(*suggestion, m_around.facts));
        accept();
    }
}

void SuggestionsDialog::remove()
{
    const StoredSuggestion *suggestion = current();
    if (!suggestion)
        return;
    listen(this, m_around.settings.removeValue(suggestion->key), [this](const Done &done) {
        if (done)
            load();
        else
            Q_EMIT failed(done.error());
    });
}

} // namespace remindesk
