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

const QString sourcePrefix = u"source"_s;

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
    : EntryView(sourcePrefix, {tr("Ticket sources"), {tr("Name"), tr("Kind"), tr("Synced")}, {0, 15, 11}, tr("New source")}, prompter,
                parent)
    , m_ports(ports)
    , m_clock(clock)
{
    QWidget *owner = pane().form();
    m_mapping = new MappingTable(owner);
    m_test = button(u"source.test"_s, tr("Show sample rows"), ButtonRole::Plain, owner);
    connect(m_test, &QPushButton::clicked, this, &SourcesView::test);
    for (QWidget *part : std::initializer_list<QWidget *>{makeHead(owner), &form(), &secret()})
        pane().body()->addWidget(part);
    pane().body()->addWidget(m_test, 0, Qt::AlignLeft);
    pane().body()->addWidget(m_mapping);
    pane().body()->addStretch(1);
    makeBar();
    constexpr int lookMs = 250;
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &SourcesView::showProgress);
    connect(&pane(), &EntryPane::chosen, this, &SourcesView::edit);
    connect(&pane(), &EntryPane::newAsked, this, &SourcesView::begin);
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
    m_sync = addAction(u"sync"_s, tr("Sync now"), [this] { sync(); });
    m_enable = addAction(u"enable"_s, {}, [this] {
        after(enableSource(m_ports, m_config, !m_config.isEnabled), m_config.isEnabled ? tr("Off: nothing comes from there.") : tr("On."));
    });
    m_remove = addAction(u"remove"_s, tr("Remove…"), [this] {
        askToRemove(tr("Remove the source %1?").arg(m_config.name),
                    tr("Its settings and its secret are deleted; its tickets stay. Type its name to confirm."), m_config.name, [this] {
                        after(removeSource(m_ports, m_config), tr("Removed."));
                        m_config = {};
                    });
    });
    addSave([this] { save(); });
}

void SourcesView::refresh(const QString &choose)
{
    listen(this, sourceStates(m_ports), [this, choose](const Result<QList<SourceState>> &states) {
        if (states)
            showStates(*states, choose);
        else
            pane().say(sentence(states.error()), Tone::Wrong);
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
    const QString first = states.isEmpty() || pane().isMakingNew() ? QString() : states.constFirst().config.id.value;
    pane().setEntries(entries, !choose.isEmpty() ? choose : isThere ? m_config.id.value : first);
    if (states.isEmpty() && !pane().isMakingNew())
        makeNew();
}

void SourcesView::begin()
{
    makeNew();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SourcesView::makeNew()
{
    pane().chooseNone();
    m_config = {};
    m_config.kind = u"csv"_s;
    pane().say({}, Tone::Dim);
    showConfig();
}

void SourcesView::edit(const QString &id)
{
    for (const SourceState &state : std::as_const(m_states)) {
        if (state.config.id.value != id)
            continue;
        if (state.config.id != m_config.id) { // what came of the last action stays to be read
            const bool isWrong = !state.sync.lastError.isEmpty();
            pane().say(isWrong ? tr("The last sync failed: %1").arg(sentence(Error{state.sync.lastError, {}, {}})) : QString(), Tone::Wrong);
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
    form().setValues(m_config.settings);
    setBusy({});
}

void SourcesView::showKind()
{
    const SourceKind *kind = sourceKind(m_config.kind);
    if (!kind)
        return;
    m_kind->setEnabled(m_config.id.isEmpty());
    m_kindHint->setText(kindHint(*kind));
    form().setFields(kind->settings);
    secret().setVisible(*kind->secret != '\0');
    secret().show(kindSecret(*kind), m_config.secretRef);
    m_mapping->setSettings(*kind, m_config.settings);
}

SourceConfig SourcesView::typed() const
{
    SourceConfig config = m_config;
    config.name = m_name->text().trimmed();
    config.kind = m_kind->currentData().toString();
    config.settings = form().values();
    config.settings.insert(m_mapping->settings());
    return config;
}

void SourcesView::showButtons()
{
    const bool isNew = m_config.id.isEmpty();
    m_test->setEnabled(!isBusy());
    for (QPushButton *one : {m_enable, m_remove})
        one->setEnabled(!isBusy() && !isNew);
    m_sync->setEnabled(m_progress ? !m_progress->isCanceled : !isBusy() && !isNew);
    m_sync->setText(m_progress ? tr("Cancel") : tr("Sync now"));
    m_enable->setText(m_config.isEnabled ? tr("Switch off") : tr("Switch on"));
}

void SourcesView::save()
{
    if (!start(tr("Saving…")))
        return;
    listen(this, keepSource(m_ports, typed(), secret().given()), [this](const Result<SourceConfig> &kept) {
        setBusy({});
        if (!kept)
            return complain(kept.error());
        secret().clear();
        m_config = *kept;
        refresh(kept->id.value);
        pane().say(tr("Saved."), Tone::Good);
        Q_EMIT changed();
    });
}

void SourcesView::test()
{
    if (!start(tr("Reading the first tickets…")))
        return;
    listen(this, sampleSource(m_ports, typed(), secret().given()), [this](const Result<SourceSample> &sample) {
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
    pane().say(lines.join(u'\n'), sample.problems.isEmpty() ? Tone::Good : Tone::Attention);
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
        pane().say(isCanceled ? tr("Stopped; the next sync goes on where it was. %1").arg(counts) : counts,
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
    pane().say(total > 0 ? tr("Syncing… %1 of %2").arg(numbers.toString(brought), numbers.toString(total))
                          : tr("Syncing… %1").arg(numbers.toString(brought)),
                Tone::Dim);
}

} // namespace remindesk
