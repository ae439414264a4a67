// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include <QTest>

namespace remindesk::test {

using namespace Qt::StringLiterals;

using Parts = QMap<QString, QString>;

namespace {

MessageTemplate templateOf(Channel channel, const Parts &parts, const QString &locale = u"en"_s)
{
    MessageTemplate source;
    source.scenario = u"collect-materials"_s;
    source.locale = locale;
    source.channel = channel;
    source.parts = parts;
    return source;
}

const Finding *findingOf(const Findings &findings, const QString &code)
{
    for (const Finding &finding : findings) {
        if (finding.code == code)
            return &finding;
    }
    return nullptr;
}

Parts mailParts(const QString &subject, const QString &text, const QString &html)
{
    return {{u"subject"_s, subject}, {u"text"_s, text}, {u"html"_s, html}};
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void text_data();
    void text();
    void blanks_data();
    void blanks();
    void everyBlankIsReportedOnce();
    void previewShowsWhatIsMissing();
    void previewEscapesNothingTwice();
    void htmlIsEscaped();
    void linkFromAValueIsChecked();
    void lineEndInASubjectIsRefused();
    void bidiControlsAreTakenOut();
    void filterThatCannotWork();
    void hostileTemplateIsStopped();
    void signatureStandsInFrontOnce();
    void recipients_data();
    void recipients();
    void unsafeNameIsLeftOut();
    void addressIsNoName();
    void partialsFollowTheLocale();
    void noTemplate();
    void sameInSameOut();

private:
    [[nodiscard]] Rendering renderedWith(const TemplateSet &templates, Channel channel);
    [[nodiscard]] Rendering rendered(Channel channel, const Parts &parts);
    [[nodiscard]] Rendering sms(const QString &text) { return rendered(Channel::Sms, {{u"text"_s, text}}); }

    SeedLibrary m_library;
    FormContext m_context;
    std::function<void(ReminderDraft &)> m_change;
    RenderContext m_renderContext;
};

void TestRender::initTestCase()
{
    m_library = loadSeedLibrary();
    QVERIFY2(m_library.problem.isEmpty(), qPrintable(m_library.problem));
}

void TestRender::init()
{
    m_context = sampleContext(m_library.schema, u"en"_s);
    m_renderContext = sampleRenderContext(u"en"_s);
    m_renderContext.sender.signature.clear();
    m_change = [](ReminderDraft &) {};
}

Rendering TestRender::renderedWith(const TemplateSet &templates, Channel channel)
{
    ReminderDraft draft = sampleDraft(u"collect-materials"_s, m_context);
    draft.evidence.summary = u"Called on Friday"_s; // prefilled() takes the subject, which the tests below spoil
    m_change(draft);
    const Validation validation = validate(draft, m_context);
    if (!validation.reminder)
        qFatal("not valid: %s", qPrintable(listed(validation.findings)));
    return render(*validation.reminder, channel, templates, m_renderContext);
}

Rendering TestRender::rendered(Channel channel, const Parts &parts)
{
    const auto templates = TemplateSet::compile({templateOf(channel, parts)}, {});
    if (!templates)
        qFatal("not compiled: %s %s", qPrintable(templates.error().code), qPrintable(templates.error().where));
    return renderedWith(**templates, channel);
}

void TestRender::text_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &source, const QString &text) {
        QTest::newRow(name) << source << text;
    };
    row("people", u"{{ customer.greeting }}, {{ owner.name }}, {{ accountable.name }}"_s, u"Ms Han Mei, Sarah Chen, Tom Baker"_s);
    row("ticket", u"{{ ticket.number }} {{ ticket.subject }} {{ ticket.stage }}"_s, u"RT-1042 Broadband move waiting for you"_s);
    row("deadline", u"{{ deadline | when }} ({{ zone_name }})"_s, u"24 Nov, 18:00 (Berlin time)"_s);
    row("styles", u"{{ deadline | when: 'long' }}; {{ deadline | when: 'time' }}"_s, u"Tuesday 24 November, 18:00; 18:00"_s);
    row("standard date filter", u"{{ deadline | date: '%Y-%m-%d %H:%M' }}"_s, u"2026-11-24 18:00"_s);
    row("lists", u"{{ missing_items | join_list }}; {{ received_items | join_list }}; {{ items | join_list }}"_s,
        u"ID card and lease; order form; ID card, lease and order form"_s);
    row("items", u"{% for item in items %}{{ item.name }}{% if item.received %}!{% endif %} {% endfor %}"_s, u"ID card lease order form!"_s);
    row("optional", u"{% if details.upload_link %}{{ details.upload_link }}{% endif %}{% if details.none %}x{% endif %}"_s, u"https://farhill.example/u/7"_s);
    row("expected and priority", u"{{ expected }}, {{ priority }}"_s, u"files, normal"_s);
    row("default", u"{{ details.none | default: 'dash' }}"_s, u"dash"_s);
    row("foreign placeholders stay", u"%1 %n {0} $x"_s, u"%1 %n {0} $x"_s);
    row("tidied", u"\n\na  \n\n\n\nb\n\n"_s, u"a\n\nb"_s);
}

void TestRender::text()
{
    QFETCH(QString, source);
    const Rendering rendering = sms(source);
    QVERIFY2(rendering.message, qPrintable(listed(rendering.findings)));
    QTEST(rendering.message->part("text"), "text");
}

void TestRender::blanks_data()
{
    QTest::addColumn<QString>("salutation");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << u"  "_s;
    QTest::newRow("null") << u"null"_s;
    QTest::newRow("N/A") << u"N/A"_s;
    QTest::newRow("only controls") << u"\u202e\u0007"_s;
}

void TestRender::blanks()
{
    QFETCH(QString, salutation);
    m_context.customer.salutation = salutation;
    const Rendering rendering = sms(u"Hello,\ndear {{ customer.salutation }},"_s);
    QVERIFY(!rendering.message);
    const Finding *blank = findingOf(rendering.findings, u"template.blank"_s);
    QVERIFY(blank);
    QCOMPARE(blank->field, u"channel.sms"_s);
    QCOMPARE(blank->severity, Severity::Blocking);
    QCOMPARE(blank->arguments.first(3), (QStringList{u"customer.salutation"_s, u"text"_s, u"2:9"_s}));
    QCOMPARE(sms(u"{% if customer.salutation %}x{% else %}none{% endif %}"_s).message->part("text"), u"none"_s);
}

void TestRender::everyBlankIsReportedOnce()
{
    const Rendering rendering = sms(u"{{ details.a }} {{ details.b }} {{ details.a }}"_s);
    QVERIFY(!rendering.message);
    QCOMPARE(rendering.findings.size(), 2);
    QCOMPARE(rendering.findings.at(1).arguments.first(), u"details.b"_s);
}

void TestRender::previewShowsWhatIsMissing()
{
    ReminderDraft draft = sampleDraft(u"collect-materials"_s, m_context);
    draft.customerAction.clear();
    draft.deadline.reset();
    draft.contact = {};
    const auto templates = TemplateSet::compile(
        {templateOf(Channel::Sms, {{u"text"_s, u"{{ action }} by {{ deadline | when }}: {{ contact.reach }}"_s}})}, {});
    QVERIFY(templates);
    const Rendering rendering = renderPreview(draft, m_context, Channel::Sms, **templates, m_renderContext);
    QVERIFY(rendering.message);
    const QString label = m_library.schema.field(u"customer_action"_s)->label.in(u"en"_s);
    QVERIFY(!label.isEmpty());
    QVERIFY2(rendering.message->part("text").startsWith(u"〔"_s + label + u"〕 by 〔"_s), qPrintable(rendering.message->part("text")));
    QCOMPARE(rendering.message->part("text").count(u'〔'), 3);
    QVERIFY(blocks(rendering.findings));
    QCOMPARE(rendering.findings.size(), 3);
}

void TestRender::previewEscapesNothingTwice()
{
    const auto templates = TemplateSet::compile(
        {templateOf(Channel::Email, mailParts(u"S"_s, u"{{ goal }}"_s, u"<p>{{ goal }}</p>"_s))}, {});
    QVERIFY(templates);
    ReminderDraft draft = sampleDraft(u"collect-materials"_s, m_context);
    draft.goal = u"a < b"_s;
    const Rendering preview = renderPreview(draft, m_context, Channel::Email, **templates, m_renderContext);
    QCOMPARE(preview.message->part("html"), u"<p>a &lt; b</p>"_s);
    QCOMPARE(preview.message->part("text"), u"a < b"_s);
}

void TestRender::htmlIsEscaped()
{
    m_context.ticket.subject = u"<b>\"Tom\" & {{ goal }} %1"_s;
    const Rendering rendering = rendered(
        Channel::Email, mailParts(u"{{ ticket.subject }}"_s, u"{{ ticket.subject }}"_s,
                                  u"<p>{{ ticket.subject }}</p>{{ '<br>' | safe }}"_s));
    QVERIFY2(rendering.message, qPrintable(listed(rendering.findings)));
    QCOMPARE(rendering.message->part("subject"), m_context.ticket.subject);
    QCOMPARE(rendering.message->part("text"), m_context.ticket.subject);
    QCOMPARE(rendering.message->part("html"), u"<p>&lt;b&gt;&quot;Tom&quot; &amp; {{ goal }} %1</p><br>"_s);
}

void TestRender::linkFromAValueIsChecked()
{
    m_context.ticket.product = u"javascript:alert(1)"_s;
    const Rendering rendering =
        rendered(Channel::Email, mailParts(u"S"_s, u"T"_s, u"<a href=\"{{ ticket.product }}\">x</a>"_s));
    QVERIFY(!rendering.message);
    QVERIFY(findingOf(rendering.findings, u"html.forbidden"_s));
}

void TestRender::lineEndInASubjectIsRefused()
{
    for (const QString &end : {u"\r\n"_s, u"\n"_s, u"\r"_s, QString(QChar(0x2028))}) {
        m_context.ticket.subject = u"Move"_s + end + u"Bcc: all@example.com"_s;
        const Parts parts = mailParts(u"About {{ ticket.subject }}"_s, u"T"_s, u"<p>x</p>"_s);
        const Rendering rendering = rendered(Channel::Email, parts);
        QVERIFY(!rendering.message);
        QCOMPARE(findingOf(rendering.findings, u"line.break"_s)->arguments, QStringList{u"subject"_s});
        QVERIFY(!rendered(Channel::Push, {{u"title"_s, u"{{ ticket.subject }}"_s}, {u"body"_s, u"b"_s}}).message);
    }
}

void TestRender::bidiControlsAreTakenOut()
{
    m_context.ticket.subject = u"pay\u202efdp.exe"_s;
    const Rendering rendering = sms(u"{{ ticket.subject }}"_s);
    QVERIFY(rendering.message);
    QCOMPARE(rendering.message->part("text"), u"payfdp.exe"_s);
    const Finding *changed = findingOf(rendering.findings, u"value.cleaned"_s);
    QVERIFY(changed);
    QCOMPARE(changed->severity, Severity::Warning);
    QCOMPARE(changed->arguments, QStringList{u"ticket subject"_s});
}

void TestRender::filterThatCannotWork()
{
    for (const QString &source : {u"{{ goal | when }}"_s, u"{{ goal | money }}"_s, u"{{ goal | join_list }}"_s,
                                  u"{{ deadline | when: 'soon' }}"_s}) {
        const Rendering rendering = sms(source);
        QVERIFY(!rendering.message);
        QCOMPARE(findingOf(rendering.findings, u"template.failed"_s)->arguments.first(2),
                 (QStringList{u"E-TPL-20"_s, u"text"_s}));
    }
}

void TestRender::hostileTemplateIsStopped()
{
    const Rendering rendering = sms(u"{% for i in (1..100000000) %}{{ i }}{% endfor %}"_s);
    QVERIFY(!rendering.message);
    QVERIFY(findingOf(rendering.findings, u"template.failed"_s)->arguments.first().startsWith(u"E-LIQ-4"));
}

void TestRender::signatureStandsInFrontOnce()
{
    m_renderContext.sender.signature = u"Farhill:"_s;
    QCOMPARE(sms(u"Hello"_s).message->part("text"), u"Farhill: Hello"_s);
    QCOMPARE(sms(u"Farhill: Hello"_s).message->part("text"), u"Farhill: Hello"_s);
    QCOMPARE(sms(u"Hello"_s).message->measure.units, 14);
    m_renderContext.sender.signature = u"【远山】"_s;
    QCOMPARE(sms(u"Hello"_s).message->part("text"), u"【远山】Hello"_s);
}

void TestRender::recipients_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("recipient");
    QTest::newRow("mail") << Channel::Email << u"customer@example.com"_s;
    QTest::newRow("SMS") << Channel::Sms << u"+4915123456789"_s;
    QTest::newRow("letter") << Channel::Letter << u"Han Mei\nLindenstrasse 12\n10969 Berlin\nGermany"_s;
    QTest::newRow("none") << Channel::WeChat << QString();
}

void TestRender::recipients()
{
    QFETCH(Channel, channel);
    QFETCH(QString, recipient);
    m_context.customer.contacts.removeIf([](const ContactPoint &point) { return point.channel == Channel::WeChat; });
    const auto templates = TemplateSet::compile(m_library.templates, m_library.partials);
    QVERIFY(templates);
    const Rendering rendering = renderedWith(**templates, channel);
    QCOMPARE(rendering.message.has_value(), !recipient.isEmpty());
    if (rendering.message)
        QCOMPARE(rendering.message->recipient, recipient);
    else
        QVERIFY(findingOf(rendering.findings, u"recipient.missing"_s));
}

void TestRender::unsafeNameIsLeftOut()
{
    const auto templates = TemplateSet::compile({templateOf(Channel::Sms, {{u"text"_s, u"x"_s}})}, {});
    QVERIFY(templates);
    for (const QString &name : {u"Bank <security@bank.example>"_s, u"a@b.example"_s, u"say \"x\""_s}) {
        m_context.customer.name = name;
        const ReminderDraft draft = sampleDraft(u"collect-materials"_s, m_context);
        const Rendering rendering = renderPreview(draft, m_context, Channel::Sms, **templates, m_renderContext);
        QCOMPARE(rendering.message->recipientName, QString());
        QVERIFY(findingOf(rendering.findings, u"recipient.name-unsafe"_s));
    }
    m_context.customer.name = u"O'Neil, Ann"_s;
    const ReminderDraft draft = sampleDraft(u"collect-materials"_s, m_context);
    const Rendering rendering = renderPreview(draft, m_context, Channel::Sms, **templates, m_renderContext);
    QCOMPARE(rendering.message->recipientName, u"O'Neil, Ann"_s);
}

void TestRender::addressIsNoName()
{
    m_context.customer.name = u"lilei@example.com"_s;
    m_context.customer.salutation.clear();
    const Rendering rendering = sms(u"Hello {{ customer.greeting }}!"_s);
    QVERIFY(rendering.message.has_value());
    QVERIFY(rendering.message->part("text").contains(u"Hello customer!"_s));
}

void TestRender::partialsFollowTheLocale()
{
    const auto templates = TemplateSet::compile(
        {templateOf(Channel::Sms, {{u"text"_s, u"{% include 'end' %}"_s}}),
         templateOf(Channel::Sms, {{u"text"_s, u"{% include 'end' %}"_s}}, u"zh-CN"_s)},
        {{u"en"_s, {{u"end"_s, u"Regards, {{ owner.name }}"_s}}}, {u"zh-CN"_s, {{u"end"_s, u"顺祝安好"_s}}}});
    QVERIFY2(templates, qPrintable(templates ? QString() : templates.error().where));
    QCOMPARE(renderedWith(**templates, Channel::Sms).message->part("text"), u"Regards, Sarah Chen"_s);
    m_change = [](ReminderDraft &draft) { draft.locale = u"zh-CN"_s; };
    m_renderContext.sender.signature = u"【远】"_s;
    QCOMPARE(renderedWith(**templates, Channel::Sms).message->part("text"), u"【远】顺祝安好"_s);
}

void TestRender::noTemplate()
{
    const auto templates = TemplateSet::compile({}, {});
    QVERIFY(templates);
    const Rendering rendering = renderedWith(**templates, Channel::Sms);
    QVERIFY(!rendering.message);
    QCOMPARE(findingOf(rendering.findings, u"template.none"_s)->arguments,
             (QStringList{u"collect-materials"_s, u"en"_s, u"sms"_s}));
    const ReminderDraft draft = sampleDraft(u"collect-materials"_s, m_context);
    QVERIFY(renderPreview(draft, m_context, Channel::Sms, **templates, m_renderContext).message);
}

void TestRender::sameInSameOut()
{
    const auto templates = TemplateSet::compile(m_library.templates, m_library.partials);
    QVERIFY(templates);
    const ReminderDraft draft = sampleDraft(u"collect-materials"_s, m_context);
    for (const Channel channel : allChannels()) {
        const Rendering sent = renderedWith(**templates, channel);
        const Rendering preview = renderPreview(draft, m_context, channel, **templates, m_renderContext);
        QVERIFY(sent.message && preview.message);
        QCOMPARE(*sent.message, *renderedWith(**templates, channel).message);
        QCOMPARE(sent.message->parts, preview.message->parts);
    }
}

} // namespace remindesk::test

QTEST_GUILESS_MAIN(remindesk::test::TestRender)
#include "tst_render.moc"
