#pragma once
#include "models/credit/CreditMark.h"

#include <QObject>

class QPlainTextEdit;
class QWidget;

namespace ow {
class Sheet;

/// 修复失信记录: why, and on what evidence; both are needed.
class RepairSheet final : public QObject {
    Q_OBJECT
public:
    explicit RepairSheet(QWidget &page);
    void open(const CreditMark &mark);

signals:
    void said(const QString &reason, const QString &evidence);

private:
    void retell();

    Sheet *m_sheet;
    QPlainTextEdit *m_reason;
    QPlainTextEdit *m_evidence;
};

} // namespace ow
