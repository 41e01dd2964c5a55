#pragma once
#include "models/questions/QuestionViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace ow {
class Banner;
class DataTable;
class QuestionLinesModel;
class SteeringReasonSheet;

/// 问后台: what windows asked today and what still waits, late ones first and told at the top; how long an answer may take.
class AskedPanel final : public QWidget {
    Q_OBJECT
public:
    explicit AskedPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    /// How many wait longer than they may is another number.
    void lateChanged(int late);

private:
    void refresh();
    void setTerms(const QString &reason);

    StationContext &m_context;
    LiveView<OfficeQuestionsView> m_view;
    Banner *m_late;
    QLabel *m_count;
    QPushButton *m_change;
    QuestionLinesModel *m_lines;
    DataTable *m_table;
    SteeringReasonSheet *m_sheet;
    QSpinBox *m_minutes;
    QSpinBox *m_warn;
    int m_lateCount = 0;
};

} // namespace ow
