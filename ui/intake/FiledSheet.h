#pragma once
#include "models/cases/FiledThrough.h"

#include <QObject>

class QButtonGroup;
class QDateEdit;
class QLabel;
class QLineEdit;
class QWidget;

namespace ow {
class Sheet;

/// 申报来源: how papers reached the hall, and who helped. Alt+digit chooses.
class FiledSheet final : public QObject {
    Q_OBJECT
public:
    explicit FiledSheet(QWidget &page);
    void open(const FiledThrough &filed, QDate today);

signals:
    void said(const ow::FiledThrough &filed);

private:
    FiledThrough told() const;
    void retell();

    Sheet *m_sheet;
    QButtonGroup *m_ways;
    QLineEdit *m_helper;
    QLineEdit *m_unit;
    QLabel *m_dayLabel;
    QDateEdit *m_day;
    QDate m_today;
};

} // namespace ow
