#pragma once
// Cases that came to their end in a hub in this process, with papers as stations print them.
#include "models/archive/ArchiveCommands.h"
#include "models/archive/ArchiveTester.h"
#include "tests/sync/hub/TestHall.h"

namespace ow::testing {

/// One page that says so, as any reader takes it.
QByteArray smallPdf(const QByteArray &says);

/// Whose name and number must never lie readable on the disk.
inline const QString archivedName = QStringLiteral("李晓敏");
inline const QString archivedNumber = QStringLiteral("33010619900307002X");

class ArchiveHall {
public:
    ArchiveHall();
    /// A delivered case with form, decision (printed) and scan; `item` as in the catalogue.
    Case conclude(const QString &item = QStringLiteral("511A0000800001"), bool printed = true);
    /// The desk until it has nothing to do; false when it did not come to an end.
    bool settle(int steps = 200);
    bool step();
    QList<ArchivePackage> packages();
    ArchivePackage packageOf(const Case &record);
    /// The files of a package in clear.
    ArchiveBytes bytesOf(const ArchivePackage &package);
    QString folderOf(const ArchivePackage &package) { return hall.path("archive/") + package.number; }
    template <class T>
    T read(const std::function<T(Connection &)> &work)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return work(**db);
    }
    Sender supervisor(const QString &user);

    TestHall hall;

private:
    int m_serial = 0;
};

} // namespace ow::testing
