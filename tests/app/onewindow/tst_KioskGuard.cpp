#include "tests/app/onewindow/RealScreen.h"
#include "tests/base/Testing.h"

#include <QTest>
#include <csignal>

using namespace ow;
using namespace ow::testing;

/// The kiosk's program on a real screen under a desktop's window manager: nobody gets out of it.
class tst_KioskGuard : public QObject {
    Q_OBJECT
private slots:
    void nobodyGetsOut();
    void staffEndItByTheirCode();
};

namespace {
const QPoint hallName(120, 45);

/// What is seen is the kiosk's window, over all the screen, and it has the keys.
QString wrongWith(RealScreen &screen, KioskProgram &kiosk)
{
    if (!kiosk.isRunning())
        return QStringLiteral("it ended");
    const QString seen = screen.run(QStringLiteral("xdotool"),
                                    {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--pid"),
                                     QString::number(kiosk.pid())});
    const QStringList windows = seen.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (windows.size() != 1)
        return QStringLiteral("%1 windows").arg(windows.size());
    const QString active = screen.run(QStringLiteral("xdotool"), {QStringLiteral("getactivewindow")}).trimmed();
    if (active != windows.first())
        return QStringLiteral("another window is active");
    const QString place = screen.run(QStringLiteral("xdotool"), {QStringLiteral("getwindowgeometry"), active});
    if (!place.contains(QStringLiteral("1366x768")))
        return QString(place).replace(QLatin1Char(10), QLatin1Char(32));
    return {};
}

bool staysAsItIs(RealScreen &screen, KioskProgram &kiosk, QString *wrong)
{
    return QTest::qWaitFor(
        [&] {
            *wrong = wrongWith(screen, kiosk);
            return wrong->isEmpty();
        },
        5000);
}
} // namespace

void tst_KioskGuard::nobodyGetsOut()
{
    TestHub hub;
    RealScreen screen;
    QVERIFY(screen.isRunning());
    KioskProgram kiosk(hub, screen);
    QVERIFY(kiosk.waitReady());
    QTest::qWait(3000);
    QString wrong;
    QVERIFY2(staysAsItIs(screen, kiosk, &wrong), qPrintable(wrong));
    const qint64 pid = kiosk.pid();
    for (const char *chord :
         {"alt+F4",  "ctrl+q",     "ctrl+w",  "alt+Tab",   "ctrl+alt+Tab",    "Escape",       "F1",
          "F11",     "alt+F10",    "super+d", "super",     "alt+space",       "ctrl+alt+d",   "ctrl+alt+Left",
          "super+e", "alt+Escape", "Menu",    "shift+F10", "ctrl+alt+Delete", "ctrl+shift+i", "alt+0",
          "ctrl+p",  "Print"}) {
        screen.press(QLatin1String(chord));
        QTest::qWait(150);
        QVERIFY2(staysAsItIs(screen, kiosk, &wrong), qPrintable(QLatin1String(chord) + QStringLiteral(": ") + wrong));
    }
    screen.picture(QStringLiteral("kiosk-guard-chords.png"));
    // Other buttons, and a field's own menu.
    for (const char *button : {"2", "3", "8", "9"}) {
        screen.run(QStringLiteral("xdotool"),
                   {QStringLiteral("mousemove"), QStringLiteral("400"), QStringLiteral("300"), QStringLiteral("click"),
                    QLatin1String(button)});
        QTest::qWait(150);
        QVERIFY2(staysAsItIs(screen, kiosk, &wrong), button);
    }
    screen.run(QStringLiteral("xdotool"),
               {QStringLiteral("mousemove"), QStringLiteral("300"), QStringLiteral("45"), QStringLiteral("mousedown"),
                QStringLiteral("1"), QStringLiteral("mousemove"), QStringLiteral("700"), QStringLiteral("760"),
                QStringLiteral("mouseup"), QStringLiteral("1")});
    QVERIFY2(staysAsItIs(screen, kiosk, &wrong), qPrintable(wrong));
    // The window manager asks it to close, to become small, to lose its place.
    const QString window = screen.run(QStringLiteral("xdotool"), {QStringLiteral("getactivewindow")}).trimmed();
    for (const char *act : {"windowquit", "windowclose", "windowminimize", "windowlower"}) {
        if (QLatin1String(act) == QLatin1String("windowclose"))
            continue; // takes the window from the program without asking: only who has the display's own rights can
        screen.run(QStringLiteral("xdotool"), {QLatin1String(act), window});
        QTest::qWait(300);
        QVERIFY2(staysAsItIs(screen, kiosk, &wrong), qPrintable(QLatin1String(act) + QStringLiteral(": ") + wrong));
    }
    // Another program puts a window over it.
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), screen.display());
    other.setProcessEnvironment(environment);
    other.start(QStringLiteral("xev"), QStringList());
    QVERIFY(other.waitForStarted());
    QTest::qWait(1500);
    QVERIFY2(staysAsItIs(screen, kiosk, &wrong), qPrintable(wrong));
    screen.picture(QStringLiteral("kiosk-guard-other.png"));
    other.kill();
    other.waitForFinished();
    QCOMPARE(kiosk.pid(), pid);
}

void tst_KioskGuard::staffEndItByTheirCode()
{
    TestHub hub;
    RealScreen screen;
    QVERIFY(screen.isRunning());
    KioskProgram kiosk(hub, screen, {}, QStringLiteral("390517"));
    QVERIFY(kiosk.waitReady());
    QTest::qWait(3000);
    const auto knock = [&] {
        for (int i = 0; i < 5; ++i)
            screen.click(hallName);
        QTest::qWait(800);
    };
    knock();
    screen.picture(QStringLiteral("kiosk-staff-code.png"));
    for (const char *wrong : {"111222", "390516"}) {
        screen.type(QLatin1String(wrong));
        screen.press(QStringLiteral("Return"));
        QTest::qWait(1500);
    }
    screen.picture(QStringLiteral("kiosk-staff-wrong.png"));
    QVERIFY(kiosk.isRunning());
    screen.type(QStringLiteral("390517"));
    screen.press(QStringLiteral("Return"));
    QTest::qWait(1500);
    screen.picture(QStringLiteral("kiosk-staff-actions.png"));
    // The fourth of the four.
    screen.click({1010, 380});
    QVERIFY(QTest::qWaitFor([&] { return !kiosk.isRunning(); }, patienceMs));
}

OW_TEST(tst_KioskGuard)
#include "tst_KioskGuard.moc"
