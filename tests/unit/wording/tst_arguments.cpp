// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A finding or a reason carries keys; a reader never sees one. In Chinese a key that came through is Latin letters.
#include "resources/seeddata.h"
#include "templating/wechat.h"
#include "translations/language.h"
#include "translations/translations.h"
#include "wording/wechatlabels.h"
#include "wording/wording.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initSeedData();
        initTranslations();
        installLanguage(u"zh-CN"_s);
        QFile file(u":/scenarios/collect-materials.json"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const auto scenario = parseScenario(file.readAll());
        QVERIFY(scenario);
        m_schema.scenarios += *scenario;
    }

    void sentences_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");  ///< in the Chinese sentence
        QTest::addRow("field.missing") << QStringList{u"next_step"_s} << u"客服下一步"_s;
        QTest::addRow("field.too-long") << QStringList{u"goal"_s, u"600"_s, u"500"_s} << u"目标"_s;
        QTest::addRow("field.control") << QStringList{u"evidence_link"_s, u"U+202E"_s} << u"依据"_s;
        QTest::addRow("name.markup") << QStringList{u"responsible"_s, u"<王>"_s} << u"负责"_s;
        QTest::addRow("name.is-address") << QStringList{u"contact"_s} << u"联系人"_s;
        QTest::addRow("ticket.drift") << QStringList{u"number, stage, due"_s} << u"工单号、阶段、到期"_s;
        QTest::addRow("ticket.ended") << QStringList{u"resolved"_s} << u"已解决"_s;
        QTest::addRow("class.lowered") << QStringList{u"transaction"_s, u"care"_s} << u"关怀"_s;
        QTest::addRow("details.unknown") << QStringList{u"金额"_s, u"collect-materials"_s} << u"收集资料"_s;
        QTest::addRow("channel.no-address") << QStringList{u"sms"_s} << u"短信"_s;
        QTest::addRow("channel.no-gateway") << QStringList{u"voice"_s} << u"语音"_s;
        QTest::addRow("channel.bad-address") << QStringList{u"E-ADR-14"_s, u"…"_s} << u"多个地址"_s;
        QTest::addRow("channel.left-out-address") << QStringList{u"E-ADR-45"_s} << u"两个 +"_s;
        QTest::addRow("channel.unusual") << QStringList{u"letter"_s, u"collect-materials"_s} << u"信函"_s;
        QTest::addRow("consent.denied") << QStringList{u"push"_s} << u"站内"_s;
        QTest::addRow("consent.transaction-only") << QStringList{u"wechat"_s} << u"微信"_s;
        QTest::addRow("recipient.missing") << QStringList{u"email"_s} << u"邮件"_s;
        QTest::addRow("template.none") << QStringList{u"collect-materials"_s, u"中文"_s, u"sms"_s} << u"短信"_s;
        QTest::addRow("template.blank") << QStringList{u"时限"_s, u"subject"_s, u"1:3"_s, u"时限"_s} << u"主题行"_s;
        QTest::addRow("part.empty") << QStringList{u"title"_s} << u"标题"_s;
        QTest::addRow("part.too-long") << QStringList{u"text"_s, u"9"_s, u"8"_s} << u"正文"_s;
        QTest::addRow("part.control") << QStringList{u"body"_s} << u"正文"_s;
        QTest::addRow("line.break") << QStringList{u"subject"_s} << u"主题行"_s;
        QTest::addRow("wechat.too-long") << QStringList{u"character_string2"_s, u"40"_s, u"32"_s} << u"工单号"_s;
        QTest::addRow("wechat.format") << QStringList{u"time4"_s, u"time"_s, u"明天"_s} << u"截止时间"_s;
        QTest::addRow("fact.missing") << QStringList{u"ticket"_s, u"1042"_s} << u"工单号"_s;
        QTest::addRow("fact.differs") << QStringList{u"amount"_s, u"1"_s, u"2"_s} << u"金额"_s;
    }

    void sentences()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const MessageTemplate card = wechatCard();
        const auto templates = TemplateSet::compile({card}, {});
        QVERIFY2(templates, templates ? "" : qPrintable(templates.error().code));
        const QString code = QString::fromLatin1(QTest::currentDataTag());
        const QString text = sentence(Finding{code, {}, Severity::Blocking, false, arguments},
                                      {&m_schema, templates->get(), card.scenario, card.locale, u"zh-CN"_s, {}});
        QVERIFY2(text.contains(said), qPrintable(text));
        static const QRegularExpression key(u"[a-z]{3,}[-_0-9a-z]*|E-[A-Z]{3}"_s);
        QString rest = text;
        for (const QString &known : {u"https"_s, u"name@example.com"_s})
            rest.remove(known);
        QVERIFY2(!key.match(rest).hasMatch(), qPrintable(text));
    }

    /// Whoever puts a key into the arguments of a finding or reason says here what kind of key it is.
    void everyKeyIsKnown()
    {
        static const QRegularExpression made(
            u"(?:block|warn|add|stopped|held|Finding)\\s*[({]\\s*(?:Severity::\\w+,\\s*)?u?\"?(?:QStringLiteral\\(\")?"
            "(?:u\")?([a-z]+(?:[.-][a-z-]+)*)\"[^;]*;"_s);
        static const QRegularExpression keys(u"\\b(?:channelKey|stageKey|reminderClassKey)\\(([^()]|\\([^()]*\\))*\\)[,}]"_s);
        int seen = 0;
        for (const char *folder : {"form", "templating", "policy", "workflow"}) {
            QDirIterator files(QStringLiteral(SOURCE_ROOT "/src/") + QLatin1StringView(folder), {u"*.cpp"_s});
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                for (auto found = made.globalMatch(text); found.hasNext();) {
                    const auto match = found.next();
                    const qsizetype open = match.captured().lastIndexOf(u'{');
                    if (open < 0 || !keys.match(match.captured().mid(open)).hasMatch())
                        continue;
                    ++seen;
                    const QString code = match.captured(1);
                    const QStringList raw{u"sms"_s, u"sms"_s, u"sms"_s};
                    const QStringList stage{u"resolved"_s, u"resolved"_s, u"resolved"_s};
                    const QStringList kind{u"care"_s, u"care"_s, u"care"_s};
                    QVERIFY2(argumentWords(code, raw) != raw || argumentWords(code, stage) != stage
                                 || argumentWords(code, kind) != kind,
                             qPrintable(code + u" shows a key: "_s + match.captured()));
                }
            }
        }
        QVERIFY2(seen >= 9, qPrintable(QString::number(seen)));
    }

    void reasons_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("said");
        QTest::addRow("stage-ended") << u"resolved"_s << u"已解决"_s;
        QTest::addRow("drift") << u"subject, stage"_s << u"主题、阶段"_s;
        QTest::addRow("consent") << u"sms"_s << u"短信"_s;
        QTest::addRow("quiet-hours") << u"2026-11-22T00:00:00.000Z"_s << u"11-22 08:00"_s;
        QTest::addRow("quiet-past-deadline") << u"2026-11-22T00:00:00.000Z, 2026-11-21T12:00:00.000Z"_s
                                             << u"11-22 08:00、11-21 20:00"_s;
        QTest::addRow("cap") << u"3, 7, 2026-11-22T00:00:00.000Z"_s << u"3、7、11-22 08:00"_s;
    }

    void reasons()
    {
        QFETCH(QString, detail);
        QFETCH(QString, said);
        HistoryEvent event;
        event.kind = u"skipped"_s;
        event.reason = QString::fromLatin1(QTest::currentDataTag());
        event.source = u"dispatcher"_s;
        event.detail = detail;
        Labels labels;
        labels.zone = *TimeZoneId::parse(u"Asia/Shanghai"_s);
        QCOMPARE(detailWords(event, labels), said);
        QVERIFY(!sourceWords(event.source).contains(u"dispatcher"_s));
        QVERIFY(ruleWords({event.reason, true, {}}) != ruleWords({event.reason, false, {}}) || event.reason.contains(u"past"_s));
    }

    void cardLabelsAreTheCustomersWords()
    {
        const QMap<QString, QString> chinese = wechatLabels(wechatCard(), &m_schema, u"zh-CN"_s);
        QCOMPARE(chinese.value(u"thing1"_s), u"事项"_s);
        QCOMPARE(chinese.value(u"character_string2"_s), u"工单号"_s);
        QCOMPARE(chinese.value(u"thing3"_s), u"待补资料"_s);
        QCOMPARE(chinese.value(u"time4"_s), u"截止时间"_s);
        QCOMPARE(chinese.value(u"thing5"_s), u"联系人"_s);
        QVERIFY(!chinese.contains(u"template"_s));
        MessageTemplate odd = wechatCard();
        odd.parts = {{u"thing1"_s, u"您好"_s}, {u"thing2"_s, u"再见"_s}, {u"thing3"_s, u"多谢"_s}};
        QCOMPARE(wechatLabels(odd, nullptr, u"zh-CN"_s).values(), (QStringList{u"内容"_s, u"内容 2"_s, u"内容 3"_s}));
        QCOMPARE(wechatLabels(odd, nullptr, u"en"_s).value(u"thing3"_s), u"Details 3"_s);
    }

private:
    static MessageTemplate wechatCard()
    {
        QFile file(u":/templates/collect-materials/zh-CN/wechat.liquid"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no %s", qPrintable(file.fileName()));
        MessageTemplate card;
        card.scenario = u"collect-materials"_s;
        card.locale = u"zh-CN"_s;
        card.channel = Channel::WeChat;
        card.parts = parseTemplateFile(QString::fromUtf8(file.readAll())).value_or(QMap<QString, QString>());
        return card;
    }

    FormSchema m_schema;
};

QTEST_MAIN(TestArguments)
#include "tst_arguments.moc"
