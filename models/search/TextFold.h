#pragma once
// What makes two spellings the same to somebody who searches. The only file that knows ICU.
#include <QString>

namespace ow {

/// NFKC, case folded, traditional characters made simplified, without spaces and signs: 政務（服務） and 政务(服务) become 政务服务.
/// For comparing only; what people see keeps its original form.
QString searchFold(const QString &text);

/// First letters of the pinyin of each Chinese character, other letters and digits as they are: 户外广告 is "hwgg".
QString pinyinInitials(const QString &text);

} // namespace ow
