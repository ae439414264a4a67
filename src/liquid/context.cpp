// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/context.h"

#include "liquid/text.h"

#include <utility>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

void Budget::check()
{
    if (m_steps > m_limits.steps)
        fail(u"E-LIQ-41", {QString::number(m_limits.steps)});
    if (!m_clock.isValid())
        m_clock.start();
    else if (m_clock.hasExpired(m_limits.milliseconds))
        fail(u"E-LIQ-45", {QString::number(m_limits.milliseconds)});
    constexpr qint64 between = 1024;
    m_nextCheck = std::min(m_steps + between, m_limits.steps + 1);
}

void Budget::over(const char16_t *code, qint64 limit)
{
    fail(code, {QString::number(limit)});
}

Context::Context(const RenderOptions &renderOptions, const Value &data, Budget &sharedBudget, Output &out)
    : options(renderOptions), budget(sharedBudget), m_data(&data), m_out(&out)
{
}

Context::Context(Context &outer)
    : options(outer.options), budget(outer.budget), registers(outer.registers),
      templateName(outer.templateName), place(outer.place), isInsideRender(true),
      placeholder(outer.placeholder), gaps(outer.gaps), m_data(nullptr), m_out(outer.m_out)
{
}

const Value *Context::findOwn(QStringView name) const
{
    budget.step(qint64(m_inner.size()) / 16); // seldom any
    for (auto it = m_inner.rbegin(); it != m_inner.rend(); ++it) {
        if (isSameName(it->first, name))
            return &it->second;
    }
    if (const Value *value = m_assigned.isEmpty() ? nullptr : m_assigned.find(name))
        return value;
    return m_counters.isEmpty() ? nullptr : m_counters.find(name);
}

void Context::assign(const QString &name, Value value)
{
    m_assigned.set(name, std::move(value));
    m_hasOwn = true;
}

std::pair<qint64, qint64> Context::count(const QString &name, qint64 delta)
{
    const Value *known = m_counters.find(name);
    if (!known && m_data && m_data->isObject())
        known = m_data->object().find(name);
    const qint64 before = known && known->isInteger() ? known->toInteger() : 0;
    qint64 after = 0;
    if (__builtin_add_overflow(before, delta, &after))
        fail(u"E-LIQ-34");
    m_counters.set(name, Value(after));
    m_hasOwn = true;
    return {before, after};
}

size_t Context::push(const QString &name, Value value)
{
    m_inner.emplace_back(name, std::move(value));
    return m_inner.size() - 1;
}

void Context::writeValue(const Value &value)
{
    if (value.isText() && (!escapes() || value.isSafe())) {
        write(value.text());
        return;
    }
    if (value.isArray()) {
        budget.enter();
        for (const Value &item : value.array()) {
            budget.step();
            writeValue(item);
        }
        budget.leave();
        return;
    }
    const qsizetype before = m_out->size();
    if (value.isText()) // the others are above
        m_out->writeEscaped(value.text());
    else if (value.isInteger())
        m_out->writeNumber(value.toInteger());
    else if (escapes())
        m_out->writeEscaped(asText(value));
    else
        m_out->write(asText(value));
    budget.written(m_out->size() - before);
}

void Context::account(const Value &value)
{
    constexpr qint64 overhead = 64;
    if (value.isText()) {
        budget.made(overhead + value.text().size() * 2);
        budget.step(value.text().size() / 64);
    } else if (value.isArray()) {
        budget.made(overhead + qint64(value.array().size() * sizeof(Value)));
        budget.step(qint64(value.array().size()) / 16);
    }
}

void Context::gap(const char16_t *code, const QString &what, Place at) const
{
    throw Gap{{Error{QString::fromUtf16(code), {what}, where(at)}, at}};
}

QString Context::filled(const Gap &gap)
{
    if (!gaps)
        throw gap;
    constexpr qint64 noted = 512;
    budget.made(noted);
    gaps->append(gap.error);
    QString text = (*placeholder)(gap.error);
    budget.written(text.size());
    return text;
}

QString Context::where(Place at) const
{
    return u"%1:%2:%3"_s.arg(templateName, QString::number(at.line), QString::number(at.column));
}

} // namespace remindesk::liquid
