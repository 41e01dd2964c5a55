#pragma once
// How many connections each address holds; a connection's place is given back when its lease ends, whoever owns it then.
#include <QByteArray>
#include <QHash>
#include <memory>
#include <mutex>

namespace ow {

class AddressLease;

/// Thread-safe.
class AddressCounter : public std::enable_shared_from_this<AddressCounter> {
public:
    /// `perAddressMax` 0: any number from one address. `max` bounds them all.
    AddressCounter(int perAddressMax, int max) : m_perAddressMax(perAddressMax), m_max(max) {}
    /// Null when that address, or everybody together, has enough.
    std::unique_ptr<AddressLease> lease(const QByteArray &address);
    int open() const;

private:
    friend class AddressLease;
    void release(const QByteArray &address);

    const int m_perAddressMax;
    const int m_max;
    mutable std::mutex m_mutex;
    QHash<QByteArray, int> m_byAddress;
    int m_open = 0;
};

class AddressLease {
public:
    AddressLease(std::shared_ptr<AddressCounter> counter, QByteArray address)
        : m_counter(std::move(counter)), m_address(std::move(address))
    {
    }
    ~AddressLease() { m_counter->release(m_address); }
    AddressLease(const AddressLease &) = delete;
    AddressLease &operator=(const AddressLease &) = delete;
    const QByteArray &address() const { return m_address; }

private:
    std::shared_ptr<AddressCounter> m_counter; ///< shared with the server, which may end before its last stream
    QByteArray m_address;
};

} // namespace ow
