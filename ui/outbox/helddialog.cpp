// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/helddialog.h"

#include "translations/language.h"
#include "ui/common/celldelegate.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "wording/wording.h"
#include "workflow/backupplan.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {
constexpr qsizetype listed = 500; // whoever wants more has the outbox
}

HeldDialog::HeldDialog(const Surroundings &around, const Seat &seat, QWidget *parent)
    : QDialog(parent)
    , m_around(around)
    , m_seat(seat)
    , m_sending({*around.ports.upkeep, around.ports.history, around.ports.reminders, around.ports.clock, around.ports.session})
{
    setObjectName(u"held"_s);
    setWindowTitle(tr("Sending is held"));
    setRole(this, "pane");
    resize(820, 520);
    auto *layout = column(this, space::l, space::m);
    m_reasons = plainLabel({}, TextRole::Text, Tone::Wrong, this);
    m_reasons->setObjectName(u"held.reasons"_s);
    m_figures = plainLabel(tr("Looking what was due…"), TextRole::Text, Tone::Plain, this);
    m_figures->setObjectName(u"held.figures"_s);
    m_message = plainLabel({}, TextRole::Text, Tone::Wrong, this);
    m_message->setObjectName(u"held.message"_s);
    m_table = listTable(u"held.due"_s, tr("What was due"), this);
    m_rows.setHorizontalHeaderLabels({tr("Ticket"), tr("Customer"), tr("Channel"), tr("Due")});
    m_table->setModel(&m_rows);
    setColumnWidths(m_table, {12, 0, 12, 24});
    layout->addWidget(m_reasons);
    layout->addWidget(m_figures);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    for (QLabel *label : {m_reasons, m_figures, m_message})
        label->setWordWrap(true);
    m_message->hide();
    layout->addWidget(makeButtons());
    connect(&m_sending, &HeldSending::looked, this, &HeldDialog::show);
    connect(&m_sending, &HeldSending::progressed, this,
            [this](int canceled) { m_figures->setText(tr("Canceling… %1").arg(uiDates().toString(canceled))); });
    connect(&m_sending, &HeldSending::failed, this, [this](const Error &error) {
        say(m_message, sentence(error), Tone::Wrong);
        m_message->show();
        m_sending.look();
    });
    connect(&m_sending, &HeldSending::released, this, [this](int canceled) {
        Q_EMIT released(canceled > 0 ? tr("%n message(s) canceled; sending goes on.", nullptr, canceled)
                                     : tr("Sending goes on."));
        accept();
    });
    letChoose(false);
    m_leave->setFocus();
    m_sending.look();
}

QWidget *HeldDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *line = row(bar, 0, space::s);
    m_leave = button(u"held.leave"_s, tr("Leave it held"), ButtonRole::Plain, bar);
    m_cancelEarly = button(u"held.cancelEarly"_s, {}, ButtonRole::Plain, bar);
    m_letGo = button(u"held.letGo"_s, tr("Let sending go on"), ButtonRole::Plain, bar);
    line->addWidget(m_leave);
    line->addStretch(1);
    line->addWidget(m_cancelEarly);
    line->addWidget(m_letGo);
    for (QPushButton *made : {m_leave, m_cancelEarly, m_letGo})
        made->setAutoDefault(false); // Return presses what has the focus, never what sends
    m_leave->setAutoDefault(true);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_cancelEarly, &QPushButton::clicked, this, [this] {
        letChoose(false);
        m_sending.cancelEarlyAndLetGo(m_seat.source());
    });
    connect(m_letGo, &QPushButton::clicked, this, [this] {
        letChoose(false);
        m_sending.letGo(m_seat.source());
    });
    return bar;
}

void HeldDialog::letChoose(bool isOn)
{
    const Done allowed = m_sending.mayLetGo();
    m_letGo->setEnabled(isOn && allowed);
    m_cancelEarly->setEnabled(isOn && allowed);
    m_cancelEarly->setVisible(m_hasEarly);
    if (!allowed) {
        say(m_message, sentence(allowed.error()), Tone::Attention);
        m_message->show();
    }
}

void HeldDialog::show(const HeldMessages &held)
{
    StoreHealth health;
    health.stops = held.stops;
    Labels labels;
    labels.zone = m_seat.zone;
    QStringList reasons;
    for (const HealthConcern &concern : healthConcerns(health, {}, m_around.ports.clock.now())) {
        if (concern.isGrave)
            reasons += reasonWords(concern.code, concern.arguments, labels);
    }
    const bool isHeld = !held.stops.isEmpty();
    say(m_reasons, isHeld ? reasons.join(u'\n') : tr("Sending is not held: what is due goes by itself."), isHeld ? Tone::Wrong : Tone::Good);
    m_figures->setText(figures(held));
    if (!isHeld) { // nothing to choose, and nothing to leave as it is
        setWindowTitle(tr("Sending is not held"));
        m_leave->setText(tr("Close"));
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_figures, m_table, m_letGo})
        part->setVisible(isHeld);
    m_hasEarly = held.early > 0;
    m_cancelEarly->setText(tr("Cancel %n, let the rest go", nullptr, int(held.early)));
    list(held);
    letChoose(isHeld);
}

QString HeldDialog::figures(const HeldMessages &held) const
{
    if (held.due.isEmpty())
        return tr("Nothing is due: nothing goes at once when sending goes on.");
    QStringList words{tr("%n message(s) due: they go at once when sending goes on.", nullptr, int(held.due.size()))};
    if (held.isMore)
        words += tr("There are more than these.");
    if (held.early > 0)
        words += tr("%n of them was due before %1, when sending was held: it may have gone from elsewhere, or be too late.",
                    nullptr, int(held.early))
                     .arg(absoluteWords(held.since, m_seat.zone));
    return words.join(u'\n');
}

void HeldDialog::list(const HeldMessages &held)
{
    m_rows.removeRows(0, m_rows.rowCount());
    for (const OutboxItem &item : held.due.first(std::min(held.due.size(), listed))) {
        QList<QStandardItem *> cells;
        for (const QString &text : {item.ticketNumber, item.customerName, channelWords(item.message.channel),
                                    timeWords(item.nextTry, m_around.ports.clock.now(), m_seat.zone)})
            cells += new QStandardItem(text);
        m_rows.appendRow(cells);
    }
}

} // namespace remindesk
