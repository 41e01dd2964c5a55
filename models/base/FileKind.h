#pragma once
#include <QByteArray>
#include <optional>

namespace ow {

/// What papers come as: printed by us, scanned, photographed.
enum class FileKind { Pdf, Jpeg, Png };

/// By its first bytes and its end, never by a name; nothing for everything else, and for a file that is cut off.
std::optional<FileKind> fileKindOf(const QByteArray &content);
/// "application/pdf", "image/jpeg", "image/png".
QByteArray mediaType(FileKind kind);

} // namespace ow
