// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilecases.h"

#include "liquid/template.h"

using namespace Qt::StringLiterals;

namespace remindesk::testing {

namespace {

/// Adds one template to its group.
class Row
{
public:
    Row(std::vector<HostileCase> &cases, QString group) : m_cases(cases), m_group(std::move(group)) {}
    void operator()(const QString &name, const QString &source, const char *outcome = "E-LIQ-4") const
    {
        m_cases.push_back({m_group + u": "_s + name, source, QString::fromUtf8(outcome)});
    }

private:
    std::vector<HostileCase> &m_cases;
    QString m_group;
};

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

void loops(const Row &row)
{
    row(u"long"_s, forever(u"{{ i }}"_s), "E-LIQ-41");
    row(u"empty"_s, forever(QString()), "E-LIQ-41");
    row(u"two"_s, u"{% for i in (1..9999) %}{% for j in (1..9999) %}{% endfor %}{% endfor %}"_s, "E-LIQ-41");
    row(u"ten"_s, many(u"{% for i in (1..9999) %}", 10) + u"a"_s + many(u"{% endfor %}", 10), "E-LIQ-41");
    row(u"reversed"_s, u"{% for i in (1..9000000000000000000) reversed %}{{ i }}{% endfor %}"_s, "E-LIQ-41");
    row(u"table"_s, u"{% tablerow i in (1..99999999) cols: 3 %}{{ i }}{% endtablerow %}"_s);
    row(u"table of no columns"_s, u"{% tablerow i in (1..99999999) cols: 0 %}{% endtablerow %}"_s);
    row(u"cycle"_s, forever(u"{% cycle 'a', 'b' %}"_s));
    row(u"cycle of long names"_s, longText(u'a', 12) + forever(u"{% assign n = x | append: k %}{% cycle n: 1, 2 %}"_s));
    row(u"increment"_s, forever(u"{% increment a %}"_s));
    row(u"ifchanged"_s, longText(u'a', 12) + forever(u"{% ifchanged %}{{ x }}{% endifchanged %}"_s));
    row(u"continue"_s, forever(u"{% for j in (1..3) offset: continue %}{% continue %}{% endfor %}"_s), "E-LIQ-41");
    row(u"case"_s, longText(u'a', 12) + forever(u"{% case x %}{% when x, x, x, x %}{% endcase %}"_s));
}

void growing(const Row &row)
{
    row(u"append"_s, longText(u'a', 99), "E-LIQ-43");
    row(u"prepend"_s, u"{% assign x = 'aaaa' %}{% for i in (1..99) %}{% assign x = x | prepend: x %}{% endfor %}"_s);
    row(u"little by little"_s, u"{% assign x = '' %}"_s + forever(u"{% assign x = x | append: 'aaaaaaaaaaaaaaaa' %}"_s));
    row(u"capture"_s, u"{% assign x = 'aaaaaaaa' %}"_s + forever(u"{% capture x %}{{ x }}{{ x }}{% endcapture %}"_s));
    row(u"replace"_s, u"{% assign x = 'a' %}"_s + forever(u"{% assign x = x | replace: 'a', 'aaaaaaaaaa' %}"_s), "E-LIQ-43");
    row(u"replace nothing"_s, longText(u'a', 12) + u"{{ x | replace: '', x }}"_s, "E-LIQ-43");
    row(u"replace first"_s, u"{% assign x = 'a' %}"_s + forever(u"{% assign x = x | replace_first: 'a', x | append: x %}"_s));
    row(u"lines"_s, longText(u'\n', 15) + u"{{ x | newline_to_br | newline_to_br | newline_to_br }}"_s);
    row(u"escape"_s, longText(u'&', 14) + u"{{ x | escape | escape | escape | escape }}"_s);
    row(u"url"_s, longText(u'%', 13) + u"{{ x | url_encode | url_encode | url_encode | url_encode | url_encode }}"_s);
    row(u"base64"_s, longText(u'a', 12) + many(u"{% assign x = x | base64_encode %}", 40), "E-LIQ-43");
    row(u"join"_s, u"{{ (1..100000000) | join: 'x' }}"_s, "E-LIQ-43");
    row(u"join of long texts"_s, longText(u'a', 12) + longList(9) + u"{{ l | join: x }}"_s);
    row(u"range to list"_s, u"{% assign x = (1..9000000000000000000) | reverse %}"_s, "E-LIQ-43");
    row(u"concat"_s, u"{% assign l = 'a,b' | split: ',' %}"_s + forever(u"{% assign l = l | concat: l %}"_s));
    row(u"list of long texts as text"_s, longText(u'a', 13) + longList(10) + u"{{ l | append: 'x' | size }}"_s, "E-LIQ-43");
    row(u"list of long texts written"_s, longText(u'a', 13) + longList(10) + u"{{ l }}"_s, "E-LIQ-42");
    row(u"split"_s, longText(u',', 15) + u"{% assign l = x | append: 'a' | split: ',' %}"_s, "E-LIQ-43");
    row(u"split to characters"_s, longText(u'a', 15) + u"{% assign l = x | split: '' %}"_s, "E-LIQ-43");
    row(u"split and join"_s, u"{% assign x = 'ab' %}"_s + forever(u"{% assign x = x | split: '' | join: 'abcdefgh' %}"_s));
    row(u"width"_s, u"{{ 'now' | date: '%99999999d' }}"_s, "E-LIQ-43");
    row(u"long format"_s, u"{{ 'now' | date: '"_s + many(u"%256d", 20'000) + u"' }}"_s, "E-LIQ-43");
    row(u"wide format again"_s, forever(u"{{ 'now' | date: '"_s + many(u"%256d", 190) + u"' }}"_s));
}

void slowFilters(const Row &row)
{
    const QString text = longText(u'a', 14); // 262,144 characters
    const QString halves = longText(u'a', 12) + u"{% assign n = 'b' | append: x %}{% assign x = x | append: x %}"_s;
    row(u"contains"_s, halves + forever(u"{% if x contains n %}{% endif %}"_s));
    row(u"replace"_s, halves + forever(u"{% assign y = x | replace: n, 'c' %}"_s));
    row(u"replace last"_s, halves + forever(u"{% assign y = x | replace_last: n, 'c' | size %}"_s));
    row(u"remove first"_s, halves + forever(u"{% assign y = x | remove_first: n | size %}"_s));
    row(u"split"_s, halves + forever(u"{% assign y = x | split: n | size %}"_s));
    const QStringList filters{u"size"_s, u"downcase | size"_s, u"capitalize | slice: 1"_s, u"strip | slice: 0"_s, u"truncate: 3"_s,
                              u"truncatewords: 1"_s, u"slice: 200000"_s, u"squish | size"_s, u"strip_html | size"_s,
                              u"strip_newlines | size"_s, u"escape_once | size"_s, u"escape | size"_s, u"first"_s,
                              u"last"_s, u"url_decode | size"_s, u"base64_decode"_s, u"plus: 1"_s, u"date: '%Y'"_s,
                              u"at_least: x"_s, u"default: x"_s, u"newline_to_br | size"_s, u"json"_s};
    for (const QString &filter : filters)
        row(filter, text + forever(u"{% assign y = x | "_s + filter + u" %}"_s), "E-LIQ-");
    const QString list = longText(u'a', 11) + longList(8);
    const QStringList listFilters{u"sort"_s, u"sort_natural"_s, u"uniq"_s, u"where: 'a'"_s, u"where: 'a', x"_s, u"map: 'a'"_s,
                                  u"compact"_s, u"sum"_s, u"reverse"_s, u"reject: x"_s, u"find: x, l"_s, u"has: 'b'"_s,
                                  u"truncate: 3"_s, u"sort: 'a'"_s, u"sort_natural: 'a'"_s, u"upcase | slice: 0"_s,
                                  u"slice: 1"_s, u"first"_s, u"find_index: 'c'"_s};
    for (const QString &filter : listFilters)
        row(u"list, "_s + filter, list + forever(u"{% assign y = l | "_s + filter + u" %}"_s), "E-LIQ-");
    row(u"lists compared"_s, list + u"{% assign m = l | reverse | reverse %}"_s + forever(u"{% if l == m %}{% endif %}"_s));
    row(u"list contains a list"_s, list + forever(u"{% if l contains l %}{% endif %}"_s));
    row(u"big range sorted"_s, u"{% assign l = (1..60000) | reverse | sort %}{{ l | sort_natural | size }}"_s);
    row(u"size of a path"_s, text + forever(u"{% assign y = x.size %}"_s), "E-LIQ-41");
    row(u"blank"_s, longText(u' ', 14) + forever(u"{% if x == blank %}{% endif %}"_s), "E-LIQ-41");
    row(u"range of a text"_s, longText(u' ', 14) + forever(u"{% for j in (1..x) %}{% endfor %}"_s), "E-LIQ-41");
    row(u"dates"_s, forever(u"{% assign y = 'March 14, 2016 5:30 pm' | date: '%c %c %c' %}"_s));
    row(u"zones"_s, forever(u"{% assign y = 'now' | date: '%c', 'Asia/Shanghai' %}{% assign y = 'now' | date: '%c', "
                         "'Europe/Berlin' %}"_s));
    row(u"garbage as a date"_s, forever(u"{% assign y = '99:99:99 99 Foo 99999 +99:99 a.m. p.m.' | date: '%Y' %}"_s));
}

void nesting(const Row &row)
{
    row(u"itself"_s, u"{% include 't' %}"_s, "E-LIQ-44");
    row(u"itself rendered"_s, u"{% render 't' %}"_s, "E-LIQ-44");
    row(u"itself in a loop"_s, u"{% for i in (1..100) %}{% include 't' %}{% endfor %}"_s, "E-LIQ-44");
    row(u"itself for each"_s, u"{% render 't' for (1..100) %}"_s, "E-LIQ-44");
    row(u"itself as long as there are steps"_s, u"{% render 't' for (1..1000) %}"_s, "E-LIQ-44");
    row(u"blocks"_s, many(u"{% if true %}", 6'000), "E-LIQ-44");
    row(u"captures"_s, many(u"{% capture a %}", 60) + many(u"{% endcapture %}", 60), "");
    row(u"brackets"_s, u"{{ "_s + many(u"(", 100'000) + u" }}"_s, "E-LIQ-44");
    row(u"squares"_s, u"{{ a"_s + many(u"[a", 4'000) + u" }}"_s, "E-LIQ-44");
    row(u"closed squares"_s, u"{{ a"_s + many(u"[a", 400) + many(u"]", 400) + u" }}"_s, "E-LIQ-44");
    row(u"conditions"_s, u"{% if a"_s + many(u" and a", 15'000) + u" %}{% endif %}"_s, "E-LIQ-4");
    row(u"filters"_s, u"{{ 'a'"_s + many(u" | upcase", 15'000) + u" }}"_s, "E-LIQ-4");
    row(u"arguments"_s, u"{% include 't'"_s + many(u", a: 1", 5'000) + u" %}"_s, "E-LIQ-4");
    row(u"many names"_s, u"{% include 't', "_s + many(u"abcd: 1, ", 3'000) + u" %}"_s + forever(u"{{ abce }}"_s), "E-LIQ-4");
}

void sources(const Row &row)
{
    row(u"text"_s, QString(600'000, u'a'), "E-LIQ-40");
    row(u"much text"_s, QString(500'000, u'a'), "aaa");
    row(u"outputs"_s, many(u"{{a}}", 100'000), "E-LIQ-46");
    row(u"just enough outputs"_s, many(u"{{a}}", 6'000), "");
    row(u"tags"_s, many(u"{%if a%}{%endif%}", 30'000), "E-LIQ-46");
    row(u"lines"_s, u"{% liquid"_s + many(u"\necho a", 70'000) + u" %}"_s, "E-LIQ-46");
    row(u"assigns"_s, many(u"{%assign a=1%}", 35'000), "E-LIQ-46");
    row(u"open"_s, many(u"{{", 250'000), "E-LIQ-0");
    row(u"open tags"_s, many(u"{%", 250'000), "E-LIQ-0");
    row(u"braces"_s, many(u"{ ", 250'000), "{ {");
    row(u"comments"_s, many(u"{%comment%}", 40'000), "E-LIQ-0");
    row(u"raw"_s, many(u"{%raw%}", 70'000), "E-LIQ-0");
    row(u"raw without end"_s, u"{%raw%}"_s + many(u"{%a%}", 100'000), "E-LIQ-0");
    row(u"docs"_s, many(u"{%doc%}a{%enddoc%}", 25'000), "");
    row(u"quotes"_s, u"{{ "_s + many(u"'a", 200'000) + u" }}"_s, "E-LIQ-");
    row(u"commas"_s, u"{% cycle "_s + many(u",", 400'000) + u" %}"_s, "E-LIQ-");
    row(u"open quotes in a list"_s, u"{% cycle "_s + many(u"\"a,", 100'000) + u" %}"_s, "E-LIQ-");
    row(u"attributes"_s, u"{% tablerow a in b "_s + many(u"c:d ", 100'000) + u" %}{% endtablerow %}"_s, "E-LIQ-46");
    row(u"attributes without values"_s, u"{% tablerow a in b "_s + many(u"c ", 200'000) + u" %}{% endtablerow %}"_s, "");
    row(u"spaces"_s, u"{% tablerow a in b c"_s + many(u" ", 400'000) + u" %}{% endtablerow %}"_s, "");
    row(u"words and spaces"_s, u"{% render 't' "_s + many(u"a                                   ", 12'000) + u" %}"_s, "E-LIQ-4");
    row(u"newlines"_s, many(u"\n", 500'000) + u"{{ a | b"_s, "E-LIQ-0");
}

/// Texts written as they are behind a filter: evaluated once, looked at each time.
void writtenArguments(const Row &row)
{
    const QString zeros = u"'"_s + many(u"0", 100'000) + u"'"_s;
    row(u"added"_s, forever(u"{% assign y = 1 | plus: "_s + zeros + u" %}"_s));
    row(u"a long decimal"_s, forever(u"{% assign y = 1 | at_least: '"_s + many(u"0", 100'000) + u'.' + many(u"0", 100'000) + u"' %}"_s), "E-LIQ-34");
    row(u"spaces"_s, forever(u"{% assign y = 1 | minus: '"_s + many(u" ", 100'000) + u"' %}"_s));
    row(u"places"_s, forever(u"{% assign y = 1 | round: "_s + zeros + u" %}"_s));
    row(u"looked for"_s, forever(u"{% assign y = '' | replace: "_s + zeros + u", '' %}"_s));
    row(u"an index of many digits"_s, forever(u"{% assign y = 'a' | slice: '"_s + many(u"1_", 50'000) + u"1' %}"_s), "E-LIQ-37");
}

void numbers(const Row &row)
{
    row(u"digits"_s, u"{{ "_s + many(u"9", 100'000) + u" }}"_s, "9223372036854775807");
    row(u"decimal digits"_s, u"{{ "_s + many(u"9", 100'000) + u".5 | plus: 1.5 }}"_s, "E-LIQ-34");
    row(u"exponent"_s, u"{{ '1e999999999' | plus: 1 }}"_s, "2");
    row(u"squares"_s, u"{% assign x = 10 %}"_s + forever(u"{% assign x = x | times: x %}"_s), "E-LIQ-34");
    row(u"decimal squares"_s, u"{% assign x = 10.5 %}"_s + forever(u"{% assign x = x | times: x %}"_s), "E-LIQ-34");
    row(u"small squares"_s, u"{% assign x = 0.000001 %}{% for i in (1..3000) %}{% assign x = x | times: x | plus: x %}{% endfor %}a"_s, "a");
    row(u"divisions"_s, u"{% assign x = 1.1 %}"_s + forever(u"{% assign x = x | divided_by: 1.0001 %}"_s), "E-LIQ-41");
    row(u"zero"_s, u"{{ 1 | divided_by: 0 }}"_s, "E-LIQ-33");
    row(u"decimal zero"_s, u"{{ 1 | modulo: 0.0 }}"_s, "E-LIQ-33");
    row(u"places"_s, u"{{ 1.5 | round: 999999999999 }}"_s, "1.5");
    row(u"places below"_s, u"{{ 1.5 | round: -999999999999 }}"_s, "0");
    row(u"smallest"_s, u"{{ -9223372036854775808 | divided_by: -1 }}"_s, "E-LIQ-34");
    row(u"smallest turned"_s, u"{{ -9223372036854775808 | abs }}"_s, "E-LIQ-34");
    row(u"digits of a text"_s, longText(u'9', 13) + forever(u"{% assign y = x | plus: 1 %}"_s), "E-LIQ-34");
    row(u"slice"_s, u"{{ 'abc' | slice: -9223372036854775808, 9223372036854775807 }}"_s, "");
    row(u"sum"_s, u"{{ (1..99999999) | sum }}"_s, "E-LIQ-43");
}

} // namespace

std::vector<HostileCase> hostileCases()
{
    std::vector<HostileCase> cases;
    loops(Row(cases, u"loops"_s));
    growing(Row(cases, u"growing"_s));
    slowFilters(Row(cases, u"slowFilters"_s));
    nesting(Row(cases, u"nesting"_s));
    sources(Row(cases, u"sources"_s));
    writtenArguments(Row(cases, u"writtenArguments"_s));
    numbers(Row(cases, u"numbers"_s));
    return cases;
}

QString outcomeOf(const HostileCase &hostile)
{
    using namespace liquid;
    CompileOptions compiling;
    compiling.mode = Mode::Lax;
    const auto compiled = Template::compile(hostile.source, u"t"_s, compiling);
    if (!compiled)
        return compiled.error().code;
    RenderOptions options;
    options.mode = Mode::Lax;
    options.now = {1'700'000'000'000};
    options.partials.insert(u"t"_s, *compiled);
    const auto text = compiled->render({}, options);
    return text ? text->left(40) : text.error().code;
}

} // namespace remindesk::testing
