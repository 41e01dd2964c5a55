#pragma once
#include "models/base/Describe.h"

namespace ow {

/// A spreadsheet as it travels: in pieces, because no text of a message is longer than a mebibyte (JsonReader).
struct SheetFile {
    static constexpr qsizetype pieceBytes = 600 * 1024;
    QList<QByteArray> pieces;

    static Fields fields();
    static SheetFile of(const QByteArray &bytes);
    QByteArray bytes() const;
};

} // namespace ow
