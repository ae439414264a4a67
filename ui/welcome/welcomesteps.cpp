// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The four steps' fields.
#include "ui/welcome/welcomedialog.h"

#include "translations/language.h"
#include "ui/common/widgets.h"

#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QFormLayout *fields(QWidget *owner)
{
    auto *form = new QFormLayout(owner);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::l);
    form->setVerticalSpacing(space::s);
    return form;
}

QLabel *words(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, TextRole::Text, Tone::Dim, parent);
    label->setWordWrap(true);
    return label;
}

QRadioButton *choice(const QString &name, const QString &text, bool isChosen, QWidget *parent)
{
    auto *made = new QRadioButton(text, parent);
    made->setObjectName(name);
    made->setChecked(isChosen);
    return made;
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
    auto *part = new QWidget(page);
    QFormLayout *form = fields(part);
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
    m_sample = choice(u"welcome.sample"_s, tr("A sample workspace, to look around"), m_answers.begin == Begin::Sample, page);
    m_tracker = choice(u"welcome.tracker"_s, tr("Our Request Tracker"), m_answers.begin == Begin::Tracker, page);
    QRadioButton *empty = choice(u"welcome.empty"_s, tr("Nothing yet: I import a list later"), m_answers.begin == Begin::Empty, page);
    QWidget *tracker = makeTracker(page);
    tracker->setVisible(m_tracker->isChecked());
    connect(m_tracker, &QRadioButton::toggled, tracker, &QWidget::setVisible);
    whole->addWidget(m_sample);
    whole->addWidget(words(tr("Tickets of an invented company, in Chinese and English. Messages go into a folder only."), page));
    whole->addWidget(m_tracker);
    whole->addWidget(tracker);
    whole->addWidget(empty);
    whole->addStretch(1);
    return page;
}

QWidget *WelcomeDialog::makeTracker(QWidget *parent)
{
    auto *part = new QWidget(parent);
    QFormLayout *form = fields(part);
    form->setContentsMargins(space::xl, 0, 0, 0);
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
    const bool isFolder = m_answers.mail == WelcomeAnswers::Mail::Folder;
    m_folder = choice(u"welcome.folder"_s, tr("Into a folder on this computer: nobody receives anything"), isFolder, page);
    QRadioButton *smtp = choice(u"welcome.smtp"_s, tr("E-mail through our mail server"), !isFolder, page);
    QWidget *server = makeServer(page);
    server->setVisible(!isFolder);
    connect(smtp, &QRadioButton::toggled, server, &QWidget::setVisible);
    whole->addWidget(m_folder);
    whole->addWidget(smtp);
    whole->addWidget(server);
    whole->addWidget(words(tr("SMS, letters and the other channels are set up later; passwords and tokens are kept in this computer's keychain only."), page));
    whole->addStretch(1);
    return page;
}

QWidget *WelcomeDialog::makeServer(QWidget *parent)
{
    auto *part = new QWidget(parent);
    QFormLayout *form = fields(part);
    form->setContentsMargins(space::xl, 0, 0, 0);
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

QWidget *WelcomeDialog::makeFirst()
{
    auto *page = new QWidget(m_steps);
    auto *whole = column(page, 0, space::m);
    whole->addWidget(plainLabel(tr("Send yourself a first message"), TextRole::Headline, Tone::Plain, page));
    m_built = words({}, page);
    m_built->setObjectName(u"welcome.built"_s);
    whole->addWidget(m_built);
    auto *part = new QWidget(page);
    auto *fieldsLine = row(part, 0, space::s);
    QLineEdit *to = line(part, u"to"_s, tr("Your own e-mail address"), m_answers.from);
    to->setPlaceholderText(tr("Your own e-mail address"));
    m_send = button(u"welcome.send"_s, tr("Send"), ButtonRole::Plain, part);
    m_send->setAutoDefault(false);
    fieldsLine->addWidget(to, 1);
    fieldsLine->addWidget(m_send);
    whole->addWidget(part);
    whole->addWidget(words(tr("It proves that messages leave this computer. You can leave this out."), page));
    whole->addStretch(1);
    connect(m_send, &QPushButton::clicked, this, &WelcomeDialog::sendFirst);
    return page;
}

} // namespace remindesk
