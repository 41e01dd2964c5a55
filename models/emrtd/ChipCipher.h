#pragma once
// What Basic Access Control and its secure messaging are made of (ICAO Doc 9303-11 §9.7, §9.8): two-key triple DES in CBC mode with a
// zero initial vector, the MAC of ISO/IEC 9797-1 algorithm 3, padding method 2. Old, and what the chips in circulation speak.
#include <QByteArray>
#include <optional>

namespace ow {

QByteArray chipSha1(const QByteArray &data);
/// `key` 16 bytes, `data` whole blocks of 8.
QByteArray tripleDesEncrypt(const QByteArray &key, const QByteArray &data);
QByteArray tripleDesDecrypt(const QByteArray &key, const QByteArray &data);
/// 8 bytes over `data`, which is padded here.
QByteArray retailMac(const QByteArray &key, const QByteArray &data);
/// 80 and as many zeros as fill the block.
QByteArray chipPadded(QByteArray data);
/// Nothing when no padding stands at the end.
std::optional<QByteArray> chipUnpadded(QByteArray data);

} // namespace ow
