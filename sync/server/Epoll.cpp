#include "sync/server/Epoll.h"

#include <algorithm>
#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace ow {

Epoll::Epoll() : m_poll(::epoll_create1(EPOLL_CLOEXEC)), m_bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), m_events{}
{
    add(m_bell, EPOLLIN);
}

Epoll::~Epoll()
{
    ::close(m_bell);
    ::close(m_poll);
}

bool Epoll::add(int descriptor, unsigned events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    return ::epoll_ctl(m_poll, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Epoll::change(int descriptor, unsigned events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    ::epoll_ctl(m_poll, EPOLL_CTL_MOD, descriptor, &event);
}

void Epoll::remove(int descriptor)
{
    ::epoll_ctl(m_poll, EPOLL_CTL_DEL, descriptor, nullptr);
}

void Epoll::ring()
{
    const std::uint64_t one = 1;
    // Full means that it is ringing already.
    [[maybe_unused]] const ssize_t written = ::write(m_bell, &one, sizeof one);
}

std::span<epoll_event> Epoll::wait(int timeoutMs)
{
    const int count = std::max(0, ::epoll_wait(m_poll, m_events.data(), eventsMax, timeoutMs));
    const auto end = std::remove_if(m_events.begin(), m_events.begin() + count, [this](const epoll_event &event) {
        std::uint64_t rings = 0;
        return event.data.fd == m_bell && ::read(m_bell, &rings, sizeof rings) >= 0;
    });
    return {m_events.begin(), end};
}

} // namespace ow
