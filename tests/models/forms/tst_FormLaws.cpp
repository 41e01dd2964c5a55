#include "models/forms/MergeOracle.h"
#include "models/laws/FormLaws.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::laws;

namespace {
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
} // namespace

class tst_FormLaws : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_maker.emplace(m_catalogue = Catalogue::shipped().value()); }

    void lawsHold()
    {
        const quint64 seed = 20260924;
        SeededRandom random(seed);
        FormSpread spread;
        for (int n = 0; n < formLawsCount; ++n) {
            const QString broken = formLawsBroken(*m_maker, random, n, spread);
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
            caught = lawsBroken<OneLawLess>(lawSubject(*m_maker, random), random);
        OneLawLess::left.reset();
        QCOMPARE(!caught.isEmpty(), law >= 0);
        if (law >= 0)
            qInfo("form %d: %s", forms, qPrintable(caught));
    }

    // E6
    void circlesAreRefused()
    {
        SeededRandom random(6);
        for (int n = 0; n < 50; ++n)
            QCOMPARE(circleTaken(lawSubject(*m_maker, random), *m_maker, random), QString());
    }

    // The certificate is worth what a stranger makes of it: a script that knows the JSON alone, and nothing of our code.
    void strangersProveForms()
    {
        SeededRandom random(91);
        QByteArray asked;
        QByteArray answered;
        for (int n = 0; n < 300; ++n) {
            const QByteArray question = oracleQuestion(m_maker->form(random));
            const QByteArray reply = mergeOracle(question, lawsDay);
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
        const LawSubject subject = lawSubject(*m_maker, random);
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

    Catalogue m_catalogue;
    std::optional<FormMaker> m_maker; ///< borrows the catalogue
};

OW_TEST(tst_FormLaws)
#include "tst_FormLaws.moc"
