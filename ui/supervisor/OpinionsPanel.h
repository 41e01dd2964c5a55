#pragma once
#include "models/opinions/OpinionCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;

/// 常用意见 of the hall: what reviewers are offered for every item, in this order.
class OpinionsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit OpinionsPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void tellButtons();
    void add(bool agrees);
    void move(int by);
    void remove();
    void send(const QList<StandardOpinion> &opinions, const QString &told);

    StationContext &m_context;
    LiveView<OpinionsView> m_view;
    TextTable *m_rows;
    DataTable *m_table;
    QLineEdit *m_text;
    QPushButton *m_agree;
    QPushButton *m_disagree;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
};

} // namespace ow
