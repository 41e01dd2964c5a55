#include "tests/base/SmallDisk.h"

#include <QByteArray>
#include <QFile>
#include <algorithm>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace ow::testing {

SmallDisk::SmallDisk(int megabytes)
{
    const QByteArray size = "size=" + QByteArray::number(megabytes) + 'm';
    m_mounted = ::mount("tmpfs", QFile::encodeName(m_dir.path()).constData(), "tmpfs", 0, size.constData()) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_mounted)
        ::umount2(QFile::encodeName(m_dir.path()).constData(), MNT_DETACH);
}

qint64 SmallDisk::freeBytes() const
{
    struct statvfs room = {};
    return ::statvfs(QFile::encodeName(m_dir.path()).constData(), &room) == 0
        ? qint64(room.f_bavail) * qint64(room.f_frsize)
        : -1;
}

QString SmallDisk::rubbish() const
{
    return m_dir.filePath(QStringLiteral("rubbish"));
}

void SmallDisk::fill(qint64 leftBytes)
{
    const int file = ::open(QFile::encodeName(rubbish()).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const QByteArray piece(64 * 1024, 'x');
    for (qint64 size = piece.size(); file >= 0 && size > 0;) {
        size = std::min(size, freeBytes() - leftBytes);
        // A piece that no longer fits is tried by halves: not a page is left.
        if (size > 0 && ::write(file, piece.constData(), size_t(size)) <= 0)
            size /= 2;
    }
    if (file >= 0)
        ::close(file);
}

void SmallDisk::clear()
{
    QFile::remove(rubbish());
}

} // namespace ow::testing
