#pragma once
// A due date with everything that made it: a person must be able to count it again by hand.
#include "models/calendar/Term.h"

namespace ow {

/// Why a day was passed over.
enum class SkipKind { Weekend, Holiday, Suspension };

inline std::span<const Code<SkipKind>> codesOf(SkipKind)
{
    static constexpr Code<SkipKind> codes[] = {
        {SkipKind::Weekend, "weekend"}, {SkipKind::Holiday, "holiday"}, {SkipKind::Suspension, "suspension"}};
    return codes;
}

/// Neighbouring days passed over for the same reason; both ends included.
struct SkippedSpan {
    SkipKind kind = SkipKind::Weekend;
    QString name; ///< 国庆节, 周末, 特别程序
    QDate from;
    QDate to;

    static Fields fields();
    friend bool operator==(const SkippedSpan &, const SkippedSpan &) = default;
};

/// A special procedure (行政许可法 §45) from the day it starts to the day it ends: the days of (from, to] are not consumed.
struct Suspension {
    QDate from;
    QDate to;
    int days = 0; ///< filled in a Deadline: days of it that would have counted

    static Fields fields();
    friend bool operator==(const Suspension &, const Suspension &) = default;
};

struct Deadline {
    QDate start; ///< not counted (民法典 §201)
    Term term;
    int extension = 0;               ///< in the unit of the term, added after the suspensions
    QDate due;                       ///< ends at 24:00 or at the close of business (民法典 §203)
    bool estimated = false;          ///< depends on days whose holidays have not been announced
    QList<SkippedSpan> skipped;      ///< in order of date
    QList<QDate> makeUpDays;         ///< weekend days that were worked and therefore counted
    QList<Suspension> suspensions;   ///< merged, those that mattered
    std::optional<QDate> rolledFrom; ///< the last day was no working day and moved on from here

    static Fields fields();
    friend bool operator==(const Deadline &, const Deadline &) = default;
};

/// The whole reckoning in plain Chinese, for the screen and for papers.
QString explain(const Deadline &deadline);

/// "10月9日（周五）".
QString dayText(QDate day);

} // namespace ow
