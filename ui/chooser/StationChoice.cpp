#include "ui/chooser/StationChoice.h"

#include "models/base/ProblemTypes.h"

#include <QFile>
#include <QSettings>

namespace ow {

namespace {
QString stationFile(const QString &dataDir)
{
    return dataDir + QStringLiteral("/station.ini");
}
} // namespace

bool needsDevice(StationRole role)
{
    return role == StationRole::Kiosk || role == StationRole::Board || role == StationRole::Rating;
}

bool needsWindow(StationRole role)
{
    return role == StationRole::Window;
}

std::optional<StationChoice> StationChoice::read(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    const auto role = codeValue<StationRole>(file.value(QStringLiteral("station/role")).toString());
    if (!role)
        return std::nullopt;
    return StationChoice{*role, file.value(QStringLiteral("station/device")).toString(),
                         file.value(QStringLiteral("station/window")).toInt()};
}

QString StationChoice::readerText(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    return file.value(QStringLiteral("reader/choice")).toString();
}

QString StationChoice::captureText(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    return file.value(QStringLiteral("capture/choice")).toString();
}

QString StationChoice::printerText(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    return file.value(QStringLiteral("printer/choice")).toString();
}

bool StationChoice::printsSheets(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    return file.value(QStringLiteral("printer/paper")).toString().compare(QLatin1String("a4"), Qt::CaseInsensitive)
        == 0;
}

QByteArray StationChoice::staffCode(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    return file.value(QStringLiteral("kiosk/staffCode")).toString().toLatin1();
}

Result<void> StationChoice::writeStaffCode(const QString &dataDir, const QByteArray &record)
{
    QSettings file(stationFile(dataDir), QSettings::IniFormat);
    file.setValue(QStringLiteral("kiosk/staffCode"), QString::fromLatin1(record));
    file.sync();
    if (file.status() != QSettings::NoError
        || !QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner))
        return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
    return {};
}

QString StationChoice::ratingText(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    return file.value(QStringLiteral("rating/device")).toString();
}

QString StationChoice::trainingHub(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    return file.value(QStringLiteral("training/hub")).toString();
}

QString StationChoice::language(const QString &dataDir)
{
    const QSettings file(stationFile(dataDir), QSettings::IniFormat);
    return file.value(QStringLiteral("ui/language")).toString();
}

Result<void> StationChoice::writeLanguage(const QString &dataDir, const QString &code)
{
    QSettings file(stationFile(dataDir), QSettings::IniFormat);
    file.setValue(QStringLiteral("ui/language"), code);
    file.sync();
    if (file.status() != QSettings::NoError)
        return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
    return {};
}

void StationChoice::copy(const QString &fromDir, const QString &toDir)
{
    const QSettings from(stationFile(fromDir), QSettings::IniFormat);
    QSettings to(stationFile(toDir), QSettings::IniFormat);
    const QStringList keys = from.allKeys();
    for (const QString &key : keys)
        to.setValue(key, from.value(key));
}

Result<void> StationChoice::write(const QString &dataDir) const
{
    QSettings file(stationFile(dataDir), QSettings::IniFormat);
    file.setValue(QStringLiteral("station/role"), QLatin1String(codeText(role)));
    file.setValue(QStringLiteral("station/device"), device);
    file.setValue(QStringLiteral("station/window"), window);
    file.sync();
    if (file.status() != QSettings::NoError)
        return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
    return {};
}

} // namespace ow
