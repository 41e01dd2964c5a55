#pragma once
// A reply as it stands on the wire.
#include "sync/protocol/Http.h"

namespace ow {

enum class AfterReply { KeepAlive, Close };

/// Status line, fields and body. Every reply says its exact length and digest, and that it is neither stored nor guessed at.
/// A field that would break the header is left out.
QByteArray replyText(const Reply &reply, const QByteArray &method, AfterReply after);

/// The header of an event stream; it ends with the connection.
QByteArray streamHeaderText(const Reply &reply);

} // namespace ow
