#pragma once
#include "models/cases/CollectCommands.h"

#include <QObject>

class QComboBox;
class QLabel;
class QLineEdit;
class QWidget;

namespace ow {
class Sheet;

/// 邮寄装件: which carrier, the number on its label, and where it goes; a wrong check digit is seen while it is typed.
class PackSheet final : public QObject {
    Q_OBJECT
public:
    explicit PackSheet(QWidget &page);
    /// `cases` go into one envelope; `to` as the form says.
    void open(const QList<Case> &cases, const QList<CodeEntry> &carriers, const ParcelAddress &to);

signals:
    void said(const ow::PackParcel &command);

private:
    void retell();

    QList<QUuid> m_cases;
    Sheet *m_sheet;
    QComboBox *m_carrier;
    QLineEdit *m_tracking;
    QLabel *m_hint;
    QLineEdit *m_recipient;
    QLineEdit *m_phone;
    QLineEdit *m_address;
};

} // namespace ow
