#pragma once
#include "models/base/HallKind.h"

namespace ow {
class Connection;

/// What a hub's file was made as. It stands beside the file's epoch, outside the event log.
class HallKindStore {
public:
    static HallKind read(Connection &db);
    static void put(Connection &db, HallKind kind);
    /// Numbers given here must hold nowhere else.
    static bool isTraining(Connection &db) { return read(db) == HallKind::Training; }
};

/// Where the serials of a training hall begin, so that none of its numbers is one that the real hall has given or comes to give.
inline constexpr int trainingTicketSerial = 900;
inline constexpr int trainingCaseSerial = 9000;
inline constexpr qint64 trainingShortSerial = 85'000'000;
/// In front of the numbers of papers and licences.
inline constexpr char16_t trainingWord[] = u"演练";

} // namespace ow
