#pragma once
#include "models/base/Problem.h"
#include "models/identity/CardReading.h"

#include <QByteArray>
#include <memory>

struct stack_st_X509;

namespace ow {

/// Certificates of the countries' signing authorities (CSCA) a hall trusts; also of their document signers, for chips that carry none.
class IssuerCertificates {
public:
    IssuerCertificates() = default;
    /// Every certificate in the files of `folder`, PEM or DER; what holds none is passed over.
    static IssuerCertificates fromFolder(const QString &folder);
    int count() const;
    stack_st_X509 *stack() const { return m_stack.get(); }

private:
    std::shared_ptr<stack_st_X509> m_stack; ///< owners: every copy; never changed once loaded
};

/// EF.SOD: the digests of all data groups as they were signed when the document was issued (ICAO Doc 9303-10 §4.6.2, 9303-12).
class DocumentSecurity {
public:
    /// ChipAltered when the file is no such object or its signature does not fit. ChipProof::Issuer when the signer is vouched for by one of
    /// `issuers`, all valid on `day`.
    static Result<DocumentSecurity> read(const QByteArray &file, const IssuerCertificates &issuers, QDate day);

    bool lists(int group) const { return m_digests.contains(group); }
    /// The group stands on the chip as it was signed.
    bool covers(int group, const QByteArray &file) const;
    ChipProof proof() const { return m_proof; }

private:
    bool takeDigests(const QByteArray &content);

    QByteArray m_algorithm; ///< dotted object identifier
    QMap<int, QByteArray> m_digests;
    ChipProof m_proof = ChipProof::Unverified;
};

} // namespace ow
