// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/compiledset.h"
#include "templating/render.h"

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

} // namespace

class TestSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localeFallsBack_data();
    void localeFallsBack();
    void newestPublishedVersionCounts();
    void textsKeepTheirPieces();
    void refusedTemplates_data();
    void refusedTemplates();
};

void TestSet::localeFallsBack_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("taken");
    QTest::newRow("exact") << QStringList{u"en"_s, u"en-GB"_s} << u"en-GB"_s << u"en-GB"_s;
    QTest::newRow("language") << QStringList{u"en"_s, u"zh-CN"_s} << u"zh-TW"_s << u"zh-CN"_s;
    QTest::newRow("region to language") << QStringList{u"en"_s, u"zh-CN"_s} << u"en-US"_s << u"en"_s;
    QTest::newRow("English") << QStringList{u"en"_s, u"zh-CN"_s} << u"fr"_s << u"en"_s;
    QTest::newRow("Chinese last") << QStringList{u"de"_s, u"zh-CN"_s} << u"fr"_s << u"zh-CN"_s;
    QTest::newRow("nothing") << QStringList{u"de"_s} << u"fr"_s << QString();
}

void TestSet::localeFallsBack()
{
    QFETCH(QStringList, there);
    QFETCH(QString, wanted);
    QList<MessageTemplate> sources;
    for (const QString &locale : std::as_const(there))
        sources.append(templateOf(Channel::Sms, {{u"text"_s, u"x"_s}}, locale));
    const auto templates = TemplateSet::compile(sources, {});
    QVERIFY(templates);
    const MessageTemplate *found = (*templates)->find(u"collect-materials"_s, wanted, Channel::Sms);
    QTEST(found ? found->locale : QString(), "taken");
    QVERIFY((*templates)->has(u"collect-materials"_s, Channel::Sms));
    QVERIFY(!(*templates)->has(u"collect-materials"_s, Channel::Email));
    QVERIFY(!(*templates)->has(u"confirm"_s, Channel::Sms));
}

void TestSet::newestPublishedVersionCounts()
{
    QList<MessageTemplate> sources;
    for (int version = 1; version <= 4; ++version) {
        MessageTemplate source = templateOf(Channel::Sms, {{u"text"_s, u"v%1"_s.arg(version)}});
        source.version = version;
        sources.append(source);
    }
    sources[2].status = TemplateStatus::Retired;
    sources[3].status = TemplateStatus::Draft;
    sources[3].parts[u"text"_s] = u"{{ unfinished"_s; // a draft must not stop the others
    const auto templates = TemplateSet::compile(sources, {});
    QVERIFY(templates);
    const MessageTemplate *found = (*templates)->find(u"collect-materials"_s, u"en"_s, Channel::Sms);
    QVERIFY(found);
    QCOMPARE(found->version, 2);
    QCOMPARE(found->parts.value(u"text"_s), u"v2"_s);
    sources.append(sources.first());
    const auto twice = TemplateSet::compile({sources.first(), sources.last()}, {});
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, u"E-TPL-08"_s);
}

/// A text is written with the pieces of its own edition, whatever was published since.
void TestSet::textsKeepTheirPieces()
{
    const auto piece = [](const QString &name, const QString &source, int version, int edition) {
        return PieceVersion{u"en"_s, name, version, source, {}, {}, {}, edition};
    };
    MessageTemplate old = templateOf(Channel::Sms, {{u"text"_s, u"{% render 'outer' %}"_s}});
    old.edition = 2;
    const auto set = TemplateSet::compileAll({old}, {piece(u"inner"_s, u"one"_s, 1, 1), piece(u"outer"_s, u"({% render 'inner' %})"_s, 1, 2),
                                                     piece(u"inner"_s, u"two"_s, 2, 3)});
    QVERIFY(set);
    QCOMPARE((*set)->edition(), 3);
    const auto textOf = [](const TemplateSet &in) {
        const MessageTemplate *found = in.find(u"collect-materials"_s, u"en"_s, Channel::Sms);
        const auto pieces = in.compiled().partialsOf(*in.compiled().find(found->scenario, found->locale, found->channel));
        liquid::RenderOptions options;
        options.partials = in.compiled().partialsFor(found->locale, Speech::Written, found->edition);
        return pieces.size() == 2 ? pieces.value(u"outer"_s).render({}, options).value_or(u"?"_s) : QString();
    };
    QCOMPARE(textOf(**set), u"(one)"_s);
    QCOMPARE((*set)->usersOf(u"en"_s, u"inner"_s).size(), 1); // by way of the other
    QVERIFY((*set)->usersOf(u"zh-CN"_s, u"inner"_s).isEmpty());

    const auto next = (*set)->withPiece(piece(u"inner"_s, u"three"_s, 3, 0));
    QVERIFY(next);
    QCOMPARE((*next)->edition(), 4);
    QCOMPARE(textOf(**next), u"(three)"_s);
    QCOMPARE(textOf(**set), u"(one)"_s);
    QCOMPARE((*next)->changedSince(**set).size(), 1);
    const auto unused = (*next)->withPiece(piece(u"other"_s, u"x"_s, 1, 0));
    QVERIFY(unused);
    QCOMPARE((*unused)->edition(), 5);
    QCOMPARE(textOf(**unused), u"(three)"_s);
    QVERIFY((*unused)->changedSince(**next).isEmpty());

    QCOMPARE((*set)->proofOfPiece(piece(u"inner"_s, u"{{ x"_s, 3, 0)).size(), 1);
    const auto missing = (*set)->proofOfPiece(piece(u"inner"_s, u"{% render 'nobody' %}"_s, 3, 0));
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.first().code, u"E-TPL-13"_s);
    QVERIFY(!(*set)->withPiece(piece(u"inner"_s, u"{{ x"_s, 3, 0)));
}

void TestSet::refusedTemplates_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    QTest::newRow("unclosed output") << u"a\n  {{ goal"_s << u"E-LIQ-"_s << u"2:"_s;
    QTest::newRow("unclosed if") << u"{% if goal %}x"_s << u"E-LIQ-"_s << u"1:"_s;
    QTest::newRow("unknown filter") << u"{{ goal | env }}"_s << u"E-LIQ-"_s << u"1:"_s;
    QTest::newRow("no such tag") << u"{% exec 'ls' %}"_s << u"E-LIQ-"_s << u"1:"_s;
    QTest::newRow("unknown variable") << u"x {{ customer.nmae }}"_s << u"E-TPL-12"_s << u"1:6"_s;
    QTest::newRow("unknown root") << u"{% if secrets.key %}x{% endif %}"_s << u"E-TPL-12"_s << u"1:7"_s;
    QTest::newRow("unknown partial") << u"{% include 'nothing' %}"_s << u"E-TPL-13"_s << u"1:"_s;
    QTest::newRow("empty") << u" \n"_s << u"E-TPL-07"_s << QString();
}

void TestSet::refusedTemplates()
{
    QFETCH(QString, source);
    QFETCH(QString, code);
    QFETCH(QString, place);
    const auto templates = TemplateSet::compile({templateOf(Channel::Sms, {{u"text"_s, source}})}, {});
    QVERIFY(!templates);
    QVERIFY2(templates.error().code.startsWith(code), qPrintable(templates.error().code));
    const QString name = u"collect-materials/en/sms"_s;
    const QString where = place.isEmpty() ? name : name + u" text:"_s + place;
    QVERIFY2(templates.error().where.startsWith(where), qPrintable(templates.error().where));
}

} // namespace remindesk::test

QTEST_GUILESS_MAIN(remindesk::test::TestSet)
#include "tst_set.moc"
