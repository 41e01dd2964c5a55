#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "models/publication/ImportCommands.h"
#include "models/publication/ItemEditView.h"
#include "models/publication/PublicationCommands.h"
#include "models/publication/PublicationWatch.h"
#include "models/publication/PublishedList.h"
#include "models/publication/SheetCommands.h"
#include "models/queue/StaffCommands.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString lifeCode = QStringLiteral("511A0000800001");
const QString lifeReason = QStringLiteral("压缩时限");

Item lifeNext(TestHall &hall, int version = 2)
{
    Item item = *hall.hub().writer().catalogue().newest(lifeCode);
    item.version = version;
    item.effectiveFrom = QDate(2026, 10, version);
    item.promised.value = 3;
    item.tolerance.capDays = 3;
    item.changeReason = lifeReason;
    return item;
}

template <class V>
V lifeView(TestHall &hall, Sender &as, const QList<QPair<QString, QString>> &query = {})
{
    const Reply reply = hall.get(QByteArray("/v1/views/") + V::name, &as, query);
    const auto view =
        fromJson<V>(QJsonValue(TestHall::json(reply.body).value(QLatin1String("data"))), Strictness::Tolerant);
    return view.value_or(V());
}

/// A few columns of one item, as people send them.
QByteArray lifeSheet(const QString &visits, const QString &reason, const QString &version = QStringLiteral("2"))
{
    return writeWorkbook({{QStringLiteral("事项"),
                           {{QStringLiteral("事项编码")},
                            {QStringLiteral("版本")},
                            {QStringLiteral("生效日期")},
                            {QStringLiteral("到现场次数")},
                            {QStringLiteral("须到现场的原因")},
                            {QStringLiteral("办理形式")},
                            {QStringLiteral("变更理由")}},
                           {{lifeCode, version, QStringLiteral("2026-09-25"), visits, reason,
                             QStringLiteral("窗口办理、邮寄申请"), lifeReason}}}})
        .value();
}
} // namespace

/// What happens to the hall's own catalogue at a running hub.
class tst_CatalogueLife : public QObject {
    Q_OBJECT
private slots:
    // domain.md §1.4: published within one working day after approval; late is an alarm, once, until it is published.
    void aLatePublicationIsAnAlarm()
    {
        TestHall hall;
        Sender author = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));
        Sender other =
            hall.insider(StationRole::Supervisor, QStringLiteral("administrator"), only(Role::Administrator));
        Sender desk = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(desk, QStringLiteral("supervisor")).status, 200);
        QCOMPARE(hall.run(author, DraftItem::name, toJson(DraftItem{lifeNext(hall), lifeReason})).status, 200);
        QCOMPARE(hall.run(author, SubmitItem::name, toJson(SubmitItem{lifeCode, 2, lifeReason})).status, 200);
        QCOMPARE(hall.run(other, ApproveItem::name, toJson(ApproveItem{lifeCode, 2, lifeReason})).status, 200);
        const auto late = [&] {
            hall.hub().tick();
            while (hall.hub().step()) {}
            desk = hall.station(StationRole::Supervisor);
            hall.signIn(desk, QStringLiteral("supervisor")); // a session does not outlive the day
            return lifeView<CatalogueAlarmsView>(hall, desk).late;
        };
        QVERIFY(late().isEmpty());
        // Approved on Thursday before the Mid-Autumn holidays: Monday the 28th is the working day it has.
        hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(23, 59)));
        QVERIFY(late().isEmpty());
        hall.clock.set(hallInstant(QDate(2026, 9, 29), QTime(0, 1)));
        QCOMPARE(late().size(), 1);
        QCOMPARE(late().first().publishBy, QDate(2026, 9, 28));
        QCOMPARE(late().first().version, 2);
        QCOMPARE(hall.run(author, PublishItem::name, toJson(PublishItem{lifeCode, 2, lifeReason})).status, 200);
        QVERIFY(late().isEmpty());

        // Taken back is no alarm either, and one approved anew has a new day.
        QCOMPARE(hall.run(author, DraftItem::name, toJson(DraftItem{lifeNext(hall, 3), lifeReason})).status, 200);
        QCOMPARE(hall.run(author, SubmitItem::name, toJson(SubmitItem{lifeCode, 3, lifeReason})).status, 200);
        QCOMPARE(hall.run(other, ApproveItem::name, toJson(ApproveItem{lifeCode, 3, lifeReason})).status, 200);
        hall.clock.set(hallInstant(QDate(2026, 10, 9), QTime(9, 0)));
        QCOMPARE(late().size(), 1);
        QCOMPARE(hall.run(other, ReturnItem::name, toJson(ReturnItem{lifeCode, 3, lifeReason})).status, 200);
        QVERIFY(late().isEmpty());
    }

    void listsArePublishedAndCompared()
    {
        TestHall hall;
        Sender editor = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));
        Sender desk = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(desk, QStringLiteral("supervisor")).status, 200);
        const auto view = [&](const QString &kind, const QString &number = {}, const QString &against = {}) {
            QList<QPair<QString, QString>> query{{QStringLiteral("kind"), kind}};
            if (!number.isEmpty())
                query.append({QStringLiteral("number"), number});
            if (!against.isEmpty())
                query.append({QStringLiteral("against"), against});
            return lifeView<PublishedListsView>(hall, desk, query);
        };
        const QString must = QStringLiteral("mustCome");
        PublishedListsView now = view(must);
        QVERIFY(now.issues.isEmpty() && now.against == 0 && now.changes.isEmpty());
        QCOMPARE(now.lines.size(), 46);
        const auto publish = [&](PublishedKind kind) {
            return hall.run(editor, PublishList::name, toJson(PublishList{kind, lifeReason}));
        };
        QCOMPARE(publish(PublishedKind::MustCome).status, 200);
        QCOMPARE(publish(PublishedKind::OnceAtMost).status, 200);
        QCOMPARE(TestHall::problem(publish(PublishedKind::MustCome).body).type().id, problem::ListUnchanged.id);

        // From tomorrow nobody need come for the bookshop licence.
        const QByteArray file = lifeSheet(QStringLiteral("0"), QStringLiteral("无"));
        const CommandOutcome taken =
            hall.run(editor, ImportSheets::name, toJson(ImportSheets{SheetFile::of(file), lifeReason}));
        QVERIFY2(taken.status == 200, taken.body.constData());
        hall.clock.set(hallInstant(QDate(2026, 9, 25), QTime(9, 0)));
        desk = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(desk, QStringLiteral("supervisor")).status, 200);
        now = view(must);
        QCOMPARE(now.against, 1);
        QCOMPARE(now.changes.size(), 1);
        QCOMPARE(now.changes.first().part, QStringLiteral("取消"));
        QVERIFY(now.changes.first().before.contains(QStringLiteral("到现场1次")));
        QCOMPARE(publish(PublishedKind::MustCome).status, 200);
        QCOMPARE(publish(PublishedKind::OnceAtMost).status, 200);
        now = view(must, QStringLiteral("2"));
        QCOMPARE(now.issues.size(), 2);
        QCOMPARE(now.issues.first().number, 2);
        QCOMPARE(now.lines.size(), 45);
        QCOMPARE(now.changes.size(), 1);
        QCOMPARE(view(must, QStringLiteral("1")).lines.size(), 46); // an issue stays what it was
        QStringList words;
        for (const ItemChange &change : view(QStringLiteral("onceAtMost"), QStringLiteral("2")).changes)
            words.append(change.what.section(QStringLiteral("　"), 1) + change.before + QStringLiteral("→")
                         + change.after);
        QVERIFY2(words.contains(QStringLiteral("到现场次数1次→不用到现场")), qPrintable(words.join(QLatin1Char('\n'))));
        QCOMPARE(hall.get("/v1/views/publishedLists", &desk, {{QStringLiteral("number"), QStringLiteral("9")}}).status,
                 404);
    }

    void aSpreadsheetIsLookedAtAndTakenWhole()
    {
        TestHall hall;
        Sender editor = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));
        const auto check = [&](const QByteArray &file) {
            const CommandOutcome outcome =
                hall.run(editor, CheckSheets::name, toJson(CheckSheets{SheetFile::of(file)}));
            return fromJson<SheetPreview>(outcome.body, Strictness::Tolerant).value_or(SheetPreview());
        };
        const QByteArray good = lifeSheet(QStringLiteral("0"), QStringLiteral("无"));
        const SheetPreview preview = check(good);
        QVERIFY2(preview.faults.isEmpty(), qPrintable(preview.faults.join(QLatin1Char('\n'))));
        QCOMPARE(preview.count(SheetNews::Changed), 1);
        QCOMPARE(hall.hub().writer().catalogue().newest(lifeCode)->version, 1); // looking takes nothing

        const SheetPreview faulty = check(lifeSheet(QStringLiteral("0"), QStringLiteral("须当面核验")));
        QCOMPARE(faulty.faults.size(), 1);
        QVERIFY2(faulty.faults.first().contains(QStringLiteral("工作表“事项”第2行“须到现场的原因”")),
                 qPrintable(faulty.faults.first()));
        CommandOutcome outcome =
            hall.run(editor, ImportSheets::name,
                     toJson(ImportSheets{SheetFile::of(lifeSheet(QStringLiteral("两"), QString())), lifeReason}));
        QCOMPARE(outcome.status, 422);
        QCOMPARE(TestHall::problem(outcome.body).faults().size(), 2);

        // Somebody publishes meanwhile: what was looked at is no longer what would be done.
        Sender other =
            hall.insider(StationRole::Supervisor, QStringLiteral("administrator"), only(Role::Administrator));
        QCOMPARE(hall.run(other, ImportSheets::name, toJson(ImportSheets{SheetFile::of(good), lifeReason})).status,
                 200);
        outcome = hall.run(editor, ImportSheets::name,
                           toJson(ImportSheets{SheetFile::of(good), lifeReason, preview.fingerprint}));
        QCOMPARE(outcome.status, 409);
        // Without a preview the same spreadsheet again changes nothing.
        const qint64 seq = hall.hub().writer().headSeq();
        outcome = hall.run(editor, ImportSheets::name, toJson(ImportSheets{SheetFile::of(good), lifeReason}));
        QCOMPARE(outcome.status, 200);
        QCOMPARE(hall.hub().writer().headSeq(), seq);
        QCOMPARE(hall.hub().writer().catalogue().newest(lifeCode)->version, 2);
        hall.close();
        QVERIFY(!hall.open());
        QCOMPARE(hall.hub().writer().catalogue().newest(lifeCode)->version, 2);
        QCOMPARE(hall.hub().writer().catalogue().newest(lifeCode)->reach->visits, 0);

        // What is no spreadsheet is refused before the writer sees it.
        Sender desk = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(desk, QStringLiteral("supervisor")).status, 200);
        const Reply reply = hall.send(desk, CheckSheets::name, toJson(CheckSheets{SheetFile::of("no table")}));
        QCOMPARE(reply.status, 422);
        QVERIFY(QString::fromUtf8(reply.body).contains(QStringLiteral(".xlsx")));
        Sender clerk = hall.clerkAt(1);
        QCOMPARE(hall.send(clerk, CheckSheets::name, toJson(CheckSheets{SheetFile::of(good)})).status, 403);
    }

    void staffFromASpreadsheet()
    {
        TestHall hall;
        Sender desk = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(desk, QStringLiteral("administrator")).status, 200);
        const auto sheet = [](const QList<QStringList> &rows) {
            return SheetFile::of(writeWorkbook({{QStringLiteral("人员"),
                                                 {{QStringLiteral("用户名")},
                                                  {QStringLiteral("姓名")},
                                                  {QStringLiteral("机构")},
                                                  {QStringLiteral("岗位")},
                                                  {QStringLiteral("在岗")}},
                                                 rows}})
                                     .value());
        };
        const auto check = [&](const SheetFile &file) {
            return fromJson<SheetPreview>(hall.send(desk, CheckStaff::name, toJson(CheckStaff{file})).body,
                                          Strictness::Tolerant)
                .value_or(SheetPreview());
        };
        const SheetPreview faulty =
            check(sheet({{QStringLiteral("He Jing"), QStringLiteral("何静"), QStringLiteral("火星局"),
                          QStringLiteral("窗口人员、厨师"), QStringLiteral("在")},
                         {QStringLiteral("administrator"), QStringLiteral("管理员"), QStringLiteral("区市场监督管理局"),
                          QStringLiteral("窗口人员"), QStringLiteral("是")}}));
        QStringList places;
        for (const QString &fault : faulty.faults)
            places.append(fault.section(QStringLiteral("："), 0, 0));
        QCOMPARE(places,
                 (QStringList{QStringLiteral("工作表“人员”第2行“用户名”"), QStringLiteral("工作表“人员”第2行“机构”"),
                              QStringLiteral("工作表“人员”第2行“岗位”"), QStringLiteral("工作表“人员”第2行“在岗”"),
                              QStringLiteral("工作表“人员”")})); // the last administrator stays one
        const SheetFile good = sheet({{QStringLiteral("hejing"), QStringLiteral("何静"),
                                       QStringLiteral("区市场监督管理局"), QStringLiteral("窗口人员、导服"), QString()},
                                      {QStringLiteral("clerk"), QStringLiteral("老员工"), QStringLiteral("scjg"),
                                       QStringLiteral("审批人员"), QStringLiteral("是")}});
        const SheetPreview preview = check(good);
        QVERIFY2(preview.faults.isEmpty(), qPrintable(preview.faults.join(QLatin1Char('\n'))));
        QCOMPARE(preview.count(SheetNews::New), 1);
        QCOMPARE(preview.count(SheetNews::Changed), 1);
        QCOMPARE(hall.send(desk, ImportStaff::name, toJson(ImportStaff{good, {}, preview.fingerprint})).status, 409);
        const Reply taken = hall.send(desk, ImportStaff::name,
                                      toJson(ImportStaff{good, {QStringLiteral("hejing")}, preview.fingerprint}));
        QVERIFY2(taken.status == 200, taken.body.constData());
        const auto reply = fromJson<ImportStaff::Reply>(taken.body, Strictness::Tolerant);
        QVERIFY(reply && reply->passwords.size() == 1);
        Sender window = hall.station(StationRole::Window);
        QCOMPARE(hall.signIn(window, QStringLiteral("hejing"), reply->passwords.first().password).status, 200);
        Sender known = hall.station(StationRole::Review);
        QCOMPARE(hall.signIn(known, QStringLiteral("clerk")).status, 200); // his password stays
        QCOMPARE(check(good).count(SheetNews::Same), 2);
        Sender supervisor = hall.station(StationRole::Supervisor, QStringLiteral("other"));
        QCOMPARE(hall.signIn(supervisor, QStringLiteral("supervisor")).status, 200);
        QCOMPARE(hall.send(supervisor, CheckStaff::name, toJson(CheckStaff{good})).status, 403);
    }

    void whatTheEditorBeginsWith()
    {
        TestHall hall;
        Sender desk = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(desk, QStringLiteral("supervisor")).status, 200);
        const ItemEditView next = lifeView<ItemEditView>(hall, desk, {{QStringLiteral("code"), lifeCode}});
        QVERIFY(next.item && next.before);
        QCOMPARE(next.item->version, 2);
        QCOMPARE(next.item->effectiveFrom, QDate(2026, 9, 25));
        QVERIFY(!next.item->changeReason);
        QCOMPARE(next.owner, QStringLiteral("区新闻出版局"));
        QVERIFY(next.units.size() >= 19 && next.materials.size() >= 96 && next.elements.size() >= 240);
        QVERIFY(!lifeView<ItemEditView>(hall, desk).item);
        QCOMPARE(hall.get("/v1/views/itemEdit", &desk, {{QStringLiteral("code"), QStringLiteral("x")}}).status, 404);
    }
};

OW_TEST(tst_CatalogueLife)
#include "tst_CatalogueLife.moc"
