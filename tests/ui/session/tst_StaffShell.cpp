#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Notice.h"
#include "ui/session/LockOverlay.h"
#include "ui/session/SignInPage.h"
#include "ui/session/StaffShell.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

struct ShellBench {
    TestHub hub;
    TestStation station{hub, StationRole::Window, {}, 3};
    std::unique_ptr<StaffShell> shell;
    int made = 0;

    bool show()
    {
        if (!station.open())
            return false;
        shell = std::make_unique<StaffShell>(station.context, [this](StationContext &, const SignedIn &) -> QWidget * {
            ++made;
            auto *page = new QLineEdit;
            page->setObjectName(QStringLiteral("work"));
            return page;
        });
        shell->resize(1366, 768);
        shell->show();
        return QTest::qWaitForWindowActive(shell.get(), ow::testing::patienceMs);
    }
    template <class W>
    W *find(const char *name) const
    {
        return shell->findChild<W *>(QLatin1String(name));
    }
    void signIn(const QString &name, const QString &password)
    {
        find<QLineEdit>("userEdit")->setText(name);
        find<QLineEdit>("passwordEdit")->setText(password);
        QTest::mouseClick(find<QPushButton>("signInButton"), Qt::LeftButton);
    }
    bool works() const
    {
        const auto *page = shell->findChild<QLineEdit *>(QStringLiteral("work"));
        return page && page->isVisible() && page->isEnabled();
    }
};
} // namespace

class tst_StaffShell : public QObject {
    Q_OBJECT
private slots:
    void signsIn();
    void demoUserWithOneClick();
    void locksAndUnlocks();
    void locksWhenNobodyIsThere();
    void pageSurvivesTheEndOfTheSession();
};

void tst_StaffShell::signsIn()
{
    ShellBench b;
    QVERIFY(b.show());
    const TestHub::User user = b.hub.user(QStringLiteral("zhoumin"));
    b.signIn(user.name, QStringLiteral("not his password"));
    auto *notice = b.find<QWidget>("signInPage")->findChild<Notice *>();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->sentence(), QStringLiteral("用户名或密码不对，请重试。"));
    QVERIFY(b.find<QLineEdit>("passwordEdit")->text().isEmpty());
    b.signIn(user.name, user.password);
    QTRY_VERIFY(b.works());
    QCOMPARE(b.find<QLabel>("user")->text(), QStringLiteral("周敏"));
}

void tst_StaffShell::demoUserWithOneClick()
{
    ShellBench b;
    QVERIFY(b.show());
    b.shell->grab().save(shotPath(QStringLiteral("sign-in.png")));
    QTest::mouseClick(b.find<QPushButton>("demoUser_weidong"), Qt::LeftButton);
    QTRY_VERIFY(b.works());
    QCOMPARE(b.find<QLabel>("user")->text(), QStringLiteral("卫东"));
}

void tst_StaffShell::locksAndUnlocks()
{
    ShellBench b;
    QVERIFY(b.show());
    const TestHub::User user = b.hub.user(QStringLiteral("zhoumin"));
    QVERIFY(!b.find<QWidget>("lockOverlay")->isVisible());
    b.signIn(user.name, user.password);
    QTRY_VERIFY(b.works());
    b.find<QLineEdit>("work")->setText(QStringLiteral("半句话"));
    QTest::keyClick(b.find<QLineEdit>("work"), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(b.find<QWidget>("lockOverlay")->isVisible());
    QVERIFY(!b.works());
    // Nothing of the page shows through.
    QCOMPARE(b.find<QWidget>("lockOverlay")->geometry(), b.find<QLineEdit>("work")->parentWidget()->geometry());
    auto *pin = b.find<QLineEdit>("pinEdit");
    QTRY_VERIFY(pin->hasFocus());
    b.shell->grab().save(shotPath(QStringLiteral("lock.png")));
    QTest::keyClicks(pin, user.pin == QLatin1String("0000") ? QStringLiteral("1111") : QStringLiteral("0000"));
    QTest::keyClick(pin, Qt::Key_Escape);
    QVERIFY(pin->text().isEmpty());
    QTest::keyClicks(pin, user.pin == QLatin1String("0000") ? QStringLiteral("1111") : QStringLiteral("0000"));
    QTest::keyClick(pin, Qt::Key_Return);
    auto *notice = b.find<QWidget>("lockOverlay")->findChild<Notice *>();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->sentence(), QStringLiteral("解锁码不对，请重试。"));
    QTest::keyClicks(pin, user.pin);
    QTest::keyClick(pin, Qt::Key_Return);
    QTRY_VERIFY(b.works());
    QCOMPARE(b.find<QLineEdit>("work")->text(), QStringLiteral("半句话"));
    QTRY_VERIFY(b.find<QLineEdit>("work")->hasFocus());
    QCOMPARE(b.made, 1);
}

void tst_StaffShell::locksWhenNobodyIsThere()
{
    ShellBench b;
    QVERIFY(b.show());
    const TestHub::User user = b.hub.user(QStringLiteral("zhoumin"));
    b.signIn(user.name, user.password);
    QTRY_VERIFY(b.works());
    b.hub.pass((StaffShell::idleMinutes + 1) * 60'000);
    QTRY_VERIFY(b.find<QWidget>("lockOverlay")->isVisible());
}

void tst_StaffShell::pageSurvivesTheEndOfTheSession()
{
    ShellBench b;
    QVERIFY(b.show());
    const TestHub::User user = b.hub.user(QStringLiteral("zhoumin"));
    b.signIn(user.name, user.password);
    QTRY_VERIFY(b.works());
    b.find<QLineEdit>("work")->setText(QStringLiteral("半句话"));
    b.hub.advance(15 * 3'600'000); // a session lasts 14 hours
    whenReady(b.station.client.unlock(user.pin), b.shell.get(), [](const Result<void> &) {});
    QTRY_VERIFY(b.find<QWidget>("signInPage")->isVisible());
    QCOMPARE(b.find<QLineEdit>("userEdit")->text(), user.name);
    b.signIn(user.name, user.password);
    QTRY_VERIFY(b.works());
    QCOMPARE(b.find<QLineEdit>("work")->text(), QStringLiteral("半句话"));
    QCOMPARE(b.made, 1);
    // Somebody else does not find it.
    b.shell->signOut();
    const TestHub::User other = b.hub.user(QStringLiteral("wuhao"));
    b.signIn(other.name, other.password);
    QTRY_VERIFY(b.works());
    QCOMPARE(b.find<QLineEdit>("work")->text(), QString());
}

OW_TEST(tst_StaffShell)
#include "tst_StaffShell.moc"
