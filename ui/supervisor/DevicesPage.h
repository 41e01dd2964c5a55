#pragma once
#include "models/stations/StationDecisions.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class DataTable;
class TextTable;

/// 设备: every station of the hall, how its devices do and since when; what somebody must look after first.
class DevicesPage final : public QWidget {
    Q_OBJECT
public:
    explicit DevicesPage(StationContext &context, QWidget *parent = nullptr);

signals:
    /// Stations somebody must look after.
    void careChanged(int stations);

private:
    void refresh();
    QStringList row(const StationsView::Line &line) const;

    StationContext &m_context;
    LiveView<StationsView> m_view;
    QLabel *m_count;
    TextTable *m_rows;
    DataTable *m_table;
    int m_care = -1;
};

} // namespace ow
