#pragma once
#include "models/messages/MessageCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;

/// 电话通知单: whom no text message reached, first; what was told to the others, behind. A number is shown when it is to be dialled, and
/// leaves a trace. Keys in the list: Enter shows the number, 1 reached, 2 not reached, 3 wrong number.
class CallListPanel final : public QWidget {
    Q_OBJECT
public:
    explicit CallListPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    /// So many wait for a call.
    void callsChanged(int calls);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void tellChosen();
    void showNumber();
    void record(CallOutcome outcome);
    const Message *chosen() const;

    StationContext &m_context;
    LiveView<MessagesView> m_view;
    QLabel *m_count;
    QComboBox *m_which;
    TextTable *m_rows;
    DataTable *m_table;
    QLabel *m_text;
    QLabel *m_tries;
    QLabel *m_number;
    QLineEdit *m_words;
    QPushButton *m_show;
    QPushButton *m_reached;
    QPushButton *m_missed;
    QPushButton *m_wrong;
    QList<Message> m_shown;
    QUuid m_numberOf; ///< whose number stands there
    bool m_underWay = false;
};

} // namespace ow
