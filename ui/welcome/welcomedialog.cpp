// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomedialog.h"

#include "translations/language.h"
#include "ui/common/widgets.h"
#include "ui/welcome/welcomerail.h"
#include "wording/wording.h"

#include <QEvent>
#include <QScreen>

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

WelcomeDialog::WelcomeDialog(WelcomeWork work, const WelcomeAnswers &first, QWidget *parent)
    : QDialog(parent)
    , m_work(std::move(work))
    , m_answers(first)
{
    setObjectName(u"welcome"_s);
    setRole(this, "pane");
    row(this)->setObjectName(u"welcome.layout"_s);
    write();
    resize(sizeHint().expandedTo({820, 600}).boundedTo(room())); // large text: the steps scroll
}

/// What the screen has for the dialog and its frame.
QSize WelcomeDialog::room() const
{
    return screen()->availableSize() - QSize(space::xl, 2 * space::xl);
}

/// Everything anew in the language of now; what was answered stays.
void WelcomeDialog::write()
{
    const int step = m_steps ? m_steps->currentIndex() : You;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_lines.clear();
    setWindowTitle(tr("Welcome to Remindesk"));
    m_rail = new WelcomeRail(stepNames(), this);
    auto *side = new QWidget(this);
    auto *whole = column(side);
    QScrollArea *scroll = scroller({}, side);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = pane("pane", scroll->viewport());
    auto *inside = column(content, space::xl, space::s);
    m_progress = plainLabel({}, TextRole::Label, Tone::Dim, content);
    m_steps = new QStackedWidget(content);
    m_steps->setObjectName(u"welcome.steps"_s);
    for (QWidget *page : {makeYou(), makeTickets(), makeMail(), makeFirst()})
        m_steps->addWidget(page);
    inside->addWidget(m_progress);
    inside->addWidget(m_steps, 1);
    fillScroller(scroll, content);
    scroll->setMinimumWidth(content->minimumSizeHint().width() + 2 * space::s); // it scrolls in one direction only
    whole->addWidget(scroll, 1);
    whole->addWidget(makeBar(side));
    layout()->addWidget(m_rail);
    layout()->addWidget(side);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(side, 1);
    m_rail->setVisible(m_rail->sizeHint().width() + side->minimumSizeHint().width() <= room().width()); // its words are above the step
    goTo(step);
}

/// What is wrong, beside the buttons that do not go on for it.
QWidget *WelcomeDialog::makeBar(QWidget *parent)
{
    QFrame *bar = pane("bottombar", parent);
    auto *buttons = row(bar, space::m, space::s);
    buttons->setContentsMargins(space::xl, space::m, space::xl, space::m);
    m_words = plainLabel({}, TextRole::Text, Tone::Wrong, bar);
    m_words->setObjectName(u"welcome.words"_s);
    m_words->setWordWrap(true);
    m_words->setMinimumHeight(m_words->fontMetrics().height() * 2);
    m_back = button(u"welcome.back"_s, tr("Back"), ButtonRole::Plain, bar);
    m_next = button(u"welcome.next"_s, tr("Next"), ButtonRole::Primary, bar);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    buttons->addWidget(m_words, 1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] {
        read();
        goTo(m_steps->currentIndex() - 1);
    });
    connect(m_next, &QPushButton::clicked, this, &WelcomeDialog::next);
    return bar;
}

QStringList WelcomeDialog::stepNames()
{
    return {tr("You"), tr("Tickets"), tr("Sending"), tr("First message")};
}

void WelcomeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_steps && !m_isBusy)
        write();
}

/// What the fields hold, into the answers.
void WelcomeDialog::read()
{
    const auto text = [this](const QString &name) { return m_lines.value(name)->text().trimmed(); };
    m_answers.name = text(u"name"_s);
    m_answers.login = text(u"login"_s);
    m_answers.company = text(u"company"_s);
    m_answers.role = m_role->currentData().toString();
    using Begin = WelcomeAnswers::Begin;
    m_answers.begin = m_sample->isChecked() ? Begin::Sample : m_tracker->isChecked() ? Begin::Tracker : Begin::Empty;
    m_answers.trackerUrl = text(u"url"_s);
    m_answers.trackerQueue = text(u"queue"_s);
    m_answers.trackerToken = text(u"token"_s).toUtf8();
    m_answers.mail = m_folder->isChecked() ? WelcomeAnswers::Mail::Folder : WelcomeAnswers::Mail::Smtp;
    m_answers.host = text(u"host"_s);
    m_answers.port = text(u"port"_s);
    m_answers.security = m_security->currentData().toString();
    m_answers.user = text(u"user"_s);
    m_answers.from = text(u"from"_s);
    m_answers.password = m_lines.value(u"password"_s)->text().toUtf8();
}

void WelcomeDialog::goTo(int step)
{
    m_steps->setCurrentIndex(step);
    complain({});
    m_rail->setCurrent(step);
    const QStringList names = stepNames();
    m_progress->setText(tr("Step %1 of %2 · %3").arg(step + 1).arg(names.size()).arg(names.at(step)));
    m_back->setVisible(step > You && step < First);
    m_next->setText(step == First ? tr("Open Remindesk") : step == Mail ? tr("Make the workspace") : tr("Next"));
    for (QWidget *field : m_steps->currentWidget()->findChildren<QWidget *>()) {
        if (field->isEnabled() && (qobject_cast<QLineEdit *>(field) || qobject_cast<QRadioButton *>(field))) {
            field->setFocus();
            break;
        }
    }
}

void WelcomeDialog::next()
{
    read();
    const int step = m_steps->currentIndex();
    const QString problem = step == You       ? m_answers.problemWithPerson()
                            : step == Tickets ? m_answers.problemWithTickets() + m_answers.problemWithPerson()
                            : step == Mail    ? m_answers.problemWithMail()
                                              : QString();
    if (!problem.isEmpty())
        complain(problem);
    else if (step == Mail)
        build();
    else if (step == First)
        accept();
    else
        goTo(step + 1);
}

void WelcomeDialog::build()
{
    setBusy(true, tr("Making the workspace…"));
    listen(this, m_work.build(m_answers), [this](const Result<QString> &words) {
        setBusy(false);
        if (!words) {
            complain(sentence(words.error()));
            return;
        }
        m_built->setText(*words);
        goTo(First);
    });
}

void WelcomeDialog::sendFirst()
{
    setBusy(true, tr("Sending…"));
    listen(this, m_work.sendFirst(m_lines.value(u"to"_s)->text().trimmed()), [this](const Result<QString> &words) {
        setBusy(false);
        say(m_words, words ? *words : sentence(words.error()), words ? Tone::Good : Tone::Wrong);
    });
}

void WelcomeDialog::complain(const QString &words)
{
    say(m_words, words, Tone::Wrong);
}

void WelcomeDialog::setBusy(bool isBusy, const QString &words)
{
    m_isBusy = isBusy;
    say(m_words, words, Tone::Dim);
    for (QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_next),
                            static_cast<QWidget *>(m_steps)})
        widget->setEnabled(!isBusy);
}

} // namespace remindesk
