#pragma once
#include "models/base/Time.h"

#include <QByteArray>
#include <QUuid>

namespace ow {

class Random;

/// A UUID of version 7 (RFC 9562): 48 bits of UTC milliseconds, then chance. Made by whoever first knows of the thing.
QUuid makeUuid(Instant now, Random &random);
/// "0199…-…", without braces: the form on the wire.
QString uuidText(const QUuid &id);
/// A null id when the text is not exactly that form.
QUuid uuidFromText(const QString &text);

} // namespace ow
