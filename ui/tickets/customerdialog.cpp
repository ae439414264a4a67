// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/customerdialog.h"

#include "ui/common/fieldrow.h"
#include "ui/common/timewords.h"
#include "ui/common/widgets.h"
#include "ui/tickets/customerfacts.h"
#include "wording/wording.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QStringList localesOf(const Kit &kit, const QString &now)
{
    QStringList locales;
    const auto add = [&locales](const QString &one) {
        if (!locales.contains(one))
            locales += one;
    };
    add(QString()); // not known
    if (kit && kit->templates) {
        for (const MessageTemplate &text : kit->templates->texts())
            add(text.locale);
    }
    add(now);
    return locales;
}

QTimeEdit *timeField(const QString &name, const QString &words, QTime time, QWidget *parent)
{
    auto *edit = new QTimeEdit(time, parent);
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setDisplayFormat(u"HH:mm"_s);
    return edit;
}

} // namespace

CustomerDialog::CustomerDialog(const ConsolePorts &ports, const Kit &kit, const Customer &customer, QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_customer(customer)
    , m_usualZone(kit ? kit->zone : customer.zone)
{
    setObjectName(u"customerBox"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setRole(this, "pane");
    setWindowTitle(tr("How to reach %1").arg(customer.name));
    setMinimumWidth(QFontMetrics(fontFor(TextRole::Text)).averageCharWidth() * 66);
    auto *whole = column(this, space::xl, space::m);
    auto *name = new ElidedLabel(TextRole::Headline, Tone::Plain, this);
    name->setFullText(customer.name);
    QLabel *about = plainLabel(tr("For every ticket of this customer. What is set here stays, whatever a ticket source says later; "
                                  "who changed it is noted in the audit log."),
                               TextRole::Text, Tone::Dim, this);
    about->setWordWrap(true);
    whole->addWidget(name);
    whole->addWidget(about);
    whole->addWidget(makeFields(kit));
    whole->addWidget(makeConsents());
    m_words = plainLabel({}, TextRole::Text, Tone::Wrong, this);
    m_words->setObjectName(u"customerBox.words"_s);
    m_words->setWordWrap(true);
    m_words->hide();
    whole->addWidget(m_words);
    whole->addStretch(1);
    whole->addWidget(makeBar());
    showQuiet();
    showZone();
    m_quiet->setFocus();
}

QWidget *CustomerDialog::makeFields(const Kit &kit)
{
    QFrame *part = pane("card", this);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(space::l, space::m, space::l, space::m);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::m);
    m_quietRow = new FieldRow(part, u"customer.quiet"_s, tr("Quiet hours, by the customer's clock"));
    m_quietRow->setEditor(makeQuiet(m_quietRow));
    m_zoneRow = new FieldRow(part, u"customer.zone"_s, tr("Time zone"));
    m_zone = new QComboBox(m_zoneRow);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setCurrentText(m_customer.zoneIsKnown ? m_customer.zone.text() : QString());
    m_zone->lineEdit()->setPlaceholderText(tr("%1, assumed").arg(m_usualZone.text()));
    m_zoneRow->setEditor(m_zone);
    auto *localeRow = new FieldRow(part, u"customer.locale"_s, tr("Language of messages"));
    m_locale = new QComboBox(localeRow);
    for (const QString &locale : localesOf(kit, m_customer.locale))
        m_locale->addItem(localeWords(locale), locale);
    m_locale->setCurrentIndex(m_locale->findData(m_customer.locale));
    localeRow->setEditor(m_locale);
    grid->addWidget(m_quietRow, 0, 0, 1, 2);
    grid->addWidget(m_zoneRow, 1, 0, Qt::AlignTop);
    grid->addWidget(localeRow, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_zone, &QComboBox::currentTextChanged, this, &CustomerDialog::showZone);
    connect(m_zoneRow, &FieldRow::left, this, [this] { (void)isSound(); });
    return part;
}

QWidget *CustomerDialog::makeQuiet(FieldRow *row)
{
    auto *editor = new QWidget(row);
    auto *line = remindesk::row(editor, 0, space::s);
    m_quiet = new QComboBox(editor);
    m_quiet->setObjectName(u"customer.quiet.kind"_s);
    m_quiet->setAccessibleName(tr("Quiet hours, by the customer's clock"));
    const QuietHours &quiet = m_customer.quiet;
    const auto span = [](const QuietHours &hours) { return u"%1 – %2"_s.arg(hours.from.toString(u"HH:mm"_s), hours.to.toString(u"HH:mm"_s)); };
    m_quiet->addItem(quiet.isOwn || quiet.from == quiet.to ? tr("As usual here") : tr("As usual here: %1").arg(span(quiet)));
    m_quiet->addItem(tr("Their own"));
    m_quiet->addItem(tr("None: at any hour"));
    m_quiet->setCurrentIndex(!quiet.isOwn ? Usual : quiet.from == quiet.to ? None : Own);
    const bool isSpan = quiet.from != quiet.to;
    m_from = timeField(u"customer.quiet.from"_s, tr("Quiet from"), isSpan ? quiet.from : QTime(22, 0), editor);
    m_to = timeField(u"customer.quiet.to"_s, tr("Quiet until"), isSpan ? quiet.to : QTime(8, 0), editor);
    editor->setFocusProxy(m_quiet);
    line->addWidget(m_quiet, 1);
    line->addWidget(m_from);
    line->addWidget(plainLabel(u"–"_s, TextRole::Text, Tone::Dim, editor));
    line->addWidget(m_to);
    connect(m_quiet, &QComboBox::currentIndexChanged, this, &CustomerDialog::showQuiet);
    return editor;
}

QWidget *CustomerDialog::makeConsents()
{
    QFrame *part = pane("card", this);
    auto *inner = column(part, space::l, space::s);
    inner->setContentsMargins(space::l, space::m, space::l, space::m);
    inner->addWidget(plainLabel(tr("What the customer agreed to"), TextRole::Strong, Tone::Plain, part));
    auto *about = new ElidedLabel(TextRole::Label, Tone::Dim, part);
    about->setFullText(m_customer.contacts.isEmpty() ? tr("No address is known.")
                                                     : tr("Who opted out gets nothing there but what a transaction needs."));
    inner->addWidget(about);
    for (const ContactPoint &point : std::as_const(m_customer.contacts))
        inner->addWidget(makeAddress(point, part));
    return part;
}

QWidget *CustomerDialog::makeAddress(const ContactPoint &point, QWidget *parent)
{
    auto *part = new QWidget(parent);
    auto *line = row(part, 0, space::m);
    auto *label = new ElidedLabel(TextRole::Text, Tone::Plain, part);
    label->setFullText(u"%1  %2"_s.arg(channelWords(point.channel), masked(point.address)) + (point.isVerified ? u" ✓"_s : QString()));
    auto *choice = new QComboBox(part);
    choice->setObjectName(u"customer.consent%1"_s.arg(m_consents.size()));
    choice->setAccessibleName(label->fullText());
    for (const Consent consent : {Consent::Unknown, Consent::Granted, Consent::Denied})
        choice->addItem(consentWords(consent), int(consent));
    choice->setCurrentIndex(choice->findData(int(point.consent)));
    m_consents += choice;
    line->addWidget(label, 1);
    line->addWidget(choice);
    return part;
}

QWidget *CustomerDialog::makeBar()
{
    auto *bar = new QWidget(this);
    auto *line = row(bar, 0, space::s);
    auto *leave = button(u"customerBox.cancel"_s, tr("Cancel"), ButtonRole::Plain, bar);
    m_save = button(u"customerBox.save"_s, tr("Save"), ButtonRole::Primary, bar);
    m_save->setDefault(true);
    line->addStretch(1);
    line->addWidget(leave);
    line->addWidget(m_save);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &CustomerDialog::save);
    return bar;
}

void CustomerDialog::showQuiet()
{
    const bool isOwn = m_quiet->currentIndex() == Own;
    m_from->setEnabled(isOwn);
    m_to->setEnabled(isOwn);
    m_quietRow->setFinding({}, Severity::Blocking);
}

/// What the clock says there, so that a wrong zone is seen.
void CustomerDialog::showZone()
{
    const QString typed = m_zone->currentText().trimmed();
    const auto zone = TimeZoneId::parse(typed.isEmpty() ? m_usualZone.text() : typed);
    m_zoneRow->setNote(zone ? tr("There it is %1 now").arg(clockWords(m_ports.clock.now(), *zone)) : QString());
    if (zone)
        m_zoneRow->setFinding({}, Severity::Blocking);
}

bool CustomerDialog::isSound()
{
    const QString typed = m_zone->currentText().trimmed();
    if (!typed.isEmpty() && !TimeZoneId::parse(typed)) {
        m_zoneRow->setFinding(tr("There is no time zone \"%1\". Choose one from the list: Asia/Shanghai, Europe/Berlin …").arg(shown(typed)),
                              Severity::Blocking);
        return false;
    }
    if (m_quiet->currentIndex() == Own && m_from->time() == m_to->time()) {
        m_quietRow->setFinding(tr("Both times are the same. Choose another one, or “None”."), Severity::Blocking);
        return false;
    }
    return true;
}

CustomerPreferences CustomerDialog::wanted() const
{
    CustomerPreferences wanted;
    if (const QString locale = m_locale->currentData().toString(); locale != m_customer.locale)
        wanted.locale = locale;
    const QString typed = m_zone->currentText().trimmed();
    if (typed != (m_customer.zoneIsKnown ? m_customer.zone.text() : QString())) {
        wanted.zone = TimeZoneId::parse(typed).value_or(m_usualZone);
        wanted.zoneIsAssumed = typed.isEmpty();
    }
    const QuietHours quiet = m_quiet->currentIndex() == Usual ? QuietHours()
                             : m_quiet->currentIndex() == Own ? QuietHours(m_from->time(), m_to->time())
                                                              : QuietHours(QTime(0, 0), QTime(0, 0));
    const bool isSame = quietKey(quiet) == quietKey(m_customer.quiet);
    if (!isSame)
        wanted.quiet = quiet;
    for (qsizetype i = 0; i < m_consents.size(); ++i) {
        ContactPoint point = m_customer.contacts.at(i);
        point.consent = Consent(m_consents.at(i)->currentData().toInt());
        if (point.consent != m_customer.contacts.at(i).consent)
            wanted.consents += point;
    }
    return wanted;
}

void CustomerDialog::save()
{
    if (m_isSaving)
        return;
    if (!isSound()) {
        (m_zoneRow->finding().isEmpty() ? m_quietRow : m_zoneRow)->focusEditor();
        return;
    }
    const CustomerPreferences change = wanted();
    if (change.isEmpty())
        return accept();
    m_isSaving = true;
    listen(this, m_ports.tickets.setPreferences(m_customer.id, change), [this](const Result<CustomerPreferences> &before) {
        m_isSaving = false;
        if (before) {
            Q_EMIT changed(*before);
            return accept();
        }
        say(m_words, sentence(before.error()), Tone::Wrong);
        m_words->show();
    });
}

} // namespace remindesk
