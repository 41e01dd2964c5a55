#include "models/queue/HallRules.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace ow {

namespace {

/// Collects faults with their place, so that an importer sees all of them at once.
class SetupCheck {
public:
    Faults faults;

    template <class T, class Key>
    QSet<QString> unique(const QList<T> &list, const char *name, Key key, const char *what)
    {
        QSet<QString> seen;
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString value = key(list.at(i));
            if (seen.contains(value))
                add(place(name, i), problem::Duplicate,
                    {{QStringLiteral("what"), QString::fromUtf8(what) + QStringLiteral("“%1”").arg(value)}});
            seen.insert(value);
        }
        return seen;
    }
    template <class T>
    void notEmpty(const QList<T> &list, const QString &where)
    {
        if (list.isEmpty())
            add(where, problem::ListEmpty);
    }
    void reference(const QSet<QString> &known, const QString &value, const QString &where, const char *what)
    {
        if (!known.contains(value))
            add(where, problem::ReferenceUnknown,
                {{QStringLiteral("what"), QString::fromUtf8(what) + QStringLiteral("“%1”").arg(value)}});
    }
    void format(bool ok, const QString &where, const char *expected)
    {
        if (!ok)
            add(where, problem::FieldFormat, {{QStringLiteral("expected"), QString::fromUtf8(expected)}});
    }
    void add(const QString &where, const ProblemType &type, ProblemParameters parameters = {})
    {
        faults.append({where, &type, std::move(parameters)});
    }
    static QString place(const char *list, qsizetype index, const char *member = nullptr)
    {
        const QString base = QString::fromLatin1(list) + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
        return member ? base + QLatin1Char('.') + QLatin1String(member) : base;
    }
};

QTime clockTime(const QString &text)
{
    return QTime::fromString(text, QStringLiteral("HH:mm"));
}

void checkUnits(SetupCheck &check, const HallSetup &setup)
{
    const auto codes = check.unique(
        setup.units, "units", [](const HallUnit &u) { return u.code; }, "机构代码");
    QMap<QString, QString> parents;
    for (qsizetype i = 0; i < setup.units.size(); ++i) {
        const HallUnit &unit = setup.units.at(i);
        if (unit.parent) {
            check.reference(codes, *unit.parent, SetupCheck::place("units", i, "parent"), "上级机构");
            parents.insert(unit.code, *unit.parent);
        }
    }
    for (qsizetype i = 0; i < setup.units.size(); ++i) {
        QString at = setup.units.at(i).code;
        for (qsizetype steps = 0; parents.contains(at); ++steps) {
            at = parents.value(at);
            if (steps > setup.units.size()) {
                check.format(false, SetupCheck::place("units", i, "parent"), "不成环的上下级");
                break;
            }
        }
    }
}

void checkHours(SetupCheck &check, const HallSetup &setup)
{
    for (qsizetype i = 0; i < setup.hours.size(); ++i) {
        const HallHours &hours = setup.hours.at(i);
        const QTime opens = clockTime(hours.opens);
        const QTime closes = clockTime(hours.closes);
        const QTime from = clockTime(hours.ticketsFrom);
        check.format(opens.isValid(), SetupCheck::place("hours", i, "opens"), "08:30");
        check.format(closes.isValid(), SetupCheck::place("hours", i, "closes"), "17:00");
        check.format(from.isValid(), SetupCheck::place("hours", i, "ticketsFrom"), "08:20");
        if (opens.isValid() && closes.isValid())
            check.format(opens < closes, SetupCheck::place("hours", i, "closes"), "晚于开门时间");
        if (opens.isValid() && from.isValid())
            check.format(from <= opens, SetupCheck::place("hours", i, "ticketsFrom"), "不晚于开门时间");
        for (qsizetype k = 0; k < i; ++k) {
            const HallHours &other = setup.hours.at(k);
            const bool crossed =
                other.weekday == hours.weekday && opens < clockTime(other.closes) && clockTime(other.opens) < closes;
            if (crossed)
                check.format(false, SetupCheck::place("hours", i, "opens"), "不与当天其他时段重叠");
        }
    }
}

void checkWindows(SetupCheck &check, const HallSetup &setup, const QSet<QString> &queues, const QSet<QString> &groups,
                  const QSet<QString> &zones)
{
    check.unique(
        setup.windows, "windows", [](const HallWindow &w) { return QString::number(w.number); }, "窗口号");
    QSet<QString> served;
    for (qsizetype i = 0; i < setup.windows.size(); ++i) {
        const HallWindow &window = setup.windows.at(i);
        check.reference(groups, window.group, SetupCheck::place("windows", i, "group"), "窗口组");
        check.reference(zones, window.zone, SetupCheck::place("windows", i, "zone"), "区域");
        check.notEmpty(window.skills, SetupCheck::place("windows", i, "skills"));
        check.unique(
            window.skills, SetupCheck::place("windows", i, "skills").toLatin1().constData(),
            [](const HallSkill &s) { return s.queue; }, "队列");
        for (qsizetype k = 0; k < window.skills.size(); ++k) {
            check.reference(queues, window.skills.at(k).queue,
                            SetupCheck::place("windows", i, "skills") + QStringLiteral("[%1].queue").arg(k), "队列");
            served.insert(window.skills.at(k).queue);
        }
    }
    for (qsizetype i = 0; i < setup.queues.size(); ++i)
        check.reference(served, setup.queues.at(i).code, SetupCheck::place("queues", i), "办理窗口，队列");
}

} // namespace

Faults checkHallSetup(const HallSetup &setup)
{
    // Devices and priority reasons may be missing: a hall may start with people and paper alone (design §10).
    SetupCheck check;
    check.notEmpty(setup.units, QStringLiteral("units"));
    check.notEmpty(setup.zones, QStringLiteral("zones"));
    check.notEmpty(setup.groups, QStringLiteral("groups"));
    check.notEmpty(setup.queues, QStringLiteral("queues"));
    check.notEmpty(setup.windows, QStringLiteral("windows"));
    check.notEmpty(setup.hours, QStringLiteral("hours"));
    checkUnits(check, setup);
    static const QRegularExpression site(QStringLiteral("^https://[a-z0-9.-]+(:[0-9]{1,5})?$"));
    if (setup.publicAddress)
        check.format(site.match(*setup.publicAddress).hasMatch(), QStringLiteral("publicAddress"),
                     "https://开头的网址，末尾没有斜杠");
    const auto zones = check.unique(
        setup.zones, "zones", [](const HallZone &z) { return z.code; }, "区域代码");
    const auto groups = check.unique(
        setup.groups, "groups", [](const HallGroup &g) { return g.code; }, "窗口组代码");
    const auto queues = check.unique(
        setup.queues, "queues", [](const HallQueue &q) { return q.code; }, "队列代码");
    check.unique(
        setup.queues, "queues", [](const HallQueue &q) { return q.prefix; }, "号头");
    for (qsizetype i = 0; i < setup.queues.size(); ++i) {
        const HallQueue &queue = setup.queues.at(i);
        const QChar prefix = queue.prefix.isEmpty() ? QChar() : queue.prefix.at(0);
        check.format(prefix >= QLatin1Char('A') && prefix <= QLatin1Char('X') && prefix != QLatin1Char('K'),
                     SetupCheck::place("queues", i, "prefix"),
                     "A–X的大写字母（K留给自助机备用号，Y留给预约号，Z留给隔夜号）");
        check.reference(groups, queue.group, SetupCheck::place("queues", i, "group"), "窗口组");
    }
    if (setup.rules.handInQueue)
        check.reference(queues, *setup.rules.handInQueue, QStringLiteral("rules.handInQueue"), "队列");
    checkWindows(check, setup, queues, groups, zones);
    checkHours(check, setup);
    check.unique(
        setup.devices, "devices", [](const HallDevice &d) { return d.code; }, "设备代码");
    for (qsizetype i = 0; i < setup.devices.size(); ++i) {
        const HallDevice &device = setup.devices.at(i);
        check.reference(zones, device.zone, SetupCheck::place("devices", i, "zone"), "区域");
        if (device.window && !findWindow(setup, *device.window))
            check.add(SetupCheck::place("devices", i, "window"), problem::ReferenceUnknown,
                      {{QStringLiteral("what"), QStringLiteral("窗口“%1”").arg(*device.window)}});
    }
    for (Fault fault : checkPolicy(setup.rules.policy)) {
        fault.place.prepend(QStringLiteral("rules.policy."));
        check.faults.append(fault);
    }
    const QString &booked = setup.rules.booking.priorityClass;
    if (!booked.isEmpty() && !findPriorityClass(setup, booked))
        check.add(QStringLiteral("rules.booking.priorityClass"), problem::ReferenceUnknown,
                  {{QStringLiteral("what"), QStringLiteral("优先类别“%1”").arg(booked)}});
    return check.faults;
}

Faults checkPolicy(const QueuePolicy &policy)
{
    SetupCheck check;
    const auto codes = check.unique(
        policy.classes, "classes", [](const PriorityClass &c) { return c.code; }, "优先类别");
    if (!codes.contains(QLatin1String(ordinaryClass)))
        check.add(QStringLiteral("classes"), problem::ReferenceUnknown,
                  {{QStringLiteral("what"), QStringLiteral("普通类别“ordinary”")}});
    const PriorityClass &ordinary = classOf(policy, QLatin1String(ordinaryClass));
    for (qsizetype i = 0; i < policy.classes.size(); ++i) {
        const PriorityClass &one = policy.classes.at(i);
        check.format(one.creditMinutes >= ordinary.creditMinutes, SetupCheck::place("classes", i, "creditMinutes"),
                     "不少于普通类别");
        check.format(one.weight >= ordinary.weight, SetupCheck::place("classes", i, "weight"), "不小于普通类别");
    }
    return check.faults;
}

Faults checkSteering(const HallSetup &setup, const HallSteering &steering)
{
    SetupCheck check;
    for (qsizetype i = 0; i < steering.stoppedQueues.size(); ++i) {
        if (!findQueue(setup, steering.stoppedQueues.at(i)))
            check.add(SetupCheck::place("stoppedQueues", i), problem::ReferenceUnknown,
                      {{QStringLiteral("what"), QStringLiteral("队列“%1”").arg(steering.stoppedQueues.at(i))}});
    }
    const QList<int> notToday = steering.notToday.value_or(QList<int>());
    for (qsizetype i = 0; i < notToday.size(); ++i) {
        if (!findWindow(setup, notToday.at(i)))
            check.add(SetupCheck::place("notToday", i), problem::ReferenceUnknown,
                      {{QStringLiteral("what"), QStringLiteral("窗口“%1”").arg(notToday.at(i))}});
    }
    for (qsizetype i = 0; i < steering.skills.size(); ++i) {
        const HallSteering::WindowSkills &one = steering.skills.at(i);
        if (!findWindow(setup, one.window))
            check.add(SetupCheck::place("skills", i, "window"), problem::ReferenceUnknown,
                      {{QStringLiteral("what"), QStringLiteral("窗口“%1”").arg(one.window)}});
        for (qsizetype k = 0; k < one.skills.size(); ++k) {
            if (!findQueue(setup, one.skills.at(k).queue))
                check.add(SetupCheck::place("skills", i, "skills") + QStringLiteral("[%1].queue").arg(k),
                          problem::ReferenceUnknown,
                          {{QStringLiteral("what"), QStringLiteral("队列“%1”").arg(one.skills.at(k).queue)}});
        }
    }
    if (steering.policy) {
        for (Fault fault : checkPolicy(*steering.policy)) {
            fault.place.prepend(QStringLiteral("policy."));
            check.faults.append(fault);
        }
    }
    return check.faults;
}

HallSetup steered(HallSetup setup, const HallSteering &steering)
{
    if (steering.policy)
        setup.rules.policy = *steering.policy;
    for (const HallSteering::WindowSkills &one : steering.skills) {
        for (HallWindow &window : setup.windows) {
            if (window.number == one.window)
                window.skills = one.skills;
        }
    }
    return setup;
}

QString steeringRevision(const HallSteering &steering)
{
    const QByteArray json = toJson(steering);
    return json == toJson(HallSteering()) ? QString() : QString::fromLatin1(sha256(json).toHex());
}

bool isStopped(const HallSteering &steering, const QString &queue)
{
    return steering.stoppedQueues.contains(queue);
}

QList<HallHours> openHours(const HallSetup &setup, QDate day, const WorkingCalendar &calendar)
{
    const bool weekend = day.dayOfWeek() >= 6;
    const bool working = calendar.isWorkingDay(day);
    QList<HallHours> found;
    if (!weekend && !working)
        return found;
    for (const HallHours &hours : setup.hours) {
        if (hours.weekday == (weekend && working ? 0 : day.dayOfWeek()))
            found.append(hours);
    }
    return found;
}

QString hallHoursText(const QList<HallHours> &hours)
{
    QStringList parts;
    for (const HallHours &part : hours)
        parts.append(part.opens + QStringLiteral("–") + part.closes);
    return parts.isEmpty() ? QStringLiteral("今天不开放") : parts.join(QStringLiteral("、"));
}

bool ticketsGivenAt(const QList<HallHours> &hours, QTime time, int stopMinutes)
{
    for (qsizetype i = 0; i < hours.size(); ++i) {
        const HallHours &part = hours.at(i);
        // The noon break stops nothing: whoever waits is called in the afternoon.
        const QTime last =
            i + 1 == hours.size() ? clockTime(part.closes).addSecs(-60 * stopMinutes) : clockTime(part.closes);
        if (time >= clockTime(part.ticketsFrom) && time < last)
            return true;
    }
    return false;
}

std::optional<int> minutesToClosing(const QList<HallHours> &hours, QTime time)
{
    QTime last;
    for (const HallHours &part : hours)
        last = std::max(last, clockTime(part.closes));
    if (!last.isValid() || time >= last)
        return std::nullopt;
    return time.secsTo(last) / 60;
}

const HallQueue *findQueue(const HallSetup &setup, const QString &code)
{
    for (const HallQueue &queue : setup.queues) {
        if (queue.code == code)
            return &queue;
    }
    return nullptr;
}

const HallWindow *findWindow(const HallSetup &setup, int number)
{
    for (const HallWindow &window : setup.windows) {
        if (window.number == number)
            return &window;
    }
    return nullptr;
}

const HallDevice *findDevice(const HallSetup &setup, const QString &code)
{
    for (const HallDevice &device : setup.devices) {
        if (device.code == code)
            return &device;
    }
    return nullptr;
}

const PriorityClass *findPriorityClass(const HallSetup &setup, const QString &code)
{
    for (const PriorityClass &one : setup.rules.policy.classes) {
        if (one.code == code && one.isPriority())
            return &one;
    }
    return nullptr;
}

QList<PriorityReason> priorityReasons(const HallSetup &setup)
{
    QList<PriorityReason> reasons;
    for (const PriorityClass &one : setup.rules.policy.classes) {
        if (one.isPriority() && one.code != setup.rules.booking.priorityClass)
            reasons.append({one.code, one.name, one.nameEn});
    }
    return reasons;
}

} // namespace ow
