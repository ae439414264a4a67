// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "storage/database.h"

#include <QPromise>

#include <functional>
#include <optional>
#include <type_traits>
#include <variant>

namespace remindesk {

/// What a write may do when the disk is full.
enum class DiskNeed {
    Ordinary, ///< fails, and the caller is told
    NewSend,  ///< not even begun unless the room for its result is reserved
    Result    ///< what became of something sent: the reserve is given up for it
};

/// One call of a port on its way through the storage thread. Run there; may be run again when another job of its
/// group lost the transaction. Answers once, after the commit.
class StoreJob
{
public:
    virtual ~StoreJob() = default;
    /// False: not finished, to be run again later (reads only). Throws StoreFailure.
    [[nodiscard]] virtual bool run(Database &database) = 0;
    virtual void succeed() = 0;
    virtual void fail(const Error &error) = 0;

    quint64 ticket = 0; ///< order of posting
    DiskNeed need = DiskNeed::Ordinary;
    enum class Way {
        InTurn,
        Aside, ///< long: on a thread of its own, from its turn on
        Alone  ///< outside a transaction, and yet no other process writes meanwhile (VACUUM)
    };
    Way way = Way::InTurn;
};

/// `Work` is T(Database &), or std::optional<T>(Database &) for one that is run in parts.
template<typename T, typename Work>
class StoreJobOf final : public StoreJob
{
public:
    explicit StoreJobOf(Work work) : m_work(std::move(work)) { m_promise.start(); }

    [[nodiscard]] Async<T> future() { return m_promise.future(); }

    bool run(Database &database) override
    {
        using Made = std::invoke_result_t<Work &, Database &>;
        if constexpr (std::is_void_v<T>) {
            m_work(database);
            m_value = std::monostate();
        } else if constexpr (std::is_same_v<Made, T>) {
            m_value = m_work(database);
        } else {
            m_value.reset();
            if (Made made = m_work(database))
                m_value = std::move(*made);
        }
        return m_value.has_value();
    }

    void succeed() override
    {
        if constexpr (std::is_void_v<T>)
            answer(Result<T>());
        else
            answer(Result<T>(std::move(*m_value)));
    }

    void fail(const Error &error) override { answer(Result<T>(tl::unexpect, error)); }

private:
    void answer(Result<T> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    Work m_work;
    QPromise<Result<T>> m_promise;
    std::optional<std::conditional_t<std::is_void_v<T>, std::monostate, T>> m_value;
};

} // namespace remindesk
