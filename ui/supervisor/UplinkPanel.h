#pragma once
#include "sync/client/LiveView.h"
#include "sync/protocol/UplinkStatus.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLabel;

namespace ow {
class DataTable;
class TextTable;

/// 市平台: whether all of the hall's work is at the platform, and every thing that is not, with why and what to do.
class UplinkPanel final : public QWidget {
    Q_OBJECT
public:
    explicit UplinkPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    /// Somebody has to look: the stream stands still, or the platform could not take something.
    void alarmChanged(bool isAlarm);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void lookAgain();

    StationContext &m_context;
    LiveView<UplinkStatus> m_view;
    QLabel *m_sentence;
    QLabel *m_contact;
    TextTable *m_rows;
    DataTable *m_table;
    bool m_looking = false;
};

} // namespace ow
