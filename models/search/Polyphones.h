#pragma once
#include <QByteArray>
#include <QList>

namespace ow {

/// Readings of a simplified character that is said in more than one way, without tones: 重 zhong chong, 行 xing hang, 长 chang zhang.
/// Those in daily use and in names of places and people (现代汉语词典, 通用规范汉字表); empty for all others.
QList<QByteArray> otherReadings(char32_t character);

} // namespace ow
