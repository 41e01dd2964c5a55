#include "models/online/OnlineFile.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/cases/ScanStore.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace ow {

namespace {
bool isAsked(const Application &application, const OnlineFile &file)
{
    return std::any_of(application.materials.begin(), application.materials.end(), [&](const MaterialCheck &check) {
        return check.material == file.material && check.uploaded && check.uploaded->contains(file.file);
    });
}

template <class E>
void applyFiles(Connection &db, const EventMeta &meta, const E &event)
{
    OnlineFileStore::apply(db, meta, event);
}

/// Which application it came for, and nothing of the file: its desk reads the scans anew.
QByteArray projectHeld(Projection projection, const EventMeta &, const OnlineFileHeld &event)
{
    if (projection != Projection::Staff)
        return {};
    return QJsonDocument(QJsonObject{{QStringLiteral("application"), uuidText(event.file.application)}})
        .toJson(QJsonDocument::Compact);
}

const EventRow onlineEventTable[] = {
    eventRow<OnlineFilesNamed, &applyFiles<OnlineFilesNamed>, projectNothing<OnlineFilesNamed>>(0),
    eventRow<OnlineFileHeld, &applyFiles<OnlineFileHeld>, &projectHeld>(TopicCases),
};
} // namespace

QList<OnlineFile> filesOf(const QUuid &application, const QList<OnlineMaterial> &materials)
{
    QList<OnlineFile> files;
    for (const OnlineMaterial &paper : materials) {
        for (const UploadedFile &file : paper.files)
            files.append({application, paper.material, file});
    }
    return files;
}

Result<Decision> decideFileHeld(CommandContext &context, const OnlineFile &file, int pages)
{
    const auto application = CaseStore::application(context.db, file.application);
    if (!application)
        return fail(problem::ApplicationUnknown);
    if (!context.blobHeld(application->key, file.file.sha256))
        return fail(problem::BlobUnknown);
    Decision decision;
    decision.events.push_back(
        pendingEvent(QStringLiteral("application/") + uuidText(application->id), OnlineFileHeld{file}));
    const QList<Scan> scans = ScanStore::ofApplication(context.db, application->id);
    const bool isScan = std::any_of(scans.begin(), scans.end(), [&](const Scan &scan) {
        return scan.material == file.material && scan.sha256 == file.file.sha256 && !scan.removal;
    });
    if (!isScan && isAsked(*application, file)) {
        Scan scan;
        scan.id = makeUuid(context.now, context.random);
        scan.application = application->id;
        scan.principal = application->principal;
        scan.material = file.material;
        scan.sha256 = file.file.sha256;
        scan.media = file.file.media;
        scan.pages = pages;
        scan.source = ScanSource::Online;
        scan.grade = PaperGrade::C;
        scan.scannedOn = hallDate(context.now);
        scan.added = {QString::fromLatin1(platformUser), QStringLiteral("网上申请"), context.now};
        decision.events.push_back(pendingEvent(QStringLiteral("scan/") + uuidText(scan.id), ScanAdded{scan}));
    }
    decision.reply = "{}";
    return decision;
}

std::span<const EventRow> onlineEvents()
{
    return onlineEventTable;
}

Fields OnlineFile::fields()
{
    return {field("application", &OnlineFile::application),
            field("material", &OnlineFile::material, {.lengthMin = 1, .lengthMax = 40}),
            field("file", &OnlineFile::file)};
}

Fields OnlineFilesNamed::fields()
{
    return {field("files", &OnlineFilesNamed::files, {.itemsMax = 4000})};
}

Fields OnlineFileHeld::fields()
{
    return {field("file", &OnlineFileHeld::file)};
}

} // namespace ow
