#pragma once
#include "models/queue/StaffCommands.h"
#include "models/sheets/SheetNews.h"
#include "ui/session/StationContext.h"

#include <QObject>

class QLabel;

namespace ow {
class DataTable;
class Sheet;
class SheetLinesModel;
class SteeringReasonSheet;

/// Items or staff from a spreadsheet: the hub says what it would change, line by line, or every fault; only what was looked at is taken.
class SheetImport final : public QObject {
    Q_OBJECT
public:
    enum class What { Items, Staff };

    SheetImport(StationContext &context, QWidget &page);
    void look(What what, const QByteArray &file);
    /// Asks the hub for the spreadsheet to fill in, with everything in it when `filled`, and writes it there.
    void fetch(What what, bool filled, const QString &path);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void show(const SheetPreview &preview);
    void take(const QString &reason);
    void takeItems(const QString &reason);
    void takeStaff();
    void tellPasswords(const QList<ImportStaff::NewPassword> &passwords);
    void write(const QByteArray &file, const QString &path);

    StationContext &m_context;
    What m_what = What::Items;
    QByteArray m_file;
    SheetPreview m_preview;
    SheetLinesModel *m_lines;
    DataTable *m_table;
    SteeringReasonSheet *m_sheet;
    QLabel *m_passwords;
    Sheet *m_passwordSheet;
};

} // namespace ow
