#include "sync/server/HallAuthority.h"

#include "models/base/Clock.h"
#include "models/base/Crypto.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <ctime>
#include <memory>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

namespace ow {

namespace {
constexpr qint64 secondsPerDay = 24 * 60 * 60;
constexpr qint64 authorityDays = 30 * 365;
constexpr qint64 serverDays = 10 * 365;
constexpr qint64 renewalDays = 30;
constexpr int serialBits = 127;

template <auto release>
struct Releaser {
    template <class T>
    void operator()(T *what) const
    {
        release(what);
    }
};
using PrivateKey = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Releaser<X509_free>>;
using MemoryFile = std::unique_ptr<BIO, Releaser<BIO_free_all>>;
using BigNumber = std::unique_ptr<BIGNUM, Releaser<BN_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Releaser<X509_EXTENSION_free>>;

tl::unexpected<Problem> fileFailed(const QString &path)
{
    return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
}

Result<QByteArray> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fileFailed(path);
    return file.readAll();
}

MemoryFile memoryFile(const QByteArray &content)
{
    return MemoryFile(BIO_new_mem_buf(content.constData(), int(content.size())));
}

QByteArray contentOf(const MemoryFile &file)
{
    char *start = nullptr;
    const long length = BIO_get_mem_data(file.get(), &start);
    return QByteArray(start, length);
}

QByteArray pemOf(EVP_PKEY *key)
{
    const MemoryFile file(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(file.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(file);
}

QByteArray pemOf(X509 *certificate)
{
    const MemoryFile file(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(file.get(), certificate);
    return contentOf(file);
}

PrivateKey keyFromPem(const QByteArray &pem)
{
    return PrivateKey(PEM_read_bio_PrivateKey(memoryFile(pem).get(), nullptr, nullptr, nullptr));
}

Certificate certificateFromPem(const QByteArray &pem)
{
    return Certificate(PEM_read_bio_X509(memoryFile(pem).get(), nullptr, nullptr, nullptr));
}

QByteArray derOf(X509 *certificate)
{
    QByteArray der(i2d_X509(certificate, nullptr), '\0');
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate, &out);
    return der;
}

bool belongTogether(X509 *certificate, EVP_PKEY *key)
{
    return certificate && key && X509_check_private_key(certificate, key) == 1;
}

struct Validity {
    qint64 from;
    qint64 until;
};

struct Wanted {
    const char *commonName;
    Validity validity;
    QList<QPair<int, const char *>> extensions;
};

/// `issuer` null: signed by itself. Null when OpenSSL refuses.
Certificate signedCertificate(const Wanted &wanted, EVP_PKEY *subjectKey, X509 *issuer, EVP_PKEY *issuerKey)
{
    Certificate certificate(X509_new());
    const BigNumber serial(BN_new());
    if (!certificate || !serial || X509_set_version(certificate.get(), X509_VERSION_3) != 1
        || BN_rand(serial.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) != 1
        || !BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get()))
        || !ASN1_TIME_set(X509_getm_notBefore(certificate.get()), time_t(wanted.validity.from))
        || !ASN1_TIME_set(X509_getm_notAfter(certificate.get()), time_t(wanted.validity.until)))
        return nullptr;
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509 *signer = issuer ? issuer : certificate.get();
    if (X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(wanted.commonName), -1, -1, 0)
            != 1
        || X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer)) != 1
        || X509_set_pubkey(certificate.get(), subjectKey) != 1)
        return nullptr;
    X509V3_CTX context;
    X509V3_set_ctx(&context, signer, certificate.get(), nullptr, nullptr, 0);
    for (const auto &[id, value] : wanted.extensions) {
        const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, id, value));
        if (!extension || X509_add_ext(certificate.get(), extension.get(), -1) != 1)
            return nullptr;
    }
    if (X509_sign(certificate.get(), issuerKey, EVP_sha256()) <= 0)
        return nullptr;
    return certificate;
}

qint64 secondsUntilEnd(X509 *certificate, qint64 now)
{
    int days = 0;
    int seconds = 0;
    const std::unique_ptr<ASN1_TIME, Releaser<ASN1_TIME_free>> from(ASN1_TIME_set(nullptr, time_t(now)));
    if (!from || ASN1_TIME_diff(&days, &seconds, from.get(), X509_get0_notAfter(certificate)) != 1)
        return 0;
    return days * secondsPerDay + seconds;
}

bool hasBegunAt(X509 *certificate, qint64 now)
{
    return ASN1_TIME_cmp_time_t(X509_get0_notBefore(certificate), time_t(now)) <= 0;
}

struct Authority {
    PrivateKey key;
    Certificate certificate;
};

class KeyFolder {
public:
    KeyFolder(const QString &path, const Clock &clock)
        : m_path(path), m_earliest(std::min(clock.now().ms, SystemClock().now().ms) / 1000),
          m_latest(std::max(clock.now().ms, SystemClock().now().ms) / 1000)
    {
    }

    QString file(const char *name) const { return m_path + QLatin1Char('/') + QLatin1String(name); }
    bool has(const char *name) const { return QFile::exists(file(name)); }

    Result<Authority> authority() const
    {
        // The server's certificate is the last file a first start writes: without it nobody can have pinned this authority yet.
        if (!has("server.crt") && !(has("ca.crt") && has("ca.key")))
            return makeAuthority();
        for (const char *name : {"ca.crt", "ca.key"}) {
            if (!has(name))
                return fail(problem::KeyMissing, {{QStringLiteral("file"), file(name)}});
        }
        const auto key = readKeyFile(file("ca.key"));
        if (!key)
            return fail(key.error());
        const auto certificate = readKeyFile(file("ca.crt"));
        if (!certificate)
            return fail(certificate.error());
        Authority authority{keyFromPem(*key), certificateFromPem(*certificate)};
        if (!belongTogether(authority.certificate.get(), authority.key.get()))
            return fail(problem::KeyWrong);
        return authority;
    }

    Result<void> ensureServerCertificate(const Authority &authority) const
    {
        PrivateKey key;
        if (has("server.key")) {
            const auto pem = readKeyFile(file("server.key"));
            if (!pem)
                return fail(pem.error());
            key = keyFromPem(*pem);
        }
        if (key && has("server.crt")) {
            const auto pem = readKeyFile(file("server.crt"));
            if (!pem)
                return fail(pem.error());
            const Certificate certificate = certificateFromPem(*pem);
            if (belongTogether(certificate.get(), key.get()) && hasBegunAt(certificate.get(), m_earliest)
                && X509_verify(certificate.get(), X509_get0_pubkey(authority.certificate.get())) == 1
                && secondsUntilEnd(certificate.get(), m_latest) >= renewalDays * secondsPerDay)
                return {};
        }
        if (!key) {
            key.reset(EVP_EC_gen("P-256"));
            if (!key)
                return fileFailed(file("server.key"));
            if (const auto written = writePrivateFile(file("server.key"), pemOf(key.get())); !written)
                return written;
        }
        const qint64 untilAuthorityEnds = m_latest + secondsUntilEnd(authority.certificate.get(), m_latest);
        const Certificate certificate = signedCertificate(
            {HallAuthority::serverName,
             {m_earliest - secondsPerDay, std::min(m_latest + serverDays * secondsPerDay, untilAuthorityEnds)},
             {{NID_basic_constraints, "critical,CA:FALSE"},
              {NID_key_usage, "critical,digitalSignature"},
              {NID_ext_key_usage, "serverAuth"},
              {NID_subject_key_identifier, "hash"},
              {NID_authority_key_identifier, "keyid:always"},
              {NID_subject_alt_name, "DNS:hub.onewindow,DNS:localhost,IP:127.0.0.1,IP:::1"}}},
            key.get(), authority.certificate.get(), authority.key.get());
        if (!certificate)
            return fileFailed(file("server.crt"));
        return writePrivateFile(file("server.crt"), pemOf(certificate.get()) + pemOf(authority.certificate.get()));
    }

private:
    Result<Authority> makeAuthority() const
    {
        Authority authority{PrivateKey(EVP_EC_gen("P-256")), nullptr};
        if (authority.key) {
            authority.certificate =
                signedCertificate({"OneWindow Hall CA",
                                   {m_earliest - secondsPerDay, m_latest + authorityDays * secondsPerDay},
                                   {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                    {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                    {NID_subject_key_identifier, "hash"}}},
                                  authority.key.get(), nullptr, authority.key.get());
        }
        if (!authority.certificate)
            return fileFailed(file("ca.crt"));
        if (const auto written = writePrivateFile(file("ca.key"), pemOf(authority.key.get())); !written)
            return fail(written.error());
        if (const auto written = writePrivateFile(file("ca.crt"), pemOf(authority.certificate.get())); !written)
            return fail(written.error());
        return authority;
    }

    QString m_path;
    qint64 m_earliest; ///< seconds since 1970, the earlier of hall time and wall time
    qint64 m_latest;
};
} // namespace

Result<HallAuthority> HallAuthority::open(const QString &directory, const Clock &clock)
{
    const QString keys = directory + QLatin1String("/keys");
    if (!QDir().mkpath(keys) || ::chmod(QFile::encodeName(keys).constData(), S_IRWXU) != 0)
        return fileFailed(keys);
    const KeyFolder folder(keys, clock);
    const auto authority = folder.authority();
    if (!authority)
        return fail(authority.error());
    if (const auto ready = folder.ensureServerCertificate(*authority); !ready)
        return fail(ready.error());
    return HallAuthority(keys, sha256(derOf(authority->certificate.get())).toHex());
}

QString HallAuthority::certificateChainFile() const
{
    return m_keys + QLatin1String("/server.crt");
}

QString HallAuthority::keyFile() const
{
    return m_keys + QLatin1String("/server.key");
}

} // namespace ow
