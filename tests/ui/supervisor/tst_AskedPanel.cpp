// 问后台 on the supervisor's screen: what waits, what is late, told on every page; the time an answer may take.
#include "models/questions/QuestionCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/SupervisorPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace ow;
using namespace ow::testing;

class tst_AskedPanel : public QObject {
    Q_OBJECT
private slots:
    void lateOnesAreTold();
};

void tst_AskedPanel::lateOnesAreTold()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    TestStation reviewer(hub, StationRole::Review);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")) && reviewer.open()
            && reviewer.signIn(QStringLiteral("qianjin")));
    SupervisorPage page(office.context);
    page.resize(1366, 712);
    page.show();
    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"));
    auto *watch = page.findChild<QTabWidget *>(QStringLiteral("intakeWatchTabs"));
    auto *table = page.findChild<DataTable *>(QStringLiteral("askedTable"));
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    const auto text = [&](const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); };
    const auto titles = [&] {
        QStringList all;
        for (int i = 0; i < tabs->count(); ++i)
            all.append(tabs->tabText(i));
        return all.join(QLatin1Char('|'));
    };
    const auto sheet = visit.ready(false);
    QVERIFY(sheet);
    AskOffice ask;
    ask.window = 3;
    ask.item = itemBooks;
    ask.text = QStringLiteral("赵晓月的合同能收复印件吗？");
    ask.application = sheet->application;
    const auto asked = visit.get(visit.desk, ask);
    QVERIFY(asked);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(text("askedCount"), QStringLiteral("待答复 1 个，已答复 0 个，其中超时答复 0 个；时限 5 分钟"));
    QVERIFY(!titles().contains(QStringLiteral("超时")));
    hub.advance(6 * 60'000);
    QTRY_VERIFY2(titles().contains(QStringLiteral("受理监督 · 1 问超时")), qPrintable(titles()));
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).startsWith(QStringLiteral("受理监督")))
            tabs->setCurrentIndex(i);
    }
    watch->setCurrentIndex(5);
    QVERIFY(cell(0, 0).startsWith(QStringLiteral("● 超时 ")));
    QCOMPARE(cell(0, 4), QStringLiteral("区新闻出版局"));
    for (int column = 0; column < table->model()->columnCount(); ++column)
        QVERIFY(!cell(0, column).contains(QStringLiteral("赵晓月"))
                && !cell(0, column).contains(QStringLiteral("复印件")));
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("asked-late.png")));
    QVERIFY(visit.get(reviewer, TakeQuestion{asked->question.id})
            && visit.get(reviewer, AnswerQuestion{asked->question.id, QStringLiteral("可以。")}));
    QTRY_VERIFY(!titles().contains(QStringLiteral("超时")));
    QTRY_COMPARE(text("askedCount"), QStringLiteral("待答复 0 个，已答复 1 个，其中超时答复 1 个；时限 5 分钟"));

    // The hall gives more time; by keys.
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("askedChange")), Qt::LeftButton);
    auto *terms = page.findChild<QWidget *>(QStringLiteral("askedTermsSheet"));
    QTRY_VERIFY(terms->isVisible());
    page.findChild<QSpinBox *>(QStringLiteral("askedMinutes"))->setValue(10);
    for (QLineEdit *line : terms->findChildren<QLineEdit *>()) {
        if (!qobject_cast<QSpinBox *>(line->parentWidget()))
            line->setText(QStringLiteral("审批人员今天少一半"));
    }
    for (QPushButton *button : terms->findChildren<QPushButton *>()) {
        if (button->text().contains(QStringLiteral("改时限")))
            button->click();
    }
    QTRY_VERIFY(text("askedCount").endsWith(QStringLiteral("时限 10 分钟")));
}

OW_TEST(tst_AskedPanel)
#include "tst_AskedPanel.moc"
