#pragma once
// How well what is written on a piece of a picture stands out (WCAG 2.2 §1.4.3, 1.4.6).
#include <QHash>
#include <QImage>
#include <QRect>
#include <algorithm>
#include <cmath>
#include <optional>

namespace ow::testing {

inline double luminanceOf(QRgb colour)
{
    const auto part = [](int value) {
        const double c = value / 255.0;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(qRed(colour)) + 0.7152 * part(qGreen(colour)) + 0.0722 * part(qBlue(colour));
}

inline double contrastOf(QRgb a, QRgb b)
{
    const double one = luminanceOf(a);
    const double other = luminanceOf(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// Between what a piece of the screen is filled with and what is written on it; nothing when nothing is.
inline std::optional<double> contrastIn(const QImage &picture, const QRect &at)
{
    QHash<QRgb, int> colours;
    for (int y = at.top(); y <= at.bottom(); ++y) {
        for (int x = at.left(); x <= at.right(); ++x)
            ++colours[picture.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto one = colours.cbegin(); one != colours.cend(); ++one) {
        if (one.value() > most) {
            most = one.value();
            ground = one.key();
        }
    }
    // Strokes end in shades between; the full colour of the ink is the one furthest from the ground that comes more than once.
    double ink = 1;
    for (auto one = colours.cbegin(); one != colours.cend(); ++one) {
        if (one.value() >= 3)
            ink = std::max(ink, contrastOf(ground, one.key()));
    }
    return ink < 1.1 ? std::nullopt : std::optional(ink);
}

} // namespace ow::testing
