#include "tests/models/archive/ArchiveHall.h"

#include "models/base/Crypto.h"
#include "models/base/Uuid.h"
#include "models/cases/ScanStore.h"
#include "models/cases/VisitCommands.h"
#include "models/papers/PaperCommands.h"
#include "models/store/Connection.h"
#include "sync/hub/ArchiveFolder.h"
#include "sync/hub/BlobFolder.h"

#include <future>

namespace ow::testing {

QByteArray smallPdf(const QByteArray &says)
{
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> at;
    const QByteArray page = "BT /F1 12 Tf 72 720 Td (" + says + ") Tj ET";
    const QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
                                    "<< /Font << /F1 5 0 R >> >> >>",
                                    "<< /Length " + QByteArray::number(page.size()) + " >>\nstream\n" + page
                                        + "\nendstream",
                                    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    for (const QByteArray &object : objects) {
        at.append(pdf.size());
        pdf += QByteArray::number(at.size()) + " 0 obj\n" + object + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(at.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype offset : at)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<< /Size " + QByteArray::number(at.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
        + QByteArray::number(table) + "\n%%EOF\n";
}

ArchiveHall::ArchiveHall()
{
    hall.makeUser(QStringLiteral("second"), {Role::Supervisor});
}

Case ArchiveHall::conclude(const QString &item, bool printed)
{
    const auto fresh = [&] { return makeUuid(hall.clock.now(), hall.random); };
    const QDate today = hallDate(hall.clock.now());
    Application application;
    application.id = fresh();
    application.visit = fresh();
    application.principal = fresh();
    application.maskedName = QStringLiteral("李*敏");
    application.key = fresh();
    application.items = {{item, 1}};
    application.state = ApplicationState::Submitted;
    application.startedOn = today;
    application.startedBy = QStringLiteral("clerk");
    Case record;
    record.id = fresh();
    record.number = QStringLiteral("%1%2%3")
                        .arg(item, today.toString(QStringLiteral("yyyyMMdd")))
                        .arg(++m_serial, 4, 10, QLatin1Char('0'));
    record.application = application.id;
    record.item = item;
    record.itemVersion = 1;
    record.itemName = QStringLiteral("出版物零售单位设立");
    record.unit = QStringLiteral("xcb");
    record.principal = application.principal;
    record.maskedName = application.maskedName;
    record.state = CaseState::Delivered;
    record.receivedOn = record.acceptedOn.emplace(today);
    record.receiver = QStringLiteral("clerk");
    record.opinions = {{QStringLiteral("reviewer"), true, QStringLiteral("符合条件"), hall.clock.now()}};
    record.decidedOn = record.issuedOn.emplace(today);
    record.deliveredOn = today;
    const QByteArray decision = smallPdf("decision " + record.number.toLatin1());
    const QByteArray scan = smallPdf("scan " + record.number.toLatin1());
    const auto name = [](const QByteArray &bytes) { return QString::fromLatin1(sha256(bytes).toHex()); };
    hall.hub().writer().submitInternal([&](CommandContext &context) -> Result<Decision> {
        Sealer &sealer = context.sealer;
        BlobFolder blobs(hall.path("blobs"), sealer);
        sealer.makeKey(context.db, QStringLiteral("application/") + uuidText(application.id), application.key);
        DraftBody body;
        body.answers = {{QStringLiteral("applicant.personName"), archivedName},
                        {QStringLiteral("applicant.idNumber"), archivedNumber}};
        application.answersSealed = *sealDraft(context.db, sealer, application.key, body);
        std::vector<PendingEvent> events;
        events.push_back(
            pendingEvent(QStringLiteral("application/") + uuidText(application.id), ApplicationSubmitted{application}));
        events.push_back(pendingEvent(QStringLiteral("case/") + uuidText(record.id), CaseDelivered{record}));
        PaperContent content;
        content.addressee = archivedName;
        content.caseNumber = record.number;
        PaperIssuer issuer(context);
        const auto paper =
            issuer.issue(PaperKind::Decision, application.id, application.key, record.id, item, content, events);
        if (!paper)
            return fail(paper.error());
        Scan copy;
        copy.id = makeUuid(context.now, context.random);
        copy.application = application.id;
        copy.principal = application.principal;
        copy.material = QStringLiteral("applicationForm");
        copy.sha256 = name(scan);
        copy.media = QStringLiteral("application/pdf");
        copy.scannedOn = hallDate(context.now);
        copy.added = {QStringLiteral("clerk"), QStringLiteral("周敏"), context.now};
        events.push_back(pendingEvent(QStringLiteral("scan/") + uuidText(copy.id), ScanAdded{copy}));
        for (const QByteArray &bytes : {decision, scan}) {
            const auto kept =
                blobs.sealed(context.db, application.key, name(bytes), bytes).and_then([&](const QByteArray &sealed) {
                    return blobs.put(application.key, name(bytes), sealed);
                });
            if (!kept)
                return fail(kept.error());
        }
        if (printed) {
            auto issued = *fromJson<PaperIssued>(events.at(2).fact, Strictness::Exact);
            issued.paper.sha256 = name(decision);
            issued.paper.printedAt = context.now;
            events.push_back(
                pendingEvent(QStringLiteral("paper/") + uuidText(issued.paper.id), PaperPrinted{issued.paper}));
        }
        return Decision{std::move(events), "{}", {}};
    });
    hall.hub().step();
    return record;
}

bool ArchiveHall::step()
{
    auto stepped = std::async(std::launch::async, [&] { return hall.hub().archive().step(); });
    while (stepped.wait_for(std::chrono::microseconds(20)) != std::future_status::ready)
        hall.hub().step();
    return stepped.get();
}

bool ArchiveHall::settle(int steps)
{
    for (int i = 0; i < steps; ++i) {
        if (!step())
            return true;
    }
    return false;
}

QList<ArchivePackage> ArchiveHall::packages()
{
    return read<QList<ArchivePackage>>([](Connection &db) { return ArchiveStore::newest(db, 1000); });
}

ArchivePackage ArchiveHall::packageOf(const Case &record)
{
    return read<ArchivePackage>(
        [&](Connection &db) { return ArchiveStore::ofCase(db, record.id).value_or(ArchivePackage()); });
}

ArchiveBytes ArchiveHall::bytesOf(const ArchivePackage &package)
{
    ArchiveFolder folder(hall.path("archive"), hall.hub().sealer());
    const auto lying = folder.read(package);
    return read<ArchiveBytes>(
        [&](Connection &db) { return lying ? folder.opened(db, package, *lying) : ArchiveBytes(); });
}

Sender ArchiveHall::supervisor(const QString &user)
{
    Sender made = hall.station(StationRole::Supervisor);
    hall.signIn(made, user);
    return made;
}

} // namespace ow::testing
