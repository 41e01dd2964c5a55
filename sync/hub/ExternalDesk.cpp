#include "sync/hub/ExternalDesk.h"

#include "models/base/Files.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/ExternalValues.h"
#include "sync/hub/Writer.h"

#include <QDir>
#include <QFile>

namespace ow {

namespace {
constexpr int externalAtOnce = 100;
constexpr qint64 externalBytesMax = 65'536;

struct PushedCase {
    int protocol = 1;
    QUuid caseId;
    QString system;
    QString number;
    QString item;
    QString itemName;
    QDate acceptedOn;
    QList<ExternalValue> asked;

    static Fields fields()
    {
        return {field("protocol", &PushedCase::protocol),
                field("case", &PushedCase::caseId),
                field("system", &PushedCase::system),
                field("number", &PushedCase::number),
                field("item", &PushedCase::item),
                field("itemName", &PushedCase::itemName),
                field("acceptedOn", &PushedCase::acceptedOn),
                field("fields", &PushedCase::asked, {.itemsMax = 200})};
    }
};

/// `answer` absent: it is registered there, under `number`.
struct PulledCase {
    QUuid caseId;
    std::optional<QString> number;
    std::optional<ExternalAnswer> answer;

    static Fields fields()
    {
        return {field("case", &PulledCase::caseId),
                field("number", &PulledCase::number, {.lengthMin = 1, .lengthMax = externalNumberMax}),
                field("answer", &PulledCase::answer)};
    }
};

struct PushWork {
    QString file;
    QByteArray text;
};

/// Taken before, when the hub went down with the file still there.
bool isKnown(CommandContext &context, const PulledCase &pulled)
{
    const auto record = CaseStore::find(context.db, pulled.caseId);
    return record && record->external && record->external->number == pulled.number;
}

/// A correction makes another file: what was handed over before is out of date.
QString pushedFile(const Case &record)
{
    return QStringLiteral("%1-%2.json")
        .arg(uuidText(record.id))
        .arg(record.amendments.value_or(QList<CaseAmendment>()).size() + 1);
}
} // namespace

ExternalDesk::ExternalDesk(Hub &hub, const QString &data, QString exchange)
    : m_hub(hub), m_readers(QDir(data).filePath(QStringLiteral("hub.db")), 1), m_exchange(std::move(exchange))
{
}

bool ExternalDesk::step()
{
    const bool more = push();
    return pull() || more;
}

std::optional<Problem> ExternalDesk::decide(const std::function<Result<Decision>(CommandContext &)> &decision)
{
    std::optional<Problem> refused;
    const CommandOutcome outcome = m_hub.writer()
                                       .submitInternal([&](CommandContext &context) {
                                           auto decided = decision(context);
                                           if (!decided)
                                               refused = decided.error();
                                           return decided;
                                       })
                                       .get();
    if (!refused && outcome.status != 200)
        return Problem(problem::HubLost);
    return refused;
}

bool ExternalDesk::push()
{
    const QDir folder(m_exchange);
    for (const char *place : {"out", "taken", "in"}) {
        if (const auto made = makePrivateFolder(folder.filePath(QLatin1String(place))); !made) {
            log::warning("the folder of a department's system cannot be made",
                         {log::code("problem", made.error().type().id)});
            return false;
        }
    }
    const Catalogue catalogue = m_hub.writer().catalogue();
    const auto work = m_readers.read<QList<PushWork>>([&](Connection &db) -> Result<QList<PushWork>> {
        QList<PushWork> found;
        const ExternalSystems systems = ExternalStore::systems(db);
        for (const Case &record : CaseStore::ofExternal(db, ExternalState::Waiting, externalAtOnce)) {
            const ExternalSystem *system = systems.system(record.external->system);
            if (!system || system->adapter != ExternalAdapter::Folder || !awaitsDecision(record.state))
                continue;
            const QString file = pushedFile(record);
            if (QFile::exists(folder.filePath(QStringLiteral("out/") + file))
                || QFile::exists(folder.filePath(QStringLiteral("taken/") + file)))
                continue;
            const auto values = storedExternalValues(db, m_hub.sealer(), catalogue, record, *system);
            if (!values) {
                log::warning("a case cannot be handed to its department's system",
                             {log::code("problem", values.error().type().id)});
                continue;
            }
            found.append({file,
                          toJson(PushedCase{1, record.id, system->code, record.number, record.item, record.itemName,
                                            record.acceptedOn.value_or(record.receivedOn), *values})});
        }
        return found;
    });
    for (const PushWork &one : work.value_or(QList<PushWork>())) {
        if (const auto written = writePrivateFile(folder.filePath(QStringLiteral("out/") + one.file), one.text);
            !written) {
            log::warning("a case cannot be written for its department's system",
                         {log::code("problem", written.error().type().id)});
            return false;
        }
    }
    return false;
}

bool ExternalDesk::pull()
{
    QDir folder(m_exchange + QStringLiteral("/in"));
    int taken = 0;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto pulled = fromJson<PulledCase>(file.read(externalBytesMax), Strictness::Tolerant);
        file.close();
        std::optional<Problem> refused = pulled ? std::nullopt : std::optional(pulled.error());
        if (pulled && pulled->number)
            refused = decide([&](CommandContext &context) -> Result<Decision> {
                if (isKnown(context, *pulled))
                    return Decision{{}, "{}", {}};
                return decideEntered(context, {pulled->caseId, *pulled->number}, {});
            });
        if (pulled && !refused && pulled->answer)
            refused = decide([&](CommandContext &context) {
                return decideAnswered(context, {pulled->caseId, *pulled->answer}, {});
            });
        if (refused && refused->is(problem::HubLost))
            return false;
        if (refused) {
            // What is refused once is refused again; it stays to be looked at.
            log::warning("an answer of a department's system was not taken",
                         {log::code("problem", refused->type().id)});
            QFile::remove(folder.filePath(name + QStringLiteral(".bad")));
            QFile::rename(folder.filePath(name), folder.filePath(name + QStringLiteral(".bad")));
        } else {
            QFile::remove(folder.filePath(name));
        }
        if (++taken == externalAtOnce)
            return true;
    }
    return false;
}

} // namespace ow
