// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/versionsdialog.h"

#include "templating/linediff.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/templates/wholeline.h"
#include "wording/wording.h"

#include <QFontDatabase>
#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

enum DifferenceColumn { SignColumn, BeforeColumn, AfterColumn, DifferenceColumnCount };
constexpr int versionRole = Qt::UserRole; ///< 0: the draft

QString signOf(DiffRow::Kind kind)
{
    switch (kind) {
    case DiffRow::Kind::Changed: return u"≠"_s;
    case DiffRow::Kind::Removed: return u"−"_s;
    case DiffRow::Kind::Added: return u"+"_s;
    case DiffRow::Kind::Same: break;
    }
    return {};
}

} // namespace

VersionsDialog::VersionsDialog(Studio &studio, const Surroundings &around, const TimeZoneId &zone, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_around(around)
    , m_zone(zone)
    , m_slot(studio.slot())
{
    setObjectName(u"versions"_s);
    setWindowTitle(tr("Versions"));
    setRole(this, "pane");
    resize(980, 600);
    auto *layout = column(this, space::l, space::m);
    auto *both = new QWidget(this);
    auto *line = row(both, 0, space::m);
    line->addWidget(makeList(both));
    line->addWidget(makeDifferences(both), 1);
    layout->addWidget(both, 1);
    m_message = plainLabel({}, TextRole::Text, Tone::Wrong, this);
    m_message->setObjectName(u"versions.message"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connect(&studio, &Studio::refused, this, [this](const Error &error) {
        say(m_message, sentence(error), Tone::Wrong);
        m_message->show();
    });
    connect(&studio, &Studio::published, this, &QDialog::accept);
    m_list->setFocus();
    load();
}

QWidget *VersionsDialog::makeList(QWidget *parent)
{
    m_list = new QListWidget(parent);
    m_list->setObjectName(u"versions.list"_s);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setWordWrap(true);
    m_list->setFixedWidth(270);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(m_list, "choices");
    connect(m_list, &QListWidget::currentRowChanged, this, &VersionsDialog::compare);
    return m_list;
}

QWidget *VersionsDialog::makeDifferences(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *layout = column(part, 0, space::s);
    m_heading = plainLabel({}, TextRole::Strong, Tone::Plain, part);
    m_heading->setObjectName(u"versions.heading"_s);
    m_differences = new QTableWidget(0, DifferenceColumnCount, part);
    m_differences->setObjectName(u"versions.differences"_s);
    m_differences->setAccessibleName(tr("Both texts, line by line"));
    m_differences->verticalHeader()->hide();
    m_differences->setShowGrid(false);
    m_differences->setItemDelegate(new WholeLine(m_differences, {BeforeColumn, AfterColumn}));
    m_differences->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_differences->setTabKeyNavigation(false);
    m_differences->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_differences->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_differences->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_differences->horizontalHeader()->setSectionResizeMode(SignColumn, QHeaderView::Fixed);
    m_differences->setColumnWidth(SignColumn, 28);
    m_differences->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Rows are as high as their words wrapped at the width of before.
    connect(m_differences->horizontalHeader(), &QHeaderView::sectionResized, m_differences, &QTableWidget::resizeRowsToContents);
    layout->addWidget(m_heading);
    layout->addWidget(m_differences, 1);
    return part;
}

QWidget *VersionsDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *line = row(bar, 0, space::s);
    m_back = button(u"versions.rollBack"_s, tr("Publish this one again…"), ButtonRole::Primary, bar);
    m_back->setEnabled(false);
    auto *close = button(u"versions.close"_s, tr("Close"), ButtonRole::Plain, bar);
    line->addStretch(1);
    line->addWidget(close);
    line->addWidget(m_back);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &VersionsDialog::rollBack);
    return bar;
}

void VersionsDialog::load()
{
    const auto complain = [this](const Error &error) {
        say(m_message, sentence(error), Tone::Wrong);
        m_message->show();
    };
    listen(this, m_around.ports.templates.versions(m_slot.scenario, m_slot.locale, m_slot.channel),
           [this, complain](const Result<QList<MessageTemplate>> &versions) {
               if (!versions)
                   return complain(versions.error());
               m_versions = *versions;
               fill();
           });
    listen(this, m_around.ports.studio->uses(m_slot), [this, complain](const Result<QList<TemplateUse>> &uses) {
        if (!uses)
            return complain(uses.error());
        m_uses = *uses;
        fill();
    });
}

QString VersionsDialog::wordsOf(const MessageTemplate &text) const
{
    QStringList words{tr("Version %1").arg(text.version)
                      + (text.status == TemplateStatus::Published ? u" · "_s + tr("is sent") : QString())};
    words += text.savedAt == Instant() // of a workspace older than the versions
                 ? text.author
                 : text.author + u" · "_s + timeWords(text.savedAt, m_around.ports.clock.now(), m_zone);
    words += text.reason == "seed"_L1 ? tr("came with the program") : text.reason;
    for (const TemplateUse &use : m_uses) {
        if (use.version == text.version)
            words += tr("%n message(s)", nullptr, int(use.messages))
                     + (use.waiting > 0 ? u" · "_s + tr("%n still waiting, with this text", nullptr, int(use.waiting)) : QString());
    }
    words.removeAll(QString());
    return words.join(u'\n');
}

void VersionsDialog::fill()
{
    const int before = m_list->currentRow();
    m_list->clear();
    if (m_studio.isChanged()) {
        auto *item = new QListWidgetItem(tr("Draft"), m_list);
        item->setData(versionRole, 0);
    }
    for (const MessageTemplate &text : std::as_const(m_versions)) {
        auto *item = new QListWidgetItem(wordsOf(text), m_list);
        item->setData(versionRole, text.version);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::max(before, 0));
}

const MessageTemplate *VersionsDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const int number = item ? item->data(versionRole).toInt() : -1;
    const auto found = std::find_if(m_versions.begin(), m_versions.end(),
                                    [number](const MessageTemplate &text) { return text.version == number; });
    return found == m_versions.end() ? nullptr : &*found;
}

QString VersionsDialog::fileOf(const MessageTemplate &text) const
{
    return templateFile(text.parts, text.channel);
}

/// An older version beside the one that is sent; that one, and the draft, beside what was there before.
void VersionsDialog::compare()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const MessageTemplate *text = chosen();
    const MessageTemplate *now = m_studio.current(m_slot);
    QString before;
    QString after;
    if (!text) {
        before = now ? fileOf(*now) : QString();
        after = m_studio.text();
        m_heading->setText(now ? tr("Version %1 → draft").arg(now->version) : tr("Draft"));
    } else if (now && text->version != now->version) {
        before = fileOf(*text);
        after = fileOf(*now);
        m_heading->setText(tr("Version %1 → version %2, which is sent").arg(text->version).arg(now->version));
    } else {
        const int older = m_versions.size() > 1 ? int(text - m_versions.constData()) + 1 : -1;
        const bool hasOlder = older > 0 && older < m_versions.size();
        before = hasOlder ? fileOf(m_versions.at(older)) : fileOf(*text);
        after = fileOf(*text);
        m_heading->setText(hasOlder ? tr("Version %1 → version %2, which is sent").arg(m_versions.at(older).version).arg(text->version)
                                    : tr("The only version"));
    }
    m_back->setEnabled(text && now && text->version != now->version);
    showRows(before, after);
}

void VersionsDialog::showRows(const QString &before, const QString &after)
{
    const QList<DiffRow> rows = sideBySide(before, after);
    const Tokens &tokens = tokensOf(this);
    m_differences->setHorizontalHeaderLabels({QString(), tr("Before"), tr("After")});
    m_differences->setRowCount(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        const DiffRow &row = rows.at(i);
        const QStringList texts{signOf(row.kind), row.before, row.after};
        for (int column = 0; column < DifferenceColumnCount; ++column) {
            auto *cell = new QTableWidgetItem(texts.at(column));
            const bool isEmptySide = (row.kind == DiffRow::Kind::Added && column == BeforeColumn)
                                     || (row.kind == DiffRow::Kind::Removed && column == AfterColumn);
            if (row.kind != DiffRow::Kind::Same && column != SignColumn && !isEmptySide) {
                cell->setBackground(column == BeforeColumn ? tokens.wrongGround : tokens.goodGround);
                cell->setForeground(tokens.text);
            }
            m_differences->setItem(i, column, cell);
        }
    }
}

void VersionsDialog::rollBack()
{
    const MessageTemplate *text = chosen();
    if (!text || !m_back->isEnabled())
        return;
    Question question;
    question.title = tr("Publish version %1 again").arg(text->version);
    question.label = tr("Why? It becomes a new version; messages that wait keep their text.");
    question.accept = tr("Publish");
    question.isAcceptable = [](const QString &reason) { return !reason.trimmed().isEmpty(); };
    m_around.prompter.ask(question, [this, older = *text](const std::optional<QString> &reason) {
        if (reason)
            m_studio.rollBack(older, *reason);
    });
}

} // namespace remindesk
