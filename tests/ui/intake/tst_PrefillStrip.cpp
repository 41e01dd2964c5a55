// What the visitor filled in while he waited, taken over at the window by one key; what a card says is not changed by it.
#include "models/prefill/PrefillCommands.h"
#include "tests/ui/intake/IntakeBench.h"

using namespace ow;
using namespace ow::testing;

namespace {
const QString prefilledShop = QStringLiteral("临江市江岸区敏行书店");

/// Called with a form filled in before.
struct PrefillBench : IntakeBench {
    PrefillBench() : IntakeBench(QStringLiteral("prefill")) {}
    bool showPrefilled()
    {
        if (!kiosk.open() || !station.open() || !station.signIn(QStringLiteral("zhoumin")))
            return false;
        hub.advance(10 * 60'000);
        if (!station.ask(OpenWindow{3}).value_or(fail(problem::NotFound)))
            return false;
        IssueTicket issue;
        issue.queue = QStringLiteral("zonghe");
        issue.card = SimulatedCardReader::demoCards().at(0).card;
        const auto issued = kiosk.ask(issue);
        if (!issued || !*issued)
            return false;
        const SavePrefill saved{{(*issued)->ticket.id},
                                {QStringLiteral("511A0188100003")},
                                {{QStringLiteral("enterprise.orgName"), prefilledShop},
                                 {QStringLiteral("applicant.personName"), QStringLiteral("李健敏")},
                                 {QStringLiteral("matter.adWidth"), QStringLiteral("6")}}};
        const auto kept = kiosk.ask(saved);
        if (!kept || !*kept || (*kept)->count != 3) {
            qWarning("kept: %s",
                     kept && *kept ? toJson(**kept).constData()
                         : kept    ? kept->error().type().id
                                   : "no answer");
            return false;
        }
        return station.ask(CallNext{3}).value_or(fail(problem::NotFound)) && open();
    }
    QString field(const char *key) const
    {
        const auto *edit = find<QLineEdit>(QStringLiteral("field_") + QLatin1String(key));
        return edit ? edit->text() : QString();
    }
    void picture()
    {
        QTest::qWait(50);
        page->grab().save(shotPath(QStringLiteral("prefill-%1.png").arg(++shots)));
    }
};
} // namespace

class tst_PrefillStrip : public QObject {
    Q_OBJECT
private slots:
    void isTakenByOneKey();
    void nothingWaits();
};

void tst_PrefillStrip::isTakenByOneKey()
{
    PrefillBench b;
    QVERIFY(b.showPrefilled());
    QVERIFY(TestStation::wait([&] { return b.shown("prefillStrip"); }));
    QVERIFY(b.text("prefillLead").contains(QStringLiteral("本人已预填 3 项")));
    QVERIFY(b.text("prefillLead").contains(QStringLiteral("核验身份后")));
    QVERIFY(!b.find<QPushButton>("takePrefill")->isEnabled());
    QVERIFY(b.readCard());
    QVERIFY(TestStation::wait([&] { return b.find<QPushButton>("takePrefill")->isEnabled(); }));
    b.picture();
    QCOMPARE(b.find<QPushButton>("takePrefill")->shortcut(), QKeySequence(QStringLiteral("Alt+F")));
    QVERIFY(b.press("takePrefill"));
    QVERIFY(TestStation::wait([&] { return b.field("enterprise_orgName") == prefilledShop; }));
    QCOMPARE(b.field("matter_adWidth"), QStringLiteral("6"));
    // The card's word stands, and what he wrote is told beside it.
    QCOMPARE(b.field("applicant_personName"), QStringLiteral("李建敏"));
    const QString other = b.text("prefillOther_applicant.personName");
    QVERIFY2(other.contains(QStringLiteral("李建敏")) && other.contains(QStringLiteral("李健敏")), qPrintable(other));
    QVERIFY(!b.find<QPushButton>("preferPrefill_applicant.personName"));
    QVERIFY(b.text("prefillLead").contains(QStringLiteral("已带入本人预填的 2 项")));
    b.picture();
    // What was typed since is not overwritten either; his own word comes back by a key of its own.
    auto *shop = b.find<QLineEdit>("field_enterprise_orgName");
    shop->setText(QStringLiteral("临江市江岸区另一书店"));
    QTest::keyClick(shop, Qt::Key_Return);
    QVERIFY(b.press("takePrefill"));
    QVERIFY(TestStation::wait([&] { return b.find<QPushButton>("preferPrefill_enterprise.orgName"); }));
    QCOMPARE(b.field("enterprise_orgName"), QStringLiteral("临江市江岸区另一书店"));
    b.picture();
    QVERIFY(b.press("preferPrefill_enterprise.orgName"));
    QVERIFY(TestStation::wait([&] { return b.field("enterprise_orgName") == prefilledShop; }));
}

void tst_PrefillStrip::nothingWaits()
{
    IntakeBench b;
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    QVERIFY(!b.shown("prefillStrip"));
}

OW_TEST(tst_PrefillStrip)
#include "tst_PrefillStrip.moc"
