// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydetailview.h"

#include "form/draftfields.h"
#include "ui/common/kitlabels.h"
#include "ui/common/timewords.h"
#include "ui/common/tones.h"
#include "ui/common/widgets.h"
#include "ui/history/historyactions.h"
#include "ui/preview/cardnames.h"
#include "ui/preview/channelviews.h"
#include "wording/engagement.h"
#include "wording/why.h"

#include <QJsonDocument>

#include <tuple>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QLabel *readable(const QString &name, QWidget *parent)
{
    QLabel *label = plainLabel({}, TextRole::Text, Tone::Plain, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->hide(); // until it has words
    return label;
}

} // namespace

HistoryDetailView::HistoryDetailView(const Surroundings &around, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
{
    setRole(this, "pane");
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = column(this, 0, space::xs);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    auto *head = new QWidget(this);
    auto *line = row(head, 0, space::l);
    auto *words = new QWidget(head);
    auto *lines = column(words, 0, space::xs);
    m_title = plainLabel({}, TextRole::Place, Tone::Plain, words);
    m_title->setObjectName(u"history.title"_s);
    m_why = plainLabel({}, TextRole::Text, Tone::Dim, words);
    m_why->setObjectName(u"history.why"_s);
    m_why->setWordWrap(true);
    m_to = plainLabel({}, TextRole::Label, Tone::Dim, words);
    m_to->setObjectName(u"history.to"_s);
    m_to->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_to->hide();
    for (QLabel *label : {m_title, m_why, m_to})
        lines->addWidget(label);
    m_actions = new HistoryActions(around, head);
    line->addWidget(words, 3);
    line->addWidget(m_actions, 2);
    layout->addWidget(head);
    layout->addSpacing(space::xs);
    auto *columns = new QWidget(this);
    auto *both = row(columns, 0, space::l);
    both->addWidget(makeMessage(columns), 3);
    both->addWidget(makeFacts(columns), 2);
    layout->addWidget(columns, 1);
    connect(m_actions, &HistoryActions::revealed, this, &HistoryDetailView::display);
    clear();
}

QWidget *HistoryDetailView::makeMessage(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = column(box, 0, space::s);
    auto *chips = new QWidget(box);
    auto *line = row(chips, 0, space::s);
    m_asSeen = button(u"history.asSeen"_s, tr("As the customer saw it"), ButtonRole::Chip, chips);
    m_asBytes = button(u"history.asBytes"_s, tr("As it left"), ButtonRole::Chip, chips);
    for (QPushButton *chip : {m_asSeen, m_asBytes}) {
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
        line->addWidget(chip);
    }
    line->addStretch();
    m_asSeen->setChecked(true);
    m_pages = new QStackedWidget(box);
    QScrollArea *scroll = scroller(tr("The message"), m_pages);
    m_views = new QStackedWidget(scroll->viewport());
    m_views->setObjectName(u"history.seen"_s);
    m_hidden = readable(u"history.hidden"_s, m_views);
    m_views->addWidget(m_hidden);
    fillScroller(scroll, m_views);
    m_pages->addWidget(scroll);
    m_text = new QPlainTextEdit(m_pages);
    m_text->setObjectName(u"history.text"_s);
    m_text->setAccessibleName(tr("The message as it was sent"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    setRole(m_text, "field");
    m_pages->addWidget(m_text);
    layout->addWidget(chips);
    layout->addWidget(m_pages, 1);
    connect(m_asSeen, &QPushButton::clicked, m_pages, [this] { m_pages->setCurrentIndex(0); });
    connect(m_asBytes, &QPushButton::clicked, m_pages, [this] { m_pages->setCurrentIndex(1); });
    return box;
}

QWidget *HistoryDetailView::makeFacts(QWidget *parent)
{
    QScrollArea *scroll = scroller(tr("What happened to it"), parent);
    auto *content = new QWidget(scroll->viewport());
    auto *layout = column(content, 0, space::m);
    m_facts = readable(u"history.facts"_s, content);
    m_links = new QWidget(content);
    std::ignore = column(m_links, 0, space::xs); // filled by what is shown
    m_events = readable(u"history.events"_s, content);
    layout->addWidget(m_facts);
    layout->addWidget(m_links);
    layout->addWidget(rule(content));
    layout->addWidget(m_events, 1);
    fillScroller(scroll, content);
    return scroll;
}

void HistoryDetailView::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_actions->setSeat(seat);
}

void HistoryDetailView::setKit(const Kit &kit)
{
    m_kit = kit;
    m_actions->setKit(kit);
}

void HistoryDetailView::clear()
{
    m_title->setText(tr("Choose a message"));
    m_why->clear();
    for (QLabel *label : {m_to, m_facts, m_events}) // an empty one would take the focus and say nothing
        label->hide();
    m_text->clear();
    m_views->hide();
    for (QPushButton *chip : {m_asSeen, m_asBytes}) // ways to see nothing
        chip->hide();
    m_actions->clear();
    qDeleteAll(m_linkButtons);
    m_linkButtons.clear();
}

void HistoryDetailView::display(const HistoryDetail &detail)
{
    const OutboxItem &item = detail.item;
    m_title->setText(u"%1 · %2 · %3"_s.arg(item.ticketNumber, channelWords(item.message.channel), item.customerName));
    const Labels labels = labelsOf(m_kit.get(), item.message.scenario, m_seat.zone, item.message.locale);
    say(m_why, whySentence(item, detail.events, labels), toneOf(item.state));
    m_to->setText(tr("To %1").arg(QString(item.message.recipient).replace(u'\n', u", "_s)));
    for (QPushButton *chip : {m_asSeen, m_asBytes})
        chip->show();
    showMessage(detail);
    m_facts->setText(factWords(detail));
    showLinks(detail);
    QStringList lines;
    for (auto event = detail.events.crbegin(); event != detail.events.crend(); ++event)
        lines += eventText(*event, item);
    m_events->setText(lines.join(u"\n\n"_s));
    for (QLabel *label : {m_facts, m_events})
        label->show();
    m_to->setVisible(!item.message.recipient.isEmpty());
    m_actions->display(detail);
}

void HistoryDetailView::showMessage(const HistoryDetail &detail)
{
    if (detail.isMasked) {
        m_hidden->setText(hiddenWords());
        m_views->setCurrentWidget(m_hidden);
        m_views->show();
        m_text->setPlainText(hiddenWords());
        return;
    }
    const Message &message = detail.item.message;
    ChannelView *&view = m_channelViews[message.channel];
    if (!view) {
        view = makeChannelView(message.channel, m_views);
        m_views->addWidget(view);
    }
    m_views->setCurrentWidget(view);
    view->setFieldNames(cardNames(m_kit.get(), message));
    view->display(message, m_kit ? m_kit->sender(message.locale) : Sender());
    m_views->show();
    m_text->setPlainText(plainWords(detail));
}

QString HistoryDetailView::hiddenWords() const
{
    const QString what = tr("The text is hidden: somebody else deals with this customer.");
    const bool mayReveal = !m_around.ports.session || can(m_around.ports.session->actor(), Permission::Reveal);
    return mayReveal ? what + u"\n\n"_s + tr("“Show personal data” shows name, address and text of this one message. It asks "
                                            "why, and notes that you looked.")
                     : what;
}

/// Its texts and the bytes themselves, so that nobody has to believe the console's rendering.
QString HistoryDetailView::plainWords(const HistoryDetail &detail) const
{
    const Message &message = detail.item.message;
    const QMap<QString, QString> names = cardNames(m_kit.get(), message);
    QString text;
    for (auto part = message.parts.constBegin(); part != message.parts.constEnd(); ++part) {
        if (part.key() != "html"_L1 && part.key() != "template"_L1)
            text += tr("%1: %2").arg(names.value(part.key(), partWords(part.key())), part.value()) + u'\n';
    }
    if (!detail.frozen.isEmpty()) {
        constexpr qsizetype shownBytes = 64LL * 1024;
        text += u"\n— "_s + tr("%n byte(s) as they left", nullptr, int(detail.frozen.size())) + u" —\n"_s;
        text += QString::fromUtf8(detail.frozen.left(shownBytes));
    }
    return text;
}

QString HistoryDetailView::factWords(const HistoryDetail &detail) const
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines += tr("%1: %2").arg(name, value);
    };
    const Message &message = detail.item.message;
    const Scenario *scenario = m_kit ? m_kit->schema.scenario(message.scenario) : nullptr;
    add(tr("Template"), u"%1 v%2"_s.arg(scenario ? scenario->name.in(uiLocale()) : message.scenario).arg(message.templateVersion));
    QStringList marks;
    for (const EngagementMark &mark : detail.engagement)
        marks += u"%1 %2"_s.arg(engagementWords(mark.mark), timeWords(mark.at, m_around.ports.clock.now(), m_seat.zone));
    add(tr("The customer"), marks.join(u", "_s));
    if (const auto draft = draftFromJson(QJsonDocument::fromJson(detail.draftJson.toUtf8()).object())) {
        add(fieldWords(u"responsible"_s), draft->raci.responsible);
        add(fieldWords(u"accountable"_s), draft->raci.accountable);
        add(fieldWords(u"consulted"_s), draft->raci.consulted.join(u", "_s));
        add(fieldWords(u"informed"_s), draft->raci.informed.join(u", "_s));
        add(fieldWords(u"customer_action"_s), draft->customerAction);
        add(fieldWords(u"next_step"_s), draft->nextStep);
        add(fieldWords(u"contact"_s), draft->contact.name);
        add(tr("Ticket as of revision"), draft->facts.revision);
    }
    return lines.join(u'\n');
}

void HistoryDetailView::showLinks(const HistoryDetail &detail)
{
    qDeleteAll(m_linkButtons);
    m_linkButtons.clear();
    for (const ReminderLink &link : detail.links) {
        const QString at = absoluteWords(link.at, m_seat.zone);
        const QString words = link.kind == ReminderLink::Corrects ? tr("Corrects the reminder of %1").arg(at)
                                                                  : tr("Corrected by the reminder of %1").arg(at);
        auto *push = button(u"history.link.%1"_s.arg(m_linkButtons.size()), words, ButtonRole::Link, m_links);
        m_links->layout()->addWidget(push);
        push->show();
        m_linkButtons += push;
        connect(push, &QPushButton::clicked, this, [this, id = link.message] { Q_EMIT messageAsked(id); });
    }
}

QString HistoryDetailView::eventText(const HistoryEvent &event, const OutboxItem &item) const
{
    const Labels labels = labelsOf(m_kit.get(), item.message.scenario, m_seat.zone, item.message.locale);
    QStringList line{timeWords(event.at, m_around.ports.clock.now(), m_seat.zone), eventWords(event.kind)};
    if (!event.reason.isEmpty())
        line += reasonWords(event.reason, {}, labels);
    if (const QString detail = detailWords(event, labels); !detail.isEmpty())
        line += detail;
    return line.join(u" · "_s) + u"\n"_s + tr("said by %1").arg(sourceWords(event.source));
}

} // namespace remindesk
