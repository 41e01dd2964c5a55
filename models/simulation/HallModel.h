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

    static constexpr auto fields()
    {
        return std::tuple{field("code", &QueueModel::code, {.lengthMin = 1, .lengthMax = 20}),
                          field("name", &QueueModel::name, {.lengthMin = 1, .lengthMax = 30}),
                          field("ticketsPerDay", &QueueModel::ticketsPerDay, {.min = 0, .max = 20000}),
                          field("halfHours", &QueueModel::halfHours, {.min = 0, .max = 1000, .itemsMax = 48}),
                          field("law", &QueueModel::law),
                          field("serviceSeconds", &QueueModel::serviceSeconds, {.min = 1, .max = 14400}),
                          field("serviceCvPercent", &QueueModel::serviceCvPercent, {.min = 0, .max = 400})};
    }
};

struct ClassShare {
    QString priorityClass;
    int perMille = 0; ///< of those who walk in

    static constexpr auto fields()
    {
        return std::tuple{field("class", &ClassShare::priorityClass, {.lengthMin = 1, .lengthMax = 20}),
                          field("perMille", &ClassShare::perMille, {.min = 0, .max = 1000})};
    }
};

/// Booked visitors check in around their slot and stand from its time; they take part once both are there.
struct BookingModel {
    int perMille = 0;       ///< of all who are expected
    int absentPerMille = 0; ///< of them never come
    int slotMinutes = 30;
    int earlyMinutes = 0; ///< check in evenly from so long before their slot …
    int lateMinutes = 0;  ///< … to so long after
    QString priorityClass = QLatin1String(ordinaryClass);

    static constexpr auto fields()
    {
        return std::tuple{field("perMille", &BookingModel::perMille, {.min = 0, .max = 1000}),
                          field("absentPerMille", &BookingModel::absentPerMille, {.min = 0, .max = 1000}),
                          field("slotMinutes", &BookingModel::slotMinutes, {.min = 5, .max = 240}),
                          field("earlyMinutes", &BookingModel::earlyMinutes, {.min = 0, .max = 240}),
                          field("lateMinutes", &BookingModel::lateMinutes, {.min = 0, .max = 240}),
                          field("class", &BookingModel::priorityClass, {.lengthMin = 1, .lengthMax = 20})};
    }
};

struct LunchWave {
    QString starts; ///< "11:45"; who is serving then goes afterwards
    int minutes = 45;
    QList<int> windows;

    static constexpr auto fields()
    {
        return std::tuple{field("starts", &LunchWave::starts, {.lengthMin = 5, .lengthMax = 5}),
                          field("minutes", &LunchWave::minutes, {.min = 1, .max = 240}),
                          field("windows", &LunchWave::windows, {.min = 1, .max = 999, .itemsMax = 300})};
    }
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

    static constexpr auto fields()
    {
        return std::tuple{field("name", &HallModel::name, {.lengthMin = 1, .lengthMax = 60}),
                          field("opens", &HallModel::opens, {.lengthMin = 5, .lengthMax = 5}),
                          field("closes", &HallModel::closes, {.lengthMin = 5, .lengthMax = 5}),
                          field("ticketsFrom", &HallModel::ticketsFrom, {.lengthMin = 5, .lengthMax = 5}),
                          field("windows", &HallModel::windows, {.itemsMax = 300}),
                          field("queues", &HallModel::queues, {.itemsMax = 60}),
                          field("classes", &HallModel::classes, {.itemsMax = 30}),
                          field("booking", &HallModel::booking),
                          field("noShowPerMille", &HallModel::noShowPerMille, {.min = 0, .max = 1000}),
                          field("noShowSeconds", &HallModel::noShowSeconds, {.min = 0, .max = 3600}),
                          field("lunch", &HallModel::lunch, {.itemsMax = 10}),
                          field("breakEveryMinutes", &HallModel::breakEveryMinutes, {.min = 0, .max = 1440}),
                          field("breakMinutes", &HallModel::breakMinutes, {.min = 1, .max = 120}),
                          field("policy", &HallModel::policy)};
    }
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
