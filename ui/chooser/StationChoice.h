#pragma once
#include "models/base/Problem.h"
#include "models/base/Roles.h"

namespace ow {

/// What this PC is in the hall.
struct StationChoice {
    StationRole role = StationRole::Window;
    QString device; ///< "K1"; kiosk, board and rating screen have one
    int window = 0; ///< windows, rating screens; 0 for none

    /// DIR/station.ini, which also holds the choice of devices. Nothing when there is none or it is not understood.
    static std::optional<StationChoice> read(const QString &dataDir);
    /// How the PC's card readers are written there ("bridge:/opt/x/bridge+scanner"); empty when nothing is.
    static QString readerText(const QString &dataDir);
    /// How what captures papers is written there ("camera+scanner"); empty when nothing is.
    static QString captureText(const QString &dataDir);
    static QString printerText(const QString &dataDir);
    /// Whether the printer takes A4 sheets ("printer/paper=a4") rather than slips.
    static bool printsSheets(const QString &dataDir);
    /// Argon2id record of the code staff of this kiosk type; empty when none was set.
    static QByteArray staffCode(const QString &dataDir);
    /// problem::FileFailed
    static Result<void> writeStaffCode(const QString &dataDir, const QByteArray &record);
    /// Which rating screen the window's second screen stands for as well ("R3"); empty when nothing is written.
    static QString ratingText(const QString &dataDir);
    /// Where this PC goes to practise ("training/hub"); empty: to a training hall of its own.
    static QString trainingHub(const QString &dataDir);
    /// What this PC speaks, a code of UiLanguage; empty when nothing is written.
    static QString language(const QString &dataDir);
    /// problem::FileFailed
    static Result<void> writeLanguage(const QString &dataDir, const QString &code);
    /// What is written in one folder is written in the other from now on; nothing changes where nothing is written.
    static void copy(const QString &fromDir, const QString &toDir);
    /// problem::FileFailed
    Result<void> write(const QString &dataDir) const;
};

/// Stands in the hall's set-up under a code.
bool needsDevice(StationRole role);
bool needsWindow(StationRole role);

} // namespace ow
