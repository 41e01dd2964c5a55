#include "models/scans/InkMap.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ow {

namespace {

constexpr int paperCell = 24;

/// Brightness of the paper in each cell: what a fifth of its pixels are brighter than. A cell under a picture or a bold heading looks
/// at its neighbours instead.
GreyPlane paperCells(const GreyPlane &plane)
{
    GreyPlane cells((plane.width + paperCell - 1) / paperCell, (plane.height + paperCell - 1) / paperCell);
    for (int cy = 0; cy < cells.height; ++cy) {
        for (int cx = 0; cx < cells.width; ++cx) {
            std::array<int, 256> counts{};
            int total = 0;
            for (int y = cy * paperCell; y < std::min(plane.height, (cy + 1) * paperCell); ++y) {
                for (int x = cx * paperCell; x < std::min(plane.width, (cx + 1) * paperCell); ++x, ++total)
                    ++counts[plane.at(x, y)];
            }
            int above = 0;
            int value = 255;
            while (value > 0 && (above += counts[size_t(value)]) * 5 < total)
                --value;
            cells.at(cx, cy) = quint8(value);
        }
    }
    GreyPlane widened = cells;
    for (int cy = 0; cy < cells.height; ++cy) {
        for (int cx = 0; cx < cells.width; ++cx) {
            for (int y = std::max(0, cy - 1); y <= std::min(cells.height - 1, cy + 1); ++y) {
                for (int x = std::max(0, cx - 1); x <= std::min(cells.width - 1, cx + 1); ++x)
                    widened.at(cx, cy) = std::max(widened.at(cx, cy), cells.at(x, y));
            }
        }
    }
    return widened;
}

/// Where a pixel lies between the middles of two cells.
struct CellShare {
    int first;
    int second;
    float share; ///< of the second
};

CellShare cellShare(int pixel, int cells)
{
    const float at = std::clamp((float(pixel) + 0.5F) / paperCell - 0.5F, 0.0F, float(cells) - 1);
    const int first = int(at);
    return {first, std::min(cells - 1, first + 1), at - float(first)};
}

/// From the differences of neighbours, most of which are two samples of the same paper: their median is 0.954 σ.
double noiseOf(const GreyPlane &plane)
{
    std::array<qint64, 256> counts{};
    qint64 total = 0;
    for (int y = 0; y < plane.height; ++y) {
        for (int x = 1; x < plane.width; ++x, ++total)
            ++counts[size_t(std::abs(plane.at(x, y) - plane.at(x - 1, y)))];
    }
    qint64 below = 0;
    for (size_t i = 0; i < counts.size(); ++i) {
        if ((below + counts[i]) * 2 >= total)
            return (double(i) + (double(total) / 2 - double(below)) / double(std::max<qint64>(1, counts[i])) - 0.5)
                / 0.954;
        below += counts[i];
    }
    return 0;
}

} // namespace

InkMap inkOf(const GreyPlane &plane)
{
    InkMap map{plane, std::max(0.0, noiseOf(plane))};
    if (plane.isEmpty())
        return map;
    const GreyPlane cells = paperCells(plane);
    std::vector<CellShare> columns;
    for (int x = 0; x < plane.width; ++x)
        columns.push_back(cellShare(x, cells.width));
    std::vector<float> paper(static_cast<size_t>(cells.width));
    for (int y = 0; y < plane.height; ++y) {
        const CellShare row = cellShare(y, cells.height);
        for (int cx = 0; cx < cells.width; ++cx)
            paper[size_t(cx)] = cells.at(cx, row.first) * (1 - row.share) + cells.at(cx, row.second) * row.share;
        for (int x = 0; x < plane.width; ++x) {
            const CellShare &column = columns[size_t(x)];
            const float bright =
                paper[size_t(column.first)] * (1 - column.share) + paper[size_t(column.second)] * column.share;
            map.ink.at(x, y) = quint8(std::clamp(int(bright + 0.5F) - plane.at(x, y), 0, 255));
        }
    }
    return map;
}

} // namespace ow
