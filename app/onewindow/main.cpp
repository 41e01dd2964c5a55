#include "app/onewindow/EndSignals.h"
#include "app/onewindow/Keeper.h"
#include "app/onewindow/Options.h"
#include "app/onewindow/VisitRun.h"
#include "app/onewindow/Wiring.h"
#include "models/access/Password.h"
#include "ui/chooser/StationChoice.h"
#include "ui/common/Theme.h"
#include "ui/kiosk/StaffCode.h"

#include "models/base/Random.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace {
/// 0 when it is written down.
int setStaffCode(const QString &dataDir)
{
    QTextStream input(stdin);
    const QString code = input.readLine().trimmed();
    if (!ow::StaffCode::isGoodEnough(code)) {
        std::fputs("密码要六到十二位数字，不能全部相同，也不能是连续的数字。\n", stderr);
        return 2;
    }
    ow::SystemRandom random;
    QDir().mkpath(dataDir);
    if (!ow::StationChoice::writeStaffCode(dataDir, ow::hashPassword(code, random))) {
        std::fputs("写不进 station.ini。\n", stderr);
        return 1;
    }
    return 0;
}

bool isKept(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *one) { return qstrcmp(one, "--kept") == 0; });
}

/// Without a screen of its own: what it watches has that.
int keep(int argc, char **argv, ow::EndSignals &endSignals)
{
    QCoreApplication application(argc, argv);
    endSignals.watch();
    QStringList arguments = QCoreApplication::arguments().mid(1);
    arguments.removeAll(QStringLiteral("--kept"));
    ow::Keeper keeper(arguments);
    return QCoreApplication::exec();
}
} // namespace

int main(int argc, char **argv)
{
    ow::EndSignals endSignals;
    if (isKept(argc, argv))
        return keep(argc, argv, endSignals);
    QApplication application(argc, argv);
    endSignals.watch();
    QApplication::setApplicationName(QStringLiteral("onewindow"));
    QApplication::setApplicationVersion(QStringLiteral(ONEWINDOW_VERSION));
    const ow::Options options = ow::Options::read(application);
    if (options.setStaffCode)
        return setStaffCode(options.dataDir);
    ow::Theme::apply(application);
    if (options.kioskVisit) {
        ow::VisitRun visit(options);
        return QApplication::exec();
    }
    int code = 0;
    {
        ow::Wiring wiring(options);
        QTimer pulse;
        if (options.pulse) {
            QObject::connect(&pulse, &QTimer::timeout, &wiring, [] {
                std::fputs(ow::Keeper::pulse, stdout);
                std::fflush(stdout);
            });
            pulse.start(ow::Keeper::pulseMs);
        }
        wiring.start();
        code = QApplication::exec();
    }
    // In the same place, under the same number: whoever watches it sees no end.
    if (code == ow::Wiring::restartCode)
        ::execv(QFile::encodeName(QApplication::applicationFilePath()).constData(), argv);
    return code;
}
