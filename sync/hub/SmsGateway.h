#pragma once
// The way a text message leaves the hall. One implementation ships (FileDropSms); a vendor's stands behind the same few lines, or reads
// and writes the same folder (resources/doc/sms-gateway.md).
#include "models/base/Problem.h"

#include <QList>
#include <QUuid>

namespace ow {

/// One message, the n-th time it is handed over. The pair (id, handed) is sent to one person once, however often it is given.
struct SmsOut {
    QUuid id;
    int handed = 1;
    QString phone; ///< in clear
    QString text;
};

/// What became of it.
struct SmsReceipt {
    QUuid id;
    int handed = 1;
    bool delivered = false;
    QString words; ///< of the gateway: why not
    QString token; ///< by which `taken` knows it again
};

class SmsGateway {
public:
    virtual ~SmsGateway() = default;
    /// Given it before, it does nothing. A problem: it was not taken, and may be given again.
    virtual Result<void> hand(const SmsOut &message) = 0;
    /// Receipts nobody has taken yet, some of them.
    virtual QList<SmsReceipt> receipts() = 0;
    /// It is on the hall's disk now.
    virtual void taken(const SmsReceipt &receipt) = 0;
};

} // namespace ow
