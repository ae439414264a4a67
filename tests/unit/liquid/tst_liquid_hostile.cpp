// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/template.h"

#include <QFile>
#include <QtTest>

#include <ctime>

using namespace remindesk::liquid;
using namespace Qt::StringLiterals;

namespace {

// The aim is 50 ms and 16 MB. Time is that of this thread's CPU, so that a busy machine does not count. A
// sanitizer checks every access (about five times as slow; the tests' -O1 is in the aim) and keeps shadow
// memory and freed blocks of its own.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSlower = 10;
constexpr int kLarger = 4;
#else
constexpr int kSlower = 1;
constexpr int kLarger = 1;
#endif
constexpr double kMostMs = 50.0 * kSlower;
constexpr qint64 kMostKb = 16 * 1024 * kLarger;

double cpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

qint64 peakKb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

void forgetPeak()
{
    QFile reset(u"/proc/self/clear_refs"_s);
    if (reset.open(QIODevice::WriteOnly))
        reset.write("5");
}

QString many(const char16_t *text, qsizetype count)
{
    return QString::fromUtf16(text).repeated(count);
}

/// `x` is a text of `size` characters of one kind, made without a long source.
QString longText(QChar c, int doublings, const QString &name = u"x"_s)
{
    return u"{% assign "_s + name + u" = '"_s + QString(16, c) + u"' %}{% for i in (1.."_s
           + QString::number(doublings) + u") %}{% assign "_s + name + u" = "_s + name + u" | append: "_s + name
           + u" %}{% endfor %}"_s;
}

/// `body` again and again, until a limit stops it.
QString forever(const QString &body)
{
    return u"{% for k in (1..100000000) %}"_s + body + u"{% endfor %}"_s;
}

/// `l`: a list of 2^doublings times the text `x`.
QString longList(int doublings)
{
    return u"{% assign one = 'a' | split: ',' %}{% assign l = x | concat: one %}{% for i in (1.."_s
           + QString::number(doublings) + u") %}{% assign l = l | concat: l %}{% endfor %}"_s;
}

} // namespace

/// Whatever a template says, it ends soon: with a text or with the error of a limit.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loops_data();
    void loops() { run(); }
    void growing_data();
    void growing() { run(); }
    void slowFilters_data();
    void slowFilters() { run(); }
    void nesting_data();
    void nesting() { run(); }
    void sources_data();
    void sources() { run(); }
    void numbers_data();
    void numbers() { run(); }

private:
    static void columns();
    static void row(const char *name, const QString &source, const char *outcome = "E-LIQ-4");
    static void run();
};

void HostileTest::columns()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("outcome"); // how the error's code or the text begins
}

void HostileTest::row(const char *name, const QString &source, const char *outcome)
{
    QTest::newRow(name) << source << QString::fromUtf8(outcome);
}

void HostileTest::run()
{
    QFETCH(QString, source);
    QFETCH(QString, outcome);
    RenderOptions options;
    options.mode = Mode::Lax;
    options.now = {1'700'000'000'000};
    CompileOptions compiling;
    compiling.mode = Mode::Lax;
    forgetPeak();
    const qint64 before = peakKb();
    const double start = cpuMs();
    QString got;
    {
        const auto compiled = Template::compile(source, u"t"_s, compiling);
        if (compiled) {
            options.partials.insert(u"t"_s, *compiled);
            const auto text = compiled->render({}, options);
            got = text ? text->left(40) : text.error().code;
        } else {
            got = compiled.error().code;
        }
    }
    const double ms = cpuMs() - start;
    const qint64 grown = peakKb() - before;
    QVERIFY2(got.startsWith(outcome), qPrintable(got));
    QVERIFY2(ms < kMostMs, qPrintable(u"%1 ms"_s.arg(ms)));
    QVERIFY2(grown < kMostKb, qPrintable(u"%1 kB"_s.arg(grown)));
}

void HostileTest::loops_data()
{
    columns();
    row("long", forever(u"{{ i }}"_s), "E-LIQ-41");
    row("empty", forever(QString()), "E-LIQ-41");
    row("two", u"{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}"_s, "E-LIQ-41");
    row("ten", many(u"{% for i in (1..9999) %}", 10) + u"a"_s + many(u"{% endfor %}", 10), "E-LIQ-41");
    row("reversed", u"{% for i in (1..9000000000000000000) reversed %}{{ i }}{% endfor %}"_s, "E-LIQ-41");
    row("table", u"{% tablerow i in (1..99999999) cols: 3 %}{{ i }}{% endtablerow %}"_s);
    row("table of no columns", u"{% tablerow i in (1..99999999) cols: 0 %}{% endtablerow %}"_s);
    row("cycle", forever(u"{% cycle 'a', 'b' %}"_s));
    row("cycle of long names", longText(u'a', 12) + forever(u"{% assign n = x | append: k %}{% cycle n: 1, 2 %}"_s));
    row("increment", forever(u"{% increment a %}"_s));
    row("ifchanged", longText(u'a', 12) + forever(u"{% ifchanged %}{{ x }}{% endifchanged %}"_s));
    row("continue", forever(u"{% for j in (1..3) offset: continue %}{% continue %}{% endfor %}"_s), "E-LIQ-41");
    row("case", longText(u'a', 12) + forever(u"{% case x %}{% when x, x, x, x %}{% endcase %}"_s));
}

void HostileTest::growing_data()
{
    columns();
    row("append", longText(u'a', 99), "E-LIQ-43");
    row("prepend", u"{% assign x = 'aaaa' %}{% for i in (1..99) %}{% assign x = x | prepend: x %}{% endfor %}"_s);
    row("little by little", u"{% assign x = '' %}"_s + forever(u"{% assign x = x | append: 'aaaaaaaaaaaaaaaa' %}"_s));
    row("capture", u"{% assign x = 'aaaaaaaa' %}"_s + forever(u"{% capture x %}{{ x }}{{ x }}{% endcapture %}"_s));
    row("replace", u"{% assign x = 'a' %}"_s + forever(u"{% assign x = x | replace: 'a', 'aaaaaaaaaa' %}"_s), "E-LIQ-43");
    row("replace nothing", longText(u'a', 12) + u"{{ x | replace: '', x }}"_s, "E-LIQ-43");
    row("replace first", u"{% assign x = 'a' %}"_s + forever(u"{% assign x = x | replace_first: 'a', x | append: x %}"_s));
    row("lines", longText(u'\n', 15) + u"{{ x | newline_to_br | newline_to_br | newline_to_br }}"_s);
    row("escape", longText(u'&', 14) + u"{{ x | escape | escape | escape | escape }}"_s);
    row("url", longText(u'%', 13) + u"{{ x | url_encode | url_encode | url_encode | url_encode | url_encode }}"_s);
    row("base64", longText(u'a', 12) + many(u"{% assign x = x | base64_encode %}", 40), "E-LIQ-43");
    row("join", u"{{ (1..100000000) | join: 'x' }}"_s, "E-LIQ-43");
    row("join of long texts", longText(u'a', 12) + longList(9) + u"{{ l | join: x }}"_s);
    row("range to list", u"{% assign x = (1..9000000000000000000) | reverse %}"_s, "E-LIQ-43");
    row("concat", u"{% assign l = 'a,b' | split: ',' %}"_s + forever(u"{% assign l = l | concat: l %}"_s));
    row("list of long texts as text", longText(u'a', 13) + longList(10) + u"{{ l | append: 'x' | size }}"_s, "E-LIQ-43");
    row("list of long texts written", longText(u'a', 13) + longList(10) + u"{{ l }}"_s, "E-LIQ-42");
    row("split", longText(u',', 15) + u"{% assign l = x | append: 'a' | split: ',' %}"_s, "E-LIQ-43");
    row("split to characters", longText(u'a', 15) + u"{% assign l = x | split: '' %}"_s, "E-LIQ-43");
    row("split and join", u"{% assign x = 'ab' %}"_s + forever(u"{% assign x = x | split: '' | join: 'abcdefgh' %}"_s));
    row("width", u"{{ 'now' | date: '%99999999d' }}"_s, "E-LIQ-43");
    row("long format", u"{{ 'now' | date: '"_s + many(u"%256d", 20'000) + u"' }}"_s, "E-LIQ-43");
    row("wide format again", forever(u"{{ 'now' | date: '"_s + many(u"%256d", 190) + u"' }}"_s));
}

void HostileTest::slowFilters_data()
{
    columns();
    const QString text = longText(u'a', 14); // 262,144 characters
    const QString halves = longText(u'a', 12) + u"{% assign n = 'b' | append: x %}{% assign x = x | append: x %}"_s;
    row("contains", halves + forever(u"{% if x contains n %}{% endif %}"_s));
    row("replace", halves + forever(u"{% assign y = x | replace: n, 'c' %}"_s));
    row("replace last", halves + forever(u"{% assign y = x | replace_last: n, 'c' | size %}"_s));
    row("remove first", halves + forever(u"{% assign y = x | remove_first: n | size %}"_s));
    row("split", halves + forever(u"{% assign y = x | split: n | size %}"_s));
    const QStringList filters{u"size"_s, u"downcase | size"_s, u"capitalize | slice: 1"_s, u"strip | slice: 0"_s, u"truncate: 3"_s,
                              u"truncatewords: 1"_s, u"slice: 200000"_s, u"squish | size"_s, u"strip_html | size"_s,
                              u"strip_newlines | size"_s, u"escape_once | size"_s, u"escape | size"_s, u"first"_s,
                              u"last"_s, u"url_decode | size"_s, u"base64_decode"_s, u"plus: 1"_s, u"date: '%Y'"_s,
                              u"at_least: x"_s, u"default: x"_s, u"newline_to_br | size"_s, u"json"_s};
    for (const QString &filter : filters)
        row(qPrintable(filter), text + forever(u"{% assign y = x | "_s + filter + u" %}"_s), "E-LIQ-");
    const QString list = longText(u'a', 11) + longList(8);
    const QStringList listFilters{u"sort"_s, u"sort_natural"_s, u"uniq"_s, u"where: 'a'"_s, u"where: 'a', x"_s, u"map: 'a'"_s,
                                  u"compact"_s, u"sum"_s, u"reverse"_s, u"reject: x"_s, u"find: x, l"_s, u"has: 'b'"_s,
                                  u"truncate: 3"_s, u"sort: 'a'"_s, u"sort_natural: 'a'"_s, u"upcase | slice: 0"_s,
                                  u"slice: 1"_s, u"first"_s, u"find_index: 'c'"_s};
    for (const QString &filter : listFilters)
        row(qPrintable(u"list, "_s + filter), list + forever(u"{% assign y = l | "_s + filter + u" %}"_s), "E-LIQ-");
    row("lists compared", list + u"{% assign m = l | reverse | reverse %}"_s + forever(u"{% if l == m %}{% endif %}"_s));
    row("list contains a list", list + forever(u"{% if l contains l %}{% endif %}"_s));
    row("big range sorted", u"{% assign l = (1..60000) | reverse | sort %}{{ l | sort_natural | size }}"_s);
    row("size of a path", text + forever(u"{% assign y = x.size %}"_s), "E-LIQ-41");
    row("blank", longText(u' ', 14) + forever(u"{% if x == blank %}{% endif %}"_s), "E-LIQ-41");
    row("range of a text", longText(u' ', 14) + forever(u"{% for j in (1..x) %}{% endfor %}"_s), "E-LIQ-41");
    row("dates", forever(u"{% assign y = 'March 14, 2016 5:30 pm' | date: '%c %c %c' %}"_s));
    row("zones", forever(u"{% assign y = 'now' | date: '%c', 'Asia/Shanghai' %}{% assign y = 'now' | date: '%c', "
                         "'Europe/Berlin' %}"_s));
    row("garbage as a date", forever(u"{% assign y = '99:99:99 99 Foo 99999 +99:99 a.m. p.m.' | date: '%Y' %}"_s));
}

void HostileTest::nesting_data()
{
    columns();
    row("itself", u"{% include 't' %}"_s, "E-LIQ-44");
    row("itself rendered", u"{% render 't' %}"_s, "E-LIQ-44");
    row("itself in a loop", u"{% for i in (1..100) %}{% include 't' %}{% endfor %}"_s, "E-LIQ-44");
    row("itself for each", u"{% render 't' for (1..100) %}"_s, "E-LIQ-44");
    row("itself as long as there are steps", u"{% render 't' for (1..1000) %}"_s, "E-LIQ-44");
    row("blocks", many(u"{% if true %}", 6'000), "E-LIQ-44");
    row("captures", many(u"{% capture a %}", 60) + many(u"{% endcapture %}", 60), "");
    row("brackets", u"{{ "_s + many(u"(", 100'000) + u" }}"_s, "E-LIQ-44");
    row("squares", u"{{ a"_s + many(u"[a", 4'000) + u" }}"_s, "E-LIQ-44");
    row("closed squares", u"{{ a"_s + many(u"[a", 400) + many(u"]", 400) + u" }}"_s, "E-LIQ-44");
    row("conditions", u"{% if a"_s + many(u" and a", 15'000) + u" %}{% endif %}"_s, "E-LIQ-4");
    row("filters", u"{{ 'a'"_s + many(u" | upcase", 15'000) + u" }}"_s, "E-LIQ-4");
    row("arguments", u"{% include 't'"_s + many(u", a: 1", 5'000) + u" %}"_s, "E-LIQ-4");
    row("many names", u"{% include 't', "_s + many(u"abcd: 1, ", 3'000) + u" %}"_s + forever(u"{{ abce }}"_s), "E-LIQ-4");
}

void HostileTest::sources_data()
{
    columns();
    row("text", QString(600'000, u'a'), "E-LIQ-40");
    row("much text", QString(500'000, u'a'), "aaa");
    row("outputs", many(u"{{a}}", 100'000), "E-LIQ-46");
    row("just enough outputs", many(u"{{a}}", 6'000), "");
    row("tags", many(u"{%if a%}{%endif%}", 30'000), "E-LIQ-46");
    row("lines", u"{% liquid"_s + many(u"\necho a", 70'000) + u" %}"_s, "E-LIQ-46");
    row("assigns", many(u"{%assign a=1%}", 35'000), "E-LIQ-46");
    row("open", many(u"{{", 250'000), "E-LIQ-0");
    row("open tags", many(u"{%", 250'000), "E-LIQ-0");
    row("braces", many(u"{ ", 250'000), "{ {");
    row("comments", many(u"{%comment%}", 40'000), "E-LIQ-0");
    row("raw", many(u"{%raw%}", 70'000), "E-LIQ-0");
    row("raw without end", u"{%raw%}"_s + many(u"{%a%}", 100'000), "E-LIQ-0");
    row("docs", many(u"{%doc%}a{%enddoc%}", 25'000), "");
    row("quotes", u"{{ "_s + many(u"'a", 200'000) + u" }}"_s, "E-LIQ-");
    row("commas", u"{% cycle "_s + many(u",", 400'000) + u" %}"_s, "E-LIQ-");
    row("open quotes in a list", u"{% cycle "_s + many(u"\"a,", 100'000) + u" %}"_s, "E-LIQ-");
    row("attributes", u"{% tablerow a in b "_s + many(u"c:d ", 100'000) + u" %}{% endtablerow %}"_s, "E-LIQ-46");
    row("attributes without values", u"{% tablerow a in b "_s + many(u"c ", 200'000) + u" %}{% endtablerow %}"_s, "");
    row("spaces", u"{% tablerow a in b c"_s + many(u" ", 400'000) + u" %}{% endtablerow %}"_s, "");
    row("words and spaces", u"{% render 't' "_s + many(u"a                                   ", 12'000) + u" %}"_s, "E-LIQ-4");
    row("newlines", many(u"\n", 500'000) + u"{{ a | b"_s, "E-LIQ-0");
}

void HostileTest::numbers_data()
{
    columns();
    row("digits", u"{{ "_s + many(u"9", 100'000) + u" }}"_s, "9223372036854775807");
    row("decimal digits", u"{{ "_s + many(u"9", 100'000) + u".5 | plus: 1.5 }}"_s, "E-LIQ-34");
    row("exponent", u"{{ '1e999999999' | plus: 1 }}"_s, "2");
    row("squares", u"{% assign x = 10 %}"_s + forever(u"{% assign x = x | times: x %}"_s), "E-LIQ-34");
    row("decimal squares", u"{% assign x = 10.5 %}"_s + forever(u"{% assign x = x | times: x %}"_s), "E-LIQ-34");
    row("small squares", u"{% assign x = 0.000001 %}{% for i in (1..3000) %}{% assign x = x | times: x | plus: x %}{% endfor %}a"_s, "a");
    row("divisions", u"{% assign x = 1.1 %}"_s + forever(u"{% assign x = x | divided_by: 1.0001 %}"_s), "E-LIQ-41");
    row("zero", u"{{ 1 | divided_by: 0 }}"_s, "E-LIQ-33");
    row("decimal zero", u"{{ 1 | modulo: 0.0 }}"_s, "E-LIQ-33");
    row("places", u"{{ 1.5 | round: 999999999999 }}"_s, "1.5");
    row("places below", u"{{ 1.5 | round: -999999999999 }}"_s, "0");
    row("smallest", u"{{ -9223372036854775808 | divided_by: -1 }}"_s, "E-LIQ-34");
    row("smallest turned", u"{{ -9223372036854775808 | abs }}"_s, "E-LIQ-34");
    row("digits of a text", longText(u'9', 13) + forever(u"{% assign y = x | plus: 1 %}"_s), "E-LIQ-34");
    row("slice", u"{{ 'abc' | slice: -9223372036854775808, 9223372036854775807 }}"_s, "");
    row("sum", u"{{ (1..99999999) | sum }}"_s, "E-LIQ-43");
}

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_liquid_hostile.moc"
