// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules.h"

#include "codetext.h"
#include "measures.h"

#include <QRegularExpression>

namespace remindesk::architecture {

using namespace Qt::StringLiterals;

namespace {

QString offender(const File &file, int line, const QString &what)
{
    return u"%1:%2 %3"_s.arg(file.path, QString::number(line), what);
}

bool isUnder(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

bool isPage(const QString &module)
{
    return isUnder(module, u"ui"_s) && module != "ui/common"_L1 && module != "ui/preview"_L1 && module != "ui/desk"_L1;
}

struct Include
{
    QString path;
    bool isQuoted = false;
    int line = 0;
};

QList<Include> includesOf(const QString &text)
{
    static const QRegularExpression pattern(u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QList<Include> includes;
    const QString code = withoutComments(text);
    auto matches = pattern.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        includes.append({match.captured(2), match.captured(1) == u'"',
                         lineAt(code, match.capturedStart(2))});
    }
    return includes;
}

struct Forbidden
{
    QRegularExpression pattern;
    QString what;
    QStringList allowedIn; ///< folders
};

QList<Forbidden> forbiddenCalls()
{
    // The command line's own thread may wait: it has no window and no event loop to starve.
    return {{QRegularExpression(u"(?<!Application::)\\binstance\\s*\\(\\s*\\)"_s), u"a singleton: pass what is needed"_s, {}},
            {QRegularExpression(u"\\bprocessEvents\\s*\\("_s), u"processEvents: a nested event loop"_s, {}},
            {QRegularExpression(u"\\bQThread::(?:m|u)?sleep\\s*\\("_s), u"sleeping on a thread"_s, {u"app/ctl"_s}},
            {QRegularExpression(u"\\bQEventLoop\\b"_s), u"a nested event loop"_s, {u"app"_s}},
            {QRegularExpression(u"(?:\\.|->)\\s*exec\\s*\\("_s), u"exec(): a nested event loop"_s, {u"app"_s, u"src/storage"_s}},
            {QRegularExpression(u"(?:\\.|->)\\s*then\\s*\\("_s), u"QFuture::then(), which may run twice in Qt 6.4: use after()"_s, {}},
            {QRegularExpression(u"\\bsetInsecureFallback\\s*\\(\\s*true"_s), u"secrets in a readable file"_s, {}}};
}

} // namespace

void readRank(const QString &folder, const QString &cmake, Ranks &ranks)
{
    static const QRegularExpression pattern(u"^\\s*add_module\\(\\s*\\w+\\s+RANK\\s+(\\d+)"_s,
                                            QRegularExpression::MultilineOption);
    if (const auto match = pattern.match(cmake); match.hasMatch())
        ranks.insert(folder, match.captured(1).toInt());
}

QString moduleOf(const QString &path, const Ranks &ranks)
{
    const QString folder = path.section(u'/', 0, -2);
    for (const QString &candidate : {folder, u"src/"_s + folder}) {
        if (ranks.contains(candidate))
            return candidate;
    }
    return {};
}

QStringList includeOffenders(const File &file, const Ranks &ranks)
{
    const QString own = moduleOf(file.path, ranks);
    if (own.isEmpty())
        return {};
    QStringList offenders;
    for (const Include &include : includesOf(file.text)) {
        const QString used = include.isQuoted ? moduleOf(include.path, ranks) : QString();
        if (used.isEmpty() || used == own)
            continue;
        if (ranks.value(used) >= ranks.value(own))
            offenders.append(offender(file, include.line,
                                      u"%1 (rank %2) includes %3 (rank %4)"_s.arg(
                                          own, QString::number(ranks.value(own)), used,
                                          QString::number(ranks.value(used)))));
        else if (isPage(own) && isPage(used))
            offenders.append(offender(file, include.line, u"one page includes another: "_s + used));
    }
    return offenders;
}

QStringList qtOffenders(const File &file, const QSet<QString> &widgets, const QSet<QString> &gui)
{
    if (isUnder(file.path, u"ui"_s) || isUnder(file.path, u"app"_s) || !isUnder(file.path, u"src"_s))
        return {};
    const bool isLetter = file.path.startsWith("src/gateways/letter"_L1);
    QStringList offenders;
    for (const Include &include : includesOf(file.text)) {
        const QString name = include.path.section(u'/', -1);
        if (include.path.startsWith("QtWidgets"_L1) || widgets.contains(name))
            offenders.append(offender(file, include.line, u"Qt Widgets outside ui/ and app/: "_s + name));
        else if (!isLetter && (include.path.startsWith("QtGui"_L1) || gui.contains(name)))
            offenders.append(offender(file, include.line, u"Qt Gui outside ui/, app/ and letters: "_s + name));
    }
    return offenders;
}

void measure(const File &file, Sizes &sizes)
{
    constexpr int headerLimit = 150;
    constexpr int softLimit = 300;
    constexpr int hardLimit = 400;
    constexpr int functionLimit = 60;
    constexpr int parameterLimit = 5;
    const int lines = lineCount(file.text);
    const bool isTest = isUnder(file.path, u"tests"_s);
    const bool isHeader = file.path.endsWith(".h"_L1);
    if (isHeader && !isTest && lines > headerLimit)
        sizes.offenders.append(offender(file, lines, u"a header of %1 lines"_s.arg(lines)));
    if (lines > hardLimit)
        sizes.offenders.append(offender(file, lines, u"a file of %1 lines"_s.arg(lines)));
    if (isTest)
        return;
    ++sizes.files;
    if (lines > softLimit && lines <= hardLimit)
        sizes.longFiles.append(offender(file, lines, u"over the soft limit"_s));
    for (const Measured &function : functionsIn(file.text)) {
        if (function.size > functionLimit)
            sizes.offenders.append(offender(file, function.line, u"%1 has %2 lines"_s.arg(
                                                function.name, QString::number(function.size))));
    }
    for (const Measured &constructor : constructorsIn(file.text)) {
        if (constructor.size > parameterLimit)
            sizes.offenders.append(offender(file, constructor.line, u"%1 takes %2 parameters"_s.arg(
                                                constructor.name, QString::number(constructor.size))));
    }
}

QStringList licenceOffenders(const File &file)
{
    const QStringList head = file.text.split(u'\n').mid(0, 4);
    const QString top = head.join(u'\n');
    const bool isMarked = top.contains("SPDX-FileCopyrightText: "_L1)
                          && top.contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1);
    return isMarked ? QStringList() : QStringList{offender(file, 1, u"the two SPDX lines are missing"_s)};
}

QStringList forbiddenOffenders(const File &file)
{
    static const QList<Forbidden> rules = forbiddenCalls();
    const QString code = codeOnly(file.text);
    QStringList offenders;
    for (const Forbidden &rule : rules) {
        bool isAllowed = false;
        for (const QString &folder : rule.allowedIn)
            isAllowed = isAllowed || isUnder(file.path, folder);
        auto matches = rule.pattern.globalMatch(code);
        while (!isAllowed && matches.hasNext())
            offenders.append(offender(file, lineAt(code, matches.next().capturedStart()), rule.what));
    }
    return offenders;
}

QStringList registryOffenders(const File &file)
{
    // Written in halves, so that this file does not name them either.
    static const QRegularExpression hosts(
        u"(?:deb|security|snapshot)\\.debian\\.(?:org|net)|pypi\\."_s + u"org|files\\.pythonhosted|registry\\.npm"_s
        + u"js|static\\.crates|crates\\."_s + u"io|proxy\\.golang|rubygems\\."_s + u"org|repo1?\\.maven|conan\\."_s
        + u"io|ghcr\\."_s + u"io|registry-1\\.docker"_s);
    QStringList offenders;
    auto matches = hosts.globalMatch(file.text);
    while (matches.hasNext())
        offenders.append(offender(file, lineAt(file.text, matches.next().capturedStart()),
                                  u"names a package registry's host"_s));
    return offenders;
}

void collectCodes(const File &file, QMap<QString, QString> &codes)
{
    static const QRegularExpression pattern(u"\"(E-[A-Z]{3}-\\d{2})\""_s);
    const QString code = withoutComments(file.text);
    auto matches = pattern.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!codes.contains(match.captured(1)))
            codes.insert(match.captured(1), u"%1:%2"_s.arg(file.path).arg(lineAt(code, match.capturedStart())));
    }
}

} // namespace remindesk::architecture
