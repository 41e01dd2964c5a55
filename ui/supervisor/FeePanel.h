#pragma once
#include "models/cases/FeeCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ow {
class DataTable;
class TextTable;

/// 缴费和减免: what is owed and by when; a waiver somebody asked for is granted or refused here.
class FeePanel final : public QWidget {
    Q_OBJECT
public:
    explicit FeePanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellButtons();
    void answer(bool grants);
    void setTerms();
    const Case *chosen() const;

    StationContext &m_context;
    LiveView<FeesView> m_view;
    QLabel *m_count;
    QSpinBox *m_days;
    QPushButton *m_set;
    TextTable *m_rows;
    DataTable *m_table;
    QLineEdit *m_words;
    QPushButton *m_grant;
    QPushButton *m_refuse;
};

} // namespace ow
