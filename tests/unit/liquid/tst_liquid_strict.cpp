// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/template.h"

#include <QtTest>

using namespace remindesk;
using namespace remindesk::liquid;
using namespace Qt::StringLiterals;

namespace {

/// The text, or "code where".
QString outcome(const QString &source, const Value &data, const RenderOptions &options = {})
{
    CompileOptions compiling;
    compiling.mode = options.mode;
    const auto compiled = Template::compile(source, u"t"_s, compiling);
    const auto text = compiled ? compiled->render(data, options) : Result<QString>(failure(compiled.error()));
    return text ? *text : text.error().code + u' ' + text.error().where;
}

Value json(const char *text)
{
    return Value::fromJson(QByteArray(text)).value_or(Value());
}

} // namespace

/// What the product adds to the language: strict values, drafts, escaping, limits, own filters.
class StrictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strict_data();
    void strict();
    void draftListsEveryGap();
    void html_data();
    void html();
    void ownFilters();
    void mentions();
    void json_data();
    void json();
};

void StrictTest::strict_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char16_t *source, const char16_t *expected) {
        QTest::newRow(name) << QString::fromUtf16(source) << QString::fromUtf16(expected);
    };
    row("fine", u"{{ name }}", u"李");
    row("unknown", u"a\n {{ nme }}", u"E-LIQ-30 t:2:5");
    row("unknown member", u"{{ ticket.numbr }}", u"E-LIQ-30 t:1:4");
    row("null", u"{{ gone }}", u"E-LIQ-31 t:1:4");
    row("blank", u"{{ blank_text }}", u"E-LIQ-31 t:1:4");
    row("blank after a filter", u"{{ name | remove: '李' }}", u"E-LIQ-31 t:1:1");
    row("blank hidden by append", u"{{ gone | append: '!' }}", u"E-LIQ-31 t:1:4");
    row("unknown argument", u"{{ name | append: nme }}", u"E-LIQ-30 t:1:19");
    row("default", u"{{ nme | default: '客户' }}", u"客户");
    row("blank default", u"{{ nme | default: '' }}", u"E-LIQ-31 t:1:1");
    row("condition", u"{% if nme %}a{% else %}b{% endif %}", u"b");
    row("loop over unknown", u"{% for i in nme %}{% endfor %}", u"E-LIQ-30 t:1:13");
    row("assign unknown", u"{% assign a = nme %}", u"E-LIQ-30 t:1:15");
    row("unknown filter", u"{{ name | env }}", u"E-LIQ-10 t:1:11");
    row("unknown tag", u"x{% exec %}", u"E-LIQ-05 t:1:2");
    row("stray end", u"a }} b", u"E-LIQ-02 t:1:3");
    row("unclosed", u"a\n{{ name", u"E-LIQ-01 t:2:1");
    row("open block", u"a{% if name %}", u"E-LIQ-06 t:1:2");
    row("wrong count", u"{{ name | append }}", u"E-LIQ-11 t:1:11");
    row("nothing", u"{{ }}", u"E-LIQ-09 t:1:1");
    row("leftover", u"{{ name name }}", u"E-LIQ-04 t:1:9");
    row("two else", u"{% if name %}{% else %}{% else %}{% endif %}", u"E-LIQ-07 t:1:24");
    row("no date", u"{{ name | date: '%Y' }}", u"E-LIQ-32 t:1:11");
    row("no partial", u"{% render 'x' %}", u"E-LIQ-20 t:1:1");
    row("value is not expanded", u"{{ hostile }}", u"{{ name }}%1 %n {0} $x");
}

void StrictTest::strict()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const Value data = ::json(R"({"name":"李","ticket":{"number":"T-1"},"gone":null,"blank_text":" \u3000",
                                  "hostile":"{{ name }}%1 %n {0} $x"})");
    QCOMPARE(outcome(source, data), expected);
}

void StrictTest::draftListsEveryGap()
{
    const auto compiled = Template::compile(
        u"{{ a }}-{{ b | upcase }}-{% assign x = c %}{{ x }}-{{ d | default: 'D' }}", u"t"_s);
    QVERIFY(compiled);
    const auto draft = compiled->renderDraft(::json(R"({"b":""})"), {}, [](const Error &error) {
        return u"["_s + error.arguments.value(0) + u']';
    });
    QVERIFY(draft);
    QCOMPARE(draft->text, u"[a]-[b]-[c]-D"_s);
    QCOMPARE(draft->gaps.size(), 3);
    QCOMPARE(draft->gaps[0].code, u"E-LIQ-30"_s);
    QCOMPARE(draft->gaps[1].where, u"t:1:12"_s);
}

void StrictTest::html_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("escaped") << u"{{ a }}"_s << u"&lt;b&gt;"_s;
    QTest::newRow("not twice") << u"{{ a | escape }}"_s << u"&lt;b&gt;"_s;
    QTest::newRow("safe") << u"{{ a | safe }}"_s << u"<b>"_s;
    QTest::newRow("changed again") << u"{{ a | safe | append: a }}"_s << u"&lt;b&gt;&lt;b&gt;"_s;
    QTest::newRow("captured") << u"{% capture c %}<i>{{ a }}{% endcapture %}{{ c }}"_s << u"<i>&lt;b&gt;"_s;
    QTest::newRow("lines") << u"{{ l | newline_to_br }}"_s << u"&lt;<br />\n2"_s;
    QTest::newRow("list") << u"{{ x }}"_s << u"&lt;b&gt;&amp;"_s;
    QTest::newRow("markup of the author") << u"<p>{{ a }}</p>"_s << u"<p>&lt;b&gt;</p>"_s;
}

void StrictTest::html()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    RenderOptions options;
    options.escape = Escape::Html;
    QCOMPARE(outcome(source, ::json(R"({"a":"<b>","l":"<\n2","x":["<b>","&"]})"), options), expected);
}

void StrictTest::ownFilters()
{
    CompileOptions options;
    options.filters.insert(u"digits"_s, {[](const FilterInput &input) -> Result<Value> {
        if (!input.value.isText())
            return failure(u"E-TPL-99"_s);
        return Value(input.value.text().first(qsizetype(input.arguments.value(0).toInteger())));
    }, 1, 1});
    const auto compiled = Template::compile(u"{{ a | digits: 2 }}", u"t"_s, options);
    QVERIFY(compiled);
    QCOMPARE(compiled->render(::json(R"({"a":"123"})")).value_or(QString()), u"12"_s);
    const auto refused = compiled->render(::json(R"({"a":5})"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"E-TPL-99"_s);
    QCOMPARE(refused.error().where, u"t:1:8"_s);
    QVERIFY(!Template::compile(u"{{ a | digits }}", u"t"_s, options));
}

void StrictTest::mentions()
{
    const auto compiled = Template::compile(
        u"{{ a.b | upcase }}\n{% for i in items %}{{ i.x }}{{ forloop.index }}{% endfor %}{% assign n = a.b %}{{ n }}",
        u"t"_s);
    QVERIFY(compiled);
    QStringList names;
    for (const Mention &mention : variables(*compiled))
        names.append(u"%1@%2:%3"_s.arg(mention.name).arg(mention.line).arg(mention.column));
    QCOMPARE(names, (QStringList{u"a.b@1:4"_s, u"upcase@1:10"_s, u"items@2:13"_s}));
    QVERIFY(standardFilters().contains(u"truncatewords"_s));
    QVERIFY(standardTags().contains(u"liquid"_s));
}

void StrictTest::json_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("order") << QByteArray(R"({"b":1,"a":[true,null,-2.5e3]})") << u"{\"b\"=>1, \"a\"=>[true, nil, -2500.0]}"_s;
    QTest::newRow("escapes") << QByteArray(R"("\u4f60\ud83d\ude00\n")") << u"你😀\n"_s;
    QTest::newRow("big") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
    QTest::newRow("open") << QByteArray("[1") << u"E-LIQ-60"_s;
    QTest::newRow("rest") << QByteArray("1 2") << u"E-LIQ-60"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"E-LIQ-60"_s;
    QTest::newRow("bad escape") << QByteArray(R"("\x")") << u"E-LIQ-60"_s;
    QTest::newRow("nothing") << QByteArray() << u"E-LIQ-60"_s;
}

void StrictTest::json()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto value = Value::fromJson(text);
    QCOMPARE(value ? value->toText() : value.error().code, expected);
}

QTEST_GUILESS_MAIN(StrictTest)
#include "tst_liquid_strict.moc"
