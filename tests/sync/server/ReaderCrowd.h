#pragma once
// Thousands of event-stream readers on one thread.
#include <QByteArray>
#include <functional>
#include <memory>
#include <vector>

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

namespace ow::testing {

class ReaderCrowd {
public:
    ReaderCrowd(int count, quint16 port, const QByteArray &request);
    ~ReaderCrowd();
    ReaderCrowd(const ReaderCrowd &) = delete;
    ReaderCrowd &operator=(const ReaderCrowd &) = delete;

    /// Connects and reads until `done` holds for every reader's bytes; false when one fails, or after the time-out.
    bool readUntil(const std::function<bool(const QByteArray &received)> &done, int timeoutMs);
    const QByteArray &received(int reader) const;

private:
    struct Member;
    bool open(Member &member);
    bool step(Member &member);

    const int m_count;
    const quint16 m_port;
    const QByteArray m_request;
    SSL_CTX *m_context;
    int m_poll;
    int m_shaking = 0;
    std::vector<std::unique_ptr<Member>> m_members;
};

} // namespace ow::testing
