#include "sync/hub/ArchiveDesk.h"

#include "models/archive/ArchiveContent.h"
#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseDecisions.h"
#include "models/sheets/ZipArchive.h"
#include "models/store/Sealer.h"
#include "sync/hub/HubEvents.h"
#include "sync/hub/ReaderPool.h"
#include "sync/hub/Writer.h"

namespace ow {

namespace {
constexpr char archiveRoute[] = "/v1/archive/";
constexpr int openPackagesMax = 20;
constexpr int dueAtOnce = 50;

void archiveFailed(const char *step, const Problem &problem)
{
    log::warning("archive step failed", {log::code("step", step), log::code("problem", problem.type().id)});
}
} // namespace

ArchiveDesk::ArchiveDesk(const ArchiveDeskParts &parts)
    : m_folder(parts.folder, parts.sealer), m_sealer(parts.sealer), m_blobs(parts.blobs), m_readers(parts.readers),
      m_writer(parts.writer)
{
}

bool ArchiveDesk::record(const std::function<Result<Decision>(CommandContext &)> &decide)
{
    const CommandOutcome outcome = m_writer.submitInternal(decide).get();
    if (outcome.status != 200)
        log::warning("an archive step was not kept", {log::number("status", outcome.status)});
    return outcome.status == 200;
}

bool ArchiveDesk::step()
{
    const int limit = openPackagesMax + int(m_unfinished.size());
    const auto open = m_readers.read<QList<ArchivePackage>>(
        [&](Connection &db) -> Result<QList<ArchivePackage>> { return ArchiveStore::open(db, limit); });
    // However many cannot be finished now, they keep nobody from the others.
    for (const ArchivePackage &package : open.value_or(QList<ArchivePackage>())) {
        if (m_unfinished.contains(package.id))
            continue;
        if (finish(package))
            return true;
        m_unfinished.insert(package.id);
    }
    if (open && open->size() == limit)
        return true;
    m_unfinished.clear();
    return open && beginNext();
}

bool ArchiveDesk::finish(const ArchivePackage &package)
{
    switch (package.state) {
    case ArchiveState::Making: return make(package);
    case ArchiveState::Destroying: return destroy(package);
    case ArchiveState::Sealed: return retest(package);
    case ArchiveState::Destroyed: return false;
    }
    return false;
}

bool ArchiveDesk::make(const ArchivePackage &package)
{
    const auto sealed = written(package);
    if (!sealed && sealed.error().is(problem::ArchiveNumberTaken)) {
        log::warning("an archive number lies on the disk already", {});
        return record([&](CommandContext &context) { return decideArchiveRenumber(context, package.id); });
    }
    if (!sealed) {
        archiveFailed("make", sealed.error());
        return false;
    }
    const auto test = tested(*sealed);
    if (!test)
        return false;
    ArchivePackage done = *sealed;
    done.test = *test;
    done.spoilt.reset();
    return record([&](CommandContext &context) { return decideArchiveSealed(context, done); });
}

/// Puts the package on the disk; one that lies there whole, from before a crash, is taken as it is.
Result<ArchivePackage> ArchiveDesk::written(const ArchivePackage &package)
{
    const std::lock_guard lock(m_files);
    if (package.spoilt.value_or(false)) {
        if (const auto gone = m_folder.remove(package); !gone)
            return fail(gone.error());
    }
    if (m_folder.holds(package.number)) {
        const auto there = bytesOf(package);
        if (!there)
            return fail(there.error());
        // Sealed under this package's own key: nobody else's.
        const auto seal = fromJson<ArchiveSeal>(there->files.value(archiveSealName), Strictness::Exact);
        if (!seal)
            return fail(problem::ArchiveNumberTaken, {{QStringLiteral("number"), package.number}});
        return recordedAs(package, there->files, seal->sealedAt);
    }
    const Catalogue catalogue = m_writer.catalogue();
    const auto draft =
        m_readers.read<ArchiveDraft>([&](Connection &db) { return archiveDraft(db, m_sealer, catalogue, package); });
    if (!draft)
        return fail(draft.error());
    FileContents fetched;
    for (const ArchiveBlob &blob : draft->blobs) {
        const auto bytes = m_readers.read<QByteArray>([&](Connection &db) -> Result<QByteArray> {
            const auto own = m_blobs.get(db, blob.key, blob.sha256);
            return own ? own : m_blobs.get(db, {}, blob.sha256); // of stations that named no application
        });
        // What is lost is told by the test, by name; the rest is kept all the same. What could not be read just now is not lost.
        if (bytes)
            fetched.insert(blob.path, *bytes);
        else if (bytes.error().is(problem::BlobUnknown) || bytes.error().is(problem::SealBroken))
            archiveFailed("fetch", bytes.error());
        else
            return fail(bytes.error());
    }
    const Instant now = m_writer.now();
    const FileContents files =
        sealedFiles(archiveFiles(*draft, fetched, package, now), package, now, m_sealer.keys().signing);
    return m_readers.read<FileContents>([&](Connection &db) { return m_folder.sealed(db, package, files); })
        .and_then([&](const FileContents &sealed) { return m_folder.write(package, sealed); })
        .map([&] { return recordedAs(package, files, now); });
}

Result<ArchiveBytes> ArchiveDesk::bytesOf(const ArchivePackage &package)
{
    const auto lying = m_folder.read(package);
    if (!lying)
        return fail(lying.error());
    return m_readers.read<ArchiveBytes>(
        [&](Connection &db) -> Result<ArchiveBytes> { return m_folder.opened(db, package, *lying); });
}

Result<ArchiveTest> ArchiveDesk::tested(const ArchivePackage &package)
{
    const std::lock_guard lock(m_files);
    auto bytes = bytesOf(package);
    if (!bytes && bytes.error().is(problem::ArchiveUnknown))
        bytes = ArchiveBytes{}; // all of it is missing, and the test says so
    if (!bytes)
        return fail(bytes.error());
    return testPackage(package, *bytes, ed25519PublicKey(m_sealer.keys().signing), m_writer.now());
}

bool ArchiveDesk::retest(const ArchivePackage &package)
{
    const auto test = tested(package);
    return test && record([&](CommandContext &context) { return decideArchiveTested(context, package.id, *test); });
}

bool ArchiveDesk::destroy(const ArchivePackage &package)
{
    {
        const std::lock_guard lock(m_files);
        if (const auto gone = m_folder.remove(package); !gone) {
            archiveFailed("destroy", gone.error());
            return false;
        }
    }
    return record([&](CommandContext &context) { return decideArchiveDestroyed(context, package.id); });
}

bool ArchiveDesk::beginNext()
{
    const ArchivePolicy &policy = ArchivePolicy::shipped();
    const auto next = m_readers.read<QUuid>([&](Connection &db) -> Result<QUuid> {
        const QList<QUuid> due = ArchiveStore::due(db, m_lookedAt, dueAtOnce);
        for (const QUuid &id : due) {
            m_lookedAt = id;
            const auto record = CaseStore::find(db, id);
            if (!record)
                continue;
            QList<Paper> papers;
            Instant last = ArchiveStore::lastEventOf(db, caseSubject(*record));
            for (const Paper &paper : PaperStore::ofApplication(db, record->application)) {
                if (paper.caseId != record->id)
                    continue;
                papers.append(paper);
                last = qMax(last, ArchiveStore::lastEventOf(db, QStringLiteral("paper/") + uuidText(paper.id)));
            }
            if (isArchivable(policy, *record, papers, last, m_writer.now()))
                return id;
        }
        if (due.size() < dueAtOnce)
            m_lookedAt = {}; // the next round begins at the first
        return QUuid();
    });
    if (!next || next->isNull())
        return false;
    return record([&](CommandContext &context) { return decideArchiveBegin(context, *next); });
}

bool ArchiveDesk::serves(const Request &request)
{
    return request.method == "GET" && request.path.startsWith(archiveRoute);
}

Reply ArchiveDesk::handle(const Request &request, const Actor &actor)
{
    if (!(actor.roles & only(Role::Supervisor)))
        return problemReply(problem::Forbidden);
    const QString reason = request.parameter("reason").trimmed();
    if (reason.isEmpty())
        return problemReply(problem::ReasonMissing);
    const QUuid id = uuidFromText(QString::fromLatin1(request.path.mid(qsizetype(sizeof archiveRoute) - 1)));
    const auto zip = exportable(id, reason, actor).and_then(&ZipArchive::pack);
    return zip ? Reply{200, "application/zip", *zip, {}, {}} : problemReply(zip.error());
}

Result<FileContents> ArchiveDesk::exportable(const QUuid &id, const QString &reason, const Actor &actor)
{
    const auto package = m_readers.read<ArchivePackage>([&](Connection &db) -> Result<ArchivePackage> {
        const auto found = ArchiveStore::find(db, id);
        if (!found)
            return fail(problem::ArchiveUnknown);
        if (const auto secret = secretAmong(db, {{found->caseId, found->caseNumber}}))
            return fail(*secret);
        return *found;
    });
    if (!package)
        return fail(package.error());
    const ProblemParameters said{{QStringLiteral("number"), package->number},
                                 {QStringLiteral("act"), QStringLiteral("导出")},
                                 {QStringLiteral("state"), archiveStateText(package->state)}};
    if (package->state != ArchiveState::Sealed)
        return fail(problem::ArchiveBusy, said);
    const auto bytes = [&] {
        const std::lock_guard lock(m_files);
        return bytesOf(*package);
    }();
    if (!bytes)
        return fail(bytes.error());
    if (!testPackage(*package, *bytes, ed25519PublicKey(m_sealer.keys().signing), m_writer.now()).passed())
        return fail(problem::ArchiveUnsound, said);
    if (const auto traced = leaveTrace(*package, reason, actor); !traced)
        return fail(traced.error());
    FileContents parts;
    for (const Code<ArchiveClass> &code : archiveClassCodes)
        parts.insert(package->number + QLatin1Char('/') + archiveClassText(code.value) + QLatin1Char('/'), {});
    for (auto file = bytes->files.begin(); file != bytes->files.end(); ++file)
        parts.insert(package->number + QLatin1Char('/') + file.key(), file.value());
    return parts;
}

Result<void> ArchiveDesk::leaveTrace(const ArchivePackage &package, const QString &reason, const Actor &actor)
{
    PersonalShown shown{QStringLiteral("archive"), uuidText(package.caseId), actor.user, reason.left(100)};
    shown.name = actor.displayName;
    shown.application = package.application;
    const bool kept = record([&](CommandContext &) -> Result<Decision> {
        return Decision{{pendingEvent(shown.view + QLatin1Char('/') + shown.subject, shown)}, "{}", {}};
    });
    if (!kept)
        return fail(problem::DatabaseReadOnly);
    return {};
}

} // namespace ow
