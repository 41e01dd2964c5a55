#pragma once
#include "models/base/Problem.h"

#include <QByteArray>
#include <QMap>

namespace ow {

/// Named contents, in order of name: what a loader of several files is given, so that faults can say where they are.
using FileContents = QMap<QString, QByteArray>;

/// The files of a folder (or of ":/calendar") whose names end with the suffix, and of its sub-folders as "items/x.json";
/// problem FileFailed names the first that cannot be read.
Result<FileContents> readFolder(const QString &folder, const QString &suffix);

/// Whole or not at all, and on the disk when it returns. 0600 from its first byte, which QSaveFile's file is not; problem FileFailed.
Result<void> writePrivateFile(const QString &path, const QByteArray &content);

/// The folder and those above it that are missing, 0700, each known to the disk when it returns; problem FileFailed.
Result<void> makePrivateFolder(const QString &path);

} // namespace ow
