#pragma once
// What happens to the simulated hall, its stations and the city's platform, drawn from one number: the same number, the same history.
#include "models/base/Describe.h"

#include <QList>
#include <QString>

namespace ow {

enum class SimAct {
    Issue,         ///< a kiosk takes a number for somebody
    Draft,         ///< a station saves what is being written
    Talk,          ///< stations send what they have, the hub sends up and asks down
    Directive,     ///< the platform tells the hall something
    Wait,          ///< time passes
    CrashHub,      ///< power cut, in the middle of its work
    CrashPlatform, ///< likewise
    CrashStation,  ///< likewise
    CutLine,       ///< between hall and platform
    CutHall,       ///< between stations and hub
    Mend,          ///< both lines
    Weather,       ///< how much is lost, comes twice, comes late from now on
    ClockJump,     ///< somebody sets the hub's clock
    DiskFails      ///< the hub's disk takes no more for a while
};
constexpr Code<SimAct> simActCodes[] = {{SimAct::Issue, "issue"},
                                        {SimAct::Draft, "draft"},
                                        {SimAct::Talk, "talk"},
                                        {SimAct::Directive, "directive"},
                                        {SimAct::Wait, "wait"},
                                        {SimAct::CrashHub, "crashHub"},
                                        {SimAct::CrashPlatform, "crashPlatform"},
                                        {SimAct::CrashStation, "crashStation"},
                                        {SimAct::CutLine, "cutLine"},
                                        {SimAct::CutHall, "cutHall"},
                                        {SimAct::Mend, "mend"},
                                        {SimAct::Weather, "weather"},
                                        {SimAct::ClockJump, "clockJump"},
                                        {SimAct::DiskFails, "diskFails"}};
constexpr std::span<const Code<SimAct>> codesOf(SimAct)
{
    return simActCodes;
}

/// One thing that happens; `chance` decides the rest of it, so that a plan with others left out is the same for this one.
struct SimEvent {
    SimAct act = SimAct::Talk;
    quint32 chance = 0;
};
using SimPlan = QList<SimEvent>;

SimPlan simPlan(quint64 seed);
/// "issue:17 talk:9 …"
QString simPlanText(const SimPlan &plan);

} // namespace ow
