#pragma once
#include "models/folders/FolderCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace ow {
class DataTable;
class FolderSettleBar;
class TextTable;

/// 材料流转 of the hall: every batch with its light, its list as it was sent and counted, what does not agree until it is explained, and how
/// long a batch may be on its way.
class FolderLedgerPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FolderLedgerPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellBatches();
    void tellExceptions();
    void chooseBatch(int row);
    void tellBar();
    template <class C, class Took>
    void send(const C &command, Took told);

    StationContext &m_context;
    LiveView<FolderLedgerView> m_view;
    QLabel *m_figures;
    QSpinBox *m_days;
    QPushButton *m_set;
    TextTable *m_batchTable;
    DataTable *m_batches;
    TextTable *m_lineTable;
    DataTable *m_lines;
    TextTable *m_exceptionTable;
    DataTable *m_exceptions;
    FolderSettleBar *m_bar;
    bool m_underWay = false;
    bool m_atExceptions = false; ///< a row of the lower list was chosen last
    bool m_telling = false;
};

} // namespace ow
