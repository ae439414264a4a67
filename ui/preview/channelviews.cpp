// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/channelviews.h"

#include "templating/sms.h"
#include "templating/wechat.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/preview/letterview.h"
#include "ui/preview/mailview.h"
#include "ui/preview/messagetext.h"
#include "ui/preview/voiceview.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct Preview
{
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

class SmsView final : public ChannelView
{
public:
    explicit SmsView(QWidget *parent)
        : ChannelView(parent)
    {
        auto *layout = column(this);
        auto *bubble = pane("bubble", this);
        auto *inner = column(bubble, space::l);
        m_text = new MessageText(bubble);
        m_text->setObjectName(u"preview.sms.text"_s);
        m_text->setAccessibleName(Preview::tr("SMS text"));
        inner->addWidget(m_text);
        layout->addWidget(bubble);
    }

    void display(const Message &message, const Sender &) override
    {
        const MessageMeasure &measure = message.measure;
        m_text->setMessage(message.part("text"), measure.encoding == SmsEncoding::Ucs2 ? measure.ucs2Culprit : QString(),
                           smsSegmentEnds(message.part("text")));
    }

    [[nodiscard]] QString measureWords(const Message &message) const override
    {
        const MessageMeasure &measure = message.measure;
        QStringList words{Preview::tr("%n character(s)", nullptr, measure.characters)};
        if (measure.encoding == SmsEncoding::Ucs2 && !measure.ucs2Culprit.isEmpty())
            words += Preview::tr("UCS-2 because of “%1”").arg(measure.ucs2Culprit);
        else
            words += measure.encoding == SmsEncoding::Ucs2 ? u"UCS-2"_s : u"GSM-7"_s;
        words += Preview::tr("%n SMS", "segments", measure.segments);
        if (measure.segments > 1)
            words += lengthsOf(message.part("text"));
        words += Preview::tr("signature included");
        return words.join(u" · "_s);
    }

private:
    /// "67 + 12": the characters of each part.
    static QString lengthsOf(const QString &text)
    {
        QStringList lengths;
        int begin = 0;
        for (const int end : smsSegmentEnds(text)) {
            lengths += QString::number(text.mid(begin, end - begin).toUcs4().size());
            begin = end;
        }
        return lengths.join(u" + "_s);
    }

    MessageText *m_text;
};

class PushView final : public ChannelView
{
public:
    explicit PushView(QWidget *parent)
        : ChannelView(parent)
    {
        auto *layout = column(this);
        auto *banner = pane("bubble", this);
        auto *inner = column(banner, space::m, space::xs);
        m_sender = plainLabel({}, TextRole::Label, Tone::Dim, banner);
        m_title = new ElidedLabel(TextRole::Strong, Tone::Plain, banner); // phones cut the title after one line …
        m_title->setObjectName(u"preview.push.title"_s);
        m_body = plainLabel({}, TextRole::Text, Tone::Plain, banner);
        m_body->setObjectName(u"preview.push.text"_s);
        m_body->setWordWrap(true);
        m_body->setMaximumHeight(m_body->fontMetrics().lineSpacing() * 4 + 2); // … and the body after four
        m_body->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        inner->addWidget(m_sender);
        inner->addWidget(m_title);
        inner->addWidget(m_body);
        layout->addWidget(banner);
    }

    void display(const Message &message, const Sender &sender) override
    {
        m_sender->setText(Preview::tr("%1 · now").arg(sender.company));
        m_title->setFullText(message.part("title"));
        m_body->setText(message.part("body"));
    }

    [[nodiscard]] QString measureWords(const Message &message) const override
    {
        return Preview::tr("%1 of 4096 bytes · phones show about four lines").arg(message.measure.units);
    }

private:
    QLabel *m_sender;
    ElidedLabel *m_title;
    QLabel *m_body;
};

class WeChatView final : public ChannelView
{
public:
    explicit WeChatView(QWidget *parent)
        : ChannelView(parent)
    {
        auto *layout = column(this);
        m_card = pane("bubble", this);
        m_inner = column(m_card, space::l, space::s);
        m_title = plainLabel({}, TextRole::Strong, Tone::Plain, m_card);
        m_inner->addWidget(m_title);
        layout->addWidget(m_card);
    }

    void setFieldNames(const QMap<QString, QString> &names) override { m_names = names; }

    void display(const Message &message, const Sender &sender) override
    {
        m_title->setText(sender.company);
        delete m_rows;
        m_rows = new QWidget(m_card);
        auto *grid = new QGridLayout(m_rows);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setVerticalSpacing(6);
        grid->setColumnStretch(1, 1);
        int line = 0;
        for (const QString &key : inOrder(message))
            addRow(grid, line++, key, message.parts.value(key));
        m_inner->addWidget(m_rows);
    }

    [[nodiscard]] QString measureWords(const Message &message) const override
    {
        const int fields = int(message.parts.size()) - (message.parts.contains(u"template"_s) ? 1 : 0);
        return Preview::tr("%n field(s), each within its own limit", nullptr, fields);
    }

private:
    /// As the card has them: by the number at the end of the provider's name.
    static QStringList inOrder(const Message &message)
    {
        QStringList keys = message.parts.keys();
        keys.removeAll(u"template"_s); // the provider's name for the card, not shown to customers
        const auto number = [](const QString &key) {
            qsizetype at = key.size();
            while (at > 0 && key.at(at - 1).isDigit())
                --at;
            return key.mid(at).toInt();
        };
        std::stable_sort(keys.begin(), keys.end(),
                         [&](const QString &a, const QString &b) { return number(a) < number(b); });
        return keys;
    }

    void addRow(QGridLayout *grid, int line, const QString &key, const QString &text)
    {
        auto *name = plainLabel(m_names.value(key, key), TextRole::Label, Tone::Dim, m_rows);
        name->setObjectName(u"preview.wechat.name."_s + key);
        name->setToolTip(key); // for whoever looks after the templates
        auto *value = plainLabel(text, TextRole::Text, Tone::Plain, m_rows);
        value->setWordWrap(true);
        value->setObjectName(u"preview.wechat."_s + key);
        value->setAccessibleName(name->text());
        grid->addWidget(name, line, 0, Qt::AlignTop);
        grid->addWidget(value, line, 1);
        const WeChatField *field = wechatField(key);
        if (!field)
            return;
        const int length = int(text.size());
        grid->addWidget(plainLabel(u"%1/%2"_s.arg(length).arg(field->maxLength), TextRole::Label,
                                   length > field->maxLength ? Tone::Wrong : Tone::Dim, m_rows),
                        line, 2, Qt::AlignTop);
    }

    QFrame *m_card;
    QVBoxLayout *m_inner;
    QLabel *m_title;
    QMap<QString, QString> m_names;
    QWidget *m_rows = nullptr;
};

} // namespace

ChannelView *makeChannelView(Channel channel, QWidget *parent)
{
    switch (channel) {
    case Channel::Sms: return new SmsView(parent);
    case Channel::Email: return new MailView(parent);
    case Channel::Push: return new PushView(parent);
    case Channel::WeChat: return new WeChatView(parent);
    case Channel::Voice: return new VoiceView(parent);
    case Channel::Letter: return new LetterView(parent);
    }
    return nullptr;
}

QuietBrowser::QuietBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setPalette(paletteOf(lightTokens())); // mail is written for white paper
    setStyleSheet(u"QTextBrowser { background: #ffffff; color: #1d2430; border: 1px solid #cfd4dc; border-radius: 4px; }"_s);
}

QVariant QuietBrowser::loadResource(int, const QUrl &)
{
    return {};
}

void QuietBrowser::doSetSource(const QUrl &, QTextDocument::ResourceType)
{
}

} // namespace remindesk
