#pragma once
// OpenSSL behind one file.
#include "models/base/Problem.h"

#include <QByteArray>

namespace ow {

class Random;

QByteArray sha256(const QByteArray &data);
QByteArray hmacSha256(const QByteArray &key, const QByteArray &data);
/// Equal, in a time that does not depend on where they differ.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

/// AES-256-GCM: suite byte 1, 12 bytes of nonce, ciphertext, 16 bytes of tag. `context` is authenticated, not stored.
QByteArray sealBytes(const QByteArray &key, const QByteArray &plain, const QByteArray &context, Random &random);
/// problem::SealBroken when key, context or bytes do not fit.
Result<QByteArray> openBytes(const QByteArray &key, const QByteArray &sealed, const QByteArray &context);

/// Ed25519: 32 byte seed, 32 byte public key, 64 byte signature.
QByteArray ed25519PublicKey(const QByteArray &seed);
QByteArray ed25519Sign(const QByteArray &seed, const QByteArray &message);
bool ed25519Verify(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature);

} // namespace ow
