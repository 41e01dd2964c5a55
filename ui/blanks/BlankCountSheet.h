#pragma once
#include "models/cases/BlankCommands.h"

#include <QObject>

class QLabel;
class QLineEdit;
class QSpinBox;
class QWidget;

namespace ow {
class Sheet;

/// 清点空白证照: how many lie here, from which number to which. What the books say is shown once it was counted, not before.
class BlankCountSheet final : public QObject {
    Q_OBJECT
public:
    explicit BlankCountSheet(QWidget &page);
    /// `expected`: what the books say this holder has.
    void open(const QString &kind, const QString &kindName, const BlankHolder &holder,
              const QList<BlankRange> &expected);

signals:
    void said(const ow::CountBlanks &command);

private:
    void retell();
    bool agrees() const;

    QString m_kind;
    BlankHolder m_holder;
    QList<BlankRange> m_expected;
    Sheet *m_sheet;
    QSpinBox *m_counted;
    QLineEdit *m_first;
    QLineEdit *m_last;
    QLabel *m_differs;
    QLineEdit *m_words;
};

} // namespace ow
