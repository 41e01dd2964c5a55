#include "models/scans/PageTurn.h"

#include "models/scans/InkMap.h"
#include "models/scans/PageOutline.h"

#include <algorithm>
#include <cmath>

namespace ow {

namespace {

constexpr int turnSide = 240;
/// Two sheets of one form differ by a few words.
constexpr int closeSide = 560;
/// A hand lets go, the camera finds its focus and its light.
constexpr qint64 stillMs = 700;
/// Steps of brightness a pixel must change by to count; the noise of a reduced frame stays below.
constexpr int changedBy = 14;
constexpr double movingShareMin = 0.006;
constexpr double otherShareMin = 0.0008;
constexpr double writtenShareMin = 0.004;

/// Share of pixels that changed, once a change of light over the whole picture is taken out.
double changedShare(const GreyPlane &one, const GreyPlane &other)
{
    if (one.width != other.width || one.height != other.height)
        return 1;
    std::vector<int> differences(one.pixels.size());
    for (size_t i = 0; i < differences.size(); ++i)
        differences[i] = one.pixels[i] - other.pixels[i];
    std::vector<int> sorted = differences;
    const auto middle = sorted.begin() + qsizetype(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    const int light = *middle;
    const auto changed = std::count_if(differences.begin(), differences.end(),
                                       [light](int difference) { return std::abs(difference - light) > changedBy; });
    return double(changed) / double(differences.size());
}

/// A paper with edges, or one that fills the picture and has writing on it.
bool showsPage(const GreyPlane &frame)
{
    if (pageOutline(frame))
        return true;
    qint64 brightness = 0;
    for (const quint8 value : frame.pixels)
        brightness += value;
    if (brightness < 120 * qint64(frame.pixels.size()))
        return false;
    const InkMap map = inkOf(frame);
    const auto written = std::count_if(map.ink.pixels.begin(), map.ink.pixels.end(),
                                       [&](quint8 value) { return value > std::max(30.0, 5 * map.noise); });
    return double(written) >= writtenShareMin * double(frame.pixels.size());
}

} // namespace

void PageTurn::taken()
{
    m_last = smoothed(reduced(m_seen, closeSide));
}

bool PageTurn::look(const GreyPlane &picture, qint64 atMs)
{
    const GreyPlane frame = smoothed(reduced(picture, turnSide));
    const bool moving = m_before.isEmpty() || changedShare(frame, m_before) > movingShareMin;
    m_before = frame;
    m_seen = picture;
    if (moving) {
        m_state = State::Moving;
        m_stillSinceMs = atMs;
        return false;
    }
    if (atMs - m_stillSinceMs < stillMs) {
        m_state = m_state == State::Moving ? State::Settling : m_state;
        return false;
    }
    if (!showsPage(picture)) {
        m_state = State::Empty;
        m_last = {}; // the same page laid down again is a new one
        return false;
    }
    const GreyPlane page = smoothed(reduced(picture, closeSide));
    const bool known = !m_last.isEmpty() && changedShare(page, m_last) <= otherShareMin;
    m_state = State::Taken;
    if (known)
        return false;
    m_last = page;
    return true;
}

} // namespace ow
