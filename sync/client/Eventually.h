#pragma once
// A result that comes later, from whoever holds the function to whoever holds the future.
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <functional>
#include <memory>

namespace ow {

template <class T>
struct Eventually {
    QFuture<T> future;
    std::function<void(T)> fulfil; ///< once; when all copies go unused the future is cancelled
};

template <class T>
Eventually<T> eventually()
{
    // Owned by the copies of the function alone; std::function wants to be copyable and a QPromise is not.
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return {promise->future(), [promise](T value) {
                promise->addResult(std::move(value));
                promise->finish();
            }};
}

/// Runs `work(result)` when there is one, at once if there already is, on the thread that fulfils it; not at all when `context` has
/// gone or the future is cancelled. Stands for QFuture::then(context, …), which in Qt 6.4 asserts that the context still lives.
template <class T, class F>
void whenReady(QFuture<T> future, QObject *context, F work)
{
    future.then([context = QPointer<QObject>(context), work = std::move(work)](const T &result) {
        if (context)
            work(result);
    });
}

} // namespace ow
