// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tst_checks.h"

#include "codetext.h"
#include "measures.h"
#include "rules.h"

#include <QTest>

using namespace remindesk::architecture;
using namespace Qt::StringLiterals;

namespace {

Ranks someRanks()
{
    return {{u"src/base"_s, 0},     {u"src/domain"_s, 10}, {u"src/storage"_s, 40}, {u"src/gateways"_s, 40},
            {u"ui/common"_s, 35},   {u"ui/tickets"_s, 40}, {u"ui/outbox"_s, 41},   {u"app/console"_s, 60}};
}

} // namespace

void TestChecks::commentsAndStrings()
{
    const QString source = u"int a; // {\nconst char *s = \"}{ \\\" {\"; /* {\n */ char c = '{'; auto r = R\"x({ )\" {)x\"; "
                           "int n = 1'000;\n#define X {\n}"_s;
    const QString code = codeOnly(source);
    QCOMPARE(code.size(), source.size());
    QCOMPARE(code.count(u'{'), 0);
    QCOMPARE(code.count(u'}'), 1);
    QCOMPARE(lineAt(code, code.indexOf(u'}')), 5);
    QVERIFY(code.contains(u"1'000"_s));
    QVERIFY(withoutComments(source).contains(u"R\"x({ )\" {)x\""_s));
    QCOMPARE(lineCount(u"a\nb\n"_s), 2);
    QCOMPARE(lineCount(u"a\nb"_s), 2);
}

void TestChecks::functionSizes()
{
    const QString source = u"namespace a {\nclass B : public C\n{\npublic:\n    B() : m_x(1) {}\n    int f()\n    {\n        if (x) {\n"
                           "        }\n        return 1;\n    }\n};\nconst QList<int> table{{1}, {2}};\n\n"
                           "static int g(int a,\n             int b)\n{\n    auto l = [](int) {\n        return 1;\n    };\n}\n}\n"_s;
    QMap<QString, int> sizes;
    for (const Measured &function : functionsIn(source))
        sizes.insert(function.name, function.size);
    QCOMPARE(sizes, (QMap<QString, int>{{u"B"_s, 1}, {u"f"_s, 6}, {u"g"_s, 7}}));
    QCOMPARE(functionsIn(source).last().line, 15);
}

void TestChecks::constructorParameters()
{
    const QString source = u"class Foo\n{\npublic:\n    explicit Foo(int a, QMap<int, int> b = {1, 2}, F<void(int, int)> c = {});\n"
                           "    Foo() = default;\n    ~Foo();\n    void bar(int, int, int, int, int, int);\n    Foo(A a, B b) : m_a(a) {}\n};\n"_s;
    QList<int> counts;
    for (const Measured &constructor : constructorsIn(source))
        counts.append(constructor.size);
    QCOMPARE(counts, (QList<int>{3, 0, 2}));
}

void TestChecks::ranks()
{
    Ranks ranks;
    readRank(u"src/domain"_s, u"# text\nadd_module(domain RANK 10 USES base)\n"_s, ranks);
    readRank(u"src/none"_s, u"# add_module(none RANK 10)\nadd_library(none)"_s, ranks);
    QCOMPARE(ranks, (Ranks{{u"src/domain"_s, 10}}));
    QCOMPARE(moduleOf(u"domain/ticket.h"_s, ranks), u"src/domain"_s);
    QCOMPARE(moduleOf(u"src/domain/ticket.cpp"_s, ranks), u"src/domain"_s);
    QCOMPARE(moduleOf(u"curl/curl.h"_s, ranks), QString());
}

void TestChecks::includes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *path, const char *include, bool isAllowed) {
        QTest::addRow("%s in %s", include, path) << QString::fromLatin1(path) << QString::fromLatin1(include) << isAllowed;
    };
    row("src/domain/a.cpp", "base/error.h", true);
    row("src/domain/a.cpp", "domain/b.h", true);
    row("src/base/a.cpp", "domain/b.h", false);
    row("src/storage/a.cpp", "gateways/b.h", false);
    row("ui/tickets/a.cpp", "storage/b.h", false);
    row("ui/tickets/a.cpp", "domain/b.h", true);
    row("ui/tickets/a.cpp", "ui/common/b.h", true);
    row("ui/outbox/a.cpp", "ui/tickets/b.h", false); // pages, even where the ranks would allow it
    row("app/console/a.cpp", "ui/tickets/b.h", true);
}

void TestChecks::includes()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    const QString line = u"#include \"%1\"\n"_s.arg(include);
    const QStringList found = includeOffenders({path, u"\n"_s + line}, someRanks());
    QTEST(found.isEmpty(), "isAllowed");
    if (!found.isEmpty())
        QVERIFY2(found.first().startsWith(path + u":2 "_s), qPrintable(found.first()));
    QVERIFY(includeOffenders({path, u"// "_s + line}, someRanks()).isEmpty());
}

void TestChecks::qtHeaders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("widget in src") << u"src/storage/a.cpp"_s << u"QLabel"_s << false;
    QTest::newRow("widget by module") << u"src/storage/a.cpp"_s << u"QtWidgets/QFoo"_s << false;
    QTest::newRow("widget in a letter") << u"src/gateways/letterpage.cpp"_s << u"QLabel"_s << false;
    QTest::newRow("widget in ui") << u"ui/tickets/a.cpp"_s << u"QLabel"_s << true;
    QTest::newRow("gui in src") << u"src/storage/a.cpp"_s << u"QImage"_s << false;
    QTest::newRow("gui in a letter") << u"src/gateways/letterpage.cpp"_s << u"QImage"_s << true;
    QTest::newRow("core") << u"src/storage/a.cpp"_s << u"QString"_s << true;
}

void TestChecks::qtHeaders()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    const QString text = u"#include <%1>\n"_s.arg(include);
    QTEST(qtOffenders({path, text}, {u"QLabel"_s}, {u"QImage"_s}).isEmpty(), "isAllowed");
}

void TestChecks::sizes()
{
    const auto offenders = [](const QString &path, const QString &text) {
        Sizes sizes;
        measure({path, text}, sizes);
        return sizes.offenders.size();
    };
    const QString line = u"int a;\n"_s;
    QCOMPARE(offenders(u"src/a/a.h"_s, line.repeated(150)), 0);
    QCOMPARE(offenders(u"src/a/a.h"_s, line.repeated(151)), 1);
    QCOMPARE(offenders(u"src/a/a.cpp"_s, line.repeated(400)), 0);
    QCOMPARE(offenders(u"src/a/a.cpp"_s, line.repeated(401)), 1);
    QCOMPARE(offenders(u"tests/a/a.cpp"_s, line.repeated(401)), 1);
    QCOMPARE(offenders(u"src/a/a.cpp"_s, u"void f()\n{\n"_s + line.repeated(57) + u"}\n"_s), 0);
    QCOMPARE(offenders(u"src/a/a.cpp"_s, u"void f()\n{\n"_s + line.repeated(58) + u"}\n"_s), 1);
    QCOMPARE(offenders(u"src/a/a.h"_s, u"struct A {\n A(int, int, int, int, int);\n};\n"_s), 0);
    QCOMPARE(offenders(u"src/a/a.h"_s, u"struct A {\n A(int, int, int, int, int, int);\n};\n"_s), 1);
    Sizes sizes;
    measure({u"src/a/a.cpp"_s, line.repeated(301)}, sizes);
    QCOMPARE(sizes.longFiles.size(), 1);
}

void TestChecks::licences()
{
    const QString good = u"// SPDX-FileCopyrightText: 2026 X\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    QVERIFY(licenceOffenders({u"a.cpp"_s, good}).isEmpty());
    QVERIFY(licenceOffenders({u"a.sh"_s, u"#!/bin/sh\n"_s + good}).isEmpty());
    QCOMPARE(licenceOffenders({u"a.cpp"_s, u"int a;\n"_s}).size(), 1);
    QCOMPARE(licenceOffenders({u"a.cpp"_s, QString(good).replace(u"or-later"_s, u"only"_s)}).size(), 1);
    QCOMPARE(licenceOffenders({u"a.cpp"_s, u"\n\n\n\n"_s + good}).size(), 1);
}

void TestChecks::forbidden_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *path, const char *code, bool isAllowed) {
        QTest::addRow("%s in %s", code, path) << QString::fromLatin1(path) << QString::fromLatin1(code) << isAllowed;
    };
    row("src/a/a.cpp", "Config::instance()->x();", false);
    row("src/a/a.cpp", "static Config &instance();", false);
    row("src/a/a.cpp", "QCoreApplication::instance()->x();", true);
    row("src/a/a.cpp", "// instance()", true);
    row("src/a/a.cpp", "log(\"processEvents()\");", true);
    row("ui/a/a.cpp", "qApp->processEvents();", false);
    row("src/a/a.cpp", "QThread::msleep(5);", false);
    row("app/ctl/a.cpp", "QThread::msleep(5);", true);
    row("src/a/a.cpp", "QEventLoop loop;", false);
    row("app/ctl/a.cpp", "QEventLoop loop;", true);
    row("ui/a/a.cpp", "dialog.exec();", false);
    row("ui/a/a.cpp", "menu->exec(position);", false);
    row("src/storage/a.cpp", "query.exec();", true);
    row("app/console/a.cpp", "return app.exec();", true);
    row("src/a/a.cpp", "return store.find(id).then([] {});", false);
    row("src/a/a.cpp", "return after(store.find(id), [] {});", true);
    row("src/secrets/a.cpp", "job.setInsecureFallback(true);", false);
    row("src/secrets/a.cpp", "job.setInsecureFallback(false);", true);
}

void TestChecks::forbidden()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    QTEST(forbiddenOffenders({path, code}).isEmpty(), "isAllowed");
}

void TestChecks::registries()
{
    QCOMPARE(registryOffenders({u"a.md"_s, u"see https://pypi."_s + u"org/simple"_s}).size(), 1);
    QCOMPARE(registryOffenders({u"a.md"_s, u"deb http://deb.debian."_s + u"org/debian bookworm"_s}).size(), 1);
    QVERIFY(registryOffenders({u"a.md"_s, u"https://example.org and www.debian.org"_s}).isEmpty());
}

void TestChecks::codes()
{
    QMap<QString, QString> codes;
    collectCodes({u"a.cpp"_s, u"\n// \"E-ADR-02\"\nfailure(u\"E-ADR-01\"_s);"_s}, codes);
    QCOMPARE(codes, (QMap<QString, QString>{{u"E-ADR-01"_s, u"a.cpp:3"_s}}));
}
