#include "models/base/Clock.h"

#include <QFile>
#include <QtEndian>
#include <chrono>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace ow {

Instant SystemClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

qint64 SystemClock::steadyMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

std::unique_ptr<FileClock> FileClock::open(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return nullptr;
    void *mapped = ::lseek(fd, 0, SEEK_END) >= 8 ? ::mmap(nullptr, 8, PROT_READ, MAP_SHARED, fd, 0) : MAP_FAILED;
    ::close(fd);
    return mapped == MAP_FAILED ? nullptr : std::unique_ptr<FileClock>(new FileClock(mapped));
}

bool FileClock::write(const QString &path, Instant instant)
{
    // Written in place: readers have the file mapped.
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const qint64 stored = qToLittleEndian(instant.ms);
    return file.write(reinterpret_cast<const char *>(&stored), 8) == 8;
}

FileClock::~FileClock()
{
    ::munmap(m_mapped, 8);
}

Instant FileClock::now() const
{
    return {qFromLittleEndian(*static_cast<volatile const qint64 *>(m_mapped))};
}

} // namespace ow
