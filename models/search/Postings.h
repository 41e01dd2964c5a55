#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ow {

/// For each key the ids that belong to it, all in one block of memory.
class Postings {
public:
    /// `visit` is called twice with a receiver for pairs (key, id), and gives the same pairs in the same order both times.
    template <class Visit>
    static Postings of(std::size_t keys, Visit visit)
    {
        Postings all;
        all.m_begins.assign(keys + 1, 0);
        visit([&](std::size_t key, std::uint32_t) { ++all.m_begins[key + 1]; });
        for (std::size_t key = 0; key < keys; ++key)
            all.m_begins[key + 1] += all.m_begins[key];
        all.m_ids.resize(all.m_begins[keys]);
        std::vector<std::uint32_t> next(all.m_begins.begin(), all.m_begins.end() - 1);
        visit([&](std::size_t key, std::uint32_t id) { all.m_ids[next[key]++] = id; });
        return all;
    }

    std::span<const std::uint32_t> at(std::size_t key) const
    {
        return {m_ids.data() + m_begins[key], m_ids.data() + m_begins[key + 1]};
    }
    std::size_t bytes() const { return (m_begins.size() + m_ids.size()) * sizeof(std::uint32_t); }

private:
    std::vector<std::uint32_t> m_begins;
    std::vector<std::uint32_t> m_ids;
};

} // namespace ow
