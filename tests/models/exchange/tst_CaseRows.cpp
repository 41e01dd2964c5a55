#include "models/exchange/CaseRows.h"
#include "models/exchange/RowKinds.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const QDate rowsDay(2026, 9, 24);

Instant rowsAt(int hour, int day = 0)
{
    return hallInstant(rowsDay.addDays(day), QTime(hour, 0));
}

CaseFacts acceptedFacts()
{
    CaseFacts facts;
    facts.record.id = QUuid::createUuidV5(QUuid(), QStringLiteral("case"));
    facts.record.number = QStringLiteral("511A0000800001202609240001");
    facts.record.item = QStringLiteral("511A0000800001");
    facts.record.itemVersion = 1;
    facts.record.state = CaseState::Accepted;
    facts.record.receivedOn = rowsDay;
    facts.record.acceptedOn = rowsDay;
    facts.happened = {{QString::fromLatin1(CaseAccepted::type), rowsAt(9), QStringLiteral("周敏")}};
    return facts;
}

int countOf(const QList<PeerRow> &rows, const char *table)
{
    return int(
        std::count_if(rows.begin(), rows.end(), [&](const PeerRow &row) { return row.table == QLatin1String(table); }));
}

CaseHappening happening(const char *type, Instant at)
{
    return {QString::fromLatin1(type), at, QStringLiteral("钱进")};
}
} // namespace

class tst_CaseRows : public QObject {
    Q_OBJECT
private slots:
    void nothingBeforeAcceptance()
    {
        CaseFacts facts = acceptedFacts();
        facts.record.acceptedOn.reset();
        facts.record.state = CaseState::Received;
        QVERIFY(rowsOf(facts).isEmpty());
    }

    /// domain.md §7, §16.10: what nobody rated is no rating, whichever way it ended; the n-th one of a case is in one row.
    void onlyGivenRatingsAreTold()
    {
        CaseFacts facts = acceptedFacts();
        Rating rating;
        rating.endedAt = rowsAt(10);
        for (const RatingState state : {RatingState::Open, RatingState::Unrated}) {
            rating.state = state;
            facts.ratings = {rating};
            QCOMPARE(countOf(rowsOf(facts), "up_evaluation"), 0);
        }
        rating.state = RatingState::Given;
        rating.level = RatingLevel::Dissatisfied;
        rating.text = QStringLiteral("等得久");
        Rating later = rating;
        later.level = RatingLevel::Satisfied;
        later.channel = RatingChannel::CallBack;
        Rating invalid = rating;
        invalid.invalid = RatingInvalid{};
        invalid.invalid->confirmed = RatingMark{};
        facts.ratings = {rating, later, invalid};
        const QList<PeerRow> rows = rowsOf(facts);
        QCOMPARE(countOf(rows, "up_evaluation"), 2);
        QStringList told;
        for (const PeerRow &row : rows) {
            if (row.table == QLatin1String("up_evaluation"))
                told.append(row.ours.value(QStringLiteral("ratingNumber"))
                            + row.ours.value(QStringLiteral("ratingLevel"))
                            + row.ours.value(QStringLiteral("ratingWay")));
        }
        QCOMPARE(told, (QStringList{QStringLiteral("1dissatisfiedscreen"), QStringLiteral("2satisfiedcallBack")}));
    }

    /// domain.md §16.19: an open procedure is in no row, and in one once it has ended.
    void openProceduresAreNotTold()
    {
        CaseFacts facts = acceptedFacts();
        SpecialProcedure one;
        one.kind = SpecialKind::Hearing;
        one.name = QStringLiteral("听证");
        one.startedOn = rowsDay;
        facts.record.procedures = QList<SpecialProcedure>{one};
        QCOMPARE(countOf(rowsOf(facts), "up_pro_special_procedure"), 0);
        facts.record.procedures->first().endedOn = rowsDay.addDays(7);
        const QList<PeerRow> rows = rowsOf(facts);
        QCOMPARE(countOf(rows, "up_pro_special_procedure"), 1);
        QCOMPARE(rows.last().ours.value(QStringLiteral("specialEnd")), QStringLiteral("2026-10-01"));
    }

    /// A step has a row when it is over, with the times it began and ended.
    void stepsAreToldWhenTheyAreOver()
    {
        CaseFacts facts = acceptedFacts();
        QCOMPARE(countOf(rowsOf(facts), "up_pro_process"), 1);
        facts.record.state = CaseState::Approved;
        facts.record.decidedOn = rowsDay.addDays(2);
        facts.happened.append(happening(CaseOpined::type, rowsAt(10, 1)));
        facts.happened.append(happening(CaseDecided::type, rowsAt(11, 2)));
        const QList<CaseStep> steps = stepsOf(facts.record, facts.happened);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.last().start, rowsAt(9));
        QCOMPARE(steps.last().end, rowsAt(11, 2));
        QCOMPARE(steps.last().act, QStringLiteral("通过"));
        QCOMPARE(steps.last().handler, QStringLiteral("钱进"));
        facts.record.state = CaseState::Rejected;
        QCOMPARE(stepsOf(facts.record, facts.happened).last().act, QStringLiteral("不予许可"));
    }

    /// domain.md §2.3 缴款: paid, and not what is owed or was waived.
    void onlyPaidChargesAreTold()
    {
        CaseFacts facts = acceptedFacts();
        facts.record.fee = CaseFee{};
        facts.record.fee->lines = {{QStringLiteral("登记费"), 8000, 1, QStringLiteral("每件"), {}}};
        QCOMPARE(countOf(rowsOf(facts), "up_pro_payment"), 0);
        facts.record.fee->state = FeeState::Waived;
        QCOMPARE(countOf(rowsOf(facts), "up_pro_payment"), 0);
        facts.record.fee->state = FeeState::Paid;
        facts.record.fee->payment = FeePayment{QStringLiteral("3301260000188"), 8000, rowsDay, rowsDay, {}};
        facts.people = {{QStringLiteral("unitName"), QStringLiteral("区自然资源局")},
                        {QStringLiteral("applierName"), QStringLiteral("李晓敏")}};
        const QList<PeerRow> rows = rowsOf(facts);
        QCOMPARE(countOf(rows, "up_pro_payment"), 1);
        // A description can ask for nothing a row does not say.
        for (const PeerRow &one : rows) {
            for (const QString &value : one.ours.keys())
                QVERIFY2(valuesOfKind(one.table).contains(value), qPrintable(one.table + QLatin1Char(' ') + value));
        }
        const PeerTables &tables = PeerTables::national();
        const PeerTable &table = *tables.table(QStringLiteral("up_pro_payment"));
        const PeerValues row = tables.row(table, rows.last().ours);
        QCOMPARE(row.value(QStringLiteral("pay_amount")), QStringLiteral("80.00"));
        QCOMPARE(row.value(QStringLiteral("payer_name")), QStringLiteral("李晓敏"));
        QVERIFY(tables.faults(table, row).isEmpty());
    }

    /// 物流: once it arrived.
    void onlyParcelsThatArrivedAreTold()
    {
        CaseFacts facts = acceptedFacts();
        QCOMPARE(countOf(rowsOf(facts), "up_pro_logistics"), 0);
        facts.parcel = CaseFacts::ParcelFact{QStringLiteral("EA123456789CN"), QStringLiteral("中国邮政"), rowsDay,
                                             QStringLiteral("李晓敏"), rowsDay.addDays(2)};
        facts.people = {{QStringLiteral("unitName"), QStringLiteral("区自然资源局")}};
        const QList<PeerRow> rows = rowsOf(facts);
        QCOMPARE(countOf(rows, "up_pro_logistics"), 1);
        const PeerTables &tables = PeerTables::national();
        const PeerTable &table = *tables.table(QStringLiteral("up_pro_logistics"));
        const PeerValues row = tables.row(table, rows.last().ours);
        QCOMPARE(row.value(QStringLiteral("receive_date")), QStringLiteral("2026-09-26"));
        QVERIFY(tables.faults(table, row).isEmpty());
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("n..16,2") << QStringLiteral("99999999999999.99") << true;
        QTest::newRow("nothing") << QStringLiteral("0.00") << true;
        QTest::newRow("one digit too many") << QStringLiteral("100000000000000.00") << false;
        QTest::newRow("no fen") << QStringLiteral("80") << false;
        QTest::newRow("three places") << QStringLiteral("80.000") << false;
        QTest::newRow("words") << QStringLiteral("八十元") << false;
        QTest::newRow("less than nothing") << QStringLiteral("-1.00") << false;
    }
    void amounts()
    {
        QFETCH(QString, amount);
        QFETCH(bool, isTaken);
        const PeerTables &tables = PeerTables::national();
        const PeerTable &table = *tables.table(QStringLiteral("up_pro_payment"));
        const QList<PeerFault> faults = tables.faults(table, {{QStringLiteral("pay_amount"), amount}});
        const bool isNamed = std::any_of(faults.begin(), faults.end(), [](const PeerFault &fault) {
            return fault.column == QLatin1String("pay_amount");
        });
        QCOMPARE(!isNamed, isTaken);
    }

    /// 收取方式: what was only uploaded was not handed in on paper.
    void uploadedPapersSaySo()
    {
        CaseFacts facts = acceptedFacts();
        MaterialCheck check{QStringLiteral("premisesProof"), MaterialFinding::Received, {}, {}, {}};
        check.uploaded = QList<UploadedFile>{};
        check.originals = 0;
        facts.papers = {{check.material, QStringLiteral("经营场所使用证明"), check}};
        const QList<PeerRow> rows = rowsOf(facts);
        const auto paper = std::find_if(
            rows.begin(), rows.end(), [](const PeerRow &row) { return row.table == QLatin1String("up_pro_material"); });
        QCOMPARE(paper->ours.value(QStringLiteral("materialWay")), QStringLiteral("uploaded"));
    }

    void askedForCorrectionsIsNoStepUntilTheyCame()
    {
        CaseFacts facts = acceptedFacts();
        facts.happened = {happening(CaseReceived::type, rowsAt(8)), happening(CaseNoticed::type, rowsAt(9))};
        QVERIFY(stepsOf(facts.record, facts.happened).isEmpty());
        facts.happened.append(happening(CaseCorrected::type, rowsAt(10, 3)));
        QVERIFY(stepsOf(facts.record, facts.happened).isEmpty());
        facts.happened.append(happening(CaseAccepted::type, rowsAt(11, 3)));
        const QList<CaseStep> steps = stepsOf(facts.record, facts.happened);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.first().name, QStringLiteral("补正"));
        QCOMPARE(steps.first().start, rowsAt(9));
    }

    void papersThatAreStillToComeAreNotTold()
    {
        CaseFacts facts = acceptedFacts();
        for (const MaterialFinding finding : {MaterialFinding::Received, MaterialFinding::Missing,
                                              MaterialFinding::Verified, MaterialFinding::NotApplicable}) {
            MaterialCheck check;
            check.finding = finding;
            facts.papers.append({QString::number(int(finding)), QStringLiteral("材料"), check});
        }
        QCOMPARE(countOf(rowsOf(facts), "up_pro_material"), 2);
    }

    void conclusion_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("result");
        for (const Code<CaseState> &code : caseStateCodes) {
            static const QMap<CaseState, QString> results{{CaseState::Approved, QStringLiteral("approved")},
                                                          {CaseState::Issued, QStringLiteral("approved")},
                                                          {CaseState::Delivered, QStringLiteral("approved")},
                                                          {CaseState::Rejected, QStringLiteral("rejected")},
                                                          {CaseState::Withdrawn, QStringLiteral("withdrawn")},
                                                          {CaseState::Returned, QStringLiteral("withdrawn")},
                                                          {CaseState::Revoked, QStringLiteral("revoked")},
                                                          {CaseState::Terminated, QStringLiteral("terminated")},
                                                          {CaseState::Annulled, QStringLiteral("annulled")}};
            QTest::addRow("%s", code.text) << int(code.value) << results.value(code.value);
        }
    }
    void conclusion()
    {
        QFETCH(int, state);
        QFETCH(QString, result);
        CaseFacts facts = acceptedFacts();
        facts.record.state = CaseState(state);
        facts.record.decidedOn = rowsDay;
        const QList<PeerRow> rows = rowsOf(facts);
        QCOMPARE(countOf(rows, "up_pro_result"), result.isEmpty() ? 0 : 1);
        QCOMPARE(countOf(rows, "up_lic_data"), 0); // nothing was granted
        if (!result.isEmpty())
            QCOMPARE(rows.last().ours.value(QStringLiteral("resultType")), result);
    }

    /// A decision that was taken back is told as such; that it was granted once stays told, and its licence ends that day.
    void annulledIsTold()
    {
        CaseFacts facts = acceptedFacts();
        Case &record = facts.record;
        record.decidedOn = record.issuedOn.emplace(rowsDay);
        record.result = CaseResult{QStringLiteral("意见书"), QStringLiteral("0001"), rowsDay, {}};
        record.state = CaseState::Annulled;
        record.promise = CasePromise{};
        record.promise->checks.append(
            PromiseCheck{PromiseFinding::False, {}, QStringLiteral("安全出口上锁"), rowsDay.addDays(20), {}, {}});
        facts.happened.append(happening(CaseDecided::type, rowsAt(10)));
        facts.happened.append(happening(CaseAnnulled::type, rowsAt(10, 20)));
        const QList<CaseStep> steps = stepsOf(record, facts.happened);
        QCOMPARE(steps.at(1).act, QStringLiteral("通过"));
        QCOMPARE(steps.last().words, QStringLiteral("安全出口上锁"));
        for (const PeerRow &row : rowsOf(facts)) {
            if (row.table == QLatin1String("up_pro_result")) {
                QCOMPARE(row.ours.value(QStringLiteral("resultType")), QStringLiteral("annulled"));
                QCOMPARE(row.ours.value(QStringLiteral("resultDay")), QStringLiteral("2026-10-14"));
            }
            if (row.table == QLatin1String("up_lic_data"))
                QCOMPARE(row.ours.value(QStringLiteral("licenceUntil")), QStringLiteral("2026-10-14"));
        }
        QCOMPARE(countOf(rowsOf(facts), "up_lic_data"), 1);
    }

    /// row_guid is the same however often, and tells cases, tables and steps apart.
    void guidsAreStable()
    {
        CaseFacts facts = acceptedFacts();
        facts.record.state = CaseState::Delivered;
        facts.record.decidedOn = facts.record.issuedOn.emplace(rowsDay);
        facts.record.deliveredOn = rowsDay;
        facts.record.result = CaseResult{QStringLiteral("许可证"), QStringLiteral("1号"), rowsDay, {}};
        facts.happened.append(happening(CaseDecided::type, rowsAt(11)));
        QSet<QUuid> guids;
        QList<QUuid> before;
        for (const PeerRow &row : rowsOf(facts)) {
            guids.insert(row.guid);
            before.append(row.guid);
        }
        QCOMPARE(guids.size(), before.size());
        facts.happened.append(happening(CaseDelivered::type, rowsAt(12)));
        QList<QUuid> after;
        for (const PeerRow &row : rowsOf(facts))
            after.append(row.guid);
        for (const QUuid &guid : before)
            QVERIFY(after.contains(guid));
        facts.record.id = QUuid::createUuidV5(QUuid(), QStringLiteral("other"));
        for (const PeerRow &row : rowsOf(facts))
            QVERIFY(!guids.contains(row.guid));
    }
};

OW_TEST(tst_CaseRows)
#include "tst_CaseRows.moc"
