#include "ui/session/DemoUsers.h"

#include <QFile>

namespace ow {

QList<DemoUser> DemoUser::read(const QString &dataDir)
{
    QList<DemoUser> users;
    QFile file(dataDir + QStringLiteral("/demo-users.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return users;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QStringList parts = line.split(QLatin1Char('\t'));
        if (parts.size() == 5)
            users.append({parts.at(0), parts.at(1), parts.at(2), parts.at(3), parts.at(4).split(QLatin1Char(','))});
    }
    return users;
}

} // namespace ow
