#include "tests/base/ChipIssuer.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTimeZone>
#include <openssl/cms.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace ow::testing {

namespace {
QByteArray der(char tag, const QByteArray &value)
{
    QByteArray out(1, tag);
    const qsizetype size = value.size();
    if (size >= 256)
        out.append(char(0x82)).append(char(size >> 8));
    else if (size >= 128)
        out.append(char(0x81));
    return out.append(char(size & 0xFF)) + value;
}

X509 *certificate(const char *commonName, EVP_PKEY *subjectKey, X509 *issuer, EVP_PKEY *issuerKey, QDate from, QDate to)
{
    X509 *made = X509_new();
    X509_set_version(made, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made), issuer ? 2 : 1);
    const auto second = [](QDate day) { return QDateTime(day, QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch(); };
    ASN1_TIME_set(X509_getm_notBefore(made), second(from));
    ASN1_TIME_set(X509_getm_notAfter(made), second(to));
    X509_set_pubkey(made, subjectKey);
    X509_NAME *name = X509_NAME_new();
    const auto add = [name](const char *field, const char *text) {
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_ASC, reinterpret_cast<const unsigned char *>(text), -1, -1, 0);
    };
    add("C", "UT");
    add("O", "Utopia");
    add("CN", commonName);
    X509_set_subject_name(made, name);
    X509_set_issuer_name(made, issuer ? X509_get_subject_name(issuer) : name);
    X509_NAME_free(name);
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer ? issuer : made, made, nullptr, nullptr, 0);
    const auto extend = [&](int nid, const char *value) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
        X509_add_ext(made, extension, -1);
        X509_EXTENSION_free(extension);
    };
    if (!issuer)
        extend(NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(NID_subject_key_identifier, "hash");
    if (issuer)
        extend(NID_authority_key_identifier, "keyid");
    extend(NID_key_usage, issuer ? "critical,digitalSignature" : "critical,keyCertSign,cRLSign");
    X509_sign(made, issuerKey, EVP_sha256());
    return made;
}
} // namespace

struct ChipIssuer::Parts {
    EVP_PKEY *authorityKey = EVP_EC_gen("P-256");
    EVP_PKEY *signerKey = EVP_EC_gen("P-256");
    X509 *authority = nullptr;
    X509 *signer = nullptr;
};

ChipIssuer::ChipIssuer(QDate validFrom, QDate validTo) : m_parts(std::make_unique<Parts>())
{
    m_parts->authority =
        certificate("Utopia CSCA", m_parts->authorityKey, nullptr, m_parts->authorityKey, validFrom, validTo);
    m_parts->signer =
        certificate("Utopia DS 1", m_parts->signerKey, m_parts->authority, m_parts->authorityKey, validFrom, validTo);
}

ChipIssuer::~ChipIssuer()
{
    X509_free(m_parts->authority);
    X509_free(m_parts->signer);
    EVP_PKEY_free(m_parts->authorityKey);
    EVP_PKEY_free(m_parts->signerKey);
}

namespace {
QByteArray derOf(X509 *one)
{
    unsigned char *bytes = nullptr;
    const int length = i2d_X509(one, &bytes);
    const QByteArray out(reinterpret_cast<const char *>(bytes), length);
    OPENSSL_free(bytes);
    return out;
}
} // namespace

QByteArray ChipIssuer::certificateDer() const
{
    return derOf(m_parts->authority);
}

QByteArray ChipIssuer::signerDer() const
{
    return derOf(m_parts->signer);
}

QByteArray ChipIssuer::certificatePem() const
{
    BIO *out = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(out, m_parts->authority);
    char *text = nullptr;
    const long length = BIO_get_mem_data(out, &text);
    const QByteArray pem(text, qsizetype(length));
    BIO_free(out);
    return pem;
}

QByteArray ChipIssuer::sign(const QMap<int, QByteArray> &groups, bool withSigner) const
{
    QByteArray rows;
    for (auto group = groups.begin(); group != groups.end(); ++group)
        rows += der(0x30,
                    der(0x02, QByteArray(1, char(group.key())))
                        + der(0x04, QCryptographicHash::hash(group.value(), QCryptographicHash::Sha256)));
    const QByteArray sha256 = der(0x30, QByteArray::fromHex("0609608648016503040201") + QByteArray::fromHex("0500"));
    const QByteArray content = der(0x30, der(0x02, QByteArray(1, '\0')) + sha256 + der(0x30, rows));

    BIO *in = BIO_new_mem_buf(content.constData(), int(content.size()));
    const unsigned flags = CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP | (withSigner ? 0U : unsigned(CMS_NOCERTS));
    CMS_ContentInfo *cms = CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY);
    ASN1_OBJECT *type = OBJ_txt2obj("2.23.136.1.1.1", 1);
    CMS_set1_eContentType(cms, type);
    ASN1_OBJECT_free(type);
    CMS_add1_signer(cms, m_parts->signer, m_parts->signerKey, EVP_sha256(), flags);
    CMS_final(cms, in, nullptr, CMS_BINARY);
    unsigned char *bytes = nullptr;
    const int length = i2d_CMS_ContentInfo(cms, &bytes);
    const QByteArray made = der(0x77, QByteArray(reinterpret_cast<const char *>(bytes), length));
    OPENSSL_free(bytes);
    CMS_ContentInfo_free(cms);
    BIO_free(in);
    return made;
}

} // namespace ow::testing
