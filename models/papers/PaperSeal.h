#pragma once
// What the code on a paper proves without any line: who issued which paper about what to whom, signed by the hall (Ed25519). Whoever has
// the hall's public key can check it; nothing in it is more than the paper itself shows, and the name is masked.
#include "models/base/Describe.h"

namespace ow {

struct PaperFacts {
    QString hall;  ///< name, as in the paper's head
    QString title; ///< 受理通知书
    QString number;
    QString caseNumber;
    QString itemName;
    QString addressee; ///< masked
    QString date;      ///< as printed

    friend bool operator==(const PaperFacts &, const PaperFacts &) = default;
};

/// "OW1.<facts>.<signature>", both base64url without padding; the facts are lines of UTF-8 in the order above, and the signature is over
/// these bytes.
QString paperSeal(const PaperFacts &facts, const QByteArray &signingSeed);
/// What a seal, or a whole code that ends with one, says of itself; nothing is proved. SealBroken when it is no seal.
Result<PaperFacts> sealedFacts(const QString &text);
/// Of a seal, or of a whole code that ends with one. SealBroken when it is no seal, or another key signed it, or a byte was changed.
Result<PaperFacts> readPaperSeal(const QString &text, const QByteArray &publicKey);

/// The code itself: the page where its holder asks how things stand, with the seal behind it, which no server is sent. Without a public
/// address the seal alone.
QString paperCode(const QString &site, const QString &shortNumber, const QString &seal);

/// An Ed25519 public key as other programs read it.
QByteArray publicKeyPem(const QByteArray &publicKey);

} // namespace ow
