#include "models/suggestions/SuggestionCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/SuggestionPanel.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace ow;
using namespace ow::testing;

/// 意见建议 at the supervisor: seen at once, answered, closed; the number only with a reason.
class tst_SuggestionPanel : public QObject {
    Q_OBJECT
private slots:
    void isAnsweredAndClosed();
};

void tst_SuggestionPanel::isAnsweredAndClosed()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    SuggestionPanel panel(office.context);
    panel.resize(1366, 712);
    panel.show();
    auto *table = panel.findChild<DataTable *>(QStringLiteral("suggestionTable"));
    auto *answer = panel.findChild<QPlainTextEdit *>(QStringLiteral("suggestionAnswer"));
    const auto button = [&](const char *name) { return panel.findChild<QPushButton *>(QLatin1String(name)); };
    const auto text = [&](const char *name) { return panel.findChild<QLabel *>(QLatin1String(name))->text(); };
    QVERIFY(TestStation::wait([&] { return text("suggestionCount") == QStringLiteral("待答复 0 条，共 0 条"); }));
    QVERIFY(visit.get(visit.kiosk,
                      LeaveSuggestion{QStringLiteral("填表的台子再高一点就好了"), QStringLiteral("13812343210")}));
    QVERIFY(TestStation::wait([&] { return table->model()->rowCount() == 1; }));
    table->selectRow(0);
    QCOMPARE(text("suggestionWords"), QStringLiteral("填表的台子再高一点就好了"));
    QVERIFY(text("suggestionFacts").contains(QStringLiteral("138****3210")));
    QVERIFY(!button("suggestionReveal")->isEnabled() && !button("suggestionSend")->isEnabled());
    panel.findChild<QComboBox *>(QStringLiteral("suggestionReason"))->setCurrentIndex(1);
    button("suggestionReveal")->click();
    QVERIFY(TestStation::wait([&] { return text("suggestionFacts").contains(QStringLiteral("13812343210")); }));
    answer->setPlainText(QStringLiteral("已经换了高的，谢谢您。"));
    QTest::qWait(50);
    panel.grab().save(shotPath(QStringLiteral("suggestions.png")));
    button("suggestionSend")->click();
    QVERIFY(TestStation::wait([&] { return text("suggestionCount").startsWith(QStringLiteral("待答复 0 条")); }));
    QCOMPARE(table->model()->index(0, 4).data().toString(), QStringLiteral("已答复"));
    table->selectRow(0);
    QVERIFY(TestStation::wait([&] { return button("suggestionClose")->isEnabled(); }));
    button("suggestionClose")->click();
    QVERIFY(
        TestStation::wait([&] { return table->model()->index(0, 4).data().toString() == QStringLiteral("已办结"); }));
    QVERIFY(!answer->isEnabled());
}

OW_TEST(tst_SuggestionPanel)
#include "tst_SuggestionPanel.moc"
