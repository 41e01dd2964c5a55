// 问后台: every state by every act, every hand by every guard, and the clock.
#include "models/base/ProblemTypes.h"
#include "models/questions/QuestionRules.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
const Instant questionAskedAt = hallInstant(QDate(2026, 9, 24), QTime(9, 0));

OfficeQuestion questionOf(QuestionState state)
{
    OfficeQuestion question;
    question.unit = QStringLiteral("xcb");
    question.toUnit = QStringLiteral("xcb");
    question.unitName = QStringLiteral("区新闻出版局");
    question.state = state;
    question.asked = {QStringLiteral("zhoumin"), QStringLiteral("周敏"), questionAskedAt};
    question.warnAt = questionAskedAt.plus(180'000);
    question.dueAt = questionAskedAt.plus(300'000);
    if (state == QuestionState::Taken || state == QuestionState::Answered)
        question.taken = {QStringLiteral("qianjin"), QStringLiteral("钱进"), questionAskedAt.plus(60'000)};
    return question;
}
} // namespace

class tst_QuestionRules : public QObject {
    Q_OBJECT
private slots:
    /// Written down by hand; whatever stands in no row is refused.
    void everyStateByEveryAct()
    {
        const QMap<std::pair<QuestionState, QuestionAct>, QuestionState> expected{
            {{QuestionState::Open, QuestionAct::Take}, QuestionState::Taken},
            {{QuestionState::Open, QuestionAct::Withdraw}, QuestionState::Withdrawn},
            {{QuestionState::Taken, QuestionAct::Take}, QuestionState::Taken},
            {{QuestionState::Taken, QuestionAct::Release}, QuestionState::Open},
            {{QuestionState::Taken, QuestionAct::Answer}, QuestionState::Answered},
            {{QuestionState::Taken, QuestionAct::Withdraw}, QuestionState::Withdrawn},
        };
        int pairs = 0;
        for (const Code<QuestionState> &state : questionStateCodes) {
            for (const Code<QuestionAct> &act : questionActCodes) {
                ++pairs;
                const auto after = questionStateAfter(state.value, act.value);
                const bool isThere = expected.contains({state.value, act.value});
                QVERIFY2(after.has_value() == isThere, state.text);
                if (after)
                    QCOMPARE(*after, expected.value({state.value, act.value}));
                // Who may do everything else is stopped by the state alone, with a sentence that names both.
                const QuestionHand hand{act.value == QuestionAct::Withdraw ? QStringLiteral("zhoumin")
                                                                           : QStringLiteral("qianjin"),
                                        QStringLiteral("xcb")};
                const Faults faults = whyNotQuestion(questionOf(state.value), act.value, hand, questionAskedAt);
                QCOMPARE(faults.isEmpty(), isThere);
                if (!isThere) {
                    QCOMPARE(faults.first().type, &problem::QuestionState);
                    QCOMPARE(faults.first().parameters.size(), 2);
                }
            }
        }
        QCOMPARE(pairs, 16);
        QCOMPARE(questionTransitions().size(), size_t(expected.size()));
    }

    void hands_data()
    {
        QTest::addColumn<QuestionState>("state");
        QTest::addColumn<QuestionAct>("act");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QStringList>("problems");
        const auto row = [](const char *name, QuestionState state, QuestionAct act, const char *user, const char *unit,
                            int seconds, const QStringList &problems) {
            QTest::newRow(name) << state << act << QString::fromLatin1(user) << QString::fromLatin1(unit) << seconds
                                << problems;
        };
        const QString unit = QStringLiteral("question-unit"), own = QStringLiteral("question-own"),
                      taken = QStringLiteral("question-taken"), asker = QStringLiteral("question-asker");
        row("its unit", QuestionState::Open, QuestionAct::Take, "qianjin", "xcb", 10, {});
        row("another unit", QuestionState::Open, QuestionAct::Take, "fengbo", "cgj", 10, {unit});
        row("another unit, late", QuestionState::Open, QuestionAct::Take, "fengbo", "cgj", 400, {unit});
        row("his own", QuestionState::Open, QuestionAct::Take, "zhoumin", "xcb", 10, {own});
        row("his own, elsewhere", QuestionState::Open, QuestionAct::Take, "zhoumin", "spj", 10, {unit, own});
        row("once more", QuestionState::Taken, QuestionAct::Take, "qianjin", "xcb", 70, {});
        row("a colleague has it", QuestionState::Taken, QuestionAct::Take, "lihua", "xcb", 299, {taken});
        row("a colleague is late", QuestionState::Taken, QuestionAct::Take, "lihua", "xcb", 300, {});
        row("answers", QuestionState::Taken, QuestionAct::Answer, "qianjin", "xcb", 70, {});
        row("answers late", QuestionState::Taken, QuestionAct::Answer, "qianjin", "xcb", 700, {});
        row("answers a colleague's", QuestionState::Taken, QuestionAct::Answer, "lihua", "xcb", 700, {taken});
        row("moved to another unit", QuestionState::Taken, QuestionAct::Answer, "qianjin", "cgj", 70, {unit});
        row("puts back", QuestionState::Taken, QuestionAct::Release, "qianjin", "xcb", 70, {});
        row("puts back a colleague's", QuestionState::Taken, QuestionAct::Release, "lihua", "xcb", 70, {taken});
        row("takes back", QuestionState::Open, QuestionAct::Withdraw, "zhoumin", "spj", 10, {});
        row("takes back what is read", QuestionState::Taken, QuestionAct::Withdraw, "zhoumin", "spj", 70, {});
        row("takes back another's", QuestionState::Open, QuestionAct::Withdraw, "zhengli", "spj", 10, {asker});
    }
    void hands()
    {
        QFETCH(QuestionState, state);
        QFETCH(QuestionAct, act);
        QFETCH(QString, user);
        QFETCH(QString, unit);
        QFETCH(int, seconds);
        QStringList found;
        for (const Fault &fault :
             whyNotQuestion(questionOf(state), act, {user, unit}, questionAskedAt.plus(qint64(seconds) * 1000)))
            found.append(QLatin1String(fault.type->id));
        QTEST(found, "problems");
    }

    void everyReviewerWhereTheOwnerHasNone()
    {
        OfficeQuestion question = questionOf(QuestionState::Open);
        question.toUnit.clear();
        QVERIFY(whyNotQuestion(question, QuestionAct::Take, {QStringLiteral("fengbo"), QStringLiteral("cgj")},
                               questionAskedAt)
                    .isEmpty());
    }

    void lights_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<int>("light");
        QTest::addColumn<qint64>("left");
        QTest::newRow("asked") << qint64(0) << int(QuestionLight::Green) << qint64(300);
        QTest::newRow("just asked") << qint64(1) << int(QuestionLight::Green) << qint64(300);
        QTest::newRow("before") << qint64(179'999) << int(QuestionLight::Green) << qint64(121);
        QTest::newRow("warns") << qint64(180'000) << int(QuestionLight::Yellow) << qint64(120);
        QTest::newRow("last second") << qint64(299'999) << int(QuestionLight::Yellow) << qint64(1);
        QTest::newRow("over") << qint64(300'000) << int(QuestionLight::Red) << qint64(0);
        QTest::newRow("long over") << qint64(361'000) << int(QuestionLight::Red) << qint64(-61);
    }
    void lights()
    {
        QFETCH(qint64, ms);
        const OfficeQuestion question = questionOf(QuestionState::Open);
        const Instant now = questionAskedAt.plus(ms);
        QTEST(int(questionLight(question, now)), "light");
        QTEST(questionSecondsLeft(question, now), "left");
        QCOMPARE(isLate(question, now), ms >= 300'000);
        QVERIFY(!isLate(questionOf(QuestionState::Withdrawn), now));
    }

    void listsSayNothing()
    {
        OfficeQuestion question = questionOf(QuestionState::Answered);
        question.textSealed = "sealed";
        question.answerSealed = "sealed, too";
        question.answered = {QStringLiteral("qianjin"), QStringLiteral("钱进"), question.dueAt};
        QVERIFY(wasLate(question));
        const OfficeQuestion shown = forLists(question);
        QVERIFY(shown.textSealed.isEmpty() && !shown.answerSealed);
        QVERIFY(shown.answered.has_value());
    }
};

OW_TEST(tst_QuestionRules)
#include "tst_QuestionRules.moc"
