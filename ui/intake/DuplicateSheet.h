#pragma once
#include "ui/intake/IntakeSession.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ow {
class Sheet;

/// 可能重复申请: what is on the desk beside the case it looks like, masked, with what differs marked; the clerk says whether it is the
/// same, and why. Reason, Enter: not the same, and on; Tab, Enter: the same.
class DuplicateSheet final : public QObject {
    Q_OBJECT
public:
    DuplicateSheet(IntakeSession &session, QWidget &page);

private:
    void ask(const DuplicateSight &sight);
    void addRow(const QStringList &cells, bool strong);
    void clearRows();
    void settle(bool same);

    IntakeSession &m_session;
    Sheet *m_sheet;
    QGridLayout *m_rows;
    QLineEdit *m_reason;
    QPushButton *m_same;
    DuplicatePair m_pair;
};

} // namespace ow
