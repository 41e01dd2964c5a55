#include "sync/server/AddressCounter.h"

namespace ow {

std::unique_ptr<AddressLease> AddressCounter::lease(const QByteArray &address)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_open >= m_max)
            return nullptr;
        int &held = m_byAddress[address];
        if (m_perAddressMax > 0 && held >= m_perAddressMax)
            return nullptr;
        ++held;
        ++m_open;
    }
    return std::make_unique<AddressLease>(shared_from_this(), address);
}

int AddressCounter::open() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

void AddressCounter::release(const QByteArray &address)
{
    const std::lock_guard lock(m_mutex);
    --m_open;
    const auto held = m_byAddress.find(address);
    if (held != m_byAddress.end() && --*held == 0)
        m_byAddress.erase(held);
}

} // namespace ow
