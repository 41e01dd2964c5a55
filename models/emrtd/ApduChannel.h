#pragma once
#include "models/base/Problem.h"

#include <QByteArray>

namespace ow {

/// Seam to a card that is connected: command APDU there, response APDU with its two status bytes back (ISO/IEC 7816-4). Blocks; belongs
/// to one thread. ChipRemoved when the card went away, ReaderUnreadable when the exchange failed.
class ApduChannel {
public:
    virtual ~ApduChannel() = default;
    virtual Result<QByteArray> transmit(const QByteArray &command) = 0;
};

} // namespace ow
