#pragma once
#include "models/sampling/SampleCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace ow {
class DataTable;
class SteeringReasonSheet;
class TextTable;
class WordsSheet;

/// 即办抽查: cases one clerk decided alone, as the lot drew them; the supervisor's verdict, and every clerk's figures.
class SamplePanel final : public QWidget {
    Q_OBJECT
public:
    explicit SamplePanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellChosen();
    const InstantLot *chosen() const;
    void judge(SampleVerdict verdict, const QString &reason);
    void setShare(const QString &reason);

    StationContext &m_context;
    LiveView<SamplesView> m_view;
    QLabel *m_share;
    QPushButton *m_change;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QPushButton *m_good;
    QPushButton *m_faulty;
    TextTable *m_clerkRows;
    DataTable *m_clerks;
    WordsSheet *m_why;
    SteeringReasonSheet *m_shareSheet;
    QSpinBox *m_perMille;
};

} // namespace ow
