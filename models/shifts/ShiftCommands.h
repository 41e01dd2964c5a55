#pragma once
// 交接班: a clerk makes the sheet, the next one signs it under his own name; nobody hands over to himself.
#include "models/papers/Paper.h"
#include "models/shifts/ShiftRules.h"
#include "models/store/Command.h"

namespace ow {

struct ShiftReply {
    Shift shift;
    QList<IssuedPaper> papers; ///< 交接班清单, once it is signed or put away
    static Fields fields();
};

/// Everything the actor has in hand at this window goes onto a sheet that waits for the next one. ShiftWaiting while another does.
struct MakeShift {
    static constexpr char name[] = "shift.make";
    using Reply = ShiftReply;
    int window = 0;
    QString remark;
    static Fields fields();
};

/// By who made it.
struct TakeShiftBack {
    static constexpr char name[] = "shift.takeBack";
    using Reply = ShiftReply;
    QUuid shift;
    static Fields fields();
};

struct ShiftObjection {
    QString key; ///< of the line
    QString reason;
    static Fields fields();
};
/// By the successor, under his own account, for the lines he was shown. Held tickets, drafts, originals and blanks in the former's own
/// hand are his from then on. ShiftSameHands; ShiftChanged when the lines are others by now.
struct SignShift {
    static constexpr char name[] = "shift.sign";
    using Reply = ShiftReply;
    QUuid shift;
    QString seen; ///< ShiftView::seen
    QList<ShiftObjection> objections;
    static Fields fields();
};

/// Nobody comes after: the sheet and what is on it go to the supervisor or into the locker, until somebody signs it. By who made it,
/// and never with a visitor at the window.
struct LockShift {
    static constexpr char name[] = "shift.lock";
    using Reply = ShiftReply;
    QUuid shift;
    QString locker; ///< whom or where: 大厅主管卫东, 保管柜3号
    QString reason;
    static Fields fields();
};

/// Parameter: window. What the actor would hand over there, and the sheet that waits, with its lines as they are now.
struct ShiftView {
    static constexpr char name[] = "shift";
    QString place;
    QList<ShiftLine> mine;
    std::optional<Shift> waiting = {};
    QString seen;
    static Fields fields();
};

/// The supervisor's: the last sheets, the newest first.
struct ShiftLedgerView {
    static constexpr char name[] = "shiftLedger";
    QList<Shift> shifts;
    static Fields fields();
};
/// Whether a screen that shows shifts has to look again.
bool isShiftNews(const QString &type);

std::span<const CommandRow> shiftCommands();
std::span<const EventRow> shiftEvents();
std::span<const ViewRow> shiftViews();

} // namespace ow
