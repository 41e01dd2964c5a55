#pragma once
// A hall as the simulator needs it (perf.md §3): windows and rules as in the set-up, and what a set-up does not know: how many come,
// when, of which class, and how long their business takes.
#include "models/queue/Hall.h"

namespace ow {

enum class ServiceLaw { Lognormal, Exponential, Fixed };
constexpr Code<ServiceLaw> serviceLawCodes[] = {
    {ServiceLaw::Lognormal, "lognormal"}, {ServiceLaw::Exponential, "exponential"}, {ServiceLaw::Fixed, "fixed"}};
constexpr std::span<const Code<ServiceLaw>> codesOf(ServiceLaw)
{
    return serviceLawCodes;
}

struct QueueModel {
    QString code;
    QString name;
    int ticketsPerDay = 0; ///< expected, with those who booked
    QList<int> halfHours;  ///< how they spread: one weight each half hour from `ticketsFrom` to `closes`
    ServiceLaw law = ServiceLaw::Lognormal;
    int serviceSeconds = 600;  ///< mean time at the window
    int serviceCvPercent = 80; ///< standard deviation ÷ mean; lognormal only

    static Fields fields();
};

struct ClassShare {
    QString priorityClass;
    int perMille = 0; ///< of those who walk in

    static Fields fields();
};

/// Booked visitors check in around their slot and stand from its time; they take part once both are there.
struct BookingModel {
    int perMille = 0;       ///< of all who are expected
    int absentPerMille = 0; ///< of them never come
    int slotMinutes = 30;
    int earlyMinutes = 0; ///< check in evenly from so long before their slot …
    int lateMinutes = 0;  ///< … to so long after
    QString priorityClass = QLatin1String(ordinaryClass);

    static Fields fields();
};

struct LunchWave {
    QString starts; ///< "11:45"; who is serving then goes afterwards
    int minutes = 45;
    QList<int> windows;

    static Fields fields();
};

struct HallModel {
    QString name;
    QString opens;
    QString closes;
    QString ticketsFrom;
    QList<HallWindow> windows;
    QList<QueueModel> queues;
    QList<ClassShare> classes; ///< who is in none is ordinary
    BookingModel booking;
    int noShowPerMille = 0; ///< called and not there
    int noShowSeconds = 45; ///< what such a call costs the window
    QList<LunchWave> lunch;
    int breakEveryMinutes = 0; ///< mean time between short breaks of a window, at random; 0: none
    int breakMinutes = 5;
    QueuePolicy policy;

    static Fields fields();
};

/// Everything wrong with a description that single values cannot tell; empty when a day of it can be played.
Faults checkHallModel(const HallModel &hall);
/// The description in these bytes, or InputRefused with every fault and its place.
Result<HallModel> readHallModel(const QByteArray &bytes);
/// A policy to play it under instead of its own, refused as above.
Result<QueuePolicy> readPolicy(const QByteArray &bytes);

/// Milliseconds from midnight of "08:30"; nothing when it is no time of day.
std::optional<qint64> timeOfDayMs(const QString &text);
/// "ordinary", then every other class tickets of the hall may have, each once.
QList<QString> classesOf(const HallModel &hall);

} // namespace ow
