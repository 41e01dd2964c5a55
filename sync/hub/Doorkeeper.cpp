#include "sync/hub/Doorkeeper.h"

#include "models/access/Password.h"
#include "models/access/UserCommands.h"
#include "models/access/UserStore.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/queue/HallRules.h"
#include "models/queue/HallStore.h"
#include "models/store/CommandLogStore.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
constexpr qint64 firstCodeMs = 10 * 60'000;
constexpr int firstCodeTriesMax = 5;
constexpr char bearerScheme[] = "Bearer ";

/// What stands where nobody signs in; nothing for a person's desk.
std::optional<DeviceKind> unattendedKind(StationRole role)
{
    switch (role) {
    case StationRole::Kiosk: return DeviceKind::Kiosk;
    case StationRole::Board: return DeviceKind::Board;
    case StationRole::Rating: return DeviceKind::Rating;
    default: return std::nullopt;
    }
}
bool lockedAt(int failures, Instant last, Instant now)
{
    return failures >= signInFailuresMax && now < last.plus(signInLockMinutes * 60'000LL);
}

Problem userLocked()
{
    return Problem(problem::UserLocked, {{QStringLiteral("minutes"), QString::number(signInLockMinutes)}});
}

int windowOf(Connection &db, const QString &device)
{
    const auto setup = HallStore::setup(db);
    const HallDevice *found = setup ? findDevice(*setup, device) : nullptr;
    return found ? found->window.value_or(0) : 0;
}
} // namespace

Doorkeeper::Doorkeeper(ReaderPool &readers, Writer &writer, const Clock &clock, Random &random, Sealer &sealer,
                       QByteArray joinKey)
    : m_readers(readers), m_writer(writer), m_clock(clock), m_random(random), m_sealer(sealer),
      m_joinKey(std::move(joinKey))
{
}

Result<StationOpened> Doorkeeper::openStation(const OpenStation &body, const QString &hall, const HubIdentity &hub)
{
    if (!equalInConstantTime(body.joinKey.toLatin1(), m_joinKey))
        return fail(problem::StationUnknown);
    const bool practises = hub.kind == HallKind::Training;
    if (body.training.value_or(false) != practises)
        return fail(practises ? problem::TrainingHall : problem::TrainingStation);
    if (body.stationId.isNull())
        return fail(inputRefused({{QStringLiteral("stationId"), &problem::FieldMissing, {}}}));
    const auto last = m_readers.read<qint64>([&](Connection &db) -> Result<qint64> {
        const auto setup = HallStore::setup(db);
        const auto kind = unattendedKind(body.role);
        const HallDevice *device = setup ? findDevice(*setup, body.device) : nullptr;
        if (kind && setup && (!device || device->kind != *kind))
            return fail(inputRefused({{QStringLiteral("device"),
                                       &problem::ReferenceUnknown,
                                       {{QStringLiteral("what"), QStringLiteral("设备“%1”").arg(body.device)}}}}));
        return CommandLogStore::lastStationSeq(db, body.stationId);
    });
    if (!last)
        return fail(last.error());
    const QByteArray token = m_random.bytes(32).toHex();
    const Station station{body.stationId, body.role, body.device};
    const auto stored = m_writer
                            .submitOutside([station, digest = sha256(token)](Connection &db, Instant now) {
                                UserStore::putStation(db, station, digest, now);
                            })
                            .get();
    if (!stored)
        return fail(stored.error());
    {
        const std::lock_guard lock(m_mutex);
        m_known.removeIf([&](const auto &known) { return known.value().actor.station == body.stationId; });
    }
    return StationOpened{QString::fromLatin1(token), *last, hall, hub.epoch};
}

Result<Actor> Doorkeeper::actorFromStore(const QByteArray &digest)
{
    const auto found = m_readers.read<Known>([&](Connection &db) -> Result<Known> {
        if (const auto station = UserStore::stationByToken(db, digest))
            return Known{
                {{}, {}, 0, station->id, station->role, station->device, windowOf(db, station->device)}, {}, false};
        const auto session = UserStore::session(db, digest);
        const auto station = session ? UserStore::station(db, session->station) : std::nullopt;
        const auto user = session ? UserStore::find(db, session->user) : std::nullopt;
        if (!station || !user || !user->user.active)
            return fail(problem::Unauthorised);
        return Known{{user->user.name, user->user.displayName, rolesOf(user->user), station->id, station->role,
                      station->device, windowOf(db, station->device)},
                     session->startedAt,
                     true};
    });
    if (!found)
        return fail(found.error());
    const std::lock_guard lock(m_mutex);
    m_known.insert(digest, *found);
    return found->actor;
}

std::optional<Actor> Doorkeeper::knownActor(const QByteArray &authorization)
{
    if (!authorization.startsWith(bearerScheme))
        return std::nullopt;
    const QByteArray digest = sha256(authorization.mid(qsizetype(sizeof bearerScheme) - 1));
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.constFind(digest);
    if (known == m_known.constEnd()
        || (known->session && m_clock.now() > known->startedAt.plus(sessionHoursMax * 3'600'000LL)))
        return std::nullopt;
    return known->actor;
}

Result<Actor> Doorkeeper::actor(const QByteArray &authorization)
{
    if (!authorization.startsWith(bearerScheme))
        return fail(problem::Unauthorised);
    if (const auto known = knownActor(authorization))
        return *known;
    const QByteArray digest = sha256(authorization.mid(qsizetype(sizeof bearerScheme) - 1));
    return actorFromStore(digest).and_then([&](const Actor &actor) -> Result<Actor> {
        const std::lock_guard lock(m_mutex);
        const Known known = m_known.value(digest);
        if (known.session && m_clock.now() > known.startedAt.plus(sessionHoursMax * 3'600'000LL))
            return fail(problem::Unauthorised);
        return actor;
    });
}

Result<void> Doorkeeper::checkSecret(const QString &user, const QByteArray &sealedRecord, const char *purpose,
                                     const QString &secret, const ProblemType &wrong)
{
    const Instant now = m_clock.now();
    const auto failures = m_readers.read<std::pair<int, Instant>>(
        [&](Connection &db) -> Result<std::pair<int, Instant>> { return UserStore::failures(db, user); });
    if (!failures)
        return fail(failures.error());
    const auto [count, last] = *failures;
    if (lockedAt(count, last, now))
        return fail(userLocked());
    const auto record = m_sealer.openForHall(sealedRecord, purpose);
    // An unknown user costs the same time as a wrong password.
    static const QByteArray nobody = [] {
        SystemRandom random;
        return hashPassword(QStringLiteral("nobody"), random);
    }();
    const bool matches = passwordMatches(record ? *record : nobody, secret) && record;
    // Asked again where nothing runs beside it: many guesses sent at once are still only five.
    auto locked = std::make_shared<bool>(false);
    const auto noted = m_writer
                           .submitOutside([user, matches, locked](Connection &db, Instant at) {
                               const auto [failed, lastFailed] = UserStore::failures(db, user);
                               *locked = lockedAt(failed, lastFailed, at);
                               if (!matches)
                                   UserStore::addFailure(db, user, at);
                               else if (!*locked)
                                   UserStore::clearFailures(db, user);
                           })
                           .get();
    if (!noted)
        return noted;
    if (*locked)
        return fail(userLocked());
    if (!matches)
        return fail(wrong);
    return {};
}

Result<SignedIn> Doorkeeper::signIn(const Actor &station, const SignIn &body)
{
    const auto user = m_readers.read<std::optional<StoredUser>>(
        [&](Connection &db) -> Result<std::optional<StoredUser>> { return UserStore::find(db, body.user); });
    if (!user)
        return fail(user.error());
    const bool usable = *user && (*user)->user.active;
    const auto checked = checkSecret(body.user, usable ? (*user)->password : QByteArray(), "password", body.password,
                                     problem::SignInFailed);
    if (!checked)
        return fail(checked.error());
    return startSession(station, body.user);
}

Result<SignedIn> Doorkeeper::startSession(const Actor &station, const QString &name)
{
    const auto user = m_readers.read<std::optional<StoredUser>>(
        [&](Connection &db) -> Result<std::optional<StoredUser>> { return UserStore::find(db, name); });
    if (!user || !*user)
        return fail(problem::SignInFailed);
    const QByteArray token = m_random.bytes(32).toHex();
    const Instant now = m_clock.now();
    const Session session{name, station.station, now, now};
    const auto stored = m_writer
                            .submitOutside([session, digest = sha256(token)](Connection &db, Instant) {
                                UserStore::addSession(db, digest, session);
                            })
                            .get();
    if (!stored)
        return fail(stored.error());
    return SignedIn{QString::fromLatin1(token), name, (*user)->user.displayName, (*user)->user.roles,
                    (*user)->pin.has_value()};
}

Result<void> Doorkeeper::unlock(const Actor &actor, const Unlock &body)
{
    if (actor.user.isEmpty())
        return fail(problem::Unauthorised);
    const auto user = m_readers.read<std::optional<StoredUser>>(
        [&](Connection &db) -> Result<std::optional<StoredUser>> { return UserStore::find(db, actor.user); });
    if (!user)
        return fail(user.error());
    return checkSecret(actor.user, *user && (*user)->pin ? *(*user)->pin : QByteArray(), "pin", body.pin,
                       problem::PinWrong);
}

Result<void> Doorkeeper::signOut(const QByteArray &authorization)
{
    const QByteArray digest = sha256(authorization.mid(7));
    {
        const std::lock_guard lock(m_mutex);
        m_known.remove(digest);
    }
    return m_writer.submitOutside([digest](Connection &db, Instant now) { UserStore::endSession(db, digest, now); })
        .get();
}

void Doorkeeper::forget()
{
    const std::lock_guard lock(m_mutex);
    m_known.clear();
}

QString Doorkeeper::makeFirstCode()
{
    const std::lock_guard lock(m_mutex);
    m_firstCode = QString::fromLatin1(m_random.bytes(8).toHex());
    m_firstCodeUntil = m_clock.now().plus(firstCodeMs);
    m_firstCodeTries = 0;
    return m_firstCode;
}

Result<SignedIn> Doorkeeper::firstAdministrator(const Actor &station, const FirstAdministrator &body)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool open =
            !m_firstCode.isEmpty() && m_clock.now() < m_firstCodeUntil && m_firstCodeTries < firstCodeTriesMax;
        ++m_firstCodeTries;
        if (!open || !equalInConstantTime(body.code.toLatin1(), m_firstCode.toLatin1()))
            return fail(problem::FirstCodeWrong);
    }
    const QByteArray record = hashPassword(body.password, m_random);
    const User user{body.user, body.displayName, {}, {Role::Administrator, Role::Supervisor}, true};
    const CommandOutcome outcome = m_writer
                                       .submitInternal([&](CommandContext &context) -> Result<Decision> {
                                           if (UserStore::count(context.db) > 0)
                                               return fail(problem::FirstUserExists);
                                           return Decision{{userStored(context.sealer, user, record, {})}, "{}"};
                                       })
                                       .get();
    if (outcome.status != 200)
        return fail(readJson(outcome.body)
                        .map([](const QJsonValue &v) { return Problem::fromJson(v.toObject()); })
                        .value_or(Problem(problem::Unexpected)));
    {
        const std::lock_guard lock(m_mutex);
        m_firstCode.clear();
    }
    return startSession(station, user.name);
}

} // namespace ow
