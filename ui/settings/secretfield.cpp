// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretfield.h"

#include "ui/common/widgets.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString environment = u"env:"_s;
const QString credential = u"credential:"_s;

} // namespace

SecretField::SecretField(const QString &prefix, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = column(this, 0, space::xs);
    m_label = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_place = new QComboBox(this);
    m_place->setObjectName(prefix + u".secretPlace"_s);
    m_place->addItem(tr("in this computer's keychain"));
    m_place->addItem(tr("in an environment variable"));
    m_place->addItem(tr("in a systemd credential"));
    m_place->setAccessibleName(tr("Where the secret is kept"));
    m_text = new QLineEdit(this);
    m_text->setObjectName(prefix + u".secret"_s);
    m_words = plainLabel({}, TextRole::Label, Tone::Dim, this);
    m_words->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_text, 1);
    line->addWidget(m_place);
    layout->addWidget(m_label);
    layout->addLayout(line);
    layout->addWidget(m_words);
    m_label->setBuddy(m_text);
    setFocusProxy(m_text);
    connect(m_place, &QComboBox::activated, this, [this] {
        m_text->clear();
        showPlace();
        Q_EMIT edited();
    });
    connect(m_text, &QLineEdit::textEdited, this, &SecretField::edited);
}

void SecretField::show(const QString &label, const QString &ref)
{
    m_ref = ref;
    m_label->setText(label);
    m_text->setAccessibleName(label);
    m_place->setCurrentIndex(ref.startsWith(environment) ? Environment : ref.startsWith(credential) ? Credential : Keychain);
    m_text->clear();
    if (m_place->currentIndex() != Keychain)
        m_text->setText(ref.section(u':', 1));
    showPlace();
}

void SecretField::showPlace()
{
    const bool isTyped = m_place->currentIndex() == Keychain;
    const bool isKept = m_ref.startsWith("keychain:"_L1);
    m_text->setEchoMode(isTyped ? QLineEdit::Password : QLineEdit::Normal);
    m_text->setPlaceholderText(!isTyped   ? tr("its name")
                               : isKept ? tr("kept; type to replace it")
                                        : tr("not given"));
    m_words->setText(isTyped ? tr("It goes straight to the keychain and is never shown again.")
                             : tr("Only its name is kept; the value is read whenever it is needed."));
}

GivenSecret SecretField::given() const
{
    const QString text = m_text->text();
    if (text.trimmed().isEmpty())
        return {};
    switch (m_place->currentIndex()) {
    case Environment: return {environment + text.trimmed(), {}};
    case Credential: return {credential + text.trimmed(), {}};
    default: return {{}, text.toUtf8()};
    }
}

void SecretField::clear()
{
    m_text->clear();
}

} // namespace remindesk
