#include "models/scans/PageQuad.h"

#include <cmath>
#include <numbers>

namespace ow {

namespace {
double quadLength(QPointF from, QPointF to)
{
    return std::hypot(to.x() - from.x(), to.y() - from.y());
}
} // namespace

QSizeF PageQuad::sides() const
{
    return {(quadLength(corners[0], corners[1]) + quadLength(corners[3], corners[2])) / 2,
            (quadLength(corners[0], corners[3]) + quadLength(corners[1], corners[2])) / 2};
}

double PageQuad::area() const
{
    double twice = 0;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF a = corners[i];
        const QPointF b = corners[(i + 1) % 4];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
}

double PageQuad::tilt() const
{
    const QPointF along = corners[1] - corners[0];
    return std::atan2(along.y(), along.x()) * 180 / std::numbers::pi;
}

PageQuad PageQuad::scaled(double factor) const
{
    PageQuad quad = *this;
    for (QPointF &corner : quad.corners)
        corner *= factor;
    return quad;
}

/// From the unit square (Heckbert, Fundamentals of Texture Mapping and Image Warping, 1989, §2.2.3), with the page's size divided out.
std::optional<PageProjection> PageProjection::onto(const PageQuad &quad, QSizeF page)
{
    const auto &[p0, p1, p2, p3] = quad.corners;
    const QPointF d1 = p1 - p2;
    const QPointF d2 = p3 - p2;
    const QPointF d3 = p0 - p1 + p2 - p3;
    const double divisor = d1.x() * d2.y() - d2.x() * d1.y();
    if (std::abs(divisor) < 1e-9 || page.isEmpty())
        return std::nullopt;
    const double g = (d3.x() * d2.y() - d2.x() * d3.y()) / divisor;
    const double h = (d1.x() * d3.y() - d3.x() * d1.y()) / divisor;
    const double w = page.width();
    const double t = page.height();
    PageProjection projection;
    projection.m_rows = {(p1.x() - p0.x() + g * p1.x()) / w,
                         (p3.x() - p0.x() + h * p3.x()) / t,
                         p0.x(),
                         (p1.y() - p0.y() + g * p1.y()) / w,
                         (p3.y() - p0.y() + h * p3.y()) / t,
                         p0.y(),
                         g / w,
                         h / t};
    return projection;
}

} // namespace ow
