// 即办件抽查: who is drawn, by a rule anybody can follow; what the supervisor says of it; figures by clerk.
#include "models/sampling/SampleCommands.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
SamplesView samplesOf(ReceiptHall &h)
{
    auto db = Connection::open(h.hall.path(), OpenMode::Reader);
    return {SampleStore::perMille(**db), SampleStore::drawn(**db, 100), SampleStore::clerks(**db, QDate(2026, 1, 1))};
}
} // namespace

class tst_InstantLots : public QObject {
    Q_OBJECT
private slots:
    /// Reckoned by hand: SHA-256 of the sixteen bytes, its first four, big end first, what is left over of ten thousand.
    void lotIsTheIdsOwn_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("lot");
        QTest::newRow("nil") << QStringLiteral("00000000-0000-0000-0000-000000000000") << 2239;
        QTest::newRow("one") << QStringLiteral("00000000-0000-0000-0000-000000000001") << 9440;
        QTest::newRow("a case") << QStringLiteral("0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b") << 9566;
    }
    void lotIsTheIdsOwn()
    {
        QFETCH(QString, id);
        QTEST(lotOf(QUuid(id)), "lot");
        QCOMPARE(lotOf(QUuid(id)), lotOf(QUuid(id)));
    }

    void shares_data()
    {
        QTest::addColumn<int>("lot");
        QTest::addColumn<int>("perMille");
        QTest::addColumn<bool>("drawn");
        QTest::newRow("nobody") << 0 << 0 << false;
        QTest::newRow("just in") << 499 << 50 << true;
        QTest::newRow("just out") << 500 << 50 << false;
        QTest::newRow("everybody") << 9999 << 1000 << true;
    }
    void shares()
    {
        QFETCH(int, lot);
        QFETCH(int, perMille);
        QTEST(isDrawn(lot, perMille), "drawn");
    }

    /// Of twenty thousand ids about as many are drawn as the share says, and more of them with a larger one.
    void drawsAboutTheShare()
    {
        int before = -1;
        for (const int perMille : {0, 10, 50, 200, 1000}) {
            int drawn = 0;
            for (int i = 0; i < 20000; ++i)
                drawn += isDrawn(lotOf(QUuid::createUuidV5(QUuid(), QByteArray::number(i))), perMille) ? 1 : 0;
            QVERIFY2(qAbs(drawn - perMille * 20) <= 20 + perMille * 2, qPrintable(QString::number(drawn)));
            QVERIFY(drawn > before);
            before = drawn;
        }
    }

    void drawnListedAndJudged()
    {
        ReceiptHall h;
        Sender supervisor =
            h.hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), Roles(only(Role::Supervisor)));
        Sender himself =
            h.hall.insider(StationRole::Supervisor, QStringLiteral("decider"), Roles(only(Role::Supervisor)));
        QCOMPARE(samplesOf(h).perMille, samplePerMilleDefault);
        QCOMPARE(h.faults(supervisor, SetSampleShare{1000, QStringLiteral(" ")}),
                 QStringList{QStringLiteral("reason reason-missing")});
        QVERIFY(h.run(supervisor, SetSampleShare{1000, QStringLiteral("新窗口试运行，全部抽查")}));
        const auto begun = h.begin(h.decider, 2, receiptLi(), {receiptInstant});
        QVERIFY(begun && h.save(h.decider, *begun, h.filled(*begun, receiptInstant, receiptInstantAnswers())));
        const auto done =
            h.run(h.decider,
                  SubmitApplication{begun->application, begun->fence, {{receiptInstant, IntakeAct::Conclude, {}}}, {}});
        QVERIFY(done);
        const Case record = done->cases.first();

        SamplesView samples = samplesOf(h);
        QCOMPARE(samples.drawn.size(), 1);
        const InstantLot lot = samples.drawn.first();
        QCOMPARE(lot.caseId, record.id);
        QCOMPARE(lot.lot, lotOf(record.id));
        QCOMPARE(lot.perMille, 1000);
        QCOMPARE(lot.clerk, QStringLiteral("decider"));
        QCOMPARE(samples.clerks.size(), 1);
        QCOMPARE(samples.clerks.first().concluded, 1);
        QCOMPARE(samples.clerks.first().judged, 0);

        QCOMPARE(h.faults(himself, JudgeSample{record.id, SampleVerdict::Good, {}}),
                 QStringList{QStringLiteral("sample-same-hands")});
        QCOMPARE(h.faults(supervisor, JudgeSample{QUuid::createUuid(), SampleVerdict::Good, {}}),
                 QStringList{QStringLiteral("sample-unknown")});
        QCOMPARE(h.faults(supervisor, JudgeSample{record.id, SampleVerdict::Faulty, {}}),
                 QStringList{QStringLiteral("reason reason-missing")});
        QVERIFY(h.run(supervisor, JudgeSample{record.id, SampleVerdict::Faulty, QStringLiteral("平面图缺尺寸")}));
        QCOMPARE(h.faults(supervisor, JudgeSample{record.id, SampleVerdict::Good, {}}),
                 QStringList{QStringLiteral("sample-judged")});
        samples = samplesOf(h);
        QCOMPARE(samples.clerks.first().faulty, 1);
        QVERIFY(samples.drawn.first().finding->verdict == SampleVerdict::Faulty);

        // Nobody is drawn from now on; the case counts all the same, and what was drawn stays.
        QVERIFY(h.run(supervisor, SetSampleShare{0, QStringLiteral("试运行结束")}));
        const auto other = h.begin(h.decider, 2, receiptZhao(), {receiptInstant});
        auto answers = receiptInstantAnswers();
        answers.insert(QStringLiteral("enterprise.legalRep"), QStringLiteral("赵晓宇"));
        QVERIFY(other && h.save(h.decider, *other, h.filled(*other, receiptInstant, answers)));
        const SubmitApplication conclude{
            other->application, other->fence, {{receiptInstant, IntakeAct::Conclude, {}}}, {}};
        const auto second = h.run(h.decider, conclude);
        QVERIFY2(second, qPrintable(second ? QString() : h.faults(h.decider, conclude).join(QLatin1Char(';'))));
        samples = samplesOf(h);
        QCOMPARE(samples.drawn.size(), 1);
        QCOMPARE(samples.clerks.first().concluded, 2);
        QCOMPARE(samples.clerks.first().drawn, 1);
        QCOMPARE(h.faults(supervisor, JudgeSample{second->cases.first().id, SampleVerdict::Good, {}}),
                 QStringList{QStringLiteral("sample-unknown")});
        QCOMPARE(h.difference(), QString());
    }
};

OW_TEST(tst_InstantLots)
#include "tst_InstantLots.moc"
