#pragma once
// A visit as far as the desks behind the window need it, over the wire as the window does it.
#include "models/cases/CaseCommands.h"
#include "models/cases/CaseViews.h"
#include "models/cases/DuplicateCommands.h"
#include "models/papers/PaperCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/StandIns.h"
#include "tests/base/TestCards.h"
#include "tests/base/TestStation.h"

#include <QTest>

namespace ow::testing {

inline const QString itemBooks = QStringLiteral("511A0000800001"); ///< tolerates the proof of premises
inline const QString itemSigns = QStringLiteral("511A0188100003");
inline const QString itemFire = QStringLiteral("511A0021300001"); ///< open to a promise

/// Kiosk and window 3 of one hall; its clerk zhoumin has opened it.
class VisitSteps {
public:
    explicit VisitSteps(TestHub &hub)
        : kiosk(hub, StationRole::Kiosk, QStringLiteral("K1")), desk(hub, StationRole::Window, {}, 3)
    {
    }

    bool start()
    {
        return kiosk.open() && desk.open() && desk.signIn(QStringLiteral("zhoumin")) && done(OpenWindow{3});
    }
    template <class C>
    std::optional<typename C::Reply> get(TestStation &station, const C &command)
    {
        const auto answer = station.ask(command);
        if (!answer || !*answer) {
            qWarning("%s: %s", C::name, answer ? qPrintable(explain(answer->error())) : "no answer");
            return std::nullopt;
        }
        return **answer;
    }
    template <class C>
    bool done(const C &command)
    {
        return get(desk, command).has_value();
    }
    bool take(const QString &queue)
    {
        IssueTicket issue;
        issue.queue = queue;
        return get(kiosk, issue).has_value();
    }

    /// Zhao asks for both items, and everything is there but the decision; books without the proof of premises when `tolerate`.
    std::optional<IntakeSheet> ready(bool tolerate)
    {
        if (!take(QStringLiteral("zonghe")) || !done(CallNext{3}) || !done(StartService{3}))
            return std::nullopt;
        const auto visitor = get(desk, IdentifyVisitor{3, cardOfZhao(), VisitRole::Applicant});
        const auto sheet =
            visitor ? get(desk, StartApplication{3, visitor->card.person, {itemBooks, itemSigns}}) : std::nullopt;
        const auto body = sheet ? fullBody(*sheet, tolerate) : std::nullopt;
        if (!body || !done(SaveDraft{sheet->application, sheet->fence, *body}))
            return std::nullopt;
        for (const ReplaceCheck &shown : standIns(sheet->application, sheet->fence, body->materials)) {
            if (!done(shown))
                return std::nullopt;
        }
        return sheet;
    }
    /// The same, accepted; books against a signed commitment when `tolerate`.
    QList<Case> accept(bool tolerate)
    {
        const auto sheet = ready(tolerate);
        if (!sheet)
            return {};
        if (tolerate) {
            const auto letter = get(desk, DraftCommitment{sheet->application, sheet->fence, itemBooks});
            if (!letter || !printed(*letter) || !done(SignPaper{letter->id, QByteArray("\x89PNG signature")}))
                return {};
        }
        if (!anotherMatter(*sheet, {itemBooks, itemSigns}))
            return {};
        const auto submitted =
            get(desk,
                SubmitApplication{sheet->application,
                                  sheet->fence,
                                  {{itemBooks, tolerate ? IntakeAct::Tolerate : IntakeAct::Accept, {}},
                                   {itemSigns, IntakeAct::Accept, {}}},
                                  {}});
        if (!submitted || !done(FinishTicket{3, Outcome::Accepted}))
            return {};
        papers = submitted->papers;
        return submitted->cases;
    }
    /// Zhao asks for books without the proof of premises and is told so; nobody is at the window afterwards.
    std::optional<Case> notice()
    {
        if (!take(QStringLiteral("zonghe")) || !done(CallNext{3}) || !done(StartService{3}))
            return std::nullopt;
        const auto visitor = get(desk, IdentifyVisitor{3, cardOfZhao(), VisitRole::Applicant});
        const auto sheet = visitor ? get(desk, StartApplication{3, visitor->card.person, {itemBooks}}) : std::nullopt;
        auto body = sheet ? fullBody(*sheet, true) : std::nullopt;
        if (!body)
            return std::nullopt;
        body->materials.removeIf(
            [](const MaterialCheck &check) { return check.material.startsWith(QLatin1String("ad")); });
        if (!done(SaveDraft{sheet->application, sheet->fence, *body}))
            return std::nullopt;
        const auto told =
            get(desk, SubmitApplication{sheet->application, sheet->fence, {{itemBooks, IntakeAct::Notice, {}}}, {}});
        if (!told || !done(FinishTicket{3, Outcome::Notice}))
            return std::nullopt;
        return told->cases.first();
    }
    /// Zhao promises that his hotel is safe (消防安全检查, 告知承诺); what is left is the decision behind the window.
    std::optional<Case> promise()
    {
        if (!take(QStringLiteral("zonghe")) || !done(CallNext{3}) || !done(StartService{3}))
            return std::nullopt;
        const auto visitor = get(desk, IdentifyVisitor{3, cardOfZhao(), VisitRole::Applicant});
        const auto sheet = visitor ? get(desk, StartApplication{3, visitor->card.person, {itemFire}}) : std::nullopt;
        const auto body = sheet ? fullBody(*sheet, false, {itemFire}, fireAnswers()) : std::nullopt;
        if (!body || !done(SaveDraft{sheet->application, sheet->fence, *body}))
            return std::nullopt;
        for (const ReplaceCheck &shown : standIns(sheet->application, sheet->fence, body->materials)) {
            if (!done(shown))
                return std::nullopt;
        }
        const auto letter = get(desk, DraftPromise{sheet->application, sheet->fence, itemFire});
        if (!letter || !printed(*letter) || !done(SignPaper{letter->id, QByteArray("\x89PNG signature")}))
            return std::nullopt;
        if (!anotherMatter(*sheet, {itemFire}))
            return std::nullopt;
        const auto submitted =
            get(desk, SubmitApplication{sheet->application, sheet->fence, {{itemFire, IntakeAct::Promise, {}}}, {}});
        if (!submitted || !done(FinishTicket{3, Outcome::Accepted}))
            return std::nullopt;
        return submitted->cases.first();
    }
    /// Whatever he applied for before, the clerk finds that it was for another shop.
    bool anotherMatter(const IntakeSheet &sheet, const QList<QString> &items)
    {
        const auto seen = get(desk, LookForDuplicates{sheet.application, sheet.fence, items});
        for (const DuplicateSight &sight : seen ? seen->sights : QList<DuplicateSight>()) {
            if (!done(SettleDuplicate{sight.pair.id, false, QStringLiteral("另开一家店")}))
                return false;
        }
        return seen.has_value();
    }
    /// The window has put it on paper and stored it.
    bool printed(const IssuedPaper &paper)
    {
        const QByteArray pdf = "%PDF-1.7\n" + paper.number.toUtf8() + "\n%%EOF\n";
        std::optional<Result<QByteArray>> name;
        whenReady(desk.client.putBlob(pdf, paper.application), &desk.client,
                  [&](const Result<QByteArray> &stored) { name = stored; });
        return TestStation::wait([&] { return name.has_value(); }) && *name
            && done(RecordPrint{paper.id, QString::fromLatin1(**name)});
    }
    /// The proof of premises comes in.
    bool supplement(const Case &record)
    {
        MaterialCheck check{QStringLiteral("premisesProof"), MaterialFinding::Received, {}, m_premisesTicks, {}};
        return done(SupplementCase{record.id, check, {}});
    }

    TestStation kiosk;
    TestStation desk;
    QList<IssuedPaper> papers; ///< of what was accepted last, in the order of its cases

private:
    static QString explain(const Problem &problem)
    {
        QStringList text{problem.sentence()};
        for (const Fault &fault : problem.faults())
            text.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
        return text.join(QStringLiteral("; "));
    }

    using Said = QList<std::pair<const char *, QString>>;

    static Said bookAnswers()
    {
        const QString phone = QStringLiteral("13857160024");
        return {{"applicant.mobile", phone},
                {"enterprise.orgName", QStringLiteral("临江区明月书屋")},
                {"enterprise.creditCode", QStringLiteral("92330102MA27XH5A0N")},
                {"enterprise.orgType", QStringLiteral("sole")},
                {"enterprise.legalRep", cardOfZhao().name},
                {"enterprise.domicile", QStringLiteral("云溪市临江区书香巷5号")},
                {"enterprise.businessScope", QStringLiteral("出版物零售")},
                {"enterprise.premisesTenure", QStringLiteral("rented")},
                {"enterprise.contactName", cardOfZhao().name},
                {"enterprise.contactPhone", phone},
                {"matter.publicationKinds", QStringLiteral("book")},
                {"matter.salesMode", QStringLiteral("shop")},
                {"matter.storeArea", QStringLiteral("60")},
                {"matter.truthPromise", QStringLiteral("yes")},
                {"matter.adPosition", QStringLiteral("书香巷5号门头")},
                {"matter.adForm", QStringLiteral("wall")},
                {"matter.adLight", QStringLiteral("none")},
                {"matter.adWidth", QStringLiteral("4")},
                {"matter.adHeight", QStringLiteral("2")},
                {"matter.adElevation", QStringLiteral("3")},
                {"matter.adContent", QStringLiteral("明月书屋")},
                {"matter.adFrom", QStringLiteral("2026-10-20")},
                {"matter.adTo", QStringLiteral("2027-10-19")},
                {"delivery.deliveryMethod", QStringLiteral("window")}};
    }
    static Said fireAnswers()
    {
        return {{"applicant.mobile", QStringLiteral("13857160024")},
                {"enterprise.orgName", QStringLiteral("临江区明月旅馆")},
                {"enterprise.creditCode", QStringLiteral("92330102MA27XH5A0N")},
                {"enterprise.legalRep", cardOfZhao().name},
                {"enterprise.domicile", QStringLiteral("云溪市临江区书香巷5号")},
                {"enterprise.contactPhone", QStringLiteral("13857160024")},
                {"matter.fireMode", QStringLiteral("promise")},
                {"matter.gatheringKind", QStringLiteral("hotel")},
                {"matter.floorsUsed", QStringLiteral("一层、二层")},
                {"matter.gatheringArea", QStringLiteral("320")},
                {"matter.exits", QStringLiteral("3")},
                {"matter.firePromise", QStringLiteral("yes")},
                {"matter.truthPromise", QStringLiteral("yes")},
                {"delivery.deliveryMethod", QStringLiteral("window")}};
    }

    std::optional<DraftBody> fullBody(const IntakeSheet &sheet, bool tolerate,
                                      const QStringList &codes = {itemBooks, itemSigns},
                                      const Said &said = bookAnswers())
    {
        std::optional<Result<Viewed<ItemsView>>> items;
        whenReady(desk.client.view<ItemsView>(QLatin1String(ItemsView::name)), &desk.client,
                  [&](const Result<Viewed<ItemsView>> &viewed) { items = viewed; });
        if (!TestStation::wait([&] { return items.has_value(); }) || !*items)
            return std::nullopt;
        DraftBody body = sheet.body;
        for (const auto &[key, value] : said) {
            body.answers.removeIf([k = QString::fromLatin1(key)](const DraftBody::Entry &e) { return e.key == k; });
            body.answers.append({QString::fromLatin1(key), value});
        }
        const ItemsView &view = (*items)->value;
        body.materials.clear();
        for (const Item &item : view.items) {
            for (const MaterialUse &use : codes.contains(item.code) ? item.materials : QList<MaterialUse>()) {
                if (std::any_of(body.materials.begin(), body.materials.end(),
                                [&](const MaterialCheck &c) { return c.material == use.material; }))
                    continue;
                MaterialCheck check{use.material, MaterialFinding::Received, {}, {}, {}};
                QList<QString> ticks;
                for (const Material &material : view.materials) {
                    for (const Criterion &criterion :
                         material.code == use.material ? material.criteria : QList<Criterion>())
                        ticks.append(criterion.defect.code);
                }
                if (use.material == QLatin1String("premisesProof"))
                    m_premisesTicks = ticks;
                if (use.necessity == Necessity::Situational)
                    check.finding = MaterialFinding::NotApplicable;
                else if (use.kind == MaterialKind::Shared)
                    check.finding = MaterialFinding::Verified;
                else if (tolerate && use.material == QLatin1String("premisesProof"))
                    check.finding = MaterialFinding::Missing;
                else
                    check.ticked = ticks;
                body.materials.append(check);
            }
        }
        return body;
    }

    QList<QString> m_premisesTicks;
};

} // namespace ow::testing
