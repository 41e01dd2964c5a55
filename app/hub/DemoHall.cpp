#include "app/hub/DemoHall.h"

#include "models/access/Password.h"
#include "models/access/UserCommands.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/publication/HallPart.h"
#include "models/queue/HallRules.h"
#include "models/queue/ItemService.h"
#include "sync/hub/Hub.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace ow {

namespace {
struct DemoUser {
    const char *name;
    const char *displayName;
    const char *unit;
    QList<Role> roles;
};

QList<DemoUser> demoUsers()
{
    return {{"zhoumin", "周敏", "spj", {Role::Clerk}},
            {"wuhao", "吴昊", "spj", {Role::Clerk, Role::Reviewer}},
            {"zhengli", "郑丽", "spj", {Role::Clerk}},
            {"sunyan", "孙燕", "spj", {Role::Greeter}},
            {"qianjin", "钱进", "xcb", {Role::Reviewer}},
            {"fengbo", "冯博", "cgj", {Role::Reviewer}},
            {"hanlei", "韩磊", "gaj", {Role::Reviewer}},
            {"tangmei", "唐梅", "zrzyj", {Role::Reviewer}},
            {"chenjie", "陈洁", "spj", {Role::Delivery, Role::Clerk}},
            {"weidong", "卫东", "spj", {Role::Supervisor}},
            {"linhai", "林海", "spj", {Role::Supervisor}},
            {"admin", "系统管理员", "spj", {Role::Administrator}}};
}

/// Where and when each item is done in the demo hall, and whom to ring: what of items belongs to a hall.
struct DemoPlaces {
    QList<HallPart> parts;

    static Fields fields() { return {field("parts", &DemoPlaces::parts)}; }
};

QString randomPassword(Random &random)
{
    // Without letters and digits that are mistaken for one another on paper.
    static constexpr char alphabet[] = "abcdefghjkmnpqrstuvwxyz23456789";
    QString password;
    for (int i = 0; i < 14; ++i)
        password += QLatin1Char(alphabet[random.below(sizeof alphabet - 1)]);
    return password;
}

template <Described T>
Result<T> demoFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return fromJson<T>(file.readAll(), Strictness::Exact);
}

Result<void> resultOf(const CommandOutcome &outcome)
{
    if (outcome.status == 200)
        return {};
    const auto body = readJson(outcome.body);
    return fail(body ? Problem::fromJson(body->toObject()) : Problem(problem::Unexpected));
}
} // namespace

Result<void> makeDemoHall(Hub &hub, const QString &folder, Random &random, HallSetup (*adapted)(HallSetup setup))
{
    if (hub.hasUsers())
        return {};
    const auto setup = demoFile<HallSetup>(QStringLiteral(":/hall/demo.json")).map([&](HallSetup found) {
        return adapted ? adapted(std::move(found)) : found;
    });
    if (!setup)
        return fail(setup.error());
    const auto service = demoFile<HallServes>(QStringLiteral(":/hall/demo-service.json"));
    if (!service)
        return fail(service.error());
    const auto places = demoFile<DemoPlaces>(QStringLiteral(":/hall/demo-parts.json"));
    if (!places)
        return fail(places.error());
    if (Faults faults = checkHallSetup(*setup); !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));

    // Written before the users exist, so that no user is ever made whose password nobody knows.
    QSaveFile list(QDir(folder).filePath(QStringLiteral("demo-users.txt")));
    if (!list.open(QIODevice::WriteOnly) || !list.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(problem::FileFailed, {{QStringLiteral("file"), list.fileName()}});
    useCheapPasswordHashing();
    std::vector<PendingEvent> events;
    for (const DemoUser &demo : demoUsers()) {
        const User user{QString::fromLatin1(demo.name), QString::fromUtf8(demo.displayName),
                        QString::fromLatin1(demo.unit), demo.roles, true};
        const QString password = randomPassword(random);
        const QString pin = QStringLiteral("%1").arg(random.below(10000), 4, 10, QLatin1Char('0'));
        QStringList roles;
        for (const Role role : user.roles)
            roles.append(QLatin1String(codeText(role)));
        list.write(QStringList{user.name, password, pin, user.displayName, roles.join(QLatin1Char(','))}
                       .join(QLatin1Char('\t'))
                       .toUtf8()
                   + '\n');
        events.push_back(userStored(hub.sealer(), user, hashPassword(password, random), hashPassword(pin, random)));
    }
    if (!list.commit())
        return fail(problem::FileFailed, {{QStringLiteral("file"), list.fileName()}});
    return resultOf(
        hub.writer()
            .submitInternal([&](CommandContext &context) -> Result<Decision> {
                if (Faults faults = checkItemService(*setup, context.catalogue, hallDate(context.now), service->queues);
                    !faults.isEmpty())
                    return fail(inputRefused(std::move(faults)));
                const QString subject = QStringLiteral("hall/") + setup->code;
                Decision decision{std::move(events), "{}"};
                decision.events.push_back(pendingEvent(subject, HallConfigured{*setup}));
                decision.events.push_back(pendingEvent(subject, *service));
                for (const HallPart &part : places->parts)
                    decision.events.push_back(pendingEvent(
                        QStringLiteral("item/") + part.code,
                        HallPartChanged{part, QStringLiteral("admin"), QStringLiteral("演示大厅的窗口、时间和电话")}));
                return decision;
            })
            .get());
}

} // namespace ow
