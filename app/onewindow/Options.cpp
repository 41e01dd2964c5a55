#include "app/onewindow/Options.h"

#include "app/onewindow/Keeper.h"

#include "ui/capture/CaptureChoice.h"
#include "ui/chooser/StationChoice.h"
#include "ui/reader/ReaderChoice.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <cstdio>

namespace ow {

namespace {
QString roleChoices()
{
    QStringList names;
    for (const auto &code : stationRoleCodes)
        names.append(QLatin1String(code.text));
    return names.join(QStringLiteral("｜"));
}
} // namespace

Options Options::read(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("一窗：政务服务大厅桌面程序"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QString home =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/onewindow");
    const QCommandLineOption role(QStringLiteral("role"),
                                  QStringLiteral("本机岗位：%1；不写则选择并记住").arg(roleChoices()),
                                  QStringLiteral("ROLE"));
    const QCommandLineOption hub(QStringLiteral("hub"),
                                 QStringLiteral("大厅地址 URL#sha256=PIN&join=KEY；不写则使用本机数据目录上的大厅服务"),
                                 QStringLiteral("ADDRESS"));
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("数据目录"), QStringLiteral("DIR"), home);
    const QCommandLineOption device(QStringLiteral("device"), QStringLiteral("本机的设备编号，如 K1"),
                                    QStringLiteral("CODE"));
    const QCommandLineOption window(QStringLiteral("window"), QStringLiteral("本机的窗口号"), QStringLiteral("N"));
    const QCommandLineOption reader(QStringLiteral("reader"),
                                    QStringLiteral("本机的读卡设备：simulated、none、scanner（扫码枪）、bridge:"
                                                   "程序及参数、pcsc（护照、通行证芯片）、pcsc:签发国"
                                                   "证书目录，可用 + 连起来；不写则按 station.ini"),
                                    QStringLiteral("CHOICE"));
    const QCommandLineOption capture(QStringLiteral("capture"),
                                     QStringLiteral("本机的材料采集设备：camera、scanner、simulated、simulated:"
                                                    "图片目录、none，可用 + 连起来；不写则按 station.ini"),
                                     QStringLiteral("CHOICE"));
    const QCommandLineOption printer(
        QStringLiteral("printer"),
        QStringLiteral("本机的打印机：system（系统的全部打印机，默认的在前）、simulated"
                       "（存成文件），或系统打印机名，可用 + 连起来；不写则按 station.ini"),
        QStringLiteral("CHOICE"));
    const QCommandLineOption secondScreen(
        QStringLiteral("second-screen"),
        QStringLiteral("窗口的副屏：auto（有第二个显示器就全屏）、window（普通窗口）、none"), QStringLiteral("CHOICE"),
        QStringLiteral("auto"));
    const QCommandLineOption ratingDevice(QStringLiteral("rating-device"),
                                          QStringLiteral("副屏兼作评价屏时的设备编号，如 R3；不写则按 station.ini"),
                                          QStringLiteral("CODE"));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("演示大厅"));
    const QCommandLineOption training(QLatin1String(trainingOption),
                                      QStringLiteral("演练：连接演练大厅，不写 --training-hub 则在本机另开一个"));
    const QCommandLineOption trainingHub(
        QStringLiteral("training-hub"),
        QStringLiteral("演练大厅的地址 URL#sha256=PIN&join=KEY；不写则按 station.ini 的 training/hub"),
        QStringLiteral("ADDRESS"));
    const QCommandLineOption testClock(QStringLiteral("test-clock"), QStringLiteral("演示、演练大厅用的时钟文件"),
                                       QStringLiteral("FILE"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("页面有了数据就存成图片并退出"),
                                        QStringLiteral("FILE"));
    const QCommandLineOption user(QStringLiteral("user"), QStringLiteral("演示大厅：以这个演示用户登录"),
                                  QStringLiteral("NAME"));
    const QCommandLineOption measure(
        QStringLiteral("measure"),
        QStringLiteral("演示大厅：页面画好时输出 painted，再按一次 KEY，大厅办完后输出 reached 并退出；none 为不按键"),
        QStringLiteral("KEY"));
    QCommandLineOption kioskVisit(QStringLiteral("kiosk-visit"));
    kioskVisit.setFlags(QCommandLineOption::HiddenFromHelp);
    const QCommandLineOption setStaffCode(
        QStringLiteral("set-staff-code"),
        QStringLiteral("设置本机取号机的工作人员密码（从标准输入读，六到十二位数字），写入 station.ini 后退出"));
    const QCommandLineOption kept(QStringLiteral("kept"),
                                  QStringLiteral("另开一个小程序看着本机程序，崩溃或没有反应时自动重新启动"));
    QCommandLineOption pulse(QStringLiteral("pulse"));
    pulse.setFlags(QCommandLineOption::HiddenFromHelp);
    QCommandLineOption restarted(QLatin1String(Keeper::restartedOption), {}, QStringLiteral("WHEN:WHY"));
    restarted.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(restarted);
    parser.addOptions({kept,   pulse,    setStaffCode, kioskVisit, role,         hub,          data,
                       device, window,   reader,       printer,    secondScreen, ratingDevice, capture,
                       demo,   training, trainingHub,  testClock,  screenshot,   user,         measure});
    parser.process(application);

    const auto refuse = [](const QString &what) {
        std::fprintf(stderr, "%s\n", qPrintable(what));
        std::exit(2);
    };
    Options options;
    if (parser.isSet(role)) {
        options.role = codeValue<StationRole>(parser.value(role));
        if (!options.role)
            refuse(QStringLiteral("--role 只能是 %1。").arg(roleChoices()));
    }
    bool isNumber = true;
    options.window = parser.isSet(window) ? parser.value(window).toInt(&isNumber) : 0;
    if (!isNumber || options.window < 0 || options.window > 999)
        refuse(QStringLiteral("--window 应为 1 到 999 的窗口号。"));
    if (parser.isSet(testClock) && !parser.isSet(demo) && !parser.isSet(training))
        refuse(QStringLiteral("--test-clock 只能和 --demo 或 --training 一起用。"));
    if (parser.isSet(measure) && !parser.isSet(demo))
        refuse(QStringLiteral("--measure 只能和 --demo 一起用。"));
    options.homeDir = parser.value(data);
    options.training = parser.isSet(training);
    options.dataDir = options.training ? options.homeDir + QStringLiteral("/training") : options.homeDir;
    options.hub = parser.value(options.training ? trainingHub : hub);
    if (options.training) {
        // The same desk with the same devices; its folder is made before anything is written there.
        QDir().mkpath(options.dataDir);
        StationChoice::copy(options.homeDir, options.dataDir);
        if (options.hub.isEmpty())
            options.hub = StationChoice::trainingHub(options.homeDir);
    }
    options.device = parser.value(device);
    options.reader = parser.value(reader);
    if (parser.isSet(reader) && !ReaderChoice::parse(options.reader))
        refuse(QStringLiteral(
            "--reader 只能是 simulated、none、scanner、bridge:程序、pcsc、pcsc:证书目录，或用 + 连起来的几样。"));
    if (const auto choice = ReaderChoice::parse(options.reader);
        choice && !choice->issuers.isEmpty() && !QDir(choice->issuers).exists())
        refuse(QStringLiteral("--reader 的证书目录 %1 不存在。").arg(choice->issuers));
    options.printer = parser.value(printer);
    options.capture = parser.value(capture);
    if (parser.isSet(capture) && !CaptureChoice::parse(options.capture))
        refuse(QStringLiteral(
            "--capture 只能是 camera、scanner、simulated、simulated:图片目录、none，或用 + 连起来的几样。"));
    const QStringList screens{QStringLiteral("auto"), QStringLiteral("window"), QStringLiteral("none")};
    if (!screens.contains(parser.value(secondScreen)))
        refuse(QStringLiteral("--second-screen 只能是 %1。").arg(screens.join(QStringLiteral("、"))));
    options.secondScreen = SecondScreen(screens.indexOf(parser.value(secondScreen)));
    options.ratingDevice = parser.value(ratingDevice);
    options.demo = parser.isSet(demo);
    options.kept = parser.isSet(kept);
    options.pulse = parser.isSet(pulse);
    const QStringList restart = parser.value(restarted).split(QLatin1Char(':'));
    if (const auto reason = codeValue<RestartReason>(restart.value(1)); reason && restart.value(0).toLongLong() > 0)
        options.restarted = StationRestart{Instant{restart.value(0).toLongLong()}, *reason};
    options.setStaffCode = parser.isSet(setStaffCode);
    options.kioskVisit = parser.isSet(kioskVisit);
    options.testClock = parser.value(testClock);
    options.screenshot = parser.value(screenshot);
    options.user = parser.value(user);
    options.measure = parser.value(measure);
    return options;
}

} // namespace ow
