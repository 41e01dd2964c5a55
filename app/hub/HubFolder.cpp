#include "app/hub/HubFolder.h"

#include "models/base/ProblemTypes.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ow {

namespace {
QString endpointPath(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("hub.endpoint"));
}
} // namespace

Result<HubFolder> HubFolder::lock(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(problem::FileFailed, {{QStringLiteral("file"), folder}});
    const QString path = QDir(folder).filePath(QStringLiteral("hub.lock"));
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return fail(problem::HubRunning);
    }
    // What a killed hub left behind leads nowhere.
    QFile::remove(endpointPath(folder));
    return HubFolder(folder, fd);
}

HubFolder::HubFolder(HubFolder &&other) noexcept : m_folder(std::move(other.m_folder)), m_lockFd(std::exchange(other.m_lockFd, -1)) {}

HubFolder::~HubFolder()
{
    if (m_lockFd < 0)
        return;
    QFile::remove(endpointPath(m_folder));
    ::close(m_lockFd);
}

Result<void> HubFolder::writeEndpoint(const HubEndpoint &endpoint) const
{
    QSaveFile file(endpointPath(m_folder));
    const QByteArray json = toJson(endpoint);
    const bool ok = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(json) == json.size()
        && file.commit();
    if (!ok)
        return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
    return {};
}

} // namespace ow
