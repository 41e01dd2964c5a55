#pragma once
#include <QtGlobal>
#include <vector>

namespace ow {

/// A bit for every cell of a form: what holds of thousands of them is looked at sixty-four at a time.
class CellBits {
public:
    /// None is set.
    void reset(size_t cells) { m_words.assign(cells / 64 + 2, 0); } // one more than needed, for rows that reach over
    bool at(size_t cell) const { return (m_words[cell / 64] >> (cell % 64)) & 1; }
    void put(size_t cell, bool is)
    {
        quint64 &word = m_words[cell / 64];
        word = (word & ~(quint64(1) << (cell % 64))) | quint64(is) << (cell % 64);
    }

    /// Of at most 64 cells from the first on, the first in the lowest bit.
    quint64 rows(size_t first, int count) const
    {
        const size_t shift = first % 64;
        const quint64 next = shift == 0 ? 0 : m_words[first / 64 + 1] << (64 - shift);
        return ((m_words[first / 64] >> shift) | next) & lowest(count);
    }
    void putRows(size_t first, int count, quint64 rows)
    {
        const size_t shift = first % 64;
        m_words[first / 64] &= ~(lowest(count) << shift);
        if (shift != 0)
            m_words[first / 64 + 1] &= ~(lowest(count) >> (64 - shift));
        addRows(first, rows & lowest(count));
    }
    void addRows(size_t first, quint64 rows)
    {
        const size_t shift = first % 64;
        m_words[first / 64] |= rows << shift;
        if (shift != 0)
            m_words[first / 64 + 1] |= rows >> (64 - shift);
    }

    const std::vector<quint64> &words() const { return m_words; }
    static quint64 lowest(int count) { return count >= 64 ? ~quint64(0) : (quint64(1) << count) - 1; }

private:
    std::vector<quint64> m_words;
};

} // namespace ow
