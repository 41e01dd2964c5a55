#pragma once
#include "models/base/Problem.h"

#include <QByteArray>
#include <QJsonValue>

namespace ow {

enum class JsonNumbers {
    Integers, ///< at most 2^53, no fractions or exponents: bodies, files, whatever is signed or digested
    Decimals, ///< also fractions that a double holds: rules and tables other programs hand to the oracle doors
};

struct JsonLimits {
    int bytesMax = 4 * 1024 * 1024;
    int textBytesMax = 1024 * 1024;
    int depthMax = 32;
    JsonNumbers numbers = JsonNumbers::Integers;
};

/// Every body passes here first: strict UTF-8, no duplicate keys, bounded depth and lengths, numbers only as integers of at most
/// 2^53 (no fractions, exponents or NaN) unless decimals are asked for. What passes is given to QJsonDocument.
class JsonReader {
public:
    /// The object or array; problem JsonSyntax, JsonEncoding, JsonDepth, JsonDuplicateKey, JsonNumber or JsonTooLarge.
    static Result<QJsonValue> read(const QByteArray &bytes, const JsonLimits &limits = {});
};

} // namespace ow
