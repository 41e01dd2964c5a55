#pragma once
#include "models/identity/CitizenNumber.h"
#include "models/identity/DocumentKind.h"

namespace ow {

/// A number as it is kept and compared: without spaces and in capital letters.
struct DocumentNumber {
    DocumentKind kind = DocumentKind::ResidentCard;
    QString text;
    std::optional<QDate> birth; ///< where the number tells it
    Sex sex = Sex::Unknown;
    Faults notes; ///< what looks unusual and must not stop anybody: formats of passes and passports change (domain §11)
};

/// Numbers with a check digit are refused when they are wrong (InputRefused with every fault at `place`); the formats of the others
/// give notes. `nationality`: ISO 3166 alpha-3, of passports; empty means issued by China.
Result<DocumentNumber> documentNumber(DocumentKind kind, const QString &text, QDate today,
                                      const QString &nationality = QString(), const QString &place = QString());

/// The kind a number tells by itself: resident card, residence permit of Hong Kong, Macau and Taiwan residents, permanent
/// resident's card; nothing for the rest.
std::optional<DocumentKind> kindOfNumber(const QString &text);

/// A number typed where the kind is not asked: a number of digits is a citizen number with all its faults, anything else must
/// have the form of some document.
Result<QString> anyDocumentNumber(const QString &text, QDate today, const QString &place = QString());

/// 210302********0016, E1****678: what may stand on lists and slips (domain §12).
QString maskedDocument(DocumentKind kind, const QString &number);

} // namespace ow
