#pragma once
#include "models/redress/RedressViews.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class DataTable;
class TextTable;

/// 异常评价: what cannot be chance among the ratings of the last month, by which test, and how often such a test is wrong.
class RatingWatchPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RatingWatchPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

protected:
    /// Looked at anew whenever somebody turns to it; not with every rating, for a look goes through the whole month.
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    LiveView<RatingWatchView> m_view;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
};

} // namespace ow
