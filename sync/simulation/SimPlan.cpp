#include "sync/simulation/SimPlan.h"

#include "models/base/Random.h"

#include <QStringList>
#include <numeric>

namespace ow {

namespace {
constexpr int eventsMin = 30;
constexpr int eventsMore = 60;

struct Likely {
    SimAct act;
    int weight;
};
constexpr Likely simActs[] = {{SimAct::Issue, 24},        {SimAct::Draft, 8},        {SimAct::Talk, 30},
                              {SimAct::Directive, 4},     {SimAct::Wait, 8},         {SimAct::CrashHub, 4},
                              {SimAct::CrashPlatform, 3}, {SimAct::CrashStation, 4}, {SimAct::CutLine, 3},
                              {SimAct::CutHall, 3},       {SimAct::Mend, 6},         {SimAct::Weather, 5},
                              {SimAct::ClockJump, 2},     {SimAct::DiskFails, 2}};
} // namespace

SimPlan simPlan(quint64 seed)
{
    SeededRandom random(seed);
    const int all = std::accumulate(std::begin(simActs), std::end(simActs), 0,
                                    [](int sum, const Likely &one) { return sum + one.weight; });
    SimPlan plan;
    const int events = eventsMin + int(random.below(eventsMore));
    for (int i = 0; i < events; ++i) {
        int drawn = int(random.below(quint32(all)));
        const Likely *one = simActs;
        for (; drawn >= one->weight; ++one)
            drawn -= one->weight;
        plan.append({one->act, random.below(1'000'000)});
    }
    return plan;
}

QString simPlanText(const SimPlan &plan)
{
    QStringList words;
    for (const SimEvent &event : plan)
        words.append(QLatin1String(codeText(event.act)) + QLatin1Char(':') + QString::number(event.chance));
    return words.join(QLatin1Char(' '));
}

} // namespace ow
