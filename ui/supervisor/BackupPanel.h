#pragma once
#include "models/backup/BackupCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ow {
class DataTable;
class TextTable;

/// 备份: the last good one, the next one, what went wrong and what to do; one can be made at once, and the rule be set.
class BackupPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BackupPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    /// Whether the hall is without a fresh backup through a fault.
    void faultChanged(bool isFault);

private:
    void refresh();
    void tellState(const BackupsView &view);
    void tellRule(const BackupPolicy &policy);
    void makeNow();
    void setRule();

    StationContext &m_context;
    LiveView<BackupsView> m_view;
    QLabel *m_last;
    QLabel *m_fault;
    QLabel *m_next;
    QPushButton *m_now;
    TextTable *m_rows;
    DataTable *m_table;
    QCheckBox *m_daily;
    QLineEdit *m_at;
    QCheckBox *m_closing;
    QSpinBox *m_kept;
    QLineEdit *m_folder;
    QPushButton *m_set;
    std::optional<BackupPolicy> m_told; ///< the rule as last shown: what somebody is typing stays
};

} // namespace ow
