#pragma once
#include "models/store/Connection.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace ow {

/// Read-only connections for request threads: each use is one short read transaction on a snapshot (design §4.3).
class ReaderPool {
public:
    ReaderPool(QString path, int size, const char *vfs = nullptr);

    /// Runs inside a read transaction; Busy when no connection becomes free within a second.
    template <class T>
    Result<T> read(const std::function<Result<T>(Connection &)> &work)
    {
        auto taken = take();
        if (!taken)
            return fail(taken.error());
        Connection &db = **taken;
        db.begin();
        Result<T> result = work(db);
        if (db.failure())
            result = fail(*db.failure());
        db.rollback();
        give(std::move(*taken));
        return result;
    }

private:
    Result<std::unique_ptr<Connection>> take();
    void give(std::unique_ptr<Connection> connection);

    QString m_path;
    const char *m_vfs;
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::vector<std::unique_ptr<Connection>> m_idle;
    int m_unopened;
};

} // namespace ow
