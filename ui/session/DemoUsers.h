#pragma once
#include <QList>
#include <QString>

namespace ow {

/// A line of DIR/demo-users.txt, which a demo hub writes for people to sign in with one click.
struct DemoUser {
    QString user;
    QString password;
    QString pin;
    QString name;
    QStringList roles; ///< codes, "clerk"

    /// Empty when there is no such file.
    static QList<DemoUser> read(const QString &dataDir);
};

} // namespace ow
