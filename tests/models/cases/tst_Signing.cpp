// 签署方式: ink, a thumb before a witness, or a refusal before a witness; a promise binds nobody who refuses it.
#include "models/cases/CaseCommands.h"
#include "models/cases/ConfirmCommands.h"
#include "models/cases/DraftRules.h"
#include "models/consents/ConsentStore.h"
#include "models/forms/FormState.h"
#include "tests/base/Testing.h"
#include "tests/models/cases/ReceiptHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString signingWitness = QStringLiteral("王芳");
const QString signingWhy = QStringLiteral("手受伤不能书写");

struct SigningHall : ReceiptHall {
    Sender reviewer = hall.insider(StationRole::Review, QStringLiteral("reviewer"), only(Role::Reviewer));

    std::optional<IntakeSheet> filledIn(bool complete = true)
    {
        const auto sheet = begin(clerk, 1, receiptZhao(), {receiptShop});
        if (!sheet)
            return sheet;
        DraftBody body = filled(*sheet, receiptShop, receiptShopAnswers());
        for (MaterialCheck &check : body.materials) {
            if (!complete && check.material == QLatin1String("premisesProof")) {
                check.finding = MaterialFinding::Missing;
                check.ticked.clear();
            }
        }
        return save(clerk, *sheet, body) ? sheet : std::nullopt;
    }
    Case issued()
    {
        const auto sheet = filledIn();
        const auto taken = sheet
            ? run(clerk,
                  SubmitApplication{sheet->application, sheet->fence, {{receiptShop, IntakeAct::Accept, {}}}, {}})
            : fail(problem::NotFound);
        const QUuid id = taken ? taken->cases.first().id : QUuid();
        if (!run(reviewer, DecideCase{id, true, {}}) || !run(reviewer, IssueCase{id}))
            return {};
        return begin(clerk, 1, receiptZhao(), {receiptShop}) ? stored(id) : Case();
    }
};
} // namespace

class tst_Signing : public QObject {
    Q_OBJECT
private slots:
    void needsAWitness_data();
    void needsAWitness();
    void deliveredWithAThumb();
    void deliveredAgainstARefusal();
    void nothingSigned();
    void aPromiseIsNotRefused();
    void theFormWithAThumb();
};

void tst_Signing::needsAWitness_data()
{
    QTest::addColumn<Signing>("signing");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("pad") << Signing{} << QStringList();
    QTest::newRow("ink") << Signing{SigningWay::Ink, {}, {}} << QStringList();
    QTest::newRow("thumb") << Signing{SigningWay::Thumbprint, signingWitness, signingWhy} << QStringList();
    QTest::newRow("nobody by") << Signing{SigningWay::Thumbprint, QStringLiteral(" "), signingWhy}
                               << QStringList{QStringLiteral("signing.witness")};
    QTest::newRow("himself") << Signing{SigningWay::Refused, QStringLiteral("周敏"), signingWhy}
                             << QStringList{QStringLiteral("signing.witness")};
    QTest::newRow("nothing said") << Signing{SigningWay::Refused, {}, {}}
                                  << QStringList{QStringLiteral("signing.witness"), QStringLiteral("signing.reason")};
}

void tst_Signing::needsAWitness()
{
    QFETCH(Signing, signing);
    QStringList places;
    for (const Fault &fault : signingFaults(signing, QStringLiteral("周敏")))
        places.append(fault.place);
    QTEST(places, "places");
}

void tst_Signing::deliveredWithAThumb()
{
    SigningHall h;
    const Case record = h.issued();
    QVERIFY(!record.id.isNull());
    const Signing thumb{SigningWay::Thumbprint, signingWitness, signingWhy};
    const auto given = h.run(h.clerk, DeliverCases{1, {record.id}, record.principal, {}, {}, thumb});
    QVERIFY2(given, given ? "" : qPrintable(given.error().sentence()));
    QCOMPARE(h.stored(record.id).deliveredSigning, std::optional(thumb));
    const PaperContent &receipt = given->papers.first().content;
    QVERIFY2(receipt.body.contains(QStringLiteral("捺指印（手受伤不能书写），见证人王芳")), qPrintable(receipt.body));
    QVERIFY(!receipt.body.contains(QStringLiteral("签名为证")));
    QCOMPARE(h.difference(), QString());
}

void tst_Signing::deliveredAgainstARefusal()
{
    SigningHall h;
    const Case record = h.issued();
    const Signing refused{SigningWay::Refused, signingWitness, QStringLiteral("认为结果有误")};
    const auto given = h.run(h.clerk, DeliverCases{1, {record.id}, record.principal, {}, {}, refused});
    QVERIFY2(given, given ? "" : qPrintable(given.error().sentence()));
    QCOMPARE(given->cases.first().state, CaseState::Delivered);
    QVERIFY(given->papers.first().content.body.contains(QStringLiteral("拒绝签名（认为结果有误），见证人王芳")));
}

void tst_Signing::nothingSigned()
{
    SigningHall h;
    const Case record = h.issued();
    QCOMPARE(h.faults(h.clerk, DeliverCases{1, {record.id}, record.principal, {}, {}, Signing{}}),
             QStringList{QStringLiteral("signature signature-missing")});
    QCOMPARE(h.faults(h.clerk,
                      DeliverCases{
                          1, {record.id}, record.principal, {}, {}, Signing{SigningWay::Thumbprint, {}, signingWhy}}),
             QStringList{QStringLiteral("signing.witness witness-missing")});
    QVERIFY(!h.stored(record.id).deliveredOn);
}

void tst_Signing::aPromiseIsNotRefused()
{
    SigningHall h;
    const auto sheet = h.filledIn(false);
    QVERIFY(sheet);
    const auto letter = h.run(h.clerk, DraftCommitment{sheet->application, sheet->fence, receiptShop});
    QVERIFY2(letter, letter ? "" : qPrintable(letter.error().sentence()));
    QVERIFY(h.print(h.clerk, sheet->application, *letter));
    QCOMPARE(h.faults(h.clerk, SignPaper{letter->id, {}, Signing{SigningWay::Refused, signingWitness, signingWhy}}),
             QStringList{QStringLiteral("promise-refused")});
    QVERIFY(h.run(h.clerk, SignPaper{letter->id, {}, Signing{SigningWay::Thumbprint, signingWitness, signingWhy}}));
    QVERIFY(h.run(h.clerk,
                  SubmitApplication{sheet->application, sheet->fence, {{receiptShop, IntakeAct::Tolerate, {}}}, {}}));
    auto db = Connection::open(h.hall.path(), OpenMode::Reader);
    QCOMPARE(PaperStore::find(**db, letter->id)->signing->way, SigningWay::Thumbprint);
    QCOMPARE(h.difference(), QString());
}

void tst_Signing::theFormWithAThumb()
{
    SigningHall h;
    const auto sheet = h.filledIn();
    QVERIFY(sheet);
    QList<ShownAnswer> shown;
    const auto program = FormProgram::compile(sheet->form);
    FormState state(*program, QDate(2026, 9, 24));
    state.load(answersOf(h.filled(*sheet, receiptShop, receiptShopAnswers())));
    const Answers leaving = state.leaving();
    for (auto answer = leaving.begin(); answer != leaving.end(); ++answer)
        shown.append({answer.key(), *answer});
    const auto confirmed =
        h.run(h.clerk, ConfirmApplication{sheet->application, sheet->fence, shown, {}, SaidBy::Screen});
    QVERIFY2(confirmed, confirmed ? "" : qPrintable(confirmed.error().faults().value(0).sentence()));
    SignApplication command;
    command.application = sheet->application;
    command.fence = sheet->fence;
    command.confirmation = confirmed->confirmation;
    command.digest = confirmed->digest;
    command.signing = Signing{SigningWay::Thumbprint, {}, signingWhy};
    QCOMPARE(h.faults(h.clerk, command), QStringList{QStringLiteral("signing.witness witness-missing")});
    command.signing->witness = signingWitness;
    const auto signedIt = h.run(h.clerk, command);
    QVERIFY2(signedIt, signedIt ? "" : qPrintable(signedIt.error().sentence()));
    auto db = Connection::open(h.hall.path(), OpenMode::Reader);
    const QList<Signature> signatures = ConsentStore::signaturesOf(**db, confirmed->confirmation);
    QCOMPARE(signatures.size(), 1);
    QVERIFY(!signatures.first().refused && !signatures.first().imageSealed);
    QCOMPARE(signatures.first().signing->way, SigningWay::Thumbprint);
    // He would not after all, before the same witness.
    command.signing = Signing{SigningWay::Refused, signingWitness, {}};
    command.refusal = QStringLiteral("认为内容有误");
    QVERIFY(h.run(h.clerk, command));
    QCOMPARE(h.difference(), QString());
}

OW_TEST(tst_Signing)
#include "tst_Signing.moc"
