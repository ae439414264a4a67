// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <memory>
#include <optional>
#include <type_traits>

namespace remindesk {

/// What happens when a future ends. QFuture::then() of Qt 6.4 must not be attached while another thread ends the future:
/// setContinuation() runs what it is given and keeps it, reportFinished() then finds it there and runs it again, over a
/// promise that is gone. Here the second run does nothing. For after() only.
class FutureEnd final : private QFutureInterfaceBase
{
public:
    template<typename T>
    explicit FutureEnd(const QFuture<T> &future) : QFutureInterfaceBase(QFutureInterfaceBase::get(future)) {}

    /// Calls `run(ended)` once, in the thread that ends the future, or here if it has ended.
    template<typename T, typename Run>
    void call(Run run)
    {
        struct Held
        {
            explicit Held(Run &&what) : run(std::move(what)) {}
            std::atomic<bool> hasRun = false;
            std::optional<Run> run;
        };
        // The future's data keeps this closure: it must not hold the future, nor what it runs for longer than needed.
        setContinuation([held = std::make_shared<Held>(std::move(run))](const QFutureInterfaceBase &ended) {
            if (held->hasRun.exchange(true))
                return;
            Run once = std::move(*held->run);
            held->run.reset();
            once(QFutureInterface<T>(ended).future());
        });
    }
};

template<typename T>
struct Awaited
{
    using Type = T;
    static constexpr bool isFuture = false;
};
template<typename T>
struct Awaited<QFuture<T>>
{
    using Type = T;
    static constexpr bool isFuture = true;
};

/// Goes on with `next(result)`, which returns a value or a future of one, when `future` has its result: in the thread that
/// gives it, or here if it is ready. What `next` uses must be thread-safe. A future that ends without a result (its promise
/// was dropped) ends this one the same way.
template<typename T, typename Next>
[[nodiscard]] auto after(const QFuture<T> &future, Next next)
{
    using Given = std::decay_t<std::invoke_result_t<Next &, T>>;
    using Out = typename Awaited<Given>::Type;
    auto promise = std::make_shared<QPromise<Out>>();
    promise->start();
    QFuture<Out> out = promise->future();
    FutureEnd(future).template call<T>([promise, next = std::move(next)](const QFuture<T> &ended) mutable {
        if (ended.resultCount() == 0)
            return;
        if constexpr (Awaited<Given>::isFuture) {
            FutureEnd(next(ended.result())).template call<Out>([promise](const QFuture<Out> &last) {
                if (last.resultCount() == 0)
                    return;
                promise->addResult(last.result());
                promise->finish();
            });
        } else {
            promise->addResult(next(ended.result()));
            promise->finish();
        }
    });
    return out;
}

} // namespace remindesk
