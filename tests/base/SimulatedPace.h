#pragma once
#include "tests/base/ChipSide.h"

#include <optional>

namespace ow::testing {

/// A chip's side of PACE over elliptic curves with generic mapping, with the chip's secrets of ICAO Doc 9303-11, Appendix G.1.
class SimulatedPace {
public:
    SimulatedPace(const QByteArray &information, int cipher, int parameter);
    /// Data of MSE: Set AT that asks for it.
    static QByteArray choice(int cipher, int parameter);
    /// To the data of GENERAL AUTHENTICATE; nothing when it is refused.
    std::optional<QByteArray> answer(const QByteArray &data);
    bool isDone() const { return m_step == 4; }
    ChipSide session() const { return m_session; }

private:
    QByteArray token(const QByteArray &point) const;

    QByteArray m_information;
    int m_cipher;
    int m_curve;
    int m_step = 0;
    QByteArray m_mapped;
    QByteArray m_ownPoint;
    QByteArray m_theirPoint;
    ChipSide m_session;
};

} // namespace ow::testing
