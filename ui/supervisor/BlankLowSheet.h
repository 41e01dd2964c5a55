#pragma once
#include "models/cases/BlankCommands.h"

#include <QObject>

class QSpinBox;
class QWidget;

namespace ow {
class Sheet;

/// 低量提醒: with how many left the stock and a counter are called low.
class BlankLowSheet final : public QObject {
    Q_OBJECT
public:
    explicit BlankLowSheet(QWidget &page);
    void open(const QString &kindName, const BlankLow &low);

signals:
    void said(const ow::SetBlankLow &command);

private:
    QString m_kind;
    Sheet *m_sheet;
    QSpinBox *m_stock;
    QSpinBox *m_counter;
};

} // namespace ow
