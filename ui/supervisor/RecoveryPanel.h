#pragma once
#include "models/recovery/RecoveryCommands.h"
#include "sync/client/LiveView.h"
#include "ui/session/StationContext.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class DataTable;
class TextTable;

/// 恢复: that the hub is not the newest of its hall, the two supervisors who release it, and the list of what came back, from where, and
/// what did not.
class RecoveryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryPanel(StationContext &context, QWidget *parent = nullptr);

signals:
    void refused(const ow::Problem &problem);
    void done(const QString &told);
    /// Nothing goes on in the hall, or somebody has to go through the list.
    void alarmChanged(bool isHeld, bool isOpen);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void tellActs(const RecoveryView &view);
    void tellLists(const RecoveryView &view);
    void lookAgain();
    void print();
    template <class C>
    void act(const C &command, const QString &told);

    StationContext &m_context;
    LiveView<RecoveryView> m_view;
    QLabel *m_head;
    QLabel *m_next;
    QLabel *m_trace;
    QLineEdit *m_reason;
    QPushButton *m_ask;
    QPushButton *m_confirm;
    QCheckBox *m_withoutPlatform;
    QPushButton *m_resume;
    QPushButton *m_finish;
    QPushButton *m_print;
    TextTable *m_sourceRows;
    DataTable *m_sources;
    QLabel *m_leftTitle;
    TextTable *m_leftRows;
    DataTable *m_left;
    bool m_looking = false;
};

} // namespace ow
