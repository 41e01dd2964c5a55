#pragma once
#include "sync/client/Eventually.h"

#include <QFutureWatcher>
#include <QThreadPool>

namespace ow {

/// Runs `work()` in the pool and then `done(result)` on the thread of `context`; `done` not at all when `context` has gone by then.
template <class Work, class Done>
void inBackground(QThreadPool &pool, QObject *context, Work work, Done done)
{
    using T = decltype(work());
    const Eventually<T> answer = eventually<T>();
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        if (!watcher->isCanceled())
            done(watcher->result());
    });
    watcher->setFuture(answer.future);
    pool.start([work = std::move(work), fulfil = answer.fulfil] { fulfil(work()); });
}

} // namespace ow
