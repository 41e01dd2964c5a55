#pragma once
// 交接班: what one clerk hands to the next at a counter, line by line, as the hub itself knows it. Signed by who takes it over, it is fixed.
#include "models/base/Describe.h"

namespace ow {

constexpr int shiftWordsMax = 300; ///< of a remark or reason
constexpr int shiftLinesMax = 2000;

enum class ShiftLineKind {
    Ticket,   ///< called, serving or held at the window
    Draft,    ///< application that is still being filled in
    Original, ///< papers handed in as originals that are still here
    Blank,    ///< licence blanks, by number
    Result,   ///< lies at the counter to be collected
    Parcel,   ///< packed and not with the carrier yet
    Batch     ///< papers this clerk sent, for which nobody has signed yet
};
constexpr Code<ShiftLineKind> shiftLineKindCodes[] = {
    {ShiftLineKind::Ticket, "ticket"}, {ShiftLineKind::Draft, "draft"},   {ShiftLineKind::Original, "original"},
    {ShiftLineKind::Blank, "blank"},   {ShiftLineKind::Result, "result"}, {ShiftLineKind::Parcel, "parcel"},
    {ShiftLineKind::Batch, "batch"}};
constexpr std::span<const Code<ShiftLineKind>> codesOf(ShiftLineKind)
{
    return shiftLineKindCodes;
}

/// Waiting: made, and the next one has not signed. Locked: nobody came after; it lies with the supervisor or in the locker.
enum class ShiftState { Waiting, Locked, Signed, TakenBack };
constexpr Code<ShiftState> shiftStateCodes[] = {{ShiftState::Waiting, "waiting"},
                                                {ShiftState::Locked, "locked"},
                                                {ShiftState::Signed, "signed"},
                                                {ShiftState::TakenBack, "takenBack"}};
constexpr std::span<const Code<ShiftState>> codesOf(ShiftState)
{
    return shiftStateCodes;
}

struct ShiftLine {
    ShiftLineKind kind = ShiftLineKind::Ticket;
    QString key;                           ///< the same thing has the same one on every sheet: "ticket:…"
    QString what;                          ///< A012, 张*丽 3104 5567
    QString detail;                        ///< 挂起，等家人送证件; 《营业执照》1份
    int count = 1;                         ///< pieces: papers, blanks
    std::optional<bool> gone = {};         ///< stood on the sheet when it was made and is not there any more
    std::optional<QString> objection = {}; ///< what the successor found instead; absent: as it says

    static Fields fields();
};

struct ShiftHand {
    QString user;
    QString name; ///< as shown to staff
    Instant at;

    static Fields fields();
};

struct ShiftPlace {
    int window = 0;
    QString name;            ///< 7号窗口
    bool isDelivery = false; ///< results and envelopes lie there, too

    static Fields fields();
};

struct Shift {
    QUuid id;
    ShiftPlace place;
    ShiftState state = ShiftState::Waiting;
    ShiftHand handed;
    QString remark;
    QList<ShiftLine> lines; ///< as they were made; once signed, as they were signed
    std::optional<ShiftHand> taken = {};
    std::optional<ShiftHand> locked = {};
    std::optional<QString> locker = {};     ///< 大厅主管卫东, 保管柜3号
    std::optional<QString> lockReason = {}; ///< why nobody took it over
    std::optional<QString> paper = {};      ///< number of the 交接班清单

    static Fields fields();
    int objections() const;
};

// Each carries the sheet as it is afterwards.
#define OW_SHIFT_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Shift shift; \
        static Fields fields() { return {field("shift", &Name::shift)}; } \
    };
OW_SHIFT_EVENT(ShiftMade, "gov.shift.made.v1")
OW_SHIFT_EVENT(ShiftTakenBack, "gov.shift.takenBack.v1")
OW_SHIFT_EVENT(ShiftLocked, "gov.shift.locked.v1")
OW_SHIFT_EVENT(ShiftSigned, "gov.shift.signed.v1")
#undef OW_SHIFT_EVENT

} // namespace ow
