#pragma once
// Files as an applicant uploads them: one page each, told apart by a letter.
#include "models/base/Crypto.h"
#include "models/cases/CaseOnline.h"

namespace ow::testing {

inline QByteArray onlineBytes(char letter)
{
    const QByteArray words = QByteArray("BT /F1 36 Tf 72 720 Td (Uploaded paper ") + letter + ") Tj ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
           "/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length "
        + QByteArray::number(words.size()) + ">>stream\n" + words
        + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

inline UploadedFile onlineFile(char letter)
{
    const QByteArray bytes = onlineBytes(letter);
    return {QString::fromLatin1(sha256(bytes).toHex()), QStringLiteral("application/pdf"), bytes.size()};
}

/// The bytes of one of those; empty for any other.
inline QByteArray onlineBytesOf(const QString &sha256Hex)
{
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        if (onlineFile(letter).sha256 == sha256Hex)
            return onlineBytes(letter);
    }
    return {};
}

} // namespace ow::testing
