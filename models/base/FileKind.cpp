#include "models/base/FileKind.h"

namespace ow {

namespace {

/// Readers of PDF look for its end in the last kilobyte (ISO 32000-1, annex H), so what follows it is allowed.
constexpr qsizetype pdfTail = 1024;

bool endsAsPng(const QByteArray &content)
{
    return content.right(12) == QByteArray("\0\0\0\0IEND\xAE\x42\x60\x82", 12);
}

/// Cameras pad their pictures with zeros.
bool endsAsJpeg(const QByteArray &content)
{
    qsizetype end = content.size();
    while (end > 0 && content.at(end - 1) == '\0')
        --end;
    return end >= 4 && content.mid(end - 2, 2) == QByteArray("\xFF\xD9", 2);
}

} // namespace

std::optional<FileKind> fileKindOf(const QByteArray &content)
{
    if (content.startsWith("%PDF-") && content.right(pdfTail).contains("%%EOF"))
        return FileKind::Pdf;
    if (content.startsWith(QByteArray("\xFF\xD8\xFF", 3)) && endsAsJpeg(content))
        return FileKind::Jpeg;
    if (content.startsWith(QByteArray("\x89PNG\r\n\x1A\n", 8)) && endsAsPng(content))
        return FileKind::Png;
    return std::nullopt;
}

QByteArray mediaType(FileKind kind)
{
    switch (kind) {
    case FileKind::Pdf: return "application/pdf";
    case FileKind::Jpeg: return "image/jpeg";
    case FileKind::Png: return "image/png";
    }
    return "application/octet-stream";
}

} // namespace ow
