#include "models/scans/PagePrint.h"

#include "models/scans/InkMap.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ow {

namespace {

constexpr int fineWidth = 220;
constexpr int fineHeight = 310;
constexpr int coarseWidth = 44;
constexpr int coarseHeight = 62;
/// Below it two pages need no second look.
constexpr double placedLikenessMin = 0.5;
constexpr double duplicateLikenessMin = 0.78;
/// Two and a half pixels a millimetre of an A4 page: one character is told from another.
constexpr int closeWidth = 528;
constexpr int closeHeight = 744;
constexpr int closeCell = 12;
/// Cells with less ink than this share of the fullest say nothing of their own.
constexpr double cellInkMin = 0.12;

/// One page laid on the other: turned about its middle, then shifted, in pixels of the plane.
struct Placement {
    double degrees = 0;
    double right = 0;
    double down = 0;
};

struct Turn {
    explicit Turn(const Placement &placement)
        : cosine(std::cos(placement.degrees * std::numbers::pi / 180)),
          sine(std::sin(placement.degrees * std::numbers::pi / 180))
    {
    }
    double cosine;
    double sine;
};

double inkAt(const GreyPlane &plane, double x, double y)
{
    const int left = int(std::floor(x));
    const int top = int(std::floor(y));
    if (left < 0 || top < 0 || left + 1 >= plane.width || top + 1 >= plane.height)
        return 0;
    const double fx = x - left;
    const double fy = y - top;
    return (plane.at(left, top) * (1 - fx) + plane.at(left + 1, top) * fx) * (1 - fy)
        + (plane.at(left, top + 1) * (1 - fx) + plane.at(left + 1, top + 1) * fx) * fy;
}

GreyPlane placed(const GreyPlane &plane, const Placement &placement)
{
    const Turn turn(placement);
    GreyPlane result(plane.width, plane.height);
    const double middleX = plane.width / 2.0;
    const double middleY = plane.height / 2.0;
    for (int y = 0; y < plane.height; ++y) {
        for (int x = 0; x < plane.width; ++x) {
            const double fromX = x - middleX - placement.right;
            const double fromY = y - middleY - placement.down;
            result.at(x, y) = quint8(std::lround(inkAt(plane, fromX * turn.cosine + fromY * turn.sine + middleX,
                                                       fromY * turn.cosine - fromX * turn.sine + middleY)));
        }
    }
    return result;
}

/// Sums for a correlation coefficient, of whole brightnesses.
struct Correlation {
    qint64 n = 0, a = 0, b = 0, aa = 0, bb = 0, ab = 0;

    /// A row of at most some thousand pixels.
    void addRow(const quint8 *one, const quint8 *other, int count, int step)
    {
        int rowA = 0, rowB = 0, rowAa = 0, rowBb = 0, rowAb = 0;
        for (int i = 0; i < count; i += step) {
            const int first = one[i];
            const int second = other[i];
            rowA += first;
            rowB += second;
            rowAa += first * first;
            rowBb += second * second;
            rowAb += first * second;
        }
        n += (count + step - 1) / step;
        a += rowA;
        b += rowB;
        aa += rowAa;
        bb += rowBb;
        ab += rowAb;
    }
    double value() const
    {
        const auto count = double(n);
        const double spread =
            (double(aa) - double(a) * double(a) / count) * (double(bb) - double(b) * double(b) / count);
        return spread > 1e-6 ? (double(ab) - double(a) * double(b) / count) / std::sqrt(spread) : 0;
    }
};

const quint8 *rowAt(const GreyPlane &plane, int x, int y)
{
    return plane.pixels.data() + qsizetype(y) * plane.width + x;
}

/// Looks at every step-th pixel in both directions.
double correlation(const GreyPlane &one, const GreyPlane &other, int right, int down, int step)
{
    Correlation sums;
    const int left = std::max(0, right);
    const int count = std::min(one.width, one.width + right) - left;
    for (int y = std::max(0, down); y < std::min(one.height, one.height + down); y += step)
        sums.addRow(rowAt(one, left, y), rowAt(other, left - right, y - down), count, step);
    return sums.value();
}

struct Placed {
    Placement placement;
    double likeness = -1;
};

/// Tries turns and whole-pixel shifts around a first guess.
Placed bestPlacement(const GreyPlane &one, const GreyPlane &other, Placement guess, double turnReach, double turnStep,
                     int shiftReach, int step)
{
    Placed best;
    for (double degrees = -turnReach; degrees <= turnReach + 1e-9; degrees += turnStep) {
        const Placement turned{guess.degrees + degrees, guess.right, guess.down};
        const GreyPlane plane = placed(other, turned);
        for (int down = -shiftReach; down <= shiftReach; ++down) {
            for (int right = -shiftReach; right <= shiftReach; ++right) {
                const double value = correlation(one, plane, right, down, step);
                if (value > best.likeness)
                    best = {{turned.degrees, turned.right + right, turned.down + down}, value};
            }
        }
    }
    return best;
}

/// The likeness of a cell, its writing moved by up to three pixels: paper is never quite flat.
double cellLikeness(const GreyPlane &one, const GreyPlane &other, int left, int top)
{
    constexpr int reach = 3;
    double best = -1;
    for (int down = -reach; down <= reach; ++down) {
        for (int right = -reach; right <= reach; ++right) {
            if (left - right < 0 || top - down < 0 || left - right + closeCell > other.width
                || top - down + closeCell > other.height)
                continue;
            Correlation sums;
            for (int y = top; y < top + closeCell; ++y)
                sums.addRow(rowAt(one, left, y), rowAt(other, left - right, y - down), closeCell, 1);
            best = std::max(best, sums.value());
        }
    }
    return best;
}

double cellInk(const GreyPlane &plane, int left, int top)
{
    double sum = 0;
    for (int y = top; y < top + closeCell; ++y) {
        for (int x = left; x < left + closeCell; ++x)
            sum += plane.at(x, y);
    }
    return sum;
}

/// Of the cells with writing on either page, the third least alike: one or two may be spoilt by a shadow or a finger.
double leastLikeness(const GreyPlane &one, const GreyPlane &other)
{
    struct Cell {
        int left;
        int top;
        double ink;
    };
    std::vector<Cell> cells;
    double fullest = 0;
    for (int top = closeCell; top + 2 * closeCell <= one.height; top += closeCell) {
        for (int left = closeCell; left + 2 * closeCell <= one.width; left += closeCell) {
            cells.push_back({left, top, std::max(cellInk(one, left, top), cellInk(other, left, top))});
            fullest = std::max(fullest, cells.back().ink);
        }
    }
    std::vector<double> values;
    for (const Cell &cell : cells) {
        if (cell.ink >= cellInkMin * fullest)
            values.push_back(cellLikeness(one, other, cell.left, cell.top));
    }
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min<size_t>(values.size() - 1, 2)];
}

} // namespace

PagePrint printOf(const GreyPlane &page)
{
    if (page.width < closeWidth || page.height < closeHeight)
        return {};
    const GreyPlane reading = reduced(page, 2 * closeHeight);
    InkMap map = inkOf(reading);
    const int least = int(std::max(20.0, 3 * map.noise));
    qint64 inked = 0;
    for (quint8 &value : map.ink.pixels) {
        // Faint and bold print of the same page count the same, so that light does not.
        value = quint8(std::clamp((value - least) * 6, 0, 255));
        inked += value > 127 ? 1 : 0;
    }
    if (inked * 3000 < qint64(map.ink.pixels.size()))
        return {};
    PagePrint print;
    print.close = smoothed(averaged(map.ink, closeWidth, closeHeight));
    print.fine = smoothed(averaged(map.ink, fineWidth, fineHeight));
    print.coarse = smoothed(averaged(print.fine, coarseWidth, coarseHeight));
    return print;
}

double likeness(const PagePrint &one, const PagePrint &other)
{
    if (one.isEmpty() || other.isEmpty())
        return 0;
    const Placed rough = bestPlacement(one.coarse, other.coarse, {}, 4, 1, 3, 1);
    if (rough.likeness < placedLikenessMin)
        return 0;
    constexpr double fineScale = double(fineWidth) / coarseWidth;
    const Placement guess{rough.placement.degrees, rough.placement.right * fineScale, rough.placement.down * fineScale};
    const Placed middle = bestPlacement(one.fine, other.fine, guess, 0.5, 0.5, 3, 2);
    const Placed best = bestPlacement(one.fine, other.fine, middle.placement, 0.25, 0.125, 1, 1);
    if (best.likeness < placedLikenessMin)
        return 0;
    constexpr double closeScale = double(closeWidth) / fineWidth;
    const Placement closely{best.placement.degrees, best.placement.right * closeScale,
                            best.placement.down * closeScale};
    return std::max(0.0, leastLikeness(one.close, placed(other.close, closely)));
}

bool isDuplicate(const PagePrint &one, const PagePrint &other)
{
    return likeness(one, other) >= duplicateLikenessMin;
}

} // namespace ow
