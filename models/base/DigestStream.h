#pragma once
#include "models/base/Problem.h"

#include <QByteArray>
#include <memory>

namespace ow {

/// SHA-256 of what comes in pieces.
class DigestStream {
public:
    DigestStream();
    ~DigestStream();
    DigestStream(const DigestStream &) = delete;
    DigestStream &operator=(const DigestStream &) = delete;

    void add(const QByteArray &bytes);
    /// Once, at the end.
    QByteArray digest();

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

/// Of a file of any size; FileFailed.
Result<QByteArray> sha256OfFile(const QString &path);

} // namespace ow
