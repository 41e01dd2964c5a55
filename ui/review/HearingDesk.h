#pragma once
#include "models/cases/HearingCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class DataTable;
class HearingLinesModel;

/// 征求我单位意见: cases of other departments that wait for an opinion of this reviewer's, the first to be answered first; nothing
/// while none waits. F2 opens the first one.
class HearingDesk final : public QWidget {
    Q_OBJECT
public:
    explicit HearingDesk(StationContext &context, QWidget *parent = nullptr);
    /// The departments this reviewer may answer for; none before they are known.
    QStringList units() const { return m_view.isLoaded() ? m_view.value().units : QStringList(); }
    void refresh();

signals:
    void chosen(const QUuid &caseId);
    /// units() may be others.
    void changed();

private:
    StationContext &m_context;
    LiveView<HearingsView> m_view;
    HearingLinesModel *m_lines;
    QLabel *m_title;
    DataTable *m_table;
};

} // namespace ow
