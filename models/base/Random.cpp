#include "models/base/Random.h"

#include <QRandomGenerator>
#include <cstring>

namespace ow {

quint32 Random::below(quint32 bound)
{
    // Rejection keeps every value equally likely.
    const quint32 limit = bound * (0xffffffffU / bound);
    for (;;) {
        const QByteArray drawn = bytes(4);
        quint32 value = 0;
        std::memcpy(&value, drawn.constData(), 4);
        if (value < limit)
            return value % bound;
    }
}

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (int i = 0; i < count; i += 4) {
        const quint32 word = QRandomGenerator::system()->generate();
        std::memcpy(result.data() + i, &word, size_t(qMin(4, count - i)));
    }
    return result;
}

QByteArray SeededRandom::bytes(int count)
{
    const std::lock_guard lock(m_mutex);
    QByteArray result(count, Qt::Uninitialized);
    for (int i = 0; i < count; i += 8) {
        const quint64 word = m_engine();
        std::memcpy(result.data() + i, &word, size_t(qMin(8, count - i)));
    }
    return result;
}

} // namespace ow
