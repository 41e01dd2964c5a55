#pragma once
#include "models/emrtd/AccessKey.h"
#include "models/emrtd/Apdu.h"

namespace ow {

/// Commands and answers of one session, enciphered and with a MAC over a counter that both sides keep (ICAO Doc 9303-11 §9.8).
/// Commands and answers go in turns; after the first answer that does not open, nothing will.
class SecureMessaging {
public:
    explicit SecureMessaging(const ChipSessionKeys &session) : m_session(session) {}
    QByteArray protect(const CommandApdu &command);
    /// Nothing when it is not from the chip, was altered, or belongs to another command. A bare status other than swOk is passed on: that
    /// is how a chip says that it has ended the session.
    std::optional<ResponseApdu> open(const QByteArray &response);

private:
    void count();
    QByteArray start() const;
    QByteArray mac(const QByteArray &text) const;

    ChipSessionKeys m_session;
};

} // namespace ow
