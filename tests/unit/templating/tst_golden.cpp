// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every seed template rendered with the same facts and compared, character by character, with tests/golden.
// REMINDESK_UPDATE_GOLDEN=1 writes the files instead: read them as the customer will before committing them.
#include "sample.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

namespace remindesk::test {

using namespace Qt::StringLiterals;

namespace {

const QString goldenRoot = QStringLiteral(SOURCE_ROOT "/tests/golden");

QString measureLine(const Message &message)
{
    const MessageMeasure &measure = message.measure;
    QString line = u"measure: %1 characters"_s.arg(measure.characters);
    if (message.channel == Channel::Sms) {
        line += u", %1, %2 units, %3 segments"_s.arg(
            measure.encoding == SmsEncoding::Gsm7 ? u"GSM-7"_s : u"UCS-2"_s, QString::number(measure.units),
            QString::number(measure.segments));
    }
    if (message.channel == Channel::Push)
        line += u", %1 bytes"_s.arg(measure.units);
    if (message.channel == Channel::Voice)
        line += u", %1 seconds"_s.arg(measure.seconds);
    return line;
}

QString dump(const Rendering &rendering)
{
    const Message &message = *rendering.message;
    QString address = message.recipient;
    address.replace(u'\n', u" | "_s);
    return u"to: "_s + message.recipientName + u", "_s + address + u'\n' + measureLine(message) + u'\n'
           + listed(rendering.findings) + templateFile(message.parts, message.channel);
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void message_data();
    void message();
    void factsAgree_data();
    void factsAgree();
    void everyChannelHasATemplate_data();
    void everyChannelHasATemplate();
    void noGoldenWithoutTemplate();

private:
    [[nodiscard]] Validation validated(const QString &scenario, const QString &locale) const;
    void eachScenario() const;

    SeedLibrary m_library;
    std::shared_ptr<const TemplateSet> m_templates;
};

void TestGolden::initTestCase()
{
    m_library = loadSeedLibrary();
    QVERIFY2(m_library.problem.isEmpty(), qPrintable(m_library.problem));
    QVERIFY(m_library.schema.scenarios.size() >= 12);
    auto compiled = TemplateSet::compile(m_library.templates, m_library.partials);
    QVERIFY2(compiled, qPrintable(compiled ? QString()
                                           : compiled.error().code + u' ' + compiled.error().where + u' '
                                                 + compiled.error().arguments.join(u", "_s)));
    m_templates = *compiled;
}

Validation TestGolden::validated(const QString &scenario, const QString &locale) const
{
    FormContext context = sampleContext(m_library.schema, locale);
    if (QStringList{u"resolved"_s, u"satisfaction"_s, u"care-follow-up"_s}.contains(scenario))
        context.ticket.stage = Stage::Resolved; // what these messages are sent after
    return validate(sampleDraft(scenario, context), context);
}

void TestGolden::eachScenario() const
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("locale");
    for (const Scenario &scenario : m_library.schema.scenarios) {
        for (const QString &locale : {u"zh-CN"_s, u"en"_s})
            QTest::newRow(qPrintable(scenario.key + u'/' + locale)) << scenario.key << locale;
    }
}

void TestGolden::message_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<Channel>("channel");
    for (const MessageTemplate &source : m_library.templates) {
        const QString name = source.scenario + u'/' + source.locale + u'/' + channelKey(source.channel);
        QTest::newRow(qPrintable(name)) << source.scenario << source.locale << source.channel;
    }
}

void TestGolden::message()
{
    QFETCH(QString, scenario);
    QFETCH(QString, locale);
    QFETCH(Channel, channel);
    const Validation validation = validated(scenario, locale);
    QVERIFY2(validation.reminder, qPrintable(listed(validation.findings)));
    const Rendering rendering =
        render(*validation.reminder, channel, *m_templates, sampleRenderContext(locale));
    QVERIFY2(rendering.message, qPrintable(listed(rendering.findings)));
    QCOMPARE(rendering.message->locale, locale);
    const QString text = dump(rendering);

    const QString path = goldenRoot + u'/' + scenario + u'/' + locale + u'/' + channelKey(channel) + u".txt"_s;
    if (qEnvironmentVariableIntValue("REMINDESK_UPDATE_GOLDEN") == 1) {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        QVERIFY(file.write(text.toUtf8()) == text.toUtf8().size());
        return;
    }
    QString problem;
    const QString golden = readText(path, &problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const QStringList lines = text.split(u'\n');
    const QStringList expected = golden.split(u'\n');
    for (qsizetype i = 0; i < qMin(lines.size(), expected.size()); ++i)
        QCOMPARE(lines.at(i), expected.at(i));
    QCOMPARE(lines.size(), expected.size());
}

void TestGolden::factsAgree_data()
{
    eachScenario();
}

void TestGolden::factsAgree()
{
    QFETCH(QString, scenario);
    QFETCH(QString, locale);
    const Validation validation = validated(scenario, locale);
    QVERIFY2(validation.reminder, qPrintable(listed(validation.findings)));
    QList<Message> messages;
    for (const Channel channel : validation.reminder->scenario().channels) {
        const Rendering rendering =
            render(*validation.reminder, channel, *m_templates, sampleRenderContext(locale));
        QVERIFY2(rendering.message, qPrintable(listed(rendering.findings)));
        messages.append(*rendering.message);
    }
    const Findings findings = factFindings(messages, validation.reminder->fields());
    QVERIFY2(!blocks(findings), qPrintable(listed(findings)));
    const auto coverage = factCoverage(messages, validation.reminder->fields());
    QCOMPARE(coverage.value(u"ticket"_s).size(), messages.size());
}

void TestGolden::everyChannelHasATemplate_data()
{
    eachScenario();
}

void TestGolden::everyChannelHasATemplate()
{
    QFETCH(QString, scenario);
    QFETCH(QString, locale);
    for (const Channel channel : m_library.schema.scenario(scenario)->channels) {
        const MessageTemplate *found = m_templates->find(scenario, locale, channel);
        QVERIFY2(found && found->locale == locale, qPrintable(channelKey(channel)));
        QVERIFY(m_templates->has(scenario, channel));
    }
}

void TestGolden::noGoldenWithoutTemplate()
{
    const QDir root(goldenRoot);
    QDirIterator it(root.path(), {u"*.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    qsizetype count = 0;
    while (it.hasNext()) {
        const QStringList steps = root.relativeFilePath(it.next()).split(u'/');
        const MessageTemplate *found = m_templates->find(
            steps.value(0), steps.value(1), channelFromKey(steps.value(2).chopped(4)).value_or(Channel::Email));
        QVERIFY2(found && found->locale == steps.value(1), qPrintable(steps.join(u'/')));
        ++count;
    }
    QCOMPARE(count, m_library.templates.size());
}

} // namespace remindesk::test

QTEST_GUILESS_MAIN(remindesk::test::TestGolden)
#include "tst_golden.moc"
