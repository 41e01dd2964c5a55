#include "models/scans/PageSkew.h"

#include "models/scans/InkMap.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ow {

namespace {

constexpr int skewSide = 900;
constexpr double skewMax = 15;
constexpr size_t skewPointsMax = 24'000;
/// How much sharper the lines must stand out at the best angle than they do on average.
constexpr double skewGainMin = 2.4;

struct InkPoint {
    float x;
    float y;
};

std::vector<InkPoint> inkPoints(const GreyPlane &page)
{
    const InkMap map = inkOf(smoothed(reduced(page, skewSide)));
    const int limit = std::max(40, int(5 * map.noise));
    // The rim holds shadows of the paper's edge, which say nothing about its lines.
    const int rimX = map.ink.width / 25;
    const int rimY = map.ink.height / 25;
    std::vector<InkPoint> points;
    for (int y = rimY; y < map.ink.height - rimY; ++y) {
        for (int x = rimX; x < map.ink.width - rimX; ++x) {
            if (map.ink.at(x, y) < limit)
                continue;
            // A pixel is somewhere in its row, not at its middle: else whole rows would make 0° look sharper than it is.
            const double golden = double(points.size()) * 0.618034;
            points.push_back({float(x), float(y + golden - std::floor(golden))});
        }
    }
    if (points.size() <= skewPointsMax)
        return points;
    std::vector<InkPoint> fewer;
    const double step = double(points.size()) / skewPointsMax;
    for (double at = 0; at < double(points.size()); at += step)
        fewer.push_back(points[size_t(at)]);
    return fewer;
}

/// How much rows of writing and the gaps between them differ when the page is looked along at this angle.
double lineSharpness(const std::vector<InkPoint> &points, double degrees, std::vector<double> &rows)
{
    const double angle = degrees * std::numbers::pi / 180;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    std::fill(rows.begin(), rows.end(), 0.0);
    for (const InkPoint &point : points) {
        const double at = point.y * cosine - point.x * sine + skewSide * 0.5;
        const auto row = size_t(std::max(0.0, at));
        const double share = at - double(row);
        if (row + 1 < rows.size()) {
            rows[row] += 1 - share;
            rows[row + 1] += share;
        }
    }
    double sum = 0;
    for (size_t i = 1; i < rows.size(); ++i)
        sum += (rows[i] - rows[i - 1]) * (rows[i] - rows[i - 1]);
    return sum;
}

} // namespace

double pageSkew(const GreyPlane &page)
{
    const std::vector<InkPoint> points = inkPoints(page);
    if (points.size() < 300)
        return 0;
    std::vector<double> rows(size_t(skewSide * 2));
    double best = 0;
    double bestSharpness = 0;
    double sum = 0;
    int tried = 0;
    for (double degrees = -skewMax; degrees <= skewMax; degrees += 0.5, ++tried) {
        const double sharpness = lineSharpness(points, degrees, rows);
        sum += sharpness;
        if (sharpness > bestSharpness) {
            bestSharpness = sharpness;
            best = degrees;
        }
    }
    if (bestSharpness < skewGainMin * sum / tried)
        return 0;
    for (double step = 0.25; step >= 0.03; step /= 2) {
        for (const double degrees : {best - step, best + step}) {
            const double sharpness = lineSharpness(points, degrees, rows);
            if (sharpness > bestSharpness) {
                bestSharpness = sharpness;
                best = degrees;
            }
        }
    }
    return best;
}

} // namespace ow
