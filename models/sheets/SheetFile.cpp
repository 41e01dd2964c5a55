#include "models/sheets/SheetFile.h"

namespace ow {

SheetFile SheetFile::of(const QByteArray &bytes)
{
    SheetFile file;
    for (qsizetype at = 0; at < bytes.size(); at += pieceBytes)
        file.pieces.append(bytes.mid(at, pieceBytes));
    return file;
}

QByteArray SheetFile::bytes() const
{
    QByteArray all;
    for (const QByteArray &piece : pieces)
        all += piece;
    return all;
}

Fields SheetFile::fields()
{
    return {field("pieces", &SheetFile::pieces, {.lengthMin = 1, .lengthMax = int(pieceBytes), .itemsMax = 4})};
}

} // namespace ow
