// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/output.h"
#include "liquid/text.h"

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

void writeEscaped(const FilterCall &call, QStringView text, Output &out)
{
    call.affordText(text.size());
    const qsizetype start = out.size();
    out.writeEscaped(text);
    call.affordText(out.size() - start);
}

QString escaped(const FilterCall &call, const QString &text)
{
    constexpr qsizetype likely = 32;
    Output out(text.size() + likely);
    writeEscaped(call, text, out);
    return out.take();
}

bool needsEscape(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return !entityOf(c).isEmpty(); });
}

Value escape(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    if (call.input.isSafe() && call.context.escapes())
        return call.input;
    if (call.input.isText() && !needsEscape(call.input.text()))
        return Value::safeText(call.input.text());
    return Value::safeText(escaped(call, call.text(call.input)));
}

void writeEscape(const FilterCall &call, Output &out)
{
    writeEscaped(call, TextView(call.input).view(), out);
}

/// Whether an entity the reference knows ("&amp;", "&#39;") begins with the ampersand at `at`.
bool isEntity(QStringView text, qsizetype at)
{
    qsizetype i = at + 1;
    const bool isNumeric = i < text.size() && text[i] == u'#';
    i += isNumeric ? 1 : 0;
    const qsizetype start = i;
    while (i < text.size()) {
        const QChar c = text[i];
        const bool fits = isNumeric ? (c >= u'0' && c <= u'9')
                                    : ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'));
        if (!fits)
            break;
        ++i;
    }
    return i > start && i < text.size() && text[i] == u';';
}

Value escapeOnce(const FilterCall &call)
{
    const QString text = call.text(call.input);
    const QStringView view(text);
    QString out;
    qsizetype done = 0;
    for (qsizetype at = view.indexOf(u'&'); at >= 0; at = view.indexOf(u'&', at + 1)) {
        if (!isEntity(view, at))
            continue;
        appendEscaped(out, view.sliced(done, at - done));
        out += u'&';
        done = at + 1;
    }
    appendEscaped(out, view.sliced(done));
    call.affordText(out.size());
    return Value::safeText(out);
}

/// Trusts the author: the value is HTML and is not escaped. No standard filter, needed by the
/// escaping mode.
Value safe(const FilterCall &call)
{
    return Value::safeText(call.text(call.input));
}

Value newlineToBr(const FilterCall &call)
{
    const bool needsEscape = call.context.escapes() && !call.input.isSafe();
    QString text = needsEscape ? escaped(call, call.text(call.input)) : call.text(call.input);
    call.affordText(text.size() + text.count(u'\n') * 6);
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u"\n"_s, u"<br />\n"_s);
    return call.context.escapes() ? Value::safeText(text) : Value(text);
}

/// Removes everything from `open` to the next `close`; an opening that is never closed stays.
class Remover
{
public:
    Remover(QStringView openText, QStringView closeText) : m_open(openText), m_close(closeText) {}

    /// The length of the block that begins at `at`, or 0.
    [[nodiscard]] qsizetype blockAt(QStringView text, qsizetype at)
    {
        if (m_isNeverClosed || !text.sliced(at).startsWith(m_open))
            return 0;
        const qsizetype end = text.indexOf(m_close, at + m_open.size());
        m_isNeverClosed = end < 0; // nor will be any later one: keeps this linear
        return end < 0 ? 0 : end + m_close.size() - at;
    }

private:
    QStringView m_open;
    QStringView m_close;
    bool m_isNeverClosed = false;
};

template<size_t count>
QString without(QStringView text, Remover (&removers)[count])
{
    QString out;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'<'); at >= 0 && at < text.size();) {
        qsizetype length = 0;
        for (Remover &remover : removers)
            length = length > 0 ? length : remover.blockAt(text, at);
        if (length > 0) {
            out += text.sliced(done, at - done);
            done = at + length;
        }
        at = text.indexOf(u'<', at + std::max<qsizetype>(1, length));
    }
    out += text.sliced(done);
    return out;
}

Value stripHtml(const FilterCall &call)
{
    const QString text = call.text(call.input);
    call.affordText(text.size() * 2);
    call.context.budget.step(text.size() / 32);
    Remover blocks[] = {{u"<script", u"</script>"}, {u"<!--", u"-->"}, {u"<style", u"</style>"}};
    Remover tags[] = {{u"<", u">"}};
    return without(without(text, blocks), tags);
}

constexpr StandardFilter kMarkupFilters[] = {
    {"escape", 0, 0, escape, writeEscape},
    {"h", 0, 0, escape},
    {"escape_once", 0, 0, escapeOnce},
    {"safe", 0, 0, safe},
    {"newline_to_br", 0, 0, newlineToBr},
    {"strip_html", 0, 0, stripHtml},
};

} // namespace

std::span<const StandardFilter> markupFilters()
{
    return kMarkupFilters;
}

} // namespace remindesk::liquid
