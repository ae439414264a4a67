// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codetext.h"
#include "rules.h"
#include "tst_checks.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QTest>

#include <algorithm>

using namespace remindesk::architecture;
using namespace Qt::StringLiterals;

/// Holds the rules of ARCHITECTURE.md against every file of the project and names each offender.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ranksAreKept();
    void widgetsStayInTheUi();
    void budgetsAreKept();
    void everyFileIsLicensed();
    void nothingForbidden();
    void noRegistryHosts();
    void everyCodeHasASentence();

private:
    [[nodiscard]] QList<File> filesUnder(const QStringList &folders, const QStringList &patterns) const;

    QDir m_root{QStringLiteral(SOURCE_ROOT)};
    QList<File> m_code;  ///< src, app, ui
    QList<File> m_tests;
    Ranks m_ranks;
};

namespace {

QSet<QString> headersOf(const QString &module)
{
    const QDir folder(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module);
    const QStringList names = folder.entryList(QDir::Files);
    return {names.begin(), names.end()};
}

void report(const QStringList &offenders)
{
    for (const QString &offender : offenders)
        qWarning("%s", qPrintable(offender));
    QVERIFY2(offenders.isEmpty(), qPrintable(u"%1 offenders, listed above"_s.arg(offenders.size())));
}

} // namespace

QList<File> TestArchitecture::filesUnder(const QStringList &folders, const QStringList &patterns) const
{
    QList<File> files;
    for (const QString &folder : folders) {
        QDirIterator it(m_root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({m_root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
            else
                qWarning("cannot read %s", qPrintable(file.fileName()));
        }
    }
    std::sort(files.begin(), files.end(), [](const File &a, const File &b) { return a.path < b.path; });
    return files;
}

void TestArchitecture::initTestCase()
{
    m_code = filesUnder({u"src"_s, u"app"_s, u"ui"_s, u"resources"_s}, {u"*.h"_s, u"*.cpp"_s});
    m_tests = filesUnder({u"tests"_s}, {u"*.h"_s, u"*.cpp"_s});
    for (const File &file : filesUnder({u"src"_s, u"app"_s, u"ui"_s}, {u"CMakeLists.txt"_s}))
        readRank(file.path.section(u'/', 0, -2), file.text, m_ranks);
    // An empty scan would pass everything.
    QVERIFY2(m_code.size() > 50, qPrintable(m_root.path()));
    QVERIFY(m_tests.size() > 10);
    QVERIFY(m_ranks.value(u"src/domain"_s) == 10);
}

void TestArchitecture::ranksAreKept()
{
    QStringList offenders;
    for (const File &file : m_code)
        offenders += includeOffenders(file, m_ranks);
    report(offenders);
}

void TestArchitecture::widgetsStayInTheUi()
{
    const QSet<QString> core = headersOf(u"QtCore"_s);
    const QSet<QString> gui = headersOf(u"QtGui"_s) - core;
    const QSet<QString> widgets = headersOf(u"QtWidgets"_s) - core - gui;
    QVERIFY(widgets.contains(u"QLabel"_s) && gui.contains(u"QImage"_s));
    QStringList offenders;
    for (const File &file : m_code)
        offenders += qtOffenders(file, widgets, gui);
    report(offenders);
}

void TestArchitecture::budgetsAreKept()
{
    Sizes sizes;
    for (const File &file : m_code + m_tests)
        measure(file, sizes);
    const qsizetype percent = sizes.longFiles.size() * 100 / sizes.files;
    if (percent > 5) {
        sizes.offenders += sizes.longFiles;
        sizes.offenders.append(u"%1 % of the files are over the soft limit; 5 % may be"_s.arg(percent));
    }
    report(sizes.offenders);
}

void TestArchitecture::everyFileIsLicensed()
{
    QStringList offenders;
    QList<File> files = m_code + m_tests;
    files += filesUnder({u"src"_s, u"app"_s, u"ui"_s, u"resources"_s, u"tests"_s, u"packaging"_s, u"translations"_s},
                        {u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.sh"_s, u"*.py"_s, u"*.sql"_s});
    for (const File &file : files)
        offenders += licenceOffenders(file);
    report(offenders);
}

void TestArchitecture::nothingForbidden()
{
    QStringList offenders;
    for (const File &file : m_code)
        offenders += forbiddenOffenders(file);
    report(offenders);
}

void TestArchitecture::noRegistryHosts()
{
    const QStringList folders{u"src"_s, u"app"_s, u"ui"_s, u"resources"_s, u"tests"_s, u"packaging"_s,
                              u"docs"_s, u"translations"_s, u".ci"_s};
    QStringList offenders;
    for (const File &file : filesUnder(folders, {u"*"_s}))
        offenders += registryOffenders(file);
    for (const QString &name : m_root.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(m_root.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            offenders += registryOffenders({name, QString::fromUtf8(file.readAll())});
    }
    report(offenders);
}

void TestArchitecture::everyCodeHasASentence()
{
    QString sentences;
    for (const File &file : filesUnder({u"src/wording"_s, u"resources/wording"_s}, {u"*.cpp"_s, u"*.json"_s, u"*.h"_s}))
        sentences += withoutComments(file.text);
    QMap<QString, QString> codes;
    for (const File &file : m_code) {
        if (!file.path.startsWith("src/wording/"_L1))
            collectCodes(file, codes);
    }
    QVERIFY(codes.size() > 50);
    QStringList offenders;
    for (auto it = codes.cbegin(); it != codes.cend(); ++it) {
        if (!sentences.contains(it.key()))
            offenders.append(it.value() + u" makes "_s + it.key() + u", which has no sentence in src/wording"_s);
    }
    report(offenders);
}

int main(int argc, char **argv)
{
    // The checks first: what they find below means something only if they can find it.
    TestChecks checks;
    TestArchitecture architecture;
    const int broken = QTest::qExec(&checks, argc, argv);
    return broken + QTest::qExec(&architecture, argc, argv);
}

#include "tst_architecture.moc"
