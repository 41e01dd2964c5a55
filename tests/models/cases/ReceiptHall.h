#pragma once
// A hall with two windows whose visitors apply for what they name; commands go straight to the writer.
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseRules.h"
#include "models/duplicates/DuplicateStore.h"
#include "models/papers/PaperCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/store/Connection.h"
#include "sync/hub/BlobFolder.h"
#include "tests/base/StandIns.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

namespace ow::testing {

inline const QString receiptShop = QStringLiteral("511A0074300005");    // 个体工商户设立: three papers
inline const QString receiptInstant = QStringLiteral("513A0102900001"); // 食品小经营店备案, 即办
inline const QString receiptCompany = QStringLiteral("511A0064100070"); // asks for shareholders
inline const QString receiptSigns = QStringLiteral("511A0188100003");
inline const QString receiptFire = QStringLiteral("511A0021300001"); // 消防安全检查: open to a promise
inline const QString receiptNotInstant = QStringLiteral("511A0000800001");

inline IdentityCard receiptCard(const char *number, const char *name)
{
    const QString text = QLatin1String(number);
    IdentityCard card;
    card.name = QString::fromUtf8(name);
    card.number = text;
    card.sex = text.mid(16, 1).toInt() % 2 ? Sex::Male : Sex::Female;
    card.ethnicity = QStringLiteral("汉");
    card.birth = QDate::fromString(text.mid(6, 8), QStringLiteral("yyyyMMdd"));
    card.address = QStringLiteral("临江市江岸区沿江大道58号");
    card.authority = QStringLiteral("临江市公安局江岸分局");
    card.validFrom = QDate(2016, 5, 10);
    card.validTo = QDate(2036, 5, 10);
    return card;
}

inline IdentityCard receiptLi()
{
    return receiptCard("210302197803150118", "李建敏");
}

inline IdentityCard receiptZhao()
{
    return receiptCard("210302199607280117", "赵晓宇");
}

/// The clerk looked from the card to the face.
inline CardReading receiptSeen()
{
    return {.face = FaceMatch{FaceResult::ByEye, {}}};
}

/// For how long an application of before counts as perhaps the same.
inline void lookBackDays(TestHall &hall, int days)
{
    std::vector<PendingEvent> set;
    set.push_back(pendingEvent(QStringLiteral("duplicate/days"), DuplicateDaysSet{days, QStringLiteral("卫东")}));
    hall.internal(std::move(set));
}

struct ReceiptHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Sender clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), Roles(only(Role::Clerk)));
    Sender decider = hall.insider(StationRole::Window, QStringLiteral("decider"), Role::Clerk | Role::Reviewer);

    ReceiptHall()
    {
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
        run(clerk, OpenWindow{1});
        run(decider, OpenWindow{2});
        lookBackDays(hall, 0); // the same few people apply for the same things again and again
    }
    template <class C>
    Result<typename C::Reply> run(Sender &sender, const C &command)
    {
        hall.clock.advance(1000);
        const CommandOutcome outcome = hall.run(sender, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }
    template <class C>
    QStringList faults(Sender &sender, const C &command)
    {
        const auto reply = run(sender, command);
        if (reply)
            return {QStringLiteral("done")};
        QStringList text;
        for (const Fault &fault : reply.error().faults())
            text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
        return text.isEmpty() ? QStringList{QLatin1String(reply.error().type().id)} : text;
    }
    /// A visitor at the window with an application for these items begun.
    std::optional<IntakeSheet> begin(Sender &sender, int window, const IdentityCard &card, const QStringList &items)
    {
        static_cast<void>(run(sender, FinishTicket{window, Outcome::Accepted})); // of the one before, if any
        if (!run(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}}) || !run(sender, CallNext{window})
            || !run(sender, StartService{window}))
            return std::nullopt;
        const auto visitor = run(sender, IdentifyVisitor{window, card, VisitRole::Applicant, receiptSeen()});
        const auto sheet =
            visitor ? run(sender, StartApplication{window, visitor->card.person, items}) : fail(problem::NotFound);
        return sheet ? std::optional(*sheet) : std::nullopt;
    }
    const Catalogue catalogue() { return hall.hub().writer().catalogue(); }
    QList<MaterialCheck> papers(const QString &item, bool ticked)
    {
        QList<MaterialCheck> checks;
        const Catalogue known = catalogue();
        for (const MaterialUse &use : known.item(item, QDate(2026, 9, 24))->materials) {
            MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
            if (use.necessity == Necessity::Situational)
                check.finding = MaterialFinding::NotApplicable;
            else if (use.kind == MaterialKind::Shared)
                check.finding = MaterialFinding::Verified;
            for (const Criterion &criterion : ticked &&check.finding == MaterialFinding::Received
                     ? known.material(use.material)->criteria
                     : QList<Criterion>())
                check.ticked.append(criterion.defect.code);
            checks.append(check);
        }
        return checks;
    }
    DraftBody filled(const IntakeSheet &sheet, const QString &item, const QMap<QString, QString> &said)
    {
        DraftBody body = sheet.body;
        for (auto answer = said.begin(); answer != said.end(); ++answer) {
            body.answers.removeIf([&](const DraftBody::Entry &entry) { return entry.key == answer.key(); });
            body.answers.append({answer.key(), *answer});
        }
        body.materials = papers(item, true);
        return body;
    }
    bool save(Sender &sender, const IntakeSheet &sheet, const DraftBody &body)
    {
        for (const ReplaceCheck &shown : standIns(sheet.application, sheet.fence, body.materials)) {
            if (!run(sender, shown))
                return false;
        }
        return run(sender, SaveDraft{sheet.application, sheet.fence, body}).has_value();
    }
    /// The letter went through the printer.
    bool print(Sender &sender, const QUuid &application, const IssuedPaper &letter)
    {
        const QByteArray pdf = "%PDF-1.7\n" + letter.number.toUtf8() + "\n%%EOF\n";
        const QString name = QString::fromLatin1(sha256(pdf).toHex());
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const auto owner = CaseStore::application(**db, application);
        BlobFolder blobs(hall.folder() + QStringLiteral("/blobs"), hall.hub().sealer());
        const QUuid key = owner ? owner->key : QUuid();
        const auto put = blobs.sealed(**db, key, name, pdf).and_then([&](const QByteArray &sealed) {
            return blobs.put(key, name, sealed);
        });
        return put && run(sender, RecordPrint{letter.id, name});
    }
    /// … and the applicant's hand.
    bool printAndSign(Sender &sender, const QUuid &application, const IssuedPaper &letter)
    {
        return print(sender, application, letter) && run(sender, SignPaper{letter.id, "\x89PNG signature"});
    }
    Case stored(const QUuid &id)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return CaseStore::find(**db, id).value_or(Case());
    }
    QStringList steps(const QUuid &id)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QStringList types;
        for (const StoredEvent &event :
             EventLogStore(QUuid()).ofSubject(**db, QStringLiteral("case/") + id.toString(QUuid::WithoutBraces), 100))
            types.prepend(event.meta.type);
        return types;
    }
    QString difference() { return replayDifference(hall.path(), hubRegistry()); }
};

inline QMap<QString, QString> receiptShopAnswers()
{
    return {{QStringLiteral("applicant.homeAddress"), QStringLiteral("临江市江岸区学府路9号")},
            {QStringLiteral("applicant.mobile"), QStringLiteral("13812343210")},
            {QStringLiteral("enterprise.soleForm"), QStringLiteral("personal")},
            {QStringLiteral("enterprise.businessScope"), QStringLiteral("食品销售")},
            {QStringLiteral("enterprise.domicile"), QStringLiteral("临江市江岸区学府路9号")},
            {QStringLiteral("enterprise.premisesTenure"), QStringLiteral("rented")},
            {QStringLiteral("enterprise.employees"), QStringLiteral("2")},
            {QStringLiteral("enterprise.funds"), QStringLiteral("50000")},
            {QStringLiteral("enterprise.contactName"), QStringLiteral("赵晓宇")},
            {QStringLiteral("enterprise.contactPhone"), QStringLiteral("13812343210")},
            {QStringLiteral("matter.truthPromise"), QStringLiteral("yes")},
            {QStringLiteral("delivery.deliveryMethod"), QStringLiteral("window")}};
}

inline QMap<QString, QString> receiptFireAnswers(const QString &way = QStringLiteral("promise"))
{
    QMap<QString, QString> answers{{QStringLiteral("applicant.mobile"), QStringLiteral("13812343210")},
                                   {QStringLiteral("enterprise.orgName"), QStringLiteral("临江市敏行小吃店")},
                                   {QStringLiteral("enterprise.creditCode"), QStringLiteral("91350100M000100Y43")},
                                   {QStringLiteral("enterprise.legalRep"), QStringLiteral("赵晓宇")},
                                   {QStringLiteral("enterprise.domicile"), QStringLiteral("临江市江岸区沿江大道58号")},
                                   {QStringLiteral("enterprise.contactPhone"), QStringLiteral("13812343210")},
                                   {QStringLiteral("matter.fireMode"), way},
                                   {QStringLiteral("matter.gatheringKind"), QStringLiteral("hotel")},
                                   {QStringLiteral("matter.floorsUsed"), QStringLiteral("一层、二层")},
                                   {QStringLiteral("matter.gatheringArea"), QStringLiteral("320")},
                                   {QStringLiteral("matter.exits"), QStringLiteral("3")},
                                   {QStringLiteral("matter.truthPromise"), QStringLiteral("yes")},
                                   {QStringLiteral("delivery.deliveryMethod"), QStringLiteral("window")}};
    if (way == QLatin1String("promise"))
        answers.insert(QStringLiteral("matter.firePromise"), QStringLiteral("yes"));
    return answers;
}

inline QMap<QString, QString> receiptInstantAnswers()
{
    return {{QStringLiteral("applicant.mobile"), QStringLiteral("13812343210")},
            {QStringLiteral("enterprise.orgName"), QStringLiteral("临江市敏行小吃店")},
            {QStringLiteral("enterprise.creditCode"), QStringLiteral("91350100M000100Y43")},
            {QStringLiteral("enterprise.legalRep"), QStringLiteral("李建敏")},
            {QStringLiteral("enterprise.domicile"), QStringLiteral("临江市江岸区沿江大道58号")},
            {QStringLiteral("enterprise.contactPhone"), QStringLiteral("13812343210")},
            {QStringLiteral("enterprise.premisesArea"), QStringLiteral("20")},
            {QStringLiteral("enterprise.employees"), QStringLiteral("2")},
            {QStringLiteral("matter.smallShopKind"), QStringLiteral("grocery")},
            {QStringLiteral("matter.foodProjects"), QStringLiteral("packed")},
            {QStringLiteral("matter.truthPromise"), QStringLiteral("yes")},
            {QStringLiteral("delivery.deliveryMethod"), QStringLiteral("window")}};
}

} // namespace ow::testing
