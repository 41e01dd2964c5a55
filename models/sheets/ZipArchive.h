#pragma once
// The only file that knows libzip.
#include "models/base/Problem.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <memory>

namespace ow {

/// A zip file in memory, read only. Every part is checked against its checksum.
class ZipArchive {
public:
    /// Null when it is none, or damaged.
    static std::unique_ptr<ZipArchive> open(const QByteArray &bytes);
    /// A new one of these parts, in the order of their names, a folder where the name ends with a stroke; the same parts give the same bytes.
    static Result<QByteArray> pack(const QMap<QString, QByteArray> &parts);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    bool has(const QString &name) const;
    /// Nothing when it is not there, damaged or locked, or is longer than that unpacked, whatever length it claims.
    std::optional<QByteArray> part(const QString &name, qint64 bytesMax) const;

private:
    struct Handle;
    explicit ZipArchive(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace ow
