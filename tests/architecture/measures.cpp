// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures.h"

#include "codetext.h"

#include <QRegularExpression>

namespace remindesk::architecture {

namespace {

enum class Kind { Scope, Class, Function, Other };

struct Open
{
    Kind kind = Kind::Other;
    QString name;
    int line = 0;
};

/// What an opening brace at scope level belongs to, judged by the text since the last ; { or }.
Open opened(const QString &head, int headLine)
{
    static const QRegularExpression scope(QStringLiteral("^\\s*(?:inline\\s+)?(?:namespace\\b|extern\\b\\s*$)"));
    static const QRegularExpression type(
        QStringLiteral("(?:^|[\\s>;:)])(class|struct|union)\\s+(?:[A-Z_]+_EXPORT\\s+)?(\\w+)[^()]*$"));
    static const QRegularExpression name(QStringLiteral("([\\w:~]+)\\s*$"));
    if (scope.match(head).hasMatch())
        return {Kind::Scope, {}, headLine};
    if (const auto match = type.match(head); match.hasMatch())
        return {Kind::Class, match.captured(2), headLine};
    const qsizetype parameters = head.indexOf(u'(');
    if (parameters < 0)
        return {Kind::Other, {}, headLine};
    const auto match = name.match(head.left(parameters));
    return {Kind::Function, match.captured(1), headLine + int(QStringView(head).left(parameters).count(u'\n'))};
}

/// Parameters of the list that opens at `from`: commas outside nested brackets.
int parametersAt(const QString &text, qsizetype from)
{
    int depth = 0;
    int commas = 0;
    bool isEmpty = true;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'(' || c == u'{' || c == u'[' || c == u'<')
            ++depth;
        else if (c == u')' || c == u'}' || c == u']' || (c == u'>' && i > 0 && text.at(i - 1) != u'-'))
            --depth;
        else if (c == u',' && depth == 1)
            ++commas;
        else if (!c.isSpace())
            isEmpty = false;
        if (depth == 0)
            break;
    }
    return isEmpty ? 0 : commas + 1;
}

/// Walks over the braces of a file and reports what it passes.
struct Walker
{
    QString text;
    QList<Measured> functions;
    QList<Measured> constructors;

    explicit Walker(const QString &source) : text(codeOnly(source)) { walk(); }

private:
    void walk()
    {
        QList<Open> stack;
        qsizetype head = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c != u'{' && c != u'}' && c != u';')
                continue;
            const bool isInBody = !stack.isEmpty() && stack.last().kind != Kind::Scope
                                  && stack.last().kind != Kind::Class;
            if (c == u'{')
                stack.append(isInBody ? Open{} : begun(stack, head, i));
            else if (c == u'}' && !stack.isEmpty())
                ended(stack.takeLast(), i);
            else if (c == u';' && !isInBody && !stack.isEmpty() && stack.last().kind == Kind::Class)
                constructor(stack.last().name, head, i);
            head = i + 1;
        }
    }

    Open begun(const QList<Open> &stack, qsizetype head, qsizetype brace)
    {
        while (head < brace && text.at(head).isSpace())
            ++head;
        const Open open = opened(text.mid(head, brace - head), lineAt(text, head));
        if (open.kind == Kind::Function && !stack.isEmpty() && stack.last().kind == Kind::Class)
            constructor(stack.last().name, head, brace);
        return open;
    }

    void ended(const Open &open, qsizetype brace)
    {
        if (open.kind == Kind::Function)
            functions.append({open.name, open.line, lineAt(text, brace) - open.line + 1});
    }

    void constructor(const QString &name, qsizetype from, qsizetype to)
    {
        const QRegularExpression pattern(QStringLiteral("(?:^|[\\s:])%1\\s*(\\()").arg(name));
        const auto match = pattern.match(text.mid(from, to - from));
        if (match.hasMatch())
            constructors.append({name, lineAt(text, from + match.capturedStart(1)),
                                 parametersAt(text, from + match.capturedStart(1))});
    }
};

} // namespace

QList<Measured> functionsIn(const QString &source)
{
    return Walker(source).functions;
}

QList<Measured> constructorsIn(const QString &source)
{
    return Walker(source).constructors;
}

} // namespace remindesk::architecture
