#pragma once
#include "models/shifts/ShiftCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class DataTable;
class TextTable;

/// 交接班 of every counter: who handed what to whom and what was not so; below, the lines of the chosen sheet as they were signed.
class ShiftLedgerPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ShiftLedgerPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellLines(int row);

    LiveView<ShiftLedgerView> m_view;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    TextTable *m_lines;
    DataTable *m_lineTable;
};

} // namespace ow
