// 现场踏勘 at the review desk: a route of two cases for two officers, gone, written down with pictures.
#include "models/base/Crypto.h"
#include "models/sitevisits/SiteVisitCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/review/ReviewPage.h"

#include <QBuffer>
#include <QDateEdit>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace ow;
using namespace ow::testing;

class tst_SiteVisits : public QObject {
    Q_OBJECT
private slots:
    void aRouteForTwo();
};

void tst_SiteVisits::aRouteForTwo()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation station(hub, StationRole::Review);
    QVERIFY(visit.start() && station.open() && station.signIn(QStringLiteral("qianjin")));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    SignedIn reviewer;
    reviewer.user = QStringLiteral("qianjin");
    ReviewPage page(station.context, reviewer);
    page.resize(1366, 716);
    page.show();
    const auto button = [&](const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); };
    const auto list = [&](const char *name) { return page.findChild<QListWidget *>(QLatin1String(name)); };
    const auto line = [&] {
        auto *label = page.findChild<QWidget *>(QStringLiteral("siteVisitPanel"))
                          ->findChild<QLabel *>(QStringLiteral("siteLine"));
        return label ? label->text() : QString();
    };
    auto *table = page.findChild<DataTable *>(QStringLiteral("caseList"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto openFirst = [&] {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 2).data().toString() == cases.first().itemName)
                emit table->clicked(table->model()->index(row, 2));
        }
    };
    openFirst();
    QTRY_VERIFY(page.findChild<QWidget *>(QStringLiteral("caseFile"))->isVisible());
    QVERIFY(!page.findChild<QWidget *>(QStringLiteral("siteVisitPanel"))->isVisible());
    auto *accept = button("sitePlanAccept");
    QTRY_VERIFY((button("sitePlan")->click(), accept->isVisible()));
    QVERIFY(!accept->isEnabled()); // one is not enough
    QVERIFY(list("sitePeople")->item(0)->text().startsWith(QStringLiteral("钱进")));
    for (int i = 0; i < list("sitePeople")->count(); ++i) {
        if (list("sitePeople")->item(i)->text().startsWith(QStringLiteral("冯博")))
            list("sitePeople")->item(i)->setCheckState(Qt::Checked);
    }
    page.findChild<QDateEdit *>(QStringLiteral("siteDay"))->setDate(QDate(2026, 9, 24));
    QCOMPARE(list("siteCases")->count(), 2);
    list("siteCases")->item(1)->setCheckState(Qt::Checked);
    QVERIFY(accept->isEnabled());
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("sitePlanHint"))
                ->text()
                .contains(QStringLiteral("最后一处 10:00 到达")));
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("site-plan.png")));
    accept->click();
    QTRY_VERIFY2(line().contains(QStringLiteral("待记录")), qPrintable(line()));
    QVERIFY(line().contains(QStringLiteral("钱进")) && line().contains(QStringLiteral("冯博")));
    QTRY_COMPARE(station.printer.papers.size(), 1);
    QVERIFY(station.printer.papers.first().title.contains(QStringLiteral("路线单")));

    // They went this morning; pictures from his station go under the application's key.
    QTRY_VERIFY(button("siteRecord") && button("siteRecord")->isEnabled());
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("site-planned.png")));
    button("siteRecord")->click();
    auto *write = button("siteRecordAccept");
    QTRY_VERIFY(write->isVisible());
    QVERIFY(!write->isEnabled());
    page.findChild<QRadioButton *>(QStringLiteral("siteFails"))->setChecked(true);
    QVERIFY(!write->isEnabled()); // what was seen?
    page.findChild<QPlainTextEdit *>(QStringLiteral("siteWords"))
        ->setPlainText(QStringLiteral("营业场所与图纸不一致，少一处隔断"));
    QVERIFY(write->isEnabled());
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("site-record.png")));
    write->click();
    QTRY_VERIFY2(line().contains(QStringLiteral("不符合　营业场所与图纸不一致")), qPrintable(line()));
    QTRY_COMPARE(station.printer.papers.size(), 2);
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("site-found.png")));

    TestStation colleague(hub, StationRole::Review);
    QVERIFY(colleague.open() && colleague.signIn(QStringLiteral("fengbo")));
    std::optional<SiteVisitsView> view;
    whenReady(colleague.client.view<SiteVisitsView>(QLatin1String(SiteVisitsView::name)), &colleague.client,
              [&](const Result<Viewed<SiteVisitsView>> &viewed) {
                  if (viewed)
                      view = viewed->value;
              });
    QTRY_VERIFY(view && view->planned.size() == 1);
    QByteArray photo;
    QBuffer file(&photo);
    QVERIFY(file.open(QIODevice::WriteOnly) && page.grab().toImage().save(&file, "PNG"));
    file.close();
    std::optional<Result<QByteArray>> stored;
    whenReady(colleague.client.putBlob(photo, cases.last().application), &colleague.client,
              [&](const Result<QByteArray> &put) { stored = put; });
    QTRY_VERIFY(stored);
    QVERIFY2(*stored, qPrintable((*stored) ? QString() : stored->error().sentence()));
    const RecordSiteVisit command{
        view->planned.first().id, cases.last().id, true, QStringLiteral("与申请一致"),
        SitePhoto{QString::fromLatin1(sha256(photo).toHex()), QStringLiteral("image/png"), 1}};
    const auto gone = visit.get(colleague, command);
    QVERIFY(gone);
    QCOMPARE(gone->visit.state, SiteVisitState::Done);
}

OW_TEST(tst_SiteVisits)
#include "tst_SiteVisits.moc"
