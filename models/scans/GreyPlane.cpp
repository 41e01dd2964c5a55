#include "models/scans/GreyPlane.h"

#include <algorithm>
#include <cmath>

namespace ow {

namespace {
/// What one target pixel covers along one axis: from a first source pixel, with a weight for each.
struct AxisShare {
    int first = 0;
    std::vector<float> weights;
};

std::vector<AxisShare> axisShares(int from, int to)
{
    std::vector<AxisShare> shares(static_cast<size_t>(to));
    const double step = double(from) / to;
    for (int i = 0; i < to; ++i) {
        const double begin = i * step;
        const double end = std::min<double>(from, begin + step);
        AxisShare &share = shares[size_t(i)];
        share.first = std::min(from - 1, int(begin));
        for (int at = share.first; at < from && at < end; ++at)
            share.weights.push_back(float((std::min(end, at + 1.0) - std::max(begin, double(at))) / (end - begin)));
    }
    return shares;
}
} // namespace

GreyPlane averaged(const GreyPlane &plane, int width, int height)
{
    if (plane.isEmpty() || (width == plane.width && height == plane.height))
        return plane;
    const std::vector<AxisShare> columns = axisShares(plane.width, width);
    const std::vector<AxisShare> rows = axisShares(plane.height, height);
    GreyPlane result(width, height);
    std::vector<float> sums(static_cast<size_t>(plane.width));
    for (int y = 0; y < height; ++y) {
        const AxisShare &row = rows[size_t(y)];
        std::fill(sums.begin(), sums.end(), 0.0F);
        for (size_t i = 0; i < row.weights.size(); ++i) {
            const quint8 *line = &plane.pixels[size_t(row.first + int(i)) * size_t(plane.width)];
            for (size_t x = 0; x < sums.size(); ++x)
                sums[x] += row.weights[i] * line[x];
        }
        for (int x = 0; x < width; ++x) {
            const AxisShare &column = columns[size_t(x)];
            float sum = 0;
            for (size_t i = 0; i < column.weights.size(); ++i)
                sum += column.weights[i] * sums[size_t(column.first) + i];
            result.at(x, y) = quint8(std::clamp(std::lround(sum), 0L, 255L));
        }
    }
    return result;
}

GreyPlane reduced(const GreyPlane &plane, int longSideMax)
{
    const int side = std::max(plane.width, plane.height);
    if (side <= longSideMax)
        return plane;
    const double factor = double(longSideMax) / side;
    return averaged(plane, std::max(1, int(std::lround(plane.width * factor))),
                    std::max(1, int(std::lround(plane.height * factor))));
}

GreyPlane smoothed(const GreyPlane &plane)
{
    GreyPlane rows = plane;
    for (int y = 0; y < plane.height; ++y) {
        for (int x = 1; x + 1 < plane.width; ++x)
            rows.at(x, y) = quint8((plane.at(x - 1, y) + 2 * plane.at(x, y) + plane.at(x + 1, y) + 2) / 4);
    }
    GreyPlane result = rows;
    for (int y = 1; y + 1 < plane.height; ++y) {
        for (int x = 0; x < plane.width; ++x)
            result.at(x, y) = quint8((rows.at(x, y - 1) + 2 * rows.at(x, y) + rows.at(x, y + 1) + 2) / 4);
    }
    return result;
}

} // namespace ow
