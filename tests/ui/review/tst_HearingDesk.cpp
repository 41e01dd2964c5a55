// 联合审查 on the review page, by keys: a department is asked, answers, is asked once more; the lead sees who is missing and decides.
#include "models/cases/HearingCommands.h"
#include "tests/base/NextVersions.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/review/ReviewPage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
struct HearingBench {
    TestHub hub{hallInstant(QDate(2026, 11, 3), QTime(8, 25))};
    VisitSteps visit{hub};
    TestStation office{hub, StationRole::Review};
    TestStation leadOffice{hub, StationRole::Review};
    TestStation otherOffice{hub, StationRole::Review};
    std::unique_ptr<ReviewPage> traffic;
    std::unique_ptr<ReviewPage> lead;
    Case signs;

    bool show()
    {
        if (!visit.start() || !office.open() || !office.signIn(QStringLiteral("hanlei")) || !leadOffice.open()
            || !leadOffice.signIn(QStringLiteral("fengbo")) || !otherOffice.open()
            || !otherOffice.signIn(QStringLiteral("tangmei")))
            return false;
        TestStation chief(hub, StationRole::Supervisor);
        const bool published = chief.open() && chief.signIn(QStringLiteral("weidong"))
            && visit.get(chief, importOf(withNextVersions(itemSigns, QDate(2026, 11, 1), {hearingBoth()})));
        const QList<Case> cases = published ? visit.accept(false) : QList<Case>();
        if (cases.size() != 2)
            return false;
        signs = cases.last();
        traffic = pageOf(office, QStringLiteral("hanlei"));
        lead = pageOf(leadOffice, QStringLiteral("fengbo"));
        return signs.hearing.has_value();
    }
    std::unique_ptr<ReviewPage> pageOf(TestStation &station, const QString &user)
    {
        SignedIn him;
        him.user = user;
        auto page = std::make_unique<ReviewPage>(station.context, him);
        page->resize(1366, 716);
        page->show();
        return page;
    }
    bool key(QWidget &page, Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier) const
    {
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page, ow::testing::patienceMs))
            return false;
        QTest::keyClick(&page, key, held);
        return true;
    }
    template <class W>
    static W *in(const std::unique_ptr<ReviewPage> &page, const char *name)
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    static QString text(const std::unique_ptr<ReviewPage> &page, const char *name)
    {
        const auto *label = in<QLabel>(page, name);
        return label ? label->text() : QString();
    }
    bool openAtLead() const
    {
        auto *table = in<DataTable>(lead, "caseList");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 2).data().toString() == signs.itemName)
                emit table->clicked(table->model()->index(row, 2));
        }
        return TestStation::wait([&] { return in<QWidget>(lead, "hearingPanel")->isVisible(); });
    }
    void picture(const std::unique_ptr<ReviewPage> &page, const char *name) const
    {
        QTest::qWait(60);
        page->grab().save(shotPath(QStringLiteral("hearing-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_HearingDesk : public QObject {
    Q_OBJECT
private slots:
    void askedAnsweredDecided();
    void awayAndStoodInFor();
};

void tst_HearingDesk::askedAnsweredDecided()
{
    using B = HearingBench;
    HearingBench b;
    QVERIFY(b.show());
    // On the department's own list, with its own day; not on the lead's.
    QTRY_VERIFY(B::in<QWidget>(b.traffic, "hearingDesk")->isVisible());
    QCOMPARE(B::text(b.traffic, "hearingCount"), QStringLiteral("征求我单位意见 1 件"));
    QVERIFY(B::in<DataTable>(b.traffic, "hearingTable")
                ->model()
                ->index(0, 0)
                .data()
                .toString()
                .contains(QStringLiteral("剩3个工作日")));
    QVERIFY(!B::in<QWidget>(b.lead, "hearingDesk")->isVisible());
    QVERIFY(b.key(*b.traffic, Qt::Key_F2));
    QTRY_VERIFY(B::in<QWidget>(b.traffic, "hearingPanel")->isVisible());
    QVERIFY(B::text(b.traffic, "hearingTitle").contains(QStringLiteral("还差：区公安分局、区自然资源和规划局")));
    QVERIFY(!B::in<QPushButton>(b.traffic, "hearAgree")->isEnabled()); // not without reasons
    B::in<QPlainTextEdit>(b.traffic, "hearingText")->setPlainText(QStringLiteral("遮挡路口信号灯"));
    QTRY_VERIFY(B::in<QPushButton>(b.traffic, "hearDisagree")->isEnabled());
    b.picture(b.traffic, "asked");
    QVERIFY(b.key(*b.traffic, Qt::Key_N, Qt::AltModifier));
    QTRY_VERIFY(!B::in<QWidget>(b.traffic, "hearingDesk")->isVisible());

    // The lead sees what it comes to, and why he may not approve.
    QTRY_COMPARE(B::in<DataTable>(b.lead, "caseList")->model()->rowCount(), 2);
    QVERIFY(b.openAtLead());
    QTRY_COMPARE(B::text(b.lead, "hearingVoice_gaj"), QStringLiteral("不同意"));
    QVERIFY(B::text(b.lead, "hearingTitle").contains(QStringLiteral("合成意见：不同意")));
    QVERIFY(!B::in<QPushButton>(b.lead, "approveButton")->isEnabled());
    QVERIFY(B::text(b.lead, "decisionHint").contains(QStringLiteral("区公安分局不同意")));
    b.picture(b.lead, "against");
    auto *back = B::in<QPushButton>(b.lead, "hearingBack_gaj");
    QVERIFY(back && !back->isEnabled());
    B::in<QPlainTextEdit>(b.lead, "hearingText")->setPlainText(QStringLiteral("请写明是哪个路口"));
    B::in<QPushButton>(b.lead, "hearingBack_gaj")->click();
    QTRY_COMPARE(B::text(b.lead, "hearingVoice_gaj"), QStringLiteral("待答复"));
    QVERIFY(B::text(b.lead, "hearingWords_gaj").contains(QStringLiteral("请写明是哪个路口")));
    QTRY_VERIFY(B::in<QWidget>(b.traffic, "hearingDesk")->isVisible());
    QTRY_VERIFY(B::text(b.traffic, "hearingWords_gaj").contains(QStringLiteral("请写明是哪个路口")));
    B::in<QPlainTextEdit>(b.traffic, "hearingText")->setPlainText(QStringLiteral("重新测量，不遮挡"));
    QTRY_VERIFY(B::in<QPushButton>(b.traffic, "hearAgree")->isEnabled());
    QVERIFY(b.key(*b.traffic, Qt::Key_Y, Qt::AltModifier));
    QTRY_COMPARE(B::text(b.lead, "hearingVoice_gaj"), QStringLiteral("同意"));
    QVERIFY(B::text(b.lead, "decisionHint").contains(QStringLiteral("还在等区自然资源和规划局的意见")));
    b.picture(b.lead, "waiting");
    QVERIFY(b.visit.get(b.otherOffice,
                        HearCase{b.signs.id, QStringLiteral("zrzyj"), true, QStringLiteral("符合街区规划")}));
    QTRY_VERIFY(B::in<QPushButton>(b.lead, "approveButton")->isEnabled());
    QVERIFY(B::text(b.lead, "hearingTitle").contains(QStringLiteral("合成意见：同意")));
    b.picture(b.lead, "for");
    B::in<QPushButton>(b.lead, "approveButton")->click();
    QTRY_VERIFY(B::in<QPushButton>(b.lead, "issueButton")->isVisible());
}

/// Han is away: Tang of another department has his requests on her list, and answers under both names.
void tst_HearingDesk::awayAndStoodInFor()
{
    using B = HearingBench;
    HearingBench b;
    QVERIFY(b.show());
    const auto tang = b.pageOf(b.otherOffice, QStringLiteral("tangmei"));
    QTRY_COMPARE(B::text(tang, "hearingCount"), QStringLiteral("征求我单位意见 1 件"));
    B::in<QPushButton>(b.traffic, "deputyButton")->click();
    QTRY_VERIFY(B::in<QWidget>(b.traffic, "deputySheet")->isVisible());
    auto *who = B::in<QComboBox>(b.traffic, "deputyWho");
    who->setCurrentIndex(who->findText(QStringLiteral("唐梅")));
    QVERIFY(!B::in<QPushButton>(b.traffic, "deputyAccept")->isEnabled());
    B::in<QLineEdit>(b.traffic, "deputyReason")->setText(QStringLiteral("参加培训"));
    b.picture(b.traffic, "deputy");
    QTest::keyClick(B::in<QLineEdit>(b.traffic, "deputyReason"), Qt::Key_Return);
    QTRY_VERIFY(!B::in<QWidget>(b.traffic, "deputySheet")->isVisible());
    // One case, asked of both departments; the first answer leaves it on her list for the other.
    QVERIFY(b.visit.get(b.otherOffice,
                        HearCase{b.signs.id, QStringLiteral("zrzyj"), true, QStringLiteral("符合街区规划")}));
    QTRY_VERIFY(B::in<QWidget>(tang, "hearingDesk")->isVisible());
    QVERIFY(b.key(*tang, Qt::Key_F2));
    QTRY_VERIFY(B::in<QWidget>(tang, "hearingPanel")->isVisible());
    B::in<QPlainTextEdit>(tang, "hearingText")->setPlainText(QStringLiteral("不遮挡"));
    QTRY_VERIFY(B::in<QPushButton>(tang, "hearAgree")->isEnabled());
    QVERIFY(b.key(*tang, Qt::Key_Y, Qt::AltModifier));
    QTRY_VERIFY(B::text(tang, "hearingWords_gaj").contains(QStringLiteral("唐梅（代韩磊）")));
    QTRY_VERIFY(!B::in<QWidget>(tang, "hearingDesk")->isVisible());
    B::in<QPushButton>(b.traffic, "deputyButton")->click();
    QTRY_VERIFY(B::in<QPushButton>(b.traffic, "deputyEnd")->isVisible());
    B::in<QPushButton>(b.traffic, "deputyEnd")->click();
    QTRY_VERIFY(!B::in<QWidget>(b.traffic, "deputySheet")->isVisible());
}

OW_TEST(tst_HearingDesk)
#include "tst_HearingDesk.moc"
