#pragma once
#include "models/base/Problem.h"

namespace ow {

/// DIR of a running server: the exclusive lock DIR/NAME.lock and the file DIR/NAME.endpoint that others find it by (design §2).
class DataFolder {
public:
    /// Takes the lock; `running` when another program has it.
    static Result<DataFolder> lock(const QString &folder, const QString &name, const ProblemType &running);
    static QString endpointPath(const QString &folder, const QString &name);
    DataFolder(DataFolder &&other) noexcept;
    ~DataFolder();
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;
    DataFolder &operator=(DataFolder &&) = delete;

    /// 0600; goes when the server ends in good order.
    Result<void> writeEndpoint(const QByteArray &json) const;

private:
    DataFolder(QString endpoint, int lockFd) : m_endpoint(std::move(endpoint)), m_lockFd(lockFd) {}
    QString m_endpoint;
    int m_lockFd;
};

} // namespace ow
