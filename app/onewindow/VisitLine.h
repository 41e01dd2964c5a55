#pragma once
// What a kiosk and the program of one visit say to each other: a line each way over the visit's standard input and output. Nothing in
// it is anything of the visitor.
#include "sync/protocol/Messages.h"

namespace ow {

/// The first line a visit is told, while it waits for its visitor; the second is a KioskVisit.
struct VisitSetup {
    QString hub; ///< HubAddress; by a pipe, because everybody can read a program's arguments
    QUuid station;
    HubInfo hall;

    static Fields fields();
};

// What a visit says.
constexpr char visitAlive[] = "alive"; ///< every visitAliveMs from the thread that draws
constexpr char visitShown[] = "shown";
constexpr char visitOver[] = "over";
constexpr char visitPrints[] = "prints";
constexpr char visitPrintsNot[] = "printsNot";
constexpr char visitReader[] = "reader "; ///< and its DeviceState

constexpr int visitAliveMs = 2000;

} // namespace ow
