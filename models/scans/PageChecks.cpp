#include "models/scans/PageChecks.h"

#include "models/scans/InkMap.h"

#include <algorithm>
#include <cmath>

namespace ow {

namespace {

/// Three pixels a millimetre of an A4 page.
constexpr int blankSide = 890;
constexpr int blankCell = 7;
/// A page number with some dust has ten, four pencilled characters or a signature have thirty.
constexpr int blankCellsMax = 15;
/// Print that shines through from the other side is fainter than the faintest pencil.
constexpr int faintestInk = 38;

constexpr int sharpSide = 1754;
/// Print of 10.5 points has strokes 0.4 mm apart: with edges wider than this they run together.
constexpr double edgeWidthMax = 1.45;
constexpr int edgelessCellsMax = 60;

/// How many pixels the brightness goes on falling or rising along a row through this pixel.
int edgeAlong(const GreyPlane &plane, int x, int y, int dx, int dy)
{
    const int sign = plane.at(x + dx, y + dy) > plane.at(x - dx, y - dy) ? 1 : -1;
    int width = 1;
    for (const int side : {1, -1}) {
        int atX = x;
        int atY = y;
        for (int step = 0; step < 14; ++step) {
            const int nextX = atX + side * dx;
            const int nextY = atY + side * dy;
            if (nextX < 0 || nextY < 0 || nextX >= plane.width || nextY >= plane.height
                || side * sign * (plane.at(nextX, nextY) - plane.at(atX, atY)) <= 3)
                break;
            atX = nextX;
            atY = nextY;
            ++width;
        }
    }
    return width;
}

} // namespace

int inkedCells(const GreyPlane &page)
{
    const InkMap map = inkOf(smoothed(reduced(page, blankSide)));
    const int limit = std::max(faintestInk, int(5 * map.noise));
    const int rim = std::max(map.ink.width, map.ink.height) / 25; // 12 mm: shadows of the edge, punched holes, staples
    int cells = 0;
    for (int cy = rim; cy + blankCell <= map.ink.height - rim; cy += blankCell) {
        for (int cx = rim; cx + blankCell <= map.ink.width - rim; cx += blankCell) {
            int inked = 0;
            for (int y = cy; y < cy + blankCell; ++y) {
                for (int x = cx; x < cx + blankCell; ++x)
                    inked += map.ink.at(x, y) >= limit ? 1 : 0;
            }
            cells += inked >= 3 ? 1 : 0;
        }
    }
    return cells;
}

/// Mean width of strong edges (Marziliano and others, A no-reference perceptual blur metric, ICIP 2002).
double edgeWidth(const GreyPlane &page, double millimetresHigh)
{
    const GreyPlane plane = smoothed(reduced(page, sharpSide));
    constexpr int strong = 26;
    qint64 edges = 0;
    qint64 widths = 0;
    for (int y = plane.height / 25 + 1; y < plane.height - plane.height / 25 - 1; ++y) {
        for (int x = plane.width / 25 + 1; x < plane.width - plane.width / 25 - 1; ++x) {
            const int across = std::abs(plane.at(x + 1, y) - plane.at(x - 1, y));
            const int down = std::abs(plane.at(x, y + 1) - plane.at(x, y - 1));
            if (std::max(across, down) < strong)
                continue;
            const bool alongRow = across >= down;
            // Only the steepest pixel of an edge counts it.
            const int dx = alongRow ? 1 : 0;
            const int dy = 1 - dx;
            const int here = std::max(across, down);
            const int before = std::abs(plane.at(x, y) - plane.at(std::max(0, x - 2 * dx), std::max(0, y - 2 * dy)));
            const int behind =
                std::abs(plane.at(std::min(plane.width - 1, x + 2 * dx), std::min(plane.height - 1, y + 2 * dy))
                         - plane.at(x, y));
            if (before > here || behind >= here)
                continue;
            ++edges;
            widths += edgeAlong(plane, x, y, dx, dy);
        }
    }
    if (edges < 200)
        return 0;
    return double(widths) / double(edges) * millimetresHigh / plane.height;
}

PageFindings pageFindings(const GreyPlane &page, double millimetresHigh)
{
    PageFindings findings;
    const int cells = inkedCells(page);
    findings.blank = cells <= blankCellsMax;
    const double width = edgeWidth(page, millimetresHigh);
    // Plenty of ink without one clear edge is the worst blur of all.
    findings.blurred = !findings.blank && (width > edgeWidthMax || (width == 0 && cells > edgelessCellsMax));
    return findings;
}

} // namespace ow
