#include "models/base/Files.h"

#include "models/base/ProblemTypes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ow {

namespace {
bool writeAndSync(int file, const QByteArray &content)
{
    return ::fchmod(file, S_IRUSR | S_IWUSR) == 0
        && ::write(file, content.constData(), size_t(content.size())) == content.size() && ::fsync(file) == 0;
}

bool syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool durable = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0)
        ::close(folder);
    return durable;
}
} // namespace

Result<FileContents> readFolder(const QString &folder, const QString &suffix)
{
    FileContents contents;
    const QDir root(folder);
    QDirIterator files(folder, {QLatin1Char('*') + suffix}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
        contents.insert(root.relativeFilePath(file.fileName()), file.readAll());
    }
    return contents;
}

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray fresh = target + ".new";
    const int file =
        ::open(fresh.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    bool done = file >= 0 && writeAndSync(file, content);
    if (file >= 0) {
        ::close(file);
        done = done && ::rename(fresh.constData(), target.constData()) == 0;
        if (!done)
            ::unlink(fresh.constData());
    }
    if (!done || !syncFolder(QFileInfo(path).path()))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return {};
}

Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString above = QFileInfo(path).path();
    if (const auto made = above == path ? Result<void>() : makePrivateFolder(above); !made)
        return made;
    // Somebody else may have made it meanwhile.
    const bool there = ::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0 || QFileInfo(path).isDir();
    if (!there || !syncFolder(above))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return {};
}

} // namespace ow
