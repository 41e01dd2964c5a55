#include "app/onewindow/EndSignals.h"
#include "app/onewindow/Keeper.h"
#include "app/onewindow/Options.h"
#include "app/onewindow/VisitRun.h"
#include "app/onewindow/Wiring.h"
#include "models/access/Password.h"
#include "ui/chooser/StationChoice.h"
#include "ui/common/Theme.h"
#include "ui/common/TrainingFrame.h"
#include "ui/common/UiLanguage.h"
#include "ui/kiosk/StaffCode.h"

#include "models/base/Random.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <unistd.h>
#include <vector>

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

/// As another program with nothing in its memory of what was done before. Comes back only when that fails.
void startAnew(char **arguments)
{
    ::execv(QFile::encodeName(QApplication::applicationFilePath()).constData(), arguments);
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
        ow::UiLanguage::set(ow::StationChoice::language(options.homeDir));
        std::optional<ow::TrainingFrame> visitFrame;
        if (options.training)
            visitFrame.emplace();
        ow::VisitRun visit(options);
        return QApplication::exec();
    }
    ow::UiLanguage::set(ow::StationChoice::language(options.homeDir));
    std::optional<ow::TrainingFrame> frame;
    if (options.training)
        frame.emplace();
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
        startAnew(argv);
    const std::string practice = std::string("--") + ow::trainingOption;
    std::vector<char *> again;
    for (char **one = argv; *one; ++one) {
        if (practice != *one)
            again.push_back(*one);
    }
    if (code == ow::Wiring::practiceCode)
        again.push_back(const_cast<char *>(practice.c_str()));
    again.push_back(nullptr);
    if (code == ow::Wiring::practiceCode || code == ow::Wiring::practiceEndCode)
        startAnew(again.data());
    return code;
}
