// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/judgement.h"

#include "ui/common/kitlabels.h"
#include "ui/common/widgets.h"
#include "ui/templates/studio.h"
#include "wording/templatewords.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int lineRole = Qt::UserRole;
constexpr int columnRole = Qt::UserRole + 1;
constexpr int ticketRole = Qt::UserRole + 2;

} // namespace

Judgement::Judgement(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
{
    auto *layout = column(this, 0, 0);
    m_summary = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_summary->setObjectName(u"template.summary"_s);
    m_summary->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->addWidget(m_summary);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"template.problems"_s);
    m_list->setAccessibleName(tr("What there is to correct"));
    m_list->setWordWrap(true);
    setRole(m_list, "notes");
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(m_list->fontMetrics().lineSpacing() * 6);
    layout->addWidget(m_list);
    connect(&studio, &Studio::glanced, this, &Judgement::refresh);
    connect(&studio, &Studio::checked, this, &Judgement::refresh);
    connect(m_list, &QListWidget::itemActivated, this, &Judgement::follow);
    connect(m_list, &QListWidget::itemClicked, this, &Judgement::follow);
}

void Judgement::refresh()
{
    const int before = m_list->currentRow();
    m_list->clear();
    addProblems();
    const bool isWrong = m_list->count() > 0;
    if (m_studio.check() && !isWrong) {
        addTrials();
        addRemarks();
    }
    m_list->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(std::min(before, m_list->count() - 1));
    if (isWrong)
        say(m_summary, tr("✗ %n mistake(s): it cannot be published", nullptr, m_list->count()), Tone::Wrong);
    else if (!m_studio.check())
        say(m_summary, tr("Looking at the trial tickets…"), Tone::Dim);
    else if (const auto failed = m_studio.check()->failed(); !failed.isEmpty())
        say(m_summary, tr("✗ %n trial ticket(s) cannot be rendered", nullptr, int(failed.size())), Tone::Wrong);
    else
        say(m_summary,
            tr("✓ Every trial ticket can be rendered")
                + (m_list->count() > 0 ? u" · "_s + tr("%n remark(s)", nullptr, m_list->count()) : QString()),
            Tone::Good);
}

void Judgement::addProblems()
{
    for (const TextProblem &problem : m_studio.glance().problems) {
        const QString place = problem.line == 0 ? QString()
                              : problem.column == 0
                                  ? tr("Line %1").arg(problem.line)
                                  : tr("Line %1, column %2").arg(problem.line).arg(problem.column);
        Error bare = problem.error;
        bare.where.clear();
        auto *item = new QListWidgetItem(u"✗ "_s + (place.isEmpty() ? QString() : place + u" · "_s) + sentence(bare), m_list);
        item->setForeground(tokensOf(this).wrong);
        item->setData(lineRole, std::max(problem.line, 1));
        item->setData(columnRole, std::max(problem.column, 1));
    }
}

void Judgement::addTrials()
{
    const Labels labels = labelsOf(m_studio.kit().get(), m_studio.slot().scenario, m_studio.kit()->zone,
                                   m_studio.slot().locale);
    for (const TrialResult &trial : m_studio.check()->failed()) {
        for (const Finding &finding : trial.findings) {
            if (finding.severity != Severity::Blocking)
                continue;
            auto *item = new QListWidgetItem(u"✗ "_s + trialWords(trial.key) + u" · "_s + sentence(finding, labels), m_list);
            item->setForeground(tokensOf(this).wrong);
            item->setData(ticketRole, trial.key);
        }
    }
}

void Judgement::addRemarks()
{
    for (const Finding &finding : m_studio.check()->remarks) {
        auto *item = new QListWidgetItem(u"! "_s + sentence(finding), m_list);
        item->setForeground(tokensOf(this).attention);
        // The words meant stand in the text as they are.
        const QString words = finding.arguments.value(finding.arguments.size() - 1);
        const qsizetype at = words.isEmpty() ? -1 : m_studio.text().indexOf(words);
        if (at < 0)
            continue;
        const QStringView before = QStringView(m_studio.text()).first(at);
        item->setData(lineRole, int(before.count(u'\n')) + 1);
        item->setData(columnRole, int(at - before.lastIndexOf(u'\n')));
    }
}

void Judgement::follow(const QListWidgetItem *item)
{
    if (!item)
        return;
    if (const QString key = item->data(ticketRole).toString(); !key.isEmpty())
        Q_EMIT ticketChosen(key);
    else if (const int line = item->data(lineRole).toInt(); line > 0)
        Q_EMIT placeChosen(line, item->data(columnRole).toInt());
}

} // namespace remindesk
