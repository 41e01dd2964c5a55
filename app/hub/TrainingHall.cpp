#include "app/hub/TrainingHall.h"

#include "app/hub/DemoHall.h"
#include "models/access/UserCommands.h"
#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/calendar/GivenCalendar.h"
#include "models/cases/CalendarStore.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/publication/ImportCommands.h"
#include "models/publication/PublicationCommands.h"
#include "models/publication/PublicationStore.h"
#include "models/publication/SheetCommands.h"
#include "models/queue/HallStore.h"
#include "models/queue/ItemServiceStore.h"
#include "models/store/Connection.h"
#include "sync/hub/Hub.h"
#include "sync/hub/UplinkStore.h"

#include <QDir>
#include <QFile>

namespace ow {

namespace {
constexpr qsizetype hallNameMax = 60;

/// The same hall, as a place to practise in.
HallSetup practised(HallSetup setup)
{
    setup.name = (QStringLiteral("【演练】") + setup.name).left(hallNameMax);
    if (setup.nameEn)
        setup.nameEn = QStringLiteral("[TRAINING] ") + *setup.nameEn;
    setup.publicAddress.reset();
    setup.rules.overnight = Overnight::Clear;
    return setup;
}

/// What a hall takes over for practice, read without changing anything there.
struct TakenOver {
    HallSetup setup;
    HallServes service;
    QList<HallPart> parts;
    FileContents catalogue; ///< empty: what the program came with
    CatalogueChange change;
    QList<CalendarYear> calendar;
    std::vector<StoredUser> users; ///< records opened
};

Result<TakenOver> takeOver(const QString &folder, Random &random)
{
    const QDir dir(folder);
    auto keys = KeyRing::open(dir.filePath(QStringLiteral("keys")), false, random);
    if (!keys)
        return fail(keys.error());
    const auto db = Connection::open(dir.filePath(QStringLiteral("hub.db")), OpenMode::Reader);
    if (!db)
        return fail(db.error());
    if (const auto fits = HubStore::checkKeys(**db, *keys); !fits)
        return fail(fits.error());
    const auto setup = HallStore::setup(**db);
    if (!setup)
        return fail((*db)->failure() ? *(*db)->failure() : Problem(problem::HallNotConfigured));
    Sealer sealer(std::move(*keys), random);
    TakenOver taken{*setup, {ItemServiceStore::queues(**db)}, PublicationStore::hallParts(**db), {}, {}, {}, {}};
    const qint64 version = UplinkStore::publishedVersion(**db);
    taken.catalogue = version > 0 ? UplinkStore::publishedFiles(**db, version) : PublicationStore::imported(**db);
    taken.change = PublicationStore::published(**db);
    taken.calendar = CalendarStore::years(**db);
    for (const User &user : UserStore::all(**db)) {
        const auto stored = UserStore::find(**db, user.name);
        const auto password =
            stored ? sealer.openForHall(stored->password, "password") : Result<QByteArray>(fail(problem::SealBroken));
        if (!stored || !password)
            continue;
        StoredUser open{user, *password, {}};
        if (stored->pin) {
            if (const auto pin = sealer.openForHall(*stored->pin, "pin"))
                open.pin = *pin;
        }
        taken.users.push_back(std::move(open));
    }
    if ((*db)->failure())
        return fail(*(*db)->failure());
    return taken;
}

Result<Decision> trainingDecision(const TakenOver &taken, Sealer &sealer)
{
    const QString by = QStringLiteral("admin");
    const QString reason = QStringLiteral("演练大厅沿用本厅的设置");
    const auto base = taken.catalogue.isEmpty() ? Catalogue::shipped() : Catalogue::reopen(taken.catalogue);
    if (!base)
        return fail(base.error());
    Decision decision;
    const auto add = [&](const QString &subject, auto event) {
        decision.events.push_back(pendingEvent(subject, std::move(event)));
    };
    for (const StoredUser &user : taken.users)
        decision.events.push_back(userStored(sealer, user.user, user.password, user.pin));
    const QString hall = QStringLiteral("hall/") + taken.setup.code;
    if (!taken.catalogue.isEmpty()) {
        QList<CatalogueFile> files;
        for (auto file = taken.catalogue.cbegin(); file != taken.catalogue.cend(); ++file)
            files.append({file.key(), QString::fromUtf8(file.value())});
        add(QStringLiteral("catalogue/import"), CatalogueImported{files, by, reason});
    }
    if (!taken.change.items.isEmpty() || !taken.change.units.isEmpty())
        add(QStringLiteral("catalogue/sheets"), SheetsImported{taken.change.items, taken.change.units, by, reason});
    for (const Bundle &bundle : taken.change.bundles)
        add(QStringLiteral("bundle/") + bundle.code, BundleChanged{bundle.code, bundle, by, reason});
    for (const QString &code : taken.change.bundlesRemoved)
        add(QStringLiteral("bundle/") + code, BundleChanged{code, {}, by, reason});
    for (const CalendarYear &year : taken.calendar)
        add(QStringLiteral("calendar/%1").arg(year.year), CalendarGiven{year, by, reason});
    add(hall, HallConfigured{practised(taken.setup)});
    add(hall, taken.service);
    for (const HallPart &part : taken.parts)
        add(QStringLiteral("item/") + part.code, HallPartChanged{part, by, reason});
    decision.catalogue = std::make_shared<const Catalogue>(base->changed(taken.change));
    if (!taken.calendar.isEmpty()) {
        auto calendar = calendarWith(taken.calendar);
        if (!calendar)
            return fail(calendar.error());
        decision.calendar = std::make_shared<const WorkingCalendar>(std::move(*calendar));
    }
    return decision;
}
} // namespace

Result<void> makeTrainingHall(Hub &hub, const QString &folder, const QString &from, Random &random)
{
    if (hub.hasUsers())
        return {};
    if (!QFile::exists(QDir(from).filePath(QStringLiteral("hub.db"))))
        return makeDemoHall(hub, folder, random, &practised);
    const auto taken = takeOver(from, random);
    if (!taken)
        return fail(taken.error());
    // People of a demo hall sign in with one click here, too.
    constexpr char demoUsers[] = "demo-users.txt";
    QFile::copy(QDir(from).filePath(QLatin1String(demoUsers)), QDir(folder).filePath(QLatin1String(demoUsers)));
    const CommandOutcome outcome =
        hub.writer().submitInternal([&](CommandContext &) { return trainingDecision(*taken, hub.sealer()); }).get();
    if (outcome.status == 200)
        return {};
    const auto body = readJson(outcome.body);
    return fail(body ? Problem::fromJson(body->toObject()) : Problem(problem::Unexpected));
}

} // namespace ow
