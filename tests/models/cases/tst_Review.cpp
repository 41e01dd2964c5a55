// Steps and their inner limits, what a work list says, what may be granted together.
#include "models/base/ProblemTypes.h"
#include "models/cases/ReviewRules.h"
#include "models/cases/WorkViews.h"
#include "tests/base/Testing.h"

#include <QJsonDocument>
#include <QTest>

using namespace ow;

namespace {
const QDate reviewDay(2026, 9, 24);

const WorkingCalendar &reviewCalendar()
{
    static const WorkingCalendar calendar = *WorkingCalendar::shipped();
    return calendar;
}

Item reviewItem()
{
    Item item;
    item.code = QStringLiteral("511A");
    item.version = 3;
    item.name = QStringLiteral("某项许可");
    item.promised = {10, TimeUnit::WorkingDay};
    return item;
}

Case reviewCase(CaseState state = CaseState::Accepted)
{
    Case record;
    record.id = QUuid::createUuidV5(QUuid(), QStringLiteral("case"));
    record.number = QStringLiteral("511A202609240001");
    record.item = QStringLiteral("511A");
    record.itemVersion = 3;
    record.itemName = QStringLiteral("某项许可");
    record.maskedName = QStringLiteral("赵*宇");
    record.state = state;
    record.receiver = QStringLiteral("clerk");
    record.receivedOn = reviewDay;
    record.acceptedOn = reviewDay;
    record.due = *reviewCalendar().dueDate(reviewDay, {10, TimeUnit::WorkingDay});
    return record;
}

Opinion opinion(bool agrees, QDate on = reviewDay)
{
    return {QStringLiteral("钱进"), agrees, QStringLiteral("看过"), hallInstant(on, QTime(10, 0))};
}
} // namespace

class tst_Review : public QObject {
    Q_OBJECT
private slots:
    void everyFamilyHasATemplate();
    void steps();
    void limits_data();
    void limits();
    void touched();
    void lineOfEveryState();
    void lineSaysWhatMatters();
    void soonestFirst();
    void togetherOnlyWhatIsClean_data();
    void togetherOnlyWhatIsClean();
};

void tst_Review::everyFamilyHasATemplate()
{
    const auto shipped = ProcessTemplates::shipped();
    QVERIFY(shipped);
    for (const Code<IntakeFamily> &family : codesOf(IntakeFamily())) {
        Item item = reviewItem();
        item.family = family.value;
        QCOMPARE(shipped->of(item).family, family.value);
        QVERIFY(shipped->of(item).reviewShare <= shipped->of(item).decisionShare);
    }
}

void tst_Review::steps()
{
    Case record = reviewCase();
    QVERIFY(currentStep(record) == ProcessStep::Review);
    record.opinions.append(opinion(false));
    QVERIFY(currentStep(record) == ProcessStep::Decision);
    QVERIFY(standingOpinion(record) == &record.opinions.last());
    record.remands = {CaseRemand{ProcessStep::Review, {}, {}, {}, {}, 1}};
    QVERIFY(currentStep(record) == ProcessStep::Review);
    QVERIFY(!standingOpinion(record));
    record.opinions.append(opinion(true));
    QVERIFY(currentStep(record) == ProcessStep::Decision);
    // What is made again was reviewed well enough.
    record.remands->append(CaseRemand{ProcessStep::Making, {}, {}, {}, {}, 2});
    QVERIFY(standingOpinion(record));
    QVERIFY(currentStep(reviewCase(CaseState::Approved)) == ProcessStep::Making);
    for (const CaseState state : {CaseState::Received, CaseState::Issued, CaseState::Delivered, CaseState::Rejected})
        QVERIFY(!currentStep(reviewCase(state)));
}

void tst_Review::limits_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("limit");
    const auto row = [](const char *name, ProcessStep step, Term promised, QDate due, QDate limit) {
        QTest::newRow(name) << int(step) << promised.value << int(promised.unit) << due << limit;
    };
    const TimeUnit workday = TimeUnit::WorkingDay;
    // Ten working days from 24 September 2026 end on 15 October (25–27 September and 1–7 October off, 20 September and 10 October worked).
    row("opinion, four of ten days left", ProcessStep::Review, {10, workday}, QDate(2026, 10, 15), QDate(2026, 10, 10));
    row("decision, one of ten days left", ProcessStep::Decision, {10, workday}, QDate(2026, 10, 15),
        QDate(2026, 10, 14));
    row("shares of a short period round to its own day", ProcessStep::Review, {2, workday}, QDate(2026, 10, 15),
        QDate(2026, 10, 15));
    row("calendar days", ProcessStep::Review, {60, TimeUnit::Day}, QDate(2026, 11, 30), QDate(2026, 11, 6));
    row("months", ProcessStep::Decision, {1, TimeUnit::Month}, QDate(2026, 10, 30), QDate(2026, 10, 27));
    row("certificate, five of the law's ten days", ProcessStep::Making, {10, workday}, QDate(2026, 10, 15),
        QDate(2026, 10, 9));
}

void tst_Review::limits()
{
    QFETCH(int, step);
    QFETCH(int, days);
    QFETCH(int, unit);
    QFETCH(QDate, due);
    QFETCH(QDate, limit);
    const ProcessTemplate process{IntakeFamily::Licence, 60, 90, 5, 3};
    const QDate counted = stepDeadline(ProcessStep(step), due, {days, TimeUnit(unit)}, process, reviewCalendar());
    QCOMPARE(counted, limit);
    QVERIFY(counted <= due); // the law's day is never passed
}

void tst_Review::touched()
{
    Case record = reviewCase();
    QCOMPARE(lastTouched(record), reviewDay);
    record.opinions.append(opinion(true, reviewDay.addDays(3)));
    record.claim = CaseClaim{{}, {}, hallInstant(reviewDay.addDays(1), QTime(9, 0)), 0};
    QCOMPARE(lastTouched(record), reviewDay.addDays(3));
    record.remands = {CaseRemand{ProcessStep::Review, {}, {}, {}, hallInstant(reviewDay.addDays(5), QTime(9, 0)), 1}};
    QCOMPARE(lastTouched(record), reviewDay.addDays(5));
}

void tst_Review::lineOfEveryState()
{
    for (const Code<CaseState> &state : codesOf(CaseState())) {
        Case record = reviewCase(state.value);
        record.issueDue = record.due;
        const auto line = workLine(record);
        const bool decides = awaitsDecision(state.value);
        QCOMPARE(line.has_value(), decides || state.value == CaseState::Approved);
        if (!line)
            continue;
        QCOMPARE(line->task, decides ? WorkTask::Decide : WorkTask::Make);
        QCOMPARE(line->wait.has_value(), state.value == CaseState::Suspended);
        QCOMPARE(line->due.has_value(), state.value != CaseState::Suspended);
        const auto again = fromJson<WorkLine>(toJson(*line), Strictness::Exact);
        QVERIFY(again);
        QCOMPARE(toJson(*again), toJson(*line));
        // Narrow: a list of thousands of them is read in one go.
        QVERIFY2(toJson(*line).size() < 500, toJson(*line).constData());
    }
}

void tst_Review::lineSaysWhatMatters()
{
    Case record = reviewCase(CaseState::Tolerant);
    Supplement paper;
    paper.materialName = QStringLiteral("场所证明");
    record.supplements = {paper, paper};
    record.supplements.first().receivedOn = reviewDay;
    record.claim = CaseClaim{QStringLiteral("qianjin"), QStringLiteral("钱进"), {}, 0};
    record.opinions.append(opinion(false));
    const auto line = workLine(record);
    QVERIFY(line);
    QCOMPARE(*line->missing, QStringLiteral("场所证明"));
    QCOMPARE(line->claim->name, QStringLiteral("钱进"));
    QCOMPARE(*line->agrees, false);
    QVERIFY(line->step == ProcessStep::Decision);
    record.toleranceClock = ToleranceClock::Stop;
    QVERIFY(workLine(record)->wait == WorkWait::Stopped);
    QVERIFY(!workLine(record)->due);
}

void tst_Review::soonestFirst()
{
    WorkView view{reviewDay, {}, {}};
    const auto told = [&](const Case &record) {
        return foldWork(view, QLatin1String(CaseAccepted::type),
                        QJsonDocument::fromJson(toJson(CaseAccepted{record})).object());
    };
    Case late = reviewCase();
    late.id = QUuid::createUuidV5(QUuid(), QStringLiteral("late"));
    late.due->due = reviewDay;
    Case paused = reviewCase(CaseState::Suspended);
    paused.id = QUuid::createUuidV5(QUuid(), QStringLiteral("paused"));
    paused.due->due = reviewDay.addDays(-9);
    QVERIFY(told(paused) && told(reviewCase()) && told(late));
    QCOMPARE(view.lines.size(), 3);
    QCOMPARE(view.lines.first().id, late.id);
    QCOMPARE(view.lines.last().id, paused.id);
    late.state = CaseState::Rejected;
    QVERIFY(told(late));
    QCOMPARE(view.lines.size(), 2);
    QVERIFY(foldWork(view, QStringLiteral("gov.scan.added.v1"), {}));
    QVERIFY(!foldWork(view, QStringLiteral("gov.case.opined.v1"), {}));
}

void tst_Review::togetherOnlyWhatIsClean_data()
{
    QTest::addColumn<int>("spoilt");
    QTest::addColumn<QString>("why");
    const QStringList reasons{QString(),
                              QStringLiteral("没有审查意见"),
                              QStringLiteral("不同意"),
                              QStringLiteral("容缺"),
                              QStringLiteral("告知承诺"),
                              QStringLiteral("部门会审"),
                              QStringLiteral("一件事"),
                              QStringLiteral("自建系统"),
                              QStringLiteral("更正"),
                              QStringLiteral("特别程序"),
                              QStringLiteral("延期"),
                              QStringLiteral("退回过"),
                              QStringLiteral("收件人不能")};
    for (int i = 0; i < reasons.size(); ++i)
        QTest::addRow("%d", i) << i << reasons.at(i);
}

void tst_Review::togetherOnlyWhatIsClean()
{
    QFETCH(int, spoilt);
    QFETCH(QString, why);
    Case record = reviewCase();
    record.opinions.append(opinion(true));
    QString user = QStringLiteral("qianjin");
    switch (spoilt) {
    case 1: record.opinions.clear(); break;
    case 2: record.opinions.prepend(opinion(false)); break;
    case 3: {
        Supplement in;
        in.receivedOn = reviewDay;
        record.supplements = {in};
        break;
    }
    case 4: record.promise = CasePromise{}; break;
    case 5: record.hearing = CaseHearing{}; break;
    case 6: record.bundle = CaseBundle{}; break;
    case 7: record.external = CaseExternal{}; break;
    case 8: record.amendments = QList<CaseAmendment>{CaseAmendment{}}; break;
    case 9: {
        SpecialProcedure over;
        over.endedOn = reviewDay;
        record.procedures = QList<SpecialProcedure>{over};
        break;
    }
    case 10:
        record.extension = CaseExtension{};
        record.extension->granted = true;
        break;
    case 11: record.remands = QList<CaseRemand>{CaseRemand{ProcessStep::Making, {}, {}, {}, {}, 1}}; break;
    case 12: user = record.receiver; break;
    default: break;
    }
    QStringList said;
    for (const Fault &fault : batchFaults(record, reviewItem(), user, reviewDay))
        said.append(fault.sentence());
    if (why.isEmpty())
        QCOMPARE(said, QStringList());
    else
        QVERIFY2(said.join(u'\n').contains(why), qPrintable(said.join(u'\n')));
}

OW_TEST(tst_Review)
#include "tst_Review.moc"
