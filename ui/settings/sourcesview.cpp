// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sourcesview.h"

#include "settings/sourcefields.h"
#include "translations/language.h"
#include "ui/common/fieldrow.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/settings/mappingtable.h"
#include "ui/settings/secretfield.h"
#include "ui/settings/settingsform.h"
#include "wording/wording.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString prefix = u"source"_s;

Entry entryOf(const SourceState &state, Instant now)
{
    const SourceKind *kind = sourceKind(state.config.kind);
    const bool hasRun = state.sync.lastRun.ms > 0;
    const QString words = !state.config.isEnabled       ? SourcesView::tr("off")
                          : !state.sync.lastError.isEmpty() ? SourcesView::tr("failed")
                          : hasRun ? agoWords(state.sync.lastRun, now, TimeZoneId())
                                   : SourcesView::tr("never synced");
    const Tone tone = !state.config.isEnabled || !hasRun ? Tone::Dim : state.sync.lastError.isEmpty() ? Tone::Good : Tone::Wrong;
    return {state.config.id.value, {state.config.name, kind ? kindLabel(*kind) : state.config.kind, words}, tone};
}

} // namespace

SourcesView::SourcesView(const SettingsPorts &ports, const Clock &clock, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_clock(clock)
    , m_prompter(prompter)
{
    m_pane = new EntryPane(prefix, {tr("Ticket sources"), {tr("Name"), tr("Kind"), tr("Synced")}, {0, 15, 11}, tr("New source")},
                           this);
    column(this)->addWidget(m_pane);
    m_form = new SettingsForm(prefix, m_pane->form());
    m_secret = new SecretField(prefix, m_pane->form());
    m_mapping = new MappingTable(m_pane->form());
    m_test = button(u"source.test"_s, tr("Show sample rows"), ButtonRole::Plain, m_pane->form());
    connect(m_test, &QPushButton::clicked, this, &SourcesView::test);
    for (QWidget *part : std::initializer_list<QWidget *>{makeHead(m_pane->form()), m_form, m_secret})
        m_pane->body()->addWidget(part);
    m_pane->body()->addWidget(m_test, 0, Qt::AlignLeft);
    m_pane->body()->addWidget(m_mapping);
    m_pane->body()->addStretch(1);
    makeBar();
    constexpr int lookMs = 250;
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &SourcesView::showProgress);
    connect(m_pane, &EntryPane::chosen, this, &SourcesView::edit);
    connect(m_pane, &EntryPane::newAsked, this, &SourcesView::begin);
    setFocusProxy(m_pane);
}

QWidget *SourcesView::makeHead(QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *whole = column(head, 0, space::s);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::l);
    m_name = new QLineEdit;
    m_kind = new QComboBox;
    for (const SourceKind &kind : sourceFieldKinds())
        m_kind->addItem(kindLabel(kind), kind.key);
    auto *name = new FieldRow(u"source.name"_s, tr("Name"), m_name, head);
    name->setRequired(true);
    line->addWidget(name, 1);
    line->addWidget(new FieldRow(u"source.kind"_s, tr("Kind"), m_kind, head), 1);
    m_kindHint = plainLabel({}, TextRole::Label, Tone::Dim, head);
    m_kindHint->setWordWrap(true);
    whole->addLayout(line);
    whole->addWidget(m_kindHint);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_config.kind = m_kind->currentData().toString();
        showKind();
    });
    return head;
}

void SourcesView::makeBar()
{
    m_sync = button(u"source.sync"_s, tr("Sync now"), ButtonRole::Plain, m_pane);
    m_enable = button(u"source.enable"_s, {}, ButtonRole::Plain, m_pane);
    m_remove = button(u"source.remove"_s, tr("Remove…"), ButtonRole::Plain, m_pane);
    m_save = button(u"source.save"_s, tr("Save"), ButtonRole::Primary, m_pane);
    QHBoxLayout *bar = m_pane->bar();
    for (QWidget *one : std::initializer_list<QWidget *>{m_sync, m_enable, m_remove})
        bar->addWidget(one);
    bar->addStretch(1);
    bar->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &SourcesView::save);
    connect(m_sync, &QPushButton::clicked, this, &SourcesView::sync);
    connect(m_remove, &QPushButton::clicked, this, &SourcesView::askToRemove);
    connect(m_enable, &QPushButton::clicked, this, [this] {
        after(enableSource(m_ports, m_config, !m_config.isEnabled), m_config.isEnabled ? tr("Off: nothing comes from there.") : tr("On."));
    });
}

void SourcesView::refresh(const QString &choose)
{
    listen(this, sourceStates(m_ports), [this, choose](const Result<QList<SourceState>> &states) {
        if (states)
            showStates(*states, choose);
        else
            m_pane->say(sentence(states.error()), Tone::Wrong);
    });
}

void SourcesView::showStates(const QList<SourceState> &states, const QString &choose)
{
    m_states = states;
    QList<Entry> entries;
    bool isThere = false;
    for (const SourceState &state : states) {
        entries += entryOf(state, m_clock.now());
        isThere = isThere || state.config.id == m_config.id;
    }
    const QString first = states.isEmpty() || m_pane->isMakingNew() ? QString() : states.constFirst().config.id.value;
    m_pane->setEntries(entries, !choose.isEmpty() ? choose : isThere ? m_config.id.value : first);
    if (states.isEmpty() && !m_pane->isMakingNew())
        begin();
}

void SourcesView::begin()
{
    m_pane->chooseNone();
    m_config = {};
    m_config.kind = u"csv"_s;
    m_pane->say({}, Tone::Dim);
    showConfig();
}

void SourcesView::edit(const QString &id)
{
    for (const SourceState &state : std::as_const(m_states)) {
        if (state.config.id.value != id)
            continue;
        if (state.config.id != m_config.id) { // what came of the last action stays to be read
            const bool isWrong = !state.sync.lastError.isEmpty();
            m_pane->say(isWrong ? tr("The last sync failed: %1").arg(sentence(Error{state.sync.lastError, {}, {}})) : QString(), Tone::Wrong);
        }
        m_config = state.config;
        showConfig();
        return;
    }
}

void SourcesView::showConfig()
{
    m_name->setText(m_config.name);
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(m_config.kind)));
    showKind();
    m_form->setValues(m_config.settings);
    setBusy({});
}

void SourcesView::showKind()
{
    const SourceKind *kind = sourceKind(m_config.kind);
    if (!kind)
        return;
    m_kind->setEnabled(m_config.id.isEmpty());
    m_kindHint->setText(kindHint(*kind));
    m_form->setFields(kind->settings);
    m_secret->setVisible(*kind->secret != '\0');
    m_secret->show(kindSecret(*kind), m_config.secretRef);
    m_mapping->setSettings(*kind, m_config.settings);
}

SourceConfig SourcesView::typed() const
{
    SourceConfig config = m_config;
    config.name = m_name->text().trimmed();
    config.kind = m_kind->currentData().toString();
    config.settings = m_form->values();
    config.settings.insert(m_mapping->settings());
    return config;
}

void SourcesView::setBusy(const QString &words)
{
    m_isBusy = !words.isEmpty();
    const bool isNew = m_config.id.isEmpty();
    if (m_isBusy)
        m_pane->say(words, Tone::Dim);
    for (QPushButton *one : {m_save, m_test})
        one->setEnabled(!m_isBusy);
    for (QPushButton *one : {m_enable, m_remove})
        one->setEnabled(!m_isBusy && !isNew);
    m_sync->setEnabled(m_progress ? !m_progress->isCanceled : !m_isBusy && !isNew);
    m_sync->setText(m_progress ? tr("Cancel") : tr("Sync now"));
    m_enable->setText(m_config.isEnabled ? tr("Switch off") : tr("Switch on"));
}

void SourcesView::save()
{
    if (m_isBusy)
        return;
    m_form->clearFindings();
    setBusy(tr("Saving…"));
    listen(this, keepSource(m_ports, typed(), m_secret->given()), [this](const Result<SourceConfig> &kept) {
        setBusy({});
        if (!kept)
            return complain(kept.error());
        m_secret->clear();
        m_config = *kept;
        refresh(kept->id.value);
        m_pane->say(tr("Saved."), Tone::Good);
        Q_EMIT changed();
    });
}

void SourcesView::test()
{
    if (m_isBusy)
        return;
    m_form->clearFindings();
    setBusy(tr("Reading the first tickets…"));
    listen(this, sampleSource(m_ports, typed(), m_secret->given()), [this](const Result<SourceSample> &sample) {
        setBusy({});
        if (sample)
            showSample(*sample);
        else
            complain(sample.error());
    });
}

void SourcesView::showSample(const SourceSample &sample)
{
    const SourceKind *kind = sourceKind(m_kind->currentData().toString());
    m_mapping->show(*kind, sample, typed().settings);
    QStringList lines{tr("%n ticket(s) can be read.", nullptr, int(sample.count))};
    for (const Error &problem : sample.problems)
        lines += sentence(problem);
    m_pane->say(lines.join(u'\n'), sample.problems.isEmpty() ? Tone::Good : Tone::Attention);
}

void SourcesView::sync()
{
    if (m_progress) {
        m_progress->isCanceled = true;
        setBusy(tr("Stopping after this batch…"));
        return;
    }
    m_progress = std::make_shared<SyncProgress>();
    setBusy(tr("Syncing…"));
    m_look.start();
    listen(this, syncSource(m_ports, m_config, m_progress), [this](const Result<SyncReport> &report) {
        const bool isCanceled = m_progress->isCanceled;
        m_progress.reset();
        m_look.stop();
        setBusy({});
        refresh();
        Q_EMIT changed();
        if (!report)
            return complain(report.error());
        const QString counts = tr("New: %1, changed: %2, unchanged: %3.")
                                   .arg(QString::number(report->count.added), QString::number(report->count.changed),
                                        QString::number(report->count.unchanged));
        m_pane->say(isCanceled ? tr("Stopped; the next sync goes on where it was. %1").arg(counts) : counts,
                    isCanceled ? Tone::Attention : Tone::Good);
    });
}

void SourcesView::showProgress()
{
    if (!m_progress || m_progress->isCanceled)
        return;
    const QLocale numbers = uiDates();
    const qint64 brought = m_progress->brought;
    const qint64 total = m_progress->total;
    m_pane->say(total > 0 ? tr("Syncing… %1 of %2").arg(numbers.toString(brought), numbers.toString(total))
                          : tr("Syncing… %1").arg(numbers.toString(brought)),
                Tone::Dim);
}

void SourcesView::askToRemove()
{
    const QString name = m_config.name;
    const Question question{tr("Remove the source %1?").arg(name),
                            tr("Its settings and its secret are deleted; its tickets stay. Type its name to confirm."), {}, tr("Remove"),
                            {}, [name](const QString &text) { return text.trimmed() == name; }, {}};
    m_prompter.ask(question, [this](const std::optional<QString> &answer) {
        if (!answer)
            return;
        after(removeSource(m_ports, m_config), tr("Removed."));
        m_config = {};
    });
}

void SourcesView::complain(const Error &error)
{
    const QString words = sentence(error);
    const bool isAtField = m_form->setFinding(error.where, words);
    m_pane->say(isAtField ? tr("Not saved: a field needs another value.") : words, Tone::Wrong);
}

void SourcesView::after(const Async<void> &work, const QString &words)
{
    setBusy(tr("Saving…"));
    listen(this, work, [this, words](const Done &done) {
        setBusy({});
        if (!done)
            return complain(done.error());
        refresh();
        m_pane->say(words, Tone::Good);
        Q_EMIT changed();
    });
}

} // namespace remindesk
