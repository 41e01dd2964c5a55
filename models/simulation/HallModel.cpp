#include "models/simulation/HallModel.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/HallRules.h"

#include <QSet>
#include <numeric>

namespace ow {

namespace {
constexpr qint64 halfHourMs = 30 * 60'000;
constexpr int wholePerMille = 1000;

/// Collects faults with their place.
class ModelCheck {
public:
    Faults faults;

    void duplicate(const QString &place, const QString &what) { add(place, problem::Duplicate, "what", what); }
    void unknown(const QString &place, const QString &what) { add(place, problem::ReferenceUnknown, "what", what); }
    void format(const QString &place, const QString &expected)
    {
        add(place, problem::FieldFormat, "expected", expected);
    }
    void empty(const QString &place) { faults.append({place, &problem::ListEmpty, {}}); }

private:
    void add(const QString &place, const ProblemType &type, const char *parameter, const QString &value)
    {
        faults.append({place, &type, {{QLatin1String(parameter), value}}});
    }
};

QString placeIn(const char *list, qsizetype index, const char *member)
{
    return QStringLiteral("%1[%2].%3").arg(QLatin1String(list)).arg(index).arg(QLatin1String(member));
}

/// Half hours of the pattern; nothing when the hours themselves are wrong.
std::optional<qint64> checkModelHours(ModelCheck &check, const HallModel &hall)
{
    const auto opens = timeOfDayMs(hall.opens);
    const auto closes = timeOfDayMs(hall.closes);
    const auto from = timeOfDayMs(hall.ticketsFrom);
    if (!opens)
        check.format(QStringLiteral("opens"), QStringLiteral("08:30"));
    if (!closes)
        check.format(QStringLiteral("closes"), QStringLiteral("17:00"));
    if (!from)
        check.format(QStringLiteral("ticketsFrom"), QStringLiteral("08:20"));
    if (!opens || !closes || !from)
        return std::nullopt;
    if (*opens >= *closes)
        check.format(QStringLiteral("closes"), QStringLiteral("晚于开门时间"));
    if (*from > *opens)
        check.format(QStringLiteral("ticketsFrom"), QStringLiteral("不晚于开门时间"));
    if (*from >= *closes)
        return std::nullopt;
    return (*closes - *from + halfHourMs - 1) / halfHourMs;
}

void checkModelQueues(ModelCheck &check, const HallModel &hall, std::optional<qint64> halfHours)
{
    QSet<QString> served;
    for (const HallWindow &window : hall.windows) {
        for (const HallSkill &skill : window.skills)
            served.insert(skill.queue);
    }
    QSet<QString> seen;
    if (hall.queues.isEmpty())
        check.empty(QStringLiteral("queues"));
    for (qsizetype i = 0; i < hall.queues.size(); ++i) {
        const QueueModel &queue = hall.queues.at(i);
        const QString named = QStringLiteral("队列“%1”").arg(queue.code);
        if (seen.contains(queue.code))
            check.duplicate(placeIn("queues", i, "code"), named);
        seen.insert(queue.code);
        if (!served.contains(queue.code))
            check.unknown(placeIn("queues", i, "code"), QStringLiteral("办理%1的窗口").arg(named));
        if (halfHours && queue.halfHours.size() != *halfHours)
            check.format(placeIn("queues", i, "halfHours"), QStringLiteral("%1个半小时").arg(*halfHours));
        if (queue.ticketsPerDay > 0 && std::accumulate(queue.halfHours.begin(), queue.halfHours.end(), 0) == 0)
            check.format(placeIn("queues", i, "halfHours"), QStringLiteral("至少一个大于0的权重"));
    }
    if (hall.windows.isEmpty())
        check.empty(QStringLiteral("windows"));
    QSet<int> numbers;
    for (qsizetype i = 0; i < hall.windows.size(); ++i) {
        const HallWindow &window = hall.windows.at(i);
        if (numbers.contains(window.number))
            check.duplicate(placeIn("windows", i, "number"), QStringLiteral("窗口号“%1”").arg(window.number));
        numbers.insert(window.number);
        QSet<QString> skills;
        for (qsizetype k = 0; k < window.skills.size(); ++k) {
            const QString &queue = window.skills.at(k).queue;
            const QString place = placeIn("windows", i, "skills") + QStringLiteral("[%1].queue").arg(k);
            if (!seen.contains(queue))
                check.unknown(place, QStringLiteral("队列“%1”").arg(queue));
            if (skills.contains(queue))
                check.duplicate(place, QStringLiteral("队列“%1”").arg(queue));
            skills.insert(queue);
        }
    }
    QSet<int> atLunch;
    for (qsizetype i = 0; i < hall.lunch.size(); ++i) {
        if (!timeOfDayMs(hall.lunch.at(i).starts))
            check.format(placeIn("lunch", i, "starts"), QStringLiteral("11:45"));
        for (const int number : hall.lunch.at(i).windows) {
            if (!numbers.contains(number))
                check.unknown(placeIn("lunch", i, "windows"), QStringLiteral("窗口“%1”").arg(number));
            if (atLunch.contains(number))
                check.duplicate(placeIn("lunch", i, "windows"), QStringLiteral("窗口“%1”").arg(number));
            atLunch.insert(number);
        }
    }
}

void checkModelClasses(ModelCheck &check, const HallModel &hall)
{
    QSet<QString> known;
    for (const PriorityClass &one : hall.policy.classes)
        known.insert(one.code);
    QSet<QString> seen;
    int share = 0;
    for (qsizetype i = 0; i < hall.classes.size(); ++i) {
        const QString &code = hall.classes.at(i).priorityClass;
        const QString named = QStringLiteral("优先类别“%1”").arg(code);
        if (!known.contains(code))
            check.unknown(placeIn("classes", i, "class"), named);
        if (seen.contains(code))
            check.duplicate(placeIn("classes", i, "class"), named);
        seen.insert(code);
        share += hall.classes.at(i).perMille;
    }
    if (share > wholePerMille)
        check.format(QStringLiteral("classes"), QStringLiteral("合计不超过1000‰"));
    if (!known.contains(hall.booking.priorityClass))
        check.unknown(QStringLiteral("booking.class"), QStringLiteral("优先类别“%1”").arg(hall.booking.priorityClass));
}
} // namespace

Faults checkHallModel(const HallModel &hall)
{
    ModelCheck check;
    checkModelQueues(check, hall, checkModelHours(check, hall));
    checkModelClasses(check, hall);
    for (Fault fault : checkPolicy(hall.policy)) {
        fault.place.prepend(QStringLiteral("policy."));
        check.faults.append(fault);
    }
    return check.faults;
}

Result<HallModel> readHallModel(const QByteArray &bytes)
{
    return fromJson<HallModel>(bytes, Strictness::Exact).and_then([](const HallModel &hall) -> Result<HallModel> {
        if (Faults faults = checkHallModel(hall); !faults.isEmpty())
            return fail(inputRefused(std::move(faults)));
        return hall;
    });
}

Result<QueuePolicy> readPolicy(const QByteArray &bytes)
{
    return fromJson<QueuePolicy>(bytes, Strictness::Exact)
        .and_then([](const QueuePolicy &policy) -> Result<QueuePolicy> {
            if (Faults faults = checkPolicy(policy); !faults.isEmpty())
                return fail(inputRefused(std::move(faults)));
            return policy;
        });
}

std::optional<qint64> timeOfDayMs(const QString &text)
{
    const QTime time = QTime::fromString(text, QStringLiteral("HH:mm"));
    return time.isValid() ? std::optional<qint64>(time.msecsSinceStartOfDay()) : std::nullopt;
}

QList<QString> classesOf(const HallModel &hall)
{
    QList<QString> codes{QLatin1String(ordinaryClass)};
    const auto add = [&](const QString &code) {
        if (!codes.contains(code))
            codes.append(code);
    };
    for (const ClassShare &share : hall.classes)
        add(share.priorityClass);
    add(hall.booking.priorityClass);
    return codes;
}

Fields QueueModel::fields()
{
    return {field("code", &QueueModel::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &QueueModel::name, {.lengthMin = 1, .lengthMax = 30}),
            field("ticketsPerDay", &QueueModel::ticketsPerDay, {.min = 0, .max = 20000}),
            field("halfHours", &QueueModel::halfHours, {.min = 0, .max = 1000, .itemsMax = 48}),
            field("law", &QueueModel::law),
            field("serviceSeconds", &QueueModel::serviceSeconds, {.min = 1, .max = 14400}),
            field("serviceCvPercent", &QueueModel::serviceCvPercent, {.min = 0, .max = 400})};
}

Fields ClassShare::fields()
{
    return {field("class", &ClassShare::priorityClass, {.lengthMin = 1, .lengthMax = 20}),
            field("perMille", &ClassShare::perMille, {.min = 0, .max = 1000})};
}

Fields BookingModel::fields()
{
    return {field("perMille", &BookingModel::perMille, {.min = 0, .max = 1000}),
            field("absentPerMille", &BookingModel::absentPerMille, {.min = 0, .max = 1000}),
            field("slotMinutes", &BookingModel::slotMinutes, {.min = 5, .max = 240}),
            field("earlyMinutes", &BookingModel::earlyMinutes, {.min = 0, .max = 240}),
            field("lateMinutes", &BookingModel::lateMinutes, {.min = 0, .max = 240}),
            field("class", &BookingModel::priorityClass, {.lengthMin = 1, .lengthMax = 20})};
}

Fields LunchWave::fields()
{
    return {field("starts", &LunchWave::starts, {.lengthMin = 5, .lengthMax = 5}),
            field("minutes", &LunchWave::minutes, {.min = 1, .max = 240}),
            field("windows", &LunchWave::windows, {.min = 1, .max = 999, .itemsMax = 300})};
}

Fields HallModel::fields()
{
    return {field("name", &HallModel::name, {.lengthMin = 1, .lengthMax = 60}),
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

} // namespace ow
