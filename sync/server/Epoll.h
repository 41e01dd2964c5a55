#pragma once
// The kernel's list of sockets to watch, and a bell by which other threads wake its one waiting thread.
#include <sys/epoll.h>

#include <array>
#include <span>

namespace ow {

class Epoll {
public:
    Epoll();
    ~Epoll();
    Epoll(const Epoll &) = delete;
    Epoll &operator=(const Epoll &) = delete;

    bool isReady() const { return m_poll >= 0 && m_bell >= 0; }
    bool add(int descriptor, unsigned events);
    void change(int descriptor, unsigned events);
    void remove(int descriptor);
    /// From any thread: the waiting, or next, wait() returns.
    void ring();
    /// What happened, the bell left out. Negative time-out: for as long as it takes.
    std::span<epoll_event> wait(int timeoutMs);

private:
    static constexpr int eventsMax = 256;
    int m_poll;
    int m_bell;
    std::array<epoll_event, eventsMax> m_events;
};

} // namespace ow
