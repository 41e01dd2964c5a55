#pragma once
// Commands may be refused; what they decide becomes events (design §3, §4.1).
#include "models/base/Roles.h"
#include "models/store/Event.h"

namespace ow {

class Clock;
class Random;
class Catalogue;
class Sealer;
class WorkingCalendar;

/// Who asks. `user` is empty for a station that works without a person (kiosk, board, rating screen).
struct Actor {
    QString user;
    QString displayName;
    Roles roles = 0;
    QUuid station;
    StationRole stationRole = StationRole::Window;
    QString device; ///< the station's code in the hall set-up: "K1"
    int window = 0; ///< the window that device stands at; 0 for none
};

/// Whether the hub holds a sealed file: under that data key, or under the hall's when the key is null.
using BlobsHeld = std::function<bool(const QUuid &key, const QString &sha256Hex)>;

/// What deciding may look at. Numbers, instants and random values drawn here end up in the events.
struct CommandContext {
    Connection &db;
    Instant now; ///< hub time
    const Actor &actor;
    Random &random;
    Sealer &sealer;
    const WorkingCalendar &calendar;
    const Catalogue &catalogue;
    /// A blob is on the disk before the command that names it: one that is not there is refused.
    const BlobsHeld &blobHeld;
};

struct Decision {
    std::vector<PendingEvent> events;
    QByteArray reply = "{}";
    /// For what stands outside the event log (drafts, leases): runs after the events were applied, in the same savepoint.
    std::function<void(Connection &)> outside = {};
    /// What later commands see, when the decision changed it; theirs with the commit.
    std::shared_ptr<const Catalogue> catalogue = {};
    std::shared_ptr<const WorkingCalendar> calendar = {}; ///< likewise
    /// The log goes on under this epoch, with the events of this decision.
    std::optional<QUuid> epoch = {};
};

/// One row of an area's command table.
struct CommandRow {
    const char *name;          ///< "ticket.callNext"
    Roles roles;               ///< people who may; 0 with stations set: unattended stations only
    StationRoles stations;     ///< stations it may come from
    StationRoles unattended;   ///< stations that may send it without a signed-in person
    const char *auditSentence; ///< what the audit trail calls it
    Result<std::shared_ptr<const void>> (*decode)(const QJsonValue &data); ///< before the writer has it
    Result<Decision> (*decide)(CommandContext &context, const void *command);
    QJsonObject (*schema)();
    bool slow = false; ///< decoding takes long (hashing) and needs a thread of its own
};

struct CommandAccess {
    Roles roles = 0;
    StationRoles stations = anyStation;
    StationRoles unattended = 0;
};

template <class C>
Result<std::shared_ptr<const void>> decodeCommand(const QJsonValue &data)
{
    return fromJson<C>(data, Strictness::Exact).map([](C command) -> std::shared_ptr<const void> {
        return std::make_shared<const C>(std::move(command));
    });
}

/// Row of a command struct with `static constexpr char name[]`, from `Result<Decision> decide(CommandContext &, const C &)`.
template <Described C, auto decideFunction>
constexpr CommandRow commandRow(CommandAccess access, const char *auditSentence)
{
    return {C::name,
            access.roles,
            access.stations,
            access.unattended,
            auditSentence,
            &decodeCommand<C>,
            [](CommandContext &context, const void *command) {
                return decideFunction(context, *static_cast<const C *>(command));
            },
            [] { return jsonSchema<C>(); }};
}

/// May this actor send it?
bool mayCommand(const CommandRow &row, const Actor &actor);

/// What a view may look at; inside one read transaction.
struct ViewContext {
    Connection &db;
    Instant now;
    const Actor &actor;
    Sealer &sealer;
    const WorkingCalendar &calendar;
    const Catalogue &catalogue;
    QList<QPair<QString, QString>> parameters;

    QString parameter(const char *name) const;
};

/// One row of an area's view table; `load` gives the JSON of `data`.
struct ViewRow {
    const char *name;
    Roles roles;
    StationRoles unattended;
    Result<QByteArray> (*load)(ViewContext &context);
    QJsonObject (*schema)();
    /// Shows personal values in clear: asks for the parameter "reason" and leaves a trace before it answers (design §6).
    bool traced = false;
};

bool mayView(const ViewRow &row, const Actor &actor);

/// Row of a view struct with `static constexpr char name[]`, from `Result<V> load(ViewContext &)`.
template <Described V, auto loadFunction>
constexpr ViewRow viewRow(Roles roles, StationRoles unattended = 0)
{
    return {V::name, roles, unattended,
            [](ViewContext &context) { return loadFunction(context).map([](const V &v) { return toJson(v); }); },
            [] { return jsonSchema<V>(); }};
}

/// As viewRow, for a view that shows personal values in clear.
template <Described V, auto loadFunction>
constexpr ViewRow tracedViewRow(Roles roles)
{
    ViewRow row = viewRow<V, loadFunction>(roles);
    row.traced = true;
    return row;
}

/// The tables of all areas together.
struct Registry {
    QList<CommandRow> commands;
    QList<EventRow> events;
    QList<ViewRow> views;

    const CommandRow *command(QStringView name) const;
    const EventRow *event(QStringView type) const;
    const ViewRow *view(QStringView name) const;
};

} // namespace ow
