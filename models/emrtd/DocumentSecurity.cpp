#include "models/emrtd/DocumentSecurity.h"

#include "models/base/ProblemTypes.h"
#include "models/emrtd/Tlv.h"

#include <QDir>
#include <QFile>
#include <QTimeZone>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

namespace ow {

namespace {
template <auto freeIt>
struct Freed {
    template <class T>
    void operator()(T *it) const
    {
        freeIt(it);
    }
};
using BioPtr = std::unique_ptr<BIO, Freed<BIO_free>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, Freed<CMS_ContentInfo_free>>;
using StorePtr = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using StoreContextPtr = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;
using ObjectPtr = std::unique_ptr<ASN1_OBJECT, Freed<ASN1_OBJECT_free>>;

constexpr quint32 securityFileTag = 0x77;
constexpr char securityContentType[] = "2.23.136.1.1.1"; ///< id-icao-mrtd-security-ldsSecurityObject
constexpr quint32 derSequence = 0x30;
constexpr quint32 derInteger = 0x02;
constexpr quint32 derOctets = 0x04;
constexpr quint32 derObject = 0x06;
constexpr qint64 certificateFileMax = 1 << 20;

QByteArray dotted(const ASN1_OBJECT *object)
{
    char text[80] = {};
    return object && OBJ_obj2txt(text, sizeof text, object, 1) > 0 ? QByteArray(text) : QByteArray();
}

QByteArray dottedOf(const QByteArray &value)
{
    const QByteArray der = writeTlv(derObject, value);
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const ObjectPtr object(d2i_ASN1_OBJECT(nullptr, &at, der.size()));
    return dotted(object.get());
}

void addCertificates(const QByteArray &file, STACK_OF(X509) * stack)
{
    const BioPtr in(BIO_new_mem_buf(file.constData(), int(file.size())));
    if (file.contains("-----BEGIN")) {
        while (X509 *one = PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr))
            sk_X509_push(stack, one);
    } else if (X509 *one = d2i_X509_bio(in.get(), nullptr)) {
        sk_X509_push(stack, one);
    }
    ERR_clear_error();
}

/// Nothing when a signature does not fit.
std::optional<QByteArray> verifiedContent(CMS_ContentInfo *cms, const IssuerCertificates &issuers)
{
    const BioPtr out(BIO_new(BIO_s_mem()));
    if (CMS_verify(cms, issuers.stack(), nullptr, nullptr, out.get(), CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1)
        return std::nullopt;
    char *content = nullptr;
    const long length = BIO_get_mem_data(out.get(), &content);
    return QByteArray(content, qsizetype(length));
}

/// Of a chip that names its signer and does not carry his certificate.
std::optional<QByteArray> plainContent(CMS_ContentInfo *cms)
{
    ASN1_OCTET_STRING **content = CMS_get0_content(cms);
    if (!content || !*content)
        return std::nullopt;
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(*content)), ASN1_STRING_length(*content));
}

bool isVouchedFor(X509 *signer, CMS_ContentInfo *cms, const IssuerCertificates &issuers, QDate day)
{
    const StorePtr store(X509_STORE_new());
    for (int i = 0; i < issuers.count(); ++i)
        X509_STORE_add_cert(store.get(), sk_X509_value(issuers.stack(), i));
    const StoreContextPtr check(X509_STORE_CTX_new());
    STACK_OF(X509) *sent = CMS_get1_certs(cms);
    bool isGood = X509_STORE_CTX_init(check.get(), store.get(), signer, sent) == 1;
    // Link certificates and document signers the hall holds count as they stand; a document signer has no purpose TLS or mail knows.
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(check.get());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_ANY);
    X509_VERIFY_PARAM_set_time(rules, QDateTime(day, QTime(12, 0), QTimeZone::utc()).toSecsSinceEpoch());
    isGood = isGood && X509_verify_cert(check.get()) == 1;
    sk_X509_pop_free(sent, X509_free);
    return isGood;
}
} // namespace

IssuerCertificates IssuerCertificates::fromFolder(const QString &folder)
{
    IssuerCertificates issuers;
    issuers.m_stack = std::shared_ptr<STACK_OF(X509)>(
        sk_X509_new_null(), [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, X509_free); });
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.size() <= certificateFileMax && file.open(QIODevice::ReadOnly))
            addCertificates(file.readAll(), issuers.m_stack.get());
    }
    return issuers;
}

int IssuerCertificates::count() const
{
    return m_stack ? sk_X509_num(m_stack.get()) : 0;
}

Result<DocumentSecurity> DocumentSecurity::read(const QByteArray &file, const IssuerCertificates &issuers, QDate day)
{
    const QByteArray der = tlvValue(file, securityFileTag).value_or(QByteArray());
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, der.size()));
    if (!cms || dotted(CMS_get0_eContentType(cms.get())) != securityContentType) {
        ERR_clear_error();
        return fail(problem::ChipAltered);
    }
    const bool isSignerKnown =
        CMS_set1_signers_certs(cms.get(), issuers.stack(), 0) == sk_CMS_SignerInfo_num(CMS_get0_SignerInfos(cms.get()));
    const auto content = isSignerKnown ? verifiedContent(cms.get(), issuers) : plainContent(cms.get());
    ERR_clear_error();
    DocumentSecurity security;
    if (!content || !security.takeDigests(*content))
        return fail(problem::ChipAltered);
    STACK_OF(X509) *signers = CMS_get0_signers(cms.get());
    if (isSignerKnown && issuers.count() > 0 && sk_X509_num(signers) == 1
        && isVouchedFor(sk_X509_value(signers, 0), cms.get(), issuers, day))
        security.m_proof = ChipProof::Issuer;
    sk_X509_free(signers);
    ERR_clear_error();
    return security;
}

bool DocumentSecurity::takeDigests(const QByteArray &content)
{
    // LDSSecurityObject: version, digest algorithm, one number and digest a group, in later versions that of the structure.
    const auto members = readTlv(tlvValue(content, derSequence).value_or(QByteArray()));
    if (!members || members->size() < 3 || members->at(0).tag != derInteger || members->at(1).tag != derSequence
        || members->at(2).tag != derSequence)
        return false;
    m_algorithm = dottedOf(tlvValue(members->at(1).value, derObject).value_or(QByteArray()));
    const auto rows = readTlv(members->at(2).value);
    for (const Tlv &row : rows.value_or(QList<Tlv>())) {
        const auto number = tlvValue(row.value, derInteger);
        const auto digest = tlvValue(row.value, derOctets);
        if (!number || number->size() != 1 || !digest)
            return false;
        m_digests.insert(number->at(0), *digest);
    }
    return !m_algorithm.isEmpty() && !m_digests.isEmpty();
}

bool DocumentSecurity::covers(int group, const QByteArray &file) const
{
    const EVP_MD *digest = EVP_get_digestbyname(m_algorithm.constData());
    unsigned char value[EVP_MAX_MD_SIZE] = {};
    unsigned int length = 0;
    return digest && m_digests.contains(group)
        && EVP_Digest(file.constData(), size_t(file.size()), value, &length, digest, nullptr) == 1
        && m_digests.value(group) == QByteArray(reinterpret_cast<const char *>(value), qsizetype(length));
}

} // namespace ow
