#include "models/base/ProblemTypes.h"
#include "models/cases/CaseViews.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/publication/ImportCommands.h"
#include "models/publication/PublicationCommands.h"
#include "models/publication/PublicationViews.h"
#include "models/publication/SheetCommands.h"
#include "models/queue/TicketCommands.h"
#include "models/store/Connection.h"
#include "sync/hub/UplinkStore.h"
#include "tests/base/NextVersions.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString publishedCode = QStringLiteral("511A0000800001");
const QString termWhy = QStringLiteral("压缩时限");

/// The bookshop's item in its next version.
Item nextVersion(int days = 3)
{
    static const Catalogue catalogue = *Catalogue::shipped();
    Item item = *catalogue.newest(publishedCode);
    item.version = 2;
    item.effectiveFrom = QDate(2026, 10, 1);
    item.promised.value = days;
    item.tolerance.capDays = days;
    item.changeReason = termWhy;
    return item;
}

struct PublicationDesks {
    TestHall hall;
    Sender author = hall.insider(StationRole::Supervisor, QStringLiteral("wang"), only(Role::Supervisor));
    Sender other = hall.insider(StationRole::Supervisor, QStringLiteral("li"), only(Role::Administrator));

    template <class C>
    CommandOutcome run(Sender &by, const C &command)
    {
        return hall.run(by, C::name, toJson(command));
    }
    QString refusal(const CommandOutcome &outcome) { return QLatin1String(TestHall::problem(outcome.body).type().id); }

    CatalogueView catalogue()
    {
        const Reply reply = hall.get("/v1/views/catalogue", &supervisor());
        return fromJson<CatalogueView>(TestHall::json(reply.body).value(QLatin1String("data")), Strictness::Exact)
            .value();
    }
    ItemSheetView sheet(const QList<QPair<QString, QString>> &query)
    {
        const Reply reply = hall.get("/v1/views/itemSheet", &supervisor(), query);
        return fromJson<ItemSheetView>(TestHall::json(reply.body).value(QLatin1String("data")), Strictness::Exact)
            .value();
    }
    Sender &supervisor()
    {
        if (m_supervisor.token.isEmpty()) {
            m_supervisor = hall.station(StationRole::Supervisor);
            hall.signIn(m_supervisor, QStringLiteral("supervisor"));
        }
        return m_supervisor;
    }

private:
    Sender m_supervisor;
};
} // namespace

class tst_ItemPublication : public QObject {
    Q_OBJECT
private slots:
    void fromDraftToPublication()
    {
        PublicationDesks desks;
        const auto drafted = desks.run(desks.author, DraftItem{nextVersion(), termWhy});
        QCOMPARE(drafted.status, 200);
        QVERIFY(fromJson<DraftItem::Reply>(drafted.body, Strictness::Exact)->faults.isEmpty());
        QCOMPARE(desks.run(desks.author, SubmitItem{publishedCode, 2, termWhy}).status, 200);
        // Four eyes.
        QCOMPARE(desks.refusal(desks.run(desks.author, ApproveItem{publishedCode, 2, termWhy})),
                 QLatin1String(problem::DraftSameHands.id));
        const auto approved = desks.run(desks.other, ApproveItem{publishedCode, 2, termWhy});
        QCOMPARE(approved.status, 200);
        // Approved on Thursday 2026-09-24; the 25th to the 27th are the Mid-Autumn holiday.
        QCOMPARE(fromJson<DraftHead>(approved.body, Strictness::Exact)->publishBy, QDate(2026, 9, 28));
        QCOMPARE(desks.catalogue().drafts.first().publishBy, QDate(2026, 9, 28));
        QCOMPARE(desks.run(desks.other, PublishItem{publishedCode, 2, termWhy}).status, 200);

        // A version of the future is not used before its day, and then by new cases.
        const Catalogue catalogue = desks.hall.hub().writer().catalogue();
        QCOMPARE(catalogue.item(publishedCode, QDate(2026, 9, 30))->version, 1);
        QCOMPARE(catalogue.item(publishedCode, QDate(2026, 10, 1))->version, 2);
        QCOMPARE(catalogue.itemVersion(publishedCode, 1)->promised.value, 5);
        const ItemSheetView sheet =
            desks.sheet({{QStringLiteral("code"), publishedCode}, {QStringLiteral("version"), QStringLiteral("2")}});
        QCOMPARE(sheet.comparedWith, 1);
        QCOMPARE(sheet.changes.first().what, QStringLiteral("生效日期"));
        QVERIFY(std::any_of(sheet.changes.begin(), sheet.changes.end(), [](const ItemChange &change) {
            return change.what == QStringLiteral("承诺时限") && change.before == QStringLiteral("5个工作日")
                && change.after == QStringLiteral("3个工作日");
        }));
        QCOMPARE(replayDifference(desks.hall.path(), desks.hall.hub().registry()), QString());

        // After a restart it is still there.
        desks.hall.close();
        QVERIFY(!desks.hall.open());
        QCOMPARE(desks.hall.hub().writer().catalogue().newest(publishedCode)->version, 2);
    }

    void everyFaultAtOnceBeforeReview()
    {
        PublicationDesks desks;
        Item item = nextVersion();
        item.promised.value = 21;
        item.flow->conditions.append(QStringLiteral("其他条件"));
        item.materials[0].legalBasis = QStringLiteral("惯例");
        item.changeReason.reset();
        const auto drafted = desks.run(desks.author, DraftItem{item, termWhy});
        QCOMPARE(drafted.status, 200);
        QCOMPARE(fromJson<DraftItem::Reply>(drafted.body, Strictness::Exact)->faults.size(), 3);
        const auto refused = desks.run(desks.author, SubmitItem{publishedCode, 2, termWhy});
        QCOMPARE(refused.status, 422);
        QStringList places;
        const Problem problem = TestHall::problem(refused.body);
        for (const Fault &fault : problem.faults())
            places.append(fault.place);
        QCOMPARE(places,
                 (QStringList{QStringLiteral("promised"), QStringLiteral("flow.conditions[3]"),
                              QStringLiteral("materials[0].legalBasis"), QStringLiteral("changeReason")}));
        QVERIFY(isClearSentence(problem.sentence()));
    }

    void aContradictoryRuleIsRefusedWithItsWords()
    {
        PublicationDesks desks;
        Item item = nextVersion();
        for (ElementUse &use : item.elements) {
            if (use.element == QLatin1String("storeArea"))
                use.when = JsonText{"{\"and\":[{\"==\":[{\"var\":\"matter.salesMode\"},\"shop\"]},{\"==\":[{\"var\":"
                                    "\"matter.salesMode\"},\"online\"]}]}"};
        }
        QCOMPARE(desks.run(desks.author, DraftItem{item, termWhy}).status, 200);
        const auto refused = desks.run(desks.author, SubmitItem{publishedCode, 2, termWhy});
        QCOMPARE(refused.status, 422);
        const Problem problem = TestHall::problem(refused.body);
        QList<QString> sentences;
        for (const Fault &fault : problem.faults())
            sentences.append(fault.sentence());
        const QString told = sentences.value(0);
        QVERIFY2(told.contains(QStringLiteral("营业面积")) && told.contains(QStringLiteral("自相矛盾"))
                     && told.contains(QStringLiteral("实体门店")),
                 qPrintable(told));
        // The draft is kept, and its sheet says the same.
        const ItemSheetView sheet = desks.sheet({{QStringLiteral("code"), publishedCode},
                                                 {QStringLiteral("version"), QStringLiteral("2")},
                                                 {QStringLiteral("draft"), QStringLiteral("1")}});
        QCOMPARE(sheet.faults, sentences);
    }

    void olderNeverWinsAndStatesAreKept()
    {
        PublicationDesks desks;
        Item old = nextVersion();
        old.version = 1;
        QCOMPARE(desks.refusal(desks.run(desks.author, DraftItem{old, termWhy})),
                 QLatin1String(problem::ItemVersionOlder.id));
        QCOMPARE(desks.refusal(desks.run(desks.author, SubmitItem{publishedCode, 2, termWhy})),
                 QLatin1String(problem::DraftUnknown.id));
        QCOMPARE(desks.run(desks.author, DraftItem{nextVersion(), termWhy}).status, 200);
        QCOMPARE(desks.refusal(desks.run(desks.other, PublishItem{publishedCode, 2, termWhy})),
                 QLatin1String(problem::DraftState.id));
        QCOMPARE(desks.run(desks.author, SubmitItem{publishedCode, 2, termWhy}).status, 200);
        QCOMPARE(desks.refusal(desks.run(desks.author, DraftItem{nextVersion(4), termWhy})),
                 QLatin1String(problem::DraftState.id));
        QCOMPARE(desks.run(desks.other, ReturnItem{publishedCode, 2, QStringLiteral("理由不足")}).status, 200);
        QCOMPARE(desks.catalogue().drafts.first().reason, QStringLiteral("理由不足"));
        QCOMPARE(desks.run(desks.author, DraftItem{nextVersion(4), termWhy}).status, 200);
        QCOMPARE(desks.run(desks.author, DiscardItem{publishedCode, 2, termWhy}).status, 200);
        QVERIFY(desks.catalogue().drafts.isEmpty());
        Sender clerk = desks.hall.clerkAt(1);
        QCOMPARE(desks.hall.send(clerk, DraftItem::name, toJson(DraftItem{nextVersion(), termWhy})).status, 403);
    }

    void hallChangesItsOwnPart()
    {
        PublicationDesks desks;
        const HallPart part{publishedCode, QStringLiteral("一楼1—4号窗口"), QStringLiteral("工作日9:00—17:00"),
                            QStringLiteral("0571-86001234"), QStringLiteral("0571-86005678")};
        QCOMPARE(desks.run(desks.author, SetHallPart{part, termWhy}).status, 200);
        HallPart wrong = part;
        wrong.complaintPhone = part.consultPhone;
        QCOMPARE(desks.run(desks.author, SetHallPart{wrong, termWhy}).status, 422);
        wrong = part;
        wrong.code = QStringLiteral("none-such-item");
        QCOMPARE(desks.refusal(desks.run(desks.author, SetHallPart{wrong, termWhy})),
                 QLatin1String(problem::ItemUnknown.id));
        QCOMPARE(desks.catalogue().hallParts.size(), 1);
        QCOMPARE(desks.catalogue().hallParts.first().place, part.place);
        Sender kiosk = desks.hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        const Reply guide = desks.hall.get("/v1/views/itemGuide", &kiosk, {{QStringLiteral("code"), publishedCode}});
        QCOMPARE(guide.status, 200);
        QVERIFY(QString::fromUtf8(guide.body).contains(part.hours));
    }

    void bundlesAreEdited()
    {
        PublicationDesks desks;
        Bundle bundle{QStringLiteral("home"),
                      QStringLiteral("安家一件事"),
                      QStringLiteral("ajyjs"),
                      {QStringLiteral("LJ20260000000331"), QStringLiteral("LJ20260000000332")},
                      QStringLiteral("水电一次过户。")};
        QCOMPARE(desks.run(desks.author, SaveBundle{bundle, termWhy}).status, 200);
        QCOMPARE(desks.hall.hub().writer().catalogue().bundles().size(), 6);
        // One must be concluded before the other: not one application.
        Bundle sequential = bundle;
        sequential.items = {publishedCode, QStringLiteral("511A0074300005")};
        QCOMPARE(desks.run(desks.author, SaveBundle{sequential, termWhy}).status, 422);
        // Unless it says so, and what comes with the other's result.
        const auto waits = [&](const QString &item, const QString &after, const char *paper) {
            Bundle ordered = sequential;
            ordered.steps = {{item, {after}, {QStringLiteral("enterprise.creditCode")}, {QString::fromLatin1(paper)}}};
            return desks.run(desks.author, SaveBundle{ordered, termWhy}).status;
        };
        const QString shop = QStringLiteral("511A0074300005");
        QCOMPARE(waits(publishedCode, shop, "foodLayout"), 422); // not a paper it asks for
        QCOMPARE(waits(publishedCode, publishedCode, "businessLicence"), 422);
        QCOMPARE(waits(shop, publishedCode, "businessLicence"), 422);
        QCOMPARE(waits(publishedCode, shop, "businessLicence"), 200);
        QCOMPARE(desks.run(desks.author, SaveBundle{bundle, termWhy}).status, 200);
        Bundle specialist = bundle;
        specialist.items.append(QStringLiteral("511A0116400001"));
        QCOMPARE(desks.run(desks.author, SaveBundle{specialist, termWhy}).status, 422);
        QCOMPARE(desks.run(desks.author, RemoveBundle{QStringLiteral("newborn"), termWhy}).status, 200);
        QCOMPARE(desks.run(desks.author, RemoveBundle{QStringLiteral("newborn"), termWhy}).status, 404);
        desks.hall.close();
        QVERIFY(!desks.hall.open());
        QStringList codes;
        for (const Bundle &one : desks.hall.hub().writer().catalogue().bundles())
            codes.append(one.code);
        QCOMPARE(codes,
                 (QStringList{QStringLiteral("bookshop"), QStringLiteral("restaurant"), QStringLiteral("companyStart"),
                              QStringLiteral("houseTransfer"), QStringLiteral("home")}));
    }

    void wholeCatalogueIsImported()
    {
        PublicationDesks desks;
        const auto import = [&](const FileContents &files) {
            ImportCatalogue command{{}, termWhy};
            for (auto file = files.begin(); file != files.end(); ++file)
                command.files.append({file.key(), QString::fromUtf8(file.value())});
            return desks.run(desks.author, command);
        };
        const FileContents shipped = *readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
        const QString second = QStringLiteral("items/%1@2.json").arg(publishedCode);
        FileContents next = shipped;
        next.insert(second, toJson(nextVersion()));
        const qint64 before = desks.hall.hub().writer().headSeq();
        const auto taken = import(next);
        QCOMPARE(taken.status, 200);
        QCOMPARE(fromJson<ImportCatalogue::Reply>(taken.body, Strictness::Exact)->changed, 1);
        QCOMPARE(desks.hall.hub().writer().headSeq(), before + 1);
        // Once more: nothing changes, nothing is written.
        QCOMPARE(import(next).status, 200);
        QCOMPARE(desks.hall.hub().writer().headSeq(), before + 1);
        // An older version never wins, and a version says the same for ever.
        QCOMPARE(import(shipped).status, 422);
        FileContents rewritten = next;
        Item item = nextVersion();
        item.guide += QStringLiteral("改");
        rewritten.insert(second, toJson(item));
        QCOMPARE(import(rewritten).status, 422);
        // Neither a version nor an item is lost by being left out; a version of before says the same for ever, too.
        FileContents less = next;
        const Catalogue known = *Catalogue::shipped();
        const QString left = QStringLiteral("512B0011200070"); // of no bundle, and asked for by no other item
        less.remove(QStringLiteral("items/%1.json").arg(left));
        less.remove(QStringLiteral("items/%1.json").arg(publishedCode));
        Item altered = *known.newest(QStringLiteral("511A0005200004"));
        altered.guide += QStringLiteral("改");
        less.insert(QStringLiteral("items/511A0005200004.json"), toJson(altered));
        const auto lost = import(less);
        QCOMPARE(lost.status, 422);
        QStringList told;
        const Problem whyLost = TestHall::problem(lost.body);
        for (const Fault &fault : whyLost.faults())
            told.append(fault.place + fault.sentence());
        for (const QString &words : {QStringLiteral("items/%1.json:version新目录缺少“%2”第1版，这一版已经公布")
                                         .arg(left, known.newest(left)->name),
                                     QStringLiteral("新目录缺少“出版物零售单位和个体工商户设立审批”第1版"),
                                     QStringLiteral("停办的事项应写明停止受理日期"),
                                     QStringLiteral("第1版的内容与已发布的不同，请改用新版本号")})
            QVERIFY2(told.join(QLatin1Char('\n')).contains(words), qPrintable(words + told.join(QLatin1Char('\n'))));
        // Every fault of every file at once, and the running catalogue stays.
        FileContents broken = next;
        broken[QStringLiteral("units.json")] = "{";
        broken[QStringLiteral("items/511A0188100003.json")].replace("adRendering", "nothing");
        const auto refused = import(broken);
        QCOMPARE(refused.status, 422);
        const Problem problem = TestHall::problem(refused.body);
        QVERIFY(problem.is(problem::CatalogueRefused));
        QVERIFY(problem.faults().size() >= 2);
        QCOMPARE(desks.hall.hub().writer().catalogue().newest(publishedCode)->version, 2);
        QCOMPARE(replayDifference(desks.hall.path(), desks.hall.hub().registry()), QString());
        desks.hall.close();
        QVERIFY(!desks.hall.open());
        QCOMPARE(desks.hall.hub().writer().catalogue().newest(publishedCode)->version, 2);
    }

    /// A hall begins with its own catalogue: what nobody applied for need not come along.
    void whatTheProgramCameWithMayGo()
    {
        PublicationDesks desks;
        FileContents files = *readFolder(QStringLiteral(":/catalogue"), QStringLiteral(".json"));
        files.remove(QStringLiteral("items/512B0011200070.json"));
        QCOMPARE(desks.run(desks.author, importOf(files)).status, 200);
        QVERIFY(!desks.hall.hub().writer().catalogue().newest(QStringLiteral("512B0011200070")));
    }

    /// Found, answered with the day and the unit, and not taken for anything new.
    void anEndedItemIsAnswered()
    {
        PublicationDesks desks;
        const QString receiver = QStringLiteral("市文化广电局");
        QCOMPARE(
            desks.run(desks.author, importOf(withNextVersions(publishedCode, QDate(2026, 9, 20), {ending(receiver)})))
                .status,
            200);
        const QString sentence = QStringLiteral("受理到2026-09-20为止，现由市文化广电局受理");
        Sender kiosk = desks.hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        const Reply items = desks.hall.get("/v1/views/items", &kiosk);
        const auto view =
            fromJson<ItemsView>(TestHall::json(items.body).value(QLatin1String("data")), Strictness::Exact);
        QVERIFY(view && view->others);
        const QDate today(2026, 9, 24);
        const Catalogue known = view->catalogue();
        QVERIFY(known.search(QStringLiteral("cbwls"), today).isEmpty());
        const QList<const Item *> found = known.searchEnded(QStringLiteral("cbwls"), today);
        QCOMPARE(found.size(), 1);
        QVERIFY(itemEnded(*found.first()).sentence().contains(sentence));
        QVERIFY(known.searchEnded(QStringLiteral("hwgg"), today).isEmpty());
        // Before its last day is over it is an item like any other.
        QCOMPARE(known.search(QStringLiteral("cbwls"), QDate(2026, 9, 20)).size(), 1);
        QVERIFY(known.searchEnded(QStringLiteral("cbwls"), QDate(2026, 9, 20)).isEmpty());

        const Reply guide = desks.hall.get("/v1/views/itemGuide", &kiosk, {{QStringLiteral("code"), publishedCode}});
        QCOMPARE(guide.status, 409);
        QVERIFY(TestHall::problem(guide.body).is(problem::ItemEnded));
        QVERIFY(TestHall::problem(guide.body).sentence().contains(sentence));
        IssueTicket ticket;
        ticket.queue = QStringLiteral("zonghe");
        ticket.item = publishedCode;
        const auto refused = desks.hall.run(kiosk, IssueTicket::name, toJson(ticket));
        QCOMPARE(refused.status, 422);
        const Faults faults = TestHall::problem(refused.body).faults();
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().place, QStringLiteral("item"));
        QVERIFY2(faults.first().sentence().contains(sentence), qPrintable(faults.first().sentence()));
    }

    /// What the platform publishes nobody changes here, by whatever command; the hall's own part stays the hall's.
    void theOwnersLock()
    {
        PublicationDesks desks;
        const Bundle bundle = desks.hall.hub().writer().catalogue().bundles().first();
        QCOMPARE(desks.run(desks.author, DraftItem{nextVersion(), termWhy}).status, 200);
        auto linked = desks.hall.hub().writer().submitOutside([](Connection &db, Instant) {
            UplinkCursor cursor;
            cursor.configured = true;
            UplinkStore::save(db, cursor);
        });
        desks.hall.hub().step(); // nobody else drives it here
        QVERIFY(linked.get());
        QVERIFY(desks.catalogue().ownedElsewhere);
        const qint64 before = desks.hall.hub().writer().headSeq();
        const auto isLocked = [&](const auto &command) {
            const auto outcome = desks.run(desks.author, command);
            return outcome.status == 409 && TestHall::problem(outcome.body).is(problem::CatalogueElsewhere)
                && isClearSentence(TestHall::problem(outcome.body).sentence());
        };
        QVERIFY(isLocked(DraftItem{nextVersion(4), termWhy}));
        QVERIFY(isLocked(SubmitItem{publishedCode, 2, termWhy}));
        QVERIFY(isLocked(ReturnItem{publishedCode, 2, termWhy}));
        QVERIFY(isLocked(ApproveItem{publishedCode, 2, termWhy}));
        QVERIFY(isLocked(PublishItem{publishedCode, 2, termWhy}));
        QVERIFY(isLocked(SaveBundle{bundle, termWhy}));
        QVERIFY(isLocked(RemoveBundle{bundle.code, termWhy}));
        QVERIFY(isLocked(importOf(withNextVersions(publishedCode, QDate(2026, 10, 1), {}))));
        QVERIFY(isLocked(ImportSheets{SheetFile::of("no spreadsheet"), termWhy}));
        QCOMPARE(
            desks.hall.get("/v1/views/itemEdit", &desks.supervisor(), {{QStringLiteral("code"), publishedCode}}).status,
            409);
        QCOMPARE(desks.hall.hub().writer().headSeq(), before);
        const HallPart part{publishedCode, QStringLiteral("一楼1—4号窗口"), QStringLiteral("工作日9:00—17:00"),
                            QStringLiteral("0571-86001234"), QStringLiteral("0571-86005678")};
        QCOMPARE(desks.run(desks.author, SetHallPart{part, termWhy}).status, 200);
        QCOMPARE(desks.catalogue().hallParts.size(), 1);
    }

    void catalogueList()
    {
        PublicationDesks desks;
        const CatalogueView view = desks.catalogue();
        QVERIFY(!view.ownedElsewhere);
        QCOMPARE(view.items.size(), 49);
        QVERIFY(std::all_of(view.items.begin(), view.items.end(), [](const CatalogueView::Line &line) {
            return line.standing == ItemStanding::InForce && !line.unit.isEmpty()
                && (line.visits == 0) == (line.visitReason == QStringLiteral("无"));
        }));
    }
};

OW_TEST(tst_ItemPublication)
#include "tst_ItemPublication.moc"
