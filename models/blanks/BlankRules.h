#pragma once
// What may become of a blank, and how its number reads. Pure.
#include "models/blanks/Blank.h"

namespace ow {

enum class BlankAct { Hand, GiveBack, Use, Spoil, Confirm };
constexpr Code<BlankAct> blankActCodes[] = {{BlankAct::Hand, "hand"},
                                            {BlankAct::GiveBack, "giveBack"},
                                            {BlankAct::Use, "use"},
                                            {BlankAct::Spoil, "spoil"},
                                            {BlankAct::Confirm, "confirm"}};
constexpr std::span<const Code<BlankAct>> codesOf(BlankAct)
{
    return blankActCodes;
}

struct BlankTransition {
    BlankState from;
    BlankAct act;
    BlankState to;
};
/// The only table of what may follow what. Nothing leads out of Void.
std::span<const BlankTransition> blankTransitions();
/// The state afterwards; none when the act has no place there.
std::optional<BlankState> blankAfter(BlankState state, BlankAct act);

QString blankStateText(BlankState state);
QString blankActText(BlankAct act);
QString voidReasonText(VoidReason reason);

/// At most so many in one box, so that no event grows without bounds.
constexpr int blankRunMax = 2000;
/// Prefix and serial with leading zeros.
QString blankNumber(const BlankRun &run, qint64 serial);
/// What the run itself has against it; empty when it may be received.
Faults blankRunFaults(const BlankRun &run);
/// Do any numbers of both read the same?
bool blankRunsOverlap(const BlankRun &a, const BlankRun &b);

/// Numbers without a gap between them.
struct BlankRange {
    QString first;
    QString last;
    int count = 0;

    static Fields fields();
};
/// Of one kind, by run and serial.
QList<BlankRange> blankRanges(const QList<Blank> &blanks);
/// "0000101—0000150（50张）；…"
QString blankRangesText(const QList<BlankRange> &ranges);

/// Where a command may end a count: agreeing, or with words why not.
bool blankCountAgrees(const BlankCount &count);

BlankHolder windowHolder(int window);
BlankHolder personHolder(const QString &user, const QString &name);

} // namespace ow
