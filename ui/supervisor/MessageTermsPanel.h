#pragma once
#include "models/messages/MessageCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ow {

/// 通知时间: when nobody is texted, how often a message is tried, and after how long somebody calls instead.
class MessageTermsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit MessageTermsPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);

private:
    void refresh();
    void set();

    StationContext &m_context;
    LiveView<MessagesView> m_view;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QSpinBox *m_times;
    QSpinBox *m_backoff;
    QSpinBox *m_receipt;
    QPushButton *m_set;
    bool m_told = false; ///< the fields show what holds; from then on they are the supervisor's
};

} // namespace ow
