#pragma once
// What makes two spellings the same to somebody who searches. The only file that knows ICU.
#include <QByteArray>
#include <QList>
#include <QString>

namespace ow {

/// What one character counts as in a search: small, half as wide, simplified, without accents; nothing for spaces and signs.
QList<char32_t> foldedCharacter(char32_t character);

/// All characters so: 政務（服務） and 政务(服务) become 政务服务. For comparing only; what people see keeps its original form.
QString searchFold(const QString &text);

/// How a Chinese character is said, in letters without tones, the usual reading first: 重 is "zhong", "chong"; 旅 is "lu", "lv", as
/// both are typed. Empty for what is no Chinese character or has no known reading.
QList<QByteArray> pinyinReadings(char32_t character);

/// First letters of the usual pinyin of each Chinese character, other letters and digits as they are: 户外广告 is "hwgg".
QString pinyinInitials(const QString &text);

} // namespace ow
