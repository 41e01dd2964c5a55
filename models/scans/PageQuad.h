#pragma once
#include <QPointF>
#include <QSizeF>
#include <array>
#include <optional>

namespace ow {

/// Four corners in pixels of a picture, clockwise from the one that is upper left when looked at; pixel (0, 0) has its middle at 0.5.
struct PageQuad {
    std::array<QPointF, 4> corners;

    /// Mean lengths of opposite sides.
    QSizeF sides() const;
    double area() const;
    /// Degrees by which the upper side falls to the right.
    double tilt() const;
    PageQuad scaled(double factor) const;
};

/// A plane seen from aslant: takes points of an upright page of so many pixels to where the picture shows them.
class PageProjection {
public:
    /// Nothing when three corners stand in line.
    static std::optional<PageProjection> onto(const PageQuad &quad, QSizeF page);
    QPointF map(double x, double y) const
    {
        const double w = m_rows[6] * x + m_rows[7] * y + 1;
        return {(m_rows[0] * x + m_rows[1] * y + m_rows[2]) / w, (m_rows[3] * x + m_rows[4] * y + m_rows[5]) / w};
    }

private:
    std::array<double, 8> m_rows{};
};

} // namespace ow
