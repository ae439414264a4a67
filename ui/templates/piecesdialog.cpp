// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/piecesdialog.h"

#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/templates/templateeditor.h"
#include "ui/templates/templatetree.h"
#include "wording/templatewords.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int localeRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

} // namespace

PiecesDialog::PiecesDialog(PieceStudio &studio, const TimeZoneId &zone, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_zone(zone)
{
    setObjectName(u"pieces"_s);
    setWindowTitle(tr("Shared pieces"));
    setRole(this, "pane");
    resize(980, 640);
    auto *layout = column(this, space::l, space::m);
    auto *both = new QWidget(this);
    auto *line = row(both, 0, space::m);
    line->addWidget(makeList(both));
    line->addWidget(makeText(both), 1);
    layout->addWidget(both, 1);
    layout->addWidget(makeFoot());
    connectStudio();
    fill();
    studio.refresh();
    m_list->setFocus();
}

void PiecesDialog::connectStudio()
{
    connect(m_editor, &QPlainTextEdit::textChanged, &m_studio, [this] {
        const QString text = m_editor->toPlainText();
        if (text != m_studio.text())
            m_refusal.clear();
        m_studio.write(text);
    });
    connect(&m_studio, &PieceStudio::listChanged, this, &PiecesDialog::fill);
    connect(&m_studio, &PieceStudio::opened, this, &PiecesDialog::showOpened);
    connect(&m_studio, &PieceStudio::judged, this, &PiecesDialog::showCheck);
    connect(&m_studio, &PieceStudio::failed, this, &PiecesDialog::complain);
    connect(&m_studio, &PieceStudio::refused, this, &PiecesDialog::refuse);
    connect(&m_studio, &PieceStudio::published, this, &QDialog::accept);
    connect(this, &QDialog::finished, &m_studio, &PieceStudio::close);
}

QWidget *PiecesDialog::makeList(QWidget *parent)
{
    m_list = new QListWidget(parent);
    m_list->setObjectName(u"pieces.list"_s);
    m_list->setAccessibleName(tr("Shared pieces"));
    m_list->setFixedWidth(250);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(m_list, "choices");
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_studio.open({item->data(localeRole).toString(), item->data(nameRole).toString()});
    });
    return m_list;
}

QWidget *PiecesDialog::makeText(QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *layout = column(part, 0, space::s);
    auto *head = new QWidget(part);
    auto *line = row(head, 0, space::s);
    m_state = plainLabel({}, TextRole::Label, Tone::Dim, head);
    m_state->setObjectName(u"pieces.state"_s);
    m_versions = new QComboBox(head);
    m_versions->setObjectName(u"pieces.versions"_s);
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line->addWidget(m_state, 1);
    line->addWidget(m_versions, 1);
    m_editor = new TemplateEditor(part);
    m_editor->setObjectName(u"pieces.text"_s);
    m_editor->setAccessibleName(tr("The piece"));
    m_users = plainLabel({}, TextRole::Label, Tone::Dim, part);
    m_users->setObjectName(u"pieces.users"_s);
    m_users->setWordWrap(true);
    layout->addWidget(head);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_users);
    connect(m_versions, &QComboBox::activated, this, &PiecesDialog::showVersion);
    return part;
}

QWidget *PiecesDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = column(foot, 0, space::s);
    m_message = plainLabel({}, TextRole::Text, Tone::Dim, foot);
    m_message->setObjectName(u"pieces.message"_s);
    m_message->setWordWrap(true);
    auto *bar = new QWidget(foot);
    auto *line = row(bar, 0, space::s);
    m_reason = new QLineEdit(bar);
    m_reason->setObjectName(u"pieces.reason"_s);
    m_reason->setPlaceholderText(tr("What is different, and why?"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_discard = button(u"pieces.discard"_s, tr("Discard draft"), ButtonRole::Plain, bar);
    auto *close = button(u"pieces.close"_s, tr("Close"), ButtonRole::Plain, bar);
    m_publish = button(u"pieces.publish"_s, tr("Publish"), ButtonRole::Primary, bar);
    line->addWidget(m_reason, 1);
    line->addWidget(m_discard);
    line->addWidget(close);
    line->addWidget(m_publish);
    layout->addWidget(m_message);
    layout->addWidget(bar);
    connect(m_reason, &QLineEdit::textChanged, this, &PiecesDialog::showState);
    connect(m_discard, &QPushButton::clicked, &m_studio, &PieceStudio::discard);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_publish, &QPushButton::clicked, this, &PiecesDialog::publish);
    return foot;
}

/// The open one stays open, wherever it stands now. The items stay where they are the same: one of them may be what asks.
void PiecesDialog::fill()
{
    const QList<PieceSlot> all = m_studio.all();
    const QSignalBlocker quiet(m_list);
    if (m_list->count() != all.size())
        m_list->clear();
    for (qsizetype row = 0; row < all.size(); ++row) {
        auto *item = m_list->count() > row ? m_list->item(int(row)) : new QListWidgetItem(m_list);
        dress(item, all.at(row));
        if (all.at(row) == m_studio.slot())
            m_list->setCurrentItem(item);
    }
    if (m_studio.slot() == PieceSlot() && !all.isEmpty()) {
        m_list->setCurrentRow(0);
        m_studio.open(all.first());
    }
    showState();
}

void PiecesDialog::dress(QListWidgetItem *item, const PieceSlot &slot) const
{
    const bool isDraft = m_studio.draft(slot);
    const QString words = languageName(slot.locale) + u" · "_s + slot.name;
    item->setText(isDraft ? words + u" ●"_s : words);
    item->setToolTip(isDraft ? tr("%1, draft").arg(slot.path()) : slot.path());
    item->setData(Qt::AccessibleTextRole, item->toolTip());
    item->setData(localeRole, slot.locale);
    item->setData(nameRole, slot.name);
}

void PiecesDialog::showOpened()
{
    if (m_shown != m_studio.slot()) {
        m_shown = m_studio.slot();
        m_reason->clear();
        m_refusal.clear();
    }
    m_versions->clear();
    for (const PieceVersion &piece : m_studio.versions())
        m_versions->addItem(versionWords(piece), piece.source);
    m_versions->setCurrentIndex(0);
    if (m_editor->toPlainText() != m_studio.text())
        m_editor->setFile(m_studio.text());
    m_users->setText(userWords());
    showState();
}

QString PiecesDialog::versionWords(const PieceVersion &piece) const
{
    QStringList words{tr("Version %1").arg(piece.version)};
    if (piece.savedAt != Instant()) // of a workspace older than the versions
        words += timeWords(piece.savedAt, m_studio.now(), m_zone);
    words += piece.reason == "seed"_L1 ? tr("came with the program") : piece.reason;
    words.removeAll(QString());
    return words.join(u" · "_s);
}

QString PiecesDialog::userWords() const
{
    QStringList words;
    for (const MessageTemplate &text : m_studio.users()) {
        const Scenario *scenario = m_studio.kit()->schema.scenario(text.scenario);
        words += (scenario ? scenario->name.in(uiLocale()) : text.scenario) + u" · "_s + channelWords(text.channel);
    }
    constexpr int named = 8;
    if (words.isEmpty())
        return tr("No text takes it in.");
    const QString some = words.mid(0, named).join(tr(", "));
    return words.size() > named ? tr("Taken in by %n text(s): %1 …", nullptr, int(words.size())).arg(some)
                                : tr("Taken in by %n text(s): %1", nullptr, int(words.size())).arg(some);
}

/// An older version as the draft: published again, it is a new one.
void PiecesDialog::showVersion(int index)
{
    m_editor->selectAll();
    m_editor->insertPlainText(m_versions->itemData(index).toString()); // can be undone
}

void PiecesDialog::showState()
{
    const bool isChanged = m_studio.isChanged();
    const auto piece = m_studio.current();
    const int newest = piece ? piece->version : 0;
    QStringList words{piece ? tr("version %1 is taken in").arg(newest) : tr("nothing is published yet")};
    if (isChanged)
        words += m_studio.basedOn() != newest ? tr("draft, begun over version %1").arg(m_studio.basedOn()) : tr("draft");
    say(m_state, words.join(u" · "_s), isChanged ? Tone::Attention : Tone::Dim);
    m_discard->setVisible(isChanged);
    m_publish->setEnabled(isChanged && !m_isPublishing && !m_reason->text().trimmed().isEmpty());
}

void PiecesDialog::showCheck()
{
    showState();
    const auto &check = m_studio.check();
    if (!m_refusal.isEmpty())
        return say(m_message, m_refusal, Tone::Wrong);
    if (!check)
        return say(m_message, m_studio.isChanged() ? tr("Looking at the texts that take it in…") : QString(), Tone::Dim);
    if (!*check)
        return complain(check->error());
    QStringList sentences;
    for (const TextProblem &problem : (*check)->problems)
        sentences += sentence(problem.error);
    m_editor->setProblems((*check)->problems, sentences);
    if (!sentences.isEmpty())
        return say(m_message, u"✗ "_s + sentences.constFirst(), Tone::Wrong);
    showTrials(**check);
}

void PiecesDialog::showTrials(const PieceCheck &check)
{
    for (const PieceTrial &trial : check.trials) {
        if (const auto failed = trial.failed(); !failed.isEmpty())
            return say(m_message, tr("✗ %1 cannot be written with it for: %2").arg(slotOf(trial.text).path(), trialWords(failed.constFirst().key)),
                       Tone::Wrong);
    }
    const int texts = int(check.trials.size());
    if (texts == 0)
        return say(m_message, {}, Tone::Dim);
    QStringList lines{tr("✓ %n text(s) read otherwise with it, and can be written for every trial ticket", nullptr, texts)};
    constexpr int said = 3;
    const Findings remarks = check.remarks();
    for (const Finding &remark : remarks.mid(0, said))
        lines += u"! "_s + sentence(remark);
    say(m_message, lines.join(u'\n'), remarks.isEmpty() ? Tone::Good : Tone::Attention);
}

void PiecesDialog::publish()
{
    m_isPublishing = true;
    m_refusal.clear();
    m_publish->setEnabled(false);
    m_studio.publish(m_reason->text());
}

/// Said until something is done about it: what was published meanwhile is judged anew and says nothing of it.
void PiecesDialog::refuse(const Error &error)
{
    m_refusal = sentence(error);
    complain(error);
}

void PiecesDialog::complain(const Error &error)
{
    m_isPublishing = false;
    showState();
    say(m_message, sentence(error), Tone::Wrong);
}

} // namespace remindesk
