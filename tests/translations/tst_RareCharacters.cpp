#include "models/identity/Masking.h"
#include "models/sheets/Workbook.h"
#include "tests/base/PdfWords.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/PaperRenderer.h"
#include "ui/common/Slip.h"
#include "ui/common/Theme.h"
#include "ui/reader/CardForm.h"

#include <QGlyphRun>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextLayout>

using namespace ow;
using namespace ow::testing;

namespace {
/// As an input method does it: spelt first, then chosen.
void typeByInputMethod(QLineEdit &edit, const QString &spelt, const QString &chosen)
{
    QInputMethodEvent spelling(spelt, {});
    QApplication::sendEvent(&edit, &spelling);
    QInputMethodEvent choice;
    choice.setCommitString(chosen);
    QApplication::sendEvent(&edit, &choice);
}

/// How many characters of the text our font, and what stands in for it, has no shape for.
int missingShapes(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    int missing = 0;
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs)
        missing += int(run.glyphIndexes().count(0));
    return runs.isEmpty() ? int(text.size()) : missing;
}
} // namespace

/// 生僻字 (domain.md §11, §16.17): from the key to the export nothing of a name is lost.
class tst_RareCharacters : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void aNameGoesAllTheWay_data();
    void aNameGoesAllTheWay();

private:
    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<VisitSteps> m_visit;
};

void tst_RareCharacters::initTestCase()
{
    m_hub = std::make_unique<TestHub>();
    m_visit = std::make_unique<VisitSteps>(*m_hub);
    QVERIFY(m_visit->start());
}

void tst_RareCharacters::aNameGoesAllTheWay_data()
{
    QTest::addColumn<QString>("rare");
    QTest::addColumn<QString>("number");
    QTest::newRow("U+4DAE") << QString::fromUcs4(U"䶮") << QStringLiteral("330102198503121244");
    QTest::newRow("U+36C3, extension A") << QString::fromUcs4(U"㛃") << QStringLiteral("210302199001010016");
    QTest::newRow("U+5803") << QString::fromUcs4(U"堃") << QStringLiteral("11010519491231002X");
    QTest::newRow("U+2CC5F, extension E") << QString::fromUcs4(U"𬱟") << QStringLiteral("210302197803150118");
    QTest::newRow("U+20164, extension B") << QString::fromUcs4(U"𠅤") << QStringLiteral("210302199607280117");
}

void tst_RareCharacters::aNameGoesAllTheWay()
{
    QFETCH(QString, rare);
    QFETCH(QString, number);
    const QString name = rare + QStringLiteral("小") + rare;
    const QString masked = rare + QLatin1Char('*') + rare;

    // Typed, and deleted as one character.
    FixedClock clock(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
    CardForm form(clock);
    QList<IdentityCard> typed;
    connect(&form, &CardForm::cardTyped, &form, [&](const IdentityCard &card) { typed.append(card); });
    form.resize(1000, 300);
    form.show();
    const auto edit = [&](const char *place) {
        return form.findChild<QLineEdit *>(QStringLiteral("typed_") + QLatin1String(place));
    };
    edit("name")->setFocus();
    typeByInputMethod(*edit("name"), QStringLiteral("ti"), rare);
    QTest::keyClick(edit("name"), Qt::Key_Backspace);
    QCOMPARE(edit("name")->text(), QString());
    typeByInputMethod(*edit("name"), QStringLiteral("ti xiao ti"), name);
    QTest::keyClicks(edit("number"), number);
    QTest::keyClicks(edit("validFrom"), QStringLiteral("2015-06-01"));
    QTest::keyClicks(edit("validTo"), QStringLiteral("2035-06-01"));
    for (int again = 0; again < 2 && typed.isEmpty(); ++again)
        form.findChild<QPushButton *>(QStringLiteral("cardTypedButton"))->click();
    QStringList faults;
    for (const QLabel *label : form.findChildren<QLabel *>()) {
        if (label->objectName().startsWith(QLatin1String("fault_")) && label->isVisible())
            faults.append(label->objectName() + label->text());
    }
    QVERIFY2(typed.size() == 1, qPrintable(faults.join(QLatin1Char(' '))));
    QCOMPARE(typed.first().name, name);

    // On screen and on paper there is a shape for it.
    for (const Density density : {Density::Desk, Density::Kiosk, Density::Wall})
        QCOMPARE(missingShapes(name, Theme::font(density)), 0);
    QCOMPARE(missingShapes(name, Theme::paperFont(40)), 0);
    form.grab().save(shotPath(QStringLiteral("rare-%1.png").arg(rare.toUcs4().first(), 0, 16)));

    // Through the hub and back, masked where others look.
    const auto issued = m_visit->get(m_visit->kiosk, IssueTicket{QStringLiteral("zonghe"), {}, typed.first()});
    QVERIFY(issued);
    QCOMPARE(issued->ticket.maskedName.value_or(QString()), masked);
    QVERIFY(m_visit->done(CallNext{3}) && m_visit->done(StartService{3}));
    const auto visitor = m_visit->get(m_visit->desk, IdentifyVisitor{3, typed.first(), VisitRole::Applicant});
    QVERIFY(visitor);
    QCOMPARE(visitor->card.maskedName, masked);
    QVERIFY(m_visit->done(FinishTicket{3, Outcome::Consulted}));

    // Printed: short and masked, long and in full.
    SlipData slip;
    slip.hall = QStringLiteral("临江区政务服务大厅");
    slip.number = issued->ticket.number;
    slip.maskedName = issued->ticket.maskedName.value_or(QString());
    const Result<PdfPaper> small = renderSlip(slip);
    QVERIFY(small);
    QVERIFY2(pdfWords(small->pdf).contains(masked), qPrintable(pdfWords(small->pdf)));
    const Result<PdfPaper> large =
        renderPaper({QStringLiteral("受理通知书"),
                     QStringLiteral("<p>%1：您申请的食品经营许可已经受理，请在承诺的期限内等候决定。</p>").arg(name),
                     {},
                     {}});
    QVERIFY(large);
    QVERIFY2(pdfWords(large->pdf).contains(name), qPrintable(pdfWords(large->pdf)));

    // Given to others.
    const auto book = writeWorkbook({{QStringLiteral("人员"), {{QStringLiteral("姓名")}}, {{name}}}});
    QVERIFY(book);
    const auto read = readWorkbook(*book);
    QVERIFY(read);
    QCOMPARE(read->sheets.first().rows.last().cell(0), name);
}

OW_TEST(tst_RareCharacters)
#include "tst_RareCharacters.moc"
