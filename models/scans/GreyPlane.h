#pragma once
#include <vector>

#include <QtGlobal>

namespace ow {

/// A picture as the checks of a scan look at it: brightness only, 0 black to 255 white, row by row.
struct GreyPlane {
    GreyPlane() = default;
    GreyPlane(int columns, int rows, quint8 value = 0)
        : width(columns), height(rows), pixels(size_t(columns) * size_t(rows), value)
    {
    }

    int width = 0;
    int height = 0;
    std::vector<quint8> pixels;

    bool isEmpty() const { return pixels.empty(); }
    quint8 at(int x, int y) const { return pixels[size_t(y) * size_t(width) + size_t(x)]; }
    quint8 &at(int x, int y) { return pixels[size_t(y) * size_t(width) + size_t(x)]; }
};

/// Averaged down until neither side is longer than this; never made larger.
GreyPlane reduced(const GreyPlane &plane, int longSideMax);
/// Averaged to exactly this size, which is not larger.
GreyPlane averaged(const GreyPlane &plane, int width, int height);
/// Weighted 1 2 1 in both directions: takes the edge off noise.
GreyPlane smoothed(const GreyPlane &plane);

} // namespace ow
