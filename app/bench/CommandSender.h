#pragma once
#include "app/bench/TlsCaller.h"
#include "models/base/Describe.h"
#include "models/base/Random.h"

namespace ow {

/// A station that sends one command after another and waits for each answer, repeating it under its id until it has one.
class CommandSender {
public:
    /// `url` of the hub, the token of a station or of who is signed in at it. Commands are counted from one.
    CommandSender(const QString &url, QByteArray station, QByteArray token);

    /// Nothing when no answer came after several tries.
    template <class C>
    std::optional<Reply> send(const C &command)
    {
        return sendBody(QByteArray("{\"command\":\"") + C::name + "\",\"data\":" + toJson(command) + '}');
    }

private:
    std::optional<Reply> sendBody(const QByteArray &body);

    TlsCaller m_caller;
    const QByteArray m_station;
    const QByteArray m_token;
    SystemRandom m_random;
    qint64 m_seq = 0;
};

} // namespace ow
