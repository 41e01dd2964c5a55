#include "models/backup/BackupCommands.h"

#include "models/backup/BackupStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/queue/HallRules.h"
#include "models/queue/HallStore.h"

#include <QDir>

namespace ow {

namespace {
constexpr int backupsShownMax = 60;

QString backupSubject(const QUuid &id)
{
    return QStringLiteral("backup/") + uuidText(id);
}

Result<Decision> decideBackUpNow(CommandContext &context, const BackUpNow &)
{
    if (const auto waiting = BackupStore::asked(context.db))
        return Decision{{}, toJson(BackupAskedReply{*waiting}), {}};
    const BackupAsked asked{makeUuid(context.now, context.random), context.actor.displayName, context.now};
    return Decision{{pendingEvent(backupSubject(asked.id), asked)}, toJson(BackupAskedReply{asked}), {}};
}

Result<Decision> decideSetPolicy(CommandContext &context, const SetBackupPolicy &command)
{
    BackupPolicy policy = command.policy;
    policy.folder = policy.folder.trimmed();
    Faults faults;
    if (!QTime::fromString(policy.at, QStringLiteral("HH:mm")).isValid())
        faults.append({QStringLiteral("policy.at"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("03:00")}}});
    if (!policy.folder.isEmpty()
        && (!QDir::isAbsolutePath(policy.folder) || QDir::cleanPath(policy.folder) != policy.folder))
        faults.append({QStringLiteral("policy.folder"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("/mnt/backup")}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return Decision{{pendingEvent(QStringLiteral("backup/policy"), BackupPolicySet{policy, context.actor.displayName})},
                    toJson(BackupPolicyReply{policy}),
                    {}};
}

Result<BackupsView> loadBackups(ViewContext &context)
{
    BackupsView view;
    view.policy = BackupStore::policy(context.db);
    view.asked = BackupStore::asked(context.db);
    view.last = BackupStore::last(context.db);
    view.lastGood = BackupStore::lastGood(context.db);
    view.records = BackupStore::newest(context.db, backupsShownMax);
    const BackupDue due = backupDue(view.policy, closingOf(context.db, context.calendar), view.last, view.asked,
                                    BackupStore::since(context.db));
    if (due.at.isSet())
        view.next = due.at;
    return view;
}

template <class E>
QByteArray projectBackup(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

constexpr Roles backupRoles = Role::Supervisor | Role::Administrator;
constexpr CommandAccess backupDesk{.roles = backupRoles, .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow backupCommandTable[] = {
    commandRow<BackUpNow, decideBackUpNow>(backupDesk, "要求立即备份"),
    commandRow<SetBackupPolicy, decideSetPolicy>(backupDesk, "设定备份时间和保留份数"),
};
template <class E>
constexpr EventRow backupEventRow()
{
    return eventRow<E, static_cast<void (*)(Connection &, const EventMeta &, const E &)>(&BackupStore::apply),
                    projectBackup<E>>(TopicHall);
}
const EventRow backupEventTable[] = {
    backupEventRow<BackupEnded>(),
    backupEventRow<BackupAsked>(),
    backupEventRow<BackupPolicySet>(),
};
const ViewRow backupViewTable[] = {viewRow<BackupsView, loadBackups>(backupRoles)};
} // namespace

bool isBackupNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.backup."));
}

ClosingOn closingOf(Connection &db, const WorkingCalendar &calendar)
{
    return [setup = HallStore::setup(db), &calendar](QDate day) -> std::optional<QTime> {
        QTime last;
        for (const HallHours &hours : setup ? openHours(*setup, day, calendar) : QList<HallHours>()) {
            const QTime closes = QTime::fromString(hours.closes, QStringLiteral("HH:mm"));
            if (!last.isValid() || closes > last)
                last = closes;
        }
        return last.isValid() ? std::optional(last) : std::nullopt;
    };
}

Result<Decision> decideBackupEnded(CommandContext &, const BackupRecord &record)
{
    return Decision{{pendingEvent(backupSubject(record.id), BackupEnded{record})}, "{}", {}};
}

std::span<const CommandRow> backupCommands()
{
    return backupCommandTable;
}

std::span<const EventRow> backupEvents()
{
    return backupEventTable;
}

std::span<const ViewRow> backupViews()
{
    return backupViewTable;
}

Fields BackupPolicy::fields()
{
    return {field("daily", &BackupPolicy::daily), field("at", &BackupPolicy::at, {.lengthMin = 5, .lengthMax = 5}),
            field("atClosing", &BackupPolicy::atClosing),
            field("kept", &BackupPolicy::kept, {.min = keptMin, .max = keptMax}),
            field("folder", &BackupPolicy::folder, {.lengthMax = 400})};
}

Fields BackupRecord::fields()
{
    return {field("id", &BackupRecord::id),           field("name", &BackupRecord::name),
            field("cause", &BackupRecord::cause),     field("begunAt", &BackupRecord::begunAt),
            field("endedAt", &BackupRecord::endedAt), field("fault", &BackupRecord::fault),
            field("epoch", &BackupRecord::epoch),     field("seq", &BackupRecord::seq),
            field("chain", &BackupRecord::chain),     field("bytes", &BackupRecord::bytes),
            field("files", &BackupRecord::files),     field("newBytes", &BackupRecord::newBytes),
            field("tookMs", &BackupRecord::tookMs),   field("removed", &BackupRecord::removed)};
}

Fields BackupEnded::fields()
{
    return {field("backup", &BackupEnded::backup)};
}

Fields BackupAsked::fields()
{
    return {field("id", &BackupAsked::id), field("byName", &BackupAsked::byName), field("at", &BackupAsked::at)};
}

Fields BackupPolicySet::fields()
{
    return {field("policy", &BackupPolicySet::policy), field("byName", &BackupPolicySet::byName)};
}

Fields BackupAskedReply::fields()
{
    return {field("asked", &BackupAskedReply::asked)};
}

Fields BackUpNow::fields()
{
    return {};
}

Fields BackupPolicyReply::fields()
{
    return {field("policy", &BackupPolicyReply::policy)};
}

Fields SetBackupPolicy::fields()
{
    return {field("policy", &SetBackupPolicy::policy)};
}

Fields BackupsView::fields()
{
    return {field("policy", &BackupsView::policy),     field("asked", &BackupsView::asked),
            field("lastGood", &BackupsView::lastGood), field("last", &BackupsView::last),
            field("next", &BackupsView::next),         field("records", &BackupsView::records)};
}

} // namespace ow
