// The supervisor's page on the smallest screen a desk has: 1366×768, of which a panel takes 40, the window's title 30 and the top bar 54.
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/supervisor/SupervisorPage.h"

#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr QSize smallScreenLeft(1366, 768 - 40 - 30 - 54);
}

class tst_SmallScreen : public QObject {
    Q_OBJECT
private slots:
    void everyTabFits();
};

void tst_SmallScreen::everyTabFits()
{
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)));
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(station.open() && station.signIn(QStringLiteral("weidong")));
    SupervisorPage page(station.context);
    page.resize(smallScreenLeft);
    page.show();
    QStringList all;
    for (const QTabWidget *tabs : page.findChildren<QTabWidget *>()) {
        for (int i = 0; i < tabs->count(); ++i) {
            const QSize wants = tabs->widget(i)->minimumSizeHint();
            all.append(QStringLiteral("%1 %2×%3").arg(tabs->tabText(i)).arg(wants.width()).arg(wants.height()));
        }
    }
    const QSize wants = page.minimumSizeHint();
    QVERIFY2(wants.width() <= smallScreenLeft.width() && wants.height() <= smallScreenLeft.height(),
             qPrintable(all.join(QLatin1Char('\n'))));
}

OW_TEST(tst_SmallScreen)
#include "tst_SmallScreen.moc"
