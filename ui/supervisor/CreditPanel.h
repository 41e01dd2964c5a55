#pragma once
#include "models/credit/CreditCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;
class WordsSheet;

/// 失信记录: whom a lapsed commitment keeps from what, since when and until when; repaired here with reason and evidence.
class CreditPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CreditPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellChosen();
    const CreditMark *chosen() const;
    void repair(const QString &reason, const QString &evidence);

    StationContext &m_context;
    LiveView<CreditMarksView> m_view;
    QList<CreditMark> m_shown;
    QComboBox *m_which;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_detail;
    QPushButton *m_repair;
    WordsSheet *m_sheet;
};

} // namespace ow
