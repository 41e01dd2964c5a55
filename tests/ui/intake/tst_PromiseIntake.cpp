// 告知承诺 at the window: chosen on the form, told line by line, signed, taken in.
#include "tests/ui/intake/IntakeBench.h"

using namespace ow;
using namespace ow::testing;

namespace {
const QString promiseFire = QStringLiteral("511A0021300001");
} // namespace

class tst_PromiseIntake : public QObject {
    Q_OBJECT
private slots:
    void chosenToldSignedTakenIn();
};

void tst_PromiseIntake::chosenToldSignedTakenIn()
{
    IntakeBench b(QStringLiteral("promise-"));
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    b.addItem("xfaqjc");
    QVERIFY(b.press("startFormButton"));
    QTRY_VERIFY(b.shown("field_matter_fireMode"));
    const std::pair<const char *, const char *> answers[] = {{"applicant_mobile", "13857160024"},
                                                             {"enterprise_creditCode", "92330102MA27XH5A0N"},
                                                             {"enterprise_domicile", "云溪市临江区书香巷5号"},
                                                             {"enterprise_contactPhone", "13857160024"},
                                                             {"matter_fireMode", "inspect"},
                                                             {"matter_gatheringKind", "hotel"},
                                                             {"matter_floorsUsed", "一层、二层"},
                                                             {"matter_gatheringArea", "320"},
                                                             {"matter_exits", "3"},
                                                             {"matter_truthPromise", "yes"},
                                                             {"delivery_deliveryMethod", "window"}};
    // The register knows the rest of it.
    for (const auto &[key, value] : answers)
        b.fill(key, QString::fromUtf8(value));
    QTRY_VERIFY2(b.text("formState").startsWith(QStringLiteral("表单已填好")), qPrintable(b.text("formState")));
    QVERIFY(lookedUp(*b.page, "businessLicence"));
    for (const char *code : {"fireForm", "firePlan", "emergencyPlan"}) {
        QVERIFY(b.press(QStringLiteral("received_") + QLatin1String(code)));
        QVERIFY(b.press(QStringLiteral("tickAll_") + QLatin1String(code)));
    }
    const auto *accept = b.find<QPushButton>(QStringLiteral("act_%1_accept").arg(promiseFire));
    const auto *promise = b.find<QPushButton>(QStringLiteral("act_%1_promise").arg(promiseFire));
    QTRY_VERIFY(accept->isChecked()); // an inspection was asked for
    QVERIFY(promise->isVisible() && !b.shown("commitmentButton"));

    // The other way, on second thoughts: the letter first.
    b.fill("matter_fireMode", QStringLiteral("promise"));
    QTRY_VERIFY(b.shown("field_matter_firePromise"));
    b.fill("matter_firePromise", QStringLiteral("yes"));
    QTRY_VERIFY(promise->isChecked());
    QVERIFY(b.press("step_5"));
    QVERIFY2(b.text("commitmentNote").contains(QStringLiteral("逐条讲清")), qPrintable(b.text("commitmentNote")));
    b.shot("letter");
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY(b.text("intakeNoticeText").contains(QStringLiteral("告知承诺书还没有签署")));
    QVERIFY(b.press("commitmentButton"));
    QVERIFY(b.press("signedButton"));
    QTRY_COMPARE(b.text("commitmentNote"), QStringLiteral("承诺书已签署"));
    QVERIFY(b.station.printer.papers.first().title.startsWith(QStringLiteral("告知承诺书")));
    QVERIFY(b.press("submitButton"));
    QTRY_VERIFY2(b.text("caseNumber_0") == promiseFire + QStringLiteral("202609240001"),
                 qPrintable(b.text("intakeNoticeText") + b.text("caseNumber_0")));
    QTRY_VERIFY(b.station.printer.papers.last().title.startsWith(QStringLiteral("受理通知书")));
    b.shot("accepted");
}

OW_TEST(tst_PromiseIntake)
#include "tst_PromiseIntake.moc"
