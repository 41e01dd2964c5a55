#pragma once
// What the sessions of travel documents' chips are made of (ICAO Doc 9303-11 §9.7, §9.8): two-key triple DES with the MAC of ISO/IEC
// 9797-1 algorithm 3, old, and what most chips in circulation speak; AES with CMAC in newer ones.
#include <QByteArray>
#include <optional>

namespace ow {

enum class ChipSuite { TripleDes, Aes128, Aes192, Aes256 };

int chipBlockBytes(ChipSuite suite);
int chipKeyBytes(ChipSuite suite);
QByteArray chipSha1(const QByteArray &data);
QByteArray chipSha256(const QByteArray &data);

/// CBC over whole blocks; `start` empty: a zero initial vector.
QByteArray chipEncrypt(ChipSuite suite, const QByteArray &key, const QByteArray &data, const QByteArray &start = {});
QByteArray chipDecrypt(ChipSuite suite, const QByteArray &key, const QByteArray &data, const QByteArray &start = {});
/// 8 bytes over data of any length.
QByteArray chipMac(ChipSuite suite, const QByteArray &key, const QByteArray &data);
/// 80 and as many zeros as fill the block (padding method 2).
QByteArray chipPadded(ChipSuite suite, QByteArray data);
/// Nothing when no padding stands at the end.
std::optional<QByteArray> chipUnpadded(QByteArray data);

} // namespace ow
