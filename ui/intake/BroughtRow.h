#pragma once
#include "models/cases/Case.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ow {

/// How and on which day papers came that were asked for later: at the counter today unless somebody says otherwise.
class BroughtRow final : public QWidget {
    Q_OBJECT
public:
    explicit BroughtRow(QWidget *parent = nullptr);
    /// From the first day on which they may have come to today.
    void begin(QDate from, QDate today);
    BroughtBy by() const;
    /// Nothing when what stands there is no such day.
    std::optional<QDate> day() const;

signals:
    void changed();

private:
    void retell();

    QComboBox *m_by;
    QLineEdit *m_day;
    QLabel *m_hint;
    QDate m_from;
    QDate m_today;
};

/// 窗口、邮寄、网上.
QString broughtByText(BroughtBy by);

} // namespace ow
