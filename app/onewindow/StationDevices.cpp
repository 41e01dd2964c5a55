#include "app/onewindow/StationDevices.h"

namespace ow {

QString stationDir(const QString &dataDir, const StationChoice &choice)
{
    QString name = QLatin1String(codeText(choice.role));
    if (!choice.device.isEmpty())
        name += QLatin1Char('-') + QString::fromLatin1(choice.device.toUtf8().toPercentEncoding());
    if (choice.window > 0)
        name += QLatin1Char('-') + QString::number(choice.window);
    return dataDir + QStringLiteral("/stations/") + name;
}

ReaderChoice readerOf(const Options &options, HallKind kind)
{
    const QString text = options.reader.isEmpty() ? StationChoice::readerText(options.dataDir) : options.reader;
    if (text.isEmpty() || kind == HallKind::Training)
        return {.simulated = isPretended(kind)};
    return ReaderChoice::parse(text).value_or(ReaderChoice{});
}

CaptureChoice captureOf(const Options &options, HallKind kind)
{
    const QString text = options.capture.isEmpty() ? StationChoice::captureText(options.dataDir) : options.capture;
    if (text.isEmpty() || kind == HallKind::Training)
        return {.simulated = isPretended(kind)};
    return CaptureChoice::parse(text).value_or(CaptureChoice{});
}

QString printerOf(const Options &options, HallKind kind)
{
    const QString text = options.printer.isEmpty() ? StationChoice::printerText(options.dataDir) : options.printer;
    return !text.isEmpty() ? text : isPretended(kind) ? QStringLiteral("simulated") : QStringLiteral("system");
}

std::unique_ptr<Clock> stationClock(const Options &options)
{
    if (options.testClock.isEmpty())
        return std::make_unique<SystemClock>();
    return FileClock::open(options.testClock);
}

} // namespace ow
