#include "models/base/Files.h"

#include "models/base/ProblemTypes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace ow {

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

} // namespace ow
