// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The four steps' fields.
#include "ui/welcome/welcomedialog.h"

#include "translations/language.h"
#include "ui/common/widgets.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QFormLayout *fields(QWidget *owner)
{
    auto *form = new QFormLayout(owner);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::l);
    form->setVerticalSpacing(space::m);
    return form;
}

QLabel *words(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, TextRole::Text, Tone::Dim, parent);
    label->setWordWrap(true);
    return label;
}

/// One of several ways: what it is, what it means, and below that what it needs while it is chosen. All of it can be clicked.
class ChoiceCard final : public QFrame
{
public:
    ChoiceCard(const QString &name, const QString &title, const QString &about, QWidget *parent)
        : QFrame(parent)
        , choice(new QRadioButton(title, this))
    {
        setRole(this, "card");
        setCursor(Qt::PointingHandCursor);
        auto *layout = column(this, space::m, space::xs);
        choice->setObjectName(name);
        choice->setFont(fontFor(TextRole::Strong));
        choice->setAccessibleDescription(about);
        QLabel *label = words(about, this);
        label->setIndent(space::xl);
        layout->addWidget(choice);
        layout->addWidget(label);
        QObject::connect(choice, &QRadioButton::toggled, this, [this](bool isChosen) { setFlag(this, "chosen", isChosen); });
    }
    void setFields(QWidget *fields)
    {
        layout()->addWidget(fields);
        fields->setVisible(choice->isChecked());
        QObject::connect(choice, &QRadioButton::toggled, fields, &QWidget::setVisible);
    }
    QRadioButton *const choice;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (rect().contains(event->pos()))
            choice->click();
    }
};

/// Below the headline: the cards of which one is chosen.
void putChoices(QVBoxLayout *whole, const QList<ChoiceCard *> &cards, qsizetype chosen)
{
    auto *group = new QButtonGroup(whole->parentWidget());
    for (ChoiceCard *card : cards) {
        group->addButton(card->choice);
        whole->addWidget(card);
    }
    cards.at(chosen)->choice->setChecked(true);
}

} // namespace

QLineEdit *WelcomeDialog::line(QWidget *parent, const QString &name, const QString &words, const QString &now)
{
    auto *edit = new QLineEdit(now, parent);
    edit->setObjectName(u"welcome."_s + name);
    edit->setAccessibleName(words);
    m_lines.insert(name, edit);
    return edit;
}

QWidget *WelcomeDialog::makeYou()
{
    auto *page = new QWidget(m_steps);
    auto *whole = column(page, 0, space::m);
    whole->addWidget(plainLabel(tr("Who are you?"), TextRole::Headline, Tone::Plain, page));
    whole->addWidget(words(tr("Customers read your name as the one who handles their ticket."), page));
    QFrame *part = pane("card", page);
    QFormLayout *form = fields(part);
    form->setContentsMargins(space::l, space::l, space::l, space::l);
    m_language = new QComboBox(part);
    m_language->setObjectName(u"welcome.language"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(u"简体中文"_s, u"zh-CN"_s);
    m_language->addItem(u"繁體中文"_s, u"zh-TW"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_answers.language)));
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Name"), line(part, u"name"_s, tr("Name"), m_answers.name));
    QLineEdit *login = line(part, u"login"_s, tr("Login in the tracker"), m_answers.login);
    login->setPlaceholderText(tr("as your tickets name their owner"));
    form->addRow(tr("Login in the tracker"), login);
    m_role = new QComboBox(part);
    m_role->setObjectName(u"welcome.role"_s);
    m_role->setAccessibleName(tr("Role"));
    m_role->addItem(tr("Agent: I write reminders"), u"agent"_s);
    m_role->addItem(tr("Supervisor: I also review them"), u"supervisor"_s);
    m_role->addItem(tr("Admin: I also set everything up"), u"admin"_s);
    m_role->setCurrentIndex(std::max(0, m_role->findData(m_answers.role)));
    form->addRow(tr("Role"), m_role);
    QLineEdit *company = line(part, u"company"_s, tr("Company"), m_answers.company);
    company->setPlaceholderText(tr("as customers know it"));
    form->addRow(tr("Company"), company);
    whole->addWidget(part);
    whole->addStretch(1);
    whole->addWidget(words(tr("Everything stays on this computer, and nothing is sent before you say so. All of it can be changed later."), page));
    connect(m_language, &QComboBox::activated, this, [this] {
        read();
        m_answers.language = m_language->currentData().toString();
        // Later: the box that was just used is written anew.
        QMetaObject::invokeMethod(this, [this] { Q_EMIT languageChosen(m_answers.language); }, Qt::QueuedConnection);
    });
    return page;
}

QWidget *WelcomeDialog::makeTickets()
{
    using Begin = WelcomeAnswers::Begin;
    auto *page = new QWidget(m_steps);
    auto *whole = column(page, 0, space::m);
    whole->addWidget(plainLabel(tr("Where do tickets come from?"), TextRole::Headline, Tone::Plain, page));
    auto *sample = new ChoiceCard(u"welcome.sample"_s, tr("A sample workspace, to look around"),
                                  tr("Tickets of an invented company, in Chinese and English. Messages go into a folder only."), page);
    auto *tracker = new ChoiceCard(u"welcome.tracker"_s, tr("Our Request Tracker"),
                                   tr("Your tickets come in by themselves, and each reminder is noted at its ticket."), page);
    auto *empty = new ChoiceCard(u"welcome.empty"_s, tr("Nothing yet: I import a list later"),
                                 tr("A CSV or JSON file, or another system: set up under Settings, Ticket sources."), page);
    m_sample = sample->choice;
    m_tracker = tracker->choice;
    tracker->setFields(makeTracker(tracker));
    putChoices(whole, {sample, tracker, empty}, m_answers.begin == Begin::Sample ? 0 : m_answers.begin == Begin::Tracker ? 1 : 2);
    whole->addStretch(1);
    return page;
}

QWidget *WelcomeDialog::makeTracker(QWidget *parent)
{
    auto *part = new QWidget(parent);
    QFormLayout *form = fields(part);
    form->setContentsMargins(space::xl, space::s, 0, 0);
    form->setVerticalSpacing(space::s);
    QLineEdit *url = line(part, u"url"_s, tr("Address"), m_answers.trackerUrl);
    url->setPlaceholderText(u"https://rt.example.com"_s);
    form->addRow(tr("Address"), url);
    QLineEdit *token = line(part, u"token"_s, tr("Token"), QString::fromUtf8(m_answers.trackerToken));
    token->setEchoMode(QLineEdit::Password);
    form->addRow(tr("Token"), token);
    QLineEdit *queue = line(part, u"queue"_s, tr("Queue"), m_answers.trackerQueue);
    queue->setPlaceholderText(tr("empty: all that you may see"));
    form->addRow(tr("Queue"), queue);
    return part;
}

QWidget *WelcomeDialog::makeMail()
{
    auto *page = new QWidget(m_steps);
    auto *whole = column(page, 0, space::m);
    whole->addWidget(plainLabel(tr("How do messages go out?"), TextRole::Headline, Tone::Plain, page));
    auto *folder = new ChoiceCard(u"welcome.folder"_s, tr("Into a folder on this computer: nobody receives anything"),
                                  tr("Each message becomes a file to look at, until a gateway is set up."), page);
    auto *smtp = new ChoiceCard(u"welcome.smtp"_s, tr("E-mail through our mail server"),
                                tr("Customers receive mails from your own address."), page);
    m_folder = folder->choice;
    smtp->setFields(makeServer(smtp));
    putChoices(whole, {folder, smtp}, m_answers.mail == WelcomeAnswers::Mail::Folder ? 0 : 1);
    whole->addStretch(1);
    whole->addWidget(words(tr("SMS, letters and the other channels are set up later; passwords and tokens are kept in this computer's keychain only."), page));
    return page;
}

QWidget *WelcomeDialog::makeServer(QWidget *parent)
{
    auto *part = new QWidget(parent);
    QFormLayout *form = fields(part);
    form->setContentsMargins(space::xl, space::s, 0, 0);
    form->setVerticalSpacing(space::s);
    QLineEdit *host = line(part, u"host"_s, tr("Server"), m_answers.host);
    host->setPlaceholderText(u"smtp.example.com"_s);
    form->addRow(tr("Server"), host);
    QLineEdit *port = line(part, u"port"_s, tr("Port"), m_answers.port);
    port->setPlaceholderText(tr("the usual one"));
    form->addRow(tr("Port"), port);
    m_security = new QComboBox(part);
    m_security->setObjectName(u"welcome.security"_s);
    m_security->setAccessibleName(tr("Encryption"));
    m_security->addItem(u"STARTTLS"_s, u"starttls"_s);
    m_security->addItem(u"TLS (SMTPS)"_s, u"smtps"_s);
    m_security->addItem(tr("none"), u"none"_s);
    m_security->setCurrentIndex(std::max(0, m_security->findData(m_answers.security)));
    form->addRow(tr("Encryption"), m_security);
    form->addRow(tr("Sender"), line(part, u"from"_s, tr("Sender's address"), m_answers.from));
    form->addRow(tr("Login"), line(part, u"user"_s, tr("Login"), m_answers.user));
    QLineEdit *password = line(part, u"password"_s, tr("Password"), QString::fromUtf8(m_answers.password));
    password->setEchoMode(QLineEdit::Password);
    form->addRow(tr("Password"), password);
    return part;
}

/// What an agent needs in the first hour.
QWidget *WelcomeDialog::makeKeys(QWidget *parent)
{
    QFrame *part = pane("card", parent);
    auto *inner = column(part, space::l, space::s);
    inner->addWidget(plainLabel(tr("Keys to begin with"), TextRole::Strong, Tone::Plain, part));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &key, const QString &what) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(key, TextRole::Strong, Tone::Accent, part), row, 0);
        grid->addWidget(words(what, part), row, 1);
    };
    add(u"Ctrl+N"_s, tr("writes a reminder about the selected ticket"));
    add(u"Ctrl+Enter"_s, tr("sends it; for ten seconds it can be undone"));
    add(u"Ctrl+K"_s, tr("finds tickets, customers, templates and commands"));
    add(u"F1"_s, tr("shows every key"));
    inner->addLayout(grid);
    return part;
}

QWidget *WelcomeDialog::makeFirst()
{
    auto *page = new QWidget(m_steps);
    auto *whole = column(page, 0, space::m);
    whole->addWidget(plainLabel(tr("Send yourself a first message"), TextRole::Headline, Tone::Plain, page));
    QFrame *made = pane("card", page);
    m_built = words({}, made);
    m_built->setObjectName(u"welcome.built"_s);
    column(made, space::l)->addWidget(m_built);
    whole->addWidget(made);
    QFrame *part = pane("card", page);
    auto *inner = column(part, space::l, space::s);
    inner->addWidget(words(tr("It proves that messages leave this computer. You can leave this out."), part));
    auto *fieldsLine = new QHBoxLayout;
    fieldsLine->setSpacing(space::s);
    QLineEdit *to = line(part, u"to"_s, tr("Your own e-mail address"), m_answers.from);
    to->setPlaceholderText(tr("Your own e-mail address"));
    m_send = button(u"welcome.send"_s, tr("Send"), ButtonRole::Plain, part);
    m_send->setAutoDefault(false);
    fieldsLine->addWidget(to, 1);
    fieldsLine->addWidget(m_send);
    inner->addLayout(fieldsLine);
    whole->addWidget(part);
    whole->addWidget(makeKeys(page));
    whole->addStretch(1);
    connect(m_send, &QPushButton::clicked, this, &WelcomeDialog::sendFirst);
    return page;
}

} // namespace remindesk
