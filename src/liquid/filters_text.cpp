// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/number.h"
#include "liquid/search.h"
#include "liquid/text.h"

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

/// A text cut out of or put together from HTML that needs no escaping is such HTML itself.
Value like(const Value &input, QString text)
{
    return input.isSafe() ? Value::safeText(std::move(text)) : Value(std::move(text));
}

Value size(const FilterCall &call)
{
    const Value &input = call.input;
    if (input.isText())
        return Value(qint64(characterCount(input.text())));
    if (input.isArray())
        return Value(qint64(input.array().size()));
    if (input.isObject())
        return Value(qint64(input.object().size()));
    if (input.isRange())
        return Value(input.range().size());
    return Value(input.isInteger() ? 8 : 0); // bytes of an integer, as the reference counts
}

Value inRow(const FilterCall &call, const Value &first, const Value &second)
{
    const TextView left(first);
    const TextView right(second);
    call.affordText(left.view().size() + right.view().size());
    QString text = joined(left.view(), right.view());
    return first.isSafe() && second.isSafe() ? Value::safeText(std::move(text)) : Value(std::move(text));
}

void writeInRow(const FilterCall &call, const Value &first, const Value &second, Output &out)
{
    const TextView left(first);
    const TextView right(second);
    call.affordText(left.view().size() + right.view().size());
    out.write(left.view());
    out.write(right.view());
}

Value append(const FilterCall &call)
{
    return inRow(call, call.input, call.argument(0));
}

void writeAppended(const FilterCall &call, Output &out)
{
    writeInRow(call, call.input, call.argument(0), out);
}

Value prepend(const FilterCall &call)
{
    return inRow(call, call.argument(0), call.input);
}

void writePrepended(const FilterCall &call, Output &out)
{
    writeInRow(call, call.argument(0), call.input, out);
}

Value strip(const FilterCall &call)
{
    return like(call.input, stripBoth(call.text(call.input)).toString());
}

Value lstrip(const FilterCall &call)
{
    return like(call.input, stripLeft(call.text(call.input)).toString());
}

Value rstrip(const FilterCall &call)
{
    return like(call.input, stripRight(call.text(call.input)).toString());
}

Value squish(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    const QString text = call.text(call.input);
    QString out;
    bool wasSpace = false;
    for (const QChar c : stripBoth(text)) {
        if (!isSpace(c))
            out += c;
        else if (!wasSpace)
            out += u' ';
        wasSpace = isSpace(c);
    }
    return like(call.input, out);
}

Value stripNewlines(const FilterCall &call)
{
    const QString text = call.text(call.input);
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if (text[i] != u'\n' && !isPair)
            out += text[i];
    }
    return like(call.input, out);
}

qint64 lengthOf(const FilterCall &call)
{
    return call.has(0) ? toWholeNumber(call.argument(0)) : 50;
}

void writeTruncated(const FilterCall &call, Output &out)
{
    if (call.input.isNil())
        return;
    const QString text = call.text(call.input);
    const qint64 length = lengthOf(call);
    const QString mark = call.has(1) ? call.text(call.argument(1)) : u"..."_s;
    if (characterCount(text) <= length)
        return out.write(text);
    const qint64 kept = std::max<qint64>(0, std::max<qint64>(0, length) - characterCount(mark));
    out.write(QStringView(text).first(unitOffset(text, kept)));
    out.write(mark);
}

Value truncate(const FilterCall &call)
{
    if (call.input.isNil() || (call.input.isText() && characterCount(call.input.text()) <= lengthOf(call)))
        return call.input;
    return written<writeTruncated>(call);
}

qsizetype wordEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && !isSpace(text[at]))
        ++at;
    return at;
}

Value truncatewords(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    const QString text = call.text(call.input);
    const qint64 most = std::max<qint64>(1, call.has(0) ? toWholeNumber(call.argument(0)) : 15);
    const QString mark = call.has(1) ? call.text(call.argument(1)) : u"..."_s;
    QString out;
    qint64 words = 0;
    for (qsizetype at = 0;;) {
        while (at < text.size() && isSpace(text[at]))
            ++at;
        const bool isCut = words == most && at > 0 && isSpace(text[at - 1]); // white space behind the last word counts
        if (isCut)
            return Value(out + mark);
        if (at >= text.size())
            return Value(text);
        const qsizetype end = wordEnd(text, at);
        if (words++ > 0)
            out += u' ';
        out += QStringView(text).sliced(at, end - at);
        at = end;
    }
}

/// Collects the pieces of a split, counting what they take.
class Pieces
{
public:
    explicit Pieces(const FilterCall &call) : m_call(call) {}

    void add(QStringView piece)
    {
        constexpr qint64 header = 48; // of a text of its own
        m_call.context.budget.made(qint64(sizeof(Value)) + header + piece.size() * 2);
        m_call.context.budget.step();
        m_pieces.push_back(Value(piece.toString()));
    }
    Value result()
    {
        while (!m_pieces.empty() && m_pieces.back().text().isEmpty())
            m_pieces.pop_back();
        return Value(std::move(m_pieces));
    }

private:
    const FilterCall &m_call;
    Array m_pieces;
};

Value split(const FilterCall &call)
{
    const QString text = call.text(call.input);
    const QString separator = call.text(call.argument(0));
    Pieces pieces(call);
    const QStringView view(text);
    qsizetype at = 0;
    if (separator == u" "_s) { // any white space, none at the beginning
        while (true) {
            while (at < view.size() && isSpace(view[at]))
                ++at;
            if (at >= view.size())
                break;
            const qsizetype end = wordEnd(view, at);
            pieces.add(view.sliced(at, end - at));
            at = end;
        }
    } else if (separator.isEmpty()) {
        while (at < view.size()) {
            const qsizetype length = unitOffset(view.sliced(at), 1);
            pieces.add(view.sliced(at, length));
            at += length;
        }
    } else {
        const Search search(separator);
        for (qsizetype end; (end = search.in(view, at)) >= 0; at = end + separator.size())
            pieces.add(view.sliced(at, end - at));
        pieces.add(view.sliced(at));
    }
    return pieces.result();
}

/// Start and length within `size`, or nothing when the start lies outside.
bool clampSlice(qint64 size, qint64 &offset, qint64 &length)
{
    offset = offset < 0 ? offset + size : offset;
    if (offset < 0 || offset > size || length < 0)
        return false;
    length = std::min(length, size - offset);
    return true;
}

Value slice(const FilterCall &call)
{
    qint64 offset = toWholeNumber(call.argument(0));
    qint64 length = call.argument(1).isTruthy() ? toWholeNumber(call.argument(1)) : 1;
    if (call.input.isArray()) {
        const Array &items = call.input.array();
        if (!clampSlice(qint64(items.size()), offset, length))
            return Value(Array());
        call.context.budget.afford(length * qint64(sizeof(Value)));
        return Value(Array(items.begin() + offset, items.begin() + offset + length));
    }
    const QString text = call.text(call.input);
    if (!clampSlice(characterCount(text), offset, length))
        return Value(QString());
    const qsizetype from = unitOffset(text, offset);
    const QStringView rest = QStringView(text).sliced(from);
    return Value(rest.first(unitOffset(rest, length)).toString());
}

constexpr StandardFilter kTextFilters[] = {
    {"size", 0, 0, size},
    {"append", 1, 1, append, writeAppended},
    {"prepend", 1, 1, prepend, writePrepended},
    {"strip", 0, 0, strip},
    {"lstrip", 0, 0, lstrip},
    {"rstrip", 0, 0, rstrip},
    {"squish", 0, 0, squish},
    {"strip_newlines", 0, 0, stripNewlines},
    {"truncate", 0, 2, truncate, writeTruncated},
    {"truncatewords", 0, 2, truncatewords},
    {"split", 1, 1, split},
    {"slice", 1, 2, slice},
};

} // namespace

std::span<const StandardFilter> textFilters()
{
    return kTextFilters;
}

} // namespace remindesk::liquid
