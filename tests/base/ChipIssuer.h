#pragma once
#include <QByteArray>
#include <QDate>
#include <QMap>
#include <memory>

namespace ow::testing {

/// A country that issues travel documents: signing authority (CSCA), document signer, and the objects it signs (ICAO Doc 9303-12).
class ChipIssuer {
public:
    /// `validFrom`, `validTo`: of both certificates.
    explicit ChipIssuer(QDate validFrom = QDate(2007, 1, 1), QDate validTo = QDate(2040, 1, 1));
    ~ChipIssuer();
    /// Of the authority.
    QByteArray certificatePem() const;
    QByteArray certificateDer() const;
    QByteArray signerDer() const;
    /// EF.SOD over these data groups by number, with SHA-256.
    QByteArray sign(const QMap<int, QByteArray> &groups, bool withSigner = true) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ow::testing
