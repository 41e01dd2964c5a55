#include "TestTrust.h"

#include "models/base/Crypto.h"

#include <memory>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace ow::testing {

namespace {
using KeyHolder = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using CertificateHolder = std::unique_ptr<X509, decltype(&X509_free)>;

KeyHolder makeKey()
{
    return {EVP_EC_gen("P-256"), &EVP_PKEY_free};
}

void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

CertificateHolder makeCertificate(const char *name, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    static long serial = 1;
    CertificateHolder certificate(X509_new(), &X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 24 * 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509 *signer = issuer ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    extend(certificate.get(), signer, NID_basic_constraints, issuer ? "critical,CA:FALSE" : "critical,CA:TRUE");
    if (issuer)
        extend(certificate.get(), signer, NID_subject_alt_name, (QByteArray("DNS:") + name).constData());
    else
        extend(certificate.get(), signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(certificate.get(), issuerKey, EVP_sha256());
    return certificate;
}

QSslCertificate toQt(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QSslCertificate(bytes, QSsl::Der);
}

QSslKey toQt(EVP_PKEY *key)
{
    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(memory, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray pem(data, size);
    BIO_free(memory);
    return QSslKey(pem, QSsl::Ec, QSsl::Pem);
}
} // namespace

TestTrust TestTrust::make(const char *hubName)
{
    const KeyHolder authorityKey = makeKey();
    const KeyHolder hubKey = makeKey();
    const CertificateHolder authority =
        makeCertificate("Test hall CA", authorityKey.get(), nullptr, authorityKey.get());
    const CertificateHolder hub = makeCertificate(hubName, hubKey.get(), authority.get(), authorityKey.get());
    return {toQt(authority.get()), toQt(hub.get()), toQt(hubKey.get())};
}

QByteArray TestTrust::pin() const
{
    return sha256(authority.toDer());
}

} // namespace ow::testing
