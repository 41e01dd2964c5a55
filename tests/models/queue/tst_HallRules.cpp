#include "models/base/ProblemTypes.h"
#include "models/queue/HallRules.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTest>
#include <algorithm>
#include <functional>
#include <iterator>

using namespace ow;

namespace {
using Breaking = std::function<void(HallSetup &)>;

HallSetup demoHall()
{
    QFile file(QStringLiteral(ONEWINDOW_SOURCE "/resources/hall/demo.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromJson<HallSetup>(file.readAll(), Strictness::Exact).value_or(HallSetup{});
}

QStringList placesOf(const Faults &faults)
{
    QStringList places;
    for (const Fault &fault : faults)
        places.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    places.sort();
    return places;
}

HallDevice &deviceOf(HallSetup &setup, const char *code)
{
    return *std::find_if(setup.devices.begin(), setup.devices.end(),
                         [&](const HallDevice &one) { return one.code == QLatin1String(code); });
}

/// devices[8].window reference-unknown: a fault at the demo hall's device, wherever it stands in the list.
QString placeOf(const char *code, const char *fault)
{
    HallSetup setup = demoHall();
    const auto at = std::distance(setup.devices.data(), &deviceOf(setup, code));
    return QStringLiteral("devices[%1]").arg(at) + QLatin1String(fault);
}
} // namespace

Q_DECLARE_METATYPE(Breaking)

class tst_HallRules : public QObject {
    Q_OBJECT
private slots:
    void demoHallIsClean()
    {
        const HallSetup setup = demoHall();
        QCOMPARE(setup.windows.size(), 8);
        QCOMPARE(placesOf(checkHallSetup(setup)), QStringList());
    }

    void brokenHalls_data()
    {
        QTest::addColumn<Breaking>("breaking");
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char *name, Breaking breaking, QStringList faults) {
            faults.sort();
            QTest::newRow(name) << breaking << faults;
        };
        row("unit twice", [](HallSetup &s) { s.units[5].code = s.units[4].code; },
            {QStringLiteral("units[5] duplicate")});
        row("parent unknown", [](HallSetup &s) { s.units[4].parent = QStringLiteral("x"); },
            {QStringLiteral("units[4].parent reference-unknown")});
        row("own parent", [](HallSetup &s) { s.units[4].parent = s.units[4].code; },
            {QStringLiteral("units[4].parent field-format")});
        row("zone twice", [](HallSetup &s) { s.zones.append(s.zones.first()); },
            {QStringLiteral("zones[2] duplicate")});
        row("group twice", [](HallSetup &s) { s.groups.append(s.groups.first()); },
            {QStringLiteral("groups[4] duplicate")});
        row("prefix twice", [](HallSetup &s) { s.queues[1].prefix = QStringLiteral("A"); },
            {QStringLiteral("queues[1] duplicate")});
        row("prefix K", [](HallSetup &s) { s.queues[1].prefix = QStringLiteral("K"); },
            {QStringLiteral("queues[1].prefix field-format")});
        row("prefix small", [](HallSetup &s) { s.queues[1].prefix = QStringLiteral("b"); },
            {QStringLiteral("queues[1].prefix field-format")});
        row("queue's group", [](HallSetup &s) { s.queues[1].group = QStringLiteral("x"); },
            {QStringLiteral("queues[1].group reference-unknown")});
        row("queue nobody serves",
            [](HallSetup &s) {
                s.windows[7].skills = {{QStringLiteral("zixun"), 1}};
            },
            {QStringLiteral("queues[4] reference-unknown")});
        row("window twice", [](HallSetup &s) { s.windows[1].number = 1; },
            {QStringLiteral("windows[1] duplicate"), placeOf("R2", ".window reference-unknown"),
             placeOf("P2", ".window reference-unknown"), placeOf("D2", ".window reference-unknown")});
        row("window's zone and group",
            [](HallSetup &s) { s.windows[0].zone = s.windows[0].group = QStringLiteral("x"); },
            {QStringLiteral("windows[0].group reference-unknown"),
             QStringLiteral("windows[0].zone reference-unknown")});
        row("window without skills", [](HallSetup &s) { s.windows[0].skills.clear(); },
            {QStringLiteral("windows[0].skills list-empty")});
        row("skill unknown", [](HallSetup &s) { s.windows[0].skills[1].queue = QStringLiteral("x"); },
            {QStringLiteral("windows[0].skills[1].queue reference-unknown")});
        row("skill twice", [](HallSetup &s) { s.windows[0].skills[1].queue = QStringLiteral("zonghe"); },
            {QStringLiteral("windows[0].skills[1] duplicate")});
        row("hours no time", [](HallSetup &s) { s.hours[0].opens = QStringLiteral("08:61"); },
            {QStringLiteral("hours[0].opens field-format")});
        row("hours crossed",
            [](HallSetup &s) {
                std::swap(s.hours[0].opens, s.hours[0].closes);
                s.hours[0].ticketsFrom = QStringLiteral("08:20");
            },
            {QStringLiteral("hours[0].closes field-format")});
        row("tickets after opening", [](HallSetup &s) { s.hours[0].ticketsFrom = QStringLiteral("08:31"); },
            {QStringLiteral("hours[0].ticketsFrom field-format")});
        row("hours overlap", [](HallSetup &s) { s.hours[1].weekday = 1; },
            {QStringLiteral("hours[1].opens field-format")});
        row("device twice", [](HallSetup &s) { deviceOf(s, "K2").code = QStringLiteral("K1"); },
            {placeOf("K2", " duplicate")});
        row("device's zone", [](HallSetup &s) { deviceOf(s, "K2").zone = QStringLiteral("x"); },
            {placeOf("K2", ".zone reference-unknown")});
        row("device's window", [](HallSetup &s) { deviceOf(s, "R1").window = 99; },
            {placeOf("R1", ".window reference-unknown")});
        row("class twice", [](HallSetup &s) { s.rules.policy.classes[2].code = QStringLiteral("elder"); },
            {QStringLiteral("rules.policy.classes[2] duplicate")});
        row("no ordinary class", [](HallSetup &s) { s.rules.policy.classes[0].code = QStringLiteral("x"); },
            {QStringLiteral("rules.policy.classes reference-unknown")});
        row("priority worth less", [](HallSetup &s) { s.rules.policy.classes[0].creditMinutes = 31; },
            {QStringLiteral("rules.policy.classes[1].creditMinutes field-format"),
             QStringLiteral("rules.policy.classes[2].creditMinutes field-format"),
             QStringLiteral("rules.policy.classes[3].creditMinutes field-format"),
             QStringLiteral("rules.policy.classes[4].creditMinutes field-format"),
             QStringLiteral("rules.policy.classes[5].creditMinutes field-format"),
             QStringLiteral("rules.policy.classes[6].creditMinutes field-format")});
        row("bookings of no class", [](HallSetup &s) { s.rules.booking.priorityClass = QStringLiteral("x"); },
            {QStringLiteral("rules.booking.priorityClass reference-unknown")});
        row("everything empty", [](HallSetup &s) { s = HallSetup{}; },
            {QStringLiteral("units list-empty"), QStringLiteral("zones list-empty"),
             QStringLiteral("groups list-empty"), QStringLiteral("queues list-empty"),
             QStringLiteral("windows list-empty"), QStringLiteral("hours list-empty"),
             QStringLiteral("rules.policy.classes reference-unknown")});
        row("queue alone",
            [](HallSetup &s) {
                s.devices.clear();
                s.rules.policy.classes.resize(1);
                s.rules.booking.priorityClass.clear();
            },
            {});
        row("two openings a day",
            [](HallSetup &s) {
                s.hours[0].closes = QStringLiteral("12:00");
                s.hours.append({1, QStringLiteral("13:30"), QStringLiteral("17:00"), QStringLiteral("13:30")});
            },
            {});
        row("many at once",
            [](HallSetup &s) {
                s.units[4].parent = QStringLiteral("x");
                s.queues[1].prefix = QStringLiteral("K");
                s.windows[0].zone = QStringLiteral("x");
                s.hours[0].closes = QStringLiteral("ab:cd");
                deviceOf(s, "K2").zone = QStringLiteral("y");
            },
            {QStringLiteral("units[4].parent reference-unknown"), QStringLiteral("queues[1].prefix field-format"),
             QStringLiteral("windows[0].zone reference-unknown"), QStringLiteral("hours[0].closes field-format"),
             placeOf("K2", ".zone reference-unknown")});
    }
    void brokenHalls()
    {
        QFETCH(Breaking, breaking);
        QFETCH(QStringList, faults);
        HallSetup setup = demoHall();
        breaking(setup);
        const Faults found = checkHallSetup(setup);
        QCOMPARE(placesOf(found), faults);
        for (const Fault &fault : found)
            QVERIFY2(!fault.sentence().contains(QLatin1Char('{')), qPrintable(fault.sentence()));
    }
};

OW_TEST(tst_HallRules)
#include "tst_HallRules.moc"
