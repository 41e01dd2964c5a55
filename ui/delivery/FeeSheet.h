#pragma once
#include "models/cases/FeeCommands.h"

#include <QObject>

class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QWidget;

namespace ow {
class Sheet;

/// 缴费: first how many of which charge, for the notice; later the number on the receipt, or why less is asked.
class FeeSheet final : public QObject {
    Q_OBJECT
public:
    explicit FeeSheet(QWidget &page);
    /// `published`: the charges of the case's item.
    void open(const Case &record, const QList<FeeLine> &published, QDate today);

signals:
    void noticeSaid(const ow::NotifyFee &command);
    void paymentSaid(const ow::PayFee &command);
    void waiverSaid(const ow::AskFeeWaiver &command);

private:
    void tellNotice(const QList<FeeLine> &published);
    void retell();
    QList<ChosenFee> chosen() const;
    qint64 waivedFen() const;
    void accept();

    Case m_record;
    Sheet *m_sheet;
    QWidget *m_lines;
    QFormLayout *m_form;
    QList<FeeLine> m_published;
    QList<QSpinBox *> m_counts;
    QWidget *m_paying;
    QLineEdit *m_receipt;
    QDateEdit *m_on;
    QLabel *m_hint;
    QWidget *m_waiving;
    QDoubleSpinBox *m_less;
    QLineEdit *m_reason;
    QPushButton *m_waive;
};

} // namespace ow
