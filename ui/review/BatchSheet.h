#pragma once
#include "models/cases/BatchCommands.h"
#include "ui/session/StationContext.h"

#include <QObject>

class QLabel;
class QLineEdit;

namespace ow {
class Sheet;
class TextTable;

/// 批量准予: what was ticked once more, with the opinion of each and why some are left out; then all the clean ones in one act.
class BatchSheet final : public QObject {
    Q_OBJECT
public:
    BatchSheet(StationContext &context, QWidget &page);
    void open(const QList<QUuid> &cases, const QString &user, QDate today);

signals:
    void granted(const ow::CaseBatchDecided &decided);
    void refused(const ow::Problem &problem);

private:
    void tell(const CaseBatchView &view, const QString &user, QDate today);
    void send();

    StationContext &m_context;
    Sheet *m_sheet;
    TextTable *m_table;
    QLineEdit *m_reason;
    QLabel *m_hint;
    QList<QUuid> m_clean;
    int m_round = 0; ///< answers of an earlier opening are void
};

} // namespace ow
