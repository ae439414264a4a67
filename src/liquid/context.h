// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/budget.h"
#include "liquid/memory.h"
#include "liquid/object.h"
#include "liquid/output.h"
#include "liquid/template.h"

#include <memory>
#include <vector>

namespace remindesk::liquid {

class LoopState;

/// What tags remember from one rendering to the next inside the same template.
struct Registers
{
    std::shared_ptr<Memory> loopEnds; ///< where `offset: continue` goes on
    std::shared_ptr<Memory> cycles;
    std::shared_ptr<std::vector<std::shared_ptr<LoopState>>> loops; ///< the running ones, outermost first
    QString lastIfChanged;
};

/// One rendering: the data, what the template has set so far, where the output goes.
class Context
{
public:
    using Placeholder = std::function<QString(const Error &)>;

    Context(const RenderOptions &options, const Value &data, Budget &budget, Output &out);
    /// For `render`: the same options, budget and output, none of the names.
    explicit Context(Context &outer);

    const RenderOptions &options;
    Budget &budget;
    Registers registers;
    QString templateName;
    Place place; ///< of the node that is running, for errors
    bool isInsideRender = false;

    // Draft mode: gaps are noted and filled instead of thrown.
    const Placeholder *placeholder = nullptr;
    QList<Error> *gaps = nullptr;

    [[nodiscard]] bool isStrict() const { return options.mode == Mode::Strict; }
    [[nodiscard]] bool escapes() const { return options.escape == Escape::Html; }

    [[nodiscard]] const Value *find(QStringView name) const { return find(name, Hint()); }
    [[nodiscard]] const Value *find(QStringView name, const Hint &hint) const
    {
        if (!m_inner.empty() || m_hasOwn) {
            if (const Value *value = findOwn(name))
                return value;
        }
        return m_data && m_data->isObject() ? m_data->object().find(name, hint) : nullptr;
    }
    void assign(const QString &name, Value value);
    /// Adds `delta` to the counter of that name; returns it before and after.
    std::pair<qint64, qint64> count(const QString &name, qint64 delta);

    /// Names of an inner scope. push() returns the handle for set(); pop() takes the newest away.
    size_t push(const QString &name, Value value);
    void set(size_t handle, Value value) { m_inner[handle].second = std::move(value); }
    void pop(size_t count) { m_inner.resize(m_inner.size() - count); }

    void write(QStringView text)
    {
        m_out->write(text);
        budget.written(text.size());
    }
    void writeValue(const Value &value);
    [[nodiscard]] Output &out() { return *m_out; }
    /// Sends the output elsewhere; returns where it went before.
    Output *redirect(Output *out) { return std::exchange(m_out, out); }

    /// Accounts for a value that a filter or tag made.
    void account(const Value &value);
    /// Throws the Gap E-LIQ-30 or -31.
    [[noreturn]] void gap(const char16_t *code, const QString &what, Place where) const;
    /// In a draft: notes the gap and returns what stands in for it; otherwise throws it on.
    [[nodiscard]] QString filled(const Gap &gap);
    [[nodiscard]] QString where(Place at) const;

private:
    using Entry = std::pair<QString, Value>;

    [[nodiscard]] const Value *findOwn(QStringView name) const;

    const Value *m_data; ///< nullptr inside `render`
    Output *m_out;
    std::vector<Entry> m_inner;
    Object m_assigned;
    Object m_counters;
    bool m_hasOwn = false; ///< assigned names or counters
};

} // namespace remindesk::liquid
