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

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int localeRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;
constexpr int pauseMs = 400; // after the last key

} // namespace

PiecesDialog::PiecesDialog(const Surroundings &around, const Kit &kit, const Actor &actor, const TimeZoneId &zone,
                           QWidget *parent)
    : QDialog(parent)
    , m_around(around)
    , m_kit(kit)
    , m_actor(actor)
    , m_zone(zone)
{
    setObjectName(u"pieces"_s);
    setWindowTitle(tr("Shared pieces"));
    setRole(this, "pane");
    resize(980, 640);
    m_pool.setMaxThreadCount(1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    auto *layout = column(this, space::l, space::m);
    auto *both = new QWidget(this);
    auto *line = row(both, 0, space::m);
    line->addWidget(makeList());
    line->addWidget(makeText(), 1);
    layout->addWidget(both, 1);
    layout->addWidget(makeFoot());
    connect(m_editor, &QPlainTextEdit::textChanged, this, &PiecesDialog::write);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        keep();
        check();
    });
    connect(this, &QDialog::finished, this, &PiecesDialog::keep);
    fill();
    loadDrafts();
    m_list->setFocus();
}

PiecesDialog::~PiecesDialog()
{
    ++m_question;
    m_pool.waitForDone();
}

QWidget *PiecesDialog::makeList()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"pieces.list"_s);
    m_list->setAccessibleName(tr("Shared pieces"));
    m_list->setFixedWidth(250);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRole(m_list, "choices");
    connect(m_list, &QListWidget::currentRowChanged, this, &PiecesDialog::openPiece);
    return m_list;
}

QWidget *PiecesDialog::makeText()
{
    auto *part = new QWidget(this);
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
    connect(m_discard, &QPushButton::clicked, this, &PiecesDialog::discard);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_publish, &QPushButton::clicked, this, &PiecesDialog::publish);
    return foot;
}

void PiecesDialog::loadDrafts()
{
    listen(this, m_around.ports.studio->pieceDrafts(), [this](const Result<QList<PieceDraft>> &drafts) {
        if (!drafts)
            return complain(drafts.error());
        m_drafts = *drafts;
        fill();
        if (const PieceDraft *there = draft(m_slot); there && !m_isUnsaved)
            m_editor->setFile(there->source);
    });
}

/// Every piece, and those that are only a draft yet.
void PiecesDialog::fill()
{
    QMap<QString, PieceSlot> all;
    for (const PieceVersion &piece : m_kit->templates->pieces())
        all.insert(piece.path(), slotOf(piece));
    for (const PieceDraft &one : std::as_const(m_drafts))
        all.insert(one.slot.path(), one.slot);
    const PieceSlot before = m_slot;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const PieceSlot &one : std::as_const(all)) {
        const QString words = languageName(one.locale) + u" · "_s + one.name;
        auto *item = new QListWidgetItem(draft(one) ? words + u" ●"_s : words, m_list);
        item->setToolTip(draft(one) ? tr("%1, draft").arg(one.path()) : one.path());
        item->setData(Qt::AccessibleTextRole, item->toolTip());
        item->setData(localeRole, one.locale);
        item->setData(nameRole, one.name);
        if (one == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->count() > 0) {
        m_list->setCurrentRow(0);
        openPiece();
    }
    showState();
}

PieceSlot PiecesDialog::slot() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? PieceSlot{item->data(localeRole).toString(), item->data(nameRole).toString()} : PieceSlot();
}

const PieceDraft *PiecesDialog::draft(const PieceSlot &slot) const
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(), [&slot](const PieceDraft &one) { return one.slot == slot; });
    return found == m_drafts.end() ? nullptr : &*found;
}

QString PiecesDialog::newest() const
{
    const auto piece = publishedPiece(m_slot, *m_kit->templates);
    return piece ? piece->source : QString();
}

void PiecesDialog::openPiece()
{
    keep();
    m_slot = slot();
    m_reason->clear();
    m_versions->clear();
    const Instant now = m_around.ports.clock.now();
    for (const PieceVersion &piece : m_kit->templates->pieces()) {
        if (slotOf(piece) != m_slot)
            continue;
        const QString why = piece.reason == "seed"_L1 ? tr("came with the program") : piece.reason;
        m_versions->insertItem(0, u"%1 · %2 · %3"_s.arg(tr("Version %1").arg(piece.version), timeWords(piece.savedAt, now, m_zone), why),
                               piece.source);
    }
    m_versions->setCurrentIndex(0);
    const PieceDraft *there = draft(m_slot);
    m_editor->setFile(there ? there->source : newest());
    m_isUnsaved = false;
    m_users->setText(userWords());
    check();
}

QString PiecesDialog::userWords() const
{
    QStringList words;
    for (const MessageTemplate &text : m_kit->templates->usersOf(m_slot.locale, m_slot.name)) {
        const Scenario *scenario = m_kit->schema.scenario(text.scenario);
        words += (scenario ? scenario->name.in(uiLocale()) : text.scenario) + u" "_s + channelWords(text.channel);
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
    const bool isChanged = m_editor->toPlainText() != newest();
    const auto piece = publishedPiece(m_slot, *m_kit->templates);
    QStringList words{piece ? tr("version %1 is taken in").arg(piece->version) : tr("nothing is published yet")};
    const PieceDraft *there = draft(m_slot);
    if (isChanged)
        words += there && piece && there->basedOn != piece->version ? tr("draft, begun over version %1").arg(there->basedOn) : tr("draft");
    say(m_state, words.join(u" · "_s), isChanged ? Tone::Attention : Tone::Dim);
    m_discard->setVisible(isChanged);
    m_publish->setEnabled(isChanged && !m_reason->text().trimmed().isEmpty());
}

void PiecesDialog::write()
{
    if (m_slot == PieceSlot())
        return;
    m_isUnsaved = true;
    m_pause.start();
    showState();
}

void PiecesDialog::keep()
{
    if (!std::exchange(m_isUnsaved, false))
        return;
    const QString text = m_editor->toPlainText();
    const bool isChanged = text != newest();
    const auto piece = publishedPiece(m_slot, *m_kit->templates);
    const PieceDraft *there = draft(m_slot);
    const int basedOn = there ? there->basedOn : piece ? piece->version : 0;
    const PieceDraft written{m_slot, text, basedOn, m_actor.id, m_actor.name, m_around.ports.clock.now()};
    m_drafts.removeIf([this](const PieceDraft &one) { return one.slot == m_slot; });
    if (isChanged)
        m_drafts.append(written);
    const Async<void> kept = isChanged ? keepPiece(written, m_actor, *m_around.ports.studio)
                                       : dropPiece(m_slot, m_actor, *m_around.ports.studio);
    listen(this, kept, [this](const Done &done) {
        if (!done)
            complain(done.error());
    });
}

void PiecesDialog::discard()
{
    m_editor->setFile(newest());
    m_isUnsaved = true;
    keep();
    fill();
    check();
}

void PiecesDialog::check()
{
    const PieceText text{m_slot, m_editor->toPlainText()};
    const quint64 number = ++m_question;
    say(m_message, text.source == newest() ? QString() : tr("Looking at the texts that take it in…"), Tone::Dim);
    m_pool.start([this, text, number, kit = m_kit, now = m_around.ports.clock.now()] {
        const Result<PieceCheck> check = checkPiece(text, *kit, now);
        QMetaObject::invokeMethod(this, [this, check, number] {
            if (number == m_question)
                showCheck(check);
        });
    });
}

void PiecesDialog::showCheck(const Result<PieceCheck> &check)
{
    if (!check)
        return complain(check.error());
    QStringList sentences;
    for (const TextProblem &problem : check->problems)
        sentences += sentence(problem.error);
    m_editor->setProblems(check->problems, sentences);
    if (!sentences.isEmpty())
        return say(m_message, u"✗ "_s + sentences.constFirst(), Tone::Wrong);
    for (const PieceTrial &trial : check->trials) {
        if (const auto failed = trial.failed(); !failed.isEmpty())
            return say(m_message, tr("✗ %1 cannot be written with it for: %2").arg(slotOf(trial.text).path(), trialWords(failed.constFirst().key)),
                       Tone::Wrong);
    }
    const int texts = int(check->trials.size());
    say(m_message, texts == 0 ? QString() : tr("✓ %n text(s) read otherwise with it, and can be written for every trial ticket", nullptr, texts),
        Tone::Good);
}

void PiecesDialog::publish()
{
    keep();
    const auto piece = publishedPiece(m_slot, *m_kit->templates);
    const PiecePublication wish{{m_slot, m_editor->toPlainText()}, m_reason->text(), piece ? piece->version : 0};
    ++m_question;
    m_publish->setEnabled(false);
    m_pool.start([this, wish, actor = m_actor, kit = m_kit, now = m_around.ports.clock.now()] {
        const Result<CheckedPiece> checked = readyToPublish(wish, actor, *kit, now);
        QMetaObject::invokeMethod(this, [this, checked] { settle(checked); });
    });
}

void PiecesDialog::settle(const Result<CheckedPiece> &checked)
{
    if (!checked) {
        complain(checked.error());
        return showState();
    }
    listen(this, remindesk::publish(*checked, *m_around.ports.studio),
           [this, path = checked->piece().path(), texts = int(checked->texts().size())](const Result<int> &version) {
               if (!version) {
                   complain(version.error());
                   return showState();
               }
               Q_EMIT published(path, *version, texts);
               accept();
           });
}

void PiecesDialog::complain(const Error &error)
{
    say(m_message, sentence(error), Tone::Wrong);
}

} // namespace remindesk
