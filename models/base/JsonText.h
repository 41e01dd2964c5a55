#pragma once
#include <QByteArray>

namespace ow {

/// Any JSON value inside a described struct whose shape another part knows (a rule), kept as its compact text: members sorted, no
/// blanks, so that equal values have equal bytes. A member of this type is written as the value itself, not as a string.
struct JsonText {
    QByteArray text = "null";

    friend bool operator==(const JsonText &, const JsonText &) = default;
};

} // namespace ow
