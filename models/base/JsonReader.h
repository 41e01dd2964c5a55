#pragma once
#include "models/base/Problem.h"

#include <QByteArray>
#include <QJsonValue>

namespace ow {

struct JsonLimits {
    int bytesMax = 4 * 1024 * 1024;
    int textBytesMax = 1024 * 1024;
    int depthMax = 32;
};

/// Every body passes here first: strict UTF-8, no duplicate keys, bounded depth and lengths, numbers only as integers of at most
/// 2^53 (no fractions, exponents or NaN). What passes is given to QJsonDocument.
class JsonReader {
public:
    /// The object or array; problem JsonSyntax, JsonEncoding, JsonDepth, JsonDuplicateKey, JsonNumber or JsonTooLarge.
    static Result<QJsonValue> read(const QByteArray &bytes, const JsonLimits &limits = {});
};

} // namespace ow
