#pragma once
// Decides, byte by byte, whether what arrives on a connection is one unambiguous request (sync.md §0.4 and S10). Pure: no socket, no time.
#include "sync/protocol/Http.h"

#include <optional>

namespace ow {

/// One connection's requests, one after another. Anything two readers could read differently is refused: bare LF, folded fields,
/// other versions than HTTP/1.1, not exactly one Host, any Transfer-Encoding, a Content-Length that is not plain digits once.
class RequestGuard {
public:
    enum class State { Header, Body, Complete, Refused };

    static constexpr int headerBytesMax = 16 * 1024;
    static constexpr int fieldsMax = 64;

    explicit RequestGuard(qint64 bodyBytesMax) : m_bodyBytesMax(bodyBytesMax) {}

    State state() const { return m_state; }
    State feed(const char *bytes, qsizetype count);
    /// Bytes of the current request, or of its body once that has begun.
    qint64 received() const { return m_buffer.size(); }
    /// Why, in state Refused. The connection is of no use afterwards.
    const Problem &refusal() const { return *m_refusal; }
    /// Of the request read last.
    bool keepAlive() const { return m_keepAlive; }

    /// In state Complete: what take() will give, without its body.
    const Request &head() const { return m_request; }
    /// In state Complete: the request, or problem::DigestMismatch. What a client sent ahead is kept as the start of the next request.
    Result<Request> take();

private:
    State refuse(Problem problem);
    State readHeader();
    std::optional<Problem> readRequestLine(const QByteArray &line);
    std::optional<Problem> readField(const QByteArray &line);
    std::optional<Problem> readFraming();

    qint64 m_bodyBytesMax;
    State m_state = State::Header;
    QByteArray m_buffer;
    qsizetype m_scanned = 0;
    qint64 m_bodyBytes = 0;
    bool m_keepAlive = true;
    Request m_request;
    std::optional<Problem> m_refusal;
};

} // namespace ow
