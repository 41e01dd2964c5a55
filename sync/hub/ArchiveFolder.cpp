#include "sync/hub/ArchiveFolder.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/store/Sealer.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace ow {

namespace {
QByteArray archivePurpose(const ArchivePackage &package, const QString &path)
{
    return "archive " + package.id.toRfc4122().toHex() + ' ' + path.toUtf8();
}

bool bringToDisk(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = handle >= 0 && ::fsync(handle) == 0;
    if (handle >= 0)
        ::close(handle);
    return done;
}

Result<void> removeWhole(const QString &folder)
{
    const bool gone = !QFileInfo(folder).isDir() || QDir(folder).removeRecursively();
    if (!gone || !bringToDisk(QFileInfo(folder).path()))
        return fail(problem::FileFailed, {{QStringLiteral("file"), folder}});
    return {};
}
} // namespace

QString ArchiveFolder::path(const ArchivePackage &package) const
{
    return m_folder + QLatin1Char('/') + package.number;
}

QString ArchiveFolder::aside(const ArchivePackage &package) const
{
    // Hidden: backups leave it out.
    return m_folder + QStringLiteral("/.making-") + uuidText(package.id);
}

bool ArchiveFolder::holds(const QString &number) const
{
    return QFileInfo::exists(m_folder + QLatin1Char('/') + number);
}

Result<FileContents> ArchiveFolder::sealed(Connection &db, const ArchivePackage &package, const FileContents &files)
{
    FileContents sealed;
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto bytes =
            m_sealer.sealData(db, package.key, file.value(), archivePurpose(package, file.key()).constData());
        if (!bytes)
            return fail(bytes.error());
        sealed.insert(file.key(), *bytes);
    }
    return sealed;
}

Result<void> ArchiveFolder::write(const ArchivePackage &package, const FileContents &sealed)
{
    if (const auto cleared = clearAside(package); !cleared)
        return cleared;
    const QString fresh = aside(package);
    for (const Code<ArchiveClass> &code : archiveClassCodes) {
        if (const auto made = makePrivateFolder(fresh + QLatin1Char('/') + archiveClassText(code.value)); !made)
            return made;
    }
    for (auto file = sealed.begin(); file != sealed.end(); ++file) {
        if (const auto written = writePrivateFile(fresh + QLatin1Char('/') + file.key(), file.value()); !written)
            return written;
    }
    if (holds(package.number))
        return fail(problem::ArchiveNumberTaken, {{QStringLiteral("number"), package.number}});
    const bool renamed =
        std::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path(package)).constData()) == 0;
    if (!renamed || !bringToDisk(m_folder))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path(package)}});
    return {};
}

Result<FileContents> ArchiveFolder::read(const ArchivePackage &package) const
{
    if (!holds(package.number))
        return fail(problem::ArchiveUnknown);
    FileContents contents;
    const QDir root(path(package));
    // Hidden ones, too: what somebody hid in a package is a change of it.
    QDirIterator files(root.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
        contents.insert(root.relativeFilePath(file.fileName()), file.readAll());
    }
    return contents;
}

ArchiveBytes ArchiveFolder::opened(Connection &db, const ArchivePackage &package, const FileContents &sealed)
{
    ArchiveBytes found;
    for (auto file = sealed.begin(); file != sealed.end(); ++file) {
        const auto bytes = m_sealer.openData(db, file.value(), archivePurpose(package, file.key()).constData());
        if (bytes)
            found.files.insert(file.key(), *bytes);
        else
            found.broken.append(file.key());
    }
    return found;
}

Result<void> ArchiveFolder::remove(const ArchivePackage &package)
{
    return clearAside(package).and_then([&] { return removeWhole(path(package)); });
}

Result<void> ArchiveFolder::clearAside(const ArchivePackage &package)
{
    return makePrivateFolder(m_folder).and_then([&] { return removeWhole(aside(package)); });
}

} // namespace ow
