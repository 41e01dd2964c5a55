// How old a known answer may be, held against the dictionary's own file: an answer of the last day is offered, one day older is not.
#include "models/forms/FormMerge.h"
#include "models/forms/FormWhy.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace ow;

namespace {
const QDate freshToday(2026, 9, 24);
const QString freshSource = QStringLiteral("办件甲");

std::optional<FreshTerms> freshTerms(ElementTime time, int earlierDays, const QList<Authority> &authorities = {})
{
    return FreshTerms{time, earlierDays, authorities};
}

Provenance freshFrom(AnswerOrigin origin, QDate asOf, const QString &source = freshSource)
{
    return Provenance{origin, assuranceOf(origin), asOf, source};
}

/// Any answer of that element that passes, so that only its age decides.
QString freshValue(const Catalogue &catalogue, const DataElement &element)
{
    switch (element.type) {
    case ElementType::Text:
    case ElementType::Address: return QStringLiteral("某市某路1号");
    case ElementType::PersonName: return QStringLiteral("𬱟三");
    case ElementType::Integer:
    case ElementType::Decimal: return QString::number(std::max<qint64>(element.min.value_or(1), 1));
    case ElementType::Money: return QStringLiteral("12.00");
    case ElementType::Date: return QStringLiteral("2026-10-01");
    case ElementType::YesNo: return QStringLiteral("yes");
    case ElementType::Code:
    case ElementType::Codes: return catalogue.codeList(*element.codeList)->entries.first().code;
    case ElementType::Phone: return QStringLiteral("13812343210");
    case ElementType::IdNumber: return QStringLiteral("210302199001010016");
    case ElementType::CreditCode: return QStringLiteral("12441500196720244T");
    }
    return {};
}
} // namespace

class tst_Freshness : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_catalogue = Catalogue::shipped().value(); }

    void reasons_data()
    {
        QTest::addColumn<int>("time");
        QTest::addColumn<int>("scope");
        QTest::addColumn<int>("origin");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QDate>("asOf");
        QTest::addColumn<QDate>("validUntil"); // invalid: none
        QTest::addColumn<QString>("reason");   // empty: offered
        const QDate day = freshToday;
        const auto row = [](const char *name, ElementTime time, TimeScope scope, AnswerOrigin origin, QDate asOf,
                            const char *reason, QDate validUntil = {}, const char *source = "办件甲") {
            QTest::newRow(name) << int(time) << int(scope) << int(origin) << QString::fromUtf8(source) << asOf
                                << validUntil << QString::fromLatin1(reason);
        };
        const auto present = ElementTime::Present;
        row("said today", present, TimeScope::Now, AnswerOrigin::Earlier, day, "");
        row("of the last day", present, TimeScope::Now, AnswerOrigin::Earlier, day.addDays(-180), "");
        row("a day older", present, TimeScope::Now, AnswerOrigin::Earlier, day.addDays(-181), "tooOld 180");
        row("of a clock that was fast", present, TimeScope::Now, AnswerOrigin::Earlier, day.addDays(1), "");
        row("said here is never old", present, TimeScope::Now, AnswerOrigin::Applicant, day.addYears(-9), "");
        row("what follows is as good as what it follows from", present, TimeScope::Now, AnswerOrigin::Derived,
            day.addYears(-9), "");
        row("a register of the last day", present, TimeScope::Now, AnswerOrigin::Licence, day.addDays(-30), "", {},
            "户籍");
        row("a register a day older", present, TimeScope::Now, AnswerOrigin::Licence, day.addDays(-31), "tooOld 30", {},
            "户籍");
        row("the other register of the last day", present, TimeScope::Now, AnswerOrigin::Licence, day.addDays(-7), "",
            {}, "金税");
        row("the other register a day older", present, TimeScope::Now, AnswerOrigin::Licence, day.addDays(-8),
            "tooOld 7", {}, "金税");
        row("nobody's register counts as the strictest", present, TimeScope::Now, AnswerOrigin::Licence,
            day.addDays(-8), "tooOld 7", {}, "别处");
        row("a card goes by its authority", present, TimeScope::Now, AnswerOrigin::Card, day.addDays(-8), "tooOld 7",
            {}, "居民身份证");
        row("its document is good to the end of today", present, TimeScope::Now, AnswerOrigin::Licence, day, "", day);
        row("its document is over since yesterday", present, TimeScope::Now, AnswerOrigin::Licence, day, "pastItsDay",
            day.addDays(-1));
        row("a promise is for once", ElementTime::Once, TimeScope::Now, AnswerOrigin::Earlier, day, "otherPeriod");
        row("last year, said this year", ElementTime::Event, TimeScope::LastYear, AnswerOrigin::Earlier,
            QDate(2026, 5, 1), "");
        row("last year, said on new year's eve", ElementTime::Event, TimeScope::LastYear, AnswerOrigin::Earlier,
            QDate(2025, 12, 31), "otherPeriod");
        row("three years, said last year", ElementTime::Event, TimeScope::LastThreeYears, AnswerOrigin::Earlier,
            QDate(2025, 12, 31), "otherPeriod");
        row("before another change", present, TimeScope::Before, AnswerOrigin::Earlier, day, "otherPeriod");
        row("after another change", present, TimeScope::After, AnswerOrigin::Earlier, day, "otherPeriod");
        row("before this change, by its register", present, TimeScope::Before, AnswerOrigin::Licence, day, "", {},
            "户籍");
    }
    void reasons()
    {
        QFETCH(int, time);
        QFETCH(int, scope);
        QFETCH(int, origin);
        QFETCH(QString, source);
        QFETCH(QDate, asOf);
        QFETCH(QDate, validUntil);
        QFETCH(QString, reason);
        const auto terms = freshTerms(ElementTime(time), time == int(ElementTime::Once) ? 0 : 180,
                                      {{QStringLiteral("户籍"), 30}, {QStringLiteral("金税"), 7}});
        Provenance from = freshFrom(AnswerOrigin(origin), asOf, source);
        if (validUntil.isValid())
            from.validUntil = validUntil;
        const auto left = leftOut(terms, TimeScope(scope), from, freshToday);
        QString said;
        if (left) {
            said = QLatin1String(codeText(left->reason))
                + (left->reason == LeftOutReason::TooOld ? QStringLiteral(" %1").arg(left->days) : QString());
            QCOMPARE(left->asOf, asOf);
            QCOMPARE(left->source, source);
            const auto again = fromJson<LeftOutAnswer>(toJson(*left), Strictness::Exact);
            QVERIFY(again && *again == *left);
        }
        QCOMPARE(said, reason);
    }

    /// Forms of versions that carried no terms are judged by nothing but their document's own day.
    void formsOfOld()
    {
        QVERIFY(!leftOut({}, TimeScope::Now, freshFrom(AnswerOrigin::Earlier, QDate(2016, 1, 1)), freshToday));
        Provenance over = freshFrom(AnswerOrigin::Licence, freshToday);
        over.validUntil = freshToday.addDays(-1);
        QVERIFY(leftOut({}, TimeScope::Now, over, freshToday));
    }

    /// Every element of the shipped dictionary, its own days read from its own file.
    void wholeDictionary()
    {
        QFile file(QStringLiteral(":/catalogue/dictionary.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray elements =
            QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("elements")).toArray();
        int judged = 0;
        for (const QJsonValue &one : elements) {
            const QString code = one[QStringLiteral("code")].toString();
            const int days = one[QStringLiteral("freshDays")].toInt();
            const QJsonArray authorities = one[QStringLiteral("authorities")].toArray();
            const QJsonArray sources = one[QStringLiteral("sources")].toArray();
            if (sources.contains(QStringLiteral("earlier"))) {
                judged += judge(code, AnswerOrigin::Earlier, freshSource, days);
                if (QTest::currentTestFailed())
                    return;
            }
            const bool isTaken =
                sources.contains(QStringLiteral("licence")) || sources.contains(QStringLiteral("card"));
            for (const QJsonValue &authority : isTaken ? authorities : QJsonArray()) {
                const AnswerOrigin origin =
                    sources.contains(QStringLiteral("licence")) ? AnswerOrigin::Licence : AnswerOrigin::Card;
                judged += judge(code, origin, authority[QStringLiteral("name")].toString(),
                                authority[QStringLiteral("freshDays")].toInt());
                if (QTest::currentTestFailed())
                    return;
            }
        }
        QVERIFY2(judged > 250, qPrintable(QString::number(judged)));
    }

    /// What is too old does not stand in the way of what is not, and the newest of what was left out says why.
    void theNewestSaysWhy()
    {
        const auto said = [](const char *value, QDate asOf, const char *source) {
            return KnownAnswer{ElementRole::Applicant,
                               QStringLiteral("homeAddress"),
                               QString::fromUtf8(value),
                               AnswerOrigin::Earlier,
                               asOf,
                               QString::fromUtf8(source)};
        };
        const auto old = said("旧址", freshToday.addDays(-400), "办件1");
        const auto newer = said("新址", freshToday.addDays(-200), "办件2");
        const auto fresh = said("现址", freshToday.addDays(-180), "办件3");
        const QString home = QStringLiteral("applicant.homeAddress");
        for (const QList<KnownAnswer> &known : {QList<KnownAnswer>{old, newer}, QList<KnownAnswer>{newer, old}}) {
            const Form form = asking("homeAddress", known);
            QVERIFY(!form.question(home)->prefill);
            QVERIFY(form.question(home)->leftOut);
            QCOMPARE(form.question(home)->leftOut->source, QStringLiteral("办件2"));
            QVERIFY2(!toJson(form).contains("新址") && !toJson(form).contains("旧址"), "the old value is not shown");
            const FormSession session(FormProgram::compile(form).value(), {}, {}, freshToday);
            const auto told = whyOf(session, session.state().cell(home)).leftOut;
            QVERIFY(told && told->days == 180 && told->asOf == newer.asOf);
        }
        const Form form = asking("homeAddress", {newer, fresh, old});
        QVERIFY(form.question(home)->prefill);
        QCOMPARE(form.question(home)->prefill->value, QStringLiteral("现址"));
        QVERIFY(!form.question(home)->leftOut);
    }

    /// A register asked at the window is judged by the same days.
    void registersAtTheWindow()
    {
        const Form form = asking("orgName", {});
        FormSession session(FormProgram::compile(form).value(), {}, {}, freshToday);
        const FormCell cell = session.state().cell(QStringLiteral("enterprise.orgName"));
        const auto told = [&](QDate asOf) {
            return freshFrom(AnswerOrigin::Licence, asOf, QStringLiteral("国家企业信用信息公示系统"));
        };
        QVERIFY(!session.offer(cell, QStringLiteral("敏行书店"), told(freshToday.addDays(-2))));
        QCOMPARE(session.state().answer(cell), QString());
        QVERIFY(!session.canUndo());
        const auto left = session.leftOut(cell);
        QVERIFY(left && left->reason == LeftOutReason::TooOld && left->days == 1);
        QVERIFY(session.offer(cell, QStringLiteral("敏行书店"), told(freshToday.addDays(-1))));
        QCOMPARE(session.state().answer(cell), QStringLiteral("敏行书店"));
        QVERIFY(!session.leftOut(cell));
        QVERIFY(!whyOf(session, cell).leftOut);
    }

private:
    Form asking(const QString &code, const QList<KnownAnswer> &known) const
    {
        Item item = *m_catalogue.item(QStringLiteral("511A0000800001"), freshToday);
        item.elements = {ElementUse{m_catalogue.element(code)->roles.first(), code, false}};
        return mergeForm(m_catalogue, {&item}, known, freshToday).value();
    }
    Form asking(const char *code, const QList<KnownAnswer> &known) const
    {
        return asking(QString::fromLatin1(code), known);
    }

    int judge(const QString &code, AnswerOrigin origin, const QString &source, int days) const
    {
        const DataElement &element = *m_catalogue.element(code);
        const ElementRole role = element.roles.first();
        const QString value = freshValue(m_catalogue, element);
        for (const int age : {0, days, days + 1}) {
            KnownAnswer known{role, code, value, origin, freshToday.addDays(-age), source};
            const bool isRow = repeats(role);
            if (isRow)
                known.row = 1;
            const Form form = asking(code, {known});
            const bool isOffered = isRow ? form.knownRows.has_value() : form.questions.first().prefill.has_value();
            const auto &left = form.questions.first().leftOut;
            const QString place = QStringLiteral("%1 %2 %3").arg(code, source).arg(age);
            [&] {
                QVERIFY2(isOffered == (age <= days), qPrintable(place));
                QVERIFY2(left.has_value() == (age > days), qPrintable(place));
            }();
        }
        return 1;
    }

    Catalogue m_catalogue;
};

OW_TEST(tst_Freshness)
#include "tst_Freshness.moc"
