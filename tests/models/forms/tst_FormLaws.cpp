#include "models/base/ProblemTypes.h"
#include "models/forms/FormMerge.h"
#include "models/forms/FormState.h"
#include "models/forms/MergeOracle.h"
#include "tests/base/Testing.h"
#include "tests/models/forms/RandomForms.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QDate formLawsDay(2026, 9, 24);
#ifdef NDEBUG
constexpr int formLawsCount = 10000;
#else
constexpr int formLawsCount = 1000; // without optimisation the rest would be waited for
#endif

/// Leaves one law out.
struct OneLawLess {
    static inline std::optional<FormLaw> left;
    static bool keeps(FormLaw law) { return left != law; }
};

/// A random form merged and compiled.
struct Subject {
    RandomForm random;
    Form merged;
    std::shared_ptr<const FormProgram> program;
    std::vector<int> questionOf; ///< by field; -1: nobody asks it
};

QList<const Item *> pointersTo(const std::vector<Item> &items)
{
    QList<const Item *> pointers;
    for (const Item &item : items)
        pointers.append(&item);
    return pointers;
}

RuleValue valueOf(const RandomForm &form, size_t field, const QString &answer)
{
    return RuleValue::fromAnswer(ruleType(form.fields[field].element->type), answer);
}

template <class Policy>
FormEngine<Policy> evaluated(const Subject &subject, const Filling &answers)
{
    FormEngine<Policy> engine(subject.program, formLawsDay, nullptr);
    std::vector<std::pair<ElementRole, int>> rows(subject.random.rows.begin(), subject.random.rows.end());
    engine.clear(rows);
    for (size_t f = 0; f < subject.random.fields.size(); ++f) {
        const int question = subject.questionOf[f];
        for (int row = 0; question >= 0 && row < subject.random.rowsOf(int(f)); ++row) {
            if (const QString &answer = answers[f][size_t(row)]; !answer.isEmpty())
                engine.put(question, row, valueOf(subject.random, f, answer));
        }
    }
    engine.settle();
    return engine;
}

/// All that people see of it and all that leaves.
struct Look {
    int field = 0;
    int row = 0;
    bool visible = false;
    bool required = false;
    Narrowing only;
    RuleValue leaving;

    friend bool operator==(const Look &, const Look &) = default;
};

template <class Policy>
std::vector<Look> seen(const Subject &subject, const FormEngine<Policy> &engine)
{
    std::vector<Look> looks;
    looks.reserve(subject.random.fields.size());
    for (size_t f = 0; f < subject.random.fields.size(); ++f) {
        const int question = subject.questionOf[f];
        for (int row = 0; question >= 0 && row < subject.random.rowsOf(int(f)); ++row) {
            const bool leaves = engine.leaves(question, row);
            if (engine.isVisible(question, row) || leaves)
                looks.push_back({int(f), row, engine.isVisible(question, row), engine.isRequired(question, row),
                                 engine.narrowing(question, row), leaves ? engine.value(question, row) : RuleValue()});
        }
    }
    return looks;
}

/// L2, L4: against every item alone, by the plain model. Empty when the laws hold.
template <class Policy>
QString unionBroken(const Subject &subject, const FormEngine<Policy> &engine)
{
    const RandomForm &form = subject.random;
    std::vector<PlainItem> alone;
    bool every = true;
    for (size_t i = 0; i < form.items.size(); ++i) {
        alone.emplace_back(form, form.answers, i);
        every = alone[i].isGood() && every;
    }
    for (size_t f = 0; f < form.fields.size(); ++f) {
        const int question = subject.questionOf[f];
        for (int row = 0; question >= 0 && row < form.rowsOf(int(f)); ++row) {
            bool wanted = false;
            bool required = false;
            bool good = true;
            for (size_t i = 0; i < form.items.size(); ++i) {
                const int need = form.needOf[i][f];
                if (need < 0)
                    continue;
                wanted = wanted || alone[i].isRelevant(size_t(need), row);
                required = required || alone[i].isRequired(size_t(need), row);
                good = good && alone[i].isGood(size_t(need), row);
            }
            if (engine.isVisible(question, row) != wanted)
                return QStringLiteral("L2/L4 shown %1").arg(form.key(int(f), row));
            if (engine.isRequired(question, row) != required)
                return QStringLiteral("L2 required %1").arg(form.key(int(f), row));
            if (engine.isGood(question, row) != good)
                return QStringLiteral("L2 right %1").arg(form.key(int(f), row));
            if (engine.leaves(question, row) != (wanted && !form.answers[f][size_t(row)].isEmpty()))
                return QStringLiteral("E5 leaving %1").arg(form.key(int(f), row));
        }
    }
    return engine.isGood() == every ? QString() : QStringLiteral("L2 right for all, and for each");
}

/// E2–E5 over random edits.
template <class Policy>
QString editsBroken(const Subject &subject, FormEngine<Policy> &engine, Random &random)
{
    const RandomForm &form = subject.random;
    const std::vector<Look> before = seen(subject, engine);
    Filling answers = form.answers;
    std::vector<std::tuple<int, int, QString>> undo;
    const auto set = [&](int field, int row, const QString &value) {
        engine.set(subject.questionOf[size_t(field)], row, valueOf(form, size_t(field), value));
        answers[size_t(field)][size_t(row)] = value;
    };
    for (int edit = 0; edit < 6; ++edit) {
        const int field = int(random.below(quint32(form.fields.size())));
        if (subject.questionOf[size_t(field)] < 0)
            continue;
        const int row = int(random.below(quint32(form.rowsOf(field))));
        const bool hidden = !engine.isVisible(subject.questionOf[size_t(field)], row);
        const std::vector<Look> look = hidden ? seen(subject, engine) : std::vector<Look>();
        undo.emplace_back(field, row, answers[size_t(field)][size_t(row)]);
        set(field, row, form.randomValue(random, field));
        if (hidden && seen(subject, engine) != look)
            return QStringLiteral("E4 a hidden value shows: %1").arg(form.key(field, row));
    }
    if (seen(subject, engine) != seen(subject, evaluated<Policy>(subject, answers)))
        return QStringLiteral("E3 incremental and full differ");
    for (auto step = undo.rbegin(); step != undo.rend(); ++step)
        set(std::get<0>(*step), std::get<1>(*step), std::get<2>(*step));
    if (seen(subject, engine) != before)
        return QStringLiteral("E5 what was hidden and shown again is not what it was");
    Filling leaving = form.answers;
    for (size_t f = 0; f < form.fields.size(); ++f) {
        for (int row = 0; subject.questionOf[f] >= 0 && row < form.rowsOf(int(f)); ++row) {
            if (!engine.leaves(subject.questionOf[f], row))
                leaving[f][size_t(row)].clear();
        }
    }
    return seen(subject, evaluated<Policy>(subject, leaving)) == before
        ? QString()
        : QStringLiteral("E2 what leaves is not what was seen");
}

template <class Policy>
QString lawsBroken(const Subject &subject, Random &random)
{
    FormEngine<Policy> engine = evaluated<Policy>(subject, subject.random.answers);
    const QString broken = unionBroken(subject, engine);
    return broken.isEmpty() ? editsBroken(subject, engine, random) : broken;
}
} // namespace

class tst_FormLaws : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_catalogue = Catalogue::shipped().value(); }

    void lawsHold()
    {
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("ONEWINDOW_FORM_LAWS", &given);
        const quint64 seed = 20260924;
        SeededRandom random(seed);
        FormSpread spread;
        for (int n = 0; n < (given ? wanted : formLawsCount); ++n) {
            const Subject subject = makeSubject(random);
            QVERIFY2(subject.program, "a random form was refused");
            spread.add(subject.random);
            QString broken = certificateBroken(subject);
            if (broken.isEmpty() && n % 16 == 0)
                broken = orderMatters(subject, random);
            if (broken.isEmpty())
                broken = lawsBroken<AllLaws>(subject, random);
            QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seed %1, form %2: %3").arg(seed).arg(n).arg(broken)));
        }
        qInfo("seed %llu: %s", seed, qPrintable(spread.text()));
        QVERIFY(2 * spread.withRules >= spread.needs);
        QVERIFY(10 * spread.shared >= 3 * spread.questions);
    }

    // Each law left out is noticed, and with all of them nothing is.
    void mutantsAreCaught_data()
    {
        QTest::addColumn<int>("law");
        const auto row = [](const char *name, FormLaw law) { QTest::newRow(name) << int(law); };
        QTest::newRow("none") << -1;
        row("masking dropped", FormLaw::MasksHidden);
        row("masked by the merged form", FormLaw::OwnContext);
        row("shown by all for shown by any", FormLaw::ShownByAny);
        row("required by all for required by any", FormLaw::RequiredByAny);
        row("required without relevance", FormLaw::RequiredIfRelevant);
        row("unknown is shown", FormLaw::UnknownIsHidden);
        row("unknown is required", FormLaw::UnknownIsOptional);
        row("domain union", FormLaw::AllNarrow);
        row("domain of items not concerned", FormLaw::RelevantNarrow);
        row("hidden leaks", FormLaw::HiddenStays);
        row("hidden is forgotten", FormLaw::HiddenIsKept);
        row("one step and no further", FormLaw::FollowsThrough);
        row("the last item decides", FormLaw::OrderIsFree);
        row("rows look at the first", FormLaw::RowsAreSeparate);
        row("rows nobody asks for are counted", FormLaw::RowsFollowGroup);
    }
    void mutantsAreCaught()
    {
        QFETCH(int, law);
        OneLawLess::left = law < 0 ? std::nullopt : std::optional(FormLaw(law));
        SeededRandom random(77);
        QString caught;
        int forms = 0;
        for (; forms < (law < 0 ? 50 : 1000) && caught.isEmpty(); ++forms)
            caught = lawsBroken<OneLawLess>(makeSubject(random), random);
        OneLawLess::left.reset();
        QCOMPARE(!caught.isEmpty(), law >= 0);
        if (law >= 0)
            qInfo("form %d: %s", forms, qPrintable(caught));
    }

    // E6
    void circlesAreRefused()
    {
        SeededRandom random(6);
        for (int n = 0; n < 50; ++n) {
            Subject subject = makeSubject(random);
            Item &item = subject.random.items[random.below(quint32(subject.random.items.size()))];
            const int length = 1 + int(random.below(quint32(std::min(4, int(item.elements.size())))));
            QStringList keys;
            for (int i = 0; i < length; ++i)
                keys.append(questionKey(item.elements[i].role, item.elements[i].element, item.elements[i].scope()));
            bool rows = false;
            for (int i = 0; i < length; ++i) {
                item.elements[i].when =
                    JsonText{"{\"present\":{\"var\":\"" + keys.at((i + 1) % length).toUtf8() + "\"}}"};
                rows = rows || repeats(item.elements[i].role);
            }
            if (rows) // a row is not looked at from outside
                continue;
            const auto form = mergeForm(m_catalogue, pointersTo(subject.random.items), {}, formLawsDay);
            QVERIFY(form);
            const auto program = FormProgram::compile(*form);
            QVERIFY(!program);
            const Fault &fault = program.error().faults().first();
            QCOMPARE(fault.type, &problem::FormCycle);
            QVERIFY2(fault.sentence().contains(m_catalogue.element(item.elements[0].element)->name),
                     qPrintable(fault.sentence()));
            QVERIFY(fault.place.startsWith(item.code + QStringLiteral(".elements[")));
        }
    }

    // The certificate is worth what a stranger makes of it: a script that knows the JSON alone, and nothing of our code.
    void strangersProveForms()
    {
        SeededRandom random(91);
        QByteArray asked;
        QByteArray answered;
        for (int n = 0; n < 300; ++n) {
            const QByteArray question = oracleQuestion(randomForm(random, m_catalogue));
            const QByteArray reply = mergeOracle(question, formLawsDay);
            QVERIFY2(!reply.contains("\"refused\""), reply.left(400).constData());
            asked += question + '\n';
            answered += reply + '\n';
        }
        QCOMPARE(proof(asked, answered), QStringLiteral("proved\n"));
        // … which does not believe everything.
        const QByteArray first = answered.left(answered.indexOf('\n'));
        const QJsonObject reply = QJsonDocument::fromJson(first).object();
        const QByteArray question = asked.left(asked.indexOf('\n'));
        for (const char *member : {"visible", "required"}) {
            QJsonObject lie = reply;
            QJsonArray keys = reply.value(QLatin1String(member)).toArray();
            QVERIFY(!keys.isEmpty());
            keys.removeFirst();
            lie.insert(QLatin1String(member), keys);
            QVERIFY2(proof(question, QJsonDocument(lie).toJson(QJsonDocument::Compact)).contains(u"L2"), member);
        }
        QJsonObject form = reply.value(QLatin1String("form")).toObject();
        QJsonArray questions = form.value(QLatin1String("questions")).toArray();
        const auto told = [&](const QJsonArray &instead) {
            QJsonObject lie = reply;
            form.insert(QStringLiteral("questions"), instead);
            lie.insert(QStringLiteral("form"), form);
            return proof(question, QJsonDocument(lie).toJson(QJsonDocument::Compact));
        };
        QJsonArray twice = questions;
        twice.append(questions.first());
        QVERIFY(told(twice).contains(u"L1"));
        QJsonArray fewer = questions;
        fewer.removeLast();
        QVERIFY(told(fewer).contains(u"L2"));
        QJsonObject changed = questions.first().toObject();
        QJsonArray owners = changed.value(QLatin1String("owners")).toArray();
        QJsonObject owner = owners.first().toObject();
        owner.insert(QStringLiteral("required"), !owner.value(QLatin1String("required")).toBool());
        owners[0] = owner;
        changed.insert(QStringLiteral("owners"), owners);
        questions[0] = changed;
        QVERIFY(told(questions).contains(u"L2"));
    }

    // One keystroke touches only what depends on it, and needs no more memory than the first.
    void editsAreLocal()
    {
        SeededRandom random(5);
        const Subject subject = makeSubject(random);
        FormEngine<> engine = evaluated<AllLaws>(subject, subject.random.answers);
        int largest = 0;
        for (size_t f = 0; f < subject.random.fields.size(); ++f) {
            if (subject.questionOf[f] < 0)
                continue;
            int readers = 0;
            for (const FormPlace &place : subject.program->ownersOf(subject.questionOf[f])) {
                const FormNode &node = subject.program->items()[size_t(place.item)].nodes[size_t(place.node)];
                readers += int(node.whenReaders.size() + node.requiredReaders.size());
            }
            const qint64 before = engine.evaluations();
            const bool known = engine.value(subject.questionOf[f], 0).isKnown();
            engine.set(subject.questionOf[f], 0,
                       known ? RuleValue() : valueOf(subject.random, f, subject.random.fields[f].pool.first()));
            if (readers == 0)
                QCOMPARE(engine.evaluations(), before);
            largest = std::max(largest, int(engine.evaluations() - before));
        }
        QVERIFY(largest > 0);
    }

private:
    static QByteArray oracleQuestion(const RandomForm &form)
    {
        QByteArray items;
        for (const Item &item : form.items)
            items += (items.isEmpty() ? "" : ",") + toJson(item);
        QJsonObject answers;
        for (size_t f = 0; f < form.fields.size(); ++f) {
            for (int row = 0; row < form.rowsOf(int(f)); ++row) {
                if (!form.answers[f][size_t(row)].isEmpty())
                    answers.insert(form.key(int(f), row), form.answers[f][size_t(row)]);
            }
        }
        return "{\"items\":[" + items + "],\"answers\":" + QJsonDocument(answers).toJson(QJsonDocument::Compact) + '}';
    }

    /// What tests/peers/check_form.py says of these lines.
    static QString proof(const QByteArray &asked, const QByteArray &answered)
    {
        QTemporaryDir folder;
        const auto file = [&](const char *name, const QByteArray &bytes) {
            QFile out(folder.filePath(QLatin1String(name)));
            if (out.open(QIODevice::WriteOnly))
                out.write(bytes);
            return out.fileName();
        };
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/check_form.py"), file("asked", asked),
                      file("answered", answered)});
        python.waitForFinished();
        return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError());
    }

    Subject makeSubject(Random &random) const
    {
        Subject subject;
        subject.random = randomForm(random, m_catalogue);
        auto form = mergeForm(m_catalogue, pointersTo(subject.random.items), {}, formLawsDay);
        if (!form) {
            qWarning("%s", qPrintable(form.error().faults().first().sentence()));
            return subject;
        }
        subject.merged = *form;
        auto program = FormProgram::compile(std::move(*form));
        if (!program) {
            for (const Fault &fault : program.error().faults())
                qWarning("%s %s", qPrintable(fault.place), qPrintable(fault.sentence()));
            return subject;
        }
        subject.program = *program;
        for (const RandomField &field : subject.random.fields)
            subject.questionOf.push_back(subject.program->question(field.key.text()));
        return subject;
    }

    /// L1, and that every requirement of every item is answered by exactly one question.
    static QString certificateBroken(const Subject &subject)
    {
        QSet<QString> keys;
        std::set<std::pair<QString, int>> answered;
        for (const Question &question : subject.merged.questions) {
            if (keys.contains(question.key))
                return QStringLiteral("L1 asked twice: ") + question.key;
            keys.insert(question.key);
            if (question.owners->isEmpty())
                return QStringLiteral("L4 asked by nobody: ") + question.key;
            for (const QuestionOwner &owner : *question.owners) {
                if (!answered.insert({owner.item, owner.requirement}).second)
                    return QStringLiteral("L1 one requirement, two questions: ") + question.key;
            }
        }
        size_t requirements = 0;
        for (const auto &needs : subject.random.needs)
            requirements += needs.size();
        return answered.size() == requirements ? QString() : QStringLiteral("L2 a requirement without its question");
    }

    /// L3 and E1: order of items, an item twice, order of an item's requirements.
    QString orderMatters(const Subject &subject, Random &random) const
    {
        QList<const Item *> items = pointersTo(subject.random.items);
        for (qsizetype i = items.size() - 1; i > 0; --i)
            items.swapItemsAt(i, random.below(quint32(i + 1)));
        items.append(items.first());
        const auto again = mergeForm(m_catalogue, items, {}, formLawsDay);
        if (!again || toJson(*again) != toJson(subject.merged))
            return QStringLiteral("L3 the order of items matters");
        Subject turned = subject;
        for (size_t i = 0; i < turned.random.items.size(); ++i)
            std::reverse(turned.random.items[i].elements.begin(), turned.random.items[i].elements.end());
        const auto reversed = mergeForm(m_catalogue, pointersTo(turned.random.items), {}, formLawsDay);
        const auto program = reversed ? FormProgram::compile(*reversed) : fail(reversed.error());
        if (!program)
            return QStringLiteral("E1 refused in another order");
        turned.program = *program;
        return seen(turned, evaluated<AllLaws>(turned, turned.random.answers))
                == seen(subject, evaluated<AllLaws>(subject, subject.random.answers))
            ? QString()
            : QStringLiteral("E1 the order of requirements matters");
    }

    Catalogue m_catalogue;
};

OW_TEST(tst_FormLaws)
#include "tst_FormLaws.moc"
