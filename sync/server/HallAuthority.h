#pragma once
// The hall's own certificate authority: made once, pinned by every station, never sent anywhere.
#include "models/base/Problem.h"

#include <QByteArray>
#include <QString>

namespace ow {

class Clock;

/// Keeps DIR/keys/{ca.key,ca.crt,server.key,server.crt}, all 0600 and replaced only by rename. The authority is valid for 30 years
/// and the server's certificate for 10, from one day before both the given and the wall clock, because demo halls stand at a fixed
/// time while TLS looks at the wall. The server's certificate is renewed at a start that finds less than 30 days left; its key and
/// the pin stay.
class HallAuthority {
public:
    /// Makes what a fresh hall lacks. problem::KeyMissing when a key of a working hall is gone (a new one would break every pin),
    /// problem::KeyWrong when key and certificate do not belong together, problem::FileFailed.
    static Result<HallAuthority> open(const QString &directory, const Clock &clock);

    /// Lower-case hex SHA-256 of the authority's certificate (DER).
    const QByteArray &pin() const { return m_pin; }
    /// PEM: the server's certificate, then the authority's, so that a peer that knows only the pin can check the chain.
    QString certificateChainFile() const;
    QString keyFile() const;

    /// The DNS name in every hub's certificate, whatever address it is reached by.
    static constexpr char serverName[] = "hub.onewindow";

private:
    HallAuthority(QString keys, QByteArray pin) : m_keys(std::move(keys)), m_pin(std::move(pin)) {}
    QString m_keys;
    QByteArray m_pin;
};

} // namespace ow
