#include "models/base/ProblemTypes.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/Drift.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormSession.h"
#include "models/laws/RandomForm.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;
using namespace ow::laws;

namespace {
const QDate formSessionDay(2026, 9, 24);
const QString formSessionNumber = QStringLiteral("210302199001010016");

JsonText ruleText(const char *json)
{
    return JsonText{QByteArray(json)};
}

ElementUse use(ElementRole role, const char *element, bool required = false)
{
    return {role, QString::fromLatin1(element), required};
}
} // namespace

class tst_FormSession : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_catalogue = Catalogue::shipped().value(); }

    void keys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        for (const char *text : {"applicant.personName", "child[2].personName", "child.personName",
                                 "enterprise.employees@lastYear", "shareholder[60].mobile@before"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char *text :
             {"", "personName", "nobody.personName", "applicant.", "applicant[1].personName", "child[0].personName",
              "child[01].personName", "child[x].personName", "child[1.personName", "applicant.personName@now",
              "applicant.personName@once", "applicant.a b", "child[-1].personName", "child[1]x.personName"})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }
    void keys()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        const auto key = QuestionKey::parse(text);
        QCOMPARE(key.has_value(), good);
        if (key)
            QCOMPARE(key->text(), text);
    }

    void rowLists()
    {
        RowList rows;
        QCOMPARE(rows.text(), QStringLiteral("1;2"));
        QVERIFY(rows.add() && rows.add() && rows.remove(2));
        QCOMPARE(rows.text(), QStringLiteral("1,3;4"));
        QCOMPARE(RowList::parse(rows.text()), rows);
        QVERIFY(rows.add());
        QCOMPARE(rows.rows, (QList<int>{1, 3, 4})); // 2 is not given again
        QVERIFY(rows.remove(1) && rows.remove(3) && !rows.remove(4) && !rows.remove(9));
        while (rows.rows.size() < RowList::rowsMax)
            QVERIFY(rows.add());
        QVERIFY(!rows.add());
        for (const char *bad : {"", "1,1;2", "2;1", "a;2", "0;2", "1,;2"})
            QVERIFY2(!RowList::parse(QString::fromLatin1(bad)), bad);
    }

    // domain.md §10: same field, other law: nobody can fill that in
    void contradictionsNameBothLaws()
    {
        Item a = itemOf({use(ElementRole::Enterprise, "employees", true)}, 0);
        Item b = itemOf({use(ElementRole::Enterprise, "employees", true)}, 1);
        a.elements[0].only = Narrowing{{}, {}, 7, {}};
        a.elements[0].legalBasis = QStringLiteral("《个体工商户条例》第二条");
        b.elements[0].only = Narrowing{{}, 8, {}, {}};
        b.elements[0].legalBasis = QStringLiteral("《私营企业条例》第二条");
        const auto refused = mergeForm(m_catalogue, {&a, &b}, {}, formSessionDay);
        QVERIFY(!refused);
        const Fault fault = refused.error().faults().first();
        QCOMPARE(fault.type, &problem::FormConflict);
        QCOMPARE(fault.place, QStringLiteral("enterprise.employees"));
        for (const QString &part : {*a.elements[0].legalBasis, *b.elements[0].legalBasis, a.name, b.name})
            QVERIFY2(fault.sentence().contains(part), qPrintable(fault.sentence()));

        // Never at the same time: no contradiction.
        for (Item *item : {&a, &b})
            item->elements.prepend(use(ElementRole::Enterprise, "orgType", true));
        a.elements[1].when = ruleText("{\"==\":[{\"var\":\"enterprise.orgType\"},\"sole\"]}");
        b.elements[1].when = ruleText("{\"!=\":[{\"var\":\"enterprise.orgType\"},\"sole\"]}");
        QVERIFY(mergeForm(m_catalogue, {&a, &b}, {}, formSessionDay));
        // At the same time after all.
        b.elements[1].when = ruleText("{\"present\":{\"var\":\"enterprise.orgType\"}}");
        QVERIFY(!mergeForm(m_catalogue, {&a, &b}, {}, formSessionDay));
        // No employee at all is allowed by neither, but an interval they share is.
        b.elements[1].only = Narrowing{{}, 7, {}, {}};
        QVERIFY(mergeForm(m_catalogue, {&a, &b}, {}, formSessionDay));
    }

    // What a register says comes where nothing stands, and never over what somebody said.
    void registersAreTakenWhereNothingStands()
    {
        const Item item = itemOf({use(ElementRole::Enterprise, "orgName", true)}, 0);
        const auto program = FormProgram::compile(mergeForm(m_catalogue, {&item}, {}, formSessionDay).value());
        const QString key = QStringLiteral("enterprise.orgName");
        const Provenance registered{.origin = AnswerOrigin::Licence,
                                    .assurance = Assurance::Registered,
                                    .asOf = formSessionDay,
                                    .source = QStringLiteral("经营主体登记信息")};
        FormSession session(*program, {}, {}, formSessionDay);
        const FormCell cell = session.state().cell(key);
        QVERIFY(!session.offer(cell, QString(), registered));
        QVERIFY(session.offer(cell, QStringLiteral("敏行书店"), registered));
        QCOMPARE(session.state().answer(cell), QStringLiteral("敏行书店"));
        QCOMPARE(session.source(key), std::optional(registered));
        QVERIFY(session.isLocked(cell));
        QVERIFY(!session.offer(cell, QStringLiteral("别的书店"), registered));
        QCOMPARE(session.state().answer(cell), QStringLiteral("敏行书店"));
        session.undo();
        QVERIFY(session.state().answer(cell).isEmpty() && !session.source(key));
        // Said already: the same becomes surer, another stays.
        QVERIFY(session.set(cell, QStringLiteral("敏行书店"), {}));
        QVERIFY(!session.isLocked(cell));
        QVERIFY(session.offer(cell, QStringLiteral("敏行书店"), registered));
        QVERIFY(session.isLocked(cell));
        QVERIFY(session.set(cell, QStringLiteral("改名书店"), {QStringLiteral("zhoumin"), QStringLiteral("已变更")}));
        QVERIFY(!session.offer(cell, QStringLiteral("敏行书店"), registered));
        QCOMPARE(session.state().answer(cell), QStringLiteral("改名书店"));
    }

    void narrowedAnswersSayByWhichLaw()
    {
        Item a = itemOf({use(ElementRole::Enterprise, "employees", true)}, 0);
        a.elements[0].only = Narrowing{{}, 8, {}, {}};
        a.elements[0].legalBasis = QStringLiteral("《消防法》第十五条");
        FormState state = stateOf({&a});
        QVERIFY(state.set({0, 0}, QStringLiteral("5"))); // of the right form
        const Faults faults = state.faults({0, 0});
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().type, &problem::AnswerNarrowed);
        QVERIFY(faults.first().sentence().contains(QStringLiteral("不小于8")));
        QVERIFY(faults.first().sentence().contains(QStringLiteral("《消防法》第十五条")));
        QVERIFY(state.set({0, 0}, QStringLiteral("8")));
        QVERIFY(state.isGood());
    }

    // L5: sex and birthday follow from the number and are not asked
    void whatFollowsIsNotAsked()
    {
        Item item = itemOf({use(ElementRole::Applicant, "idNumber", true),
                            use(ElementRole::Applicant, "birthDate", true), use(ElementRole::Applicant, "sex", true)},
                           0);
        FormState state = stateOf({&item});
        QCOMPARE(state.faults().size(), 3);
        const FormCell number = state.cell(QStringLiteral("applicant.idNumber"));
        const FormCell birth = state.cell(QStringLiteral("applicant.birthDate"));
        QVERIFY(state.set(number, formSessionNumber));
        QCOMPARE(state.answer(birth), QStringLiteral("1990-01-01"));
        QVERIFY(state.follows(birth));
        QVERIFY(state.isGood());
        QVERIFY(state.set(number, QStringLiteral("11010519491231002X")));
        QCOMPARE(state.answer(birth), QStringLiteral("1949-12-31"));
        QVERIFY(state.set(birth, QStringLiteral("1950-01-01")));
        QVERIFY(!state.follows(birth) && !state.isGood());
        QVERIFY(state.set(birth, QString())); // nobody said otherwise: it follows again
        QVERIFY(state.follows(birth) && state.isGood());
        // A hidden number says nothing.
        item.elements[0].when = ruleText("{\"==\":[{\"var\":\"applicant.idType\"},\"111\"]}");
        item.elements.prepend(use(ElementRole::Applicant, "idType", true));
        FormState hidden = stateOf({&item});
        hidden.load({{QStringLiteral("applicant.idNumber"), formSessionNumber}});
        QCOMPARE(hidden.answer(hidden.cell(QStringLiteral("applicant.birthDate"))), QString());
        QVERIFY(hidden.set(hidden.cell(QStringLiteral("applicant.idType")), QStringLiteral("111")));
        QCOMPARE(hidden.answer(hidden.cell(QStringLiteral("applicant.birthDate"))), QStringLiteral("1990-01-01"));
    }

    void rowsComeAndGo()
    {
        Item item = itemOf({use(ElementRole::Child, "personName", true), use(ElementRole::Child, "idNumber")}, 0);
        item.elements.append(use(ElementRole::Child, "birthDate"));
        item.elements.last().requiredWhen = ruleText("{\"!\":{\"present\":{\"var\":\"child.idNumber\"}}}");
        FormSession session = sessionOf({&item});
        QVERIFY(session.addRow(ElementRole::Child));
        const auto set = [&](const char *key, const QString &value) {
            const FormCell cell = session.state().cell(QString::fromLatin1(key));
            QVERIFY2(cell.question >= 0, key);
            QVERIFY(session.set(cell, value, {QStringLiteral("zhoumin")}));
        };
        set("child[1].personName", QStringLiteral("李一"));
        set("child[2].personName", QStringLiteral("李二"));
        set("child[2].idNumber", formSessionNumber);
        QCOMPARE(session.state().faults().size(), 1); // the first one's birthday
        QCOMPARE(session.state().faults().first().place, QStringLiteral("child[1].birthDate"));
        const Answers before = session.state().answers();
        QVERIFY(session.removeRow(ElementRole::Child, 1));
        QVERIFY(session.state().isGood());
        QCOMPARE(session.state().leaving().value(QStringLiteral("child[]")), QStringLiteral("2;3"));
        QVERIFY(!session.removeRow(ElementRole::Child, 2));
        QVERIFY(session.undo());
        QCOMPARE(session.state().answers(), before);
        QVERIFY(session.addRow(ElementRole::Child));
        QCOMPARE(session.state().rows(ElementRole::Child).rows, (QList<int>{1, 2, 3}));
    }

    void hiddenAnswersStayAndDoNotLeave()
    {
        Item item =
            itemOf({use(ElementRole::Enterprise, "orgType", true), use(ElementRole::Enterprise, "employees", true)}, 0);
        item.elements[1].when = ruleText("{\"==\":[{\"var\":\"enterprise.orgType\"},\"sole\"]}");
        FormState state = stateOf({&item});
        QVERIFY(!state.isVisible({1, 0})); // unknown is not shown
        QVERIFY(state.set({0, 0}, QStringLiteral("sole")));
        QVERIFY(state.isVisible({1, 0}) && state.isRequired({1, 0}));
        QVERIFY(state.changed().contains(FormCell{1, 0}));
        QVERIFY(state.set({1, 0}, QStringLiteral("12")));
        const QString other =
            m_catalogue.codeList(*m_catalogue.element(QStringLiteral("orgType"))->codeList)->entries.last().code;
        QVERIFY(other != QLatin1String("sole"));
        QVERIFY(state.set({0, 0}, other));
        QVERIFY(!state.isVisible({1, 0}));
        QCOMPARE(state.dropped(), (QList<FormCell>{{1, 0}}));
        QVERIFY(!state.leaving().contains(QStringLiteral("enterprise.employees")));
        const auto left = checkAnswers(state.form(), state.answers(), formSessionDay);
        QVERIFY(left);
        QCOMPARE(*left, (Answers{{QStringLiteral("enterprise.orgType"), other}}));
        QVERIFY(state.set({0, 0}, QStringLiteral("sole")));
        QCOMPARE(state.answer({1, 0}), QStringLiteral("12"));
    }

    void authenticValuesChangeWithAReason()
    {
        Item item = itemOf({use(ElementRole::Applicant, "personName", true)}, 0);
        const KnownAnswer card{ElementRole::Applicant, QStringLiteral("personName"),
                               QStringLiteral("李敏"), AnswerOrigin::Card,
                               formSessionDay,         QStringLiteral("居民身份证")};
        const Form form = mergeForm(m_catalogue, {&item}, {card}, formSessionDay).value();
        const Prefill &prefill = *form.questions.first().prefill;
        FormSession session(FormProgram::compile(form).value(), {{form.questions.first().key, prefill.value}},
                            {{form.questions.first().key, prefill.provenance()}}, formSessionDay);
        const FormCell name{0, 0};
        QVERIFY(session.isLocked(name));
        // A draft of old kept no sources; what is as the card says is the card's.
        const FormSession old(FormProgram::compile(form).value(), {{form.questions.first().key, prefill.value}}, {},
                              formSessionDay);
        QVERIFY(old.isLocked(name));
        const auto refused = session.set(name, QStringLiteral("李民"), {QStringLiteral("zhoumin")});
        QCOMPARE(refused.error().faults().first().type, &problem::AnswerLocked);
        QCOMPARE(session.state().answer(name), QStringLiteral("李敏"));
        QVERIFY(session.set(name, QStringLiteral("李 敏"), {QStringLiteral("zhoumin")})); // the same
        QVERIFY(!session.canUndo());
        QVERIFY(
            session.set(name, QStringLiteral("李民"), {QStringLiteral("zhoumin"), QStringLiteral("已改名，见户口簿")}));
        const auto changed = session.source(form.questions.first().key);
        QVERIFY(changed);
        QCOMPARE(changed->original, QStringLiteral("李敏"));
        QCOMPARE(changed->changedBy, QStringLiteral("zhoumin"));
        QCOMPARE(changed->reason, QStringLiteral("已改名，见户口簿"));
        QCOMPARE(changed->assurance, Assurance::Stated);
        const auto json = fromJson<Provenance>(toJson(*changed), Strictness::Exact);
        QVERIFY(json && *json == *changed);
        QVERIFY(!session.undo());
        QCOMPARE(session.state().answer(name), QStringLiteral("李敏"));
        QVERIFY(session.isLocked(name));
        QVERIFY(session.set(name, QStringLiteral("李民"), {QStringLiteral("zhoumin"), QStringLiteral("已改名")}));
        QVERIFY(session.set(name, QStringLiteral("李敏"), {QStringLiteral("zhoumin")})); // back to what the card says
        QVERIFY(session.isLocked(name));
    }

    // The card was renewed since: named, taken without a reason, and one's own word over it is named again when it changes.
    void sourcesThatChangedSince()
    {
        Item item = itemOf({use(ElementRole::Applicant, "personName", true)}, 0);
        const auto known = [&](const char *name) {
            const KnownAnswer card{ElementRole::Applicant,  QStringLiteral("personName"),
                                   QString::fromUtf8(name), AnswerOrigin::Card,
                                   formSessionDay,          QStringLiteral("居民身份证")};
            return mergeForm(m_catalogue, {&item}, {card}, formSessionDay).value();
        };
        const Form before = known("李敏");
        const Form now = known("李敏敏");
        const QString key = now.questions.first().key;
        const FormCell name{0, 0};
        const auto session = [&](const Form &form, const QString &value, const Provenance &from) {
            return FormSession(FormProgram::compile(form).value(), {{key, value}}, {{key, from}}, formSessionDay);
        };
        const Provenance card = before.questions.first().prefill->provenance();
        QVERIFY(driftedAnswers(session(before, QStringLiteral("李敏"), card)).isEmpty());
        FormSession renewed = session(now, QStringLiteral("李敏"), card);
        QCOMPARE(driftedAnswers(renewed),
                 (QList<DriftedAnswer>{{key, now.questions.first().element.name, QStringLiteral("居民身份证"),
                                        QStringLiteral("李敏敏")}}));
        QVERIFY(!renewed.set(name, QStringLiteral("李民"), {QStringLiteral("zhoumin")}));
        QVERIFY(renewed.set(name, QStringLiteral("李敏敏"), {QStringLiteral("zhoumin")}));
        QCOMPARE(renewed.source(key), now.questions.first().prefill->provenance());
        QVERIFY(driftedAnswers(renewed).isEmpty());
        QVERIFY(!renewed.undo());
        QCOMPARE(driftedAnswers(renewed).size(), 1);
        // Changed with a reason before the card was renewed: his word was about the old card.
        Provenance own = card;
        own.origin = AnswerOrigin::Applicant;
        own.assurance = Assurance::Stated;
        own.original = QStringLiteral("李敏");
        own.reason = QStringLiteral("已改名");
        QVERIFY(driftedAnswers(session(before, QStringLiteral("李民"), own)).isEmpty());
        QCOMPARE(driftedAnswers(session(now, QStringLiteral("李民"), own)).size(), 1);
        QVERIFY(driftedAnswers(session(now, QStringLiteral("李敏敏"), own)).isEmpty()); // the card says so now
        // What the applicant said is nobody's but his.
        const Provenance said{AnswerOrigin::Applicant, Assurance::Stated, formSessionDay};
        QVERIFY(driftedAnswers(session(now, QStringLiteral("李敏"), said)).isEmpty());
    }

    // L3 on the way: items come and go, every answer is kept, and every step can be taken back exactly.
    void itemsComeAndGo()
    {
        SeededRandom random(31);
        for (int round = 0; round < 40; ++round) {
            const RandomForm made = FormMaker(m_catalogue).form(random);
            QList<const Item *> all;
            for (const Item &item : made.items)
                all.append(&item);
            const auto program = [&](const QList<const Item *> &items) {
                return FormProgram::compile(mergeForm(m_catalogue, items, {}, formSessionDay).value()).value();
            };
            Answers answers;
            for (size_t f = 0; f < made.fields.size(); ++f) {
                for (int row = 0; row < made.rowsOf(int(f)); ++row) {
                    if (!made.answers[f][size_t(row)].isEmpty())
                        answers.insert(made.key(int(f), row), made.answers[f][size_t(row)]);
                }
            }
            FormSession session(program(all), answers, {}, formSessionDay);
            const Answers leaving = session.state().leaving();
            std::vector<std::pair<Answers, Answers>> before; // kept, leaving
            for (int step = 0; step < 12; ++step) {
                const std::pair now{session.state().answers(), session.state().leaving()};
                const QList<FormCell> cells = session.state().cells();
                switch (random.below(4)) {
                case 0: {
                    QList<const Item *> some;
                    for (const Item *item : all) {
                        if (random.below(2) == 0)
                            some.append(item);
                    }
                    session.reform(program(some.isEmpty() ? all : some));
                    break;
                }
                case 1:
                    if (session.addRow(random.below(2) == 0 ? ElementRole::Child : ElementRole::Staff))
                        break;
                    continue;
                default: {
                    const FormCell cell = cells.at(random.below(quint32(cells.size())));
                    const QString key = session.state().question(cell).key;
                    int field = 0;
                    while (made.fields[size_t(field)].key.text() != key)
                        ++field;
                    if (!session.set(cell, made.randomValue(random, field), {}) || session.state().edits().isEmpty())
                        continue;
                }
                }
                before.push_back(now);
            }
            while (!before.empty()) {
                QVERIFY(session.canUndo());
                session.undo();
                QCOMPARE(session.state().answers(), before.back().first);
                QCOMPARE(session.state().leaving(), before.back().second);
                before.pop_back();
            }
            QVERIFY(!session.canUndo());
            session.reform(program({all.first()}));
            session.reform(program(all));
            QCOMPARE(session.state().leaving(), leaving);
        }
    }

    void badRowsAreNamed()
    {
        Item item = itemOf({use(ElementRole::Child, "personName")}, 0);
        FormState state = stateOf({&item});
        state.load({{QStringLiteral("child[]"), QStringLiteral("1,1;3")}});
        QCOMPARE(state.faults().size(), 1);
        QCOMPARE(state.faults().first().type, &problem::AnswerRows);
        // Rows nobody listed are there because they have answers.
        state.load({{QStringLiteral("child[3].personName"), QStringLiteral("李三")}});
        QCOMPARE(state.rows(ElementRole::Child).text(), QStringLiteral("1,3;4"));
    }

private:
    Item itemOf(const QList<ElementUse> &uses, int number) const
    {
        Item made = *m_catalogue.item(QStringLiteral("511A0000800001"), formSessionDay);
        made.code = QStringLiteral("511A00000%1").arg(number);
        made.name = QStringLiteral("事项%1").arg(number);
        made.after.clear();
        made.elements = uses;
        return made;
    }
    FormState stateOf(const QList<const Item *> &items) const
    {
        return FormState(FormProgram::compile(mergeForm(m_catalogue, items, {}, formSessionDay).value()).value(),
                         formSessionDay);
    }
    FormSession sessionOf(const QList<const Item *> &items) const
    {
        return FormSession(FormProgram::compile(mergeForm(m_catalogue, items, {}, formSessionDay).value()).value(), {},
                           {}, formSessionDay);
    }

    Catalogue m_catalogue;
};

OW_TEST(tst_FormSession)
#include "tst_FormSession.moc"
