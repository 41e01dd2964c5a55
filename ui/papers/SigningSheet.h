#pragma once
#include "models/consents/Signing.h"

#include <QMap>
#include <QObject>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QRadioButton;
class QWidget;

namespace ow {
class Sheet;

/// 不在签字板上签: in ink, with the thumb before a witness, or not at all before a witness. Digits choose.
class SigningSheet final : public QObject {
    Q_OBJECT
public:
    explicit SigningSheet(QWidget &page);
    /// `what`: what is signed; `ways`: those possible here, the first one chosen.
    void open(const QString &what, const QList<SigningWay> &ways);

signals:
    void said(const ow::Signing &signing);

private:
    void retell();
    SigningWay way() const;

    Sheet *m_sheet;
    QButtonGroup *m_ways;
    QMap<SigningWay, QRadioButton *> m_buttons;
    QLabel *m_hint;
    QLineEdit *m_reason;
    QLineEdit *m_witness;
};

} // namespace ow
