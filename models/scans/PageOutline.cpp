#include "models/scans/PageOutline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace ow {

namespace {

constexpr int outlineSide = 560;
/// Brightness the paper must have over the table.
constexpr double contrastMin = 36;
constexpr double areaMax = 0.985;
/// Of the quadrilateral that must be paper: less, and it is something else.
constexpr double filledMin = 0.9;
/// Of the border that must lie on the sides.
constexpr double straightMin = 0.7;

struct Split {
    int threshold = 0;
    double contrast = 0;
};

/// Otsu: the threshold that parts the histogram best, and how far apart the means of both parts are.
Split brightnessSplit(const GreyPlane &plane)
{
    std::array<double, 256> counts{};
    for (const quint8 value : plane.pixels)
        ++counts[value];
    double total = 0;
    double sum = 0;
    for (int i = 0; i < 256; ++i) {
        total += counts[size_t(i)];
        sum += i * counts[size_t(i)];
    }
    Split best;
    double bestBetween = -1;
    double darkCount = 0;
    double darkSum = 0;
    for (int i = 0; i < 255; ++i) {
        darkCount += counts[size_t(i)];
        darkSum += i * counts[size_t(i)];
        if (darkCount == 0 || darkCount == total)
            continue;
        const double apart = (sum - darkSum) / (total - darkCount) - darkSum / darkCount;
        const double between = darkCount * (total - darkCount) * apart * apart;
        if (between > bestBetween) {
            bestBetween = between;
            best = {i, apart};
        }
    }
    return best;
}

/// Bright pixels all of whose neighbours two steps away are bright: thin bridges to other bright things are gone.
std::vector<quint8> innerMask(const GreyPlane &plane, int threshold)
{
    std::vector<quint8> mask(plane.pixels.size(), 0);
    const auto bright = [&](int x, int y) { return plane.at(x, y) > threshold; };
    for (int y = 0; y < plane.height; ++y) {
        for (int x = 0; x < plane.width; ++x) {
            const bool inside = bright(x, y) && bright(std::max(0, x - 2), y)
                && bright(std::min(plane.width - 1, x + 2), y) && bright(x, std::max(0, y - 2))
                && bright(x, std::min(plane.height - 1, y + 2));
            mask[size_t(y) * size_t(plane.width) + size_t(x)] = inside ? 1 : 0;
        }
    }
    return mask;
}

/// First and last pixel of the paper in each row and each column; first > last where it has none.
struct Silhouette {
    std::vector<std::pair<int, int>> rows;
    std::vector<std::pair<int, int>> columns;
    double spanned = 0; ///< pixels between first and last of the rows
};

/// Marks the connected piece `mask` has at `start` with 2; gives its pixels.
std::vector<int> piece(std::vector<quint8> &mask, int width, int height, int start)
{
    std::vector<int> found{start};
    mask[size_t(start)] = 2;
    for (size_t i = 0; i < found.size(); ++i) {
        const int at = found[i];
        const int x = at % width;
        const auto visit = [&](int neighbour) {
            if (mask[size_t(neighbour)] == 1) {
                mask[size_t(neighbour)] = 2;
                found.push_back(neighbour);
            }
        };
        if (x > 0)
            visit(at - 1);
        if (x + 1 < width)
            visit(at + 1);
        if (at >= width)
            visit(at - width);
        if (at < width * (height - 1))
            visit(at + width);
    }
    return found;
}

std::vector<int> largestPiece(std::vector<quint8> mask, int width, int height)
{
    std::vector<int> largest;
    for (size_t i = 0; i < mask.size(); ++i) {
        if (mask[i] != 1)
            continue;
        std::vector<int> found = piece(mask, width, height, int(i));
        if (found.size() > largest.size())
            largest = std::move(found);
    }
    return largest;
}

Silhouette silhouetteOf(const std::vector<int> &pixels, int width, int height)
{
    Silhouette found{std::vector(size_t(height), std::pair(width, -1)),
                     std::vector(size_t(width), std::pair(height, -1)), 0};
    for (const int at : pixels) {
        const int x = at % width;
        const int y = at / width;
        auto &[left, right] = found.rows[size_t(y)];
        left = std::min(left, x);
        right = std::max(right, x);
        auto &[top, bottom] = found.columns[size_t(x)];
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
    for (const auto &[left, right] : found.rows)
        found.spanned += std::max(0, right - left + 1);
    return found;
}

/// Where brightness crosses the threshold, going outward from a pixel inside: between two pixels. Nothing at the picture's border.
std::optional<double> crossing(const GreyPlane &plane, int x, int y, int dx, int dy, int threshold)
{
    for (int step = 0; step < 6; ++step) {
        const int nextX = x + dx;
        const int nextY = y + dy;
        if (nextX < 0 || nextY < 0 || nextX >= plane.width || nextY >= plane.height)
            return std::nullopt;
        const int here = plane.at(x, y);
        const int next = plane.at(nextX, nextY);
        if (here > threshold && next <= threshold)
            return (dx + dy) * (double(here - threshold) / (here - next)) + (dx != 0 ? x : y) + 0.5;
        x = nextX;
        y = nextY;
    }
    return std::nullopt;
}

std::vector<QPointF> borderPoints(const GreyPlane &plane, const Silhouette &shape, int threshold)
{
    std::vector<QPointF> points;
    const auto add = [&](int x, int y, int dx, int dy) {
        const auto at = crossing(plane, x, y, dx, dy, threshold);
        // Paper that goes on beyond the picture ends at the picture's border.
        const QPointF border(dx == 0      ? x + 0.5
                                 : dx < 0 ? 0
                                          : plane.width,
                             dy == 0      ? y + 0.5
                                 : dy < 0 ? 0
                                          : plane.height);
        if (!at
            && ((dx < 0 && x > 3) || (dx > 0 && x < plane.width - 4) || (dy < 0 && y > 3)
                || (dy > 0 && y < plane.height - 4)))
            return;
        points.push_back(at ? (dx != 0 ? QPointF(*at, y + 0.5) : QPointF(x + 0.5, *at)) : border);
    };
    for (int y = 0; y < plane.height; ++y) {
        const auto &[left, right] = shape.rows[size_t(y)];
        if (left > right)
            continue;
        add(left, y, -1, 0);
        add(right, y, 1, 0);
    }
    for (int x = 0; x < plane.width; ++x) {
        const auto &[top, bottom] = shape.columns[size_t(x)];
        if (top > bottom)
            continue;
        add(x, top, 0, -1);
        add(x, bottom, 0, 1);
    }
    return points;
}

double turnOf(QPointF o, QPointF a, QPointF b)
{
    return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
}

/// Andrew's monotone chain.
std::vector<QPointF> convexHull(std::vector<QPointF> points)
{
    std::sort(points.begin(), points.end(),
              [](QPointF a, QPointF b) { return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y(); });
    std::vector<QPointF> hull;
    for (int half = 0; half < 2; ++half) {
        const size_t begin = hull.size();
        for (const QPointF point : points) {
            while (hull.size() >= begin + 2 && turnOf(hull[hull.size() - 2], hull.back(), point) <= 0)
                hull.pop_back();
            hull.push_back(point);
        }
        hull.pop_back();
        std::reverse(points.begin(), points.end());
    }
    return hull;
}

/// The rectangle of least area around a hull: one of its sides lies on a side of the hull.
PageQuad leastRectangle(const std::vector<QPointF> &hull)
{
    PageQuad best;
    double bestArea = std::numeric_limits<double>::max();
    for (size_t i = 0; i < hull.size(); ++i) {
        const QPointF along = hull[(i + 1) % hull.size()] - hull[i];
        const double length = std::hypot(along.x(), along.y());
        if (length < 1e-6)
            continue;
        const QPointF u = along / length;
        const QPointF v(-u.y(), u.x());
        double uLow = 1e9, uHigh = -1e9, vLow = 1e9, vHigh = -1e9;
        for (const QPointF point : hull) {
            const double pu = QPointF::dotProduct(point, u);
            const double pv = QPointF::dotProduct(point, v);
            uLow = std::min(uLow, pu);
            uHigh = std::max(uHigh, pu);
            vLow = std::min(vLow, pv);
            vHigh = std::max(vHigh, pv);
        }
        const double area = (uHigh - uLow) * (vHigh - vLow);
        if (area < bestArea) {
            bestArea = area;
            best.corners = {u * uLow + v * vLow, u * uHigh + v * vLow, u * uHigh + v * vHigh, u * uLow + v * vHigh};
        }
    }
    return best;
}

/// A hand or a second paper at the edge moves the hull. Each side goes inward to where most of the border lies within `reach`.
PageQuad sturdyRectangle(const PageQuad &hullRectangle, const std::vector<QPointF> &points, double reach)
{
    PageQuad quad = hullRectangle;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF from = quad.corners[i];
        const QPointF to = quad.corners[(i + 1) % 4];
        const QPointF inward = quad.corners[(i + 3) % 4] - from;
        const double depth = std::hypot(inward.x(), inward.y());
        const QPointF normal = inward / std::max(1e-6, depth);
        std::vector<double> depths;
        for (const QPointF point : points)
            depths.push_back(QPointF::dotProduct(point - from, normal));
        std::sort(depths.begin(), depths.end());
        size_t end = 0;
        size_t most = 0;
        double best = 0;
        for (size_t begin = 0; begin < depths.size() && depths[begin] < 0.4 * depth; ++begin) {
            while (end < depths.size() && depths[end] <= depths[begin] + reach)
                ++end;
            if (end - begin > most) {
                most = end - begin;
                best = depths[begin];
            }
        }
        quad.corners[i] = from + normal * best;
        quad.corners[(i + 1) % 4] = to + normal * best;
    }
    return quad;
}

struct Line {
    QPointF middle;
    QPointF along; ///< of length 1

    double distance(QPointF point) const
    {
        const QPointF to = point - middle;
        return std::abs(to.x() * along.y() - to.y() * along.x());
    }
};

/// The line of least squared distances.
Line fittedLine(const std::vector<QPointF> &points)
{
    QPointF middle;
    for (const QPointF point : points)
        middle += point;
    middle /= double(points.size());
    double xx = 0, xy = 0, yy = 0;
    for (const QPointF point : points) {
        const QPointF to = point - middle;
        xx += to.x() * to.x();
        xy += to.x() * to.y();
        yy += to.y() * to.y();
    }
    const double angle = std::atan2(2 * xy, xx - yy) / 2;
    return {middle, {std::cos(angle), std::sin(angle)}};
}

/// The points near the inner nine tenths of a side, where a rounded corner has no say.
std::vector<QPointF> pointsOfSide(const std::vector<QPointF> &points, QPointF from, QPointF to, double reach)
{
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    const Line side{from, (to - from) / std::max(1e-6, length)};
    std::vector<QPointF> near;
    for (const QPointF point : points) {
        const double at = QPointF::dotProduct(point - from, side.along) / std::max(1e-6, length);
        if (at > 0.06 && at < 0.94 && side.distance(point) <= reach)
            near.push_back(point);
    }
    return near;
}

/// Without the points a finger or a torn edge adds: those clearly farther off than most.
Line sturdyLine(std::vector<QPointF> points)
{
    Line line = fittedLine(points);
    for (int round = 0; round < 3; ++round) {
        std::vector<double> distances;
        for (const QPointF point : points)
            distances.push_back(line.distance(point));
        std::vector<double> sorted = distances;
        std::nth_element(sorted.begin(), sorted.begin() + qsizetype(sorted.size() / 2), sorted.end());
        const double limit = std::max(0.35, 2.5 * sorted[sorted.size() / 2]);
        std::vector<QPointF> kept;
        for (size_t i = 0; i < points.size(); ++i) {
            if (distances[i] <= limit)
                kept.push_back(points[i]);
        }
        if (kept.size() < 8)
            break;
        line = fittedLine(kept);
    }
    return line;
}

std::optional<QPointF> intersection(const Line &a, const Line &b)
{
    const double divisor = a.along.x() * b.along.y() - a.along.y() * b.along.x();
    if (std::abs(divisor) < 0.2) // nearly parallel: no corner of a page
        return std::nullopt;
    const QPointF to = b.middle - a.middle;
    return a.middle + a.along * ((to.x() * b.along.y() - to.y() * b.along.x()) / divisor);
}

std::optional<PageQuad> fittedQuad(const std::vector<QPointF> &points, PageQuad quad)
{
    const QSizeF sides = quad.sides();
    double reach = 0.12 * std::min(sides.width(), sides.height());
    quad = sturdyRectangle(quad, points, reach);
    for (int round = 0; round < 4; ++round, reach = std::max(2.5, reach / 2)) {
        std::array<Line, 4> lines;
        for (size_t i = 0; i < 4; ++i) {
            const std::vector<QPointF> near = pointsOfSide(points, quad.corners[i], quad.corners[(i + 1) % 4], reach);
            if (near.size() < 8)
                return std::nullopt;
            lines[i] = sturdyLine(near);
        }
        for (size_t i = 0; i < 4; ++i) {
            const auto corner = intersection(lines[(i + 3) % 4], lines[i]);
            if (!corner)
                return std::nullopt;
            quad.corners[i] = *corner;
        }
    }
    return quad;
}

/// Begins with the corner from which the upper side goes right.
PageQuad fromUpperLeft(PageQuad quad)
{
    if (quad.area() < 0)
        std::reverse(quad.corners.begin(), quad.corners.end());
    for (int turn = 0; turn < 4 && std::abs(quad.tilt()) > 45; ++turn)
        std::rotate(quad.corners.begin(), quad.corners.begin() + 1, quad.corners.end());
    return quad;
}

/// Most of the border lies on the four sides: a plate has none that does.
bool hasStraightSides(const PageQuad &quad, const std::vector<QPointF> &points)
{
    std::array<Line, 4> lines;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF along = quad.corners[(i + 1) % 4] - quad.corners[i];
        lines[i] = {quad.corners[i], along / std::max(1e-6, std::hypot(along.x(), along.y()))};
    }
    const auto near = std::count_if(points.begin(), points.end(), [&](QPointF point) {
        return std::any_of(lines.begin(), lines.end(), [&](const Line &line) { return line.distance(point) < 2; });
    });
    return double(near) >= straightMin * double(points.size());
}

bool isPagelike(const PageQuad &quad, const GreyPlane &plane)
{
    for (size_t i = 0; i < 4; ++i) {
        const QPointF a = quad.corners[(i + 3) % 4] - quad.corners[i];
        const QPointF b = quad.corners[(i + 1) % 4] - quad.corners[i];
        const double cosine = QPointF::dotProduct(a, b) / (std::hypot(a.x(), a.y()) * std::hypot(b.x(), b.y()));
        if (!(std::abs(cosine) < 0.5)) // 60° to 120°
            return false;
        const QPointF corner = quad.corners[i];
        const double beyond = 0.03 * std::max(plane.width, plane.height);
        if (corner.x() < -beyond || corner.y() < -beyond || corner.x() > plane.width + beyond
            || corner.y() > plane.height + beyond)
            return false;
    }
    return true;
}

} // namespace

std::optional<PageQuad> pageOutline(const GreyPlane &picture, OutlineOf what)
{
    const GreyPlane plane = smoothed(reduced(picture, outlineSide));
    if (plane.width < 40 || plane.height < 40)
        return std::nullopt;
    const Split split = brightnessSplit(plane);
    if (split.contrast < contrastMin)
        return std::nullopt;
    const std::vector<int> paper = largestPiece(innerMask(plane, split.threshold), plane.width, plane.height);
    const double whole = double(plane.width) * plane.height;
    const double areaMin = what == OutlineOf::Page ? 0.08 : 0.008;
    const Silhouette shape = silhouetteOf(paper, plane.width, plane.height);
    if (shape.spanned < areaMin * whole || shape.spanned > areaMax * whole)
        return std::nullopt;
    const std::vector<QPointF> points = borderPoints(plane, shape, split.threshold);
    if (points.size() < 40)
        return std::nullopt;
    const std::optional<PageQuad> quad = fittedQuad(points, leastRectangle(convexHull(points)));
    if (!quad || !isPagelike(*quad, plane) || !hasStraightSides(*quad, points))
        return std::nullopt;
    const PageQuad upright = fromUpperLeft(*quad);
    // The paper was taken without its outermost two pixels.
    const QSizeF sides = upright.sides();
    const double rim = 4 * (sides.width() + sides.height());
    if (upright.area() > areaMax * whole || shape.spanned + rim < filledMin * upright.area())
        return std::nullopt;
    return upright.scaled(double(std::max(picture.width, picture.height)) / std::max(plane.width, plane.height));
}

} // namespace ow
