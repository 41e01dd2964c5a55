#include "app/common/DataFolder.h"

#include "models/base/ProblemTypes.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ow {

QString DataFolder::endpointPath(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name + QStringLiteral(".endpoint"));
}

Result<DataFolder> DataFolder::lock(const QString &folder, const QString &name, const ProblemType &running)
{
    if (!QDir().mkpath(folder))
        return fail(problem::FileFailed, {{QStringLiteral("file"), folder}});
    const QString path = QDir(folder).filePath(name + QStringLiteral(".lock"));
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return fail(running);
    }
    // What a killed server left behind leads nowhere.
    QFile::remove(endpointPath(folder, name));
    return DataFolder(endpointPath(folder, name), fd);
}

DataFolder::DataFolder(DataFolder &&other) noexcept
    : m_endpoint(std::move(other.m_endpoint)), m_lockFd(std::exchange(other.m_lockFd, -1))
{
}

DataFolder::~DataFolder()
{
    if (m_lockFd < 0)
        return;
    QFile::remove(m_endpoint);
    ::close(m_lockFd);
}

Result<void> DataFolder::writeEndpoint(const QByteArray &json) const
{
    QSaveFile file(m_endpoint);
    const bool ok = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(json) == json.size() && file.commit();
    if (!ok)
        return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
    return {};
}

} // namespace ow
