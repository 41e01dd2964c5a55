#pragma once
// The hall's staff from a spreadsheet, looked at first and then taken whole. Who is new gets a password of the hub's making, which is
// told once, with the answer.
#include "models/sheets/SheetFile.h"
#include "models/sheets/SheetNews.h"
#include "models/store/Command.h"

namespace ow {

struct CheckStaff {
    static constexpr char name[] = "users.checkSheet";
    using Reply = SheetPreview;
    SheetFile file;

    static Fields fields();
};

struct ImportStaff {
    static constexpr char name[] = "users.importSheet";
    struct NewPassword {
        QString user;
        QString displayName;
        QString password;

        static Fields fields();
    };
    struct Reply {
        SheetPreview preview;
        QList<NewPassword> passwords;

        static Fields fields();
    };
    SheetFile file;
    QList<QString> created; ///< user names the preview called new; others refuse the import (Conflict)
    QString fingerprint;    ///< of the preview

    static Fields fields();
};

/// A spreadsheet with the staff in it, to change and add to.
struct StaffSheetView {
    static constexpr char name[] = "staffSheet";
    QString fileName;
    SheetFile file;

    static Fields fields();
};

std::span<const CommandRow> staffCommands();
std::span<const ViewRow> staffViews();

} // namespace ow
